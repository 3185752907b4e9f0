import CellParsing

/// What the marks in the cells of a column say together of how its decimals are meant.
struct DecimalsCheck: Sendable {
  /// Whether some cell has decimals that are no group of thousands.
  private(set) var areSure = false
  private(set) var hasGroups = false

  /// Looks at a number of the column.
  ///
  /// - Returns: Whether its decimals could be a group of thousands.
  mutating func count(_ cell: Span<UInt8>, _ rule: NumberRule) -> Bool {
    if rule.isDeclared { return false }
    let marks = NumberMarks(cell, rule.notation)
    if marks.areGroups { hasGroups = true }
    if marks.decimals == .sure { areSure = true }
    return marks.decimals == .likeGroup
  }

  /// Adds what was seen in other rows.
  static func += (left: inout DecimalsCheck, right: DecimalsCheck) {
    left.areSure = left.areSure || right.areSure
    left.hasGroups = left.hasGroups || right.hasGroups
  }
}
