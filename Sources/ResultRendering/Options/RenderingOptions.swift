package import VietnameseText

/// How a result is written, apart from its format. The formats for people (table, markdown) heed all of it; the machine
/// formats (csv, tsv, json, jsonl) only what their notes name.
package struct RenderingOptions: Sendable {
  /// Of headings, numbers, dates and labels.
  package var language: Language = .english
  /// Terminal cells in a line; nil where nothing limits it, as in a pipe. At least 16 are assumed.
  package var width: Int?
  /// Digits shown after the point of a quotient or a percentage, 0…6.
  package var decimals = 2
  /// Marks headings, totals and rules by ANSI attributes.
  package var usesColor = false
  /// Whether the text goes to a terminal: machine formats then show control characters as symbols (csv, tsv) or
  /// escapes (json, jsonl), since a terminal would obey them; in a file or pipe they stay raw. People's formats always
  /// show symbols.
  package var isTerminal = false
  /// Rows listed where there are more, the others being only counted; nil for all. Trailing total rows always follow.
  /// Machine formats list every row.
  package var rowLimit: RowLimit?
  /// Writes csv as Excel opens it right on a double click: see ``DelimitedDialect``. Else csv and tsv hold each text as it
  /// is.
  package var isForExcel = false
  /// Dates as `2020-08-31` for people too.
  package var showsRawDates = false
  /// Writes a table as `label: value` lines without rules.
  package var suitsScreenReader = false
  /// Draws charts of ASCII characters alone.
  package var isASCII = false
  /// Writes the table of its figures below a chart, as documents do.
  package var chartsHaveTables = false

  /// Leaves out the numerators and denominators of ratios in a table too wide for them.
  var showsQuotientsAlone = false

  package init(language: Language = .english, width: Int? = nil) {
    self.language = language
    self.width = width
  }
}

extension RenderingOptions {
  /// Rows that are laid out or written between two looks at the monitor.
  static let batchRows = 512

  /// A width in which a label and some of its value have room; nil where unlimited.
  var usableWidth: Int? { width.map { max(16, $0) } }
}
