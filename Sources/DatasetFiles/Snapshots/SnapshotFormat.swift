/// The file in which the columns of a table, or of the small tables of a package, are kept, so that their sources need not
/// be read again.
///
/// All numbers are in the machine's byte order, which the mark shows; offsets are in bytes.
///
/// | bytes | what |
/// |---|---|
/// | 0 ..< 8 | the text `MCSNAP\r\n` |
/// | 8 ..< 12 | ``version`` |
/// | 12 ..< 16 | ``byteOrderMark`` |
/// | 16 ..< 24 | the length of the whole file |
/// | 24 ..< 32, 32 ..< 40 | length and checksum of the description |
/// | 40 ..< 48, 48 ..< 56 | length and checksum of the tables |
/// | 56 ..< 64 | where the data start |
/// | 64 ..< 72 | when it was made, in seconds since 1970 |
/// | 72 ..< 80 | rows of all tables |
/// | 120 ..< 128 | checksum of the bytes 0 ..< 120 |
/// | 128 ..< 256 | the state of the source, or of the package's own file, with its own checksum: see ``SourceState`` |
/// | 256 … | the description: program, key, package; of each table schema, account, rejects, dictionaries, stretches |
/// | next multiple of 64 | the tables: zones, and a checksum for each block of each stretch |
/// | data, a multiple of 4,096 | the stretches, each from a multiple of 64 |
///
/// A package's snapshot holds the tables of its small files, and the state of each of these files in its description: where
/// one of them, or the package's own file, is no longer the same, all are read again.
///
/// What is checked when:
/// - **At open**, always (0.1 ms and a pass over description and tables, 1 ms a million bytes at most): owner and rights
///   of the file; magic, version, order; the length; the checksums of header, state, description and tables; that every
///   stretch lies in the file, has as many elements as the table rows, and no zone of codes goes beyond its dictionary.
/// - **Before the first element of a column is read** (about 0.08 ms a million bytes, page faults included): the checksum
///   of each block of 65,536 elements, and that no code is greater than its zone says; see `BlockVerifier`. A column that
///   no statement touches is never read.
/// - Whether the **source** is still the same: see ``SourceState``.
///
/// What fails is never used: the snapshot is removed, the source is read again, and a note says so.
enum SnapshotFormat {
  /// Raised whenever the layout changes; files of another version are replaced without a word.
  static let version: UInt32 = 11
  static let byteOrderMark: UInt32 = 0x0102_0304
  static let magic: [UInt8] = Array("MCSNAP\r\n".utf8)
  static let headerLength = 128
  static let stateRange = 128..<256
  static let descriptionOffset = 256
  static let alignment = 64
  static let pageSize = 4096

  static func aligned(_ offset: Int, to alignment: Int = alignment) -> Int {
    (offset + alignment - 1) / alignment * alignment
  }
}

/// Why a snapshot is not used.
enum SnapshotFault: Error {
  /// It is not what was written.
  case damaged
  /// Whole, but of another version, program or machine, or of what its source no longer is.
  case outdated
  /// There is none, or none that may be trusted: another's file, a link.
  case absent
}

/// The first 128 bytes of a snapshot.
struct SnapshotHeader {
  var fileLength = 0
  var descriptionLength = 0
  var descriptionChecksum: UInt64 = 0
  var tablesLength = 0
  var tablesChecksum: UInt64 = 0
  var dataOffset = 0
  /// Seconds since 1970.
  var made = 0
  /// Of all tables.
  var rowCount = 0

  var tablesOffset: Int { SnapshotFormat.aligned(SnapshotFormat.descriptionOffset + descriptionLength) }
}
