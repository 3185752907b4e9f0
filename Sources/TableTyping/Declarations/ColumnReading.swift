package import CellParsing

/// What a column's cells are taken for.
package enum ColumnReading: Hashable, Sendable {
  case text
  case category
  /// - Parameter emptyIsNo: In a column of ticks.
  case boolean(emptyIsNo: Bool)
  case date(DateCell.Form)
  case number(NumberCell.Notation, isPercentage: Bool)
  /// A number that declares its type: whole, or decimal, percent signs not allowed.
  case declaredNumber(NumberCell.Notation, isWhole: Bool)
}
