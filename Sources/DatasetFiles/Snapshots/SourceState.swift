import ColumnarData
import Foundation
import RecordReading

/// What a source file was when it was read, and so whether it still is.
///
/// - Every time: size, times of change (of content and of the entry, in nanoseconds), inode and device, by one `stat`; and
///   a sample of the content, ``sampleCount`` pieces of 4 KiB spread evenly over it (0.1 ms while the file is in memory), or
///   all of it where it is no longer than that.
/// - Where the size is the same but anything else of those differs, or where it is asked for: the checksum of the whole
///   content (0.2 s a thousand million bytes). So a byte that was changed with the size and the time of content put back
///   is found, since the kernel keeps the time of the entry; and a file that was only copied back, moved or touched need
///   not be read into columns again.
/// - What is not found: a change that leaves all of these as they were, as by writing to the disk past the file system,
///   where it also misses the sample; ``SnapshotFolder/Checking/content`` finds that too.
struct SourceState: Equatable, Sendable {
  static let sampleCount = 32
  private static let sampleLength = 4096
  private static let pieceLength = 1 << 20

  let identity: FileIdentity
  /// Of the pieces of the sample.
  let sample: UInt64
  /// Of the whole content.
  let content: UInt64

  init(identity: FileIdentity, sample: UInt64, content: UInt64) {
    self.identity = identity
    self.sample = sample
    self.content = content
  }

  /// The state of a file that still is what it was.
  ///
  /// - Returns: nil where it is not, or cannot be read.
  /// - Complexity: O(bytes); asks once a million bytes whether to stop.
  init?(of path: String, still identity: FileIdentity, isCancelled: () -> Bool) {
    guard let source = SourceContent(path: path), source.identity == identity,
      let content = source.checksum(pieceLength: Self.pieceLength, isCancelled: isCancelled),
      let sample = source.sample(count: Self.sampleCount, length: Self.sampleLength), source.identity == identity
    else { return nil }
    self.init(identity: identity, sample: sample, content: content)
  }

  enum Comparison: Equatable {
    case same
    /// The content is the same, but the file is another or was touched.
    case sameContent(SourceState)
    case different
  }

  /// Compares a file with this state; see the type.
  func compared(toFile path: String, wholeContent: Bool) -> Comparison {
    guard let source = SourceContent(path: path), let now = source.identity, now.size == identity.size,
      source.sample(count: Self.sampleCount, length: Self.sampleLength) == sample
    else { return .different }
    if now == identity && !wholeContent { return .same }
    guard source.checksum(pieceLength: Self.pieceLength, isCancelled: { false }) == content, source.identity == now
    else { return .different }
    return now == identity ? .same : .sameContent(SourceState(identity: now, sample: sample, content: content))
  }

  // MARK: As bytes

  /// The identity's seven numbers, the two checksums, and a checksum of those.
  var bytes: [UInt8] {
    var bytes = (identity.numbers + [sample, content]).flatMap(FixedBytes.bytes)
    bytes += FixedBytes.bytes(Checksum.of(bytes.span))
    return bytes + Array(repeating: 0, count: SnapshotFormat.stateRange.count - bytes.count)
  }

  init(bytes: [UInt8]) throws(SnapshotFault) {
    let numbers = (0..<10).map { FixedBytes.number(in: bytes, at: $0 * 8) }
    guard Checksum.of(bytes.span.extracting(0..<72)) == numbers[9] else { throw .damaged }
    self.init(identity: FileIdentity(numbers: numbers), sample: numbers[7], content: numbers[8])
  }
}

/// Numbers of 8 bytes in the machine's order.
enum FixedBytes {
  static func bytes(_ number: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number.littleEndian >> (8 * UInt64($0))) }
  }

  static func number(in bytes: [UInt8], at offset: Int) -> UInt64 {
    UInt64(littleEndian: (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[offset + $1]) << (8 * UInt64($1)) })
  }
}

/// An open file of which pieces are read for checksums.
///
/// Unsafe: `pread` gets a pointer to memory of ours. Proof: it is used within the closure that lends it, and the count is no
/// greater than what the memory has.
final class SourceContent {
  private let descriptor: Int32

  init?(path: String) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    if descriptor < 0 { return nil }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// nil where it is no regular file.
  var identity: FileIdentity? { FileIdentity(descriptor: descriptor) }

  /// Of all bytes, piece by piece.
  func checksum(pieceLength: Int, isCancelled: () -> Bool) -> UInt64? {
    guard let size = identity?.size else { return nil }
    var buffer = [UInt8](repeating: 0, count: pieceLength)
    var sum: UInt64 = 0
    for start in stride(from: 0, to: size, by: pieceLength) {
      if isCancelled() { return nil }
      guard let next = checksum(at: start, min(pieceLength, size - start), &buffer, seed: sum) else { return nil }
      sum = next
    }
    return sum
  }

  /// Of pieces spread evenly from the first byte to the last; of all bytes where they are no more than that.
  func sample(count: Int, length: Int) -> UInt64? {
    guard let size = identity?.size else { return nil }
    if size <= count * length { return checksum(pieceLength: max(size, 1), isCancelled: { false }) }
    var buffer = [UInt8](repeating: 0, count: length)
    var sum: UInt64 = 0
    let last = max(0, size - length)
    for index in 0..<count {
      // Not index × last: that leaves 64 bits where files are of exabytes.
      let start = last / (count - 1) * index + last % (count - 1) * index / (count - 1)
      guard let next = checksum(at: start, min(length, size), &buffer, seed: sum) else { return nil }
      sum = next
    }
    return sum
  }

  private func checksum(at offset: Int, _ count: Int, _ buffer: inout [UInt8], seed: UInt64) -> UInt64? {
    unsafe buffer.withUnsafeMutableBytes { memory in
      var filled = 0
      while filled < count {
        let target = unsafe UnsafeMutableRawBufferPointer(rebasing: memory[filled..<count])
        let read = unsafe pread(descriptor, target.baseAddress, target.count, off_t(offset + filled))
        if read < 0 && errno == EINTR { continue }
        if read <= 0 { return nil }
        filled += read
      }
      return unsafe Checksum.of(UnsafeRawBufferPointer(rebasing: memory[..<count]), seed: seed)
    }
  }
}
