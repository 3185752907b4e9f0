import CellParsing
import RecordReading

extension ColumnProfile {
  /// The profile of a column: of its cells, or as it was counted while cells that are not kept were read.
  init(_ column: CleanColumn) {
    switch column.raw {
    case .coded(let cells, _), .plain(let cells):
      let isOut =
        column.failures.isEmpty ? column.isMissing : zip(column.isMissing, column.failures).map { $0 || $1 }
      self.init(column.cells, isMissing: isOut, isNumber: cells.isNumber, weights: column.weights)
    case .inFile(let source): self = source.facts.profile
    }
  }
}
