import CellParsing
import Diagnostics
import Foundation
import RecordReading
import TestSupport
import Testing

/// Records of JSON before any meaning is given to them, against plain dictionaries.
@Suite struct ObjectRecordTests {
  private let fixture: RawFixture

  init() throws { fixture = try RawFixture() }

  private enum Value {
    case text(String), number(String), flag(Bool), null

    /// As it is written, with escapes or without.
    func written(_ random: inout SeededRandom) -> String {
      switch self {
      case .text(let text):
        let units = text.utf16.map { unit -> String in
          if unit == 0x22 || unit == 0x5C { return "\\" + String(decoding: [unit], as: UTF16.self) }
          let isPlain = unit >= 0x20 && !(0xD800...0xDFFF).contains(unit) && unit != 0 && !random.chance(20)
          return isPlain ? String(decoding: [unit], as: UTF16.self) : "\\u" + String(format: "%04x", unit)
        }
        return "\"\(units.joined())\""
      case .number(let text): return text
      case .flag(let flag): return flag ? "true" : "false"
      case .null: return "null"
      }
    }

    var cell: String {
      switch self {
      case .text(let text): text.replacing("\0", with: " ")
      case .number(let text): text
      case .flag(let flag): flag ? "true" : "false"
      case .null: ""
      }
    }

    var isNumber: Bool {
      if case .number = self { return true }
      return false
    }
  }

  private static let names = ["k", "số hồ sơ", "n\"m", "d", ""]
  private static let texts = ["", "Đất đai", "a\"b\\c", "x\ny\t", "😀", "1.5", "null", "a/b", "\u{1}", "p\0q"]

  private static func value(_ random: inout SeededRandom) -> Value {
    switch random.number(0...5) {
    case 0: .null
    case 1: .flag(random.chance(50))
    case 2, 3: .number(random.pick(["0", "-7", "12.5", "1234567890123", "0.125", "-0.001"]))
    default: .text(random.pick(texts))
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>, [true, false])
  func everyMemberIsACellOfItsColumn(seed: UInt64, isArray: Bool) throws {
    var random = SeededRandom(seed: seed)
    var headings: [String] = []
    var records: [[String: Value]] = []
    var lines: [Int] = []
    var text = isArray ? random.pick(["[", " [\n"]) : random.pick(["", "\n\n", "\u{FEFF}"])
    for number in 0..<random.number(1...25) {
      let names = random.pick(Self.names, count: random.number((number == 0 ? 1 : 0)...Self.names.count))
      if isArray, number > 0 { text += "," }
      text += random.pick(["", " ", "\n", "\n\n"])
      lines.append(text.count { $0 == "\n" } + 1)
      var record: [String: Value] = [:]
      let members = names.map { name -> String in
        let value = Self.value(&random)
        record[name] = value
        if !headings.contains(name) { headings.append(name) }
        return Value.text(name).written(&random) + random.pick([":", " : "]) + value.written(&random)
      }
      text += "{" + members.joined(separator: random.pick([",", ", "])) + "}"
      records.append(record)
      if !isArray { text += random.pick(["\n", "", " "]) }
    }
    if isArray { text += random.pick(["]", "\n]\n"]) }
    let table = try fixture.file(text, named: "a.json").table
    let note: Comment = "seed \(seed): \(text)"
    #expect(table.headings == headings, note)
    #expect(try table.rows == records.map { record in headings.map { record[$0]?.cell } }, note)
    #expect(table.lineOfEachRow == lines, note)
    #expect(table.blankRows == 0 && table.unevenRows.isEmpty && table.titles.isEmpty && !table.isSheet)
    for (place, heading) in headings.enumerated() {
      let numbers = Set(records.compactMap { $0[heading] }.filter(\.isNumber).map(\.cell))
      let cells = table.columns[place].cells
      let found = (0..<cells.count).filter { cells.isNumber($0) }.map { cells.texts.text(of: $0) }
      #expect(Set(found) == numbers && found.count == numbers.count, note)
    }
  }

  /// Numbers as they are written, but for exponents and for more decimals than are read.
  @Test(arguments: [
    ("1e3", "1000"), ("1.5E-2", "0.015"), ("-2e0", "-2"), ("0.123456789", "0.123456789"),
    ("0.1234567894", "0.123456789"),
    ("0.1234567896", "0.12345679"), ("1e400", "1e400"), ("12345678901234567890", "12345678901234567890"),
    ("1.50", "1.50"),
  ])
  func numbersAreCellsWithoutExponents(_ number: String, _ cell: String) throws {
    let table = try fixture.file("[{\"n\": \(number)}]", named: "a.json").table
    #expect(try table.rows == [[cell]])
    #expect(table.columns[0].cells.isNumber(0))
  }

  /// Where the text is no JSON: the byte, counted from the start of the file with its mark.
  @Test(arguments: [
    ("[{\"a\": tru}]", 7), ("\u{FEFF}[{\"a\": tru}]", 10), ("[{\"a\": 1} x]", 10), ("{\"a\": 1", 7), ("[{\"a\": 1}", 9),
    ("[1]", 2), ("[{a: 1}]", 2), ("[{\"a\": \"\n\"}]", 8), ("[{\"a\": 1}]]", 10), ("[{\"a\": 1},]", 10),
    ("{\"a\" 1}", 5),
    ("[{\"a\": +1}]", 7), ("[{\"a\": .5}]", 7), ("[{\"a\": \"x", 9),
  ])
  func theByteThatIsNoJSONIsTold(_ text: String, _ offset: Int) throws {
    let fault = try fixture.file(text, named: "a.json").fault
    #expect(fault?.id == .jsonUnreadable && fault?.arguments["offset"] == .number(offset))
  }

  @Test(arguments: ["[]", " [ ] ", "\u{FEFF}[]"]) func noRecordIsAnEmptyFile(_ text: String) throws {
    #expect(try fixture.file(text, named: "a.json").fault?.id == .emptyFile)
  }
}
