import CZip
package import ColumnarData
package import DatasetFiles
package import Diagnostics
package import Foundation
import Values

/// A folder of its own for one test, removed with it.
package final class Fixture {
  private let scratch: ScratchFolder

  package init() throws { scratch = try ScratchFolder() }

  package var folder: URL { scratch.url }

  package func path(_ name: String) -> String { scratch.path(name) }

  @discardableResult
  package func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

  @discardableResult
  package func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    try scratch.write(bytes, to: name)
  }

  /// Opens a file with such content.
  package func open(
    _ text: String, named name: String = "a.csv", options: ReadingOptions = ReadingOptions()
  ) throws -> OpenedDataset {
    try DatasetReader(options: options).open(path: write(name, text))
  }

  /// Writes a ZIP archive of parts.
  package func writeArchive(_ name: String, _ parts: [(name: String, text: String)], password: String? = nil) throws
    -> String
  {
    try writeArchive(name, parts.map { ($0.name, Array($0.text.utf8)) }, password: password)
  }

  package func writeArchive(_ name: String, _ parts: [(name: String, bytes: [UInt8])], password: String? = nil) throws
    -> String
  {
    let path = path(name)
    var code: Int32 = 0
    let archive = unsafe zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code)
    for (part, bytes) in parts {
      // libzip reads the buffer when the archive is closed, so it gets a copy that it frees itself.
      let memory = unsafe malloc(max(bytes.count, 1))
      unsafe memory?.copyMemory(from: bytes, byteCount: bytes.count)
      let source = unsafe zip_source_buffer(archive, memory, zip_uint64_t(bytes.count), 1)
      let index = unsafe zip_file_add(archive, part, source, zip_flags_t(ZIP_FL_OVERWRITE))
      if let password {
        _ = unsafe zip_file_set_encryption(archive, zip_uint64_t(index), UInt16(ZIP_EM_AES_256), password)
      }
    }
    guard unsafe zip_close(archive) == 0 else { throw CocoaError(.fileWriteUnknown) }
    return path
  }
}

/// The diagnostic of an error that opening throws, nil where it throws none.
package func fault(_ path: String, options: ReadingOptions = ReadingOptions()) -> Diagnostic? {
  do throws(DiagnosticError) {
    _ = try DatasetReader(options: options).open(path: path)
    return nil
  } catch {
    return error.diagnostic
  }
}

extension Table {
  /// A column's cells as plain words: `-` for missing, numbers with a point, days as ISO.
  package func words(_ column: String) -> [String] {
    guard let index = schema.fieldIndex(named: column) else { return [] }
    return (0..<rowCount).map { row in
      switch heldCell(row: row, column: index) {
      case .missing: "-"
      case .text(let text): text
      case .label(let label): label.text
      case .boolean(let flag): flag ? "yes" : "no"
      case .number(let number): number.plainText
      case .date(let day): day.isoText
      case .period, .ratio: "?"
      }
    }
  }

  package func type(_ column: String) -> FieldType? {
    schema.fieldIndex(named: column).map { schema.fields[$0].type }
  }
}

extension OpenedDataset {
  package var table: Table { get throws { try requireFirst(dataset.tables) } }

  package func first(_ id: DiagnosticID) -> Diagnostic? { diagnostics.first { $0.id == id } }
}

private struct NoTable: Error {}

private func requireFirst(_ tables: [Table]) throws -> Table {
  guard let table = tables.first else { throw NoTable() }
  return table
}

package enum FixtureBytes {
  package static func read(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }
}
