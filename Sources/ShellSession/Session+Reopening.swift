import DatasetFiles
package import Diagnostics
package import Foundation
package import NotebookDocuments
import QuerySyntax
import VietnameseText
package import WorkProgress

extension Session {
  /// A session that goes on where a document ends: its data are open, its settings and definitions in force, and its
  /// results have their numbers. No query is run: a number stands for the query, which runs once it is used.
  ///
  /// - Parameters:
  ///   - url: Of the document, or of the autosave that holds it.
  ///   - isOwnFile: Whether `save` without a path writes there.
  /// - Returns: A session without the document where it cannot be gone on with; the outcome says why.
  package static func reopening(
    _ document: SessionDocument, at url: URL, isOwnFile: Bool, configuration: SessionConfiguration,
    monitor: WorkMonitor = WorkMonitor()
  ) async -> (session: Session, outcome: StatementOutcome) {
    var pinned = pinned(configuration, by: document.header)
    (pinned.isReplay, pinned.width, pinned.autosaves) = (false, configuration.width, configuration.autosaves)
    let session = Session(configuration: pinned)
    return (session, await session.continueDocument(document, at: url, isOwnFile: isOwnFile, monitor: monitor))
  }

  private func continueDocument(
    _ document: SessionDocument, at url: URL, isOwnFile: Bool, monitor: WorkMonitor
  ) async -> StatementOutcome {
    let folder = url.deletingLastPathComponent()
    defer { state.documentFolder = nil }
    var diagnostics = document.diagnostics
    diagnostics += prepare(for: document.header, folder: folder).map { isOwnFile ? $0 : $0.toldOfMissingData }
    var request = ReplayRequest(document: document, place: url)
    do throws(DiagnosticError) {
      request.values = try await values(of: document.header.parameters, given: [:], monitor: monitor)
      request.sources = try request.substitutedSources()
    } catch {
      diagnostics.append(error.diagnostic)
    }
    let source = "open \(url.path)"
    state.start = EarlierState(state, before: source)
    state.live = LiveDocument(document: document, folder: folder)
    if !diagnostics.contains(where: { $0.severity == .error }) {
      diagnostics += await takeOver(document, request.sources, goesOn: !isOwnFile, monitor: monitor)
    }
    if diagnostics.contains(where: { $0.severity == .error }) {
      state.live = LiveDocument(folder: SessionState.workingFolder)
      return StatementOutcome(
        source: source, number: nil, parts: diagnostics.map(StatementOutcome.Part.diagnostic), status: .failed)
    }
    state.continued = ContinuedDocument(document: document, folder: folder, values: request.values)
    let opened = Set(state.openings.map(\.dataset))
    state.continued?.missingData = Set(document.header.dataSources.map(\.name)).subtracting(opened)
    if isOwnFile {
      state.remember(SeenFile(path: url.path))
      var saved = SavedFile(path: url.path, mark: state.live.mark)
      // Left as it is until `save`.
      saved.isFollowed = false
      state.saved = saved
    }
    if diagnostics.contains(where: { $0.id == .dataChanged }) { state.live.markAllStale() }
    keepCells()
    let line = Self.takenOver(document.entries.count, isOwnFile ? url.lastPathComponent : nil)
    return StatementOutcome(
      source: source, number: nil,
      parts: diagnostics.map(StatementOutcome.Part.diagnostic) + [.summary(line[state.settings.language])],
      status: .answered)
  }

  /// - Parameter name: Of the document's file; nil for a session that was not saved.
  private static func takenOver(_ cells: Int, _ name: String?) -> LocalizedText {
    let name = LocalizedText(
      english: name ?? "the session that was not saved", vietnamese: name ?? "phiên chưa lưu")
    return LocalizedText(
      english: "\(name.english): \(cells) \(cells == 1 ? "cell" : "cells"), none run again; "
        + "what is answered now comes behind them",
      vietnamese: "\(name.vietnamese): \(cells) ô, không chạy lại; câu trả lời tiếp theo được thêm vào cuối")
  }

  /// The statement as which everyday words were answered; nil for what is none.
  private func asMeant(_ statement: ParsedStatement) -> ParsedStatement? {
    OfferedLines(state).reading(of: statement.text, after: statement.diagnostics).flatMap {
      Self.statements(of: $0).first
    }
  }

