import Foundation
import NotebookDocuments
import Publishing
import VietnameseText

extension FuzzTarget {
  /// Any text as a document that is published: the page and the notebook are whole, and nothing of the text acts in them.
  static let page = FuzzTarget(
    "page", seeds: seeds(PageCheck.seeds), words: PageCheck.words, roundsInTests: 25,
    text: {
      var input = FuzzInput($0)
      _ = input.byte()
      return input.text
    },
    check: { try PageCheck.check($0) })
}

private enum PageCheck {
  static let words = [
    "```motcua name=a\n", "```output rows=2\n", "```\n", "─────  ─────\n", "# ", "## ", "| a | b |\n| --- | ---: |\n",
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!--", "-->", "]]>", "&#x202E;", "&#27;", "&lt;",
    "&amp;", "[a](#b)", "](javascript:alert(1))", "](data:text/html,x)", "![", "<svg/onload=x>", "\" onx=\"", "'",
    "</style>", "</title>", "</main>", "\u{1B}[2J", "\u{202E}", "\u{301}", "\u{200D}", "~~", "**", "`", "\r\n",
    "title: ", "---\n", "%3C", "1. ", "- ", "> ", "    ", "\t", "  \n", "\\", "http://", "<http://a>", "█", "│", "▂",
  ]

  private static let table =
    "```output rows=2\n█ a ████ 3\n\nkey  count\n───  ─────\na        3\nb        4\n───  ─────\n"
    + "total    7\n```\n"

  static let seeds = [
    "\u{0}---\nmotcua: 1\ntitle: \"<b>&\"\nlanguage: vi\n---\n# Đầu [3](#a.count)\n\n```motcua name=a\n"
      + "x | show count by key | chart\n```\n" + table + "<!-- motcua:end cells=1 -->\n",
    "\u{1}# One\n# One\n[a](#one) [b](#two) **c** `<d>` ~~e~~ ![f](g.png \"h\")\n\n| a | b |\n| --- | ---: |\n| <i> | 2 |\n",
    "\u{2}<div onclick=x>\n*a*\n</div>\n\n<a href=\"javascript:x\">y</a> &#x202E;abc &#27;[2J\n\n[z](javascript:x) <http://a.b/?c=\"d\">\n",
    "\u{3}```motcua\n</code></pre><script>x</script>\n```\n```output\nnote: a\n<b>\n\nwarning MC2301: c\n```\n",
    "\u{4}> a\n> 1. b\n>    - c\n\n    code & <d>\n\n---\n\nline  \nbreak\\\nmore\n",
    "\u{5}```motcua\na\n```\n```output\nQuarter                    ratio\n───────  ───────────────────────\n2020Q1    1 /  2 = 50.00%\n2020Q2    3 /  4 = 75.00%\n```\n",
  ]

  static func check(_ bytes: [UInt8]) throws {
    var input = FuzzInput(bytes)
    let choice = input.byte()
    let document = SessionDocument(parsing: input.text)
    var options = PublishingOptions(language: choice & 1 == 0 ? .english : .vietnamese)
    options.hidesInput = choice & 2 != 0
    let page = try MarkupCheck(DocumentPage(document, options: options).html)
    for heading in page.headings {
      // Tags in a heading, symbols of hidden characters and the address of an image without a text are shown, and are no
      // part of the heading's address, as in other viewers.
      guard let id = heading.id, !heading.text.contains(where: { "<⟨".contains($0) }), !input.text.contains("![](")
      else { continue }
      let text = heading.text.replacing("\n", with: " ").trimmingCharacters(in: .whitespaces)
      try require(SessionDocument.slug(of: text) == id, "the heading \(text.debugDescription) has the address \(id)")
    }
    if !options.hidesInput {
      for line in document.entries.flatMap({ $0.cell.source.split(separator: "\n") }) {
        let shown = VisibleText.symbols(in: String(line))
        try require(page.text.contains(shown), "the page lacks \(shown.debugDescription)")
      }
    }
    try checkNotebook(NotebookPage(document, language: options.language).json)
  }

  private static func checkNotebook(_ json: String) throws {
    let notebook = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let cells = notebook?["cells"] as? [[String: Any]] ?? []
    var ids: Set<String> = []
    for cell in cells {
      let id = cell["id"] as? String ?? ""
      try require(/[A-Za-z0-9_-]{1,64}/.wholeMatch(in: id) != nil && ids.insert(id).inserted, "the id of a cell: \(id)")
      try require(cell["source"] is String, "a cell without a source")
      for output in cell["outputs"] as? [[String: Any]] ?? [] {
        let data = output["data"] as? [String: Any]
        if let html = data?["text/html"] as? String { _ = try MarkupCheck(html) }
      }
    }
    try require(notebook?["nbformat"] as? Int == 4, "no notebook")
  }
}
