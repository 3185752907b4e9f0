package import Diagnostics
import Foundation

/// A kind of file that holds one table: its endings, and what reads it.
package struct FileFormat: Sendable {
  /// Endings of file names, in lower case, without the point.
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
    FileFormat(endings: ["json", "jsonl", "ndjson"], textBytesPerByte: 1) { file throws(DiagnosticError) in
      try ObjectReader(file).read()
    },
    FileFormat(endings: ["xlsx", "xlsm", "xls", "xml"], textBytesPerByte: 16) { file throws(DiagnosticError) in
      switch try WorkbookContent(path: file.path) {
      case .workbook: return try WorkbookReader(file).read()
      case .markup: return try MarkupWorkbookReader(file).read()
      case .page: return try PageReader(file).read()
      case .records:
        var table = try DelimitedReader(file).read()
        table.trueKind = "CSV"
        return table
      }
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
