import DatasetFiles
import Diagnostics
package import Foundation
package import NotebookDocuments
import QueryPlan
import ReformMetrics
import ResultRendering
import VietnameseText
package import WorkProgress

extension Session {
  /// Re-runs a document's cells in a new session with the data and settings that its header pins.
  ///
  /// A cell marked `skip` is left as it is; one marked `error` must fail, be it by an `expect` that does not hold; any
  /// other error stops the replay.
  ///
  /// - Parameters:
  ///   - output: Where the document is to be written with its new outputs; no cell runs where it cannot be.
  ///   - parameters: Values for parameters of the header, by name; the others have their defaults.
  package static func replay(
    _ document: SessionDocument, at url: URL, configuration: SessionConfiguration, output: ReplayOutput? = nil,
    parameters: [String: String] = [:], monitor: WorkMonitor = WorkMonitor()
  ) async -> SessionReplay {
    let session = Session(configuration: pinned(configuration, by: document.header))
    var diagnostics = document.diagnostics
    diagnostics += await session.prepare(for: document.header, folder: url.deletingLastPathComponent())
    var request = ReplayRequest(document: document, place: url)
    do throws(DiagnosticError) {
      request.target = try await output?.target(sources: session.state.openings.flatMap(\.files.files), document: url)
      request.values = try await session.values(
        of: document.header.parameters, given: parameters, monitor: monitor)
      request.sources = try request.substitutedSources()
    } catch {
      diagnostics.append(error.diagnostic)
    }
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      return SessionReplay(document: document, diagnostics: diagnostics)
    }
    return await session.replay(request, after: diagnostics, monitor: monitor)
  }

  private func replay(
    _ request: ReplayRequest, after earlier: [Diagnostic], monitor: WorkMonitor
  ) async -> SessionReplay {
    let document = request.document
    var (replayed, diagnostics) = (document, earlier)
    replayed.header.dataSources = repinned(document.header.dataSources)
    var (cells, differences): ([CellRun], [SessionReplay.Difference]) = ([], [])
    var named = request.namedAnswers
    for (index, entry) in document.entries.enumerated() where !entry.cell.isSkipped {
      let (answers, output, faults, settings) = await run(
        entry.cell, source: request.sources[index], monitor: monitor)
      diagnostics += faults
      if let difference = SessionReplay.Difference(of: entry, cell: index, found: output) {
        differences.append(difference)
      }
      replayed.replaceOutputs(ofCell: index, with: output.map { [$0] } ?? [])
      if let name = entry.cell.name { named.add(answers.flatMap(\.results), named: name) }
      let told = entry.cell.expectsError ? answers.filter { !$0.isError } : answers
      cells.append(CellRun(cell: index, name: entry.cell.name, outcomes: told, settings: settings))
      if let end = Self.end(ofCell: index, in: document, answers) {
        diagnostics += end
        break
      }
    }
    let figures = replayed.checkFigures(of: document, in: named)
    request.fillIn(&replayed)
    replayed.markComplete()
    let pins = DocumentPins.pins(of: document, values: request.values)
    // Elsewhere, paths are written otherwise.
    let newPins = DocumentPins.pins(of: replayed, values: request.values)
    return SessionReplay(
      document: replayed, cells: cells, differences: differences, figures: figures,
      causes: ChangeCause.causes(of: document, now: replayed.header, pins: pins),
      diagnostics: diagnostics + figures.compactMap(\.fault), target: request.target, pins: newPins)
  }

  /// What the caller decided, with what a document's header decides for its replay.
  static func pinned(
    _ configuration: SessionConfiguration, by header: SessionHeader
  ) -> SessionConfiguration {
    var pinned = configuration
    if let language = header.language.flatMap(Language.init) { pinned.language = language }
    if let reading = header.reading { pinned.reading = pinned.reading.pinned(by: reading) }
    pinned.width = header.width ?? 100
    pinned.isReplay = true
    pinned.autosaves = nil
    return pinned
  }

  /// What is told where a cell ends the replay: one that was cancelled, failed, or should have failed and did not.
  ///
  /// - Returns: nil where the replay goes on.
  private static func end(
    ofCell index: Int, in document: SessionDocument, _ answers: [StatementOutcome]
  ) -> [Diagnostic]? {
    if answers.contains(where: { $0.status == .cancelled }) { return [] }
    let expectsError = document.entries[index].cell.expectsError
    if expectsError == answers.contains(where: \.isError) { return nil }
    if !expectsError && !answers.contains(where: { $0.status == .failed }) { return nil }
    let left = document.entries[(index + 1)...].count { !$0.cell.isSkipped }
    let counted = LocalizedText.count(left, english: ("cell was", "cells were"), vietnamese: "ô")
    return (expectsError ? [Diagnostic(.errorExpected, ["cell": .number(index + 1)])] : [])
      + (left == 0
        ? [] : [Diagnostic(.replayStopped, ["cell": .number(index + 1), "left": .phrase(counted)])])
  }

  /// Runs a cell with its own settings, which hold for it and its output alone; reports names that are no settings.
  ///
  /// - Parameter source: The cell's statements with the values of parameters.
  private func run(
    _ cell: SessionCell, source: String, monitor: WorkMonitor
  ) async -> (outcomes: [StatementOutcome], output: SessionOutput?, faults: [Diagnostic], settings: Settings) {
    let before = state.settings
    let faults = cell.settings.compactMap { apply($0) }
    let outcomes = await execute(source, monitor: monitor)
    let settings = state.settings
    let output = OutcomeText(format: .table, options: settings.documentOptions).output(of: outcomes)
    if !cell.settings.isEmpty { state.settings = before }
    return (outcomes, output, faults, settings)
  }

  /// Changes a setting that a document names; reports a name or value that does not exist.
  func apply(_ setting: SessionAttribute) -> Diagnostic? {
    guard let name = SettingName(rawValue: setting.name) else {
      let note = Diagnostic.availableNames(SettingName.allCases.map { LocalizedText(verbatim: $0.rawValue) })
      return Diagnostic(.unknownSetting, ["name": .text(setting.name)], notes: [note])
    }
    if state.settings.set(name, to: setting.value) { return nil }
    return Diagnostic(
      .badSettingValue,
      ["name": .text(name.rawValue), "found": .text(setting.value), "values": .phrase(name.valuesText)])
  }

  /// Applies a header: opens its data, sets its settings; reports data that changed.
  func prepare(for header: SessionHeader, folder: URL) -> [Diagnostic] {
    state.documentFolder = folder
    var diagnostics: [Diagnostic] = []
    let own = [(SettingName.calendar, header.calendar), (.asOf, header.asOf)].compactMap { name, value in
      value.map { SessionAttribute(name: name.rawValue, value: $0) }
    }
    diagnostics += (own + header.settings).compactMap { apply($0) }
    for source in header.dataSources { diagnostics += open(source, folder: folder) }
    return diagnostics
  }

  /// Opens a source that a header names; reports why it cannot be opened, or that it changed.
  private func open(_ source: SessionDataSource, folder: URL) -> [Diagnostic] {
    let (path, example): (String, String?)
    switch source.place {
    case .path(DatasetSource.standardInput): (path, example) = (DatasetSource.standardInput, nil)
    case .path(let written):
      let whole = written.hasPrefix("/") ? written : folder.appendingPathComponent(written).path
      (path, example) = (URL(fileURLWithPath: whole).standardizedFileURL.path, nil)
    case .example(let name):
      do {
        (path, example) = (try ExampleDataset.locate(named: name, configuration).path, name)
      } catch {
        return [error.diagnostic]
      }
    }
    let answer = state.open(path: path, example: example, options: configuration.reading, monitor: WorkMonitor())
    var diagnostics: [Diagnostic] = []
    for case .diagnostic(let diagnostic) in answer.parts where diagnostic.severity == .error {
      diagnostics.append(diagnostic)
    }
    guard answer.status == .answered else { return diagnostics }
    let place = ["path": MessageArgument.text(source.place.text)]
    if let hash = source.sha256 {
      if state.openings.last?.files.sha256() != hash { diagnostics.append(Diagnostic(.dataChanged, place)) }
    } else {
      diagnostics.append(Diagnostic(.dataNotPinned, place))
    }
    return diagnostics
  }

  /// The sources of a header as they are now: each with the hash and the rows of what was opened for it.
  private func repinned(_ sources: [SessionDataSource]) -> [SessionDataSource] {
    zip(sources, state.openings).map { source, opening in
      source.pinned(
        sha256: opening.files.sha256(),
        rowCounts: opening.rowCounts.map { SessionDataSource.RowCount(table: $0.table, rows: $0.rows) })
    }
  }
}

extension SessionDocument {
  /// Compares the figures of the prose with the answers, and puts right those that differ.
  ///
  /// - Parameter document: The same before it was run again.
  fileprivate mutating func checkFigures(of document: SessionDocument, in answers: NamedAnswers) -> [FigureCheck] {
    let language = header.language.flatMap(Language.init) ?? .english
    let anchors = document.anchors
    let checks = document.innerLinks.map { FigureCheck($0, in: answers, anchors: anchors, language: language) }
    replaceLinkTexts(checks.map { check in check.flatMap { $0.isDifferent ? $0.found : nil } })
    return checks.compactMap(\.self)
  }
}

extension StatementOutcome {
  /// Whether a cell marked `error` got what it is there to show.
  fileprivate var isError: Bool { status == .failed || status == .expectationFailed }
}
