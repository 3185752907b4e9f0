import TableFiles
import Testing

@Suite struct ByteMasksTests {
  private static let separator = UInt8(ascii: ",")

  /// Every byte at every place, among bytes of no meaning.
  @Test func agreesWithTheTwinOnEveryByte() {
    for place in 0..<64 {
      for byte in UInt8.min ... .max {
        var block = [UInt8](repeating: UInt8(ascii: "x"), count: 64)
        block[place] = byte
        compare(block)
      }
    }
  }

  @Test(arguments: 0..<64)
  func agreesWithTheTwinAtEveryAlignment(_ offset: Int) {
    var random = SplitMix(state: UInt64(offset))
    let alphabet: [UInt8] = [0x2C, 0x0A, 0x22, 0x0D, 0x00, 0x61, 0x80, 0xFF, 0x7F, 0x01, 0x2D, 0x0B, 0x23]
    for _ in 0..<200 {
      let block = (0..<64).map { _ in
        Bool.random(using: &random)
          ? alphabet.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
      }
      compare([UInt8](repeating: 0x22, count: offset) + block, from: offset)
    }
  }

  @Test func findsByteByByte() {
    var random = SplitMix(state: 7)
    for _ in 0..<500 {
      let alphabet: [UInt8] = [0x2C, 0x0A, 0x22, 0x0D, 0x00, 0x61, 0xC3]
      let block = (0..<64).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      func mask(_ isFound: (UInt8) -> Bool) -> UInt64 {
        block.enumerated().reduce(0) { isFound($1.element) ? $0 | 1 << UInt64($1.offset) : $0 }
      }
      unsafe block.withUnsafeBufferPointer { memory in
        guard let start = memory.baseAddress else { return }
        let ends = unsafe ByteMasks.ends(start, separator: Self.separator)
        #expect(ends.ends == mask { $0 == 0x2C || $0 == 0x0A })
        #expect(ends.lineFeeds == mask { $0 == 0x0A })
        #expect(ends.hasSpecial == block.contains { [0x22, 0x0D, 0x00].contains($0) })
        #expect(ends.hasHigh == block.contains { $0 >= 0x80 })
        let marks = unsafe ByteMasks.marks(start)
        #expect(marks.quotes == mask { $0 == 0x22 })
        #expect(marks.returns == mask { $0 == 0x0D })
        #expect(marks.zeros == mask { $0 == 0 })
      }
    }
  }

  private func compare(_ bytes: [UInt8], from offset: Int = 0) {
    unsafe bytes.withUnsafeBufferPointer { memory in
      guard let start = memory.baseAddress else { return }
      let block = unsafe start + offset
      let ends = unsafe ByteMasks.ends(block, separator: Self.separator)
      let plainEnds = unsafe ByteMasks.plainEnds(block, separator: Self.separator)
      let marks = unsafe ByteMasks.marks(block)
      let plainMarks = unsafe ByteMasks.plainMarks(block)
      #expect(ends == plainEnds)
      #expect(marks == plainMarks)
    }
  }
}
