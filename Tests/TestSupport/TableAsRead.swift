import ColumnarData
package import DatasetFiles
package import Diagnostics
import Testing

/// A dataset of one table as its reader sees it, in lines that a test can state whole.
package struct TableAsRead: Equatable, Sendable {
  /// `name: type`, of each column.
  package var columns: [String]
  /// The words of each row, between bars; `-` for missing.
  package var rows: [String]
  /// `line column text: reason`, of each reject.
  package var rejects: [String] = []
  /// What is told of the file, in order.
  package var told: [DiagnosticID] = []

  package init(columns: [String], rows: [String], rejects: [String] = [], told: [DiagnosticID] = []) {
    self.columns = columns
    self.rows = rows
    self.rejects = rejects
    self.told = told
  }

  package init(_ opened: OpenedDataset) throws {
    let table = try opened.table
    columns = table.schema.fields.map { "\($0.name): \($0.type)" }
    rows = Self.rows(of: table.schema.fields.map { table.words($0.name) })
    rejects = Self.rows(of: ["line", "column", "text", "reason"].map(opened.rejects.words))
    told = opened.diagnostics.map(\.id)
  }

  private static func rows(of columns: [[String]]) -> [String] {
    (columns.first ?? []).indices.map { row in columns.map { $0[row] }.joined(separator: " | ") }
  }
}

/// A small file that was once read wrongly, and what a careful person reads in it.
package struct SmallFile: Sendable, CustomTestStringConvertible {
  package let name: String
  package let text: String
  package let read: TableAsRead

  package init(_ name: String, _ text: String, _ read: TableAsRead) {
    self.name = name
    self.text = text
    self.read = read
  }

  package var testDescription: String { name }
}
