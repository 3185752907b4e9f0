import DatasetFiles
import Diagnostics
import RecordReading
import TestSupport
import Testing

/// Files packed by gzip or in an archive: of every format, and their names.
@Suite struct PackedFileTests {
  @Test(arguments: [
    ("a.csv.gz", "a", true), ("a.TSV.GZ", "a", true), ("a.b.csv.zip", "a.b", true), ("a.jsonl.gz", "a", true),
    ("a.xlsx.gz", "a", true), ("a.gz", "a", false), ("a.zip", "a", false), ("a.pdf.gz", "a.pdf", false),
    ("a.csv", "a", true), ("a.pdf", "a.pdf", false), ("gz", "gz", false),
  ])
  func theNameWithoutThePackingSaysTheFormat(_ path: String, _ base: String, _ hasFormat: Bool) {
    #expect(FileFormat.baseName(of: path) == base)
    #expect((FileFormat(of: path) != nil) == hasFormat)
  }

  static let texts: [(name: String, text: String)] = [
    ("a.csv", "k;n\nx;1\ny;2\n"), ("a.tsv", "k\tn\nx\t1\ny\t2\n"), ("a.json", #"[{"k":"x","n":1},{"k":"y","n":2}]"#),
    ("a.jsonl", "{\"k\":\"x\",\"n\":1}\n{\"k\":\"y\",\"n\":2}\n"),
    (
      "a.xls",
      "<html><table><tr><td>k</td><td>n</td></tr><tr><td>x</td><td>1</td></tr><tr><td>y</td><td>2</td></tr></table>"
    ),
  ]

  @Test(arguments: texts) func everyFormatIsReadPacked(_ name: String, _ text: String) throws {
    let fixture = try Fixture()
    let plain = try TableAsRead(DatasetReader().open(path: fixture.write(name, text)))
    #expect(plain.rows == ["x | 1", "y | 2"])
    let gzip = try fixture.write("\(name).gz", Gzip.packed(Array(text.utf8)))
    #expect(try TableAsRead(DatasetReader().open(path: gzip)) == plain)
    for archive in ["\(name).zip", "b.zip"] {
      let path = try fixture.writeArchive(archive, [(name: name, text: text)])
      #expect(try TableAsRead(DatasetReader().open(path: path)) == plain, "\(archive)")
    }
  }

  @Test func aWorkbookIsReadPacked() throws {
    let fixture = try Fixture()
    let rows =
      WorkbookFixture.row(1, ["k", "n"]) + WorkbookFixture.row(2, ["x", "1"]) + WorkbookFixture.row(3, ["y", "2"])
    let workbook = try FixtureBytes.read(fixture.writeArchive("a.xlsx", WorkbookFixture(rows: rows).parts))
    let gzip = try fixture.write("b.xlsx.gz", Gzip.packed(workbook))
    let unpacked = try TableAsRead(DatasetReader().open(path: gzip))
    #expect(unpacked.rows == ["x | 1", "y | 2"])
    let archive = try fixture.writeArchive("c.zip", [(name: "c.xlsx", bytes: workbook)])
    #expect(try TableAsRead(DatasetReader().open(path: archive)) == unpacked)
  }

  /// By its content, whatever the encoding and the size; two packed files one behind the other are one.
  @Test func theContentIsReadAsThatOfAFile() throws {
    let fixture = try Fixture()
    let utf16: [UInt8] = [0xFF, 0xFE] + "k;n\nĐất;1\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let encoded = try fixture.write("a.csv.gz", Gzip.packed(utf16))
    #expect(try TableAsRead(DatasetReader().open(path: encoded)).rows == ["Đất | 1"])
    let halves = try Gzip.packed(Array("k;n\nx;1\n".utf8)) + Gzip.packed(Array("y;2\n".utf8))
    let joined = try fixture.write("b.csv.gz", halves)
    #expect(try TableAsRead(DatasetReader().open(path: joined)).rows == ["x | 1", "y | 2"])
    let empty = try fixture.write("c.csv.gz", Gzip.packed([]))
    #expect(fault(empty)?.id == .emptyFile)
  }

  @Test func whatIsNoArchiveIsTold() throws {
    let fixture = try Fixture()
    #expect(fault(try fixture.write("a.csv.zip", "k;n\nx;1\n"))?.id == .fileUnreadable)
    let locked = try fixture.writeArchive("b.csv.zip", [(name: "b.csv", text: "k\n1\n")], password: "x")
    #expect(fault(locked)?.id == .workbookEncrypted)
    let image = try fixture.writeArchive("c.zip", [(name: "c.png", text: "x")])
    #expect(fault(image)?.id == .unknownFileKind)
  }
}
