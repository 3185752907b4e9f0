package import Foundation

/// What the events of a learner come to.
package struct Progress: Sendable {
  /// How one exercise stands.
  package struct Standing: Sendable, Hashable {
    /// When it was passed last; nil where it was only skipped or tried.
    package fileprivate(set) var passedAt: Date?
    /// Points at the first pass, 0…4.
    package fileprivate(set) var points = 0
    /// Answers until the first pass.
    package fileprivate(set) var tries = 0
    /// Hints taken until the first pass.
    package fileprivate(set) var hints = 0
    /// The mistakes made, each once, in the order in which they were made first.
    package fileprivate(set) var mistakes: [String] = []
    package fileprivate(set) var isSkipped = false
    /// How many of its review days are behind.
    fileprivate var reviews = 0
    fileprivate var lastReview: Date?

    /// Whether it was passed or skipped.
    package var isDone: Bool { passedAt != nil || isSkipped }

    /// When it comes back; nil where it does not.
    package func due(_ days: [Int]) -> Date? {
      guard let lastReview, reviews < days.count else { return nil }
      return lastReview.addingTimeInterval(TimeInterval(days[reviews]) * 86_400)
    }
  }

  /// By the names of the exercises.
  package private(set) var standings: [String: Standing] = [:]
  /// The lesson that was begun last; nil where none was.
  package private(set) var lastLesson: String?
  /// Whether wrong answers may be kept in their words.
  package private(set) var keepsAnswers = false

  /// Nothing learned yet.
  package init() {}

  /// - Parameter reviewDays: Of each exercise, by its name; one that is not there does not come back.
  package init(_ events: [ProgressEvent], reviewDays: [String: [Int]]) {
    for event in events {
      switch event.kind {
      case .begun: lastLesson = event.lesson ?? lastLesson
      case .consent: keepsAnswers = event.isRight ?? false
      case .guessed, .placed: break
      case .wrong, .passed, .skipped:
        guard let name = event.exercise else { continue }
        take(event, into: &standings[name, default: Standing()], reviewDays[name] ?? [])
      }
    }
  }

  private func take(_ event: ProgressEvent, into standing: inout Standing, _ days: [Int]) {
    if let mistake = event.mistake, !standing.mistakes.contains(mistake) { standing.mistakes.append(mistake) }
    switch event.kind {
    case .passed:
      if let due = standing.due(days), event.time >= due {
        standing.reviews += 1
        standing.lastReview = event.time
      }
      if standing.passedAt == nil {
        (standing.points, standing.tries, standing.hints) = (event.points ?? 0, event.tries ?? 1, event.hints ?? 0)
        standing.lastReview = event.time
      }
      standing.passedAt = event.time
      standing.isSkipped = false
    case .skipped:
      // What was forgotten begins anew.
      standing.isSkipped = standing.passedAt == nil
      (standing.reviews, standing.lastReview) = (0, event.time)
    case .begun, .guessed, .wrong, .placed, .consent: break
    }
  }
}
