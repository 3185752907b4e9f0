import CellParsing

/// What the marks in the cells of a column say together of how its decimals are meant.
struct DecimalsCheck: Sendable {
  /// Whether some cell has decimals that are no group of thousands, and those that could be one do not all look like
  /// round thousands: `10,000` beside `1.234,5` is doubtful, `12,345` is not.
  var areSure: Bool { hasSure && !areRound }
  private var hasSure = false
  /// Of the cells whose decimals could be a group: whether any was seen that ends with another digit than 0.
  private var hasUneven = false
  private var hasDoubtful = false
  private var areRound: Bool { hasDoubtful && !hasUneven }
  private(set) var hasGroups = false

  /// Looks at a number of the column.
  ///
  /// - Returns: Whether its decimals could be a group of thousands.
  mutating func count(_ cell: Span<UInt8>, _ rule: NumberRule) -> Bool {
    if rule.isDeclared { return false }
    let marks = NumberMarks(cell, rule.notation)
    if marks.areGroups { hasGroups = true }
    if marks.decimals == .sure { hasSure = true }
    guard marks.decimals == .likeGroup else { return false }
    hasDoubtful = true
    if cell[cell.count - 1] != UInt8(ascii: "0") { hasUneven = true }
    return true
  }

  /// Adds what was seen in other rows.
  static func += (left: inout DecimalsCheck, right: DecimalsCheck) {
    left.hasSure = left.hasSure || right.hasSure
    left.hasUneven = left.hasUneven || right.hasUneven
    left.hasDoubtful = left.hasDoubtful || right.hasDoubtful
    left.hasGroups = left.hasGroups || right.hasGroups
  }
}
