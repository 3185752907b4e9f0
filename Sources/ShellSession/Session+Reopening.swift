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
    var diagnostics = document.diagnostics + prepare(for: document.header, folder: folder)
    var request = ReplayRequest(document: document, place: url)
    do throws(DiagnosticError) {
      request.values = try await values(of: document.header.parameters, given: [:], monitor: monitor)
      request.sources = try request.substitutedSources()
    } catch {
      diagnostics.append(error.diagnostic)
    }
    let source = "open \(url.path)"
    if !diagnostics.contains(where: { $0.severity == .error }) {
      diagnostics += await takeOver(document, request.sources, monitor: monitor)
    }
    if diagnostics.contains(where: { $0.severity == .error }) {
      return StatementOutcome(
        source: source, number: nil, parts: diagnostics.map(StatementOutcome.Part.diagnostic), status: .failed)
    }
    state.continued = ContinuedDocument(document: document, folder: folder, values: request.values)
    if isOwnFile {
      state.remember(SeenFile(path: url.path))
      var saved = SavedFile(path: url.path, document: document, cellCount: 0)
      // Left as it is until `save`.
      saved.isFollowed = false
      state.saved = saved
    }
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

  /// Takes over the statements of a document: definitions, settings and opened data hold again, queries get their numbers.
  ///
  /// - Parameter sources: The statements of each cell, with the values of parameters in them.
  /// - Returns: The faults of what had to be run and failed.
  private func takeOver(
    _ document: SessionDocument, _ sources: [String], monitor: WorkMonitor
  ) async -> [Diagnostic] {
    var (faults, queries): ([Diagnostic], UnansweredQueries) = ([], UnansweredQueries())
    for (entry, cell) in zip(document.entries, sources) where !entry.cell.isSkipped {
      let mustFail = entry.cell.expectsError
      for statement in Self.statements(of: cell) {
        if let syntax = statement.syntax, syntax.isTakenOver {
          let before = state.epoch
          let answer = await answerRetryingDamagedSnapshots(syntax, of: statement, monitor: monitor)
          if answer.status == .failed && !mustFail { faults += answer.errors }
          queries.see(syntax, changing: before, to: state.epoch)
        } else {
          state.results.advance()
          if case .query(let query)? = statement.syntax?.kind, query.mode == .plain, !mustFail {
            queries.add(query, of: statement, number: state.results.count)
          }
        }
        let outcome = StatementOutcome(
          source: statement.text, number: state.results.count, parts: [], status: mustFail ? .failed : .answered)
        state.transcript.append(outcome, settings: state.settings, isOfDocument: true)
      }
    }
    state.results.record(unanswered: queries.valid, epoch: state.epoch)
    return faults
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
  fileprivate var isTakenOver: Bool {
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

extension Answer {
  fileprivate var errors: [Diagnostic] {
    parts.compactMap { if case .diagnostic(let fault) = $0, fault.severity == .error { fault } else { nil } }
  }
}
