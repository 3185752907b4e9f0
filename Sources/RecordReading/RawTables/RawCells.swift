package import CellParsing

/// The cells of a column one after the other, and which of them a workbook stores as numbers.
package struct RawCells: Sendable {
  package private(set) var texts = CellArena()
  /// Whether each cell is a number by the word of a workbook, whatever its text may mean elsewhere: its point is a decimal
  /// point, and says nothing about the notation of texts. Empty where none is.
  package private(set) var isNumber: [Bool] = []

  /// No cells.
  package init() {}

  /// Cells that are texts.
  package init(_ texts: CellArena) { self.texts = texts }

  /// Cells.
  package var count: Int { texts.count }

  /// Whether a cell is a number by the word of a workbook.
  package func isNumber(_ cell: Int) -> Bool { !isNumber.isEmpty && isNumber[cell] }

  /// Appends a cell of UTF-8 bytes.
  package mutating func append(_ cell: Span<UInt8>, isNumber isOne: Bool = false) {
    note(isNumber: isOne)
    texts.append(cell)
  }

  /// Appends a cell of another column.
  package mutating func append(_ cell: Int, of other: RawCells) {
    note(isNumber: other.isNumber(cell))
    texts.append(other.texts.bytes[other.texts.range(of: cell)])
  }

  private mutating func note(isNumber isOne: Bool) {
    if isNumber.isEmpty {
      if !isOne { return }
      isNumber = Array(repeating: false, count: count)
    }
    isNumber.append(isOne)
  }
}
