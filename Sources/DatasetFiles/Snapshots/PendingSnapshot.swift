import ColumnarData
package import Diagnostics
import Foundation
import RecordReading
import TableTyping

/// A snapshot that is still to be written, when nobody waits for an answer.
package struct PendingSnapshot: Sendable {
  /// A file of a package, as it was before and after it was read.
  struct File: Sendable {
    let path: String
    let identity: FileIdentity
  }

  let place: SnapshotPlace
  /// Of a package, with the files of the tables.
  let outline: PackageOutline?
  let files: [File]
  let tables: [AssembledTable]

  init(place: SnapshotPlace, outline: PackageOutline? = nil, files: [File] = [], tables: [AssembledTable]) {
    self.place = place
    self.outline = outline
    self.files = files
    self.tables = tables
  }

  /// Reads the sources once more for their checksums, and writes the columns; nothing where one changed meanwhile.
  ///
  /// - Returns: A note where it could not be written, as on a full disk: nothing is lost but time.
  /// - Complexity: About 0.2 s a thousand million bytes of source, and as long as the disk takes for the columns.
  package func write(isCancelled: @escaping @Sendable () -> Bool = { false }) -> Diagnostic? {
    guard
      let state = SourceState(of: place.key.path, still: place.identity, isCancelled: isCancelled),
      let files = sourceFiles(isCancelled: isCancelled), let parts = parts(state, files, isCancelled),
      place.folder.makesRoom(for: parts.length)
    else { return nil }
    do {
      try place.folder.create()
      let file = try SnapshotFile(in: place.folder.path, name: place.key.fileName)
      try file.append(parts.head, isCancelled: isCancelled)
      for stretch in parts.columns.stretches {
        try file.fill(to: parts.dataOffset + stretch.byteOffset)
        try file.append(stretch.bytes, isCancelled: isCancelled)
      }
      try file.fill(to: parts.length)
      try file.publish(as: place.folder.file(of: place.key))
      place.folder.removeUnused()
      return nil
    } catch {
      if error.isExpected || error.code == ECANCELED { return nil }
      return Diagnostic(
        .snapshotNotWritten, ["path": .text(place.folder.path), "reason": .text(error.reason)])
    }
  }

  private struct Parts {
    /// Everything before the data.
    let head: [UInt8]
    let columns: ColumnsWriter
    let dataOffset: Int
    let length: Int
  }

  private func sourceFiles(isCancelled: @Sendable () -> Bool) -> [SourceFile]? {
    var sources: [SourceFile] = []
    for file in files {
      guard let canonical = FileIdentity.canonicalPath(file.path),
        let state = SourceState(of: canonical, still: file.identity, isCancelled: isCancelled)
      else { return nil }
      sources.append(SourceFile(path: file.path, canonicalPath: canonical, state: state))
    }
    return sources
  }

  private func parts(
    _ state: SourceState, _ files: [SourceFile], _ isCancelled: @escaping @Sendable () -> Bool
  ) -> Parts? {
    var writer = DescriptionWriter()
    writer.write(SnapshotKey.program)
    writer.write(place.key.path)
    writer.write(data: place.key.bytes)
    writer.write(outline)
    writer.write(files)
    var columns = ColumnsWriter(isCancelled: isCancelled)
    for table in tables where !table.encode(into: &writer, columns: &columns) { return nil }
    var header = SnapshotHeader()
    header.descriptionLength = writer.bytes.count
    header.descriptionChecksum = Checksum.of(writer.bytes.span)
    header.tablesLength = columns.tables.count
    header.tablesChecksum = Checksum.of(columns.tables.span)
    header.dataOffset = SnapshotFormat.aligned(
      header.tablesOffset + columns.tables.count, to: SnapshotFormat.pageSize)
    header.fileLength = header.dataOffset + columns.dataLength
    header.made = Int(Date().timeIntervalSince1970)
    header.rowCount = tables.reduce(0) { $0 + $1.table.rowCount }
    var head = header.bytes + state.bytes + writer.bytes
    head += Array(repeating: 0, count: header.tablesOffset - head.count)
    head += columns.tables
    head += Array(repeating: 0, count: header.dataOffset - head.count)
    return Parts(head: head, columns: columns, dataOffset: header.dataOffset, length: header.fileLength)
  }
}
