/// A regular expression as data packages write them, for whole texts.
///
/// A pattern of a file may be made so that the usual way of matching, which goes back and tries again, never ends: here
/// all ways through the expression are followed at once, letter by letter. What needs more than letters, classes, groups,
/// choices and repetitions (references back, looks ahead, flags) is not taken.
package struct TextPattern: Sendable {
  /// A step of the expression; a step is named by its place in ``steps``.
  enum Step: Sendable {
    case letter(LetterClass, next: Int)
    case split(Int, Int)
    case end
  }

  /// The expression as it was written.
  package let text: String
  let steps: [Step]
  let first: Int

  /// The steps that an expression may have; more come of repetitions of repetitions.
  private static let mostSteps = 5_000

  /// nil for what is no expression, or one that is not taken.
  package init?(_ text: String) {
    var parser = PatternParser(text)
    guard let tree = parser.whole() else { return nil }
    self.text = text
    var steps: [Step] = [.end]
    guard let first = Self.compile(tree, before: 0, into: &steps) else { return nil }
    (self.steps, self.first) = (steps, first)
  }

  /// - Parameter next: The step that follows.
  /// - Returns: The first step; nil where there would be too many.
  private static func compile(_ tree: PatternTree, before next: Int, into steps: inout [Step]) -> Int? {
    if steps.count > mostSteps { return nil }
    switch tree {
    case .letter(let letters):
      steps.append(.letter(letters, next: next))
      return steps.count - 1
    case .sequence(let parts):
      var next = next
      for part in parts.reversed() {
        guard let first = compile(part, before: next, into: &steps) else { return nil }
        next = first
      }
      return next
    case .choice(let branches):
      var first: Int?
      for branch in branches {
        guard let start = compile(branch, before: next, into: &steps) else { return nil }
        first = first.map { Self.split($0, start, &steps) } ?? start
      }
      return first ?? next
    case .repeated(let part, let least, let greatest):
      return compile(part, least, greatest, before: next, into: &steps)
    }
  }

  private static func compile(
    _ part: PatternTree, _ least: Int, _ greatest: Int?, before next: Int, into steps: inout [Step]
  ) -> Int? {
    var start = next
    if let greatest {
      for _ in least..<max(least, greatest) {
        guard let once = compile(part, before: start, into: &steps) else { return nil }
        start = split(once, next, &steps)
      }
    } else {
      let again = split(next, next, &steps)
      guard let once = compile(part, before: again, into: &steps) else { return nil }
      steps[again] = .split(once, next)
      start = again
    }
    for _ in 0..<least {
      guard let once = compile(part, before: start, into: &steps) else { return nil }
      start = once
    }
    return start
  }

  private static func split(_ first: Int, _ second: Int, _ steps: inout [Step]) -> Int {
    steps.append(.split(first, second))
    return steps.count - 1
  }
}

/// The letters that a place of an expression may have.
struct LetterClass: Sendable {
  enum Member: Sendable {
    case range(ClosedRange<Unicode.Scalar>)
    /// `\d`, `\w` and `\s`, and their opposites.
    case digit(Bool)
    case word(Bool)
    case space(Bool)
  }

  var members: [Member] = []
  var isNegated = false

  /// Any letter but the end of a line.
  static let any = LetterClass(members: [.range("\n"..."\n")], isNegated: true)

  func holds(_ letter: Unicode.Scalar) -> Bool { members.contains { Self.holds($0, letter) } != isNegated }

  private static func holds(_ member: Member, _ letter: Unicode.Scalar) -> Bool {
    switch member {
    case .range(let range): range.contains(letter)
    case .digit(let isWanted): (letter.properties.numericType == .decimal) == isWanted
    case .word(let isWanted):
      (letter == "_" || letter.properties.isAlphabetic || letter.properties.numericType != nil) == isWanted
    case .space(let isWanted): letter.properties.isWhitespace == isWanted
    }
  }
}

indirect enum PatternTree {
  case letter(LetterClass)
  case sequence([PatternTree])
  case choice([PatternTree])
  /// - Parameter greatest: nil for any number of times.
  case repeated(PatternTree, least: Int, greatest: Int?)
}
