extension ColumnProfile {
  /// Of a column's cells, or as it was gathered while the cells passed by.
  init(_ column: CleanColumn) {
    if let source = column.raw.source {
      self = source.facts.profile
    } else {
      self.init(
        column.cells, isMissing: column.isMissing, isNumber: column.raw.isNumber, weights: column.weights)
    }
  }
}
