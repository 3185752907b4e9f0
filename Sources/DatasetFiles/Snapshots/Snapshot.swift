import ColumnarData
import Foundation
import TableTyping

/// What a snapshot says about itself: everything but its columns.
struct SnapshotDescription {
  var header = SnapshotHeader()
  let keyBytes: [UInt8]
  /// The canonical path of the source, or of the package's own file.
  let source: String
  let program: String
  let state: SourceState
  /// What a package says of itself; nil for the snapshot of one file.
  let outline: PackageOutline?
  /// The files of a package's tables, in the order of the tables.
  let files: [SourceFile]

  /// Whether each of ``files`` is as it was.
  ///
  /// - Parameter path: The path by which they are looked for: as named where they are opened, for a link may lead elsewhere
  ///   by now; the canonical one where they are only listed, from whatever folder.
  func filesAreSame(by path: (SourceFile) -> String, wholeContent: Bool) -> Bool {
    files.allSatisfy { $0.state.compared(toFile: path($0), wholeContent: wholeContent) == .same }
  }
}

/// An opened snapshot: its description is checked, its columns are mapped and check themselves when they are read.
struct Snapshot {
  let description: SnapshotDescription
  let opened: OpenedSnapshot
  let tables: [AssembledTable]

  /// - Parameters:
  ///   - key: Of the table or package that is looked for.
  ///   - accept: Gives the state in which the source is now; throws where that is not the snapshot's.
  init(
    path: String, key: SnapshotKey, accept: (SnapshotDescription) throws(SnapshotFault) -> SourceState
  ) throws(SnapshotFault) {
    let (file, header) = try Self.map(path, marksUse: true)
    var reader = try Self.reader(file, header)
    let description = try Self.description(file, header, &reader)
    guard description.keyBytes == key.bytes, description.program == SnapshotKey.program else { throw .outdated }
    let state = try accept(description)
    let tables = header.tablesOffset..<header.tablesOffset + header.tablesLength
    guard file.withBytes(tables, { Checksum.of($0) }) == header.tablesChecksum else { throw .damaged }
    let damage = DamageFlag()
    self.description = description
    opened = OpenedSnapshot(path: path, source: description.source, damage: damage)
    var columns = ColumnsReader(file: file, dataOffset: header.dataOffset, tables: tables, damage: damage)
    let files =
      description.outline == nil
      ? [SourceFile(path: key.givenPath, canonicalPath: key.path, state: state)] : description.files
    var read: [AssembledTable] = []
    for source in files { read.append(try AssembledTable(from: &reader, columns: &columns, source: source)) }
    self.tables = read
    guard reader.isAtEnd, read.reduce(0, { $0 + $1.table.rowCount }) == header.rowCount else { throw .damaged }
  }

  /// Reads and checks the description alone.
  static func description(path: String, marksUse: Bool) throws(SnapshotFault) -> SnapshotDescription {
    let (file, header) = try map(path, marksUse: marksUse)
    var reader = try reader(file, header)
    return try description(file, header, &reader)
  }

  private static func map(_ path: String, marksUse: Bool) throws(SnapshotFault) -> (MappedFile, SnapshotHeader) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    if descriptor < 0 { throw .absent }
    defer { close(descriptor) }
    var status = stat()
    // Only what this user wrote, and nobody else may write, is believed.
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(),
      status.st_mode & (S_IWGRP | S_IWOTH) == 0
    else { throw .absent }
    guard let file = MappedFile(descriptor: descriptor), file.byteCount >= SnapshotFormat.descriptionOffset else {
      throw .damaged
    }
    // That the snapshot was of use just now, for the removal of the longest unused.
    if marksUse { markUse(of: descriptor) }
    return (file, try SnapshotHeader(bytes(file, 0..<SnapshotFormat.headerLength), fileLength: file.byteCount))
  }

  /// Sets the time of the last use. Left to the system it would be that of its last tick, and one of several uses within
  /// a few milliseconds.
  private static func markUse(of descriptor: Int32) {
    var now = timespec()
    if unsafe clock_gettime(CLOCK_REALTIME, &now) == 0 { unsafe _ = futimens(descriptor, [now, now]) }
  }

  private static func reader(_ file: MappedFile, _ header: SnapshotHeader) throws(SnapshotFault) -> DescriptionReader {
    let start = SnapshotFormat.descriptionOffset
    let range = start..<start + header.descriptionLength
    guard file.withBytes(range, { Checksum.of($0) }) == header.descriptionChecksum else { throw .damaged }
    return DescriptionReader(bytes(file, range))
  }

  private static func description(
    _ file: MappedFile, _ header: SnapshotHeader, _ reader: inout DescriptionReader
  ) throws(SnapshotFault) -> SnapshotDescription {
    let program = try reader.text()
    let source = try reader.text()
    let key = try reader.data()
    return SnapshotDescription(
      header: header, keyBytes: key, source: source, program: program,
      state: try SourceState(bytes: bytes(file, SnapshotFormat.stateRange)), outline: try reader.optional(),
      files: try reader.list())
  }

  private static func bytes(_ file: MappedFile, _ range: Range<Int>) -> [UInt8] {
    file.withBytes(range) { span in
      unsafe [UInt8](unsafeUninitializedCapacity: span.count) { memory, count in
        for index in span.indices { unsafe memory.initializeElement(at: index, to: span[index]) }
        count = span.count
      }
    }
  }
}
