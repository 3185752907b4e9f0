import ColumnarData
import Testing
import Values

@Suite struct RatioColumnQuotientTests {
  struct Example: Sendable {
    let numerator: Int64
    let denominator: Int64
    let scales: (Int, Int)
    let scale: Int
    let shift: Int
    let quotient: String?
  }

  @Test(arguments: [
    Example(numerator: 1671, denominator: 1720, scales: (0, 0), scale: 2, shift: 2, quotient: "97.15"),
    Example(numerator: 1250, denominator: 5, scales: (2, 0), scale: 2, shift: 0, quotient: "2.50"),
    Example(numerator: 5, denominator: 1250, scales: (0, 2), scale: 2, shift: 0, quotient: "0.40"),
    Example(numerator: 1, denominator: 8, scales: (18, 0), scale: 18, shift: 0, quotient: "0.000000000000000000"),
    Example(numerator: 4, denominator: 8, scales: (18, 0), scale: 18, shift: 0, quotient: "0.000000000000000001"),
    Example(numerator: .max, denominator: 1, scales: (18, 0), scale: 0, shift: 0, quotient: "9"),
    Example(numerator: .max, denominator: .max, scales: (18, 0), scale: 2, shift: 0, quotient: "0.00"),
    Example(numerator: .max, denominator: .max, scales: (0, 18), scale: 0, shift: 0, quotient: "1000000000000000000"),
    Example(numerator: .max, denominator: 1, scales: (0, 18), scale: 6, shift: 2, quotient: nil),
    Example(numerator: -1, denominator: 2, scales: (0, 0), scale: 0, shift: 0, quotient: "-1"),
    Example(numerator: 1, denominator: -2, scales: (0, 0), scale: 0, shift: 0, quotient: "-1"),
    Example(numerator: 1, denominator: 0, scales: (0, 0), scale: 2, shift: 2, quotient: nil),
    Example(numerator: RatioColumn.missing, denominator: 1, scales: (0, 0), scale: 2, shift: 2, quotient: nil),
  ])
  func dividesAtTheScalesOfBothParts(_ example: Example) {
    let column = Self.column(example.numerator, example.denominator, example.scales)
    #expect(
      column.quotient(row: 0, toScale: example.scale, shift: example.shift)?.plainText == example.quotient)
  }

  @Test(
    arguments: [
      (Int64(1250), Int64(5), (2, 0), Ratio(1250, 500)),
      (5, 1250, (0, 2), Ratio(500, 1250)),
      (3, 4, (1, 1), Ratio(3, 4)),
      (1_000_000_000_000_000_000, 500_000_000_000_000_000, (2, 0), Ratio(2, 100)),
      (.max, .max - 1, (2, 0), nil),
    ] as [(Int64, Int64, (Int, Int), Ratio?)])
  func bringsBothPartsToOneScale(_ numerator: Int64, _ denominator: Int64, _ scales: (Int, Int), _ ratio: Ratio?) {
    #expect(Self.column(numerator, denominator, scales).commensurate(row: 0) == ratio)
  }

  private static func column(_ numerator: Int64, _ denominator: Int64, _ scales: (Int, Int)) -> RatioColumn {
    RatioColumn(
      numerators: ColumnBuffer([numerator]), denominators: ColumnBuffer([denominator]), kind: .rate,
      numeratorScale: scales.0, denominatorScale: scales.1)
  }
}
