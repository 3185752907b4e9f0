/// What a step of a lesson gives.
package enum LessonOutput: Sendable, Hashable {
  /// Text for the learner, a paragraph or line each.
  case lines([String])
  /// Statements that are run and shown.
  case demonstration(String)
  /// What is to be kept.
  case event(ProgressEvent)
}
