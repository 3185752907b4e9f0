import Diagnostics
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Session documents on disk: a reader never sees half of one, and what was answered survives a crash.
package enum SessionFile {
  /// The text of a file; an error where it is not there, cannot be read, or is not UTF-8.
  package static func text(at path: String) throws(SessionFileError) -> String {
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw readingError(error, path: path)
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw SessionFileError(.sessionFileNotText, path: path)
    }
    return text
  }

  /// Writes a whole file: to a temporary one beside it, synced, then renamed over it. On an error the old file stays.
  ///
  /// A link is followed; the permissions of a file that is there are kept.
  package static func write(_ text: String, to path: String) throws(SessionFileError) {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let folder = target.deletingLastPathComponent()
    let temporary = folder.appendingPathComponent(".\(target.lastPathComponent).\(UUID().uuidString).tmp")
    do {
      try create(temporary, like: target)
      do {
        try append(Data(text.utf8), to: temporary)
        try rename(temporary, to: target)
      } catch {
        try? FileManager.default.removeItem(at: temporary)
        throw error
      }
      synchronizeFolder(folder)
    } catch {
      throw writingError(error, path: path)
    }
  }

  /// Adds text at the end of a file and syncs it; makes the file, readable by its owner alone, where it is not there.
  package static func append(_ text: String, to path: String) throws(SessionFileError) {
    let target = URL(fileURLWithPath: path)
    do {
      let isNew = !FileManager.default.fileExists(atPath: target.path)
      if isNew { try create(target, permissions: 0o600) }
      try append(Data(text.utf8), to: target)
      if isNew { synchronizeFolder(target.deletingLastPathComponent()) }
    } catch {
      throw writingError(error, path: path)
    }
  }

  static func readingError(_ error: any Error, path: String) -> SessionFileError {
    let code = (error as? CocoaError)?.code
    if code == .fileReadNoSuchFile || code == .fileNoSuchFile { return SessionFileError(.fileNotFound, path: path) }
    return SessionFileError(.sessionFileUnreadable, path: path, reason: reason(of: error))
  }

  private static func writingError(_ error: any Error, path: String) -> SessionFileError {
    SessionFileError(.sessionFileNotWritten, path: path, reason: reason(of: error))
  }

  /// What the system says, from the innermost cause.
  private static func reason(of error: any Error) -> String {
    let cause = error as NSError
    if let inner = cause.userInfo[NSUnderlyingErrorKey] as? any Error { return reason(of: inner) }
    guard cause.domain == NSPOSIXErrorDomain else { return cause.localizedDescription }
    return unsafe String(cString: strerror(Int32(truncatingIfNeeded: cause.code)))
  }

  private static func create(_ file: URL, like other: URL) throws {
    let attributes = try? FileManager.default.attributesOfItem(atPath: other.path)
    try create(file, permissions: (attributes?[.posixPermissions] as? NSNumber)?.intValue ?? 0o644)
  }

  /// Makes an empty file that was not there.
  private static func create(_ file: URL, permissions: Int) throws {
    let descriptor = unsafe open(file.path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, mode_t(permissions))
    if descriptor < 0 { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    close(descriptor)
  }

  /// One write where the system takes it whole, then a sync.
  private static func append(_ data: Data, to file: URL) throws {
    let descriptor = unsafe open(file.path, O_WRONLY | O_APPEND | O_CLOEXEC)
    if descriptor < 0 { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    try handle.write(contentsOf: data)
    try handle.synchronize()
    try handle.close()
  }

  private static func rename(_ file: URL, to target: URL) throws {
    if unsafe Foundation.rename(file.path, target.path) != 0 {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
  }

  /// Makes a new name last; some file systems refuse to sync a folder, and the file itself is synced already.
  private static func synchronizeFolder(_ folder: URL) {
    let descriptor = unsafe open(folder.path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { return }
    _ = fsync(descriptor)
    close(descriptor)
  }
}
