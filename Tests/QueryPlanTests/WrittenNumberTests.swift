import Diagnostics
import QueryPlan
import Testing
import Values
import VietnameseText

/// Rule 24: a number that a person writes, or copies from a result, is never taken for another number without a word.
@Suite struct WrittenNumberTests {
  /// Numbers of up to nine digits, each once with and once without zeros at its end.
  private static let numbers: [Int] = [
    1000, 1001, 1813, 9_999, 10_000, 50_125, 100_000, 123_456, 999_000, 1_000_000, 1_234_567, 50_000_000, 987_654_321,
  ]

  private static func grouped(_ number: Int, by mark: String) -> String {
    var digits = Array(String(number))
    for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(contentsOf: mark, at: place) }
    return String(digits)
  }

  /// The checked query, without the lines that repeat the stages as they are written.
  private static func dump(_ text: String) -> String? {
    Fixture.check(text).query?.dump.split(separator: "\n").filter { line in
      guard line.hasPrefix("  "), let colon = line.firstIndex(of: ":") else { return true }
      return line.dropFirst(2)[..<colon].contains(" ")
    }.joined(separator: "\n")
  }

  /// Beside whole numbers groups are thousands, wherever such a number can stand; the reading is said.
  @Test(arguments: numbers, [".", ","])
  func groupsBesideWholeNumbersAreThousands(_ number: Int, _ mark: String) throws {
    let written = Self.grouped(number, by: mark)
    for context in [
      "dossiers | where fee > @", "dossiers | where fee = -@", "dossiers | where @ <= fee",
      "dossiers | where not fee < @",
      "dossiers | where fee * 2 != @", "dossiers | where fee + @ > 5", "dossiers | where @ - fee > 5",
      "dossiers | where fee / @ > 5", "dossiers | where days(received, resolved) > @",
      "dossiers | show count | where count > @", "dossiers | show s = sum(fee) by channel | where s >= @",
      "dossiers | show m = max(fee) by channel | where not m < @", "dossiers | add x = fee * @ | show sum(x)",
      "procedures | where has dossiers(fee > @)", "dossiers | show ratio(fee >= @)",
    ] {
      let text = context.replacing("@", with: written)
      let check = Fixture.check(text)
      let expected = try #require(Self.dump(context.replacing("@", with: String(number))), "\(context)")
      #expect(Self.dump(text) == expected, "\(text)")
      let told = check.diagnostics.filter { $0.id == .numberRead }.map { $0.message(in: .english) }
      #expect(told == ["\(written) read as \(Self.grouped(number, by: " "))"], "\(text)")
    }
  }

  /// Ranges say both ends; `top` and its like take whole numbers alone.
  @Test(arguments: [".", ","])
  func groupsStandInRangesAndCounts(_ mark: String) {
    let range = "dossiers | where fee in 1@000..12@500"
    #expect(Self.dump("dossiers | where fee in 1000..12500") != nil)
    #expect(Self.dump(range.replacing("@", with: mark)) == Self.dump("dossiers | where fee in 1000..12500"))
    let top = "dossiers | list fee | top 1@000 by fee"
    #expect(Self.dump(top.replacing("@", with: mark)) == Self.dump("dossiers | list fee | top 1000 by fee"))
    #expect(Self.dump(top.replacing("@", with: mark)) != nil)
  }

  /// Beside numbers with decimals, as averages and percentages are, one group is decimals; two or more are thousands still.
  @Test(arguments: [".", ","])
  func oneGroupBesideDecimalsIsDecimals(_ mark: String) {
    for (written, meant) in [("12@500", "12.5"), ("1@000", "1"), ("1@234@567", "1234567")] {
      let text = "dossiers | show a = avg(fee) by channel | where a > "
      let check = Fixture.check(text + written.replacing("@", with: mark))
      #expect(check.query != nil && check.diagnostics.contains { $0.id == .numberRead }, "\(written)")
      #expect(Self.dump(text + written.replacing("@", with: mark)) == Self.dump(text + meant), "\(written) \(mark)")
    }
  }

  /// Where nothing beside it settles it, and where commas part values, both readings are offered, and run.
  @Test(arguments: [
    ("dossiers | where 100.000 = 5", ["dossiers | where 100000 = 5", "dossiers | where 100 = 5"]),
    (
      "dossiers | add x = 1.500 | show sum(x)",
      ["dossiers | add x = 1500 | show sum(x)", "dossiers | add x = 1.5 | show sum(x)"]
    ),
  ])
  func whatNothingSettlesIsAsked(_ text: String, _ offered: [String]) {
    let check = Fixture.check(text)
    #expect(check.query == nil)
    let fixes = check.diagnostics.flatMap(\.fixes).map { $0.applied(to: text) }
    #expect(fixes == offered)
    for line in fixes { #expect(Fixture.check(line).query != nil, "\(line)") }
  }

  /// Forms that mean one thing only are read without a word.
  @Test(arguments: [
    "0.125", "97.15", "1234.567", "0.5", "12.3456", "100.000%", "1813", "1000000", "0.001", "12.50",
  ])
  func plainFormsAreReadWithoutAWord(_ written: String) {
    let check = Fixture.check("dossiers | where fee > \(written)")
    #expect(check.query != nil && check.diagnostics.isEmpty)
  }

  /// A bare number beside a change is percent, or points; beside any other ratio it is asked for its sign.
  @Test func changesTakeBareNumbers() {
    for (measure, column) in [("ratio(resolved is missing)", "change"), ("count", "change_percent")] {
      let text = "dossiers | in 2020Q3 | show \(measure) by channel | change from previous | where \(column) < -5"
      #expect(Self.dump(text) != nil && Self.dump(text) == Self.dump(text + "%"), "\(measure)")
    }
  }
}
