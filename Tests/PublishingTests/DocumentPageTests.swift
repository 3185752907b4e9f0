import Foundation
import NotebookDocuments
import Publishing
import ResultRendering
import Testing
import VietnameseText

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Documents as pages of HTML.
@Suite struct DocumentPageTests {
  private func page(hidesInput: Bool = false, answers: [Int: [PublishedPart]] = [:]) -> String {
    var options = PublishingOptions(language: .vietnamese)
    options.hidesInput = hidesInput
    return DocumentPage(SampleDocument.document, answers: answers, options: options).html
  }

  /// The page is read once more by an XML parser: it is one where everything is closed and escaped.
  private func tree(of html: String) throws -> XMLDocument {
    let plain = html.replacing("<!DOCTYPE html>", with: "").replacing(/<meta ([^>]*)>/) { "<meta \($0.output.1)/>" }
      .replacing("<br>", with: "<br/>").replacing("<br />", with: "<br/>")
    return try XMLDocument(data: Data(plain.utf8))
  }

  @Test func isWholeAndClosed() throws {
    let tree = try tree(of: page())
    #expect(try tree.nodes(forXPath: "/html/@lang").first?.stringValue == "vi")
    #expect(try tree.nodes(forXPath: "//title").first?.stringValue == "Báo cáo <quý III>")
    #expect(try tree.nodes(forXPath: "//h1").map(\.stringValue) == ["Cung cấp dịch vụ công"])
  }

  @Test func figuresLeadToTheirCell() throws {
    let tree = try tree(of: page())
    let links = try tree.nodes(forXPath: "//a/@href").compactMap(\.stringValue)
    #expect(links == ["#cell-provision", "#cell-provision", "https://example.org/?a=1&b=2"])
    #expect(try tree.nodes(forXPath: "//a[@id='cell-provision']").count == 1)
  }

  /// A link to a heading leads there; one to a parameter, or to nothing, is its text alone; a repeated heading has no address.
  @Test func everyInnerLinkLeadsSomewhere() throws {
    let text = """
      ---
      motcua: 1
      title: x
      ---
      # Quý [III](#quarter), *đạt*
      [chỉ tiêu](#chỉ-tiêu-3) và [lần nữa](#ch%E1%BB%89-ti%C3%AAu-3), [thiếu **rõ**](#provison.n)
      ## Chỉ tiêu 3
      ## Chỉ tiêu 3
      &lt;h2>
      """
    let html = DocumentPage(SessionDocument(parsing: text), options: PublishingOptions(language: .vietnamese)).html
    let tree = try tree(of: html)
    #expect(try tree.nodes(forXPath: "//h1").first?.stringValue == "Quý III, đạt")
    #expect(try tree.nodes(forXPath: "//h1/@id").first?.stringValue == "quý-iii-đạt")
    #expect(try tree.nodes(forXPath: "//h2/@id").map(\.stringValue) == ["chỉ-tiêu-3"])
    let links = try tree.nodes(forXPath: "//a/@href").compactMap(\.stringValue?.removingPercentEncoding)
    #expect(links == ["#chỉ-tiêu-3", "#chỉ-tiêu-3"])
    #expect(try tree.nodes(forXPath: "//strong").first?.stringValue == "rõ")
  }

  /// A heading that begins with a mark has its own address, and not that of the next one.
  @Test func aHeadingThatBeginsWithAMarkKeepsItsAddress() throws {
    let text = "# \u{301}Một\n## Hai\n"
    let html = DocumentPage(SessionDocument(parsing: text), options: PublishingOptions(language: .vietnamese)).html
    #expect(html.contains("<h2 id=\"hai\">Hai</h2>"))
    #expect(html.contains("<h1 id="))
  }

  /// Only headings of the page have addresses: not what looks like one in a table or without a blank, no `id` of a tag,
  /// which is shown as text. A link or image that leads to nothing is its text.
  @Test(arguments: [
    "#(One.\n", "#One\n", "<p id=\"one\">\n", "```\n# One\n```\n", "    # One\n", "> text\n", "[c](#\u{301}one)\n",
  ])
  func whatIsNoHeadingIsLedToByNothing(_ before: String) {
    let text = before + "\n[a](#one) ![b](#one)\n"
    let html = DocumentPage(SessionDocument(parsing: text), options: PublishingOptions(language: .english)).html
    #expect(!html.contains("href=\"#one\"") && html.contains("<p>a b</p>"), "\(html.suffix(300))")
    let led = DocumentPage(SessionDocument(parsing: "> # One\n" + text), options: PublishingOptions(language: .english))
      .html
    #expect(led.contains("<a href=\"#one\">a</a> <a href=\"#one\">b</a>"), "\(led.suffix(300))")
  }

