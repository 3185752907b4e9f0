import Foundation
package import NotebookDocuments
import ResultRendering
package import VietnameseText

/// How a document is published.
package struct PublishingOptions: Sendable {
  /// Of headings and labels; a document's own where its header says it.
  package var language: Language
  /// Whether the statements of cells are left out.
  package var hidesInput = false

  package init(language: Language) { self.language = language }
}

/// A document as one page of HTML that needs no network: prose, statements, tables and charts, for light and dark, screen
/// and paper. Every text of the document is escaped.
package struct DocumentPage {
  private let document: SessionDocument
  private let answers: [Int: [PublishedPart]]
  private let options: PublishingOptions
  /// Whether only what a cell gave is written, for a notebook.
  private var isFragment = false
  private var tableCount = 0
  /// The addresses of the headings so far, and of every cell that has a name.
  private var headings: Set<String> = []
  /// The addresses of all headings, as they are read for the page: no other may be led to.
  private var anchors: Set<String> = []
  /// The names whose place is in the page: of two cells with one name links lead to the first.
  private var placed: Set<String> = []

  /// - Parameter answers: What cells gave anew, by their place among the cells from 0; the others show what stands in the
  ///   document.
  package init(_ document: SessionDocument, answers: [Int: [PublishedPart]] = [:], options: PublishingOptions) {
    self.document = document
    self.answers = answers
    self.options = options
  }

  /// The whole page.
  package var html: String {
    var page = self
    return page.written()
  }

  private mutating func written() -> String {
    let title = MarkupText.escaped(VisibleText.symbols(in: document.header.title ?? words("Session", "Phiên làm việc")))
    var body = ""
    var cell = -1
    var isAnsweredAnew = false
    headings = Set(document.entries.compactMap { $0.cell.name.map(PageNames.cell) })
    anchors = document.blocks.reduce(into: []) { anchors, block in
      if case .prose(let text) = block { anchors.formUnion(ProsePage.addresses(of: text)) }
    }
    for block in document.blocks {
      switch block {
      case .prose(let text): body += prose(text)
      case .cell(let source):
        cell += 1
        isAnsweredAnew = answers[cell] != nil
        body += self.cell(source, number: cell)
      case .output(let output):
        if !isAnsweredAnew { body += parts(document.parts(of: output, cell: cell, options.language), cell: cell) }
      }
    }
    let heading = body.contains("<h1") ? "" : "<h1>\(title)</h1>\n"
    return """
      <!DOCTYPE html>
      <html lang="\(options.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(title)</title>
      <style>
      \(PageStyle.sheet)</style>
      </head>
      <body>
      <main>
      \(heading)\(body)</main>
      </body>
      </html>

      """
  }

  /// What a cell gave, without a style sheet. A notebook that someone else ran is shown without style sheets and without
  /// elements of SVG, of which the words alone would be left: texts say themselves where they stand, and charts are images,
  /// one for a light ground and, of no size before a style sheet gives it one, one for a dark.
  func fragment(of parts: [PublishedPart]) -> String {
    var page = self
    page.isFragment = true
    return page.parts(parts, cell: 0)
  }

  private func words(_ english: String, _ vietnamese: String) -> String {
    LocalizedText(english: english, vietnamese: vietnamese)[options.language]
  }

  // MARK: Prose

  private mutating func prose(_ text: String) -> String {
    let names = Set(document.entries.compactMap(\.cell.name))
    let html = ProsePage.html(of: text, addresses: &headings) { [anchors] url in
      // A mark behind it would be one character with the sign.
      guard url.utf8.first == UInt8(ascii: "#") else { return .asWritten }
      let address = String(url.unicodeScalars.dropFirst())
      let name = address.split(separator: ".").first.map(String.init) ?? ""
      let decoded = name.removingPercentEncoding ?? name
      if names.contains(decoded) { return .place("#" + PageNames.cell(decoded)) }
      return anchors.contains(address.removingPercentEncoding ?? address) ? .asWritten : .nowhere
    }
    let label = MarkupText.escaped(words("Table", "Bảng"))
    return html.replacing(
      "<table>", with: "<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\"\(label)\"><table>"
    ).replacing("</table>", with: "</table></div>")
  }

  // MARK: Cells

  private mutating func cell(_ cell: SessionCell, number: Int) -> String {
    var html = ""
    if let name = cell.name, placed.insert(name).inserted { html += Self.anchor(of: name) }
    if !options.hidesInput {
      let source = cell.source.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? "" : VisibleText.symbols(in: String($0)) }.joined(separator: "\n")
      html += "<pre class=\"input\"><code>\(MarkupText.escaped(source))</code></pre>\n"
    }
    if let parts = answers[number] { html += self.parts(parts, cell: number) }
    return html
  }

  private static func anchor(of name: String) -> String {
    "<a id=\"\(MarkupText.escaped(PageNames.cell(name)))\" class=\"anchor\"></a>\n"
  }

  private mutating func parts(_ parts: [PublishedPart], cell: Int) -> String {
    var html = ""
    for part in parts {
      switch part {
      case .table(let table): html += self.table(table)
      case .charts(let pictures):
        html += pictures.map(figure).joined()
      case .lines(let lines) where lines.isEmpty: continue
      case .lines(let lines):
        let kind = DrawnOutput.isMessage(lines[0]) ? "note" : "text"
        html += "<pre class=\"\(kind)\" tabindex=\"0\">\(MarkupText.escaped(lines.joined(separator: "\n")))</pre>\n"
      }
    }
    return html
  }

  private func figure(_ picture: ChartPicture) -> String {
    let title = picture.title.isEmpty ? words("Chart", "Biểu đồ") : picture.title
    let drawing =
      isFragment
      ? Self.image(picture, on: .light, name: title) + Self.image(picture, on: .dark, name: title) : picture.element
    return "<figure class=\"chart\"><div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\""
      + "\(MarkupText.escaped(title))\">\(drawing)</div>"
      + "<figcaption>\(MarkupText.escaped(picture.sentence))</figcaption></figure>\n"
  }

  private static func image(_ picture: ChartPicture, on ground: ChartPicture.Ground, name: String) -> String {
    let data = Data(ChartPicture.document(of: [picture], on: ground).utf8).base64EncodedString()
    let isDark = ground == .dark
    let kind = isDark ? "class=\"mc-dark\" width=\"0\" height=\"0\"" : "class=\"mc-light\""
    return "<img \(kind) alt=\"\(isDark ? "" : MarkupText.escaped(name))\" src=\"data:image/svg+xml;base64,\(data)\">"
  }

  /// Says of a cell of words where they stand.
  private var place: String { isFragment ? " style=\"text-align: left\"" : "" }

  private mutating func table(_ table: DrawnTable) -> String {
    tableCount += 1
    let keyCount = table.isNumeric.prefix { !$0 }.count
    let keys = table.headings.prefix(keyCount).map { $0.joined(separator: " ") }
    let figures = table.headings.indices.filter { table.isNumeric[$0] }
      .map { table.headings[$0].joined(separator: " ") }
    let about =
      figures.isEmpty || keys.isEmpty
      ? (figures + keys).prefix(6).joined(separator: ", ")
      : figures.prefix(6).joined(separator: ", ") + words(" by ", " theo ") + keys.joined(separator: ", ")
    let number = isFragment ? "" : " \(tableCount)"
    let caption = words("Table", "Bảng") + number + (about.isEmpty ? "" : ": \(about)")
    var html = "<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\"\(MarkupText.escaped(caption))\">"
    html += "<table>" + (isFragment ? "" : "<caption>\(MarkupText.escaped(caption))</caption>") + "\n<thead><tr>"
    for (heading, isNumeric) in zip(table.headings, table.isNumeric) {
      let text = heading.map(MarkupText.escaped).joined(separator: "<br>")
      html += text.isEmpty ? "<td></td>" : "<th scope=\"col\"\(isNumeric ? " class=\"number\"" : place)>\(text)</th>"
    }
    html += "</tr></thead>\n<tbody>\n"
    for row in table.rows { html += self.row(row, of: table) }
    return html + "</tbody></table></div>\n"
  }

  private func row(_ row: DrawnTable.Row, of table: DrawnTable) -> String {
    if row.role == .remark {
      return "<tr class=\"remark\"><td colspan=\"\(table.headings.count)\"\(place)>"
        + "\(MarkupText.escaped(row.cells.joined()))</td></tr>\n"
    }
    let cells = row.cells.enumerated().map { index, text in
      let isNumeric = table.isNumeric[index]
      let isName = index == 0 && !isNumeric && !text.isEmpty
      let tag = isName ? "th scope=\"row\"\(place)" : isNumeric ? "td class=\"number\"" : "td\(place)"
      return "<\(tag)>\(MarkupText.escaped(text))</\(isName ? "th" : "td")>"
    }
    return "<tr\(row.role == .total ? " class=\"total\"" : "")>\(cells.joined())</tr>\n"
  }
}

/// The names of places in a page.
enum PageNames {
  /// The place of a cell that has a name.
  static func cell(_ name: String) -> String { "cell-\(name)" }
}

extension SessionDocument {
  /// The pieces of an output that stands in the document.
  ///
  /// - Parameter cell: Its place among the cells, from 0.
  func parts(of output: SessionOutput, cell: Int, _ language: Language) -> [PublishedPart] {
    var options = RenderingOptions(language: language, width: header.width ?? 100)
    options.decimals = header.settings.first { $0.name == "decimals" }.flatMap { Int($0.value) } ?? 2
    options.rowLimit = .ends
    return PublishedPart.parts(of: output, named: "chart-\(cell + 1)", options: options)
  }
}
