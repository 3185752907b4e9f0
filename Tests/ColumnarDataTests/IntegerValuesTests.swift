import ColumnarData
import Testing

@Suite struct IntegerValuesTests {
  static let missing = IntegerValues.missing

  @Test(arguments: [
    [], [missing], [5], [missing, 5, 5], [-3, 0, 1000], [1000, 3000, missing, 2000],
    [Int64.max, Int64.min + 1], [Int64.max, 1], [Int64.min + 1, Int64.min + 2], [0, 1 << 40], [0, 1 << 40, 1],
    [0, Int64(UInt32.max) - 1], [0, Int64(UInt32.max)],
  ])
  func packedValuesReadAsTheyWere(_ values: [Int64]) {
    let packed = IntegerValues(packing: values)
    #expect(packed.array == values)
    let present = values.filter { $0 != Self.missing }
    #expect(packed.bounds == present.min().flatMap { least in present.max().map { least...$0 } })
    #expect(IntegerValues(values).bounds == packed.bounds)
  }

  @Test(arguments: [
    ([1000, 3000, 2_001_000], 2), ([1000, 3001], 1), ([0, 1, 254], 1), ([0, 1, 255], 2),
    ([0, 1000, 254_000, missing], 1),
    ([0, 1, 65_534], 2), ([0, 1, 65_535], 4), ([7, 7], 1), ([0, 1, 1 << 33], 8), ([0, 1 << 33], 1),
  ])
  func stepsMakeCodesNarrow(_ values: [Int64], _ width: Int) {
    let actual =
      switch IntegerValues(packing: values).form {
      case .coded(let codes, _, _):
        switch codes.storage {
        case .bytes: 1
        case .words: 2
        case .doubleWords: 4
        }
      case .wide: 8
      }
    #expect(actual == width)
  }
}

@Suite struct ZoneTests {
  @Test func countsLeastGreatestAndMissingOfEachStretch() {
    var codes = [UInt32](repeating: 0, count: Zone.rowCount * 2 + 3)
    for row in 0..<Zone.rowCount where row % 3 != 0 { codes[row] = UInt32(row % 200 + 1) }
    codes[Zone.rowCount * 2 + 1] = 70_000
    #expect(
      Codes(codes, greatest: 70_000).withZones().zones?.array == [
        Zone(least: 1, greatest: 200, missingCount: 21_846),
        Zone(least: .max, greatest: 0, missingCount: UInt32(Zone.rowCount)),
        Zone(least: 70_000, greatest: 70_000, missingCount: 2),
      ])
  }

  @Test(arguments: [255, 65_535, Int(UInt32.max)])
  func goToTheGreatestCodeOfEachWidth(_ greatest: Int) {
    let zones = Codes([0, UInt32(greatest), 1, 0], greatest: greatest).withZones().zones
    #expect(zones?.array == [Zone(least: 1, greatest: UInt32(greatest), missingCount: 2)])
    #expect(Codes([0, UInt32(greatest)], greatest: greatest).bounds == greatest...greatest)
    #expect(Codes([0, 0], greatest: greatest).bounds == nil)
  }
}
