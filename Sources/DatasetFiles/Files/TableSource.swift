import Foundation
import RecordReading
import TableTyping

/// A file that is to become one table: which, under what name, as what, and what it was before it was read.
struct TableSource: Sendable {
  let path: String
  /// Of the files that go on where this one ends.
  let furtherPaths: [String]
  let tableName: String
  /// The records in place of the file's; nil for those of the file.
  let inline: InlineRecords?
  /// The ending of a file of its kind, for one whose name has none.
  let format: String?
  /// Whether it is a resource of a package.
  let isOfPackage: Bool
  /// What a package says about the table; nil where nothing does.
  let declaration: Declaration?
  /// Seconds since 1970 at which ``identity`` was asked for.
  let seen: Double
  /// nil where no regular file is at the path.
  let identity: FileIdentity?

  init(
    path: String, furtherPaths: [String] = [], tableName: String, inline: InlineRecords? = nil, format: String? = nil,
    isOfPackage: Bool = false, declaration: Declaration? = nil
  ) {
    self.isOfPackage = isOfPackage
    self.path = path
    self.furtherPaths = furtherPaths
    self.tableName = tableName
    self.inline = inline
    self.format = format
    self.declaration = declaration
    seen = Date().timeIntervalSince1970
    identity = FileIdentity(path: path)
  }

  /// What a package says of a resource.
  struct Declaration: Sendable {
    /// The checksum of the package's file.
    let package: UInt64
    /// nil where the types are to be found.
    let schema: DeclaredSchema?
    let encoding: TextEncoding?
    /// How text files are written; nil where nothing is said of it.
    var dialect: TextDialect?
    /// Whether the file's first row is the heading; else every row is data, in the order of the fields.
    var hasHeading = true
    /// Whether headings and names of fields may differ in the case of their letters.
    var areHeadingsFolded = false
    /// Of a JSON file: the way to the records.
    var property: String?
    /// Of a workbook: the name of the sheet.
    var sheet: String?
    /// What the package says of the dialect and cannot be used, as `dialect: delimiter: ||`.
    var ignored: [String] = []
  }
}
