import Foundation

/// A file of which all bytes are in view, read-only, without being copied.
///
/// For files that are written once and replaced whole, as snapshots are: where someone cuts such a file short in place,
/// reading what is gone ends the process.
///
/// Unsafe memory. Proof: the kernel gives the address and length; nothing writes there; the mapping is undone by the deinit
/// alone, which runs when nobody refers to it.
@safe package final class MappedFile: @unchecked Sendable {
  let start: UnsafeRawPointer
  package let byteCount: Int

  /// - Returns: nil where the descriptor's file is empty or cannot be mapped; `errno` then says why.
  package init?(descriptor: Int32) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_size > 0 else { return nil }
    let length = Int(status.st_size)
    guard let memory = unsafe mmap(nil, length, PROT_READ, MAP_PRIVATE, descriptor, 0), unsafe memory != MAP_FAILED
    else { return nil }
    unsafe start = UnsafeRawPointer(memory)
    byteCount = length
  }

  deinit {
    unsafe munmap(UnsafeMutableRawPointer(mutating: start), byteCount)
  }

  /// The bytes of a stretch, checked to lie within the file.
  package func withBytes<Result>(_ range: Range<Int>, _ body: (Span<UInt8>) throws -> Result) rethrows -> Result {
    precondition(range.lowerBound >= 0 && range.upperBound <= byteCount, "bytes outside the file")
    let bytes = unsafe UnsafeRawBufferPointer(start: start + range.lowerBound, count: range.count)
    return try unsafe body(bytes.bindMemory(to: UInt8.self).span)
  }
}
