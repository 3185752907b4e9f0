import ColumnarData
import Testing

@Suite struct CodeCountsTests {
  @Test(arguments: [255, 65_535, 70_000], [0, 1, 3, 4, 5, 8, 1003])
  func countEveryRowOnce(_ greatest: Int, _ rows: Int) {
    let codes = (0..<rows).map { row in UInt32(row % 7 == 6 ? greatest : row % 7) }
    var expected = [Int](repeating: 0, count: Int(codes.max() ?? 0) + 1)
    for code in codes { expected[Int(code)] += 1 }
    let counted = Codes(codes, greatest: greatest)
    #expect((counted.counts ?? []) == (greatest > 65_536 && (codes.max() ?? 0) > 65_536 ? [] : expected))
    #expect(counted.withZones().counts == counted.counts)
  }
}
