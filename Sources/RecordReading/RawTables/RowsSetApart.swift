/// Rows of a file that are no rows of its table, as the evidence says.
package struct RowsSetApart: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The heading, and what numbers its columns, once more.
    case repeatedHeading
    /// Sums of other rows.
    case totals
    /// Signatures and notes below the table.
    case below
    /// Another table, with its heading on this line.
    case otherTable(heading: Int)
  }

  package let kind: Kind
  /// The rows by their places in the table, in order.
  package let rows: [Int]
  /// The line of each.
  package let lines: [Int]
  /// What the first of them says.
  package let text: String

  package init(kind: Kind, rows: [Int], lines: [Int], text: String) {
    self.kind = kind
    self.rows = rows
    self.lines = lines
    self.text = text
  }
}
