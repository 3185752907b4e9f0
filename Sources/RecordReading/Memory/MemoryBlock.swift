import Foundation

/// Memory of elements that may be written by its one owner and is freed with the last reference.
///
/// The unsafe part: the memory itself. Proof: it is allocated for `capacity` elements and freed by the deinit alone, unless
/// it was released; owners keep within the capacity, and others read only what was written before they got hold of it.
@safe final class MemoryBlock<Element: BitwiseCopyable>: @unchecked Sendable {
  let start: UnsafeMutablePointer<Element>
  let capacity: Int
  private var isReleased = false

  /// Memory with undefined contents; much of it takes none of the machine's before it is written.
  convenience init(capacity: Int) {
    guard let memory = unsafe malloc(max(capacity, 1) * MemoryLayout<Element>.stride) else {
      preconditionFailure("out of memory")
    }
    unsafe self.init(memory, capacity)
  }

  /// Memory that holds one element everywhere.
  convenience init(repeating element: Element, capacity: Int) {
    self.init(capacity: capacity)
    unsafe start.update(repeating: element, count: capacity)
  }

  @unsafe private init(_ memory: UnsafeMutableRawPointer, _ capacity: Int) {
    unsafe start = memory.bindMemory(to: Element.self, capacity: capacity)
    self.capacity = capacity
  }

  deinit { if !isReleased { unsafe free(start) } }

  /// The same elements in more memory; this block must not be used any more. Growing moves pages, not bytes: `realloc`
  /// remaps memory of many pages.
  func grown(to capacity: Int) -> MemoryBlock {
    guard let memory = unsafe realloc(start, max(capacity, 1) * MemoryLayout<Element>.stride) else {
      preconditionFailure("out of memory")
    }
    isReleased = true
    return unsafe MemoryBlock(memory, capacity)
  }

  /// The first elements, which must have been written, in other memory of the same capacity.
  func copied(_ count: Int) -> MemoryBlock {
    let copy = MemoryBlock(capacity: capacity)
    unsafe copy.start.update(from: start, count: count)
    return copy
  }

  /// Asks for the machine's memory behind some of the elements at once: a page at a time, each when it is first written,
  /// costs four times as much. Nothing is lost where the system does not know how.
  func populate(_ elements: Range<Int>) {
    let stride = MemoryLayout<Element>.stride
    unsafe MemoryPages.populate(
      UnsafeMutableRawPointer(start) + elements.lowerBound * stride, byteCount: elements.count * stride)
  }

  /// Gives the memory to another owner, who frees it; this block must not be used any more.
  func releaseMemory() -> UnsafeMutablePointer<Element> {
    isReleased = true
    return unsafe start
  }
}

/// Pages of memory.
///
/// The unsafe part: addresses. Proof: the range is cut to whole pages inside what the caller owns, and contents stay as
/// they are.
enum MemoryPages {
  private static let size = UInt(max(sysconf(Int32(_SC_PAGESIZE)), 1))

  @unsafe static func populate(_ start: UnsafeMutableRawPointer, byteCount: Int) {
    #if os(Linux)
      let address = UInt(bitPattern: start)
      let first = (address + size - 1) / size * size
      let end = (address + UInt(byteCount)) / size * size
      if end > first { unsafe _ = madvise(start + Int(first - address), Int(end - first), MADV_POPULATE_WRITE) }
    #endif
  }
}
