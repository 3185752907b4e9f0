import CellParsing
import RecordReading

extension ColumnProfile {
  /// The profile of a column: of its cells, or as it was counted while cells that are not kept were read.
  init(_ column: CleanColumn) {
    switch column.raw {
    case .coded(let cells, _), .plain(let cells):
      self.init(column.cells, isMissing: column.isMissing, isNumber: cells.isNumber, weights: column.weights)
    case .inFile(let source): self = source.facts.profile
    }
  }
}
