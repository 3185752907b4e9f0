import Foundation

/// Memory of elements with one owner, who alone may write it: the only type that allocates raw memory and frees it.
///
/// A block cannot be copied, so nobody sees what its owner writes. Once it is filled, a ``ColumnBuffer`` takes it over and
/// shares it, unchanging.
///
/// The unsafe part: the memory itself. Proof: `start` has room for `capacity` elements from `init` or ``grow(to:)`` on; it
/// is freed by the deinit alone, which a block that became another by ``rebound(to:)`` does not run. The subscript and the
/// spans check their bounds. Kernels read and write through `start` while they hold the block, at places below `capacity`,
/// and read only what was written before. Sendable: one owner at a time.
@safe package struct MemoryBlock<Element: BitwiseCopyable>: ~Copyable, @unchecked Sendable {
  package private(set) var start: UnsafeMutablePointer<Element>
  /// Elements that there is room for.
  package private(set) var capacity: Int
  /// That of a cache line, so that no vector of a column lies across two.
  private static var alignment: Int { max(MemoryLayout<Element>.alignment, 64) }

  /// Memory with undefined contents; much of it takes none of the machine's before it is written.
  package init(capacity: Int) {
    var memory: UnsafeMutableRawPointer?
    let code = unsafe posix_memalign(&memory, Self.alignment, Self.byteCount(capacity))
    guard code == 0, let memory = unsafe memory else { preconditionFailure("out of memory") }
    unsafe self.init(memory, capacity)
  }

  /// Memory that holds one element everywhere.
  package init(repeating element: Element, capacity: Int) {
    self.init(capacity: capacity)
    fill(with: element)
  }

  /// By copies of copies, up to what the first cache holds: a loop over elements of any type takes a call for each.
  private func fill(with element: Element) {
    if capacity == 0 { return }
    unsafe start.pointee = element
    let most = max(1, (1 << 14) / MemoryLayout<Element>.stride)
    var filled = 1
    while filled < capacity {
      let count = min(filled, most, capacity - filled)
      unsafe (start + filled).update(from: start, count: count)
      filled += count
    }
  }

  @unsafe private init(_ memory: UnsafeMutableRawPointer, _ capacity: Int) {
    unsafe start = memory.bindMemory(to: Element.self, capacity: capacity)
    self.capacity = capacity
  }

  deinit { unsafe free(start) }

  private static func byteCount(_ capacity: Int) -> Int {
    precondition(capacity >= 0, "memory for a negative number of elements")
    let (byteCount, overflow) = max(capacity, 1).multipliedReportingOverflow(by: MemoryLayout<Element>.stride)
    precondition(!overflow, "out of memory")
    return byteCount
  }

  /// Makes room for so many elements; those within the old and the new capacity stay. Growing moves pages, not bytes:
  /// `realloc` remaps memory of many pages.
  package mutating func grow(to capacity: Int) {
    guard let memory = unsafe realloc(start, Self.byteCount(capacity)) else { preconditionFailure("out of memory") }
    unsafe start = memory.bindMemory(to: Element.self, capacity: capacity)
    self.capacity = capacity
  }

  /// The same bytes as elements of another type, as many as there is whole room for.
  package consuming func rebound<Other: BitwiseCopyable>(to type: Other.Type) -> MemoryBlock<Other> {
    precondition(MemoryLayout<Other>.alignment <= 16, "memory is aligned as malloc does it")
    let memory = unsafe UnsafeMutableRawPointer(start)
    let room = capacity * MemoryLayout<Element>.stride / MemoryLayout<Other>.stride
    discard self
    return unsafe MemoryBlock<Other>(memory, room)
  }

  /// The first elements, which must have been written, in other memory of the same capacity.
  package func copied(_ count: Int) -> MemoryBlock {
    precondition(count >= 0 && count <= capacity, "elements outside the memory")
    let copy = MemoryBlock(capacity: capacity)
    unsafe copy.start.update(from: start, count: count)
    return copy
  }

  /// One element; for loops over many, use the spans.
  package subscript(index: Int) -> Element {
    get {
      precondition(index >= 0 && index < capacity, "index outside the memory")
      return unsafe start[index]
    }
    set {
      precondition(index >= 0 && index < capacity, "index outside the memory")
      unsafe start[index] = newValue
    }
  }

  /// The first elements, which must have been written, for loops with checked bounds.
  package func withElements<Result>(_ count: Int, _ body: (Span<Element>) throws -> Result) rethrows
    -> Result
  {
    precondition(count >= 0 && count <= capacity, "elements outside the memory")
    return try unsafe body(Span(_unsafeStart: UnsafePointer(start), count: count))
  }

  /// The first elements, to be written with checked bounds.
  package mutating func withMutableElements<Result>(
    _ count: Int, _ body: (inout MutableSpan<Element>) throws -> Result
  ) rethrows -> Result {
    precondition(count >= 0 && count <= capacity, "elements outside the memory")
    var elements = unsafe MutableSpan(_unsafeStart: start, count: count)
    return try body(&elements)
  }

  /// Asks for the machine's memory behind some of the elements at once; see ``MemoryPages``.
  package func populate(_ elements: Range<Int>) {
    precondition(elements.lowerBound >= 0 && elements.upperBound <= capacity, "elements outside the memory")
    let stride = MemoryLayout<Element>.stride
    unsafe MemoryPages.populate(
      UnsafeMutableRawPointer(start) + elements.lowerBound * stride, byteCount: elements.count * stride)
  }
}

/// Pages of memory.
///
/// The unsafe part: addresses. Proof: the range is cut to whole pages inside what the caller owns, and contents stay as
/// they are.
package enum MemoryPages {
  private static let size = UInt(max(sysconf(Int32(_SC_PAGESIZE)), 1))

  /// Asks for the machine's memory at once: a page at a time, each when it is first written, costs four times as much.
  /// Nothing is lost where the system does not know how.
  @unsafe package static func populate(_ start: UnsafeMutableRawPointer, byteCount: Int) {
    #if os(Linux)
      let address = UInt(bitPattern: start)
      let first = (address + size - 1) / size * size
      let end = (address + UInt(byteCount)) / size * size
      if end > first { unsafe _ = madvise(start + Int(first - address), Int(end - first), MADV_POPULATE_WRITE) }
    #endif
  }
}
