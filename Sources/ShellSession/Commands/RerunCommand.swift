import Diagnostics
import Foundation
import QuerySyntax

/// `rerun 3..5`, `rerun 7` or `rerun`: the statements of these numbers, or all, once more.
enum RerunCommand: CommandHandler {
  static func perform(_ call: CommandCall, in state: inout SessionState) throws(DiagnosticError) -> CommandResult {
    let chosen = try numbers(call)
    let statements = state.transcript.entries.filter { entry in
      entry.belongsInDocuments && entry.outcome.number.map(chosen.contains) ?? false
    }.map(\.outcome.source)
    if statements.isEmpty {
      throw DiagnosticError(Diagnostic(.nothingToRerun, at: call.arguments.first?.range ?? call.command.wordRange))
    }
    return .statements(statements)
  }

  private static func numbers(_ call: CommandCall) throws(DiagnosticError) -> ClosedRange<Int> {
    guard let argument = call.arguments.first else { return 1...Int.max }
    let ends = argument.text.components(separatedBy: "..").map { Int($0) }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first <= last else {
      throw DiagnosticError(
        Diagnostic(
          .missingArgument, at: argument.range,
          ["name": .text(call.title), "usage": .phrase(HelpText.example("rerun 3..5"))]))
    }
    return first...last
  }
}
