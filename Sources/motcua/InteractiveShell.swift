import Diagnostics
import Foundation
import NotebookDocuments
import ResultRendering
import ShellSession
import Terminal
import VietnameseText

/// The shell at a terminal: reads a statement, runs it and writes its outcome, until the user leaves.
struct InteractiveShell {
  let session: Session
  let run: ShellRun
  let writer: OutcomeWriter
  let signals: SignalWatch
  let typeAhead: TypeAhead
  let snapshots: SnapshotWriting

  /// - Returns: The exit code.
  @MainActor
  func run(on output: Int32) async -> Int32 {
    let history = UserFolders.history
    let statements = run.options.safe ? nil : statements(of: history)
    guard
      let editor = LineEditor(
        editorConfiguration(statements ?? { [] }, output), signals: signals, typeAhead: typeAhead)
    else { return 1 }
    editor.isComplete = Session.isComplete
    editor.highlight = StatementHighlighting.spans
    var canRemember = statements != nil
    var lastExitCode: Int32?
    var deletions = await session.historyDeletions
    var dataset = await follow(session, in: editor)
    while true {
      switch editor.readStatement(.init("motcua> ", right: dataset, lastExitCode: lastExitCode)) {
      case .endOfInput:
        await session.endKeeping()
        return 0
      case .terminated: return 128 + (signals.terminatingSignal ?? 15)
      case .statement(let text):
        if text.allSatisfy(\.isWhitespace) { continue }
        if !text.hasPrefix(" ") { editor.remember(text) }
        if canRemember { canRemember = keep(text, in: history) }
        let flag = InterruptFlag()
        let edited = await session.textToEdit(by: text)
        let answered =
          if let edited { await outcomes(ofEditing: edited.name, text: edited.text, flag) } else {
            await outcomes(of: text, flag)
          }
        guard let outcomes = answered else {
          lastExitCode = StatementOutcome.Status.cancelled.exitCode
          typeAhead.keepAsText()
          continue
        }
        lastExitCode = await writer.write(outcomes, until: flag)
        if lastExitCode == StatementOutcome.Status.cancelled.exitCode { typeAhead.keepAsText() }
        if outcomes.last?.endsSession == true {
          await session.endKeeping()
          return 0
        }
        if await session.historyDeletions != deletions {
          deletions = await session.historyDeletions
          editor.recall(self.statements(of: history)?() ?? [])
        }
        if let corrected = outcomes.last?.correction { editor.remember(corrected) }
        if let signal = signals.terminatingSignal { return 128 + signal }
        dataset = await follow(session, in: editor)
      }
    }
  }

  /// Adds a statement to the history.
  ///
  /// - Returns: false where it cannot be written, which is reported once.
  private func keep(_ text: String, in history: HistoryFile) -> Bool {
    do {
      try history.append(text)
      return true
    } catch {
      writer.report(error.diagnostic)
      return false
    }
  }

  /// Tells the editor what the session now knows. Only after an answer: work that was left to itself still has the
  /// session, and the prompt must not wait for it.
  ///
  /// - Returns: The name of what was opened last, for the prompt.
  @MainActor
  private func follow(_ session: Session, in editor: LineEditor) async -> String {
    snapshots.start(await session.takePendingSnapshots())
    run.report(snapshots.takeNotes(), writer)
    await session.hashDataBehind()
    for fault in await session.takeKeepingFaults() { writer.report(fault) }
    let completer = await session.completer
    editor.complete = { completer.completions(in: $0, at: $1) }
    editor.language = await session.settings.language
    return await session.openDatasetName.map(VisibleText.symbols) ?? ""
  }

  private func editorConfiguration(
    _ statements: @escaping () -> [String], _ output: Int32
  ) -> LineEditor.Configuration {
    let variables = run.environment.variables
    var configuration = LineEditor.Configuration(
      terminalName: run.environment.terminalName,
      usesColor: run.environment.usesColor(run.options.color), language: run.language)
    configuration.output = output
    let settingsPath = variables["EDITRC"] ?? variables["HOME"].map { $0 + "/.editrc" }
    // A pipe would be waited for.
    if let settingsPath, FileKind(atPath: settingsPath) == .file {
      configuration.editorSettings = (try? String(contentsOfFile: settingsPath, encoding: .utf8)) ?? ""
    }
    configuration.statements = statements
    return configuration
  }

  /// What gives the newest statements of all shells, oldest first.
  ///
  /// - Returns: nil where they cannot be read, which is reported at once; then none is kept either.
  private func statements(of history: HistoryFile) -> (() -> [String])? {
    do {
      let tail = try history.tail()
      return { tail.newest(2000) }
    } catch {
      writer.report(error.diagnostic)
      return nil
    }
  }

  /// Runs a statement; nil when a second Ctrl-C left it to itself.
  private func outcomes(of text: String, _ flag: InterruptFlag) async -> [StatementOutcome]? {
    let session = session
    let language = await session.settings.language
    let outcomes = await run.watched(flag, in: language) { await session.execute(text, monitor: $0) }
    if outcomes == nil { writer.report(Diagnostic(.statementAbandoned), in: language) }
    return outcomes
  }
}
