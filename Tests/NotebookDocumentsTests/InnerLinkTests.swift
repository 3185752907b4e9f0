import NotebookDocuments
import TestSupport
import Testing

/// Links of the prose to places in the document: which are found, and that putting in other texts changes nothing else.
@Suite struct InnerLinkTests {
  private static func links(_ text: String) -> [String] {
    SessionDocument(parsing: text).innerLinks.map { "\($0.line) \($0.text) → \($0.address)" }
  }

  @Test(arguments: [
    ("Đạt [97,15%](#provision.percent).", ["1 97,15% → provision.percent"]),
    ("[1.671](#p.n)/[1.720](#p.d)", ["1 1.671 → p.n", "1 1.720 → p.d"]),
    ("# [1](#a)\ntext [2](#b)", ["1 1 → a", "2 2 → b"]),
    ("- item [1](#a)\n\n    more [2](#b)", ["1 1 → a", "3 2 → b"]),
    ("1. item [1](#a)", ["1 1 → a"]),
    ("| a | b |\n|---|---|\n| [1](#a) | [2](#b) |", ["3 1 → a", "3 2 → b"]),
    ("> [1](#a)", ["1 1 → a"]),
    ("[**1.671**](#a) __[2](#b)__", ["1 1.671 → a", "1 2 → b"]),
    ("[1](<#a b> \"title\") [2]( #c 'x' )", ["1 1 → a b", "1 2 → c"]),
    ("[a [b] c](#d)", ["1 a [b] c → d"]),
    ("[](#a)", ["1  → a"]),
    ("[1\n2](#a)", ["1 1\n2 → a"]),
    ("[x](#a(b)c)", ["1 x → a(b)c"]),
    ("[x](#by.%C4%90%E1%BA%A5t)", ["1 x → by.%C4%90%E1%BA%A5t"]),
    ("---\ntitle: t\n---\n\n```motcua name=a\nx\n```\n\n[1](#a)\n", ["9 1 → a"]),
  ])
  func findsTheLinks(_ text: String, _ links: [String]) {
    #expect(Self.links(text) == links)
  }

  @Test(arguments: [
    "`[1](#a)`", "``[1](#a) ` ``", "```text\n[1](#a)\n```\n", "~~~\n[1](#a)\n~~~\n", "    [1](#a)\n", "\t[1](#a)\n",
    "\\[1](#a)", "![1](#a)", "[1](a)", "[1](http://b#a)", "[1] (#a)", "[1](#a", "[1](#a \"x)", "[1](<#a)", "[1]()",
    "<!-- [1](#a) -->", "<!--\n[1](#a)\n-->", "text <!-- [1](#a)\n--> more", "<a title=\"[1](#a)\">", "[1](#a b)",
    "```motcua\n[1](#a)\n```\n", "```motcua\nx\n```\n```output\n[1](#a)\n```\n",
  ])
  func findsNoneIn(_ text: String) {
    #expect(Self.links(text) == [])
  }

  @Test func theInnerOfTwoLinksIsOne() {
    #expect(Self.links("[a [1](#b) c](#d)") == ["1 1 → b"])
    #expect(Self.links("[![1](#a)](#b)") == ["1 ![1](#a) → b"])
  }

  @Test func tellsWhatStandsAround() throws {
    let long = String(repeating: "đ", count: 100)
    let link = try #require(SessionDocument(parsing: "\(long) giảm [0,56](#a) điểm \(long)").innerLinks.first)
    #expect(link.before == String("\(long) giảm ".suffix(80)))
    #expect(link.after == String(" điểm \(long)".prefix(40)))
    let others = SessionDocument(parsing: "other\n\n[1](#a)\n\nother").innerLinks
    #expect(others.map(\.before) == [""] && others.map(\.after) == ["\n"])
  }

  @Test func namesHeadingsAndTagsAsAnchors() {
    let document = SessionDocument(parsing: "## Where the gap is!\n\n<a id=\"x\"></a>\n\n# Kết quả (quý III)\n")
    #expect(document.anchors == ["where-the-gap-is", "x", "kết-quả-quý-iii"])
  }

  @Test func putsInOtherTextsAndNothingElse() {
    let text = "\u{FEFF}# A\r\n[1](#a) và **[2](#b \"t\")** [*3*](#c)\r\n\r\n```motcua name=a\r\nx\r\n```\r\n[4](#d)"
    var document = SessionDocument(parsing: text)
    document.replaceLinkTexts([nil, "1.671", "", nil])
    #expect(document.text == text.replacing("[2]", with: "[1.671]").replacing("[*3*]", with: "[**]"))
    document = SessionDocument(parsing: text)
    document.replaceLinkTexts([nil, nil, nil, nil])
    #expect(document.text == text)
  }

  /// Texts put together of what means something here: every link that is found can be replaced, and is found again.
  @Test(arguments: 0..<20)
  func whatIsFoundIsReplaced(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = [
      "[", "]", "(", ")", "(#a.n)", "[1](#a)", "`", "``", "\\", "<", ">", "<!--", "-->", "!", "\n", "\n\n", "    ",
      "- ",
      "# ", "```\n", "*", "_", "\"", "Đất", " ", "<#b>", "1,671",
    ]
    for _ in 0..<200 {
      let text = (0..<random.number(1...25)).map { _ in random.pick(pieces) }.joined()
      var document = SessionDocument(parsing: text)
      let links = document.innerLinks
      document.replaceLinkTexts(links.map { _ in "9" })
      #expect(document.innerLinks.map(\.address) == links.map(\.address), "\(text)")
      #expect(document.innerLinks.allSatisfy { $0.text == "9" }, "\(text)")
    }
  }

  @Test(arguments: ["[", "[1](#a", "![", "<!--", "<a", "`", "[](<", "[](#a \"", "<!--\n", "[1](#a)"])
  func longTextsEndSoon(_ piece: String) {
    let text = String(repeating: piece, count: 30_000)
    let start = ContinuousClock.now
    _ = SessionDocument(parsing: text).innerLinks
    #expect(ContinuousClock.now - start < .seconds(20))
  }
}
