import Diagnostics
import Foundation
import QuerySyntax

/// `rerun 3..5`, `rerun 7` or `rerun`: the statements of these numbers, or all, once more, as new ones; `rerun stale`: the
/// cells whose answers may be others by now, in their places.
enum RerunCommand: CommandHandler {
  static func perform(_ call: CommandCall, in state: inout SessionState) throws(DiagnosticError) -> CommandResult {
    if CellWord(writtenAs: call.argumentText) == .stale { return .change(.rerunStale) }
    if call.arguments.count > 1 { throw DiagnosticError(.extraArgument(call.arguments[1], of: .text(call.title))) }
    let chosen = try numbers(call)
    let statements = state.statements.filter { chosen.contains($0.number) }.map(\.text)
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
