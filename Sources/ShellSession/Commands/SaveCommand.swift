import Diagnostics
import Foundation
import NotebookDocuments
import QuerySyntax
import VietnameseText

/// `save PATH [replace]`: writes the session so far; afterwards `save` alone writes there again.
enum SaveCommand: CommandHandler {
  static func perform(_ call: CommandCall, in state: inout SessionState) throws(DiagnosticError) -> CommandResult {
    let arguments = try WriteArguments(call, state.configuration, options: [.replace])
    guard let path = arguments.path?.text ?? state.saved?.path else {
      throw call.missingArgument("save \"Sessions/my-q3.md\"")
    }
    guard WriteTarget.split(path).ending.lowercased() == ".md" else { throw notMarkdown(path, arguments, call) }
    let target = try arguments.target(path, in: state)
    state.drawCells()
    let (document, warnings) = state.document(relativeTo: target.url.deletingLastPathComponent())
    try arguments.write(Data(document.text.utf8), to: target, in: &state)
    state.saved = SavedFile(path: path, mark: state.live.mark)
    let cells = document.entries.count
    let line = LocalizedText(
      english: "saved \(cells) \(cells == 1 ? "cell" : "cells") in \(path)",
      vietnamese: "đã lưu \(cells) ô vào \(path)")
    return .answer(Answer(diagnostics: warnings, summary: [line[call.language]]))
  }

  /// Offers the same name as a document's and, where the ending is one of results, `export`.
  private static func notMarkdown(
    _ path: String, _ arguments: WriteArguments, _ call: CommandCall
  ) -> DiagnosticError {
    let (stem, ending) = WriteTarget.split(path)
    var fixes = [arguments.with(path: stem + ".md")]
    if ExportCommand.Form(ending: ending) != nil {
      fixes.append(
        FixIt(replacing: call.command.wordRange, with: Keyword.command(.export).title(call.language)))
    }
    return DiagnosticError(
      Diagnostic(
        .documentNotMarkdown, at: arguments.path?.range ?? call.command.wordRange,
        ["name": .text(call.title), "path": .text(path)], fixes: fixes))
  }
}
