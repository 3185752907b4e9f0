import Dispatch
import Foundation
import Synchronization

extension PackedTexts {
  /// Fewer rows are not worth it.
  package static let leastRows = 1 << 16

  /// Texts that stay in their file as numbers, where they are of one make.
  ///
  /// They are read twice, on all cores: once to see which characters stand where, once for the numbers.
  ///
  /// - Parameter isCancelled: Asked every few thousand rows.
  /// - Returns: nil for other texts, which mostly shows soon; where texts are lost; and where it is cancelled.
  /// - Complexity: O(bytes of the texts).
  package init?(packing texts: SourceTexts, isCancelled: @Sendable () -> Bool = { false }) {
    guard let numbering = ShapeLearner.numbering(of: texts, isCancelled) else { return nil }
    let encoder = TextEncoder(numbering, rowCount: texts.count)
    let isWhole = texts.eachStretch(isCancelled) { _, rows in encoder.encode(texts, rows) }
    guard isWhole else { return nil }
    self = encoder.finish()
  }
}

extension SourceTexts {
  /// Calls the body with stretches of rows, on all cores, until it says no.
  ///
  /// - Parameter body: Gets the number of its worker, which has one call at a time.
  /// - Returns: Whether it said yes to all.
  fileprivate func eachStretch(
    _ isCancelled: @Sendable () -> Bool, _ body: @Sendable (_ worker: Int, _ rows: Range<Int>) -> Bool
  ) -> Bool {
    let stretch = 1 << 14
    let next = Atomic<Int>(0)
    let isStopped = Atomic<Bool>(false)
    DispatchQueue.concurrentPerform(iterations: Self.workerCount) { worker in
      while !isStopped.load(ordering: .relaxed) {
        let start = next.wrappingAdd(stretch, ordering: .relaxed).oldValue
        if start >= count { return }
        if isCancelled() || !body(worker, start..<min(start + stretch, count)) {
          isStopped.store(true, ordering: .relaxed)
        }
      }
    }
    return !isStopped.load(ordering: .relaxed)
  }

  fileprivate static var workerCount: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }
}

/// Which characters stand at which place of texts of each length. Unchecked: one worker alone uses it until all have ended.
private final class ShapeLearner: @unchecked Sendable {
  /// For each length and place two words of a bit for each ASCII character that stood there.
  private var seen = [UInt64](repeating: 0, count: (TextNumbering.longest + 1) * TextNumbering.longest * 2)
  /// More lengths than this are of texts, not of ids.
  private static let mostLengths = 16

  static func numbering(of texts: SourceTexts, _ isCancelled: @Sendable () -> Bool) -> TextNumbering? {
    let learners = (0..<SourceTexts.workerCount).map { _ in ShapeLearner() }
    // Texts of too many kinds are known by the first stretch mostly: more of them make no fewer.
    let isOfOneMake = texts.eachStretch(isCancelled) { worker, rows in
      learners[worker].learn(texts, rows) && (rows.lowerBound > 0 || learners[worker].numbering != nil)
    }
    guard isOfOneMake else { return nil }
    for learner in learners.dropFirst() {
      for place in learner.seen.indices { learners[0].seen[place] |= learner.seen[place] }
    }
    return learners[0].numbering
  }

  /// - Returns: false where a text was met that can have no number, or texts are lost.
  private func learn(_ texts: SourceTexts, _ rows: Range<Int>) -> Bool {
    var isOfOneMake = true
    // In a variable of its own, since accesses to that of an object are checked for each row.
    var seen = seen
    self.seen = []
    let areThere = texts.scan(rows) { _, text in
      if text.count > TextNumbering.longest {
        isOfOneMake = false
        return
      }
      let start = text.count * TextNumbering.longest * 2
      for place in text.indices {
        let byte = text[place]
        if byte &- 0x20 > 0x5E { isOfOneMake = false }
        seen[start + place * 2 + Int(byte >> 6 & 1)] |= 1 << UInt64(byte & 63)
      }
    }
    self.seen = seen
    return areThere && isOfOneMake
  }

