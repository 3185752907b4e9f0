import Foundation

/// A file that is written aside and gets its name when it is whole.
///
/// Where the file system can, it has no name until then (`O_TMPFILE`), so that nothing is left of it when the program is
/// ended on the way; else a hidden name beside its place.
struct FileAside {
  private let handle: FileHandle
  /// The hidden name; of a file without one, the name that it gets on the way to another's place.
  private let hidden: URL
  private let isNamed: Bool

  /// - Parameter permissions: Whatever the process's mask says; nil for those of any new file.
  init(for target: URL, permissions: UInt32?) throws {
    let folder = target.deletingLastPathComponent()
    let hidden = folder.appendingPathComponent(".\(target.lastPathComponent).\(UUID().uuidString).tmp")
    var descriptor = unsafe open(folder.path, Self.unnamed | O_WRONLY | O_CLOEXEC, 0o644)
    let isNamed = descriptor < 0
    if isNamed { descriptor = unsafe open(hidden.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644) }
    if descriptor < 0 { throw SessionFile.systemError() }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    if let permissions, fchmod(descriptor, permissions) != 0 {
      let error = SessionFile.systemError()
      if isNamed { _ = unsafe unlink(hidden.path) }
      throw error
    }
    (self.hidden, self.isNamed, self.handle) = (hidden, isNamed, handle)
  }

  /// Linux's `O_TMPFILE`, which is no constant that Swift imports.
  private static let unnamed: Int32 = 0o20000000 | O_DIRECTORY

  /// Writes bytes and syncs them.
  func write(_ data: Data) throws {
    try handle.write(contentsOf: data)
    try handle.synchronize()
  }

  /// A lock on the file; nil where the file system has none.
  func lock() -> FileLock? { FileLock(openFile: handle.fileDescriptor) }

  /// Gives the file its name.
  ///
  /// - Parameter replacing: Whether it takes the place of a file that is there; else that is an error.
  func publish(as target: URL, replacing: Bool) throws {
    if replacing {
      if !isNamed { try link(to: hidden) }
      try rename(to: target)
    } else if FileKind(atPath: target.path) != .absent {
      throw POSIXError(.EEXIST)
    } else {
      do {
        try link(to: target)
        discard()
      } catch let error as POSIXError where isNamed && Self.meansNoLinks.contains(error.code) {
        try rename(to: target)
      }
    }
  }

  /// What file systems say that have no second names for files.
  private static let meansNoLinks: Set<POSIXErrorCode> = [.EPERM, .EOPNOTSUPP, .ENOSYS, .EMLINK]

  /// Takes the hidden name away, if there is one.
  func discard() { try? FileManager.default.removeItem(at: hidden) }

  private func link(to name: URL) throws {
    let own = isNamed ? hidden.path : "/proc/self/fd/\(handle.fileDescriptor)"
    if unsafe linkat(AT_FDCWD, own, AT_FDCWD, name.path, AT_SYMLINK_FOLLOW) != 0 { throw SessionFile.systemError() }
  }

  private func rename(to target: URL) throws {
    if unsafe Foundation.rename(hidden.path, target.path) != 0 { throw SessionFile.systemError() }
  }
}
