package import Diagnostics
package import Foundation

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
  package static func text(at path: String) throws(DiagnosticError) -> String {
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw readingError(error, path: path)
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw DiagnosticError(.sessionFileNotText, path: path)
    }
    return text
  }

  /// Writes a whole file: aside, synced, then put in its place. On an error what was there stays.
  ///
  /// A link is followed; the permissions of a file that is there are kept, and one that may not be written stays.
  ///
  /// - Parameter replacing: Whether a file that is there may go; else that is an error.
  package static func write(_ text: String, to path: String, replacing: Bool = true) throws(DiagnosticError) {
    try write(Data(text.utf8), to: path, replacing: replacing)
  }

  /// Writes a whole file of bytes in the same way.
  package static func write(_ data: Data, to path: String, replacing: Bool = true) throws(DiagnosticError) {
    try write(data, to: path, replacing: replacing, permissions: nil) { _ in }
  }

  /// Writes a whole file for its owner alone.
  ///
  /// - Returns: A lock on it, taken before the file had its name; nil where the file system has none.
  static func writeLocked(_ text: String, to path: String) throws(DiagnosticError) -> FileLock? {
    var lock: FileLock?
    try write(Data(text.utf8), to: path, replacing: true, permissions: 0o600) { lock = $0.lock() }
    return lock
  }

  /// - Parameters:
  ///   - permissions: Of a new file; nil for those of any.
  ///   - isWhole: Called with the file once all is written, before it has its name.
  private static func write(
    _ data: Data, to path: String, replacing: Bool, permissions: UInt32?, _ isWhole: (FileAside) -> Void
  ) throws(DiagnosticError) {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let attributes = try? FileManager.default.attributesOfItem(atPath: target.path)
    do {
      if attributes != nil && !FileManager.default.isWritableFile(atPath: target.path) { throw POSIXError(.EACCES) }
      let file = try FileAside(
        for: target, permissions: permissions ?? (attributes?[.posixPermissions] as? NSNumber)?.uint32Value)
      do {
        try file.write(data)
        isWhole(file)
        try file.publish(as: target, replacing: replacing)
      } catch {
        file.discard()
        throw error
      }
      synchronizeFolder(target.deletingLastPathComponent())
    } catch {
      throw writingError(error, path: path)
    }
  }

  /// Adds text at the end of a file and syncs it; makes the file, readable by its owner alone, where it is not there.
  /// On an error the file is as long as it was.
  ///
  /// - Parameter isCancelled: Whether to stop; asked every few megabytes.
  /// - Returns: How long the file was, in bytes; nil when cancelled: then it is so long again.
  @discardableResult
  package static func append(
    _ text: String, to path: String, isCancelled: () -> Bool = { false }
  ) throws(DiagnosticError) -> Int? {
    let target = URL(fileURLWithPath: path)
    let isNew = !FileManager.default.fileExists(atPath: target.path)
    let length: Int?
    do {
      length = try append(text, to: target, permissions: isNew ? 0o600 : nil, isCancelled)
    } catch {
      throw writingError(error, path: path)
    }
    if isNew { synchronizeFolder(target.deletingLastPathComponent()) }
    return length
  }

  /// Takes away what stands behind a place of a file, and syncs it.
  ///
  /// - Returns: Whether that was done.
  static func cut(_ path: String, to length: Int) -> Bool {
    guard let handle = FileHandle(forWritingAtPath: path) else { return false }
    defer { try? handle.close() }
    do {
      guard try handle.seekToEnd() >= UInt64(length) else { return false }
      try handle.truncate(atOffset: UInt64(length))
      try handle.synchronize()
      return true
    } catch {
      return false
    }
  }

  static func readingError(_ error: any Error, path: String) -> DiagnosticError {
    let code = (error as? CocoaError)?.code
    if code == .fileReadNoSuchFile || code == .fileNoSuchFile { return DiagnosticError(.fileNotFound, path: path) }
    return DiagnosticError(.sessionFileUnreadable, path: path, reason: reason(of: error))
  }

  static func writingError(_ error: any Error, path: String) -> DiagnosticError {
    DiagnosticError(.sessionFileNotWritten, path: path, reason: reason(of: error))
  }

  /// What the system says, from the innermost cause.
  private static func reason(of error: any Error) -> String {
    let cause = error as NSError
    if let inner = cause.userInfo[NSUnderlyingErrorKey] as? any Error { return reason(of: inner) }
    guard cause.domain == NSPOSIXErrorDomain else { return cause.localizedDescription }
    return unsafe String(cString: strerror(Int32(truncatingIfNeeded: cause.code)))
  }

  /// Bytes written and synced at once: some tens of milliseconds of a disk.
  private static let piece = 1 << 22

  /// Opens or makes a file, writes at its end, a long text piece by piece, and syncs it.
  ///
  /// - Parameter permissions: Given to the file whatever the process's mask says; nil leaves them.
  /// - Returns: Where the text begins; nil when cancelled.
  private static func append(
    _ text: String, to file: URL, permissions: UInt32?, _ isCancelled: () -> Bool
  ) throws -> Int? {
    let descriptor = unsafe open(file.path, O_WRONLY | O_CREAT | O_CLOEXEC | O_APPEND, 0o644)
    if descriptor < 0 { throw systemError() }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    if let permissions, fchmod(descriptor, permissions) != 0 { throw systemError() }
    let end = try handle.seekToEnd()
    do {
      var left = Data(text.utf8)
      while !left.isEmpty {
        try handle.write(contentsOf: left.prefix(piece))
        try handle.synchronize()
        left = left.dropFirst(piece)
        if !left.isEmpty && isCancelled() {
          try handle.truncate(atOffset: end)
          return nil
        }
      }
    } catch {
      try? handle.truncate(atOffset: end)
      throw error
    }
    try handle.close()
    return Int(end)
  }

  static func systemError() -> POSIXError {
    POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
  }

  /// Makes a new name last; some file systems refuse to sync a folder, and the file itself is synced already.
  private static func synchronizeFolder(_ folder: URL) {
    let descriptor = unsafe open(folder.path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { return }
    _ = fsync(descriptor)
    close(descriptor)
  }
}

extension DiagnosticError {
  fileprivate init(_ id: DiagnosticID, path: String, reason: String? = nil) {
    var arguments: [String: MessageArgument] = ["path": .text(path)]
    if let reason { arguments["reason"] = .text(reason) }
    self.init(id, arguments)
  }
}
