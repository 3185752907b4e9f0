/// A column's values in one contiguous, unchanging stretch of memory, shared by reference.
///
/// The one place of this module with unsafe memory. Proof: the pointer is allocated and filled before the buffer can be
/// seen by anyone else, is never written again, and is freed by the storage's deinit alone, which runs when no buffer
/// refers to it; so any number of threads may read it while they hold the buffer.
@safe package struct ColumnBuffer<Element: BitwiseCopyable & Sendable>: Sendable {
  private let storage: Storage
  package let count: Int

  /// Allocates the elements and lets the closure fill them: one call, before anything else can read them.
  ///
  /// - Parameter fill: Must set every element; gets memory of `count` elements that holds zero bytes.
  package init(count: Int, fill: (UnsafeMutableBufferPointer<Element>) throws -> Void) rethrows {
    let storage = Storage(capacity: count)
    unsafe try fill(UnsafeMutableBufferPointer(start: storage.start, count: count))
    self.storage = storage
    self.count = count
  }

  package init(_ elements: [Element]) {
    unsafe self.init(count: elements.count) { memory in
      for index in elements.indices { unsafe memory[index] = elements[index] }
    }
  }

  package init(repeating element: Element, count: Int) {
    unsafe self.init(count: count) { memory in unsafe memory.update(repeating: element) }
  }

  /// Reads one element; for loops over many, use ``withUnsafeElements(_:)``.
  package subscript(index: Int) -> Element {
    precondition(index >= 0 && index < count, "row outside the column")
    return unsafe storage.start[index]
  }

  /// The elements as they lie in memory, for kernels; the pointer must not leave the closure.
  package func withUnsafeElements<Result>(_ body: (UnsafeBufferPointer<Element>) throws -> Result) rethrows -> Result {
    try unsafe body(UnsafeBufferPointer(start: storage.start, count: count))
  }

  package var array: [Element] {
    unsafe withUnsafeElements { unsafe Array($0) }
  }

  /// Bytes of memory held.
  package var byteCount: Int { count * MemoryLayout<Element>.stride }

  @safe private final class Storage: @unchecked Sendable {
    let start: UnsafeMutablePointer<Element>

    init(capacity: Int) {
      let byteCount = capacity * MemoryLayout<Element>.stride
      let memory = UnsafeMutableRawPointer.allocate(
        byteCount: max(byteCount, 1), alignment: max(MemoryLayout<Element>.alignment, 64))
      unsafe memory.initializeMemory(as: UInt8.self, repeating: 0, count: byteCount)
      unsafe start = memory.bindMemory(to: Element.self, capacity: capacity)
    }

    deinit {
      unsafe UnsafeMutableRawPointer(start).deallocate()
    }
  }
}
