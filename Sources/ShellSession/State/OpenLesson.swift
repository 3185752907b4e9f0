import Lessons

/// The lesson, review or test that is being taken.
struct OpenLesson: Sendable {
  var run: LessonRun
  /// Closed for a while: no query is taken for an answer.
  var isPaused = false
}
