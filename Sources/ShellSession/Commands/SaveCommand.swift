import Diagnostics
import Foundation
import NotebookDocuments
import QuerySyntax
import VietnameseText

/// `save PATH`: writes the session so far; afterwards `save` alone writes there again.
enum SaveCommand: CommandHandler {
  static func perform(_ call: CommandCall, in state: inout SessionState) throws(DiagnosticError) -> CommandResult {
    guard let path = call.arguments.first?.text ?? state.savedPath else {
      throw call.missingArgument("save \"Sessions/my-q3.md\"")
    }
    let url = URL(fileURLWithPath: NSString(string: path).expandingTildeInPath)
    let document = state.document(relativeTo: url.deletingLastPathComponent())
    do throws(DiagnosticError) {
      try SessionFile.write(document.text, to: url.path)
    } catch {
      throw error.placed(at: call.arguments.first?.range ?? call.command.wordRange)
    }
    state.savedPath = path
    let cells = document.entries.count
    let line = LocalizedText(
      english: "saved \(cells) cells in \(path)", vietnamese: "đã lưu \(cells) ô vào \(path)")
    return .answer(Answer(summary: [line[call.language]]))
  }
}
