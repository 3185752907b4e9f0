import Diagnostics
import RecordReading
import TestSupport
import Testing

/// Files that are read as records, in a folder of their own.
final class RawFixture {
  private let fixture: Fixture

  init() throws { fixture = try Fixture() }

  func path(_ name: String) -> String { fixture.path(name) }

  func file(_ text: String, named name: String = "a.csv") throws -> RecordFile {
    try file(Array(text.utf8), named: name)
  }

  func file(_ bytes: [UInt8], named name: String = "a.csv") throws -> RecordFile {
    RecordFile(path: try fixture.write(name, bytes))
  }

  func workbook(_ workbook: WorkbookFixture) throws -> RecordFile {
    try archive(workbook.parts)
  }

  func archive(_ parts: [(name: String, text: String)], named name: String = "a.xlsx") throws -> RecordFile {
    RecordFile(path: try fixture.writeArchive(name, parts))
  }

  func archive(_ parts: [(name: String, bytes: [UInt8])], named name: String = "a.xlsx") throws -> RecordFile {
    RecordFile(path: try fixture.writeArchive(name, parts))
  }
}

extension RecordFile {
  /// The records of the file.
  var table: RawTable {
    get throws { try #require(FileFormat(of: path)).read(self) }
  }

  /// What reading the file throws; nil where it is read.
  var fault: Diagnostic? {
    do {
      _ = try table
      return nil
    } catch let error as DiagnosticError {
      return error.diagnostic
    } catch {
      return nil
    }
  }

  /// The file with a semicolon between cells, its heading on the first line, and some columns left in the file.
  func leaving(_ headings: Set<String>, parts: Int = 1, window: Int = 1 << 18) -> RecordFile {
    var file = self
    file.separator = UInt8(ascii: ";")
    file.layout.heading = .lines(1...1)
    file.textHeadings = headings
    file.plan.leastIndexed = 0
    (file.plan.partCount, file.plan.windowSize) = (parts, window)
    return file
  }
}

extension RawTable {
  /// The cells of every row, nil where one is absent.
  var rows: [[String?]] {
    get throws { try asReference.rows }
  }

  var lineOfEachRow: [Int] { (0..<rowCount).map(lines.line(ofRow:)) }
}
