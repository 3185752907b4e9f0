import ColumnarData
import Foundation
import RecordReading
import TableTyping
import VietnameseText

/// What reading a file depends on besides its content: two readings of one key give the same table.
struct SnapshotKey: Equatable, Sendable {
  /// Absolute, without links.
  let path: String
  /// As the user named it.
  let givenPath: String
  /// The path, the table's name, the options and the declaration.
  let bytes: [UInt8]

  /// - Parameter declaration: What a package says about the table; nil where nothing does.
  /// - Returns: nil where nothing is at the path.
  init?(path: String, tableName: String, options: ReadingOptions, declaration: Declaration?) {
    guard let canonical = FileIdentity.canonicalPath(path) else { return nil }
    var writer = DescriptionWriter()
    writer.write(canonical)
    // As given: it stands in the account and in the rejects.
    writer.write(path)
    writer.write(tableName)
    writer.write(options.encoding)
    writer.write(options.numbers?.rawValue)
    writer.write(options.sheet)
    writer.write(options.layout.heading?.text)
    writer.write(options.layout.keepsAllRows)
    writer.write(options.mapping.map(\.text))
    writer.write(declaration != nil)
    if let declaration {
      writer.write(declaration.package)
      writer.write(declaration.resource)
    }
    self.path = canonical
    givenPath = path
    bytes = writer.bytes
  }

  init?(_ source: TableSource, _ options: ReadingOptions) {
    let declaration = source.declaration.map { Declaration(package: $0.package, resource: source.tableName) }
    self.init(path: source.path, tableName: source.tableName, options: options, declaration: declaration)
  }

  /// - Parameter package: The path of a package's own file, of which the small tables are kept together.
  init?(package: String, options: ReadingOptions) {
    self.init(path: package, tableName: "", options: options, declaration: nil)
  }

  /// A resource of a data package.
  struct Declaration: Sendable {
    /// The checksum of the package's file.
    let package: UInt64
    let resource: String
  }

  /// The name of the snapshot's file.
  var fileName: String {
    let sum = String(Checksum.of(bytes.span), radix: 16)
    return String(repeating: "0", count: 16 - sum.count) + sum + SnapshotFile.ending
  }

  /// Which program this is, so that another one, which may read files otherwise, never takes its snapshots: size and time
  /// of its file.
  static let program: String = {
    guard let identity = FileIdentity(path: "/proc/self/exe") else { return "" }
    return "\(identity.size) \(identity.modified).\(identity.modifiedNanoseconds)"
  }()
}
