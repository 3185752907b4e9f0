import ColumnarData
import Testing
import Values

@testable import Benchmarks

@Suite struct AnswerTests {
  struct Pair: Sendable {
    let ours: [String: [AnswerRows.Value]]
    let theirs: [String]
    let differences: [String]
  }

  @Test(arguments: [
    Pair(ours: ["Y tế": [.text("1"), .text("2")]], theirs: ["Y tế\t1\t2"], differences: []),
    Pair(ours: ["Y tế": [.text("1"), .text("2")]], theirs: ["Y tế\t1\t3"], differences: ["Y tế: 1 2, not 1 3"]),
    // Neither the other's rows nor ours may be missing; a listed value without rows may.
    Pair(ours: ["": [.text("26")]], theirs: [], differences: ["all rows: 26, not nothing"]),
    Pair(ours: [:], theirs: ["Y tế\t1"], differences: ["Y tế: nothing, not 1"]),
    Pair(ours: ["Y tế": [.text("1")]], theirs: [], differences: ["Y tế: 1, not nothing"]),
    Pair(ours: ["Y tế": [.text("0"), .text("0")]], theirs: [], differences: []),
    // A row twice is not a row once.
    Pair(ours: ["Y tế": [.text("1")]], theirs: ["Y tế\t1", "Y tế\t1"], differences: ["Y tế: 1, not 1 1"]),
    Pair(ours: ["a": [.text("1")]], theirs: ["a\t1.0"], differences: ["a: 1, not 1.0"]),
    // 153/10 has no exact floating-point number; its neighbours of a hundredth are others.
    Pair(ours: ["a": [.quotient(Ratio(153, 10))]], theirs: ["a\t15.299999999999999"], differences: []),
    Pair(ours: ["a": [.quotient(Ratio(153, 10))]], theirs: ["a\t15.31"], differences: ["a: 153/10, not 15.31"]),
    Pair(ours: ["a": [.quotient(Ratio(0, 0))]], theirs: ["a\t"], differences: []),
    Pair(ours: ["a": [.quotient(Ratio(0, 0))]], theirs: ["a\t0"], differences: ["a: 0/0, not 0"]),
  ])
  func tellsWhereAnswersDiffer(_ pair: Pair) {
    let theirs = AnswerRows(lines: pair.theirs, keyCount: 1)
    #expect(AnswerComparison.differences(AnswerRows(pair.ours), theirs) == pair.differences)
  }

  @Test func keysOfSeveralColumnsAreOne() {
    let theirs = AnswerRows(lines: ["Ba Vì\t2020Q3\t7"], keyCount: 2)
    #expect(theirs.values == ["Ba Vì\t2020Q3": [.text("7")]])
  }

  @Test func proportionsGiveTheirPartsAndMeansOneNumber() {
    func column(_ kind: RatioKind, _ numerator: Int64, _ denominator: Int64, scales: (Int, Int) = (0, 0))
      -> ColumnValues
    {
      .ratio(
        RatioColumn(
          numerators: ColumnBuffer([numerator]), denominators: ColumnBuffer([denominator]), kind: kind,
          numeratorScale: scales.0, denominatorScale: scales.1))
    }
    let table = Table(
      schema: TableSchema(
        name: "t",
        fields: [
          Field(name: "a", type: .ratio(.proportion)), Field(name: "b", type: .ratio(.mean)),
          Field(name: "c", type: .ratio(.mean)),
        ]),
      columns: [
        column(.proportion, 1671, 1720), column(.mean, 153, 10), column(.mean, 153, 2, scales: (1, 0)),
      ], rowCount: 1)
    let rows = AnswerRows(ResultTable(table: table))
    #expect(
      rows.values == ["": [.text("1671"), .text("1720"), .quotient(Ratio(153, 10)), .quotient(Ratio(153, 20))]])
  }

  @Test func printedRatiosLeaveTheQuotientOut() {
    let text = "domain\tratio_n\tratio_d\tratio\nY tế\t3\t4\t0.75\n"
    #expect(AnswerRows(printedRatios: text).values == ["Y tế": [.text("3"), .text("4")]])
  }
}
