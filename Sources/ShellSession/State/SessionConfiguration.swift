package import ResultRendering
package import TableFiles
package import VietnameseText

/// What the caller of the program decides, before any statement.
package struct SessionConfiguration: Sendable {
  package var language: Language
  /// The form in which results are written.
  package var format: OutputFormat
  /// Cells a line; nil: as wide as the content.
  package var width: Int?
  /// Rows of a result written at most; nil: all.
  package var maximumRows: Int?
  package var usesColor: Bool
  /// Whether output goes to a terminal: control characters in data are shown as symbols.
  package var isTerminal: Bool
  /// Leaves out accounts and notes; errors and results stay.
  package var isQuiet: Bool
  package var reading: ReadingOptions
  /// Re-runs a document, which may be another's: no statement writes a file or runs a further session.
  package var isReplay = false
  /// The statements of all shells; nil in scripts and documents, which keep none.
  package var history: HistoryFile?

  package init(
    language: Language = .english, format: OutputFormat = .table, width: Int? = nil, maximumRows: Int? = nil,
    usesColor: Bool = false, isTerminal: Bool = false, isQuiet: Bool = false, reading: ReadingOptions = ReadingOptions()
  ) {
    self.language = language
    self.format = format
    self.width = width
    self.maximumRows = maximumRows
    self.usesColor = usesColor
    self.isTerminal = isTerminal
    self.isQuiet = isQuiet
    self.reading = reading
  }
}
