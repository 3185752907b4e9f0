import Diagnostics
import QuerySyntax
import VietnameseText
import WorkProgress

/// A command to be handled: its word and arguments, and what surrounds them.
struct CommandCall {
  let command: CommandSyntax
  /// The statement as typed.
  let text: String
  /// The session's.
  let language: Language
  let monitor: WorkMonitor

  var arguments: [CommandSyntax.Argument] { command.arguments }

  /// The arguments as one text, as where they are a name of several words.
  var argumentText: String { arguments.map(\.text).joined(separator: " ") }

  /// From the first argument to the last; the command's word where there is none.
  var argumentRange: Range<Int> {
    guard let first = arguments.first, let last = arguments.last else { return command.wordRange }
    return first.range.lowerBound..<last.range.upperBound
  }

  /// The word in the session's language.
  var title: String { command.word.title(language) }

  /// An example in the words of the session, with the names that it has.
  private func example(_ text: String) -> String {
    guard language == .vietnamese, case .command(let command)? = Parser.parse(text).program.statements.first?.kind
    else {
      return text
    }
    return CommandExample.text(of: command, in: language, namesExampleSet: false)
  }

  /// The fault of a command that lacks what it needs.
  ///
  /// - Parameter usage: An example.
  func missingArgument(_ usage: String) -> DiagnosticError {
    DiagnosticError(
      Diagnostic(
        .missingArgument, at: command.wordRange,
        ["name": .text(title), "usage": .text(example(usage))]))
  }
}

extension Diagnostic {
  /// What a command does not read any more.
  static func extraArgument(_ argument: CommandSyntax.Argument, of name: MessageArgument) -> Diagnostic {
    let facts: [String: MessageArgument] = ["name": name, "found": .text(argument.text)]
    return switch argument {
    case .string: Diagnostic(.extraQuotedArgument, at: argument.range, facts)
    case .word: Diagnostic(.extraArgument, at: argument.range, facts)
    }
  }
}
