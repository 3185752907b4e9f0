import ColumnarData
import Diagnostics
import Foundation
import NotebookDocuments
import QuerySyntax
import ResultRendering
import VietnameseText
import WorkProgress

// MARK: export

extension Session {
  /// `export PATH` writes the last result, or the session, in the form that the path's ending names: `.csv`, `.tsv`,
  /// `.json` and `.jsonl` the result with every row, `.md` the session as a document, `.motcua` its statements alone.
  func export(_ command: CommandSyntax, monitor: WorkMonitor) -> Answer {
    guard let argument = command.arguments.first else { return missingArgument(command, "export results.csv") }
    let url = URL(fileURLWithPath: NSString(string: argument.text).expandingTildeInPath)
    let ending = url.pathExtension.lowercased()
    var diagnostics: [Diagnostic] = []
    let text: String
    switch ending {
    case "md": text = document(relativeTo: url.deletingLastPathComponent()).text
    case "motcua": text = scriptText
    case "csv", "tsv", "json", "jsonl":
      guard let result = results.last, let format = OutputFormat(rawValue: ending) else {
        return .failed(Diagnostic(.noLastResult, at: argument.range, ["name": .text("_")]))
      }
      var written = ""
      let options = RenderingOptions(language: settings.language)
      let summary = ResultRenderer.render(result, format: format, options: options, to: &written, monitor: monitor)
      if summary.isCancelled {
        return Answer(parts: [.diagnostic(Diagnostic(.cancelled))], status: .cancelled)
      }
      if let path = result.table.lostTextPath {
        return .failed(Diagnostic(.textsLost, at: argument.range, ["path": .text(path)]))
      }
      if summary.guardedCells > 0 {
        diagnostics.append(Diagnostic(.cellsGuarded, ["cells": .number(summary.guardedCells)]))
      }
      text = written
    default:
      return .failed(Diagnostic(.unknownExportForm, at: argument.range, ["path": .text(argument.text)]))
    }
    do {
      try SessionFile.write(text, to: url.path)
    } catch {
      return .failed(error.diagnostic.placed(at: argument.range))
    }
    let line = LocalizedText(english: "wrote \(argument.text)", vietnamese: "đã ghi \(argument.text)")
    return Answer(diagnostics: diagnostics, accounts: [line[settings.language]])
  }

  /// What was opened and asked, one statement a line or more, as a script that gives the same answers.
  private var scriptText: String {
    let opened = openings.filter { !$0.isByStatement }.map { "open \(QuotedText.quoted($0.path))" }
    let asked = transcript.entries.filter(\.belongsInDocuments).map(\.outcome.source)
    return (opened + asked).map { $0 + "\n" }.joined()
  }

  // MARK: rerun

  /// `rerun 3..5`, `rerun 7` or `rerun`: the statements of these numbers, or all, once more.
  func rerun(_ command: CommandSyntax, monitor: WorkMonitor) async -> Answer {
    let chosen: ClosedRange<Int>
    if let argument = command.arguments.first {
      let ends = argument.text.components(separatedBy: "..").map { Int($0) }
      guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first <= last else {
        return .failed(
          Diagnostic(
            .missingArgument, at: argument.range, ["name": .text(command.word.title(.english)), "usage": .text("rerun 3..5")]))
      }
      chosen = first...last
    } else {
      chosen = 1...Int.max
    }
    let sources = transcript.entries.filter { entry in
      entry.belongsInDocuments && entry.outcome.number.map(chosen.contains) ?? false
    }.map(\.outcome.source)
    guard !sources.isEmpty else {
      let range = command.arguments.first?.range ?? command.wordRange
      return .failed(Diagnostic(.nothingToRerun, at: range))
    }
    var parts: [StatementOutcome.Part] = []
    for source in sources {
      parts += source.split(separator: "\n").map { .account("> \($0)") }
      for outcome in await execute(source, monitor: monitor) {
        parts += outcome.parts
        if outcome.status != .answered { return Answer(parts: parts, status: outcome.status) }
      }
    }
    return Answer(parts: parts)
  }
}
