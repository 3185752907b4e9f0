import Diagnostics
import ResultRendering
import ShellSession
import Terminal
import VietnameseText
import WorkProgress

/// Writes outcomes where they belong: in the interactive shell all in order to the terminal, by screens where they are
/// longer than one; else answers to standard output and notes and messages to standard error.
struct OutcomeWriter {
  private let session: Session
  private let run: ShellRun

  init(session: Session, run: ShellRun) {
    self.session = session
    self.run = run
  }

  /// A line shows how far long text is while it is made, and while it is written to a file; never while it is written to
  /// a terminal or a pipe, at whose end something else may be on the screen.
  ///
  /// - Parameters:
  ///   - flag: Of the statement that is answered: Ctrl-C also stops its text.
  ///   - settings: With which the outcomes are shown; nil for the session's.
  /// - Returns: The exit code that the outcomes stand for together; 1 when the output could not be written.
  func write(
    _ outcomes: [StatementOutcome], until flag: InterruptFlag, settings given: Settings? = nil
  ) async -> Int32 {
    let own = await session.settings
    let settings = given ?? own
    let text = OutcomeText(
      format: run.options.format, options: options(settings), isQuiet: run.options.quiet,
      showsTiming: settings.isTimingShown)
    // What tells of a cancelled statement is written in any case.
    let isTold = outcomes.contains { $0.status == .cancelled }
    let isCut: @Sendable () -> Bool = { !isTold && flag.isRaised }
    let monitor = WorkMonitor(isCancelled: isCut)
    let language = settings.language
    if let typeAhead = run.typeAhead, run.environment.outputIsTerminal {
      let pieces = await run.watched(monitor, until: flag, in: language) {
        outcomes.map { text.pieces(of: $0, monitor: monitor) }
      }
      guard let pieces, !isCut() else { return await cut(outcomes, language) }
      let parts = zip(outcomes, pieces).map { Self.numberLine(of: $0) + $1.map(\.text).joined() }
      // The summary of an opening is no answer to read through: it never waits for a key.
      let isShown =
        outcomes.contains(where: \.isAnswer)
        ? show(parts.joined(), language, monitor, typeAhead) : StandardOutput.data.writeAll(parts.joined())
      if !isShown && isCut() { return await cut(outcomes, language) }
      return Self.exitCode(outcomes.last.map { [$0] } ?? [], pieces.last ?? [])
    }
    let stream = OutcomeStream(text: text, isCut: isCut)
    for content in outcomes.flatMap(text.contents) {
      await stream.write(content, until: flag, in: language, of: run)
      if stream.ending == .whole { continue }
      if isCut() { return await cut(outcomes, language) }
      if let fault = stream.ending.fault { report(fault, in: language) }
      return 1
    }
    return Self.exitCode(outcomes, stream.failures)
  }

  private static func exitCode(_ outcomes: [StatementOutcome], _ pieces: [OutcomePiece]) -> Int32 {
    let unwritten = pieces.contains(where: \.isFailure) ? [StatementOutcome.Status.failed] : []
    return StatementOutcome.Status.worst(of: outcomes.map(\.status) + unwritten).exitCode
  }

  /// Tells that the text of an answer was cancelled on its way.
  private func cut(_ outcomes: [StatementOutcome], _ language: Language) async -> Int32 {
    await session.withdraw(outcomes)
    report(Diagnostic(.cancelled), in: language)
    return StatementOutcome.Status.cancelled.exitCode
  }

  /// `[7]` above a result that `_7` names.
  private static func numberLine(of outcome: StatementOutcome) -> String {
    outcome.hasResult ? outcome.number.map { "[\($0)]\n" } ?? "" : ""
  }

  /// Tells a fault that no statement has.
  ///
  /// - Parameter language: Of the session, where that is known; else the one it began with.
  func report(_ diagnostic: Diagnostic, in language: Language? = nil) {
    StandardOutput.error.writeAll(text(of: diagnostic, in: language ?? run.language))
  }

  private func text(of diagnostic: Diagnostic, in language: Language) -> String {
    var options = RenderingOptions(language: language)
    options.isTerminal = run.environment.errorIsTerminal
    return OutcomeText(format: run.options.format, options: options).text(of: diagnostic, source: nil)
  }

  private func options(_ settings: Settings) -> RenderingOptions {
    let terminalWidth = run.environment.outputIsTerminal ? TerminalSize(of: 1)?.columns : nil
    var options = RenderingOptions(
      language: settings.language, width: settings.width ?? run.options.width ?? terminalWidth)
    options.decimals = settings.decimals
    options.rowLimit = settings.rows.limit(
      isForScreen: run.environment.outputIsTerminal && !run.options.isFormatGiven)
    options.usesColor = run.environment.usesColor(run.options.color)
    options.isTerminal = run.environment.outputIsTerminal
    options.suitsScreenReader = settings.suitsScreenReader
    options.isASCII = run.options.ascii
    return options
  }

  /// - Returns: false where not all was shown.
  private func show(
    _ text: String, _ language: Language, _ monitor: WorkMonitor, _ typeAhead: TypeAhead
  ) -> Bool {
    if let size = TerminalSize(of: 1), Pager.rows(of: text, columns: size.columns, upTo: size.rows) >= size.rows,
      let pager = Pager(
        environment: run.environment.variables, language: language, isSafe: run.options.safe)
    {
      let cutNote = self.text(of: Diagnostic(.cancelled), in: language)
      let showing = typeAhead.lend(until: { monitor.isCancelled }) {
        pager.show(text, cutNote: cutNote, isCancelled: { monitor.isCancelled })
      }
      switch showing {
      case .whole: return true
      case .cut: return false
      case .none: break
      }
    }
    return StandardOutput.data.writeAll(text, monitor: monitor)
  }
}

extension StatementOutcome {
  fileprivate var isAnswer: Bool {
    parts.contains { part in
      switch part {
      case .result, .text: true
      case .diagnostic, .summary: false
      }
    }
  }
}
