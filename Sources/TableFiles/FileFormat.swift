import Diagnostics
import Foundation
import WorkProgress

/// A kind of file that holds one table: its endings, and what reads it.
struct FileFormat: Sendable {
  /// Of file names, in lower case, without the point.
  let endings: Set<String>
  /// Bytes of text that one byte of such a file stands for, about.
  let textBytesPerByte: Int
  private let reader: Reader

  private typealias Reader = @Sendable (RecordFile) throws(DiagnosticError) -> RawTable

  /// Every format, one row each.
  static let all: [FileFormat] = [
    FileFormat(endings: ["csv", "tsv", "txt"], textBytesPerByte: 1) { file throws(DiagnosticError) in
      try DelimitedReader(file).read()
    },
    FileFormat(endings: ["xlsx", "xlsm"], textBytesPerByte: 16) { file throws(DiagnosticError) in
      try WorkbookReader(file).read()
    },
  ]

  private init(endings: Set<String>, textBytesPerByte: Int, reader: @escaping Reader) {
    self.endings = endings
    self.textBytesPerByte = textBytesPerByte
    self.reader = reader
  }

  /// The format of a file by its name's ending; nil where none has it.
  init?(of path: String) {
    let ending = Self.ending(of: path)
    guard let format = Self.all.first(where: { $0.endings.contains(ending) }) else { return nil }
    self = format
  }

  /// The records of the file as columns of text.
  func read(_ file: RecordFile) throws(DiagnosticError) -> RawTable { try reader(file) }

  /// The file's name without the ending of a format.
  static func baseName(of path: String) -> String {
    let name = URL(fileURLWithPath: path).lastPathComponent
    return FileFormat(of: name) == nil ? name : String(name.dropLast(ending(of: name).count + 1))
  }

  private static func ending(of path: String) -> String { URL(fileURLWithPath: path).pathExtension.lowercased() }
}

/// A file whose records are to be read, and all that the reading depends on.
struct RecordFile: Sendable {
  let path: String
  /// Of a text file; nil for what its first bytes tell.
  var encoding: TextEncoding?
  /// The byte between the cells of a text file; nil for what its first records show.
  var separator: UInt8?
  /// The name of a workbook's sheet; nil for the first with data.
  var sheet: String?
  /// The texts that stand for nothing.
  var missing = MissingValues.common
  /// Headings of columns that are declared as text of which every cell differs.
  var textHeadings: Set<String> = []
  var plan = ReadingPlan()
  var monitor = WorkMonitor()
}
