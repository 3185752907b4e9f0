import Diagnostics
import Foundation
import ShellSession
import Terminal

/// How the shell opens the user's editor on a cell.
extension InteractiveShell {
  /// Runs the cell that a statement asks to edit with the text that the editor leaves.
  ///
  /// - Returns: Nothing where the cell stays as it is, which is told; nil when a second Ctrl-C left the run to itself.
  func outcomes(ofEditing name: String, text: String, _ flag: InterruptFlag) async -> [StatementOutcome]? {
    let session = session
    let language = await session.settings.language
    guard let edited = edited(text) else { return [] }
    if edited == text || edited.isEmpty {
      writer.report(Diagnostic(.cellUnchanged), in: language)
      return []
    }
    return await run.watched(flag, in: language) { await session.edit(name, to: edited, monitor: $0) }
  }

  /// The text that the editor makes of another; nil where it fails, which is told.
  private func edited(_ text: String) -> String? {
    let editor = TextEditor(environment: run.environment.variables)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("motcua-\(UUID().uuidString)")
    let file = folder.appendingPathComponent("cell.motcua")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      let owner: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false, attributes: owner)
      try Data((text + "\n").utf8).write(to: file)
      if let reason = typeAhead.lend(until: { false }, { editor.edit(file.path) }) {
        report(editor, reason)
        return nil
      }
      guard let edited = String(validating: try Data(contentsOf: file), as: UTF8.self) else {
        report(editor, "UTF-8")
        return nil
      }
      var composed = edited.precomposedStringWithCanonicalMapping
      while composed.last?.isWhitespace == true { composed.removeLast() }
      return composed
    } catch {
      report(editor, error.localizedDescription)
      return nil
    }
  }

  private func report(_ editor: TextEditor, _ reason: String) {
    writer.report(Diagnostic(.editorFailed, ["name": .text(editor.command), "reason": .text(reason)]))
  }
}
