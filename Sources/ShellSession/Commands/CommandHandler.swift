import Diagnostics
import Foundation
import Lessons
import NotebookDocuments

/// Does what one command asks for: `DescribeCommand` handles `describe`.
///
/// A new command is a definition among the words of the language, a handler in a file of its own, and a row of
/// ``CommandTable``.
protocol CommandHandler {
  /// - Throws: Why nothing was done.
  static func perform(_ call: CommandCall, in state: inout SessionState) throws(DiagnosticError) -> CommandResult
}

/// The result of a handler: an answer, or what the session is to run for it.
enum CommandResult {
  case answer(Answer)
  /// Earlier statements, to be run once more in turn.
  case statements([String])
  /// Cells to be changed in their places.
  case change(CellChange)
  /// The text of a script, whose statements are to be run in this session.
  case script(String)
  /// A document, to be replayed beside the session.
  case replay(SessionDocument, at: URL)
  /// A document, to be compared with what it gives now.
  case check(SessionDocument, named: String, at: URL)
  /// A step of a lesson, with what was told before it.
  case lesson([LessonOutput], after: [StatementOutcome.Part] = [])
}
