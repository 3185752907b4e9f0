import Diagnostics
import Foundation
import RecordReading
import TestSupport
import Testing

/// Kinds of files: by their names, by what they hold, and how large they may be.
@Suite struct FileFormatTests {
  private let fixture: RawFixture

  init() throws { fixture = try RawFixture() }

  @Test(
    arguments: [
      ("a.csv", 1), ("a.TSV", 1), ("a.txt", 1), ("a.json", 1), ("a.ndjson", 1), ("a.xlsx", 16), ("a.xlsm", 16),
      ("a.xls.gz", 16), ("a.xml", 16), ("a.ods", nil), ("csv", nil), ("a.csv.zip", 1), ("a.gz", nil), ("", nil),
    ] as [(String, Int?)])
  func theNameSaysHowMuchTextAByteIs(_ name: String, _ bytes: Int?) {
    #expect(FileFormat(of: name)?.textBytesPerByte == bytes)
  }

  @Test func theFileInAnArchiveSaysTheFormat() throws {
    func format(_ names: [String], in archive: String) throws -> FileFormat? {
      let file = try fixture.archive(names.map { (name: $0, text: "k\n1\n") }, named: archive)
      return try FileFormat.ofFile(inArchive: file.path)
    }
    #expect(try format(["b.xlsx"], in: "a.zip")?.textBytesPerByte == 16)
    #expect(try format(["b/c.csv"], in: "b.ZIP")?.textBytesPerByte == 1)
    #expect(try format(["b.pdf"], in: "c.zip") == nil && format(["b.csv"], in: "c.xlsx") == nil)
    // What the Finder adds is no file.
    #expect(try format(["b.csv", "__MACOSX/._b.csv"], in: "d.zip")?.textBytesPerByte == 1)
    for names in [["a.csv", "b.csv"], ["__MACOSX/a.csv"]] {
      let error = #expect(throws: DiagnosticError.self) { try format(names, in: "e.zip") }
      #expect(error?.diagnostic.id == .archiveOfSeveral)
      #expect(error?.diagnostic.arguments["count"] == .number(names.count { !$0.hasPrefix("__") }))
    }
  }

  private static let markup =
    "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet><Table>"
    + "<Row><Cell><Data>k</Data></Cell><Cell><Data>n</Data></Cell></Row>"
    + "<Row><Cell><Data>A</Data></Cell><Cell><Data>1</Data></Cell></Row></Table></Worksheet></Workbook>"
  private static let page =
    "<table><tr><td>k</td><td>n</td></tr><tr><td>A</td><td>1</td></tr></table>"

  /// Under the name of a workbook stand workbooks, and whatever portals call so.
  @Test(
    arguments: [
      (markup, nil), ("\u{FEFF}" + markup, nil), (page, "HTML"), ("\n  <HTML><body>\(page)", "HTML"),
      ("k;n\nA;1\n", "CSV"),
      ("k\tn\r\nA\t1", "CSV"), ("k|n\nA|1\n", "CSV"),
    ] as [(String, String?)])
  func aFileIsReadAsWhatItHolds(_ text: String, _ kind: String?) throws {
    for name in ["a.xls", "a.xlsx", "a.xml"] {
      let table = try fixture.file(text, named: name).table
      #expect(table.trueKind == kind && table.headings == ["k", "n"])
      #expect(try table.rows == [["A", "1"]])
    }
  }

  /// What is neither is a workbook that cannot be read.
  @Test(arguments: ["<a><b/></a>", "một dòng", "k;n", "dòng\nkhác\n", "PK", "k;n\nA;\0\n"])
  func whatIsNoneOfThemIsNoWorkbook(_ text: String) throws {
    #expect(try fixture.file(text, named: "a.xlsx").fault?.id == .workbookUnreadable)
  }

  // MARK: Limits

  @Test(arguments: [0, 1]) func aTableHasAsManyColumnsAsASheet(_ more: Int) throws {
    let count = RecordLimits.columnCount + more
    let text = (0..<count).map { "c\($0)" }.joined(separator: ";") + "\n"
    var file = try fixture.file(text + String(repeating: "x;", count: count - 1) + "x\n")
    file.plan.leastIndexed = .max
    if more == 0 {
      #expect(try file.table.headings.count == count && file.table.rowCount == 1)
    } else {
      #expect(file.fault?.id == .tooManyColumns && file.fault?.arguments["limit"] == .number(16_384))
    }
  }

