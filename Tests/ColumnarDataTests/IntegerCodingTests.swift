import ColumnarData
import TestSupport
import Testing

/// Whole numbers as codes: by their distance from the least, in steps.
@Suite struct IntegerCodingTests {
  private static let missing = IntegerValues.missing

  struct Example: Sendable {
    let values: [Int64]
    /// nil where 32 bits do not hold the codes.
    let coding: (origin: Int64, step: Int64, greatest: Int)?
  }

  static let examples: [Example] = [
    Example(values: [], coding: (0, 1, 0)), Example(values: [missing, missing], coding: (0, 1, 0)),
    Example(values: [7], coding: (6, 1, 1)), Example(values: [7, missing, 7], coding: (6, 1, 1)),
    Example(values: [1000, 3000, 2_001_000], coding: (-1000, 2000, 1001)),
    Example(values: [-5, 10, 40], coding: (-20, 15, 4)), Example(values: [3, 4, 10], coding: (2, 1, 8)),
    Example(values: [0, Int64(UInt32.max) - 1], coding: (-(Int64(UInt32.max) - 1), Int64(UInt32.max) - 1, 2)),
    Example(values: [0, 1, Int64(UInt32.max) - 1], coding: (-1, 1, Int(UInt32.max))),
    Example(values: [0, 1, Int64(UInt32.max)], coding: nil),
    // A step or an origin beyond 64 bits.
    Example(values: [.max, .min + 1], coding: nil), Example(values: [.min + 1, .min + 2], coding: (.min, 1, 2)),
    Example(values: [0, .max - 1], coding: nil), Example(values: [.min + 2, .min + 5], coding: nil),
    Example(values: [.max - 1, .max], coding: (.max - 2, 1, 2)),
  ]

  @Test(arguments: examples) func codesAreStepsFromTheLeast(_ example: Example) {
    let coding = IntegerCoding(example.values)
    #expect(coding?.origin == example.coding?.origin && coding?.step == example.coding?.step)
    #expect(coding?.greatest == example.coding?.greatest)
    guard let coding else { return }
    for value in example.values {
      let code = Int64(coding.code(of: value))
      #expect((code == 0) == (value == Self.missing))
      if code > 0 { #expect(coding.origin + code * coding.step == value && code <= coding.greatest) }
    }
  }

  /// Numbers of any step and size: the codes are whole, and no greater step would do.
  @Test(arguments: 0..<50 as Range<UInt64>) func theStepIsTheGreatestThatFits(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let step = random.number(1...5000)
    let origin = random.number(-1_000_000_000...1_000_000_000)
    let values = (0..<random.number(2...40)).map { _ -> Int64 in
      random.chance(10) ? Self.missing : Int64(origin + random.number(0...2000) * step)
    }
    let coding = try #require(IntegerCoding(values))
    let present = values.filter { $0 != Self.missing }
    guard let least = present.min(), Set(present).count > 1 else { return }
    #expect(coding.step % Int64(step) == 0 && coding.origin == least - coding.step, "seed \(seed)")
    let distances = present.map { ($0 - least) / coding.step }
    #expect(present == distances.map { least + $0 * coding.step }, "seed \(seed)")
    #expect(coding.greatest == (distances.max() ?? 0) + 1)
    for factor in 2...60 { #expect(distances.contains { $0 % Int64(factor) != 0 }, "seed \(seed)") }
  }

  // MARK: Memory

  /// Copies of a column share its memory; what is selected or packed anew does not.
  @Test func copiesShareTheirMemory() {
    let codes = Codes([1, 0, 300], greatest: 300)
    let copy = codes
    #expect(codes.identity == copy.identity && codes.withZones().identity == codes.identity)
    #expect(Codes([1, 0, 300], greatest: 300).identity != codes.identity)
    #expect(codes.byteCount == 6 && codes.withZones().byteCount == 6 + 12)
    #expect(IntegerValues(packing: [5, 9]).byteCount == 2 && IntegerValues([5, 9]).byteCount == 16)
  }

  /// To ask for the machine's memory leaves what was written.
  @Test(arguments: [0, 1, 4095, 4096, 100_000]) func askingForMemoryChangesNothing(_ count: Int) {
    var block = MemoryBlock<UInt8>(repeating: 7, capacity: count)
    for index in 0..<count { block[index] = UInt8(truncatingIfNeeded: index) }
    block.populate(0..<count)
    block.populate(count / 3..<count / 2)
    let elements = block.withElements(count) { span in span.indices.map { span[$0] } }
    #expect(elements == (0..<count).map { UInt8(truncatingIfNeeded: $0) })
  }
}
