import ColumnarData
import Diagnostics
import Foundation
import NotebookDocuments
import QueryPlan
import QuerySyntax
import ResultRendering
import VietnameseText

/// `export PATH`: writes the last result, or the session, in the form that the path's ending names: `.csv`, `.tsv`,
/// `.json` and `.jsonl` the result with every row, `.md` the session as a document, `.motcua` its statements alone.
enum ExportCommand: CommandHandler {
  static func perform(_ call: CommandCall, in state: inout SessionState) throws(DiagnosticError) -> CommandResult {
    guard let argument = call.arguments.first else { throw call.missingArgument("export results.csv") }
    let url = URL(fileURLWithPath: NSString(string: argument.text).expandingTildeInPath)
    var notes: [Diagnostic] = []
    do throws(DiagnosticError) {
      let text =
        switch url.pathExtension.lowercased() {
        case "md": state.document(relativeTo: url.deletingLastPathComponent()).text
        case "motcua": script(of: state)
        default: try lastResult(of: state, to: url, call, &notes)
        }
      try SessionFile.write(text, to: url.path)
    } catch {
      throw error.diagnostic.id == .cancelled ? error : error.placed(at: argument.range)
    }
    let line = LocalizedText(english: "wrote \(argument.text)", vietnamese: "đã ghi \(argument.text)")
    return .answer(Answer(diagnostics: notes, summary: [line[call.language]]))
  }

  private static func lastResult(
    of state: SessionState, to url: URL, _ call: CommandCall, _ notes: inout [Diagnostic]
  ) throws(DiagnosticError) -> String {
    guard let format = OutputFormat(fileEnding: url.pathExtension.lowercased()) else {
      throw DiagnosticError(.unknownExportForm, ["path": .text(call.arguments.first?.text ?? url.path)])
    }
    guard let result = state.results.last else {
      throw DiagnosticError(.noLastResult, ["name": .text(ResultName.last)])
    }
    var text = ""
    let options = RenderingOptions(language: call.language)
    let summary: RenderingSummary
    do throws(TextsLost) {
      summary = try ResultRenderer.render(result, format: format, options: options, to: &text, monitor: call.monitor)
    } catch {
      throw DiagnosticError(error)
    }
    if summary.isCancelled { throw DiagnosticError(.cancelled) }
    if summary.guardedCells > 0 { notes.append(Diagnostic(.cellsGuarded, ["cells": .number(summary.guardedCells)])) }
    return text
  }

  /// What was opened and asked, one statement a line or more, as a script that gives the same answers.
  private static func script(of state: SessionState) -> String {
    let opened = state.openings.filter { !$0.isByStatement }.map { "open \(QuotedText.quoted($0.path))" }
    let asked = state.transcript.entries.filter(\.belongsInDocuments).map(\.outcome.source)
    return (opened + asked).map { $0 + "\n" }.joined()
  }
}

extension OutputFormat {
  /// The form of a file that holds a result alone.
  fileprivate init?(fileEnding: String) {
    switch fileEnding {
    case "csv": self = .csv
    case "tsv": self = .tsv
    case "json": self = .json
    case "jsonl": self = .jsonl
    default: return nil
    }
  }
}
