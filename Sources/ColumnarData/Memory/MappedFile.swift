import CMappedFile
import Foundation

/// A file of which all bytes are in view, read-only, without being copied.
///
/// For files that are written once and replaced whole, as snapshots are. Where someone cuts such a file short in place, what
/// is gone reads as zeros, and ``isWhole`` says so from then on: whoever reads asks before and after.
///
/// Unsafe memory. Proof: the kernel gives the address and length; nothing writes there but for zeros in place of pages that
/// are gone; the mapping is undone by the deinit alone, which runs when nobody refers to it.
@safe package final class MappedFile: @unchecked Sendable {
  /// As it was opened.
  package let path: String
  let start: UnsafeRawPointer
  package let byteCount: Int
  private let device: UInt64
  private let inode: UInt64
  private let watch: Int32

  /// - Returns: nil where the descriptor's file is empty or cannot be mapped; `errno` then says why.
  package init?(descriptor: Int32, path: String) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_size > 0 else { return nil }
    let length = Int(status.st_size)
    guard let memory = unsafe mmap(nil, length, PROT_READ, MAP_PRIVATE, descriptor, 0), unsafe memory != MAP_FAILED
    else { return nil }
    let watch = unsafe cmapped_watch(memory, length)
    if watch < 0 {
      unsafe munmap(memory, length)
      return nil
    }
    unsafe start = UnsafeRawPointer(memory)
    byteCount = length
    self.path = path
    self.watch = watch
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
  }

  /// Whether all that was mapped is still there. A file that has lost its name is: nobody can cut it by its path.
  ///
  /// - Complexity: One `stat`.
  package var isWhole: Bool {
    if cmapped_is_lost(watch) { return false }
    var status = stat()
    guard unsafe stat(path, &status) == 0, status.st_dev == device, status.st_ino == inode else { return true }
    return Int(status.st_size) >= byteCount
  }

  deinit {
    cmapped_unwatch(watch)
    unsafe munmap(UnsafeMutableRawPointer(mutating: start), byteCount)
  }

  /// The bytes of a stretch, checked to lie within the file.
  package func withBytes<Result>(_ range: Range<Int>, _ body: (Span<UInt8>) throws -> Result) rethrows -> Result {
    precondition(range.lowerBound >= 0 && range.upperBound <= byteCount, "bytes outside the file")
    let bytes = unsafe UnsafeRawBufferPointer(start: start + range.lowerBound, count: range.count)
    return try unsafe body(bytes.bindMemory(to: UInt8.self).span)
  }
}
