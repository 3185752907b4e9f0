import Diagnostics
import Foundation
import NotebookDocuments

/// The file that `save` wrote: cells answered later follow there, as long as nobody else changes it.
struct SavedFile: Sendable {
  /// As typed.
  let path: String
  /// What the file holds.
  private(set) var document: SessionDocument
  /// Cells of the transcript that it holds.
  private(set) var cellCount: Int
  /// False once it could not be written, until the next `save`.
  private(set) var isFollowed = true

  init(path: String, document: SessionDocument, cellCount: Int) {
    (self.path, self.document, self.cellCount) = (path, document, cellCount)
  }

  /// Leaves the file as it is until `save`: one that was reopened.
  mutating func waitForSave() { isFollowed = false }

  /// Writes what was answered since; where that cannot be, the file stays as it is, and is not followed further.
  ///
  /// - Returns: Why it is not; nil where it was written, or holds everything.
  static func follow(_ state: inout SessionState) -> Diagnostic? {
    let cells = state.transcript.cells
    guard var saved = state.saved, saved.isFollowed, cells.count != saved.cellCount else { return nil }
    do throws(DiagnosticError) {
      let target = try WriteTarget(
        path: saved.path, isReplacing: false, sources: state.openings.flatMap(\.files.files), own: state.writtenFiles)
      if cells.count > saved.cellCount {
        for cell in cells.dropFirst(saved.cellCount) { saved.document.append(state.documentEntry(of: cell)) }
      } else {
        saved.document = state.document(relativeTo: target.url.deletingLastPathComponent()).document
      }
      saved.cellCount = cells.count
      state.remember(try target.write(saved.document.text))
      state.saved = saved
      return nil
    } catch {
      state.saved?.isFollowed = false
      return Diagnostic(.savedFileNotFollowed, ["path": .text(saved.path)], notes: [error.diagnostic])
    }
  }
}
