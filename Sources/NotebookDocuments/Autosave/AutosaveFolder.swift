package import Diagnostics
package import Foundation

/// The folder in which running shells keep what they answered: a session document each, which only grows.
package struct AutosaveFolder: Sendable, Hashable {
  /// It need not be there yet.
  package let path: String

  /// How long a session is kept that nobody restores, in days.
  package static let daysKept = 30

  package init(path: String) { self.path = path }

  /// Sessions that no running shell has, the newest first. Files that are no documents are left out, and stay.
  ///
  /// - Throws: Where the folder is there and cannot be read.
  package func sessions() throws(DiagnosticError) -> [AutosavedSession] {
    try paths().compactMap(AutosavedSession.init).sorted { ($0.time, $0.path) > ($1.time, $1.path) }
  }

  private func paths() throws(DiagnosticError) -> [String] {
    if FileKind(atPath: path) == .absent { return [] }
    do {
      let names = try FileManager.default.contentsOfDirectory(atPath: path)
      return names.filter { $0.hasSuffix(AutosaveFile.ending) }.map { path + "/" + $0 }
    } catch {
      throw SessionFile.readingError(error, path: path)
    }
  }

  /// Takes away sessions that nobody restored in time; what cannot be taken away stays.
  package func removeOld(now: Date = Date()) {
    let limit = now.addingTimeInterval(-Double(Self.daysKept) * 86_400)
    for path in (try? paths()) ?? [] {
      if let time = AutosavedSession.time(of: path), time < limit { AutosavedSession.remove(path) }
    }
  }
}

/// What a shell kept that did not end, or ended without `save`.
package struct AutosavedSession: Sendable {
  package let path: String
  /// Of the last cell.
  package let time: Date
  /// Its whole cells; what a kill left half written behind them is not among them.
  package let document: SessionDocument

  /// nil where a running shell has the file, or it is no document with a cell.
  init?(path: String) {
    guard FileKind(atPath: path) == .file, let lock = FileLock(path: path, isShared: true) else { return nil }
    defer { withExtendedLifetime(lock) {} }
    guard let document = Self.document(at: path), let time = Self.time(of: path) else { return nil }
    (self.path, self.time, self.document) = (path, time, document)
  }

  /// The session for this process alone, which restores it; nil where another process has it or has restored it.
  package func claim() -> ClaimedSession? { ClaimedSession(path: path) }

  /// The whole cells of a file; nil where it has none.
  fileprivate static func document(at path: String) -> SessionDocument? {
    guard let text = AutosaveFile.text(at: path) else { return nil }
    var document = SessionDocument(parsing: text)
    document.removeOpenBlock()
    return document.entries.isEmpty ? nil : document
  }

  fileprivate static func remove(_ path: String) {
    guard let lock = FileLock(path: path) else { return }
    defer { withExtendedLifetime(lock) {} }
    try? FileManager.default.removeItem(atPath: path)
  }

  /// When a file was written last; nil where it cannot be told.
  fileprivate static func time(of path: String) -> Date? {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.modificationDate] as? Date
  }
}

/// A kept session that no other process restores, lists or takes away as long as this object lives.
package final class ClaimedSession: Sendable {
  package let path: String
  /// Its whole cells, as they stand now.
  package let document: SessionDocument
  private let lock: FileLock

  fileprivate init?(path: String) {
    guard let lock = Self.lock(path), lock.isAt(path), let document = AutosavedSession.document(at: path) else {
      return nil
    }
    (self.path, self.document, self.lock) = (path, document, lock)
  }

  /// Others that list the sessions have each file for a moment.
  private static func lock(_ path: String) -> FileLock? {
    for _ in 0..<100 {
      if let lock = FileLock(path: path) { return lock }
      if FileKind(atPath: path) != .file { return nil }
      usleep(2_000)
    }
    return nil
  }

  /// Takes the file away: all that it holds is kept elsewhere by now.
  package func remove() {
    if lock.isAt(path) { try? FileManager.default.removeItem(atPath: path) }
  }
}
