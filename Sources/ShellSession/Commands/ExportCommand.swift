import ColumnarData
import Diagnostics
import Foundation
import NotebookDocuments
import QueryPlan
import QuerySyntax
import ResultRendering
import VietnameseText

/// `export PATH [excel] [replace]`: writes the last result, or the session, in the form that the path's ending names.
enum ExportCommand: CommandHandler {
  /// What a file holds, by the ending of its name.
  enum Form {
    /// The session as a document.
    case document
    /// The session's statements alone.
    case script
    /// The last result, with every row.
    case result(OutputFormat)

    /// - Parameter ending: Of the name, with its dot.
    init?(ending: String) {
      switch ending.lowercased() {
      case ".md": self = .document
      case ".motcua": self = .script
      case ".csv": self = .result(.csv)
      case ".tsv": self = .result(.tsv)
      case ".json": self = .result(.json)
      case ".jsonl": self = .result(.jsonl)
      default: return nil
      }
    }
  }

  static func perform(_ call: CommandCall, in state: inout SessionState) throws(DiagnosticError) -> CommandResult {
    let arguments = try WriteArguments(call, state.configuration, options: [.replace, .excel])
    guard let argument = arguments.path else { throw call.missingArgument("export results.csv") }
    guard let form = Form(ending: WriteTarget.split(argument.text).ending) else {
      throw DiagnosticError(Diagnostic(.unknownExportForm, at: argument.range, ["path": .text(argument.text)]))
    }
    if arguments.isForExcel { try arguments.requireForm(form, argument) }
    let target = try arguments.target(argument.text, in: state)
    var notes: [Diagnostic] = []
    let text: String
    do throws(DiagnosticError) {
      switch form {
      case .document:
        let (document, warnings) = state.document(relativeTo: target.url.deletingLastPathComponent())
        (text, notes) = (document.text, warnings)
      case .script: text = script(of: state)
      case .result(let format):
        text = try lastResult(of: state, as: format, isForExcel: arguments.isForExcel, call, &notes)
      }
    } catch {
      throw error.diagnostic.id == .cancelled ? error : error.placed(at: argument.range)
    }
    try arguments.write(text, to: target, in: &state)
    let line = LocalizedText(english: "wrote \(argument.text)", vietnamese: "đã ghi \(argument.text)")
    return .answer(Answer(diagnostics: notes, summary: [line[call.language]]))
  }

  private static func lastResult(
    of state: SessionState, as format: OutputFormat, isForExcel: Bool, _ call: CommandCall,
    _ notes: inout [Diagnostic]
  ) throws(DiagnosticError) -> String {
    guard let result = state.results.last else {
      throw DiagnosticError(.noLastResult, ["name": .text(ResultName.last)])
    }
    var text = ""
    var options = RenderingOptions(language: call.language)
    options.isForExcel = isForExcel
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
