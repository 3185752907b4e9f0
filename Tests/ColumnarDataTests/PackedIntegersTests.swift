import ColumnarData
import TestSupport
import Testing

/// Whole numbers in as few bits as they need, against the plain list.
@Suite struct PackedIntegersTests {
  private static let steps: [Int64] = [1, 1, 2, 7, 1000, 50_000, 1 << 33]
  private static let origins: [Int64] = [0, 0, 1, -5, 1_000_000_007, Int64.min + 1, Int64.max - 100_000]

  /// Numbers at equal or unequal distances, near the limits, with rows missing.
  private static func values(_ random: inout SeededRandom) -> [Int64] {
    let (step, origin) = (random.pick(steps), random.pick(origins))
    let greatest = random.pick([0, 1, 200, 254, 255, 256, 65_534, 65_535, 70_000])
    return (0..<random.number(0...300)).map { _ in
      if random.chance(10) { return IntegerValues.missing }
      let (distance, tooFar) = step.multipliedReportingOverflow(by: Int64(random.number(0...greatest)))
      let (value, overflow) = origin.addingReportingOverflow(distance)
      return tooFar || overflow ? origin : value
    }
  }

  @Test(arguments: 0..<80 as Range<UInt64>) func nothingIsLost(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let values = Self.values(&random)
    let packed = IntegerValues(packing: values)
    #expect(packed.count == values.count)
    #expect(packed.array == values, "seed \(seed)")
    let present = values.filter { $0 != IntegerValues.missing }
    #expect(packed.bounds?.lowerBound == present.min() && packed.bounds?.upperBound == present.max(), "seed \(seed)")
    #expect(packed.byteCount <= values.count * MemoryLayout<Int64>.stride)
    if case .coded(let codes, let origin, let step) = packed.form {
      // The least number has code 1, and every code is one step from its neighbour.
      for (row, value) in values.enumerated() where value != IntegerValues.missing {
        #expect(origin &+ Int64(codes[row]) &* step == value, "seed \(seed)")
      }
    }
  }

  @Test func whatCannotBeCodedStaysWide() {
    let spread: [Int64] = [Int64.min + 1, 0, 3, Int64.max]
    guard case .wide = IntegerValues(packing: spread).form else {
      Issue.record("numbers over all 64 bits cannot have codes")
      return
    }
    #expect(IntegerValues(packing: spread).array == spread)
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func codesAreCountedAndBounded(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let greatest = random.pick([3, 255, 256, 65_535, 65_536, 100_000])
    let rows = (0..<random.number(0...2000)).map { _ in
      random.chance(30) ? UInt32(0) : UInt32(random.number(0...greatest))
    }
    let codes = Codes(rows, greatest: greatest)
    #expect(codes.count == rows.count)
    #expect((0..<rows.count).map { codes[$0] } == rows.map(Int.init))
    let present = rows.filter { $0 != 0 }.map(Int.init)
    for form in [codes, codes.withZones()] {
      #expect(form.bounds?.lowerBound == present.min() && form.bounds?.upperBound == present.max(), "seed \(seed)")
      #expect(form.firstPresentRow == rows.firstIndex { $0 != 0 })
      guard let counts = form.counts else { continue }
      var expected = Array(repeating: 0, count: counts.count)
      for row in rows { expected[Int(row)] += 1 }
      #expect(counts == expected)
    }
  }

  /// The narrowest integers that hold the greatest code.
  @Test(arguments: [(0, 1), (255, 1), (256, 2), (65_535, 2), (65_536, 4), (Int(UInt32.max), 4)])
  func codesAreAsNarrowAsTheyCanBe(_ greatest: Int, _ width: Int) {
    let codes = Codes([0, UInt32(greatest)], greatest: greatest)
    #expect(codes.byteCount == 2 * width)
    #expect(codes[1] == greatest)
  }
}
