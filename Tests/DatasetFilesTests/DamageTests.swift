import ColumnarData
import DatasetFiles
import Diagnostics
import Foundation
import RecordReading
import TableTyping
import TestSupport
import Testing

/// Bytes that no one meant to be a table: reading them may refuse, but not trap, hang or lose rows unsaid.
@Suite struct DamageTests {
  @Test(arguments: 0..<60 as Range<UInt64>)
  func survivesAnyBytes(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let fixture = try Fixture()
    let alphabet: [UInt8] = Array("a1,;\t|\"\r\n -%./".utf8) + [0xC3, 0xA1, 0xE1, 0xBA, 0xA5, 0xFF, 0xFE, 0xCC, 0x81]
    let bytes = (0..<Int.random(in: 1...400, using: &random)).map { _ in
      alphabet.randomElement(using: &random) ?? 0
    }
    let path = try fixture.write("a.csv", bytes)
    for encoding in [nil] + TextEncoding.allCases.map(\.rawValue) {
      do throws(DiagnosticError) {
        let opened = try DatasetReader(options: ReadingOptions(encoding: encoding)).open(path: path)
        guard let account = opened.account.files.first else { Issue.record("no account"); return }
        #expect(opened.dataset.tables.map(\.rowCount) == [account.rows])
        #expect(opened.rejects.rowCount == account.unreadableCells + account.unevenRows)
      } catch {
        #expect(error.diagnostic.severity == .error)
      }
    }
  }

  @Test func survivesDamagedPackages() throws {
    let fixture = try Fixture()
    try fixture.write("a.csv", "a,b\n1,2020-01-01\n")
    let text = #"""
      {"name":"p","resources":[{"name":"a","path":"a.csv","dialect":{"delimiter":","},"schema":{"primaryKey":["a"],
      "missingValues":[""],"fields":[{"name":"a","type":"integer"},{"name":"b","type":"date","constraints":{"enum":[1]}}]}}]}
      """#
    let whole = Array(text.utf8)
    for offset in whole.indices {
      for replacement in [UInt8(ascii: "\""), UInt8(ascii: "}"), UInt8(ascii: "0"), 0x80] {
        var damaged = whole
        damaged[offset] = replacement
        let path = try fixture.write("datapackage.json", damaged)
        if let diagnostic = fault(path) { #expect(diagnostic.severity == .error) }
      }
    }
  }

  /// Numbers and days at the edges of what fits.
  @Test(arguments: [
    "9223372036854775807", "-9223372036854775808", "99999999999999999999", "0.0000000001", "1e5", "-", "--1", "1.",
    ".5",
    "1..2", "1.2.3", "1,2,3", "%", "1%%", "0001-01-01", "9999-12-31", "0000-00-00", "99/99/9999", "29/02/1900",
    "29/02/2000", "31/12/9999 99:99", "20200230", "00000000",
  ])
  func readsEdgesWithoutTrap(_ text: String) throws {
    let rows = (0..<99).map { "\($0);\($0 % 28 + 1)/1/2020;\($0),5\n" }.joined()
    let opened = try Fixture().open("a;b;c\n\(rows)\(text);\(text);\(text)\n")
    #expect(try opened.table.rowCount == 100)
    for (column, name) in ["a", "b", "c"].enumerated() {
      let isMissing = try opened.table.heldCell(row: 99, column: column) == .missing
      let isRejected = opened.rejects.words("column").contains(name)
      // A cell is missing exactly where it is told, or says itself that it is.
      #expect(isMissing == (isRejected || text == "-"), "\(name)")
    }
  }
}
