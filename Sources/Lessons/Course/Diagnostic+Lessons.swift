package import Diagnostics
import QuerySyntax

extension Diagnostic {
  /// No exercise is being taken.
  package static func noExercise(at range: Range<Int>?) -> Diagnostic {
    Diagnostic(.noExercise, at: range, ["learn": .phrase(Keyword.command(.learn).titles)])
  }
}
