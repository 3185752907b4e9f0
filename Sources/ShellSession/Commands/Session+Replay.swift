package import Diagnostics
package import Foundation
package import NotebookDocuments
import QuerySyntax
import ResultRendering
import Values
import VietnameseText
package import WorkProgress

/// What came of re-running a session document.
package struct SessionReplay: Sendable {
  /// One cell whose output is another than the recorded one.
  package struct Difference: Sendable {
    /// 0-based.
    package let cell: Int
    package let source: String
    package let recorded: String
    package let found: String

    /// What is told of it: which cell, and the lines that went and came.
    package var diagnostic: Diagnostic { Diagnostic(.outputDiffers, ["cell": .number(cell + 1)]) }

    /// The lines of the recorded output that are gone after `-`, those of the new one after `+`.
    package var changedLines: [String] {
      let before = recorded.split(separator: "\n", omittingEmptySubsequences: false)
      let after = found.split(separator: "\n", omittingEmptySubsequences: false)
      let changes = after.difference(from: before)
      return changes.removals.map { change in
        if case .remove(_, let line, _) = change { "- \(line)" } else { "" }
      }
        + changes.insertions.map { change in
          if case .insert(_, let line, _) = change { "+ \(line)" } else { "" }
        }
    }
  }

  /// The document with the outputs of this run.
  package let document: SessionDocument
  package let outcomes: [StatementOutcome]
  package let differences: [Difference]
  /// What is told of the document itself: a header that cannot be read, data that changed.
  package let diagnostics: [Diagnostic]

  package var status: StatementOutcome.Status {
    if diagnostics.contains(where: { $0.severity == .error }) { return .failed }
    return .worst(of: outcomes.map(\.status))
  }
}