  /// Takes over the statements of a document: definitions, settings and opened data hold again, queries get their numbers.
  ///
  /// - Parameters:
  ///   - sources: The statements of each cell, with the values of parameters in them.
  ///   - goesOn: Whether a statement that fails is left as it stands, as in a session whose data are gone.
  /// - Returns: The faults of what had to be run and failed, and of what cannot be read.
  private func takeOver(
    _ document: SessionDocument, _ sources: [String], goesOn: Bool, monitor: WorkMonitor
  ) async -> [Diagnostic] {
    var (faults, queries): ([Diagnostic], UnansweredQueries) = ([], UnansweredQueries())
    for (index, (entry, cell)) in zip(document.entries, sources).enumerated() {
      var (numbers, lastBefore): ([Int], Int?) = ([], queries.valid.last?.number)
      defer { state.live.add(numbers: numbers, lastBefore: lastBefore, answer: nil) }
      if entry.cell.isSkipped { continue }
      let mustFail = entry.cell.expectsError
      for typed in Self.statements(of: cell) {
        let statement = typed.isRunnable || mustFail ? typed : asMeant(typed) ?? typed
        if !statement.isRunnable && !mustFail {
          faults.append(.leftCell(index + 1, statement.diagnostics.filter { $0.severity == .error }))
        }
        if let syntax = statement.syntax, syntax.isTakenOver {
          let before = state.epoch
          let answer = await answerRetryingDamagedSnapshots(syntax, of: statement, monitor: monitor)
          if answer.status == .failed && !mustFail {
            faults += goesOn ? [.leftCell(index + 1, answer.errors)] : answer.errors
          }
          queries.see(syntax, changing: before, to: state.epoch)
        } else {
          state.results.advance()
          if case .query(let query)? = statement.syntax?.kind, query.mode == .plain, !mustFail {
            queries.add(query, of: statement, number: state.results.count)
          }
        }
        numbers.append(state.results.count)
        state.typed.append(typed.text)
      }
    }
    state.results.record(unanswered: queries.valid, epoch: state.epoch)
    return faults
  }
}

extension Session {
  /// The files and folders that a document opens, by its header and its statements: absolute, each once; of an example set
  /// the name.
  ///
  /// - Parameter url: Of the document.
  package static func dataPaths(of document: SessionDocument, in url: URL) -> [String] {
    let folder = url.deletingLastPathComponent()
    let opened =
      document.header.dataSources.map(\.place)
      + document.entries.flatMap { entry in
        StatementPaths.paths(in: entry.cell.source).map { .path($0) }
      }
    var seen: Set<String> = []
    return opened.map { place in
      guard case .path(let path) = place, !path.hasPrefix("/"), path != DatasetSource.standardInput else {
        return place.text
      }
      return folder.appendingPathComponent(path).standardizedFileURL.path
    }.filter { seen.insert($0).inserted }
  }
}

/// The queries of a document that mean at its end what they meant where they stand.
private struct UnansweredQueries {
  private(set) var valid: [(number: Int, query: PipelineSyntax, source: String)] = []
  private var names: Set<String> = []
  private var last: Int?

  mutating func add(_ query: PipelineSyntax, of statement: ParsedStatement, number: Int) {
    let named = last.map { query.namingLastResult(ResultName.numbered($0)) } ?? query
    valid.append((number, named, statement.source))
    last = number
  }

  /// Leaves out the queries so far where a statement changed what they mean: other data, another calendar or date, another
  /// meaning of a name.
  mutating func see(
    _ syntax: StatementSyntax, changing before: ResultHistory.Epoch, to after: ResultHistory.Epoch
  ) {
    let isRepeated = syntax.definedName.map { !names.insert(TextFolding.folded($0)).inserted } ?? false
    let isSame =
      before.openings == after.openings && before.calendar == after.calendar && before.asOf == after.asOf
    if isRepeated || !isSame { valid = [] }
  }
}

extension StatementSyntax {
  /// Whether it changes what later statements mean, so that a session that goes on with its document needs it.
  var isTakenOver: Bool {
    switch kind {
    case .letDefinition, .metricDefinition, .columnDefinition: true
    case .command(let command): command.word == .set || command.word == .open
    case .query, .report: false
    }
  }

  /// The name to which it gives a meaning.
  fileprivate var definedName: String? {
    switch kind {
    case .letDefinition(let name, _): name.text
    case .metricDefinition(let metric): metric.name.text
    case .columnDefinition(let column): column.name.text
    case .query, .report, .command: nil
    }
  }
}

extension Diagnostic {
  /// Tells that a cell is left as it stands, and why.
  fileprivate static func leftCell(_ number: Int, _ faults: [Diagnostic]) -> Diagnostic {
    Diagnostic(.cellLeftAsItStands, ["cell": .number(number)], notes: faults.map { Diagnostic($0.id, $0.arguments) })
  }

  /// An error of opening data as what is told of a session that is restored without them.
  fileprivate var toldOfMissingData: Diagnostic {
    guard severity == .error, let path = arguments["path"] else { return self }
    return Diagnostic(.keptDataMissing, ["path": path], notes: [self])
  }
}

extension Answer {
  fileprivate var errors: [Diagnostic] {
    parts.compactMap { if case .diagnostic(let fault) = $0, fault.severity == .error { fault } else { nil } }
  }
}
