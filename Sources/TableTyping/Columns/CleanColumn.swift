import CellParsing
import RecordReading

/// A column's cells in the form in which they are compared and kept; see ``CellCleaning``.
struct CleanColumn: Sendable {
  private(set) var raw: RawColumn
  /// Numbered as the raw cells.
  let cells: CellArena
  /// How many rows hold each cell; nil for one each.
  let weights: [Int]?
  let counts: CleaningCounts
  /// Whether each cell says that the value is missing, or is absent.
  let isMissing: [Bool]

  init(_ raw: RawColumn, missing: MissingValues) {
    self.raw = raw
    weights = raw.weights
    switch raw {
    case .coded(let cells, _), .plain(let cells):
      (self.cells, counts) = cells.texts.cleaned(weights: raw.weights)
      isMissing = missing.marks(in: self.cells)
    case .inFile(let source):
      (cells, isMissing, counts) = (CellArena(), [], source.facts.cleaning)
    }
  }

  /// Hands the raw column out and forgets it; what is known of its cells stays.
  mutating func takeRaw() -> RawColumn {
    let taken = raw
    raw = .plain(RawCells())
    return taken
  }

  /// Whether no row has a value.
  var isBlank: Bool {
    switch raw {
    case .coded, .plain: !isMissing.contains(false)
    case .inFile(let source): source.facts.missing == source.facts.rowCount
    }
  }

  /// Rows without a value.
  var missingRows: Int {
    switch raw {
    case .coded, .plain: isMissing.indices.reduce(0) { $0 + (isMissing[$1] ? weight(of: $1) : 0) }
    case .inFile(let source): source.facts.missing
    }
  }

  func weight(of cell: Int) -> Int { weights?[cell] ?? 1 }
}
