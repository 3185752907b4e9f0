import ColumnarData
import Diagnostics
import Foundation
import NotebookDocuments
import QuerySyntax
import WorkProgress

extension SessionState {
  /// A file of which columns were bound and are no longer there.
  fileprivate var lostFile: String? {
    do throws(DamagedFile) { for table in catalog.tables { try table.verifyAgain() } } catch { return error.path }
    return nil
  }
}

/// How one statement is answered.
extension Session {
  /// Answers a statement; should a column turn out damaged on the way, reads what came from that snapshot again and
  /// answers once more from the state before: nothing that was computed with it is shown.
  func answerRetryingDamagedSnapshots(
    _ syntax: StatementSyntax, of statement: ParsedStatement, monitor: WorkMonitor
  ) async -> Answer {
    var earlier = state
    var notes: [Diagnostic] = []
    while true {
      var answer = await answer(syntax, of: statement, monitor: monitor)
      guard let file = answer.damagedFile ?? earlier.lostFile else {
        answer.parts.insert(contentsOf: notes.map(StatementOutcome.Part.diagnostic), at: 0)
        return answer
      }
      state = earlier
      do {
        guard let note = try state.reopen(without: file, monitor: monitor) else {
          if answer.damagedFile != nil { return answer }
          return .failed(notes + [DiagnosticError(damagedFile: file).diagnostic])
        }
        notes.append(note)
      } catch {
        return .failed(notes + [error.diagnostic])
      }
      earlier = state
    }
  }

  private func answer(
    _ syntax: StatementSyntax, of statement: ParsedStatement, monitor: WorkMonitor
  ) async -> Answer {
    state.results.advance()
    let answer: Answer
    switch syntax.kind {
    case .query(let query): answer = await self.answer(query, in: statement.source, monitor: monitor)
    case .letDefinition(let name, let query): answer = state.define(name, as: query, in: statement.source)
    case .metricDefinition(let metric): answer = state.define(metric, in: statement.source)
    case .columnDefinition(let column): answer = state.define(column, in: statement.source)
    case .report(let report): answer = await self.answer(report, in: statement.source, monitor: monitor)
    case .command(let command):
      switch state.perform(command, text: statement.text, monitor: monitor) {
      case .answer(let own): answer = own
      case .lesson(let outputs, let earlier):
        return Answer(parts: await show(outputs, after: earlier, within: statement.text, monitor: monitor))
      case .change(let change): return await self.change(change, within: statement.text, monitor: monitor)
      case .statements(let texts): return await rerun(texts, within: statement.text, monitor: monitor)
      case .script(let text): return await runScript(text, within: statement.text, monitor: monitor)
      case .replay(let document, let url):
        return await replayBeside(document, at: url, within: statement.text, monitor: monitor)
      case .check(let document, let name, let url):
        return await check(document, named: name, at: url, monitor: monitor)
      }
    }
    return answer.countingRanges(from: statement.start)
  }

  // MARK: Statements of a statement

  /// Runs statements once more, each with its text before its answer; stops at the first that does not end well.
  ///
  /// - Parameter outer: The statement that asked for it.
  private func rerun(_ statements: [String], within outer: String, monitor: WorkMonitor) async -> Answer {
    var parts: [StatementOutcome.Part] = []
    for text in statements {
      parts += text.split(separator: "\n").map { .summary("> \($0)") }
      for outcome in await execute(text, monitor: monitor) {
        parts += outcome.parts(within: outer)
        if outcome.status != .answered { return Answer(parts: parts, status: outcome.status) }
      }
    }
    return Answer(parts: parts)
  }

  /// Runs the statements of a script in this session, each with its text before its answer; stops at the first that fails
  /// or leaves, and says which and how many are left.
  private func runScript(_ text: String, within outer: String, monitor: WorkMonitor) async -> Answer {
    state.isRunningScript = true
    defer { state.isRunningScript = false }
    var parts: [StatementOutcome.Part] = []
    var statuses: [StatementOutcome.Status] = []
    let statements = Self.statements(of: text)
    for (index, statement) in statements.enumerated() {
      if statement.isRunnable { parts += statement.text.split(separator: "\n").map { .summary("> \($0)") } }
      let outcome = await execute(statement, monitor: monitor)
      parts += outcome.parts(within: outer)
      statuses.append(outcome.status)
      if outcome.endsSession { break }
      if outcome.status == .failed || outcome.status == .cancelled {
        parts.append(.diagnostic(statement.stop(leaving: statements.count - index - 1)))
        break
      }
    }
    return Answer(parts: parts, status: .worst(of: statuses))
  }

  /// Runs a document again in a session of its own, and tells what is no longer as it says.
  private func check(
    _ document: SessionDocument, named name: String, at url: URL, monitor: WorkMonitor
  ) async -> Answer {
    let replay = await Session.replay(document, at: url, configuration: configuration, monitor: monitor)
    let check = DocumentCheck(path: name, replay: replay)
    let report = CheckReport([check], language: state.settings.language)
    let text = report.text(of: check, width: state.settings.width ?? 100, isQuiet: false)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    return Answer(parts: [.text(lines)], status: check.verdict.status)
  }

  /// Replays a document in a session of its own, and shows its outcomes and differences.
  private func replayBeside(
    _ document: SessionDocument, at url: URL, within outer: String, monitor: WorkMonitor
  ) async -> Answer {
    let replay = await Session.replay(document, at: url, configuration: configuration, monitor: monitor)
    var parts = replay.diagnostics.map(StatementOutcome.Part.diagnostic)
    for outcome in replay.cells.flatMap({ $0.headed(in: configuration.language) }) {
      parts += outcome.parts(within: outer)
    }
    for difference in replay.differences {
      parts.append(.diagnostic(difference.diagnostic))
      parts += difference.changedLines.map(StatementOutcome.Part.summary)
    }
    let wrong = replay.figures.filter(\.isDifferent).compactMap(\.diagnostic)
    parts += (wrong + [replay.summary] + (replay.figures.summary.map { [$0] } ?? [])).map(
      StatementOutcome.Part.diagnostic)
    return Answer(parts: parts, status: replay.status)
  }
}