  private var numbering: TextNumbering? {
    var shapes: [[[UInt8]]] = []
    for length in 1...TextNumbering.longest {
      let start = length * TextNumbering.longest * 2
      if seen[start] == 0 && seen[start + 1] == 0 { continue }
      shapes.append(
        (0..<length).map { place in
          (0x20...0x7E).filter { seen[start + place * 2 + Int($0 >> 6 & 1)] >> UInt64($0 & 63) & 1 == 1 }
        })
    }
    return shapes.isEmpty || shapes.count > Self.mostLengths ? nil : TextNumbering(shapes: shapes)
  }
}

/// Writes the codes of texts.
///
/// The unsafe part: several workers write into one memory. Proof: each writes the rows of its own stretches, all of them, and
/// the blocks have one element a row. Unchecked: they are read when all have ended.
@safe private final class TextEncoder: @unchecked Sendable {
  private let numbering: TextNumbering
  private let rowCount: Int
  private var high: MemoryBlock<UInt32>?
  private var low: MemoryBlock<UInt32>?
  private let highStart: UnsafeMutablePointer<UInt32>?
  private let lowStart: UnsafeMutablePointer<UInt32>

  init(_ numbering: TextNumbering, rowCount: Int) {
    self.numbering = numbering
    self.rowCount = rowCount
    let lowBlock = MemoryBlock<UInt32>(capacity: rowCount)
    unsafe lowStart = lowBlock.start
    low = consume lowBlock
    if PackedTexts.needsHigh(numbering) {
      let highBlock = MemoryBlock<UInt32>(capacity: rowCount)
      unsafe highStart = highBlock.start
      high = consume highBlock
    } else {
      unsafe highStart = nil
    }
  }

  /// - Returns: false where a text has no number, since the file changed, or texts are lost.
  func encode(_ texts: SourceTexts, _ rows: Range<Int>) -> Bool {
    var isWhole = true
    let bits = PackedTexts.lowBits
    let (numbering, highStart, lowStart) = unsafe (numbering, highStart, lowStart)
    let areThere = texts.scan(rows) { row, text in
      let number = text.isEmpty ? nil : numbering.number(of: text)
      if number == nil && !text.isEmpty { isWhole = false }
      guard let highStart = unsafe highStart else {
        unsafe lowStart[row] = number.map { UInt32(truncatingIfNeeded: $0 + 1) } ?? 0
        return
      }
      unsafe highStart[row] = number.map { UInt32(truncatingIfNeeded: $0 >> bits) + 1 } ?? 0
      unsafe lowStart[row] = number.map { UInt32(truncatingIfNeeded: $0 & (1 << bits - 1)) + 1 } ?? 0
    }
    return areThere && isWhole
  }

  /// To be called once, when all rows were encoded.
  func finish() -> PackedTexts {
    guard let block = low.take() else { preconditionFailure("texts are packed once") }
    let limits = PackedTexts.limits(of: numbering)
    var highCodes: Codes?
    if let block = high.take() {
      highCodes = Codes(narrowing: ColumnBuffer(taking: block, count: rowCount), greatest: limits.high)
    }
    let lowCodes = Codes(narrowing: ColumnBuffer(taking: block, count: rowCount), greatest: limits.low)
    return PackedTexts(numbering: numbering, high: highCodes?.withZones(), low: lowCodes.withZones())
  }
}

extension Codes {
  /// - Parameter greatest: No code is greater.
  fileprivate init(narrowing codes: ColumnBuffer<UInt32>, greatest: Int) {
    if greatest <= Int(UInt8.max) {
      self.init(.bytes(codes.narrowed()))
    } else if greatest <= Int(UInt16.max) {
      self.init(.words(codes.narrowed()))
    } else {
      self.init(.doubleWords(codes))
    }
  }
}

extension ColumnBuffer<UInt32> {
  fileprivate func narrowed<Code: FixedWidthInteger & BitwiseCopyable & Sendable>() -> ColumnBuffer<Code> {
    withElements { codes in
      ColumnBuffer<Code>(count: codes.count) { narrow in
        for index in codes.indices { narrow[index] = Code(truncatingIfNeeded: codes[index]) }
      }
    }
  }
}
