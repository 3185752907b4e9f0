package import ColumnarData
package import Diagnostics
package import TableTyping
import VietnameseText

/// The result of opening a path.
package struct OpenedDataset: Sendable {
  /// The tables, with what a package says of itself.
  package let dataset: Dataset
  /// What was counted while the files were read.
  package let account: ReadingAccount
  /// The table `rejects`: file, line, column, text and reason of everything that is not in the tables.
  package let rejects: Table
  /// Warnings and notes, in the order of the files; those about snapshots last.
  package let diagnostics: [Diagnostic]
  /// The snapshots from which tables were loaded.
  package let snapshots: [OpenedSnapshot]
  /// The snapshots that are still to be written, in the background.
  package let pendingSnapshots: [PendingSnapshot]
}

extension OpenedDataset {
  /// A file, or a folder of files.
  ///
  /// - Parameter diagnostics: About the files as such.
  init(named name: String, _ tables: [OpenedTable], diagnostics: [Diagnostic] = []) {
    self.init(
      dataset: Dataset(
        name: name, titles: LocalizedText(verbatim: name), tables: tables.map(\.table.table), end: Self.end(tables)),
      account: ReadingAccount(files: tables.map(\.table.account)), rejects: Self.rejects(tables),
      diagnostics: tables.flatMap(\.table.diagnostics) + diagnostics + tables.flatMap(\.notes),
      snapshots: tables.compactMap(\.usedSnapshot), pendingSnapshots: tables.compactMap(\.pendingSnapshot))
  }

  /// - Parameter notes: About the snapshot of the package's small tables.
  init(_ package: OpenedPackage, notes: [Diagnostic]) {
    let (outline, tables) = (package.outline, package.tables)
    self.init(
      dataset: Dataset(
        name: outline.name, titles: outline.titles, tables: tables.map(\.table.table),
        isSynthetic: outline.isSynthetic, end: outline.cutoff.map { DataEnd($0, .declared) } ?? Self.end(tables)),
      account: ReadingAccount(files: tables.map(\.table.account)), rejects: Self.rejects(tables),
      diagnostics: tables.flatMap(\.table.diagnostics) + outline.faults + notes + tables.flatMap(\.notes),
      snapshots: package.usedSnapshots + tables.compactMap(\.usedSnapshot),
      pendingSnapshots: package.pendingSnapshots + tables.compactMap(\.pendingSnapshot))
  }

  /// The greatest time of the tables; nil where none has times.
  private static func end(_ tables: [OpenedTable]) -> DataEnd? {
    let ends = tables.compactMap { opened -> DataEnd? in
      let schema = opened.table.table.schema
      return opened.table.account.lastTime.map { DataEnd($0.day, .latest(table: schema.name)) }
    }
    return ends.max { $0.day < $1.day }
  }

  private static func rejects(_ tables: [OpenedTable]) -> Table {
    var rejects = RejectLog()
    for table in tables { rejects.append(table.table.rejects) }
    return rejects.table
  }
}
