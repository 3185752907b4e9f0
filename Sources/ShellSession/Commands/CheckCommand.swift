import Diagnostics
import Foundation
import NotebookDocuments
import QuerySyntax
import VietnameseText

/// `check [PATH]`: runs a document again beside this session and tells what is no longer as it says; without a path, the
/// session's own document.
enum CheckCommand: CommandHandler {
  static func perform(_ call: CommandCall, in state: inout SessionState) throws(DiagnosticError) -> CommandResult {
    guard let argument = call.arguments.first else { return try own(call, state) }
    let url = URL(fileURLWithPath: NSString(string: argument.text).expandingTildeInPath)
    do throws(DiagnosticError) {
      try state.configuration.requireReadable(url.path)
      if RunFile.isScript(url.path) {
        throw DiagnosticError(.checkNeedsDocument, ["path": .text(argument.text), "name": .text(call.title)])
      }
      return .check(SessionDocument(parsing: try SessionFile.text(at: url.path)), named: argument.text, at: url)
    } catch {
      throw error.placed(at: argument.range)
    }
  }

  /// The session's document as `save` would write it, in the place where it was saved, or in the working folder.
  private static func own(_ call: CommandCall, _ state: SessionState) throws(DiagnosticError) -> CommandResult {
    if state.live.cells.isEmpty { throw call.missingArgument("check Sessions/tour.md") }
    let name = state.saved?.path ?? LocalizedText(english: "this session", vietnamese: "phiên này")[call.language]
    let url =
      state.saved.map { URL(fileURLWithPath: NSString(string: $0.path).expandingTildeInPath) }
      ?? SessionState.workingFolder.appendingPathComponent("session.md")
    let (document, _) = state.document(relativeTo: url.deletingLastPathComponent())
    return .check(document, named: name, at: url)
  }
}