  /// Blanks at the ends of a heading, within a link there, are no part of its address; a title is shown as any text is.
  @Test func headingsAndTitlesHoldNothingHidden() {
    let text = "---\nmotcua: 1\ntitle: a\u{202E}b\n---\n## Một [ hai ](#x)\n"
    let html = DocumentPage(SessionDocument(parsing: text), options: PublishingOptions(language: .english)).html
    #expect(html.contains("<h2 id=\"một--hai\">"), "\(html.suffix(300))")
    let broken = DocumentPage(
      SessionDocument(parsing: "# a&#10;b\n\n[c](#a-b)\n"), options: PublishingOptions(language: .english)
    ).html
    #expect(broken.contains("<h1 id=\"a-b\">") && broken.contains("href=\"#a-b\""), "\(broken.suffix(300))")
    #expect(html.contains("<h1>a⟨U+202E⟩b</h1>") && html.contains("<title>a⟨U+202E⟩b</title>"), "\(html.suffix(300))")
  }

  /// An address is there once: two cells of one name, and a heading whose address is that of a cell.
  @Test func noAddressIsThereTwice() {
    let text = "# Cell a\n```motcua name=a\nx\n```\n```motcua name=a\ny\n```\n"
    let html = DocumentPage(SessionDocument(parsing: text), options: PublishingOptions(language: .english)).html
    #expect(html.components(separatedBy: "id=\"cell-a\"").count == 2)
    #expect(html.contains("<h1>Cell a</h1>"))
  }

  /// What acts or hides is shown as a symbol also where the prose writes it as a reference.
  @Test func referencesOfHiddenCharactersAreShown() {
    let text = "# a&#x202E;b\n\n&#27;[2J &#x9b;31m &lt;b&gt; &amp;lt;\n"
    let html = DocumentPage(SessionDocument(parsing: text), options: PublishingOptions(language: .english)).html
    #expect(html.contains("a⟨U+202E⟩b</h1>") && html.contains("␛[2J ⟨U+009B⟩31m &lt;b&gt; &amp;lt;"))
  }

  @Test func showsStoredTablesAsTables() throws {
    let tree = try tree(of: page())
    let captions = try tree.nodes(forXPath: "//caption").compactMap(\.stringValue)
    #expect(captions == ["Bảng 1: tỷ lệ theo Cấp", "Bảng 2: số theo Tên"])
    let rows = try tree.nodes(forXPath: "//table[caption][1]//tr[@class='total']").first
    #expect(rows?.stringValue?.contains("1.410 / 1.455 =  96,91%") == true)
    #expect(try tree.nodes(forXPath: "//th[@scope='col']").compactMap(\.stringValue) == ["Cấp", "tỷ lệ", "Tên", "số"])
    #expect(try tree.nodes(forXPath: "//tr[@class='remark']/td").first?.stringValue?.hasPrefix("… còn 97 dòng") == true)
    #expect(page().contains("ghi chú: đủ điều kiện = &lt;b&gt;"))
  }

  @Test func leavesOutStatementsWhereAsked() {
    #expect(page().contains("class=\"input\"><code>thủ tục | hiện"))
    #expect(!page(hidesInput: true).contains("thủ tục | hiện"))
  }

  /// Every text of data stands as text: nothing but the page's own elements is in it, in light of a hostile table.
  @Test func escapesEveryValue() throws {
    var options = RenderingOptions(language: .vietnamese)
    options.decimals = 1
    let parts = try PublishedPart.parts(of: SampleDocument.hostile, named: "chart-1", options: options)
    let html = page(answers: [0: parts])
    let tree = try tree(of: html)
    #expect(try tree.nodes(forXPath: "//script | //img | //i | //b | //iframe").isEmpty)
    #expect(!html.contains("\u{1B}") && !html.contains("\u{202E}"))
    let cells = try tree.nodes(forXPath: "//tbody//th").compactMap(\.stringValue)
    #expect(cells.contains("<script>alert(1)</script>"))
    for attribute in try tree.nodes(forXPath: "//@*") {
      #expect(attribute.name?.lowercased().hasPrefix("on") == false)
    }
  }

  @Test func loadsNothing() throws {
    let text = SampleDocument.text.replacing(
      "# Cung cấp",
      with: "![logo](https://example.org/l.png) <img src=http://example.org/x> [x](javascript:alert(1))\n\n# Cung cấp")
    let html = DocumentPage(SessionDocument(parsing: text), options: PublishingOptions(language: .vietnamese)).html
    let tree = try tree(of: html)
    #expect(try tree.nodes(forXPath: "//img | //script | //link | //@src").isEmpty)
    #expect(try tree.nodes(forXPath: "//a[@href='https://example.org/l.png']").first?.stringValue == "logo")
    #expect(html.contains("&lt;img src=http://example.org/x&gt;"), "markup of the prose is shown")
    #expect(!html.contains("javascript:"))
  }

  @Test func chartsArePicturesWithATitleAndADescription() throws {
    let parts = try PublishedPart.parts(
      of: SampleDocument.hostile, named: "chart-1", options: RenderingOptions(language: .english))
    let tree = try tree(of: page(answers: [0: parts]))
    let pictures = try tree.nodes(forXPath: "//*[local-name()='svg']")
    #expect(pictures.count == 4, "one for each figure")
    for picture in pictures {
      let names = picture.children?.compactMap(\.name) ?? []
      #expect(names.prefix(2) == ["title", "desc"])
      #expect((picture as? XMLElement)?.attributes?.first { $0.name == "role" }?.stringValue == "img")
    }
  }
}
