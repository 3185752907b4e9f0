import ColumnarData
import DatasetFiles
import Diagnostics
import RecordReading
import TableTyping
import TestSupport
import VietnameseText

/// Everything that opening a path told: what a user can see of it, apart from notes about snapshots.
struct Told: Equatable {
  private var fault: Diagnostic?
  private var diagnostics: [Diagnostic] = []
  private var accounts: [String] = []
  private var schemas: [TableSchema] = []
  private var columns: [[Cell]] = []

  /// Opens a path.
  init(
    path: String, options: ReadingOptions = ReadingOptions(), snapshots: SnapshotFolder? = nil,
    plan: ReadingPlan = ReadingPlan()
  ) {
    do throws(DiagnosticError) {
      self.init(try DatasetReader(options: options, snapshots: snapshots, plan: plan).open(path: path))
    } catch {
      self.init(error.diagnostic)
    }
  }

  private init(_ fault: Diagnostic) { self.fault = fault }

  init(_ opened: OpenedDataset) {
    let tables = opened.dataset.tables + [opened.rejects]
    accounts = opened.account.summary(in: .english) + opened.account.mapping(in: .vietnamese)
    diagnostics = opened.diagnostics.filter { ![.snapshotDamaged, .snapshotNotWritten].contains($0.id) }
    schemas = tables.map(\.schema)
    columns = tables.flatMap { table in
      table.columns.indices.map { column in (0..<table.rowCount).map { table.heldCell(row: $0, column: column) } }
    }
  }

  /// The first thing in which the other differs; nil where nothing does.
  func difference(from other: Told) -> String? {
    if self == other { return nil }
    func first<Element: Equatable>(_ name: String, _ own: [Element], _ others: [Element]) -> String? {
      for index in 0..<max(own.count, others.count) {
        let (left, right) = (own.dropFirst(index).first, others.dropFirst(index).first)
        if left != right { return "\(name) \(index): \(String(describing: left)), not \(String(describing: right))" }
      }
      return nil
    }
    for (index, (own, others)) in zip(columns, other.columns).enumerated() {
      if let found = first("column \(index), row", own, others) { return found }
    }
    return first("table", schemas, other.schemas) ?? first("account", accounts, other.accounts)
      ?? first("diagnostic", diagnostics, other.diagnostics)
      ?? "fault: \(String(describing: fault)), not \(String(describing: other.fault))"
  }
}

extension OpenedDataset {
  /// Requires that no row and no cell goes without being counted.
  func requireAccount() throws(Fault) {
    let accounts = account.files
    try require(dataset.tables.map(\.rowCount) == accounts.map(\.rows), "rows are miscounted: \(accounts)")
    let rejected = accounts.reduce(0) { $0 + $1.unreadableCells + $1.unevenRows }
    try require(rejects.rowCount == rejected, "rejects are miscounted: \(accounts)")
  }
}
