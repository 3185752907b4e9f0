/// Finds the names that a mistyped one may have meant.
package enum NearestNames {
  /// The candidates with the least folded edit distance to a name, all ties, in the order given.
  ///
  /// Of names of equally many words each word must be near its own: `tiếp nhận trực tuyến` is no slip of `thanh toán trực
  /// tuyến`, although most of their letters are the same.
  ///
  /// - Parameter limit: The greatest distance that still counts; a third of the name's length, at least one, when nil.
  /// - Complexity: O(candidates × length²).
  package static func nearest(to name: String, in candidates: [String], limit: Int? = nil) -> [String] {
    let wanted = Array(TextFolding.folded(name).unicodeScalars)
    let greatest = limit ?? max(1, wanted.count / 3)
    var best = greatest
    var found: [String] = []
    for candidate in candidates where !found.contains(candidate) {
      let scalars = Array(TextFolding.folded(candidate).unicodeScalars)
      let distance = editDistance(wanted, scalars)
      if distance > best || !isNearWordByWord(wanted, scalars) { continue }
      if distance < best {
        best = distance
        found = [candidate]
      } else if distance == best {
        found.append(candidate)
      }
    }
    return found
  }

  private static func isNearWordByWord(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Bool {
    let pairs = (first.split(separator: " "), second.split(separator: " "))
    guard pairs.0.count > 1, pairs.0.count == pairs.1.count else { return true }
    return zip(pairs.0, pairs.1).allSatisfy { one, other in
      editDistance(Array(one), Array(other)) <= max(1, max(one.count, other.count) / 2)
    }
  }

  /// The number of insertions, deletions, substitutions and swaps of neighbours that turn one text into the other
  /// (optimal string alignment).
  package static func editDistance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    if first.isEmpty || second.isEmpty { return max(first.count, second.count) }
    var beforePrevious: [Int] = []
    var previous = Array(0...second.count)
    for row in 1...first.count {
      var current = [row] + Array(repeating: 0, count: second.count)
      for column in 1...second.count {
        let substitution = previous[column - 1] + (first[row - 1] == second[column - 1] ? 0 : 1)
        current[column] = min(substitution, previous[column] + 1, current[column - 1] + 1)
        if row > 1, column > 1, first[row - 1] == second[column - 2], first[row - 2] == second[column - 1] {
          current[column] = min(current[column], beforePrevious[column - 2] + 1)
        }
      }
      beforePrevious = previous
      previous = current
    }
    return previous[second.count]
  }
}
