import Diagnostics
import QuerySyntax
import WorkProgress

/// Which handler each command has.
enum CommandTable {
  static func handler(of word: CommandWord) -> any CommandHandler.Type {
    switch word {
    case .open: OpenCommand.self
    case .tables: TablesCommand.self
    case .describe: DescribeCommand.self
    case .values: ValuesCommand.self
    case .save: SaveCommand.self
    case .export: ExportCommand.self
    case .run: RunCommand.self
    case .check: CheckCommand.self
    case .rerun: RerunCommand.self
    case .set: SetCommand.self
    case .help: HelpCommand.self
    case .history: HistoryCommand.self
    case .note: NoteCommand.self
    case .cells: CellsCommand.self
    case .edit: EditCommand.self
    case .delete: DeleteCommand.self
    case .move: MoveCommand.self
    case .name: NameCommand.self
    case .title: TitleCommand.self
    case .undo: UndoCommand.self
    case .learn: LearnCommand.self
    case .hint: HintCommand.self
    case .skip: SkipCommand.self
    case .choose: ChooseCommand.self
    case .quit: QuitCommand.self
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
      if let limit = command.word.rule.argumentLimit, command.arguments.count > limit {
        let surplus = command.arguments[limit]
        throw DiagnosticError(
          .extraArgument(surplus, of: .text(call.title)))
      }
      let isInside = configuration.isReplay || (isRunningScript && command.word == .run)
      if isInside && command.word.rule.actsOutsideDocuments {
        throw DiagnosticError(Diagnostic(.notInReplay, at: command.wordRange, ["name": .text(call.title)]))
      }
      return try CommandTable.handler(of: command.word).perform(call, in: &self)
    } catch {
      return .answer(Answer(error))
    }
  }
}
