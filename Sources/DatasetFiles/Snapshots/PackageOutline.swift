import Diagnostics
import RecordReading
import Values
import VietnameseText

/// What a data package says of itself, and where each of its tables is kept: those of small files together in the
/// package's snapshot, those of large ones in snapshots of their own.
struct PackageOutline: Sendable {
  /// A table's file.
  enum Part: Sendable {
    case together
    case apart(Apart)

    var isTogether: Bool { if case .together = self { true } else { false } }
  }

  /// A large file.
  struct Apart: Sendable {
    let path: String
    let table: String
    /// Whether the package has a schema for it.
    let isDeclared: Bool
    /// What the file was before it was read.
    let identity: FileIdentity
  }

  let name: String
  let titles: LocalizedText
  let isSynthetic: Bool
  let cutoff: Day?
  /// The checksum of the package's own file.
  let fingerprint: UInt64
  /// In the order of the package.
  var parts: [Part] = []
  /// What the package says of the bytes of its files.
  var contents: [DeclaredContent] = []
  /// What the files and tables do not keep of the package's promises, as long as all files are those that were read.
  var faults: [Diagnostic] = []
}

extension PackageOutline: DescriptionCodable {
  func encode(into writer: inout DescriptionWriter) {
    writer.write(name)
    writer.write(titles)
    writer.write(isSynthetic)
    writer.write(cutoff.map { Int($0.daysSince1970) })
    writer.write(fingerprint)
    writer.write(parts)
    writer.write(contents)
    writer.write(faults)
  }

  init(from reader: inout DescriptionReader) throws(SnapshotFault) {
    name = try reader.text()
    titles = try reader.value()
    isSynthetic = try reader.flag()
    let days: Int? = try reader.optional()
    cutoff = days.map { Day(daysSince1970: Int32(clamping: $0)) }
    fingerprint = try reader.unsigned()
    parts = try reader.list()
    contents = try reader.list()
    faults = try reader.list()
  }
}

extension PackageOutline.Part: DescriptionCodable {
  func encode(into writer: inout DescriptionWriter) {
    switch self {
    case .together: writer.write(false)
    case .apart(let file):
      writer.write(true)
      writer.write(file.path)
      writer.write(file.table)
      writer.write(file.isDeclared)
      for number in file.identity.numbers { writer.write(number) }
    }
  }

  init(from reader: inout DescriptionReader) throws(SnapshotFault) {
    guard try reader.flag() else {
      self = .together
      return
    }
    let (path, table, isDeclared) = (try reader.text(), try reader.text(), try reader.flag())
    var numbers: [UInt64] = []
    for _ in 0..<FileIdentity.numberCount { numbers.append(try reader.unsigned()) }
    self = .apart(
      PackageOutline.Apart(
        path: path, table: table, isDeclared: isDeclared, identity: FileIdentity(numbers: numbers)))
  }
}
