package import Diagnostics
package import Foundation
package import NotebookDocuments
import QuerySyntax
package import ResultRendering
import VietnameseText
package import WorkProgress

/// What a notebook asks of a session beside its statements.
extension Session {
  /// A session with the data, settings and parameters of a document's header, before its first cell.
  ///
  /// - Parameters:
  ///   - document: Its cells are not run.
  ///   - folder: From which the header names the data.
  /// - Returns: Also what is to be told; with the status `failed` the session is not to be used.
  package static func beginning(
    _ document: SessionDocument, in folder: URL, configuration: SessionConfiguration,
    monitor: WorkMonitor = WorkMonitor()
  ) async -> (session: Session, outcome: StatementOutcome) {
    var pinned = pinned(configuration, by: document.header)
    (pinned.isReplay, pinned.autosaves) = (false, configuration.autosaves)
    let session = Session(configuration: pinned)
    return (session, await session.begin(document, in: folder, monitor: monitor))
  }

  private func begin(_ document: SessionDocument, in folder: URL, monitor: WorkMonitor) async -> StatementOutcome {
    defer { state.documentFolder = nil }
    var diagnostics = document.diagnostics + prepare(for: document.header, folder: folder)
    var values: [ParameterValue] = []
    do throws(DiagnosticError) {
      values = try await self.values(of: document.header.parameters, given: [:], monitor: monitor)
    } catch {
      diagnostics.append(error.diagnostic)
    }
    let parts = diagnostics.map(StatementOutcome.Part.diagnostic)
    if diagnostics.contains(where: { $0.severity == .error }) {
      return StatementOutcome(source: "", number: nil, parts: parts, status: .failed)
    }
    state.live = LiveDocument(document: SessionDocument(header: document.header, entries: []), folder: folder)
    state.continued = ContinuedDocument(document: document, folder: folder, values: values)
    let names = document.header.dataSources.map(\.name).joined(separator: ", ")
    let data = names.isEmpty ? "" : ": \(names)"
    let line = LocalizedText(english: "session begun anew\(data)", vietnamese: "phiên bắt đầu lại\(data)")
    return StatementOutcome(
      source: "", number: nil, parts: parts + [.summary(line[state.settings.language])], status: .answered)
  }

  /// The statements of a cell, with the values of the document's parameters in the place of `$name`.
  ///
  /// - Throws: Where a name is that of no parameter.
  package func statements(ofCell source: String) throws(DiagnosticError) -> [ParsedStatement] {
    guard let continued = state.continued, !continued.document.header.parameters.isEmpty else {
      return Self.statements(of: source)
    }
    let text = ParameterText(values: continued.values, language: state.settings.language)
    return Self.statements(of: try text.statements(source, cell: state.results.count + 1))
  }

  /// Changes settings for one cell.
  ///
  /// - Returns: What ``endCell(restoring:)`` is given, and why a setting does not hold.
  package func beginCell(_ settings: [SessionAttribute]) -> (before: Settings, faults: [Diagnostic]) {
    let before = state.settings
    return (before, settings.compactMap { apply($0) })
  }

  /// Puts the settings back as they were before a cell with settings of its own.
  package func endCell(restoring settings: Settings) { state.settings = settings }

  /// Runs one statement that gets no number and no place in the document: what it changes otherwise holds.
  package func executeUnrecorded(
    _ statement: ParsedStatement, monitor: WorkMonitor = WorkMonitor()
  ) async -> StatementOutcome {
    let (results, live) = (state.results, state.live)
    let (outcome, _) = await answered(statement, monitor: monitor)
    (state.results, state.live) = (results, live)
    return outcome
  }

  /// What a text that only asks, as `help ratio`, would be answered as the session stands: nothing of it changes.
  package func answer(toAside text: String, monitor: WorkMonitor = WorkMonitor()) async -> [StatementOutcome] {
    var state = state
    state.lesson = nil
    return await Session(configuration: configuration, state: state).execute(text, monitor: monitor)
  }

  /// The statements numbered so far: the last has this number.
  package var statementCount: Int { state.results.count }

  /// How results are shown in a document of the session.
  package var documentOptions: RenderingOptions {
    state.settings.documentOptions(width: state.continued?.document.header.width)
  }
}

extension ParsedStatement {
  /// Whether it only opens data or changes a setting, so that nothing need be open before.
  package var isPreparation: Bool {
    guard case .command(let command)? = syntax?.kind else { return false }
    return command.word == .open || command.word == .set
  }
}
