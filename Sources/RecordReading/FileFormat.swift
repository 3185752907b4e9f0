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
      switch try WorkbookContent(file.opened()) {
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

  /// The format of a file by its name's ending, without that of the packing; nil where none has it.
  package init?(of path: String) {
    let ending = Self.ending(of: path)
    guard let format = Self.all.first(where: { $0.endings.contains(ending) }) else { return nil }
    self = format
  }

  /// The format of the one file in a ZIP archive; nil for a file that is none, or of no format.
  ///
  /// - Throws: Where the archive cannot be read, or holds more files, or none.
  package static func ofFile(inArchive path: String) throws(DiagnosticError) -> FileFormat? {
    if !FilePacking.isArchive(path) { return nil }
    return FileFormat(of: try ZipArchive(FileBytes(path: path)).onlyFile().name)
  }

  /// Whether its files are texts with a separator between cells.
  package var isDelimited: Bool { endings.contains("csv") }

  /// The records of the file as columns of text.
  package func read(_ file: RecordFile) throws(DiagnosticError) -> RawTable { try reader(file) }

  /// The file's name without the ending of a format.
  package static func baseName(of path: String) -> String {
    let name = URL(fileURLWithPath: path).lastPathComponent
    let unpacked = FilePacking.unpackedName(name)
    if FileFormat(of: unpacked) != nil { return String(unpacked.dropLast(ending(of: unpacked).count + 1)) }
    return unpacked == name || unpacked.isEmpty ? name : unpacked
  }

  private static func ending(of path: String) -> String {
    URL(fileURLWithPath: FilePacking.unpackedName(path)).pathExtension.lowercased()
  }
}
