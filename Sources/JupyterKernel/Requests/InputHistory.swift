import ShellSession

/// The inputs that a client can ask for: those of earlier sessions, by the history of all shells, as session 1, and those
/// of this kernel as session 2.
struct InputHistory: Sendable {
  /// An input with its place.
  struct Entry: Sendable, Hashable {
    let session: Int
    /// From 1.
    let line: Int
    let input: String
    /// What the input gave, as text; nil where nothing is known of it.
    var output: String?
  }

  static let own = 2
  private static let earlier = 1

  private var entries: [Entry] = []
  private var ownCount = 0

  /// - Parameter statements: Of earlier sessions, oldest first.
  init(_ statements: [String]) {
    entries = statements.enumerated().map { Entry(session: Self.earlier, line: $0 + 1, input: $1) }
  }

  mutating func add(_ input: String, output: String) {
    ownCount += 1
    entries.append(Entry(session: Self.own, line: ownCount, input: input, output: output.isEmpty ? nil : output))
  }

  func tail(_ count: Int) -> [Entry] { entries.suffix(max(0, count)) }

  /// - Parameters:
  ///   - session: 0 for this one, negative for one before it.
  ///   - stop: The first line that is not wanted; nil for all.
  func range(session: Int, start: Int, stop: Int?) -> [Entry] {
    let session = session <= 0 ? Self.own + max(session, -Self.own) : session
    return entries.filter { $0.session == session && $0.line >= start && $0.line < stop ?? .max }
  }

  /// - Parameters:
  ///   - pattern: `*` stands for any text, `?` for any character; the whole input is to match.
  ///   - count: The last so many; nil for all.
  ///   - isUnique: Of equal inputs the last alone.
  func search(_ pattern: String, count: Int?, isUnique: Bool) -> [Entry] {
    let pattern = Array(pattern)
    var found = entries.filter { Self.matches(Array($0.input), pattern) }
    if isUnique {
      var seen: Set<String> = []
      found = found.reversed().filter { seen.insert($0.input).inserted }.reversed()
    }
    return found.suffix(max(0, count ?? found.count))
  }

  /// Where the text does not go on as the pattern asks, the last `*` takes one more character: time is at most the product
  /// of the lengths, whatever the pattern.
  private static func matches(_ text: [Character], _ pattern: [Character]) -> Bool {
    var (place, next): (Int, Int) = (0, 0)
    var star: (place: Int, next: Int)?
    while place < text.count {
      if next < pattern.count, pattern[next] == "*" {
        star = (place, next)
        next += 1
      } else if next < pattern.count, pattern[next] == "?" || pattern[next] == text[place] {
        place += 1
        next += 1
      } else if let last = star {
        star = (last.place + 1, last.next)
        (place, next) = (last.place + 1, last.next + 1)
      } else {
        return false
      }
    }
    return pattern[next...].allSatisfy { $0 == "*" }
  }
}
