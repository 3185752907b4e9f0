import DatasetFiles
import RecordReading
import TestSupport
import Testing

/// Every level of instructions that this processor has finds what the search byte by byte finds.
@Suite struct RecordIndexTests {
  private static let block = 64

  /// Every byte at every place of a block, among bytes of no meaning.
  @Test(arguments: RecordIndex.Level.all)
  func findsEveryByteAtEveryPlace(_ level: RecordIndex.Level) {
    for place in 0..<Self.block {
      for byte in UInt8.min ... .max {
        var bytes = [UInt8](repeating: UInt8(ascii: "x"), count: 2 * Self.block)
        bytes[place] = byte
        compare(bytes, level)
      }
    }
  }

  @Test(arguments: RecordIndex.Level.all, [UInt64(7)])
  func findsAmongBytesOfEveryMeaning(_ level: RecordIndex.Level, seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let alphabets: [[UInt8]] = [
      [0x2C, 0x0A, 0x61, 0xC3], [0x2C, 0x0A, 0x22, 0x61], [0x2C, 0x0A, 0x22, 0x0D, 0x61, 0x2D, 0x0B, 0x23],
      [0x2C, 0x0A, 0x22, 0x0D, 0x00, 0x61, 0x80, 0xFF, 0x7F, 0x01],
    ]
    for alphabet in alphabets {
      for _ in 0..<500 {
        let bytes = (0..<Int.random(in: 0...300, using: &random)).map { _ in
          alphabet.randomElement(using: &random) ?? 0
        }
        compare(bytes, level, start: Int.random(in: 0...min(bytes.count, 70), using: &random))
      }
    }
  }

  /// Text with cells, quotes and line ends that mostly are right.
  @Test(arguments: RecordIndex.Level.all, [UInt64(11)])
  func findsInRecords(_ level: RecordIndex.Level, seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let cells = [
      "", "a", "\"\"", "\"a,b\"", "\"đất \"\"đai\"\"\"", "\"two\nlines\"", "\"ends\r\n\"", "Bắc Từ Liêm", "2020-07-01",
      String(repeating: "long ", count: 30),
    ]
    for _ in 0..<500 {
      let lineEnd = Bool.random(using: &random) ? "\r\n" : "\n"
      var text = ""
      for _ in 0..<Int.random(in: 1...9, using: &random) {
        text += (0..<4).map { _ in cells.randomElement(using: &random) ?? "" }.joined(separator: ",") + lineEnd
      }
      if Int.random(in: 0..<5, using: &random) == 0 { text += "a\"b,\r" }
      compare(Array(text.utf8), level)
    }
  }

  /// Dense ends: more in a block than are written at once.
  @Test(arguments: RecordIndex.Level.all)
  func findsAsManyEndsAsBytes(_ level: RecordIndex.Level) {
    for byte in [0x2C, 0x0A] as [UInt8] {
      for count in 0...200 { compare([UInt8](repeating: byte, count: count), level) }
    }
  }

  /// What an index says, and all its places.
  private struct Answer: Equatable {
    let stop: Int
    let found: RecordIndex.Found
    let places, lines, innerLines: [UInt32]
  }

  private func compare(_ bytes: [UInt8], _ level: RecordIndex.Level, start: Int = 0) {
    let answer = answer(bytes, level, start)
    let plain = self.answer(bytes, .plain, start)
    #expect(answer == plain, "\(bytes)")
  }

  private func answer(_ bytes: [UInt8], _ level: RecordIndex.Level, _ start: Int) -> Answer {
    let padding = [UInt8](repeating: UInt8(ascii: "x"), count: Self.block)
    let padded = padding + bytes + padding + padding
    var index = RecordIndex(separator: UInt8(ascii: ","), capacity: bytes.count, level: level)
    return unsafe padded.withUnsafeBufferPointer { memory in
      guard let first = memory.baseAddress else { preconditionFailure("padding is never empty") }
      let stop = unsafe index.index(first + Self.block, from: start, to: bytes.count)
      #expect(unsafe index.places[-1] == UInt32(truncatingIfNeeded: start - 1))
      return unsafe Answer(
        stop: stop, found: index.found,
        places: Array(UnsafeBufferPointer(start: index.places, count: index.found.placeCount)),
        lines: Array(UnsafeBufferPointer(start: index.lines, count: index.found.lineCount)),
        innerLines: Array(UnsafeBufferPointer(start: index.innerLines, count: index.found.innerLineCount)))
    }
  }
}
