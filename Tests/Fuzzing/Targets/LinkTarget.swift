import ColumnarData
import Diagnostics
import NotebookDocuments
import ReformMetrics
import Values
import VietnameseText

extension FuzzTarget {
  /// Any text as prose: its figures are found where they stand, other texts put in their place leave the rest as it is, and
  /// a text that `run` writes is one that `check` finds right.
  static let links = FuzzTarget(
    "links", seeds: seeds(LinkCheck.seeds), words: LinkCheck.words, roundsInTests: 80,
    check: { try LinkCheck.check(FuzzInput($0).text) })
}

private enum LinkCheck {
  static let words = [
    "[", "](#", ")", "](", "(#", "!", "`", "``", "\\", "<", ">", "<a id=\"b\">", "<!--", "-->", "**", "_", "\"t\"",
    "#online.n", "#online.d", "#online.percent", "#online", "#all.count", "#when", "#day", "#unit.%43", "%2E", ".",
    "1.671",
    "97,15%", "97.2%", "quý III/2020", "31/08/2020", "2020Q3", " million", " triệu", "giảm ", "rose by ", " pp", "+",
    "-",
    "−", "—", "# ", "- ", "    ", "```\n", "\n\n", "\r\n", "\t", "\u{301}", "(", "<#", "1/2",
  ]

  static let seeds = [
    "It is [1,671](#online.n)/[1,720](#online.d), [97.15%](#online.percent).\n",
    "Đạt **[97,2%](#online.percent)**, tăng [`a`](#all) `[x](#y)` ![p](#q) [a [b] c](<#online>) [d](#when \"t\")\n",
    "# [quý III/2020](#when)\n\n- giảm [1,5 triệu](#all.count)\n\n      [code](#a)\n\n[31/08/2020](#day) \\[no\\](#a)\n",
    "[Ba Đình](#unit) [x](#unit.%43%2E) [y](#a.b.c.d) <a name=\"z\">[z](#z)</a> <!-- [n](#n) -->\n",
    "[](#online) [ ](#all) [***1***](#all) [a\nb](#day) [1](#all(b)) [2](#a\\)b)\n",
    "giảm [-3](#change) điểm, fell by [3 pp](#change), [+3,25%](#change)\n",
  ]

  /// A figure of each kind, by the names in ``words``.
  private static let answers: [(name: String, value: BoundValue)] = [
    ("online", .amount(.init(FixedDecimal(unscaled: 9_715_116, scale: 5), unit: .percent))),
    ("all", .amount(.init(FixedDecimal(unscaled: 1_496_500, scale: 0)))),
    ("change", .amount(.init(FixedDecimal(unscaled: -325, scale: 2), unit: .points))),
    ("share", .amount(.init(FixedDecimal(unscaled: 971_511, scale: 6)))),
    ("unit", .words("ba_dinh", LocalizedText(english: "Ba Dinh", vietnamese: "Ba Đình"))),
    ("when", Period(unit: .quarter, year: 2020, number: 3).map(BoundValue.period) ?? .missing),
    ("month", Period(unit: .month, year: 2020, number: 8).map(BoundValue.period) ?? .missing),
    ("day", .day(Day(daysSince1970: 18_505))), ("none", .missing),
  ]

  private static let named: NamedAnswers = {
    var named = NamedAnswers()
    for answer in answers { named.add(answer.value, named: answer.name) }
    return named
  }()

  static func check(_ text: String) throws {
    let document = SessionDocument(parsing: text)
    let links = document.innerLinks
    let lineCount = text.utf8.count { $0 == 0x0A } + 1
    var last = 0
    for link in links {
      try require(last <= link.line && link.line <= lineCount, "line \(link.line) of \(lineCount), after \(last)")
      last = link.line
      try require(text.utf8.contains(link.text.utf8), "no text \(link.text)")
      try checkFigure(link)
    }
    try require(
      document.paragraphs.flatMap(\.addresses) == links.map(\.address), "paragraphs have other links than the prose")
    try checkReplacing(document, links)
  }

  /// What `run` writes for a figure is right, and stays.
  private static func checkFigure(_ link: InnerLink) throws {
    if let address = FigureAddress(link.address) {
      try require(address.text == link.address, "the address \(link.address) becomes \(address.text)")
      do throws(DiagnosticError) { _ = try named.value(at: address, line: link.line) } catch {
        try require(error.diagnostic.severity == .error, "\(error.diagnostic.id) is no error")
      }
    }
    // One of the answers, whatever the link says: to try all takes long.
    let choice = link.address.utf8.reduce(link.line) { $0 &+ Int($1) }
    let answer = answers[choice % answers.count]
    let language: Language = link.text.utf8.count % 2 == 0 ? .english : .vietnamese
    let around = FigureContext(language: language, before: link.before, after: link.after)
    // Words around it may say what no figure makes right: percentage points behind a number.
    for (context, mustBeRight) in [(around, false), (FigureContext(language: language), true)] {
      let written = answer.value.text(like: link.text, in: context)
      try require(
        !mustBeRight || answer.value.isStated(by: written, in: context),
        "\(answer.name) is written \(written.debugDescription) for \(link.text.debugDescription), and that is wrong")
      let again = answer.value.text(like: written, in: context)
      try require(again == written, "\(answer.name): \(written.debugDescription) becomes \(again.debugDescription)")
    }
  }

  private static func checkReplacing(_ document: SessionDocument, _ links: [InnerLink]) throws {
    var same = document
    same.replaceLinkTexts(Array(repeating: nil, count: links.count))
    try require(same.text.utf8.elementsEqual(document.text.utf8), "without a change the text changes")
    same.replaceLinkTexts(links.map(\.text))
    try require(same.text.utf8.elementsEqual(document.text.utf8), "with its own texts the text changes")
    // Blanks and signs of Markdown in the old text may matter to what stands around it.
    let isPlain = links.allSatisfy { link in
      !link.text.isEmpty && link.text.allSatisfy { $0.isLetter || $0.isNumber || ".,%/+-−".contains($0) }
    }
    if !isPlain { return }
    var edited = document
    edited.replaceLinkTexts(links.map { _ in "9" })
    let read = SessionDocument(parsing: edited.text).innerLinks
    try require(
      read.map(\.address) == links.map(\.address) && read.allSatisfy { $0.text == "9" },
      "with other texts the links are \(read.map { "\($0.text) \($0.address)" })")
  }
}

extension Collection where Element == UInt8 {
  /// Whether some bytes stand among these, one behind the other.
  fileprivate func contains(_ bytes: some Collection<UInt8>) -> Bool {
    if bytes.isEmpty { return true }
    let wanted = Array(bytes)
    return indices.contains { self[$0...].starts(with: wanted) }
  }
}
