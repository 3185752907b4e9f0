import CellParsing
import ColumnarData
import DatasetFiles
import Diagnostics
import Foundation
import RecordReading
import TableTyping
import TestSupport
import Testing
import VietnameseText

@Suite struct TextFileTests {
  private func open(_ text: String, options: ReadingOptions = ReadingOptions()) throws -> OpenedDataset {
    try Fixture().open(text, options: options)
  }

  @Test(arguments: [",", ";", "\t", "|"], ["\n", "\r\n", "\r"])
  func findsTheSeparatorAndTheLineEnd(_ separator: String, _ lineEnd: String) throws {
    let lines = [["a", "b"], ["x,;|y", "1"], ["line 1\nline 2", "2"]]
    let text = lines.map { $0.map { "\"\($0)\"" }.joined(separator: separator) }.joined(separator: lineEnd)
    for ending in ["", lineEnd, lineEnd + lineEnd] {
      for mark in ["", "\u{FEFF}"] {
        let table = try open(mark + text + ending).table
        #expect(table.words("a") == ["x,;|y", "line 1\nline 2"])
        #expect(table.words("b") == ["1", "2"])
      }
    }
  }

  /// A few NULs are blanks, and told; a text in UTF-16 without a mark, or a picture, is not taken for such.
  @Test func readsTextWithAFewNULs() throws {
    let opened = try open("ma,ten\n1,A\u{0}B\n2,C\u{0}\u{0}\n3,Sở Y tế\n" + String(repeating: "4,D\n", count: 2000))
    #expect(try opened.table.words("name").prefix(3) == ["A B", "C", "Sở Y tế"])
    #expect(opened.first(.nulsReplaced)?.arguments["count"] == .number(3))
    #expect(opened.first(.nulsReplaced)?.arguments["line"] == .number(2))
    let late = try open("ma,ten\n" + String(repeating: "4,D\n", count: 20_000) + "5,A\u{0}\n")
    #expect(late.first(.nulsReplaced)?.arguments["line"] == .number(20_002))
    let fixture = try Fixture()
    let wide = "ma,ten\n1,Sở Y tế\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(fault(try fixture.write("wide.csv", wide))?.id == .binaryFile)
    let picture = Array("ma,ten\n".utf8) + (0..<400).map { UInt8($0 % 31) } + Array("a,b\n".utf8)
    #expect(fault(try fixture.write("picture.csv", picture))?.id == .binaryFile)
  }

  @Test func readsOneColumn() throws {
    #expect(try open("Tên\nA, b\nC\nD").table.words("name") == ["A, b", "C", "D"])
    #expect(try open("Số\n97,15\n98,2\n").table.words("so") == ["97.15", "98.20"])
  }

