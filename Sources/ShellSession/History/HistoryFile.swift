package import Diagnostics
package import Foundation
import Glibc
import VietnameseText

/// The statements of all sessions: one JSON object a line, appended by whatever shells run at the same time.
///
/// An entry is added by one `write` to a descriptor opened for appending, so that shells never mix their lines; a rewrite
/// goes to a temporary file that takes the old one's place, while a lock keeps appenders waiting. Only the owner may
/// read the file.
package struct HistoryFile: Sendable, Hashable {
  /// What a whole history file holds.
  package struct Contents: Sendable, Hashable {
    /// Oldest first.
    package var entries: [HistoryEntry] = []
    /// Lines that are no entries, such as one cut off by a crash. They stay in the file.
    package var unreadableLines = 0
  }

  /// Of the file; it need not be there yet.
  package let path: String

  package init(path: String) {
    self.path = path
  }

  /// All entries; none when there is no file yet.
  package func load() throws(DiagnosticError) -> Contents {
    var contents = Contents()
    for line in try lines() {
      if let entry = HistoryEntry(line: line) {
        contents.entries.append(entry)
      } else {
        contents.unreadableLines += 1
      }
    }
    return contents
  }

  /// The file's last mebibyte: enough to recall from, and read at once however long the history is.
  package struct Tail: Sendable {
    private let bytes: [UInt8]
    /// Whether the first line lacks its beginning.
    private let isCut: Bool

    fileprivate init(_ bytes: [UInt8] = [], isCut: Bool = false) {
      self.bytes = bytes
      self.isCut = isCut
    }

    /// The statements of the newest lines, oldest first.
    ///
    /// - Complexity: O(bytes of these lines), a few microseconds a line.
    package func newest(_ count: Int) -> [String] {
      var statements: [String] = []
      var end = bytes.endIndex
      var lineCount = 0
      while end > 0, lineCount < count {
        let before = bytes[..<end].lastIndex(of: 0x0A)
        if before == nil && isCut { break }
        let line = bytes[(before.map { $0 + 1 } ?? 0)..<end]
        end = before ?? 0
        if line.isEmpty { continue }
        lineCount += 1
        if let statement = HistoryEntry.statement(ofLine: line) { statements.append(statement) }
      }
      return statements.reversed()
    }
  }

  /// The end of the file; empty where there is none yet.
  ///
  /// - Throws: Where it cannot be read.
  package func tail() throws(DiagnosticError) -> Tail {
    guard unsafe access(path, F_OK) == 0 else { return Tail() }
    let descriptor = try openRegular(O_RDONLY)
    defer { close(descriptor) }
    let size = lseek(descriptor, 0, SEEK_END)
    let start = max(0, size - (1 << 20))
    var failure: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: max(0, Int(size - start))) { memory, count in
      let read = unsafe pread(descriptor, memory.baseAddress, memory.count, start)
      if read < 0 { failure = errno }
      count = max(0, read)
    }
    if failure != 0 { throw fault(failure) }
    return Tail(bytes, isCut: start > 0)
  }

  /// Adds a statement, unless it is blank or begins with a space.
  ///
  /// - Returns: Whether it was added.
  @discardableResult
  package func append(_ statement: String, at time: Date = Date()) throws(DiagnosticError) -> Bool {
    let isKept = !statement.hasPrefix(" ") && statement.contains { !$0.isWhitespace }
    guard isKept, let line = HistoryEntry(time: time, statement: statement).line else { return false }
    try makeFolder()
    let descriptor = try openLocked(flags: O_RDWR | O_APPEND | O_CREAT)
    defer { close(descriptor) }
    let bytes = Array((endsInsideLine(descriptor) ? "\n" : "").utf8) + Array((line + "\n").utf8)
    let end = lseek(descriptor, 0, SEEK_END)
    let written = unsafe write(descriptor, bytes, bytes.count)
    if written != bytes.count {
      let code = written < 0 ? errno : ENOSPC
      // A disk that is full took the beginning of the line.
      if written > 0 { ftruncate(descriptor, end) }
      throw fault(code)
    }
    return true
  }

  /// The entries that hold a text, without regard to case and marks, oldest first.
  package func search(_ text: String) throws(DiagnosticError) -> [HistoryEntry] {
    let wanted = TextFolding.folded(text)
    return try load().entries.filter { wanted.isEmpty || TextFolding.folded($0.statement).contains(wanted) }
  }

  /// Takes out the entries for which a condition holds; all other lines stay as they are, byte for byte.
  ///
  /// - Returns: How many were taken out.
  @discardableResult
  package func delete(where isUnwanted: (HistoryEntry) -> Bool) throws(DiagnosticError) -> Int {
    guard unsafe access(path, F_OK) == 0 else { return 0 }
    let descriptor = try openLocked(flags: O_RDWR | O_APPEND)
    defer { close(descriptor) }
    let all = try lines()
    let kept = all.filter { line in HistoryEntry(line: line).map { !isUnwanted($0) } ?? true }
    if kept.count < all.count { try replace(with: kept) }
    return all.count - kept.count
  }

  // MARK: The file

  private func lines() throws(DiagnosticError) -> [Data] {
    guard unsafe access(path, F_OK) == 0 else { return [] }
    let file = FileHandle(fileDescriptor: try openRegular(O_RDONLY), closeOnDealloc: true)
    do {
      return try (file.readToEnd() ?? Data()).split(separator: 0x0A).filter { !$0.isEmpty }
    } catch {
      throw fault(EIO)
    }
  }

  private func makeFolder() throws(DiagnosticError) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw fault(unsafe access(folder, W_OK) == 0 ? ENOTDIR : errno)
    }
  }

  /// Opens the file and locks it; anew when another shell has put a rewritten file in its place meanwhile.
  private func openLocked(flags: Int32) throws(DiagnosticError) -> Int32 {
    while true {
      let descriptor = try openRegular(flags)
      while flock(descriptor, LOCK_EX) != 0 && errno == EINTR {}
      var opened = stat()
      var named = stat()
      if unsafe fstat(descriptor, &opened) == 0, unsafe stat(path, &named) == 0, opened.st_ino == named.st_ino {
        if opened.st_mode & 0o077 != 0 { fchmod(descriptor, 0o600) }
        return descriptor
      }
      close(descriptor)
    }
  }

  /// Opens the file where it is a regular one. A pipe would be waited for, and a folder cannot be read.
  private func openRegular(_ flags: Int32) throws(DiagnosticError) -> Int32 {
    let descriptor = unsafe open(path, flags | O_CLOEXEC | O_NONBLOCK, 0o600)
    if descriptor < 0 { throw fault(errno) }
    var status = stat()
    if unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG { return descriptor }
    close(descriptor)
    throw fault(.phrase(Self.notAFile))
  }

  private static let notAFile = LocalizedText(english: "not a regular file", vietnamese: "không phải tệp thông thường")

  /// Whether the last line was cut off, so that it lacks its line feed.
  private func endsInsideLine(_ descriptor: Int32) -> Bool {
    let end = lseek(descriptor, 0, SEEK_END)
    var last: UInt8 = 0x0A
    guard end > 0, unsafe pread(descriptor, &last, 1, end - 1) == 1 else { return false }
    return last != 0x0A
  }

  private func replace(with lines: [Data]) throws(DiagnosticError) {
    let temporary = path + ".\(getpid()).tmp"
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    if descriptor < 0 { throw fault(errno) }
    var bytes = Array(lines.map { $0 + [0x0A] }.joined())[...]
    var failure: Int32 = 0
    while !bytes.isEmpty && failure == 0 {
      let count = unsafe bytes.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 { bytes = bytes.dropFirst(count) } else if errno != EINTR { failure = errno }
    }
    if failure == 0 && fsync(descriptor) != 0 { failure = errno }
    close(descriptor)
    if failure == 0, unsafe rename(temporary, path) != 0 { failure = errno }
    if failure != 0 {
      unsafe unlink(temporary)
      throw fault(failure)
    }
  }

  private func fault(_ code: Int32) -> DiagnosticError {
    fault(.text(unsafe String(cString: strerror(code))))
  }

  private func fault(_ reason: MessageArgument) -> DiagnosticError {
    DiagnosticError(.historyUnavailable, ["path": .text(path), "reason": reason])
  }
}
