package import CellParsing
package import Diagnostics
import Foundation
package import WorkProgress

/// A kind of file that holds one table: its endings, and what reads it.
package struct FileFormat: Sendable {
  /// Of file names, in lower case, without the point.
  let endings: Set<String>
  /// Bytes of text that one byte of such a file stands for, about.
  package let textBytesPerByte: Int
  private let reader: Reader

  private typealias Reader = @Sendable (RecordFile) throws(DiagnosticError) -> RawTable

  /// Every format, one row each.
  package static let all: [FileFormat] = [
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
  package init?(of path: String) {
    let ending = Self.ending(of: path)
    guard let format = Self.all.first(where: { $0.endings.contains(ending) }) else { return nil }
    self = format
  }

  /// The records of the file as columns of text.
  package func read(_ file: RecordFile) throws(DiagnosticError) -> RawTable { try reader(file) }

  /// The file's name without the ending of a format.
  package static func baseName(of path: String) -> String {
    let name = URL(fileURLWithPath: path).lastPathComponent
    return FileFormat(of: name) == nil ? name : String(name.dropLast(ending(of: name).count + 1))
  }

  private static func ending(of path: String) -> String { URL(fileURLWithPath: path).pathExtension.lowercased() }
}

/// A file whose records are to be read, and all that the reading depends on.
package struct RecordFile: Sendable {
  package let path: String
  /// Of a text file; nil for what its first bytes tell.
  package var encoding: TextEncoding?
  /// The byte between the cells of a text file; nil for what its first records show.
  package var separator: UInt8?
  /// The name of a workbook's sheet; nil for the first with data.
  package var sheet: String?
  /// The texts that stand for nothing.
  package var missing = MissingValues.common
  /// Headings of columns that are declared as text of which every cell differs.
  package var textHeadings: Set<String> = []
  package var plan = ReadingPlan()
  package var monitor = WorkMonitor()

  package init(
    path: String, encoding: TextEncoding? = nil, separator: UInt8? = nil, sheet: String? = nil,
    missing: MissingValues = MissingValues.common, textHeadings: Set<String> = [], plan: ReadingPlan = ReadingPlan(),
    monitor: WorkMonitor = WorkMonitor()
  ) {
    self.path = path
    self.encoding = encoding
    self.separator = separator
    self.sheet = sheet
    self.missing = missing
    self.textHeadings = textHeadings
    self.plan = plan
    self.monitor = monitor
  }
}
