import CellParsing
import RecordReading

extension ColumnProfile {
  /// Of a column's cells, or as it was gathered while the cells passed by.
  init(_ column: CleanColumn) {
    switch column.raw {
    case .coded(let cells, _), .plain(let cells):
      self.init(column.cells, isMissing: column.isMissing, isNumber: cells.isNumber, weights: column.weights)
    case .inFile(let source): self = source.facts.profile
    }
  }
}
