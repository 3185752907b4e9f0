import Values

/// Where two answers to one question differ.
enum AnswerComparison {
  /// One line a key that differs, in the order of the keys; empty where the answers are equal.
  ///
  /// Counts and the parts of ratios must be the same digit by digit. A quotient of ours is held against the other's
  /// floating-point number: that has no exact tenths, so the two are equal when they are nearer than a billionth.
  static func differences(_ ours: AnswerRows, _ theirs: AnswerRows) -> [String] {
    Set(ours.values.keys).union(theirs.values.keys).sorted().compactMap { key in
      let mine = ours.values[key]
      let other = theirs.values[key]
      switch (mine, other) {
      case (let mine?, let other?) where areEqual(mine, other): return nil
      // A group that the language lists because its value is declared, and no row is in.
      case (let mine?, nil) where mine.allSatisfy({ $0 == .text("0") }): return nil
      default:
        let name = key.isEmpty ? "all rows" : key.replacing("\t", with: " · ")
        return "\(name): \(told(mine)), not \(told(other))"
      }
    }
  }

  private static func areEqual(_ ours: [AnswerRows.Value], _ theirs: [AnswerRows.Value]) -> Bool {
    ours.count == theirs.count && zip(ours, theirs).allSatisfy(areEqual)
  }

  private static func areEqual(_ ours: AnswerRows.Value, _ theirs: AnswerRows.Value) -> Bool {
    guard case .quotient(let ratio) = ours, case .text(let text) = theirs else { return ours == theirs }
    guard let number = Double(text), ratio.isDefined else { return text.isEmpty && !ratio.isDefined }
    let quotient = Double(ratio.numerator) / Double(ratio.denominator)
    return (quotient - number).magnitude <= 1e-9 * max(1, number.magnitude)
  }

  private static func told(_ values: [AnswerRows.Value]?) -> String {
    guard let values else { return "nothing" }
    return values.map { value in
      switch value {
      case .text(let text): text
      case .quotient(let ratio): "\(ratio.numerator)/\(ratio.denominator)"
      }
    }.joined(separator: " ")
  }
}
