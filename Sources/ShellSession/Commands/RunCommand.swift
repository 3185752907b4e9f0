import Diagnostics
import Foundation
import QuerySyntax

/// `run PATH`: replays a document beside this session, or runs a script in it.
enum RunCommand: CommandHandler {
  static func perform(_ call: CommandCall, in state: inout SessionState) throws(DiagnosticError) -> CommandResult {
    guard let argument = call.arguments.first else { throw call.missingArgument("run Sessions/tour.md") }
    let url = URL(fileURLWithPath: NSString(string: argument.text).expandingTildeInPath)
    do throws(DiagnosticError) {
      try state.configuration.requireReadable(url.path)
      switch try RunFile(url: url) {
      case .document(let document): return .replay(document, at: url)
      case .script(let text): return .script(text)
      }
    } catch {
      throw error.placed(at: argument.range)
    }
  }
}
