import ColumnarData

/// The elements of a column as the bytes that they are in memory.
///
/// Unsafe memory. Proof: bytes are lent within one call, as the buffer lends them, and cut at offsets below their count.
@safe struct ColumnBytes: Sendable {
  let count: Int
  private let width: Int
  private let lend: @Sendable ((UnsafeRawBufferPointer) -> Void) -> Void

  init<Element: BitwiseCopyable & Sendable>(_ buffer: ColumnBuffer<Element>) {
    count = buffer.byteCount
    width = MemoryLayout<Element>.stride
    unsafe lend = { body in
      unsafe buffer.withUnsafeElements { elements in unsafe body(UnsafeRawBufferPointer(elements)) }
    }
  }

  func withBytes(_ body: (UnsafeRawBufferPointer) -> Void) {
    unsafe lend(body)
  }

  func append(to bytes: inout [UInt8]) {
    unsafe lend { memory in unsafe bytes.append(contentsOf: memory) }
  }

  func blockChecksums(elementsPerBlock: Int) -> [UInt64] {
    var checksums: [UInt64] = []
    let blockLength = elementsPerBlock * width
    unsafe lend { memory in
      for start in stride(from: 0, to: memory.count, by: blockLength) {
        let end = min(start + blockLength, memory.count)
        unsafe checksums.append(Checksum.of(UnsafeRawBufferPointer(rebasing: memory[start..<end])))
      }
    }
    return checksums
  }
}
