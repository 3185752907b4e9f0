package import Diagnostics
import Foundation
import VietnameseText

/// A regular file that is read from its start to its end, and watched for changes meanwhile.
///
/// The unsafe part: `read` gets pointers to memory of ours. Proof: each pointer is used within the closure
/// that lends it, and `read` gets no greater count than the memory has. Sendable, since one thread alone reads from start
/// to end, and reading at places changes nothing.
package final class FileBytes: @unchecked Sendable {
  /// As it was given, for messages.
  package let path: String
  private let descriptor: Int32
  private let identity: FileIdentity
  private var bytesRead = 0
  /// Whether the bytes are those of a packed file's content, or stood elsewhere: no file at the path has them.
  let isUnpacked: Bool

  /// Opens a file.
  ///
  /// - Throws: Where it cannot be opened, or is no regular file.
  package convenience init(path: String) throws(DiagnosticError) {
    // Without O_NONBLOCK, opening a pipe would wait for a writer before it could be refused.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    if descriptor < 0 { throw Self.fault(errno, path) }
    try self.init(descriptor, of: path, isUnpacked: false)
  }

  /// Takes the descriptor of a file that has the content of the one at the path.
  convenience init(unpacked descriptor: Int32, of path: String) throws(DiagnosticError) {
    try self.init(descriptor, of: path, isUnpacked: true)
  }

  private init(_ descriptor: Int32, of path: String, isUnpacked: Bool) throws(DiagnosticError) {
    self.path = path
    self.descriptor = descriptor
    self.isUnpacked = isUnpacked
    guard let identity = FileIdentity(descriptor: descriptor) else {
      close(descriptor)
      throw DiagnosticError(.fileUnreadable, ["path": .text(path), "reason": .phrase(Self.notAFile)])
    }
    self.identity = identity
  }

  private static let notAFile = LocalizedText(english: "not a regular file", vietnamese: "không phải tệp thông thường")

  deinit { close(descriptor) }

  /// Bytes in the file when it was opened.
  package var size: Int { identity.size }

  /// Appends the next bytes, as many as wanted unless the file ends first.
  ///
  /// - Returns: Whether the file ended.
  package func read(_ wanted: Int, into buffer: inout [UInt8]) throws(DiagnosticError) -> Bool {
    let start = buffer.count
    // No more room than the file can fill, but for one byte that tells that it ended.
    let wanted = min(wanted, max(size - bytesRead, 0) + 1)
    buffer.append(contentsOf: repeatElement(0, count: wanted))
    var filled = 0
    var failure: Int32 = 0
    unsafe buffer.withUnsafeMutableBytes { memory in
      while filled < wanted {
        let target = unsafe UnsafeMutableRawBufferPointer(rebasing: memory[(start + filled)...])
        let count = unsafe Foundation.read(descriptor, target.baseAddress, wanted - filled)
        if count < 0 && errno == EINTR { continue }
        if count < 0 { failure = errno }
        if count <= 0 { break }
        filled += count
      }
    }
    buffer.removeLast(wanted - filled)
    if failure != 0 { throw Self.fault(failure, path) }
    bytesRead += filled
    return filled < wanted
  }

  /// Reads exactly so many bytes from a place in the file into memory that has room for them; throws where the file ends
  /// before. Any thread may call it.
  @unsafe package func read(_ count: Int, at offset: Int, into memory: UnsafeMutableRawPointer) throws(DiagnosticError)
  {
    var filled = 0
    while filled < count {
      let read = unsafe pread(descriptor, memory + filled, count - filled, off_t(offset + filled))
      if read < 0 && errno == EINTR { continue }
      if read < 0 { throw Self.fault(errno, path) }
      if read == 0 { throw DiagnosticError(.fileChanged, ["path": .text(path)]) }
      filled += read
    }
  }

  /// The bytes of a range, which must lie within the file.
  package func bytes(_ range: Range<Int>) throws(DiagnosticError) -> [UInt8] {
    var bytes: [UInt8] = Array(repeating: 0, count: range.count)
    var failure: DiagnosticError?
    unsafe bytes.withUnsafeMutableBytes { memory in
      guard let start = memory.baseAddress else { return }
      do throws(DiagnosticError) { try unsafe read(range.count, at: range.lowerBound, into: start) } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Throws where the file is no longer the one that was opened.
  func checkIdentity() throws(DiagnosticError) {
    guard let now = FileIdentity(descriptor: descriptor), now.hasSameContent(as: identity) else {
      throw DiagnosticError(.fileChanged, ["path": .text(path)])
    }
  }

  /// The file as it is now; nil where that cannot be told.
  var currentIdentity: FileIdentity? { FileIdentity(descriptor: descriptor) }

  func withDescriptor<Result>(_ body: (Int32) -> Result) -> Result { body(descriptor) }

  /// Whether the open file is in that state.
  package func isStill(_ state: FileIdentity) -> Bool { FileIdentity(descriptor: descriptor) == state }

  /// All bytes that are left.
  package func readAll() throws(DiagnosticError) -> [UInt8] {
    var buffer: [UInt8] = []
    buffer.reserveCapacity(size + 1)
    while try !read(max(size - bytesRead, 0) + 1, into: &buffer) {}
    try checkUnchanged()
    return buffer
  }

  /// Throws where the file is no longer the one that was opened; to be called at its end.
  func checkUnchanged() throws(DiagnosticError) {
    if bytesRead != size { throw DiagnosticError(.fileChanged, ["path": .text(path)]) }
    try checkIdentity()
  }

  private static func fault(_ code: Int32, _ path: String) -> DiagnosticError {
    if code == ENOENT || code == ENOTDIR { return DiagnosticError(.fileNotFound, ["path": .text(path)]) }
    let reason = unsafe String(cString: strerror(code))
    return DiagnosticError(.fileUnreadable, ["path": .text(path), "reason": .text(reason)])
  }
}
