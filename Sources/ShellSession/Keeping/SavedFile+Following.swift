import Diagnostics
import Foundation
import NotebookDocuments

extension SavedFile {
  /// Writes what changed since; where that cannot be, the file stays as it is, and is not followed further.
  ///
  /// - Returns: Why it is not; nil where it was written, or holds everything.
  static func follow(_ state: inout SessionState) -> Diagnostic? {
    guard let saved = state.saved, saved.isFollowed, saved.mark != state.live.mark else { return nil }
    do throws(DiagnosticError) {
      // What somebody took away does not come back behind their back.
      let path = NSString(string: saved.path).expandingTildeInPath
      if FileKind(atPath: path) == .absent { throw DiagnosticError(.fileNotFound, ["path": .text(saved.path)]) }
      let target = try WriteTarget(
        path: saved.path, isReplacing: false, sources: state.openings.flatMap(\.files.files), own: state.writtenFiles)
      state.drawCells()
      let document = state.document(relativeTo: target.url.deletingLastPathComponent()).document
      state.remember(try target.write(document.text))
      state.saved?.mark = state.live.mark
      return nil
    } catch {
      state.saved?.isFollowed = false
      return Diagnostic(.savedFileNotFollowed, ["path": .text(saved.path)], notes: [error.diagnostic])
    }
  }
}
