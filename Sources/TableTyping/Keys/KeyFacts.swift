package import ColumnarData

/// What was counted in a table for the promises of its package, so that it need not be counted again.
package struct KeyFacts: Sendable {
  /// The check of the primary key; nil where it was not made.
  package var key: KeyCheck?
  /// Rows by code, of the columns that refer to other tables.
  package var weights: [String: [Int]] = [:]

  package init(key: KeyCheck? = nil, weights: [String: [Int]] = [:]) {
    self.key = key
    self.weights = weights
  }

  /// Counts the columns that refer to other tables.
  ///
  /// - Complexity: O(rows) a column.
  package mutating func countReferences(of table: Table) {
    for key in table.schema.foreignKeys {
      guard case .category(let column)? = table.column(named: key.field) else { continue }
      guard let counts = column.codes.counts else { continue }
      weights[key.field] = counts + Array(repeating: 0, count: column.dictionary.count - counts.count)
    }
  }
}
