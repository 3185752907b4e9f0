import CZlib
import Diagnostics
import Foundation
import VietnameseText

/// A file of no name in the folder for temporary files, into which the content of a packed file is written once. It is gone
/// with its last reader.
///
/// The unsafe part: a file descriptor, and zlib's reader. Proof: the descriptor is closed once, by the reader that takes it
/// or by `deinit`; zlib gets a copy of the packed file's descriptor and closes that; `gzread` gets the true size of the
/// memory that it fills.
final class UnpackedBytes {
  private var descriptor: Int32
  /// Of the packed file, for messages.
  private let path: String
  private static let chunkSize = 1 << 18

  private init(of path: String) throws(DiagnosticError) {
    var template = Array("\(NSTemporaryDirectory())/motcua-XXXXXX".utf8CString)
    let descriptor = unsafe mkstemp(&template)
    if descriptor < 0 { throw Self.fault(path, unsafe String(cString: strerror(errno))) }
    self.path = path
    self.descriptor = descriptor
    unsafe unlink(template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// The given bytes.
  convenience init(_ bytes: [UInt8], of path: String) throws(DiagnosticError) {
    try self.init(of: path)
    try append(bytes[...])
  }

  /// What the file holds that is packed by gzip.
  convenience init(gzip packed: FileBytes) throws(DiagnosticError) {
    try self.init(of: packed.path)
    let copy = packed.withDescriptor { fcntl($0, F_DUPFD_CLOEXEC, 0) }
    guard copy >= 0, let reader = unsafe gzdopen(copy, "rb") else {
      if copy >= 0 { close(copy) }
      throw Self.fault(path, "gzip")
    }
    do throws(DiagnosticError) { try unsafe appendAll(of: reader) } catch {
      unsafe gzclose(reader)
      throw error
    }
    // Only here zlib tells of a file that ends too soon.
    if unsafe gzclose(reader) != Z_OK { throw Self.fault(path, "gzip: unexpected end of file") }
  }

  private func appendAll(of reader: gzFile) throws(DiagnosticError) {
    var chunk: [UInt8] = Array(repeating: 0, count: Self.chunkSize)
    while true {
      let count = unsafe gzread(reader, &chunk, UInt32(chunk.count))
      if count < 0 {
        var code: Int32 = 0
        let reason = unsafe String(cString: gzerror(reader, &code))
        throw Self.fault(path, "gzip: \(reason)")
      }
      if count == 0 { return }
      try append(chunk[..<Int(count)])
    }
  }

  private func append(_ bytes: ArraySlice<UInt8>) throws(DiagnosticError) {
    var rest = bytes
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      if count < 0 { throw Self.fault(path, unsafe String(cString: strerror(errno))) }
      rest = rest.dropFirst(count)
    }
  }

  /// The content, from its start; to be called once.
  func opened() throws(DiagnosticError) -> FileBytes {
    lseek(descriptor, 0, SEEK_SET)
    let taken = descriptor
    descriptor = -1
    return try FileBytes(unpacked: taken, of: path)
  }

  private static func fault(_ path: String, _ reason: String) -> DiagnosticError {
    DiagnosticError(.fileUnreadable, ["path": .text(path), "reason": .text(reason)])
  }
}

extension FileBytes {
  /// The content of the file where it is packed: by gzip, as its first bytes say, or as the one file of an archive `.zip`;
  /// else the file as it is.
  func unpacked() throws(DiagnosticError) -> FileBytes {
    if try bytes(0..<min(size, 2)) == [0x1F, 0x8B] { return try UnpackedBytes(gzip: self).opened() }
    guard FilePacking.isArchive(path) else { return self }
    do throws(DiagnosticError) {
      return try UnpackedBytes(ZipArchive(self).onlyFile().bytes, of: path).opened()
    } catch {
      // The archive is no workbook.
      guard error.diagnostic.id == .workbookUnreadable, let reason = error.diagnostic.arguments["reason"] else {
        throw error
      }
      throw DiagnosticError(.fileUnreadable, ["path": .text(path), "reason": reason])
    }
  }
}
