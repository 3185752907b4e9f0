package import Foundation

/// One thing that happened to a learner, as it is kept.
package struct ProgressEvent: Sendable, Hashable, Codable {
  /// What happened.
  package enum Kind: String, Sendable, Codable {
    /// A lesson was begun or gone on with.
    case begun
    /// A number was guessed before the answer.
    case guessed
    /// A wrong answer.
    case wrong
    case passed
    case skipped
    /// An answer in the placement test.
    case placed
    /// Whether wrong answers may be kept in their words.
    case consent
  }

  /// Of what kind it is.
  package let kind: Kind
  /// When it happened; kept to the second.
  package let time: Date
  /// Of the lesson; nil where none was meant.
  package let lesson: String?
  /// Of the exercise; nil where none was meant.
  package let exercise: String?
  /// Whether the guess or the placed answer was right, or the consent was given.
  package let isRight: Bool?
  /// Points of the first answer and its label, 0…4.
  package let points: Int?
  /// Answers until it was right.
  package let tries: Int?
  /// Hints taken.
  package let hints: Int?
  /// What a wrong answer computed, by its name.
  package let mistake: String?
  /// The wrong answer itself; kept with the learner's consent alone.
  package let answer: String?

  package init(
    _ kind: Kind, at time: Date, lesson: String? = nil, exercise: String? = nil, isRight: Bool? = nil,
    points: Int? = nil, tries: Int? = nil, hints: Int? = nil, mistake: String? = nil, answer: String? = nil
  ) {
    self.kind = kind
    self.time = time
    self.lesson = lesson
    self.exercise = exercise
    self.isRight = isRight
    self.points = points
    self.tries = tries
    self.hints = hints
    self.mistake = mistake
    self.answer = answer
  }

  private static let encoder: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    return encoder
  }()

  /// One line of JSON, without its line feed; nil where a text cannot be written so.
  var line: String? { (try? Self.encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } }

  /// - Returns: nil for a line that is no event.
  init?(line: some DataProtocol) {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    guard let event = try? decoder.decode(ProgressEvent.self, from: Data(line)) else { return nil }
    self = event
  }
}
