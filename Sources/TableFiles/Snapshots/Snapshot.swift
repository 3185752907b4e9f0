import ColumnarData
import Foundation

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

/// A file from which a table was read, and what it was then.
struct SourceFile: DescriptionCodable, Sendable {
  /// As the user named it.
  let path: String
  let canonicalPath: String
  let state: SourceState

  init(path: String, canonicalPath: String, state: SourceState) {
    self.path = path
    self.canonicalPath = canonicalPath
    self.state = state
  }

  func encode(into writer: inout DescriptionWriter) {
    writer.write(path)
    writer.write(canonicalPath)
    writer.write(data: state.bytes)
  }

  init(from reader: inout DescriptionReader) throws(SnapshotFault) {
    path = try reader.text()
    canonicalPath = try reader.text()
    let bytes = try reader.data()
    guard bytes.count == SnapshotFormat.stateRange.count else { throw .damaged }
    state = try SourceState(bytes: bytes)
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

/// A snapshot from which tables came.
package struct OpenedSnapshot: Sendable {
  let path: String
  /// The canonical path of the source, or of the package's own file.
  package let source: String
  let damage: DamageFlag

  /// Whether a column turned out damaged when it was read: what was computed since the opening may be wrong and must not be
  /// shown.
  package var isDamaged: Bool { damage.isRaised }

  /// Takes the file away, so that the next opening reads the source.
  package func remove() { unsafe unlink(path) }
}

/// How a table and snapshots have to do with each other.
enum SnapshotUse: Sendable {
  case none
  case used(OpenedSnapshot)
  case pending(PendingSnapshot.Place)
}

extension SnapshotHeader {
  init(_ bytes: [UInt8], fileLength: Int) throws(SnapshotFault) {
    func number(_ offset: Int) -> Int { Int(truncatingIfNeeded: FixedBytes.number(in: bytes, at: offset)) }
    guard Array(bytes[..<8]) == SnapshotFormat.magic else { throw .damaged }
    let marks = FixedBytes.bytes(UInt64(SnapshotFormat.version) | UInt64(SnapshotFormat.byteOrderMark) << 32)
    guard Array(bytes[8..<16]) == marks else { throw .outdated }
    guard Checksum.of(bytes.span.extracting(0..<120)) == FixedBytes.number(in: bytes, at: 120) else { throw .damaged }
    self.init(
      fileLength: number(16), descriptionLength: number(24), descriptionChecksum: FixedBytes.number(in: bytes, at: 32),
      tablesLength: number(40), tablesChecksum: FixedBytes.number(in: bytes, at: 48), dataOffset: number(56),
      made: number(64), rowCount: number(72))
    guard self.fileLength == fileLength, (0...fileLength).contains(descriptionLength),
      (0...fileLength).contains(tablesLength), dataOffset >= tablesOffset + tablesLength, dataOffset <= fileLength,
      (0...1 << 40).contains(rowCount)
    else { throw .damaged }
  }

  var bytes: [UInt8] {
    var bytes = SnapshotFormat.magic
    bytes += FixedBytes.bytes(UInt64(SnapshotFormat.version) | UInt64(SnapshotFormat.byteOrderMark) << 32)
    for number in [
      UInt64(fileLength), UInt64(descriptionLength), descriptionChecksum, UInt64(tablesLength), tablesChecksum,
      UInt64(dataOffset), UInt64(made), UInt64(rowCount), 0, 0, 0, 0, 0,
    ] {
      bytes += FixedBytes.bytes(number)
    }
    return bytes + FixedBytes.bytes(Checksum.of(bytes.span))
  }
}