  /// A record of more than eight megabytes misses a closing quote: it is told by its line, however it is read.
  @Test(arguments: [0, Int.max]) func aRecordMayBeTooLarge(_ leastIndexed: Int) throws {
    let text =
      Array("k;n\nA;1\nB;\"".utf8) + Array(repeating: UInt8(ascii: "x"), count: 12 << 20) + Array("\"\nC;2\n".utf8)
    var file = try fixture.file(text)
    file.plan.leastIndexed = leastIndexed
    let fault = file.fault
    #expect(fault?.id == .recordTooLarge && fault?.arguments["line"] == .number(3))
    #expect(fault?.arguments["limit"] == .number(RecordLimits.byteCount >> 20))
  }

  // MARK: Encodings

  private static func utf16(_ text: String) -> [UInt8] { text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }

  /// What is told counts; a mark of that encoding is none of the text, and one of another encoding is.
  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF] + Array("k;n\nĐ;1\n".utf8), nil, ["k", "n"], "Đ"),
      ([0xEF, 0xBB, 0xBF] + Array("k;n\nĐ;1\n".utf8), TextEncoding.utf8, ["k", "n"], "Đ"),
      ([0xFF, 0xFE] + utf16("k;n\nĐ;1\n"), nil, ["k", "n"], "Đ"),
      ([0xFF, 0xFE] + utf16("k;n\nĐ;1\n"), .utf16LittleEndian, ["k", "n"], "Đ"),
      (utf16("k;n\nĐ;1\n"), .utf16LittleEndian, ["k", "n"], "Đ"),
      ([0xEF, 0xBB, 0xBF] + Array("k;n\n".utf8) + [0xD0, 0x3B, 0x31], .windows1258, ["ï»¿k", "n"], "Đ"),
      (Array("k;n\n".utf8) + [0xA7, 0x3B, 0x31, 0x0A], .tcvn3, ["k", "n"], "Đ"),
      (Array("k;n\n".utf8) + [0xD1, 0x3B, 0x31, 0x0A], .vni, ["k", "n"], "Đ"),
    ] as [([UInt8], TextEncoding?, [String], String)])
  func theEncodingToldIsTheEncoding(_ bytes: [UInt8], _ encoding: TextEncoding?, _ headings: [String], _ cell: String)
    throws
  {
    var file = try fixture.file(bytes)
    file.encoding = encoding
    for leastIndexed in [0, Int.max] {
      file.plan.leastIndexed = leastIndexed
      #expect(try file.table.headings == headings)
      #expect(try file.table.rows == [[cell, "1"]])
    }
  }

  @Test(
    arguments: [
      // Half a unit at the end, half a pair, and a byte of no letter: their places in the file, behind its mark.
      ([0xFF, 0xFE] + utf16("k;n\n") + [0x41], nil, .undecodableByte, 10),
      ([0xFF, 0xFE] + utf16("k;n\n") + [0x00, 0xD8, 0x41, 0x00], nil, .undecodableByte, 10),
      (Array("k;n\nA;".utf8) + [0x81], .windows1258, .undecodableByte, 6),
      (Array("k;n\nA;".utf8) + [0xFF], .tcvn3, .undecodableByte, 6),
      ([0xFF, 0xFE] + utf16("k;n\n"), TextEncoding.utf8, .binaryFile, 3),
      (Array("k;n\nA;".utf8) + [0xC3], nil, .invalidUTF8, 6),
      ([0xEF, 0xBB, 0xBF, 0x6B, 0xFF, 0x0A], nil, .invalidUTF8, 4),
    ] as [([UInt8], TextEncoding?, DiagnosticID, Int)])
  func whatIsNoTextIsToldByItsPlace(_ bytes: [UInt8], _ encoding: TextEncoding?, _ id: DiagnosticID, _ offset: Int)
    throws
  {
    var file = try fixture.file(bytes)
    file.encoding = encoding
    #expect(file.fault?.id == id && file.fault?.arguments["offset"] == .number(offset))
  }

  /// Some NULs in a text are blanks: counted, and told by the line of the first.
  @Test(arguments: [0, Int.max]) func someNULsAreBlanks(_ leastIndexed: Int) throws {
    var file = try fixture.file("k;n\nA;1\nB\0C;2\n\0D;3\nmột dòng dài hơn;4\n")
    file.plan.leastIndexed = leastIndexed
    let table = try file.table
    #expect(table.replacedNULs?.count == 2 && table.replacedNULs?.line == 3)
    #expect(try table.rows.map { $0[0] } == ["A", "B C", " D", "một dòng dài hơn"])
  }
}
