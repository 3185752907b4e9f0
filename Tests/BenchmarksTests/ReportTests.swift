import Testing

@testable import Benchmarks

@Suite struct ReportTests {
  @Test(
    arguments: [
      ([3, 1, 2], 2), ([4, 1, 2, 3], 2.5), ([7], 7),
    ] as [([Double], Double)])
  func medianIsTheMiddle(_ values: [Double], _ median: Double) {
    #expect(Sample(values).median == median)
  }

  @Test func nothingMeasuredHasNoMedian() {
    #expect(Sample().median == nil)
  }

  @Test(
    arguments: [
      (Quantity.seconds(1.2345), "1.23 s"), (.seconds(0.0123), "12.3 ms"), (.seconds(0.9), "900 ms"),
      (.seconds(0.000_123), "0.123 ms"), (.seconds(123.4), "123 s"), (.bytes(3 * 0x1p20), "3.00 MiB"),
      (.bytes(2048), "2.00 KiB"), (.bytes(24 * 0x1p30), "24.0 GiB"), (.bytesPerRow(44.25), "44.2 B"),
    ] as [(Quantity, String)])
  func quantitiesKeepThreeFigures(_ quantity: Quantity, _ text: String) {
    #expect(quantity.text == text)
  }

  struct Verdict: Sendable {
    let goal: GoalRow.Goal?
    let motcua: Double?
    let duckDB: Double?
    let polars: Double?
    let ratio: Double?
    let isMet: Bool?
  }

  @Test(arguments: [
    Verdict(goal: .timesFastestPeer(0.5), motcua: 1, duckDB: 4, polars: 2, ratio: 0.5, isMet: true),
    Verdict(goal: .timesFastestPeer(0.5), motcua: 1.5, duckDB: 2, polars: 4, ratio: 0.75, isMet: false),
    Verdict(goal: .timesFastestPeer(0.5), motcua: 1, duckDB: nil, polars: 4, ratio: 0.25, isMet: true),
    Verdict(goal: .timesFastestPeer(0.5), motcua: 1, duckDB: nil, polars: nil, ratio: nil, isMet: nil),
    Verdict(goal: .timesFastestPeer(0.5), motcua: nil, duckDB: 1, polars: 1, ratio: nil, isMet: nil),
    Verdict(goal: .timesDuckDB(0.12), motcua: 1, duckDB: 10, polars: 2, ratio: 0.1, isMet: true),
    Verdict(goal: .timesDuckDB(0.12), motcua: 1, duckDB: nil, polars: 2, ratio: nil, isMet: nil),
    Verdict(goal: .times(1.5, .seconds(2), of: "clean"), motcua: 4, duckDB: 1, polars: nil, ratio: 2, isMet: false),
    Verdict(goal: .atMost(.seconds(0.02)), motcua: 0.01, duckDB: 1, polars: nil, ratio: nil, isMet: true),
    Verdict(goal: nil, motcua: 1, duckDB: 2, polars: 4, ratio: 0.5, isMet: nil),
  ])
  func goalsAreHeldAgainstTheirBase(_ verdict: Verdict) {
    let row = GoalRow(
      work: "", motcua: verdict.motcua.map(Quantity.seconds), duckDB: verdict.duckDB.map(Quantity.seconds),
      polars: verdict.polars.map(Quantity.seconds), goal: verdict.goal)
    #expect(row.ratio == verdict.ratio)
    #expect(row.isMet == verdict.isMet)
  }

  @Test func rowsSayWhatWasNotMeasured() {
    let row = GoalRow(work: "open again", motcua: .seconds(0.002), goal: .timesFastestPeer(1))
    #expect(row.cells == ["open again", "2.00 ms", "—", "—", "—", "≤ 1.00 ×", "—"])
  }

  @Test func tablesAlignByCells() {
    let table = TextTable(headings: ["work", "n"], rows: [["Ứng Hòa", "1"], ["Q", "1,234"]])
    #expect(
      table.lines == [
        "work         n", "───────  ─────", "Ứng Hòa      1", "Q        1,234",
      ])
  }
}
