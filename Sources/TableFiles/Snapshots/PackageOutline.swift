import ColumnarData
import VietnameseText

/// What a data package says of itself, and where each of its tables is kept: those of small files together in the
/// package's snapshot, those of large ones in snapshots of their own.
struct PackageOutline: Sendable {
  /// A table's file.
  enum Part: Sendable {
    case together
    /// - Parameter isDeclared: Whether the package has a schema for it.
    case apart(path: String, table: String, isDeclared: Bool)

    var isTogether: Bool { if case .together = self { true } else { false } }
  }

  let name: String
  let titles: LocalizedText
  let isSynthetic: Bool
  let cutoff: Day?
  /// The checksum of the package's own file.
  let fingerprint: UInt64
  /// In the order of the package.
  var parts: [Part] = []
}

extension PackageOutline: DescriptionCodable {
  func encode(into writer: inout DescriptionWriter) {
    writer.write(name)
    writer.write(titles)
    writer.write(isSynthetic)
    writer.write(cutoff.map { Int($0.daysSince1970) })
    writer.write(fingerprint)
    writer.write(parts)
  }

  init(from reader: inout DescriptionReader) throws(SnapshotFault) {
    name = try reader.text()
    titles = try reader.value()
    isSynthetic = try reader.flag()
    let days: Int? = try reader.optional()
    cutoff = days.map { Day(daysSince1970: Int32(clamping: $0)) }
    fingerprint = try reader.unsigned()
    parts = try reader.list()
  }
}

extension PackageOutline.Part: DescriptionCodable {
  func encode(into writer: inout DescriptionWriter) {
    switch self {
    case .together: writer.write(false)
    case .apart(let path, let table, let isDeclared):
      writer.write(true)
      writer.write(path)
      writer.write(table)
      writer.write(isDeclared)
    }
  }

  init(from reader: inout DescriptionReader) throws(SnapshotFault) {
    guard try reader.flag() else {
      self = .together
      return
    }
    self = .apart(path: try reader.text(), table: try reader.text(), isDeclared: try reader.flag())
  }
}
