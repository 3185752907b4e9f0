import Foundation

/// Numbers in the narrowest of 8, 16 and 32 bits that has held them all so far: memory that grows without being touched
/// before it is written.
///
/// The unsafe part: memory of ours. Proof: elements below `count` were written, `reserve` makes room before anything is
/// written behind them, and the owner is the one thread that appends; afterwards the object is only read.
@safe final class NarrowNumbers: @unchecked Sendable {
  /// Bytes a number: 1, 2 or 4.
  private(set) var width = 1
  private(set) var count = 0
  private(set) var memory: UnsafeMutableRawPointer?
  private var capacity = 0

  deinit { unsafe free(memory) }

  /// Whether numbers up to this one fit.
  func holds(_ number: Int) -> Bool { width == 4 || number < 1 << (8 * width) }

  var start: UnsafeMutableRawPointer {
    reserve(1)
    return unsafe memory ?? UnsafeMutableRawPointer.allocate(byteCount: 1, alignment: 1)
  }

  subscript(index: Int) -> Int {
    precondition(index >= 0 && index < count, "number outside the memory")
    guard let memory = unsafe memory else { return 0 }
    switch width {
    case 1: return unsafe Int(memory.load(fromByteOffset: index, as: UInt8.self))
    case 2: return unsafe Int(memory.load(fromByteOffset: index * 2, as: UInt16.self))
    default: return unsafe Int(memory.load(fromByteOffset: index * 4, as: UInt32.self))
    }
  }

  /// Makes room for so many more numbers. Growing moves pages, not bytes: `realloc` of much memory remaps it.
  func reserve(_ more: Int) {
    let wanted = count + more
    if unsafe wanted <= capacity && memory != nil { return }
    let grown = max(wanted, capacity * 2, 4096)
    guard let moved = unsafe realloc(memory, grown * width) else { preconditionFailure("out of memory") }
    unsafe memory = moved
    capacity = grown
  }

  /// Counts numbers that were written behind the others.
  func advance(by written: Int) {
    count += written
    precondition(count <= capacity, "numbers written outside the memory")
  }

  func append(_ number: Int) {
    if !holds(number) { widen(for: number) }
    reserve(1)
    unsafe store(number, at: count, width: width, in: start)
    count += 1
  }

  func append(_ others: NarrowNumbers) {
    if others.width > width { widen(for: 1 << (8 * others.width) - 1) }
    reserve(others.count)
    if others.width == width, let source = unsafe others.memory {
      unsafe (start + count * width).copyMemory(from: source, byteCount: others.count * width)
    } else {
      for index in 0..<others.count { unsafe store(others[index], at: count + index, width: width, in: start) }
    }
    count += others.count
  }

  /// Widens what is there so that the number fits.
  func widen(for number: Int) {
    var wider = width
    while wider < 4 && number >= 1 << (8 * wider) { wider *= 2 }
    if wider == width { return }
    let size = max(capacity, 1) * wider
    guard let target = unsafe malloc(size) else { preconditionFailure("out of memory") }
    for index in 0..<count { unsafe store(self[index], at: index, width: wider, in: target) }
    unsafe free(memory)
    unsafe memory = target
    capacity = max(capacity, 1)
    width = wider
  }

  @unsafe private func store(_ number: Int, at index: Int, width: Int, in target: UnsafeMutableRawPointer) {
    switch width {
    case 1: unsafe target.storeBytes(of: UInt8(truncatingIfNeeded: number), toByteOffset: index, as: UInt8.self)
    case 2: unsafe target.storeBytes(of: UInt16(truncatingIfNeeded: number), toByteOffset: index * 2, as: UInt16.self)
    default:
      unsafe target.storeBytes(of: UInt32(truncatingIfNeeded: number), toByteOffset: index * 4, as: UInt32.self)
    }
  }
}