  @Test func cleansCells() throws {
    let decomposed = "Lĩnh vực".decomposedStringWithCanonicalMapping
    let opened = try open("a,b\n\"  x  y \",\(decomposed)\n\"p \r\n\r\n q\",\u{A0}r\nx y,Lĩnh vực\n")
    let table = try opened.table
    #expect(table.words("a") == ["x y", "p\nq", "x y"])
    #expect(table.words("b") == ["Lĩnh vực", "r", "Lĩnh vực"])
    guard case .category(let column)? = table.column(named: "a") else { throw CocoaError(.coderInvalidValue) }
    #expect(column.dictionary.values == ["", "x y", "p\nq"])
    let cleaning = try #require(opened.account.files.first?.cleaning)
    #expect(cleaning.trimmed == 2)
    #expect(cleaning.collapsed == 2)
    #expect(cleaning.normalized == 1)
    #expect(
      opened.account.summary(in: .english) == [
        "a: 3 rows, 2 columns; 2 cells trimmed, 2 cells with inner blanks collapsed, 1 cell normalised to NFC"
      ])
    #expect(
      opened.account.summary(in: .vietnamese) == [
        "a: 3 dòng, 2 cột; 2 ô được cắt khoảng trắng ở đầu hoặc cuối, 2 ô được gộp khoảng trắng bên trong, "
          + "1 ô được chuẩn hóa NFC"
      ])
  }

  @Test func tellsUnevenRows() throws {
    let opened = try open("a,b,c\n1,2\n\n3,4,5,6,\"7\"\n,,\n8,9,10,\n")
    let table = try opened.table
    #expect(table.words("a") == ["1", "3", "8"])
    #expect(table.words("c") == ["-", "5", "10"])
    #expect(opened.rejects.words("line") == ["2", "4"])
    #expect(opened.rejects.words("text") == ["1,2", "6,\"7\""])
    #expect(opened.rejects.words("reason") == ["too few cells", "too many cells"])
    #expect(opened.account.files.first?.unevenRows == 2)
    #expect(opened.account.files.first?.blankRows == 2)
  }

  /// A row too short for a column of ticks says nothing: it is not a no.
  @Test func absentCellsAreMissingNotNo() throws {
    #expect(try open("b,a\n1,x\n2,\n3\n").table.words("a") == ["yes", "no", "-"])
  }

  @Test func countsLinesThroughQuotedBreaks() throws {
    let rows = (0..<98).map { "\($0),\"p\nq\"\n" }.joined()
    let opened = try open("n,t\n" + rows + "z,\"p\nq\"\n98,r\n")
    #expect(opened.rejects.words("line") == ["198"])
    #expect(opened.rejects.words("text") == ["z"])
  }

  @Test func readsFilesLargerThanOneChunk() throws {
    let rows = 6000
    let long = String(repeating: "dài ", count: 100)
    var text = "id,t,n\r\n"
    for row in 0..<rows { text += "H\(row),\"đất \"\"\(row % 7)\"\"\r\nnhà, \(long)\",\(row)\r\n" }
    let table = try open(text).table
    #expect(table.rowCount == rows)
    #expect(table.words("n") == (0..<rows).map(String.init))
    #expect(table.words("id") == (0..<rows).map { "H\($0)" })
    #expect(table.words("t") == (0..<rows).map { "đất \"\($0 % 7)\"\nnhà, \(long.dropLast())" })
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func agreesWithThePlainReader(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let pieces = ["a", "Đất", "\"q\"\"r\"", "7", "", "\"x,y\"", "\"l\nm\""]
    var text = "c1,c2,c3\n"
    for _ in 0..<30 {
      let width = Int.random(in: 1...4, using: &random)
      text += (0..<width).map { _ in pieces.randomElement(using: &random) ?? "" }.joined(separator: ",")
      text += ["\n", "\r\n", "\r", "\n\n"].randomElement(using: &random) ?? "\n"
    }
    let records = try #require(ReferenceRecords.records(Array(text.utf8), separator: UInt8(ascii: ",")))
    let table = try open(text).table
    for (index, name) in ["c1", "c2", "c3"].enumerated() where table.type(name) == .category {
      let expected = records.dropFirst().map { record in
        index < record.count && !record[index].isEmpty ? String(decoding: record[index], as: UTF8.self) : "-"
      }
      #expect(table.words(name) == expected, "seed \(seed)")
    }
  }

  @Test(arguments: [TextEncoding.utf16LittleEndian, .utf16BigEndian], [true, false])
  func readsUTF16(_ encoding: TextEncoding, hasMark: Bool) throws {
    let units = ((hasMark ? "\u{FEFF}" : "") + "Tên,n\nĐất đai 🏠,1\n").utf16
    let bytes = units.flatMap { unit in
      encoding == .utf16BigEndian
        ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    let fixture = try Fixture()
    let path = try fixture.write("a.csv", bytes)
    let options = ReadingOptions(encoding: hasMark ? nil : encoding.rawValue)
    #expect(try DatasetReader(options: options).open(path: path).table.words("name") == ["Đất đai 🏠"])
  }

  /// Each byte sequence was made by hand from the tables of the encodings.
  @Test(arguments: [
    (
      "windows-1258", [0x54, 0x68, 0x75, 0xD2, 0x20, 0x74, 0x75, 0xF2, 0x63, 0x20, 0xD0, 0xE2, 0xEC, 0x74] as [UInt8],
      "Thủ tục Đất"
    ),
    ("tcvn3", [0x54, 0x68, 0xF1, 0x20, 0x74, 0xF4, 0x63, 0x20, 0xA7, 0xCA, 0x74], "Thủ tục Đất"),
    ("VNI", [0x54, 0x68, 0x75, 0xFB, 0x20, 0x74, 0x75, 0xEF, 0x63, 0x20, 0xD1, 0x61, 0xE1, 0x74], "Thủ tục Đất"),
    (
      "vni", [0xF1, 0xF6, 0xF4, 0xEF, 0x63, 0x20, 0x61, 0xEB, 0x20, 0x79, 0xF5, 0x20, 0xEE, 0x20, 0xE6],
      "được ặ ỹ ỵ ỉ"
    ),
    ("tcvn3", [0xAE, 0xAD, 0xEE, 0x63, 0x20, 0xC6, 0x20, 0xFC, 0x20, 0xFE, 0x20, 0xD8], "được ặ ỹ ỵ ỉ"),
  ])
  func readsOldEncodings(_ encoding: String, _ bytes: [UInt8], _ text: String) throws {
    let fixture = try Fixture()
    let path = try fixture.write("a.csv", Array("x;y\n".utf8) + bytes + Array(";1\n".utf8))
    let table = try DatasetReader(options: ReadingOptions(encoding: encoding)).open(path: path).table
    #expect(table.words("x") == [text])
  }

  @Test func tellsWhereUTF8Ends() throws {
    let fixture = try Fixture()
    let path = try fixture.write("a.csv", Array("a,b\n1,x\n2,".utf8) + [0xD2, 0x0A])
    let diagnostic = try #require(fault(path))
    #expect(diagnostic.id == .invalidUTF8)
    #expect(diagnostic.arguments["offset"] == .number(10))
  }
}
