import ColumnarData

/// Numbers in the narrowest of 8, 16 and 32 bits that has held them all so far; ``PackedNumbers`` once all are there.
///
/// The unsafe part: the memory. Proof: elements below `count` were written, and `reserve` makes room before anything is
/// written behind them. There are no copies that could see the memory while it is written.
@safe struct NarrowNumbers: ~Copyable, Sendable {
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
    return unsafe PackedNumbers.load(at: index, width: width, from: start)
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

  /// Makes room for so many more numbers.
  mutating func reserve(_ more: Int) {
    let wanted = (count + more) * width
    if wanted > block.capacity { block.grow(to: max(wanted, expected * width, block.capacity * 2, 4096)) }
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

  mutating func append(_ others: borrowing NarrowNumbers) {
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

  /// The numbers, unchanging.
  consuming func packed() -> PackedNumbers {
    let (count, width) = (count, width)
    return PackedNumbers(taking: block, count: count, width: width)
  }

  /// The numbers as a column has them.
  consuming func takeStorage() -> Codes.Storage {
    let (count, width) = (count, width)
    switch width {
    case 1: return .bytes(ColumnBuffer(taking: block, count: count))
    case 2: return .words(ColumnBuffer(taking: block.rebound(to: UInt16.self), count: count))
    default: return .doubleWords(ColumnBuffer(taking: block.rebound(to: UInt32.self), count: count))
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

/// Numbers of 8, 16 or 32 bits that change no more, shared by all copies.
///
/// The unsafe part: pointers into the bytes. Proof: there are `count` numbers of `width` bytes, and every place is held
/// against `count` before it is read.
@safe struct PackedNumbers: Sendable {
  /// Bytes a number: 1, 2 or 4.
  let width: Int
  private(set) var count: Int
  private var bytes: ColumnBuffer<UInt8>

  /// - Parameter block: Of which so many numbers were written.
  fileprivate init(taking block: consuming MemoryBlock<UInt8>, count: Int, width: Int) {
    self.width = width
    self.count = count
    bytes = ColumnBuffer(taking: block, count: count * width)
  }

  /// The first number; for loops that hold the numbers as long as they read.
  var start: UnsafeRawPointer { unsafe UnsafeRawPointer(bytes.start) }

  subscript(index: Int) -> Int {
    precondition(index >= 0 && index < count, "number outside the memory")
    return unsafe Self.load(at: index, width: width, from: start)
  }

  @inline(__always)
  @unsafe fileprivate static func load(at index: Int, width: Int, from start: UnsafeRawPointer) -> Int {
    switch width {
    case 1: unsafe Int(start.load(fromByteOffset: index, as: UInt8.self))
    case 2: unsafe Int(start.load(fromByteOffset: index * 2, as: UInt16.self))
    default: unsafe Int(start.load(fromByteOffset: index * 4, as: UInt32.self))
    }
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

  /// Takes the memory back as that of numbers to be written; none are left here.
  ///
  /// - Returns: nil, with the numbers as they were, where a copy still reads them.
  mutating func takeBlock<Number: FixedWidthInteger & UnsignedInteger & BitwiseCopyable & Sendable>(
    of type: Number.Type
  ) -> MemoryBlock<Number>? {
    precondition(MemoryLayout<Number>.size == width, "the memory is taken as what it holds")
    guard let block = bytes.takeBlock() else { return nil }
    count = 0
    return block.rebound(to: type)
  }
}
