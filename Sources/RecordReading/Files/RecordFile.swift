package import CellParsing
import Diagnostics
package import WorkProgress

/// A file whose records are to be read, and all that the reading depends on.
package struct RecordFile: Sendable {
  /// As it was given, for messages.
  package let path: String
  /// The text to be read in place of the file's; nil for the file itself.
  package var content: [UInt8]?
  /// The encoding of a text file; nil to find it by its byte order mark, else UTF-8.
  package var encoding: TextEncoding?
  /// The byte between the cells of a text file; nil for what its first records show.
  package var separator: UInt8?
  /// How the records of a text file are written; nil for what its first records show.
  package var dialect: TextDialect?
  /// The way to the records within a JSON file, its names with points between; nil where the file is nothing else.
  package var property: String?
  /// Whether the records of a JSON file may be arrays, of which the first has the names of the columns.
  package var takesArrays = false
  /// The name of a workbook's sheet; nil for the first with data.
  package var sheet: String?
  /// Which rows are heading and data, as far as the user settled it.
  package var layout = TableLayout()
  /// The texts that stand for nothing.
  package var missing = MissingValues.common
  /// Headings of columns that are declared as text of which every cell differs.
  package var textHeadings: Set<String> = []
  /// How a text file is cut up; what is read does not depend on it.
  package var plan = ReadingPlan()
  /// Asked whether to stop, and given the progress of the reading.
  package var monitor = WorkMonitor()

  package init(
    path: String, encoding: TextEncoding? = nil, separator: UInt8? = nil, sheet: String? = nil,
    layout: TableLayout = TableLayout(), missing: MissingValues = MissingValues.common,
    textHeadings: Set<String> = [], plan: ReadingPlan = ReadingPlan(), monitor: WorkMonitor = WorkMonitor(),
    content: [UInt8]? = nil
  ) {
    self.path = path
    self.encoding = encoding
    self.separator = separator
    self.sheet = sheet
    self.layout = layout
    self.missing = missing
    self.textHeadings = textHeadings
    self.plan = plan
    self.monitor = monitor
    self.content = content
  }
}

extension RecordFile {
  /// The bytes to be read: of the file, or of its content where it is packed.
  func opened() throws(DiagnosticError) -> FileBytes {
    if let content { return try UnpackedBytes(content, of: path).opened() }
    return try FileBytes(path: path).unpacked()
  }

  /// The fault that no row stands on the lines that were named as its heading.
  var headingNotFound: DiagnosticError {
    DiagnosticError(.headingNotFound, ["path": .text(path), "lines": .text(layout.heading?.text ?? "")])
  }
}
