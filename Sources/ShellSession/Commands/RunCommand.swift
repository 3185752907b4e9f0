import Diagnostics
import Foundation
import NotebookDocuments
import QuerySyntax

/// `run PATH`: replays a document or a script beside this session.
enum RunCommand: CommandHandler {
  static func perform(_ call: CommandCall, in state: inout SessionState) throws(DiagnosticError) -> CommandResult {
    guard let argument = call.arguments.first else { throw call.missingArgument("run Sessions/tour.md") }
    let url = URL(fileURLWithPath: NSString(string: argument.text).expandingTildeInPath)
    do throws(DiagnosticError) {
      return .replay(SessionDocument(parsing: try SessionFile.text(at: url.path)), at: url)
    } catch {
      throw error.placed(at: argument.range)
    }
  }
}
