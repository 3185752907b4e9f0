/// How a text file writes its records, where a package says so.
package struct TextDialect: Hashable, Sendable {
  /// The byte between the cells; nil for what the first records show.
  package var separator: UInt8?
  /// The byte around a cell; nil where none has a meaning.
  package var quote: UInt8? = .init(ascii: "\"")
  /// The byte before one that is meant as it stands.
  package var escape: UInt8?
  /// Whether two quotes within a quoted cell are one.
  package var doublesQuotes = true
  /// Whether blanks after a separator are no part of the cell.
  package var skipsInitialSpace = false
  /// What a row begins with that is a comment; empty where none is.
  package var comment: [UInt8] = []
  /// Rows that are comments, from 1.
  package var commentRows: Set<Int> = []
  /// The rows of the heading, from 1, rising; nil for the first row that is no comment.
  package var headerRows: [Int]?
  /// What stands between the parts of a heading of several rows.
  package var headerJoin = " "

  package init() {}

  /// Whether the reader of plain records reads it, told the separator.
  package var isPlain: Bool {
    var plain = TextDialect()
    plain.separator = separator
    plain.headerJoin = headerJoin
    return self == plain || (headerRows == [1] && with(headerRows: nil).isPlain)
  }

  /// The same for a file that goes on where another ended.
  package func with(headerRows: [Int]?) -> TextDialect {
    var dialect = self
    dialect.headerRows = headerRows
    return dialect
  }
}
