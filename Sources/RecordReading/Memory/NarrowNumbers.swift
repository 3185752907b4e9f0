import ColumnarData

/// Numbers in the narrowest of 8, 16 and 32 bits that has held them all so far.
///
/// A copy sees the numbers that there were when it was made; only one of all copies may be appended to.
///
/// The unsafe part: the memory. Proof: elements below `count` were written, and `reserve` makes room before anything is
/// written behind them.
@safe struct NarrowNumbers: Sendable {
  /// Bytes a number: 1, 2 or 4.
  private(set) var width = 1
  private(set) var count = 0
  private var block = MemoryBlock<UInt8>(capacity: 0)
  /// How many numbers are expected in all: memory for them is taken at once, and takes none of the machine's before it
  /// is written; growing step by step would write everything twice.
  var expected = 0
  /// Bytes of the memory behind which there is the machine's.
  private var populated = 0
  private static let populatedAtOnce = 1 << 20

  /// Whether numbers up to this one fit.
  func holds(_ number: Int) -> Bool { width == 4 || number < 1 << (8 * width) }

  /// The first number.
  var start: UnsafeMutableRawPointer { unsafe UnsafeMutableRawPointer(block.start) }

  subscript(index: Int) -> Int {
    precondition(index >= 0 && index < count, "number outside the memory")
    switch width {
    case 1: return unsafe Int(start.load(fromByteOffset: index, as: UInt8.self))
    case 2: return unsafe Int(start.load(fromByteOffset: index * 2, as: UInt16.self))
    default: return unsafe Int(start.load(fromByteOffset: index * 4, as: UInt32.self))
    }
  }

  /// The sum of some of the numbers, each below 2³².
  func sum(_ range: Range<Int>) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "numbers outside the memory")
    switch width {
    case 1: return unsafe Self.sum(start.assumingMemoryBound(to: UInt8.self), range)
    case 2: return unsafe Self.sum(start.assumingMemoryBound(to: UInt16.self), range)
    default: return unsafe Self.sum(start.assumingMemoryBound(to: UInt32.self), range)
    }
  }

  @inline(__always)
  private static func sum<Number: FixedWidthInteger & UnsignedInteger>(
    _ numbers: UnsafePointer<Number>, _ range: Range<Int>
  ) -> Int {
    var sum = 0
    for index in range { unsafe sum &+= Int(truncatingIfNeeded: numbers[index]) }
    return sum
  }

  /// Where numbers stand whose mark is not 0, and their marks.
  ///
  /// - Parameter table: The mark of each number.
  func positions(_ range: Range<Int>, marked table: [UInt32]) -> (positions: [Int], marks: [UInt32]) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "numbers outside the memory")
    switch width {
    case 1: return unsafe Self.positions(start.assumingMemoryBound(to: UInt8.self), range, table)
    case 2: return unsafe Self.positions(start.assumingMemoryBound(to: UInt16.self), range, table)
    default: return unsafe Self.positions(start.assumingMemoryBound(to: UInt32.self), range, table)
    }
  }

  @inline(__always)
  private static func positions<Number: FixedWidthInteger & UnsignedInteger>(
    _ numbers: UnsafePointer<Number>, _ range: Range<Int>, _ table: [UInt32]
  ) -> (positions: [Int], marks: [UInt32]) {
    var positions: [Int] = []
    var marks: [UInt32] = []
    for index in range {
      let mark = unsafe table[Int(truncatingIfNeeded: numbers[index])]
      if mark == 0 { continue }
      positions.append(index)
      marks.append(mark)
    }
    return (positions, marks)
  }

  /// Makes room for so many more numbers.
  mutating func reserve(_ more: Int) {
    let wanted = (count + more) * width
    if wanted > block.capacity { block = block.grown(to: max(wanted, expected * width, block.capacity * 2, 4096)) }
    if wanted > populated && expected * width > Self.populatedAtOnce { populate(wanted) }
  }

  private mutating func populate(_ wanted: Int) {
    let start = max(populated, count * width)
    populated = min(wanted + Self.populatedAtOnce, block.capacity)
    block.populate(start..<populated)
  }

  /// Counts numbers that were written behind the others.
  mutating func advance(by written: Int) {
    count += written
    precondition(count * width <= block.capacity, "numbers written outside the memory")
  }

  mutating func append(_ number: Int) {
    if !holds(number) { widen(for: number) }
    reserve(1)
    unsafe Self.store(number, at: count, width: width, in: start)
    count += 1
  }

  mutating func append(_ others: NarrowNumbers) {
    if others.width > width { widen(for: 1 << (8 * others.width) - 1) }
    reserve(others.count)
    if others.width == width {
      unsafe (start + count * width).copyMemory(from: others.start, byteCount: others.count * width)
    } else {
      for index in 0..<others.count {
        unsafe Self.store(others[index], at: count + index, width: width, in: start)
      }
    }
    count += others.count
  }

  /// Widens what is there so that the number fits.
  mutating func widen(for number: Int) {
    var wider = width
    while wider < 4 && number >= 1 << (8 * wider) { wider *= 2 }
    if wider == width { return }
    let target = MemoryBlock<UInt8>(capacity: max(block.capacity / width, expected, 1) * wider)
    for index in 0..<count { unsafe Self.store(self[index], at: index, width: wider, in: target.start) }
    block = target
    populated = 0
    width = wider
  }

  /// Gives the memory away, with room for so many numbers; none are left.
  mutating func releaseMemory(capacity: Int) -> UnsafeMutableRawPointer {
    if capacity * width > block.capacity { block = block.grown(to: capacity * width) }
    let memory = unsafe UnsafeMutableRawPointer(block.releaseMemory())
    block = MemoryBlock(capacity: 0)
    count = 0
    return unsafe memory
  }

  /// The numbers as memory of their own, which no copy may use any more.
  consuming func takeStorage() -> Codes.Storage {
    let (count, width) = (count, width)
    let memory = unsafe releaseMemory(capacity: count)
    switch width {
    case 1: return unsafe .bytes(ColumnBuffer(taking: memory.bindMemory(to: UInt8.self, capacity: count), count: count))
    case 2:
      return unsafe .words(ColumnBuffer(taking: memory.bindMemory(to: UInt16.self, capacity: count), count: count))
    default:
      return unsafe .doubleWords(
        ColumnBuffer(taking: memory.bindMemory(to: UInt32.self, capacity: count), count: count))
    }
  }

  @unsafe private static func store(
    _ number: Int, at index: Int, width: Int, in target: UnsafeMutableRawPointer
  ) {
    switch width {
    case 1: unsafe target.storeBytes(of: UInt8(truncatingIfNeeded: number), toByteOffset: index, as: UInt8.self)
    case 2: unsafe target.storeBytes(of: UInt16(truncatingIfNeeded: number), toByteOffset: index * 2, as: UInt16.self)
    default:
      unsafe target.storeBytes(of: UInt32(truncatingIfNeeded: number), toByteOffset: index * 4, as: UInt32.self)
    }
  }
}
