package import ColumnarData
package import Diagnostics
import Foundation
import Values
import VietnameseText
package import WorkProgress

/// What an opened path came to.
package struct OpenedDataset: Sendable {
  package let dataset: Dataset
  package let account: ReadingAccount
  /// The table `rejects`: file, line, column, text and reason of everything that is not in the tables.
  package let rejects: Table
  /// Warnings and notes, in the order of the files.
  package let diagnostics: [Diagnostic]
  /// Those from which tables came.
  package let snapshots: [OpenedSnapshot]
  /// Those to be written when nobody waits.
  package let pendingSnapshots: [PendingSnapshot]
}

/// Opens files as tables: a data package, a folder of tables, or one file.
package struct DatasetReader: Sendable {
  let options: ReadingOptions
  private let plan: ReadingPlan

  package init(options: ReadingOptions = ReadingOptions(), plan: ReadingPlan = ReadingPlan()) {
    self.options = options
    self.plan = plan
  }

  /// Reads a `datapackage.json` or a folder with one; a folder in which each table file is a table; or one file (CSV, TSV,
  /// TXT, XLSX).
  ///
  /// - Parameter monitor: Asked and told once a window; reading that it cancels stops with ``DiagnosticID/cancelled``.
  package func open(
    path: String, monitor: WorkMonitor = WorkMonitor()
  ) throws(DiagnosticError) -> OpenedDataset {
    defer { monitor.end() }
    let opened = try opened(path, monitor)
    if options.isStrict, opened.rejects.rowCount > 0 {
      throw DiagnosticError(.strictRejects, ["path": .text(path), "count": .number(opened.rejects.rowCount)])
    }
    return opened
  }

  private func opened(
    _ path: String, _ monitor: WorkMonitor
  ) throws(DiagnosticError) -> OpenedDataset {
    let encoding = try encoding()
    guard FileManager.default.fileExists(atPath: path) else {
      throw DiagnosticError(.fileNotFound, ["path": .text(path)])
    }
    let files = TableFileReader(options: options, encoding: encoding, plan: plan, monitor: monitor)
    if Self.isFolder(path) {
      let package = URL(fileURLWithPath: path).appendingPathComponent("datapackage.json").path
      if FileManager.default.fileExists(atPath: package) { return try PackageReader(files: files).open(package) }
      return try folder(path, files)
    }
    if path.lowercased().hasSuffix(".json") { return try PackageReader(files: files).open(path) }
    let name = TableFileReader.tableName(of: path)
    let table = try files.inferred(path: path, tableName: name)
    return Self.dataset(named: name, titles: LocalizedText(verbatim: name), [table])
  }

  /// Not by Foundation's attributes, which look the owner's name up too.
  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private func encoding() throws(DiagnosticError) -> TextEncoding? {
    guard let name = options.encoding else { return nil }
    if let encoding = TextEncoding(name: name) { return encoding }
    throw DiagnosticError(
      .unknownEncoding, ["name": .text(name), "known": .choices(TextEncoding.allCases.map(\.rawValue))])
  }

  /// Each table file of the folder, in the order of their names. One that cannot be read is left out and told of, unless
  /// none can be or reading is strict.
  private func folder(_ path: String, _ files: TableFileReader) throws(DiagnosticError) -> OpenedDataset {
    let entries: [String]
    do {
      entries = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    } catch {
      throw DiagnosticError(
        .fileUnreadable, ["path": .text(path), "reason": .text(error.localizedDescription)])
    }
    let tables = entries.filter { !$0.hasPrefix(".") && !$0.hasPrefix("~$") && TableFileReader.isTableFile($0) }
    if tables.isEmpty { throw DiagnosticError(.folderWithoutTables, ["path": .text(path)]) }
    var names: [String: Int] = [:]
    var assembled: [AssembledTable] = []
    var diagnostics: [Diagnostic] = []
    var firstFault: DiagnosticError?
    for entry in tables {
      let wanted = TableFileReader.tableName(of: entry)
      let number = (names[wanted] ?? 0) + 1
      names[wanted] = number
      let file = URL(fileURLWithPath: path).appendingPathComponent(entry).path
      let name = number == 1 ? wanted : "\(wanted)_\(number)"
      if number > 1 {
        diagnostics.append(Diagnostic(.tableRenamed, ["path": .text(file), "table": .text(name)]))
      }
      do {
        assembled.append(try files.inferred(path: file, tableName: name))
      } catch {
        if options.isStrict || error.diagnostic.id == .cancelled { throw error }
        firstFault = firstFault ?? error
        diagnostics.append(Diagnostic(.fileLeftOut, ["path": .text(file)], notes: [error.diagnostic]))
      }
    }
    if let firstFault, assembled.isEmpty { throw firstFault }
    let name = TableFileReader.tableName(of: path)
    return Self.dataset(named: name, titles: LocalizedText(verbatim: name), assembled, diagnostics: diagnostics)
  }

  static func dataset(
    named name: String, titles: LocalizedText, _ assembled: [AssembledTable], isSynthetic: Bool = false,
    cutoff: Day? = nil, diagnostics: [Diagnostic] = [], snapshotNotes: [Diagnostic] = [],
    snapshots: [OpenedSnapshot] = [], pendingSnapshots: [PendingSnapshot] = []
  ) -> OpenedDataset {
    var rejects = RejectLog()
    for table in assembled { rejects.append(table.rejects) }
    return OpenedDataset(
      dataset: Dataset(
        name: name, titles: titles, tables: assembled.map(\.table), isSynthetic: isSynthetic, cutoff: cutoff),
      account: ReadingAccount(files: assembled.map(\.account)), rejects: rejects.table,
      diagnostics: assembled.flatMap(\.diagnostics) + diagnostics + snapshotNotes
        + assembled.flatMap(\.snapshotNotes),
      snapshots: snapshots + assembled.compactMap(\.usedSnapshot),
      pendingSnapshots: pendingSnapshots + assembled.compactMap(\.pendingSnapshot))
  }
}
