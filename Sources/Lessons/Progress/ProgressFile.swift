package import Diagnostics
package import Foundation
import Glibc

/// What was learned, kept in the state folder: one JSON object a line, appended by one `write` each, so that a killed
/// program loses nothing that was told and two programs never mix their lines. Only the owner may read the file.
package struct ProgressFile: Sendable, Hashable {
  /// Of the file; it need not be there yet.
  package let path: String

  package init(path: String) {
    self.path = path
  }

  /// Everything kept, oldest first; lines that are no events, such as one cut off, are passed over and stay.
  package func events() throws(DiagnosticError) -> [ProgressEvent] {
    guard unsafe access(path, F_OK) == 0 else { return [] }
    let file = FileHandle(fileDescriptor: try openRegular(O_RDONLY), closeOnDealloc: true)
    do {
      return try (file.readToEnd() ?? Data()).split(separator: 0x0A).compactMap { ProgressEvent(line: $0) }
    } catch {
      throw fault(EIO)
    }
  }

  /// Adds an event.
  package func append(_ event: ProgressEvent) throws(DiagnosticError) {
    guard let line = event.line else { return }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw fault(unsafe access(folder, W_OK) == 0 ? ENOTDIR : errno)
    }
    let descriptor = try openRegular(O_RDWR | O_APPEND | O_CREAT)
    defer { close(descriptor) }
    // So that what is taken back below is no other program's line.
    while flock(descriptor, LOCK_EX) != 0 && errno == EINTR {}
    let bytes = Array(((endsInsideLine(descriptor) ? "\n" : "") + line + "\n").utf8)
    let end = lseek(descriptor, 0, SEEK_END)
    let written = unsafe write(descriptor, bytes, bytes.count)
    if written != bytes.count {
      let code = written < 0 ? errno : ENOSPC
      // A disk that is full took the beginning of the line.
      if written > 0 { ftruncate(descriptor, end) }
      throw fault(code)
    }
  }

  /// Opens the file where it is a regular one: a pipe would be waited for.
  private func openRegular(_ flags: Int32) throws(DiagnosticError) -> Int32 {
    let descriptor = unsafe open(path, flags | O_CLOEXEC | O_NONBLOCK, 0o600)
    if descriptor < 0 { throw fault(errno) }
    var status = stat()
    if unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG { return descriptor }
    close(descriptor)
    throw fault(EINVAL)
  }

  /// Whether the last line was cut off, so that it lacks its line feed.
  private func endsInsideLine(_ descriptor: Int32) -> Bool {
    let end = lseek(descriptor, 0, SEEK_END)
    var last: UInt8 = 0x0A
    guard end > 0, unsafe pread(descriptor, &last, 1, end - 1) == 1 else { return false }
    return last != 0x0A
  }

  private func fault(_ code: Int32) -> DiagnosticError {
    DiagnosticError(
      .progressNotKept, ["path": .text(path), "reason": .text(unsafe String(cString: strerror(code)))])
  }
}
