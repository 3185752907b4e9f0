import CellParsing
import ColumnarData

/// What a column of numbers takes.
struct NumberRule: Sendable {
  let notation: NumberCell.Notation
  private let isPercentage: Bool
  /// Whether a package says how the numbers are written.
  let isDeclared: Bool
  private let isWhole: Bool

  init(_ reading: ColumnReading) {
    switch reading {
    case .declaredNumber(let notation, let isWhole):
      (self.notation, isPercentage, isDeclared, self.isWhole) = (notation, false, true, isWhole)
    case .number(let notation, let isPercentage):
      (self.notation, self.isPercentage, isDeclared, isWhole) = (notation, isPercentage, false, false)
    case .text, .category, .boolean, .date:
      (notation, isPercentage, isDeclared, isWhole) = (.plain, false, true, false)
    }
  }

  /// The number that a cell writes; nil where it writes none.
  ///
  /// - Parameter isStored: Whether it is a number by the word of a workbook, and so has the plain notation.
  func number(of cell: Span<UInt8>, isStored: Bool = false) -> NumberCell? {
    let notation = isStored ? .plain : notation
    if isDeclared { return NumberCell.parseDeclared(cell, notation, isWhole: isWhole) }
    return NumberCell.parse(cell, notation)
  }

  /// Why a number that could be read is still not one of this column.
  func fault(_ number: NumberCell) -> RejectReason? {
    if isDeclared { return number.isPercentage ? .notANumber : isWhole && number.scale > 0 ? .notWhole : nil }
    return number.isPercentage == isPercentage ? nil : .mixedPercentages
  }

  /// The column's type by its scale: the most decimals that any cell has.
  func type(_ scale: Int) -> FieldType { isPercentage ? .percentage(scale: scale) : .number(scale: scale) }
}
