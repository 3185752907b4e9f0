import ColumnarData
import ResultRendering
import Testing
import Values
import VietnameseText

@Suite struct CanonicalResultTests {
  @Test func writesTypesRolesAndExactValues() throws {
    let result = SampleResults.result(
      [
        SampleResults.category("k\t", ["b\\", "a\n", nil]), SampleResults.number("x", [150, nil, 1], scale: 2),
        SampleResults.boolean("b", [true, false, nil]), SampleResults.date("d", ["2020-08-31", nil, nil]),
        SampleResults.period("p", .quarter, [Period(unit: .quarter, year: 2020, number: 3), nil, nil]),
        SampleResults.ratio("r", [(1250, 5), (0, 0), nil], .rate, scales: (2, 0)),
      ], roles: [.detail, .other, .total], keys: 1)
    #expect(
      try CanonicalResult.text(of: result) == """
        motcua-result 1
        columns\tk\\t:text\tx:number(2)\tb:boolean\td:date\tp:period(quarter)\tr:ratio(rate)
        keys\t1
        order\tfree
        rows\t3
        detail\ts:b\\\\\tn:1.50\tb:1\td:2020-08-31\tp:2020Q3\tr:12.50/5
        other\ts:a\\n\t-\tb:0\t-\t-\tr:0.00/0
        total\t-\tn:0.01\t-\t-\t-\t-

        """)
  }

  /// More rows than are put in words at once, against the cells one by one.
  @Test(arguments: [true, false]) func manyRowsAreWrittenAsEachAlone(_ isOrdered: Bool) throws {
    let count = 9_001
    let stems = ["ă\\t", "b", "\\c", "a"].map { $0.replacing("\\t", with: "\t") }
    let words = (0..<count).map { row -> String? in row % 7 == 0 ? nil : "\(stems[row % 4])\(row % 11)" }
    let numbers = (0..<count).map { row -> Int64? in row % 5 == 0 ? nil : Int64(row * 37 - 90_000) }
    let ratios = (0..<count).map { row -> (Int64, Int64)? in row % 6 == 0 ? nil : (Int64(row), Int64(row % 13)) }
    let answers = (0..<count).map { row -> Bool? in [true, false, nil][row % 3] }
    let result = SampleResults.result(
      [
        SampleResults.category("k", words), SampleResults.text("t", words.map { $0 ?? "" }),
        SampleResults.number("x", numbers, scale: 3),
        SampleResults.boolean("b", answers),
        SampleResults.ratio("r", ratios),
      ], isOrdered: isOrdered)
    let rows = try (0..<count).map { row in
      let cells = try (0..<5).map { column -> String in
        switch try result.table.cell(row: row, column: column) {
        case .text(let text): "s:" + text.replacing("\\", with: "\\\\").replacing("\t", with: "\\t")
        case .number(let number): "n:" + number.plainText
        case .boolean(let value): value ? "b:1" : "b:0"
        case .ratio(let ratio): "r:\(ratio.numerator)/\(ratio.denominator)"
        case .missing, .label, .date, .period: "-"
        }
      }
      return (["detail"] + cells).joined(separator: "\t")
    }
    let expected = isOrdered ? rows : rows.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let written = try #require(try CanonicalResult.text(of: result)).split(separator: "\n").dropFirst(5).map(
      String.init)
    #expect(written == expected)
  }

  @Test func rowsWithoutAnOrderOfTheirOwnMayStandInAny() throws {
    func text(_ names: [String], isOrdered: Bool) throws -> String? {
      try CanonicalResult.text(of: SampleResults.result([SampleResults.category("c", names)], isOrdered: isOrdered))
    }
    #expect(try text(["b", "a", "c"], isOrdered: false) == text(["c", "b", "a"], isOrdered: false))
    #expect(try text(["b", "a", "c"], isOrdered: true) != text(["c", "b", "a"], isOrdered: true))
    #expect(try text(["a", "a"], isOrdered: false) != text(["a"], isOrdered: false))
  }

  @Test func doesNotTellHowTextIsStored() throws {
    let stored = SampleResults.result([SampleResults.text("c", ["x", ""])])
    let coded = SampleResults.result([SampleResults.category("c", ["x", nil])])
    #expect(try CanonicalResult.text(of: stored) == CanonicalResult.text(of: coded))
  }

  @Test func tellsEveryDifferenceInValue() throws {
    let variants = [
      SampleResults.ratio("r", [(1, 2)]), SampleResults.ratio("r", [(2, 4)]), SampleResults.ratio("r", [nil]),
      SampleResults.ratio("r", [(0, 0)]), SampleResults.ratio("r", [(1, 2)], .share),
      SampleResults.ratio("s", [(1, 2)]),
      SampleResults.category("r", ["-"]), SampleResults.category("r", [nil]), SampleResults.number("r", [1]),
      SampleResults.number("r", [10], scale: 1),
    ]
    let texts = try variants.map { try CanonicalResult.text(of: SampleResults.result([$0])) }
    #expect(Set(texts).count == variants.count)
  }
}
