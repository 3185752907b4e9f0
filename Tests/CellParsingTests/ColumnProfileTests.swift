import CellParsing
import TestSupport
import Testing
import VietnameseText

@Suite struct ColumnProfileTests {
  private static func profile(_ cells: [String], weights: [Int]? = nil) -> ColumnProfile {
    var profile = ColumnProfile()
    for (index, cell) in cells.enumerated() {
      profile.count(Array(cell.utf8).span, weight: weights?[index] ?? 1)
    }
    return profile
  }

  /// What is counted of a profile, by name; zeros left out.
  private static func counts(_ profile: ColumnProfile) -> [String: Int] {
    let all = [
      "filled": profile.filled, "days": profile.days, "noSuchDays": profile.noSuchDays,
      "monthFirstOnly": profile.monthFirstOnly, "dayFirstOnly": profile.dayFirstOnly,
      "compactDays": profile.compactDays, "words": profile.words, "ticks": profile.ticks, "digits01": profile.digits01,
      "percentages": profile.percentages, "leadingZeros": profile.leadingZeros, "codes": profile.procedureCodes,
      "sureCodes": profile.sureCodes, "storedNumbers": profile.storedNumbers, "ambiguous": profile.ambiguous,
      "numbers": profile.numbers,
    ]
    return all.filter { $0.value != 0 }
  }