extension Session {
  /// Re-runs a document's cells in a new session with the data and settings that its header pins.
  ///
  /// A cell marked `skip` is left as it is; one marked `error` must fail, be it by an `expect` that does not hold; any
  /// other error stops the replay.
  package static func replay(
    _ document: SessionDocument, at url: URL, configuration: SessionConfiguration,
    monitor: WorkMonitor = WorkMonitor()
  ) async -> SessionReplay {
    var configuration = configuration
    if let language = document.header.language.flatMap(Language.init) { configuration.language = language }
    configuration.width = document.header.width ?? 100
    configuration.maximumRows = nil
    configuration.isReplay = true
    let session = Session(configuration: configuration)
    var diagnostics = document.diagnostics
    diagnostics += await session.prepare(for: document.header, folder: url.deletingLastPathComponent())
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      return SessionReplay(document: document, outcomes: [], differences: [], diagnostics: diagnostics)
    }
    var replayed = document
    replayed.header.dataSources = await session.repinned(document.header.dataSources)
    var outcomes: [StatementOutcome] = []
    var differences: [SessionReplay.Difference] = []
    for (index, entry) in document.entries.enumerated() where !entry.cell.isSkipped {
      let (answers, output, faults) = await session.run(entry.cell, monitor: monitor)
      diagnostics += faults
      let recorded = entry.outputs.map(\.text).joined(separator: "\n")
      if recorded != output?.text ?? "" {
        differences.append(
          SessionReplay.Difference(
            cell: index, source: entry.cell.source, recorded: recorded, found: output?.text ?? ""))
      }
      replayed.replaceOutputs(ofCell: index, with: output.map { [$0] } ?? [])
      outcomes += entry.cell.expectsError ? answers.filter { !$0.isError } : answers
      if answers.contains(where: { $0.status == .cancelled }) { break }
      if entry.cell.expectsError == answers.contains(where: \.isError) { continue }
      if entry.cell.expectsError { diagnostics.append(Diagnostic(.errorExpected, ["cell": .number(index + 1)])) }
      if entry.cell.expectsError || answers.contains(where: { $0.status == .failed }) { break }
    }
    replayed.markComplete()
    return SessionReplay(document: replayed, outcomes: outcomes, differences: differences, diagnostics: diagnostics)
  }

  /// Runs a cell with its own settings, which hold for it and its output alone; tells of settings that are none.
  private func run(
    _ cell: SessionCell, monitor: WorkMonitor
  ) async -> (outcomes: [StatementOutcome], output: SessionOutput?, faults: [Diagnostic]) {
    let before = settings
    let faults = cell.settings.compactMap { apply($0) }
    let outcomes = await execute(cell.source, monitor: monitor)
    let output = output(of: outcomes)
    if !cell.settings.isEmpty { restore(before) }
    return (outcomes, output, faults)
  }

  /// Changes a setting that a document names; tells where it or its value is none.
  private func apply(_ setting: SessionAttribute) -> Diagnostic? {
    guard let name = SettingName(rawValue: setting.name) else {
      let names = SettingName.allCases.map(\.rawValue).joined(separator: ", ")
      let note = Diagnostic(.availableNames, ["names": .text(names)])
      return Diagnostic(.unknownSetting, ["name": .text(setting.name)], notes: [note])
    }
    if change(name, to: setting.value) { return nil }
    return Diagnostic(
      .badSettingValue,
      ["name": .text(name.rawValue), "found": .text(setting.value), "values": .text(name.values)])
  }

  func output(of outcomes: [StatementOutcome]) -> SessionOutput? {
    OutcomeText(format: .table, options: settings.documentOptions).output(of: outcomes)
  }

  /// Applies a header: opens its data, sets its settings; tells what is not as it was.
  private func prepare(for header: SessionHeader, folder: URL) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let own = [(SettingName.calendar, header.calendar), (.asOf, header.asOf)].compactMap { name, value in
      value.map { SessionAttribute(name: name.rawValue, value: $0) }
    }
    diagnostics += (own + header.settings).compactMap { apply($0) }
    for source in header.dataSources {
      let path = source.path.hasPrefix("/") ? source.path : folder.appendingPathComponent(source.path).path
      let outcome = open(path: URL(fileURLWithPath: path).standardizedFileURL.path)
      for case .diagnostic(let diagnostic) in outcome.parts where diagnostic.severity == .error {
        diagnostics.append(diagnostic)
      }
      if let hash = source.sha256, outcome.status == .answered, DatasetHash.sha256(ofPath: path) != hash {
        diagnostics.append(Diagnostic(.dataChanged, ["path": .text(source.path)]))
      }
    }
    return diagnostics
  }

  /// The sources of a header as they are now: each with the hash and the rows of what was opened for it.
  private func repinned(_ sources: [SessionDataSource]) -> [SessionDataSource] {
    zip(sources, openings).map { source, opening in
      source.pinned(
        sha256: DatasetHash.sha256(ofPath: opening.path),
        rowCounts: opening.rowCounts.map { SessionDataSource.RowCount(table: $0.table, rows: $0.rows) })
    }
  }

  /// `run PATH`: replays a document or a script beside this session, and tells what it gave.
  func runSession(_ command: CommandSyntax, monitor: WorkMonitor) async -> Answer {
    guard let argument = command.arguments.first else { return missingArgument(command, "run Sessions/tour.md") }
    let url = URL(fileURLWithPath: NSString(string: argument.text).expandingTildeInPath)
    let text: String
    do {
      text = try SessionFile.text(at: url.path)
    } catch {
      return .failed(error.diagnostic.placed(at: argument.range))
    }
    let document = SessionDocument(parsing: text)
    let replay = await Session.replay(document, at: url, configuration: configuration, monitor: monitor)
    var parts = replay.diagnostics.map(StatementOutcome.Part.diagnostic)
    for outcome in replay.outcomes {
      parts += outcome.source.split(separator: "\n").map { .account("> \($0)") }
      parts += outcome.parts
    }
    for difference in replay.differences {
      parts.append(.diagnostic(difference.diagnostic))
      parts += difference.changedLines.map(StatementOutcome.Part.account)
    }
    parts.append(.diagnostic(replay.summary))
    return Answer(parts: parts, status: replay.status)
  }
}

extension SessionReplay {
  /// One line: how many cells ran, and how many gave something else than recorded.
  package var summary: Diagnostic {
    Diagnostic(
      differences.isEmpty ? .replayedSame : .replayedDifferent,
      ["cells": .number(document.entries.count), "different": .number(differences.count)])
  }
}

extension StatementOutcome {
  /// Whether a cell marked `error` got what it is there to show.
  fileprivate var isError: Bool { status == .failed || status == .expectationFailed }
}
