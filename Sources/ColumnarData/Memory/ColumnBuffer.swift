import Foundation

/// A column's values in one contiguous, unchanging stretch of memory, shared by reference: memory of its own, or a stretch
/// of a mapped file.
///
/// Unsafe memory. Proof: memory of its own is allocated and filled before the buffer can be seen by anyone else, is never
/// written again, and is freed by the storage's deinit alone, which runs when no buffer refers to it; a stretch of a
/// mapping is read-only, checked to lie within the mapping and to be aligned, and the storage keeps the mapping alive, and
/// with it the verifier that is asked before the first reading. So any number of threads may read while they hold the buffer.
@safe package struct ColumnBuffer<Element: BitwiseCopyable & Sendable>: Sendable {
  private let storage: Storage
  package let count: Int

  /// Allocates the elements and lets the closure fill them: one call, before anything else can read them.
  ///
  /// - Parameter fill: Must set every element; what the memory holds before is not defined.
  package init(count: Int, fill: (UnsafeMutableBufferPointer<Element>) throws -> Void) rethrows {
    let byteCount = count * MemoryLayout<Element>.stride
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: max(byteCount, 1), alignment: max(MemoryLayout<Element>.alignment, 64))
    let elements = unsafe memory.bindMemory(to: Element.self, capacity: count)
    unsafe storage = Storage(owning: elements)
    unsafe try fill(UnsafeMutableBufferPointer(start: elements, count: count))
    self.count = count
  }

  /// Elements as they lie in a mapped file, in the machine's byte order.
  ///
  /// - Parameter verifier: Of this very stretch: it is asked before elements are read; nil where they are known to be right.
  /// - Returns: nil where the stretch does not lie within the mapping or is not aligned for its elements.
  package init?(in file: MappedFile, byteOffset: Int, count: Int, verifier: BlockVerifier? = nil) {
    let (byteCount, overflow) = count.multipliedReportingOverflow(by: MemoryLayout<Element>.stride)
    guard !overflow, count >= 0, byteOffset >= 0, byteOffset <= file.byteCount,
      byteCount <= file.byteCount - byteOffset, byteOffset % MemoryLayout<Element>.alignment == 0
    else { return nil }
    storage = Storage(file, byteOffset: byteOffset, verifier: verifier)
    self.count = count
  }

  /// Takes memory over that `malloc` or `realloc` gave and that holds so many elements.
  @unsafe package init(taking memory: UnsafeMutablePointer<Element>, count: Int) {
    unsafe storage = Storage(taking: memory)
    self.count = count
  }

  package init(_ elements: [Element]) {
    unsafe self.init(count: elements.count) { memory in
      unsafe elements.withUnsafeBufferPointer { unsafe _ = memory.update(fromContentsOf: $0) }
    }
  }

  package init(repeating element: Element, count: Int) {
    unsafe self.init(count: count) { memory in unsafe memory.update(repeating: element) }
  }

  /// Reads one element; for loops over many, use ``withElements(_:)``.
  package subscript(index: Int) -> Element {
    precondition(index >= 0 && index < count, "row outside the column")
    return unsafe storage.readableStart[index]
  }

  /// The elements as they lie in memory, for loops with checked bounds.
  package func withElements<Result>(_ body: (Span<Element>) throws -> Result) rethrows -> Result {
    try unsafe body(UnsafeBufferPointer(start: storage.readableStart, count: count).span)
  }

  /// The elements as they lie in memory, for kernels; the pointer must not leave the closure.
  package func withUnsafeElements<Result>(_ body: (UnsafeBufferPointer<Element>) throws -> Result) rethrows -> Result {
    try unsafe body(UnsafeBufferPointer(start: storage.readableStart, count: count))
  }

  /// The first element, for kernels that hold the buffer as long as they read.
  package var start: UnsafePointer<Element> { unsafe storage.readableStart }

  package var array: [Element] {
    unsafe withUnsafeElements { unsafe Array($0) }
  }

  /// The same for buffers that share one memory, as copies of a column do.
  package var identity: ObjectIdentifier { ObjectIdentifier(storage) }

  /// Bytes of memory, its own or mapped.
  package var byteCount: Int { count * MemoryLayout<Element>.stride }

  @safe private final class Storage: @unchecked Sendable {
    private enum Owner {
      case allocation
      /// Memory of `malloc` or `realloc`.
      case heap
      case file(MappedFile, BlockVerifier?)
    }

    private let start: UnsafePointer<Element>
    private let owner: Owner

    init(owning memory: UnsafeMutablePointer<Element>) {
      unsafe start = UnsafePointer(memory)
      owner = .allocation
    }

    init(taking memory: UnsafeMutablePointer<Element>) {
      unsafe start = UnsafePointer(memory)
      owner = .heap
    }

    init(_ file: MappedFile, byteOffset: Int, verifier: BlockVerifier?) {
      unsafe start = (file.start + byteOffset).assumingMemoryBound(to: Element.self)
      owner = .file(file, verifier)
    }

    var readableStart: UnsafePointer<Element> {
      guard case .file(_, let verifier?) = owner else { return unsafe start }
      return unsafe verifier.verifiedStart.assumingMemoryBound(to: Element.self)
    }

    deinit {
      switch owner {
      case .allocation: unsafe start.deallocate()
      case .heap: unsafe free(UnsafeMutablePointer(mutating: start))
      case .file: break
      }
    }
  }
}
