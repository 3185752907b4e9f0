/// A column's values in one contiguous, unchanging stretch of memory, shared by reference: a block of its own, or a stretch
/// of a mapped file.
///
/// Unsafe memory. Proof: a block of its own is filled before the buffer can be seen by anyone else, is never written again
/// while a buffer refers to it, and is owned by the storage, or by whoever took it back as the last who held the buffer; a
/// stretch of a mapping is read-only, checked to lie within the mapping and to be aligned, and the storage keeps the
/// mapping alive, and with it the verifier that is asked before the first reading. So any number of threads may read while
/// they hold the buffer.
@safe package struct ColumnBuffer<Element: BitwiseCopyable & Sendable>: Sendable {
  private var storage: Storage
  package private(set) var count: Int

  /// Takes over a block of which the first elements were written.
  package init(taking block: consuming MemoryBlock<Element>, count: Int) {
    precondition(count >= 0 && count <= block.capacity, "elements outside the memory")
    storage = Storage(block)
    self.count = count
  }

  /// Allocates the elements and lets the closure fill them, with checked bounds: one call, before anything else can read
  /// them.
  ///
  /// - Parameter fill: Must set every element; what the memory holds before is not defined.
  package init(count: Int, fill: (inout MutableSpan<Element>) throws -> Void) rethrows {
    var block = MemoryBlock<Element>(capacity: count)
    try block.withMutableElements(count, fill)
    self.init(taking: block, count: count)
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

  package init(_ elements: [Element]) {
    let block = MemoryBlock<Element>(capacity: elements.count)
    unsafe elements.withUnsafeBufferPointer { elements in
      if let first = elements.baseAddress { unsafe block.start.update(from: first, count: elements.count) }
    }
    self.init(taking: block, count: elements.count)
  }

  package init(repeating element: Element, count: Int) {
    self.init(taking: MemoryBlock(repeating: element, capacity: count), count: count)
  }

  /// Takes the block back, to be written again, and leaves the buffer empty.
  ///
  /// - Returns: nil, with the buffer as it was, where another buffer shares the block, or the elements lie in a file.
  package mutating func takeBlock() -> MemoryBlock<Element>? {
    guard isKnownUniquelyReferenced(&storage), let block = storage.takeBlock() else { return nil }
    self = ColumnBuffer([])
    return block
  }

  /// Compares elements of a mapped file with what was written; those in memory of its own need no look.
  package func verify() throws(DamagedFile) {
    try storage.verify()
  }

  /// Throws where elements of a mapped file were bound, and are no longer there: what was read since may be zeros.
  package func verifyAgain() throws(DamagedFile) {
    try storage.verifyAgain()
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
    private let start: UnsafePointer<Element>
    /// nil where the elements lie in a file.
    private var block: MemoryBlock<Element>?
    private let file: (mapping: MappedFile, verifier: BlockVerifier?)?

    init(_ block: consuming MemoryBlock<Element>) {
      unsafe start = UnsafePointer(block.start)
      self.block = consume block
      file = nil
    }

    init(_ file: MappedFile, byteOffset: Int, verifier: BlockVerifier?) {
      unsafe start = (file.start + byteOffset).assumingMemoryBound(to: Element.self)
      block = nil
      self.file = (file, verifier)
    }

    var readableStart: UnsafePointer<Element> {
      guard let verifier = file?.verifier else { return unsafe start }
      return unsafe verifier.verifiedStart.assumingMemoryBound(to: Element.self)
    }

    func verify() throws(DamagedFile) {
      if let verifier = file?.verifier { try verifier.verify() }
    }

    func verifyAgain() throws(DamagedFile) {
      if let verifier = file?.verifier { try verifier.verifyAgain() }
    }

    /// To be called by the only buffer that refers to the storage, which then forgets it.
    func takeBlock() -> MemoryBlock<Element>? { block.take() }
  }
}

extension ColumnBuffer where Element: FixedWidthInteger & UnsignedInteger {
  /// The zones of codes.
  ///
  /// - Complexity: O(rows), one pass.
  var zones: ColumnBuffer<Zone> {
    unsafe withUnsafeElements { elements in
      ColumnBuffer<Zone>(
        stride(from: 0, to: elements.count, by: Zone.rowCount).map { start in
          unsafe Zone(of: UnsafeBufferPointer(rebasing: elements[start..<min(start + Zone.rowCount, elements.count)]))
        })
    }
  }
}
