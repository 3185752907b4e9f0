/// The lines that are reached from one line by steps of phrases, nearest first; each is met once.
struct PhraseSearch {
  /// The lines that the last step reached.
  private(set) var frontier: [String]
  private var seen: Set<String>
  private var steps = 0
  private static let (mostSteps, mostSeen) = (7, 400)

  init(from line: String) {
    frontier = [line]
    seen = [line]
  }

  /// Takes one more step from every line; false where nothing new was reached, or the search has gone on for long enough.
  mutating func deepen(by step: (String) -> [String]) -> Bool {
    steps += 1
    guard steps <= Self.mostSteps, seen.count < Self.mostSeen else { return false }
    var reached: [String] = []
    for line in frontier {
      for next in step(line) where seen.insert(next).inserted { reached.append(next) }
    }
    frontier = reached
    return !reached.isEmpty
  }
}