  @Test(
    arguments: [
      ("a", [:]), ("có", ["words": 1]), ("x", ["ticks": 1]), ("1", ["digits01": 1, "numbers": 1]),
      ("7", ["numbers": 1]), ("-7", ["numbers": 1]), ("1,5", ["numbers": 1]),
      ("1.234", ["numbers": 1, "ambiguous": 1]),
      ("15%", ["numbers": 1, "percentages": 1]), ("1.234%", ["numbers": 1, "percentages": 1, "ambiguous": 1]),
      ("007", ["leadingZeros": 1]), ("0", ["digits01": 1, "numbers": 1]), ("0.5", ["numbers": 1]),
      ("31/8/2020", ["days": 1, "dayFirstOnly": 1]), ("12/8/2020", ["days": 1]),
      ("13/1/2020", ["days": 1, "dayFirstOnly": 1]), ("31/2/2020", ["noSuchDays": 1]),
      ("8/31/2020", ["noSuchDays": 1, "monthFirstOnly": 1]), ("13/13/2020", ["noSuchDays": 1]),
      ("20200831", ["days": 1, "compactDays": 1, "numbers": 1]), ("20200230", ["numbers": 1]),
      ("2020-08-31", ["days": 1]),
      ("01/08/2020", ["days": 1, "leadingZeros": 1]),
      ("1.000123", ["codes": 1, "sureCodes": 1, "numbers": 1]), ("1.516393", ["codes": 1, "numbers": 1]),
      ("1.000123.000.00.00.H26", ["codes": 1, "sureCodes": 1]), ("-", [:]), ("+5", [:]), ("1 000", [:]), ("−5", [:]),
      ("9223372036854775808", [:]), ("1.234.567", ["numbers": 1]), ("1,234,567", ["numbers": 1]),
    ] as [(String, [String: Int])])
  func countsACell(_ cell: String, _ counts: [String: Int]) {
    #expect(Self.counts(Self.profile([cell])) == counts.merging(["filled": 1]) { $1 })
    // In three rows it counts three times.
    #expect(
      Self.counts(Self.profile([cell], weights: [3])) == counts.merging(["filled": 1]) { $1 }.mapValues { $0 * 3 })
  }

  /// By the word of a workbook, `1.234` is a number with decimals and no question.
  @Test func storedNumbersAskNothing() {
    var profile = ColumnProfile()
    let isShaped = profile.count(Array("1.234".utf8).span, isNumber: true, weight: 2)
    #expect(isShaped)
    #expect(Self.counts(profile) == ["filled": 2, "storedNumbers": 2, "numbers": 2])
    #expect(profile.notation == nil && profile.isNotationOpen && profile.firstAmbiguous == nil)
    profile = ColumnProfile()
    let isNumber = profile.count(Array("#REF!".utf8).span, isNumber: true, weight: 1)
    #expect(!isNumber)
    #expect(Self.counts(profile) == ["filled": 1])
  }

  @Test(
    arguments: [
      (["1,5", "7"], Language.vietnamese), (["1.5", "7"], .english), (["1.5", "1,5"], nil), (["1.234"], nil),
      (["7"], nil),
      (["1.234.567", "1.234"], .vietnamese), (["1,234,567", "1,234"], .english), ([], nil),
      (Array(repeating: "1,5", count: 98) + ["1.5", "1.5"], .vietnamese),
      (Array(repeating: "1,5", count: 97) + ["1.5", "1.5", "1.5"], nil),
      (Array(repeating: "1.5", count: 98) + ["1,5", "1,5"], .english),
      (Array(repeating: "1.5", count: 97) + ["1,5", "1,5", "1,5"], nil),
    ] as [([String], Language?)])
  func theCellsOfAColumnShowItsNotation(_ cells: [String], _ notation: Language?) {
    #expect(Self.profile(cells).notation == notation)
  }

  @Test func theFirstCellThatAsksIsKept() {
    var profile = Self.profile(["7", "1.234", "5.678"])
    #expect(profile.firstAmbiguous == "1.234")
    profile += Self.profile(["9.999"])
    #expect(profile.firstAmbiguous == "1.234")
    var later = Self.profile(["7"])
    later += Self.profile(["9.999"])
    #expect(later.firstAmbiguous == "9.999")
  }

  @Test(arguments: [
    (["15%", "3"], false, false), (["15%"], true, true), (["3"], false, true), ([], false, true),
    (Array(repeating: "1%", count: 98) + ["7", "7"], true, true),
    (Array(repeating: "1%", count: 97) + ["7", "7", "7"], false, false),
    (Array(repeating: "7", count: 98) + ["1%", "1%"], false, true),
    (Array(repeating: "7", count: 97) + ["1%", "1%", "1%"], false, false),
  ])
  func percentagesAndNumbersDoNotMix(_ cells: [String], _ arePercentages: Bool, _ isOfOneUnit: Bool) {
    let profile = Self.profile(cells)
    #expect(profile.arePercentages == arePercentages)
    #expect(profile.isOfOneUnit == isOfOneUnit)
  }

  @Test(arguments: [(0, 0, false), (90, 10, true), (89, 11, false), (9, 1, true), (8, 2, false), (1, 0, true)])
  func ninetyOfAHundredRowsAreEnough(_ texts: Int, _ others: Int, _ isEnough: Bool) {
    var profile = ColumnProfile()
    profile.count(texts: others, wholeNumbers: texts)
    #expect(profile.filled == texts + others && profile.numbers == texts)
    #expect(profile.isEnough(profile.numbers) == isEnough)
    #expect(profile.isEnough(profile.filled, of: 100) == (texts + others > 0))
  }

  private static let samples = [
    "a", "có", "x", "1", "0", "7", "-7", "1,5", "1.5", "1.234", "5,678", "15%", "007", "31/8/2020", "31/2/2020",
    "8/31/2020",
    "20200831", "1.000123", "1.516393", "không", "Đất",
  ]

  /// However the rows of a column are cut, the counts of the parts add up to those of the whole, and cells with weights
  /// count as so many rows.
  @Test(arguments: [UInt64(5)]) func partsAddUpToTheWhole(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<200 {
      let rows = (0..<random.number(0...40)).map { _ in random.pick(Self.samples) }
      let whole = Self.profile(rows)
      let cut = random.number(0...rows.count)
      var parts = Self.profile(Array(rows[..<cut]))
      parts += Self.profile(Array(rows[cut...]))
      let kinds = Array(Set(rows)).sorted()
      let weights = kinds.map { kind in rows.count { $0 == kind } }
      let weighted = Self.profile(kinds, weights: weights)
      for other in [parts, weighted] {
        #expect(Self.counts(other) == Self.counts(whole), "seed \(seed): \(rows)")
        #expect(other.notation == whole.notation && other.isNotationOpen == whole.isNotationOpen)
      }
      #expect(parts.firstAmbiguous == whole.firstAmbiguous)
    }
  }

  @Test func cellsThatAreMissingDoNotCount() {
    var cells = CellArena()
    for text in ["7", "", "1.234", "có"] { cells.append(Array(text.utf8)) }
    let profile = ColumnProfile(
      cells, isMissing: [false, true, false, false], isNumber: [false, false, true, false], weights: [2, 9, 3, 4])
    #expect(Self.counts(profile) == ["filled": 9, "numbers": 5, "storedNumbers": 3, "words": 4])
  }

  /// Once more than half of the rows are nothing but text, no type can be had, and the rest is left.
  @Test func aColumnOfTextIsNotReadToItsEnd() {
    var cells = CellArena()
    for row in 0..<100 { cells.append(Array((row < 60 ? "text \(row)" : "\(row)").utf8)) }
    let isMissing = Array(repeating: false, count: 100)
    let profile = ColumnProfile(cells, isMissing: isMissing, isNumber: [], weights: nil)
    #expect(profile.filled == 51 && profile.numbers == 0)
    let weighted = ColumnProfile(
      cells, isMissing: isMissing, isNumber: [], weights: Array(repeating: 1, count: 100))
    #expect(weighted.filled == 100 && weighted.numbers == 40)
  }
}
