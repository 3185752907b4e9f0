import ColumnarData
import Foundation
import ResultRendering
import TestSupport
import Testing
import Values
import VietnameseText

/// Text out of data that tries to act on the terminal, to hide, or to break the layout.
@Suite struct HostileTextTests {
  @Test(arguments: [
    ("\u{1B}[31mred", "␛[31mred"),
    ("\u{1B}]0;title\u{07}", "␛]0;title␇"),
    ("a\nb", "a⏎b"),
    ("a\r\nb", "a⏎b"),
    ("a\rb", "a⏎b"),
    ("a\tb", "a␉b"),
    ("\0", "␀"),
    ("\u{7F}", "␡"),
    ("\u{9B}31m", "⟨U+009B⟩31m"),
    ("\u{202E}cba", "⟨U+202E⟩cba"),
    ("\u{2066}a\u{2069}", "⟨U+2066⟩a⟨U+2069⟩"),
    ("a\u{200B}b", "a⟨U+200B⟩b"),
    ("\u{FEFF}a", "⟨U+FEFF⟩a"),
    ("\u{E0041}", "⟨U+E0041⟩"),
    ("\u{2028}", "⏎"),
    ("\u{301}a", "◌\u{301}a"),
    ("\u{FE0F}a", "◌\u{FE0F}a"),
    ("👨\u{200D}👩", "👨\u{200D}👩"),
    ("Nguyễn Thị Hoà", "Nguyễn Thị Hoà"),
  ])
  func showsWhatActsAsSymbols(_ text: String, _ shown: String) {
    let result = SampleResults.result([SampleResults.text("t", [text])])
    let line = rendered(result).split(separator: "\n").last.map { String($0) } ?? ""
    #expect(Array(line.utf8) == Array(shown.utf8))
    let heading = rendered(SampleResults.result([SampleResults.number("x" + text, [1])]), as: .jsonl)
    #expect(!heading.contains("\u{1B}"))
  }

  private static let hostile = [
    "", "a", "統計局の長い名前です", "Ủy ban nhân dân quận Đống Đa", "\u{1B}[2J\u{1B}[H", "\u{FE0F}\u{FE0F}", "\u{301}\u{301}",
    "🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂", "1️⃣2️⃣3️⃣", "👨‍👩‍👧‍👦👨‍👩‍👧‍👦", "\u{202E}\u{202D}", "x\u{200D}", "ﷺ", "한국어 텍스트", "a b c d e f g h i j k",
    "\u{0600}", "🇻🇳🇻🇳🇻", "คำไทย", "\r\n\r\n", "e\u{301}\u{302}\u{303}\u{304}", "長", "=cmd|'/C calc'!A0",
  ]

  @Test(arguments: 0..<60)
  func noLineIsWiderThanTheScreen(seed: Int) {
    var generator = SeededRandom(seed: UInt64(seed))
    let result = Self.randomResult(using: &generator)
    for width in [16, 20, 40, 60, 100, Int.random(in: 16...120, using: &generator)] {
      for language in Language.allCases {
        var options = RenderingOptions(language: language, width: width)
        options.rowLimit = ([nil, 0, 1, 3].randomElement(using: &generator) ?? nil).map {
          RowLimit(first: $0, last: $0 / 2)
        }
        options.suitsScreenReader = Bool.random(using: &generator)
        let text = rendered(result, as: .table, options)
        for line in text.split(separator: "\n") {
          #expect(DisplayWidth.cells(in: line) <= width, "\(line.debugDescription)")
          #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
          #expect(line.last != " ")
        }
        #expect(text.hasSuffix("\n"))
        options.usesColor = true
        let plain = rendered(result, as: .table, options)
          .replacing(/\u{1B}\[[0-9]m/, with: "")
        #expect(Array(plain.utf8) == Array(text.utf8))
      }
    }
  }

  static func randomResult(using generator: inout SeededRandom) -> ResultTable {
    let rows = Int.random(in: 0...6, using: &generator)
    func texts() -> [String] { (0..<rows).map { _ in hostile.randomElement(using: &generator) ?? "" } }
    var columns: [(Field, ColumnValues)] = [
      SampleResults.category(hostile.randomElement(using: &generator) ?? "", texts().map { $0.isEmpty ? nil : $0 })
    ]
    for index in 0..<Int.random(in: 0...5, using: &generator) {
      let numbers = (0..<rows).map { _ in Int64.random(in: -1000...1_000_000_000, using: &generator) }
      switch Int.random(in: 0...4, using: &generator) {
      case 0: columns.append(SampleResults.text("t\(index)", texts()))
      case 1:
        columns.append(SampleResults.number("n\(index)", numbers, scale: Int.random(in: 0...3, using: &generator)))
      case 2: columns.append(SampleResults.ratio("r\(index)", numbers.map { ($0, abs($0) / 7) }))
      case 3: columns.append(SampleResults.ratio("p\(index)", numbers.map { ($0 % 99, 100) }, .points))
      default: columns.append(SampleResults.boolean("b\(index)", numbers.map { $0 % 3 == 0 ? nil : $0 % 2 == 0 }))
      }
    }
    let totals = Bool.random(using: &generator) && rows > 0 ? 1 : 0
    let roles =
      Array(repeating: ResultTable.RowRole.detail, count: rows - totals) + Array(repeating: .total, count: totals)
    return SampleResults.result(columns, roles: roles, keys: 1)
  }
}
