import ColumnarData
import Diagnostics
import Foundation
import RecordReading
import TableTyping

extension SnapshotPlace {
  /// The package that is kept here; nil where its snapshot, or that of one of its large tables, cannot be used.
  ///
  /// - Returns: Also a note where the package's own snapshot was damaged, which is removed then. A large table's is looked
  ///   at again, and reported, when the table is read.
  func loadPackage(_ options: ReadingOptions) -> (OpenedPackage?, notes: [Diagnostic]) {
    do throws(SnapshotFault) {
      return (try OpenedPackage(keptAt: self, options), [])
    } catch {
      return (nil, folder.removeDamaged(error, key))
    }
  }
}

extension OpenedPackage {
  fileprivate init(keptAt place: SnapshotPlace, _ options: ReadingOptions) throws(SnapshotFault) {
    let snapshot = try place.folder.snapshot(of: place.key)
    guard let outline = snapshot.description.outline else { throw .damaged }
    var tables: [OpenedTable] = []
    var isUnchecked = false
    var together = snapshot.tables[...]
    for part in outline.parts {
      switch part {
      case .together:
        guard let table = together.popFirst() else { throw .damaged }
        tables.append(OpenedTable(table: table))
      case .apart(let file):
        let declaration = SnapshotKey.Declaration(package: outline.fingerprint, resource: file.table)
        guard
          let key = SnapshotKey(
            path: file.path, tableName: file.table, options: options, declaration: file.isDeclared ? declaration : nil),
          let table = try? place.folder.table(of: key)
        else { throw .outdated }
        tables.append(table)
        // One that was written anew meanwhile holds other rows.
        if FileIdentity(path: file.path) != file.identity { isUnchecked = true }
      }
    }
    guard together.isEmpty else { throw .damaged }
    // What the package promises is compared with the tables once more: their columns are read.
    if isUnchecked {
      do throws(DamagedFile) {
        for table in tables { try table.table.table.verify() }
      } catch {
        if snapshot.opened.isIn(error.path) { throw .damaged }
        SnapshotFile.remove(error.path)
        throw .outdated
      }
    }
    self.init(outline, tables: tables, isUnchecked: isUnchecked, from: snapshot.opened)
  }
}
