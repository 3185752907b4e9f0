import Diagnostics
import ResultRendering
import ShellSession
import Terminal

/// Writes outcomes where they belong: in the interactive shell all in order to the terminal, by screens where they are
/// longer than one; else answers to standard output and everything told about them to standard error.
struct OutcomeWriter {
  private let session: Session
  private let run: ShellRun
  private let isInteractive: Bool

  init(session: Session, run: ShellRun, isInteractive: Bool) {
    self.session = session
    self.run = run
    self.isInteractive = isInteractive
  }

  /// - Returns: The exit code that the outcomes stand for together; 1 when the output could not be written.
  func write(_ outcomes: [StatementOutcome], isCancelled: @escaping @Sendable () -> Bool) async -> Int32 {
    let text = OutcomeText(
      format: run.options.format, options: await options(), isQuiet: run.options.quiet,
      showsTiming: await session.settings.isTimingShown)
    if isInteractive && run.environment.outputIsTerminal {
      let parts = outcomes.map { outcome in
        Self.numberLine(of: outcome) + text.pieces(of: outcome, isCancelled: isCancelled).map(\.text).joined()
      }
      // The account of an opening is no answer to read through: it never waits for a key.
      if outcomes.contains(where: \.isAnswer) {
        show(parts.joined(), isCancelled: isCancelled)
      } else {
        StandardOutput.data.writeAll(parts.joined())
      }
      return outcomes.last?.status.exitCode ?? 0
    }
    for piece in outcomes.flatMap({ text.pieces(of: $0, isCancelled: isCancelled) }) {
      let stream = piece.stream == .answer ? StandardOutput.data : .error
      if !stream.writeAll(piece.text) { return 1 }
    }
    return StatementOutcome.Status.worst(of: outcomes.map(\.status)).exitCode
  }

  /// `[7]` above a result that `_7` names.
  private static func numberLine(of outcome: StatementOutcome) -> String {
    let hasResult = outcome.parts.contains { if case .result = $0 { true } else { false } }
    return hasResult ? outcome.number.map { "[\($0)]\n" } ?? "" : ""
  }

  /// Tells a fault that no statement has.
  func tell(_ diagnostic: Diagnostic) {
    var options = RenderingOptions(language: run.language)
    options.isTerminal = run.environment.errorIsTerminal
    StandardOutput.error.writeAll(
      OutcomeText(format: run.options.format, options: options).text(of: diagnostic, source: nil))
  }

  private func options() async -> RenderingOptions {
    let settings = await session.settings
    let terminalWidth = run.environment.outputIsTerminal ? TerminalSize(of: 1)?.columns : nil
    var options = RenderingOptions(
      language: settings.language, width: settings.width ?? run.options.width ?? terminalWidth)
    options.decimals = settings.decimals
    options.maximumRows = settings.rows
    options.usesColor = run.environment.usesColor(run.options.color)
    options.isTerminal = run.environment.outputIsTerminal
    options.suitsScreenReader = settings.suitsScreenReader
    return options
  }

  private func show(_ text: String, isCancelled: () -> Bool) {
    guard let size = TerminalSize(of: 1), Pager.rows(of: text, columns: size.columns) >= size.rows,
      let pager = Pager(environment: run.environment.variables), pager.show(text, isCancelled: isCancelled)
    else {
      StandardOutput.data.writeAll(text)
      return
    }
  }
}

extension StatementOutcome {
  fileprivate var isAnswer: Bool {
    parts.contains { part in
      switch part {
      case .result, .text: true
      case .diagnostic, .account: false
      }
    }
  }
}
