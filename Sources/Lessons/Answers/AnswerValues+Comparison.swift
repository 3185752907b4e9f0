package import Values

extension AnswerValues {
  /// What an exercise asks for.
  enum Shape: Hashable {
    /// One row: a ratio, a number.
    case single
    /// A row a key.
    case grouped
    /// Rows without keys.
    case listed
  }

  var shape: Shape {
    if keys.first?.isEmpty == false { return .grouped }
    return rows.count == 1 ? .single : .listed
  }

  /// The one row that an answer states: its only row, or its total.
  private var statedRows: [[Value]] { (rows.count == 1 ? rows : []) + (total.map { [$0] } ?? []) }

  /// Whether this answer says all that is asked for; it may say more.
  ///
  /// - Parameter asked: The values of the solution.
  package func answers(_ asked: AnswerValues) -> Bool {
    switch asked.shape {
    case .single:
      guard let wanted = asked.rows.first else { return false }
      if statedRows.contains(where: { Self.row($0, says: wanted) }) { return true }
      return shape == .listed && wanted == [.number(FixedDecimal(unscaled: Int64(rows.count)))]
    case .grouped:
      let own = Dictionary(zip(keys, rows), uniquingKeysWith: { first, _ in first })
      guard own.count == asked.rows.count, keys.count == asked.keys.count else { return false }
      return zip(asked.keys, asked.rows).allSatisfy { key, wanted in
        own[key].map { Self.row($0, says: wanted) } ?? false
      }
    case .listed:
      guard rows.count == asked.rows.count, let width = asked.rows.first?.count, width > 0 else {
        return rows.count == asked.rows.count
      }
      // The first column of the solution tells the rows.
      let wanted = asked.rows.map { [$0[0]] }
      return (0..<(rows.first?.count ?? 0)).contains { column in
        Dictionary(grouping: rows.map { [$0[column]] }, by: \.self).mapValues(\.count)
          == Dictionary(grouping: wanted, by: \.self).mapValues(\.count)
      }
    }
  }

  /// A ratio is said by its column, or by one column of each part.
  private static func row(_ row: [Value], says wanted: [Value]) -> Bool {
    wanted.allSatisfy { value in
      if row.contains(where: { $0.says(value) }) { return true }
      guard case .ratio(let ratio) = value else { return false }
      let (part, whole) = (ratio.numerator, ratio.denominator)
      func columns(_ number: Int64) -> Int { row.count { $0 == .number(FixedDecimal(unscaled: number)) } }
      // One column says one part, also where both are the same number.
      return columns(part) >= (part == whole ? 2 : 1) && columns(whole) > 0
    }
  }

  /// Whether this could be meant as an answer at all: rows by keys where they are asked for, of a ratio a ratio or one of
  /// its parts; anything else is free play.
  func isTry(for asked: AnswerValues) -> Bool {
    switch asked.shape {
    case .single:
      guard let ratio = asked.ratio else { return !statedRows.isEmpty && self.ratio == nil }
      return self.ratio != nil || states(numerator: ratio.numerator)
    case .grouped: return shape == .grouped
    case .listed: return shape == .listed || shape == .single
    }
  }

  // MARK: Parts of a ratio

  /// The ratio that is asked for or stated first; nil where there is none.
  var ratio: Ratio? {
    for row in statedRows {
      for case .ratio(let ratio) in row { return ratio }
    }
    return nil
  }

  /// Every whole number among the parts of the stated row: numbers, numerators.
  func states(numerator: Int64) -> Bool {
    statedRows.joined().contains { value in
      switch value {
      case .ratio(let ratio): ratio.numerator == numerator
      case .number(let number): number == FixedDecimal(unscaled: numerator)
      case .missing, .text, .quotient: false
      }
    }
  }

  /// Whether a denominator of the stated row is this number.
  func states(denominator: Int64) -> Bool {
    statedRows.joined().contains { if case .ratio(let ratio) = $0 { ratio.denominator == denominator } else { false } }
  }
}
