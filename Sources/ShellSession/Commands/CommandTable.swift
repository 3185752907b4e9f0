import Diagnostics
import QuerySyntax
import WorkProgress

/// Which handler each command has.
enum CommandTable {
  /// - Returns: nil for a command that is promised but not there yet.
  static func handler(of word: CommandSyntax.Word) -> (any CommandHandler.Type)? {
    switch word {
    case .open: OpenCommand.self
    case .tables: TablesCommand.self
    case .describe: DescribeCommand.self
    case .values: ValuesCommand.self
    case .save: SaveCommand.self
    case .export: ExportCommand.self
    case .run: RunCommand.self
    case .rerun: RerunCommand.self
    case .set: SetCommand.self
    case .help: HelpCommand.self
    case .history: HistoryCommand.self
    case .note: NoteCommand.self
    case .metrics: MetricsCommand.self
    case .quit: QuitCommand.self
    case .check, .learn, .scorecard, .goal, .reconcile, .balance, .sentence, .diff, .explain: nil
    }
  }
}

extension SessionState {
  /// Handles a command, unless it has more arguments than it reads or acts on files while a document is replayed.
  ///
  /// - Parameter text: The statement as typed.
  mutating func perform(_ command: CommandSyntax, text: String, monitor: WorkMonitor) -> CommandResult {
    let call = CommandCall(command: command, text: text, language: settings.language, monitor: monitor)
    do throws(DiagnosticError) {
      if let limit = command.word.argumentLimit, command.arguments.count > limit {
        let surplus = command.arguments[limit]
        throw DiagnosticError(
          Diagnostic(
            .extraArgument, at: surplus.range, ["name": .text(call.title), "found": .text(surplus.text)]))
      }
      if configuration.isReplay && command.word.actsOutsideDocuments {
        throw DiagnosticError(Diagnostic(.notInReplay, at: command.wordRange, ["name": .text(call.title)]))
      }
      guard let handler = CommandTable.handler(of: command.word) else {
        throw DiagnosticError(Diagnostic(.commandNotAvailable, at: command.wordRange, ["name": .text(call.title)]))
      }
      return try handler.perform(call, in: &self)
    } catch {
      return .answer(Answer(error))
    }
  }
}
