package import Diagnostics
package import Foundation

/// The document of one running shell in the ``AutosaveFolder``: each cell is added and synced as it is answered.
///
/// The file is made with the first cell. It has no end mark while it grows, so that reading tells a killed session from a
/// whole one; a kill at any moment leaves whole cells and at most one begun behind them.
package final class AutosaveFile {
  static let ending = ".md"

  package let path: String
  private var lock: FileLock?

  /// A file of a name that no other shell has; nothing is written yet.
  package init(in folder: AutosaveFolder, at time: Date = Date()) {
    let stamp = time.formatted(
      .verbatim(
        "\(year: .padded(4))\(month: .twoDigits)\(day: .twoDigits)-\(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased))\(minute: .twoDigits)\(second: .twoDigits)",
        timeZone: .gmt, calendar: Calendar(identifier: .gregorian)))
    path = "\(folder.path)/\(stamp)-\(ProcessInfo.processInfo.processIdentifier)\(Self.ending)"
  }

  /// Makes the file hold a document's header and cells, the prose before and between them included.
  package func begin(with document: SessionDocument) throws(DiagnosticError) {
    try makeFolder()
    // A file that takes another's place is locked before it does: at no moment another shell takes it for one left behind.
    lock = try SessionFile.writeLocked(document.unfinishedText, to: path)
  }

  /// Whether the file is still there, so that cells can be added: somebody may have taken it away.
  package var isThere: Bool { lock?.isAt(path) ?? false }

  /// Adds a cell with its outputs.
  ///
  /// - Parameter isCancelled: Whether to stop; asked every few megabytes.
  /// - Returns: How long the file was, in bytes; nil when cancelled: then it is so long again.
  package func add(
    _ entry: SessionDocument.Entry, isCancelled: () -> Bool = { false }
  ) throws(DiagnosticError) -> Int? {
    try SessionFile.append(SessionDocument.appendedText(of: entry), to: path, isCancelled: isCancelled)
  }

  /// Takes away what was added at the end.
  ///
  /// - Parameter length: What ``add(_:isCancelled:)`` returned.
  /// - Returns: Whether the file is so long now.
  package func cut(to length: Int) -> Bool { isThere && SessionFile.cut(path, to: length) }

  /// Takes the file away: the session is saved elsewhere, or has nothing to keep.
  package func remove() {
    try? FileManager.default.removeItem(atPath: path)
    lock = nil
  }

  /// The text of a file without the letter that a kill cut; nil where it cannot be read.
  static func text(at path: String) -> String? {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else { return nil }
    // Only the last letter can be cut, and one has four bytes at most.
    return (0..<4).lazy.compactMap { String(validating: data.dropLast($0), as: UTF8.self) }.first
  }

  private func makeFolder() throws(DiagnosticError) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw SessionFile.writingError(error, path: folder)
    }
  }
}
