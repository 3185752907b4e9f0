import Diagnostics
import Foundation
import NotebookDocuments

extension SavedFile {
  /// Writes what was answered since; where that cannot be, the file stays as it is, and is not followed further.
  ///
  /// - Returns: Why it is not; nil where it was written, or holds everything.
  static func follow(_ state: inout SessionState) -> Diagnostic? {
    let cells = state.transcript.cells
    guard var saved = state.saved, saved.isFollowed, cells.count != saved.cellCount else { return nil }
    do throws(DiagnosticError) {
      // What somebody took away does not come back behind their back.
      let path = NSString(string: saved.path).expandingTildeInPath
      if FileKind(atPath: path) == .absent { throw DiagnosticError(.fileNotFound, ["path": .text(saved.path)]) }
      let target = try WriteTarget(
        path: saved.path, isReplacing: false, sources: state.openings.flatMap(\.files.files), own: state.writtenFiles)
      let folder = target.url.deletingLastPathComponent()
      if cells.count > saved.cellCount {
        let earlier = saved.document
        for cell in cells.dropFirst(saved.cellCount) {
          saved.document.append(state.documentEntry(of: cell, in: folder))
        }
        saved.document.renewPins(of: earlier, state.continued?.values ?? [])
      } else {
        saved.document = state.document(relativeTo: folder).document
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
