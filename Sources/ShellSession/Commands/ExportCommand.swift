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
    /// The last result as a workbook.
    case workbook
    /// The chart of the last result.
    case picture
    /// The session as a page or a notebook.
    case published(PublishedForm)

    /// - Parameter ending: Of the name, with its dot.
    init?(ending: String) {
      switch ending.lowercased() {
      case ".md": self = .document
      case ".motcua": self = .script
      case ".csv": self = .result(.csv)
      case ".tsv": self = .result(.tsv)
      case ".json": self = .result(.json)
      case ".jsonl": self = .result(.jsonl)
      case ".xlsx": self = .workbook
      case ".svg": self = .picture
      case ".html": self = .published(.page)
      case ".ipynb": self = .published(.notebook)
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
    let (data, notes): (Data, [Diagnostic])
    do throws(DiagnosticError) {
      (data, notes) = try content(
        as: form, of: state, in: target.url.deletingLastPathComponent(), isForExcel: arguments.isForExcel, call)
    } catch {
      throw error.diagnostic.id == .cancelled ? error : error.placed(at: argument.range)
    }
    try arguments.write(data, to: target, in: &state)
    let line = LocalizedText(english: "wrote \(argument.text)", vietnamese: "đã ghi \(argument.text)")
    return .answer(Answer(diagnostics: notes, summary: [line[call.language]]))
  }

  /// The content of a file, and what is to be told of it.
  ///
  /// - Parameter folder: In which the file stands.
  private static func content(
    as form: Form, of state: SessionState, in folder: URL, isForExcel: Bool, _ call: CommandCall
  ) throws(DiagnosticError) -> (Data, [Diagnostic]) {
    switch form {
    case .document:
      let (document, warnings) = state.document(relativeTo: folder)
      return (Data(document.text.utf8), warnings)
    case .script: return (Data(script(of: state).utf8), [])
    case .result(let format):
      var notes: [Diagnostic] = []
      let text = try text(of: try lastResult(of: state), as: format, isForExcel: isForExcel, call, &notes)
      return (Data(text.utf8), notes)
    case .workbook:
      let result = try lastResult(of: state)
      return try DocumentPublishing.workbook(
        of: [try DocumentPublishing.sheet(of: result, call.language, decimals: state.settings.decimals)])
    case .picture:
      var options = RenderingOptions(language: call.language)
      options.decimals = state.settings.decimals
      return (try DocumentPublishing.picture(of: try lastResult(of: state), options: options), [])
    case .published(let form): return try state.published(as: form, relativeTo: folder)
    }
  }

  private static func lastResult(of state: SessionState) throws(DiagnosticError) -> ResultTable {
    if let result = state.results.last { return result }
    throw DiagnosticError(.noLastResult, ["name": .text(ResultName.last)])
  }

  private static func text(
    of result: ResultTable, as format: OutputFormat, isForExcel: Bool, _ call: CommandCall,
    _ notes: inout [Diagnostic]
  ) throws(DiagnosticError) -> String {
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
    let asked = state.statements.map { StatementPaths.moved($0.text, from: SessionState.workingFolder, to: nil) }
    return (opened + asked).map { $0 + "\n" }.joined()
  }
}
