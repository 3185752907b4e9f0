import CellParsing
import ColumnarData
import Diagnostics
import VietnameseText

/// The texts of a table's rows, by place: `texts[row, column]`, tidied, empty where nothing is there.
struct RowTexts {
  let table: RawTable
  /// Columns that hold something in common with a row's other cells: those that are read.
  var width: Int { table.columns.count }
  var rowCount: Int { table.rowCount }

  init(_ table: RawTable) { self.table = table }

  /// The text of one cell.
  func text(_ row: Int, _ column: Int) throws(DiagnosticError) -> String {
    switch table.columns[column] {
    case .coded(let cells, let codes): return Self.tidied(cells.texts.text(of: codes[row]))
    case .plain(let cells): return Self.tidied(cells.texts.text(of: row))
    case .inFile(let source):
      var text = ""
      try source.records.visit(column: source.column, row..<row + 1) { _, cell in
        if let cell { text = Self.tidied(String(text: cell)) }
      }
      return text
    }
  }

  /// The text without blanks at its ends, and without the byte order mark of a file that was joined behind another.
  static func tidied(_ text: String) -> String {
    TextFolding.tidied(text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text)
  }

  /// The texts of one row, a cell a column.
  func row(_ row: Int) throws(DiagnosticError) -> [String] {
    var texts: [String] = []
    for column in 0..<width { texts.append(try text(row, column)) }
    return texts
  }

  /// The rows as texts.
  func rows(_ range: Range<Int>) throws(DiagnosticError) -> [[String]] {
    var rows: [[String]] = []
    for row in range { rows.append(try self.row(row)) }
    return rows
  }

  /// The line of a row.
  func line(_ row: Int) -> Int { table.lines.line(ofRow: row) }

  /// Whether lines without a row stand before a row, or the row before it has cells of several lines.
  func isAfterGap(_ row: Int) -> Bool { row > 0 && line(row) > line(row - 1) + 1 }

  /// The first text of a row; empty where it has none.
  static func first(_ row: [String]) -> String { row.first { !$0.isEmpty } ?? "" }

  /// How many cells of a row hold something.
  static func filled(_ row: [String]) -> Int { row.count { !$0.isEmpty } }
}
