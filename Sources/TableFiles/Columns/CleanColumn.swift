/// A column's cells in the form in which they are compared and kept; see ``CellCleaning``.
struct CleanColumn: Sendable {
  let raw: RawColumn
  /// Numbered as the raw cells.
  let cells: CellArena
  /// How many rows hold each cell; nil for one each.
  let weights: [Int]?
  let counts: CleaningCounts
  /// Whether each cell says that the value is missing, or is absent.
  let isMissing: [Bool]

  init(_ raw: RawColumn, missing: MissingValues) {
    self.raw = raw
    let weights = raw.weights
    self.weights = weights
    if let source = raw.source {
      (cells, isMissing, counts) = (CellArena(), [], source.facts.cleaning)
      return
    }
    (cells, counts) = raw.cells.cleaned(weights: weights)
    isMissing = missing.marks(in: cells)
  }

  /// Whether no row has a value.
  var isBlank: Bool {
    if let source = raw.source { return source.facts.missing == raw.rowCount }
    return !isMissing.contains(false)
  }

  /// Rows without a value.
  var missingRows: Int {
    if let source = raw.source { return source.facts.missing }
    return isMissing.indices.reduce(0) { $0 + (isMissing[$1] ? weight(of: $1) : 0) }
  }

  func weight(of cell: Int) -> Int { weights?[cell] ?? 1 }

  /// Whether the cell is a number by the word of a workbook.
  func isNumber(_ cell: Int) -> Bool { !raw.isNumber.isEmpty && raw.isNumber[cell] }
}
