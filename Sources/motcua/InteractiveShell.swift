import Diagnostics
import Foundation
import QuerySyntax
import ShellSession
import Terminal
import VietnameseText

/// The shell at a terminal: reads a statement, runs it, tells what came of it, until it is left.
struct InteractiveShell {
  let session: Session
  let run: ShellRun
  let writer: OutcomeWriter
  let signals: SignalWatch
  let snapshots: SnapshotWriting

  /// - Returns: The exit code.
  @MainActor
  func run(on output: Int32) async -> Int32 {
    let history = HistoryFile(path: UserFolders.state.appendingPathComponent("history.jsonl").path)
    guard let editor = LineEditor(editorConfiguration(history, output), signals: signals) else { return 1 }
    editor.isComplete = { Parser.completeness(of: $0) != .incomplete }
    var canRemember = true
    await follow(session, in: editor)
    while true {
      switch editor.readStatement(prompt: "motcua> ") {
      case .endOfInput: return 0
      case .terminated: return 128 + (signals.terminatingSignal ?? 15)
      case .statement(let text):
        if text.allSatisfy(\.isWhitespace) { continue }
        if !text.hasPrefix(" ") { editor.remember(text) }
        do {
          if canRemember { try history.append(text) }
        } catch {
          canRemember = false
          writer.tell(error.diagnostic)
        }
        let flag = InterruptFlag()
        guard let outcomes = await outcomes(of: text, flag) else { continue }
        _ = await writer.write(outcomes, isCancelled: { flag.isRaised })
        if outcomes.last?.endsSession == true { return 0 }
        if let corrected = outcomes.last?.correction { editor.remember(corrected) }
        if let signal = signals.terminatingSignal { return 128 + signal }
        await follow(session, in: editor)
      }
    }
  }

  /// Tells the editor what the session now knows. Only after an answer: work that was left to itself still has the
  /// session, and the prompt must not wait for it.
  @MainActor
  private func follow(_ session: Session, in editor: LineEditor) async {
    snapshots.start(await session.takePendingSnapshots())
    snapshots.tell(writer)
    let completer = await session.completer
    editor.complete = { completer.completions(in: $0, at: $1) }
    editor.language = await session.settings.language
  }

  private func editorConfiguration(_ history: HistoryFile, _ output: Int32) -> LineEditor.Configuration {
    let variables = run.environment.variables
    var configuration = LineEditor.Configuration(
      terminalName: run.environment.terminalName,
      usesColor: run.environment.usesColor(run.options.color), language: run.language)
    configuration.output = output
    let settingsPath = variables["EDITRC"] ?? variables["HOME"].map { $0 + "/.editrc" }
    configuration.editorSettings =
      settingsPath.flatMap { try? String(contentsOfFile: $0, encoding: .utf8) } ?? ""
    do {
      configuration.statements = try history.load().entries.suffix(10_000).map(\.statement)
    } catch {
      writer.tell(error.diagnostic)
    }
    return configuration
  }

  /// Runs a statement; nil when a second Ctrl-C left it to itself.
  private func outcomes(of text: String, _ flag: InterruptFlag) async -> [StatementOutcome]? {
    let session = session
    let monitor = WorkMonitor(isCancelled: { flag.isRaised })
    let outcomes = await AbandonableWork.run(until: { flag.isAbandoned }) {
      await session.execute(text, monitor: monitor)
    }
    if outcomes == nil { writer.tell(Diagnostic(.statementAbandoned)) }
    return outcomes
  }
}
