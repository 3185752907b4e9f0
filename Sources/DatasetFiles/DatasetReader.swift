import ColumnarData
package import Diagnostics
package import RecordReading
package import WorkProgress

/// Opens files as tables: a data package, a folder of tables, or one file.
package struct DatasetReader: Sendable {
  private let options: ReadingOptions
  private let snapshots: SnapshotFolder?
  private let plan: ReadingPlan

  /// - Parameter snapshots: Where snapshots of files are kept; nil for reading every file anew.
  package init(
    options: ReadingOptions = ReadingOptions(), snapshots: SnapshotFolder? = nil, plan: ReadingPlan = ReadingPlan()
  ) {
    self.options = options
    self.snapshots = snapshots
    self.plan = plan
  }

  /// Reads a `datapackage.json` or a folder with one; a folder in which each table file is a table; or one file: see
  /// ``FileFormat``.
  ///
  /// - Parameter monitor: Asked whether to stop, and given the progress, once a window; reading that it cancels stops
  ///   with ``DiagnosticID/cancelled``.
  package func open(
    path: String, monitor: WorkMonitor = WorkMonitor()
  ) throws(DiagnosticError) -> OpenedDataset {
    defer { monitor.end() }
    let files = TableFileReader(options: options, encoding: try encoding(), plan: plan, monitor: monitor)
    let opened = try DatasetOpening(options: options, snapshots: snapshots, files: files).dataset(at: path)
    if options.isStrict, opened.rejects.rowCount > 0 {
      throw DiagnosticError(.strictRejects, ["path": .text(path), "count": .number(opened.rejects.rowCount)])
    }
    if options.isStrict, let text = opened.diagnostics.first(where: { Self.ofUntypedColumns.contains($0.id) }) {
      throw DiagnosticError(Diagnostic(.strictColumnText, ["path": .text(path)], notes: [text]))
    }
    if options.isStrict, let doubt = opened.diagnostics.first(where: { $0.id == .decimalsLikeThousands }) {
      throw DiagnosticError(Diagnostic(.strictNumbers, ["path": .text(path)], notes: [doubt]))
    }
    return opened
  }

  /// What is told of columns that stay text although most of their cells are numbers or days.
  private static let ofUntypedColumns: Set<DiagnosticID> = [.columnStaysText, .ambiguousNumbers, .monthFirst]

  private func encoding() throws(DiagnosticError) -> TextEncoding? {
    guard let name = options.encoding else { return nil }
    if let encoding = TextEncoding(name: name) { return encoding }
    throw DiagnosticError(
      .unknownEncoding, ["name": .text(name), "known": .choices(TextEncoding.allCases.map(\.rawValue))])
  }
}
