import ColumnarData
import DatasetFiles
import Diagnostics
import Foundation
import TestSupport
import Testing

/// What a workbook stores as numbers: amounts, days, times, shares.
@Suite struct WorkbookNumberTests {
  private func table(_ cells: [String], format: String, is1904: Bool = false) throws -> (Table, OpenedDataset) {
    let rows = cells.enumerated().map { index, cell in
      "<row r=\"\(index + 2)\"><c r=\"A\(index + 2)\" s=\"1\"><v>\(cell)</v></c>"
        + "<c r=\"B\(index + 2)\" t=\"inlineStr\"><is><t>dòng \(index)</t></is></c></row>"
    }
    let workbook = WorkbookFixture(
      rows: WorkbookFixture.row(1, ["gia_tri", "b"]) + rows.joined(), formats: ["0", format], is1904: is1904)
    let fixture = try Fixture()
    let opened = try DatasetReader().open(path: fixture.writeArchive("a.xlsx", workbook.parts))
    return (try opened.table, opened)
  }

  /// Excel's calendar day by day: 1900 has a 29th of February there, which no cell can mean.
  @Test func everyDayOfTheFirstYearsAndSomeLater() throws {
    var lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated().map { ($0.offset + 1, $0.element) }
    lengths += [31, 28, 31].enumerated().map { ($0.offset + 13, $0.element) }
    var serials: [String] = []
    var days: [String] = []
    var serial = 1
    for (month, length) in lengths {
      for day in 1...length {
        let text = "\(1900 + (month - 1) / 12)-\(Self.two((month - 1) % 12 + 1))-\(Self.two(day))"
        serials.append("\(serial)")
        days.append(text)
        serial += serial == 59 ? 2 : 1
      }
    }
    let (table, _) = try table(serials, format: "14")
    #expect(table.type("gia_tri") == .date)
    #expect(table.words("gia_tri") == days)
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Foundation's calendar over four centuries, in both systems of days.
  @Test(arguments: [false, true], [UInt64(31)]) func daysOfFourCenturies(_ is1904: Bool, seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    let origin = try #require(
      calendar.date(
        from: is1904 ? DateComponents(year: 1904, month: 1, day: 1) : DateComponents(year: 1899, month: 12, day: 30)))
    let serials = (0..<300).map { _ in random.number(61...150_000) }
    let days = try serials.map { serial -> String in
      let date = try #require(calendar.date(byAdding: .day, value: serial, to: origin))
      let parts = calendar.dateComponents([.year, .month, .day], from: date)
      return "\(parts.year ?? 0)-\(Self.two(parts.month ?? 0))-\(Self.two(parts.day ?? 0))"
    }
    let (table, _) = try table(serials.map(String.init), format: "dd/mm/yyyy", is1904: is1904)
    #expect(table.words("gia_tri") == days, "seed \(seed)")
  }

  /// Only the time of a day is left out, and that is said.
  @Test func timesOfDaysAreDropped() throws {
    let (table, opened) = try table(["45658", "45658.25", "45658.999999", "45659.0000001"], format: "22")
    #expect(table.words("gia_tri") == ["2025-01-01", "2025-01-01", "2025-01-02", "2025-01-02"])
    #expect(opened.first(.timesDropped)?.arguments["count"] == .number(1))
  }

  @Test(arguments: [
    // What a binary fraction stores, and what Excel shows of it: fifteen digits.
    ("0.1", "0.1"), ("0.30000000000000004", "0.3"), ("1E-3", "0.001"), ("1.5E3", "1500"),
    ("123456789012345", "123456789012345"),
    ("1234567.8899999999", "1234567.89"), ("-0.5", "-0.5"), ("2.0000000000000001E-9", "0.000000002"),
    ("1E+2", "100"), ("99999999999999.9", "99999999999999.9"), (" 7 ", "7"),
    // Greater than a binary fraction holds exactly: what stands in the file.
    ("9007199254740993", "9007199254740993"), ("-123456789012345678", "-123456789012345678"),
    ("1.2345678901234567E+17", "123456789012345670"), ("4503599627370497.5", "4503599627370497.5"),
  ])
  func numbersAreReadAsTheyAreShown(_ stored: String, _ shown: String) throws {
    let (table, opened) = try table([stored], format: "General")
    #expect(table.words("gia_tri") == [shown])
    #expect(opened.rejects.rowCount == 0)
  }

  @Test(arguments: ["1E400", "nan", "abc", "1E18", "1e20", "99999999999999999999", "--5", "1,5"])
  func whatIsNoNumberIsToldWithItsCell(_ stored: String)
    throws
  {
    let (table, opened) = try table(["1", stored, "3"], format: "General")
    #expect(table.words("gia_tri") == ["1", "-", "3"])
    #expect(opened.rejects.words("text") == [stored])
    #expect(opened.rejects.words("line") == ["3"])
  }

  /// Seeded numbers of every size, against Foundation's decimals rounded to fifteen digits.
  @Test(arguments: [UInt64(32)]) func storedFractionsAgreeWithDecimals(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let numbers = (0..<200).map { _ in
      Double(random.number(-999_999_999...999_999_999)) / random.pick([1, 10, 100, 1000, 100_000.0])
    }
    let (table, _) = try table(numbers.map { "\($0)" }, format: "#,##0.00")
    let scale = try #require(table.words("gia_tri").first?.split(separator: ".").dropFirst().first?.count)
    for (number, word) in zip(numbers, table.words("gia_tri")) {
      let expected = String(format: "%.\(scale)f", number)
      let isRight = word == expected || (Double(expected) == 0 && Double(word) == 0)
      #expect(isRight, "seed \(seed): \(number) became \(word)")
    }
    #expect(scale == 5)
  }

  @Test(arguments: [
    ("0.9715", "97.15"), ("1", "100.00"), ("0.1", "10.00"), ("0.07", "7.00"), ("1.1", "110.00"), ("-0.5", "-50.00"),
  ])
  func sharesArePercentages(_ stored: String, _ shown: String) throws {
    for format in ["9", "10", "0%", "0.0 %", "#,##0.00\\ %"] {
      let (table, _) = try table([stored, "0.0001"], format: format)
      #expect(table.type("gia_tri") == .percentage(scale: 2), "\(format)")
      #expect(table.words("gia_tri").first == shown, "\(format)")
    }
  }

  enum Kind: Sendable { case number, day, share, time }

  @Test(arguments: [
    ("General", Kind.number), ("0", .number), ("#,##0", .number), ("#,##0.00\\ \"₫\"", .number),
    ("#,##0\\ [$₫-42A]", .number),
    ("0.00E+00", .number), ("_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"??_);_(@_)", .number), ("[Red][>100]0;0", .number),
    ("[Blue]General", .number), ("\"ngày\" 0", .number), ("0\\d", .number), ("@", .number), ("# ?/?", .number),
    ("0_d", .number),
    ("*d0", .number), ("#,##0 \"dy\"", .number),
    ("dd/mm/yyyy", .day), ("d/m/yy;@", .day), ("[$-42A]dd mmmm yyyy", .day), ("yyyy-mm-dd", .day), ("mmm-yy", .day),
    ("MM/YYYY", .day),
    ("\"Ngày\" dd \"tháng\" mm \"năm\" yyyy", .day), ("dd/mm/yyyy hh:mm", .day),
    ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", .day),
    ("D/M/YYYY", .day), ("mmmm", .day), ("0%", .share), ("0.00\\%;[Red]-0.00%", .share),
    ("h:mm", .time), ("[h]:mm:ss", .time), ("mm:ss", .time), ("[mm]", .time), ("hh:mm AM/PM", .time),
  ])
  func formatsSayWhatANumberIs(_ format: String, _ kind: Kind) throws {
    let (table, _) = try table(["41.5", "42.25"], format: format)
    let type = try #require(table.type("gia_tri"))
    let words = table.words("gia_tri")
    switch kind {
    case .number: #expect(type == .number(scale: 2) && words == ["41.50", "42.25"])
    case .day: #expect(type == .date && words == ["1900-02-10", "1900-02-11"])
    case .share: #expect(type == .percentage(scale: 0) && words == ["4150", "4225"])
    case .time: #expect(type == .category && words == ["996:00", "1014:00"])
    }
  }

  /// Ids of formats that have no code of their own, by ECMA-376 part 1, 18.8.30.
  @Test func formatsWithoutACode() throws {
    for id in 0...81 {
      let (table, _) = try table(["41.5", "42.25"], format: "\(id)")
      let type = try #require(table.type("gia_tri"))
      switch id {
      case 9, 10: #expect(type == .percentage(scale: 0), "\(id)")
      case 14...17, 22, 27...36, 50...58: #expect(type == .date, "\(id)")
      case 18...21, 45...47: #expect(type == .category, "\(id)")
      default: #expect(type == .number(scale: 2), "\(id)")
      }
    }
  }

  // MARK: Sheets

  private func workbook(states: [String?], names: [String]) throws -> String {
    let fixture = WorkbookFixture(
      rows: WorkbookFixture.row(1, ["a", "b"]) + WorkbookFixture.row(2, ["tờ 0", "1"]),
      sheets: names.enumerated().map { index, name in
        (name, WorkbookFixture.row(1, ["a", "b"]) + WorkbookFixture.row(2, ["tờ \(index + 1)", "1"]))
      })
    let parts = fixture.parts.map { name, text in
      guard name == "xl/workbook.xml" else { return (name: name, text: text) }
      var text = text
      for (index, state) in states.enumerated() {
        if let state {
          text = text.replacing("sheetId=\"\(index + 1)\"", with: "sheetId=\"\(index + 1)\" state=\"\(state)\"")
        }
      }
      return (name: name, text: text)
    }
    return try writer.writeArchive("a.xlsx", parts)
  }

  private let writer: Fixture

  init() throws { writer = try Fixture() }

  /// The first sheet that is shown; a hidden one only where no other has data, or where it is named.
  @Test(
    arguments: [
      ([nil, nil, nil], "tờ 0"), (["hidden", nil, nil], "tờ 1"), (["veryHidden", "hidden", nil], "tờ 2"),
      (["hidden", "hidden", "hidden"], "tờ 0"), (["visible", nil, nil], "tờ 0"),
    ] as [([String?], String)])
  func theFirstShownSheetIsRead(_ states: [String?], _ text: String) throws {
    let path = try workbook(states: states, names: ["Hai", "Ba"])
    #expect(try DatasetReader().open(path: path).table.words("a") == [text])
    #expect(try DatasetReader(options: ReadingOptions(sheet: "Sheet 1")).open(path: path).table.words("a") == ["tờ 0"])
  }

  @Test func sheetsAreFoundByTheirNames() throws {
    let path = try workbook(states: [], names: ["Quý II", "quý ii"])
    func read(_ name: String) throws -> [String] {
      try DatasetReader(options: ReadingOptions(sheet: name)).open(path: path).table.words("a")
    }
    #expect(try read("Quý II") == ["tờ 1"])
    // Exactly as written first, and else without case and marks.
    #expect(try read("quý ii") == ["tờ 2"])
    #expect(try read("QUY II") == ["tờ 1"])
    #expect(fault(path, options: ReadingOptions(sheet: "Quý III"))?.id == .sheetNotFound)
  }

  /// Rows and cells need not say where they stand, and may leave others out.
  @Test(arguments: [
    (
      "<row><c t=\"str\"><v>a</v></c><c t=\"str\"><v>b</v></c></row><row><c><v>1</v></c><c><v>2</v></c></row>", ["1"],
      ["2"]
    ),
    (
      "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>a</v></c><c r=\"B3\" t=\"str\"><v>b</v></c></row><row r=\"9\"><c r=\"B9\"><v>2</v></c></row>"
        + "<row r=\"10\"><c r=\"A10\"><v>1</v></c></row>", ["-", "1"], ["2", "-"]
    ),
    (
      "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a</v></c><c t=\"str\"><v>b</v></c></row><row r=\"2\"><c r=\"B2\"><v>2</v></c><c><v>7</v></c></row>",
      ["-"], ["2"]
    ),
  ])
  func placesOfCells(_ rows: String, _ first: [String], _ second: [String]) throws {
    let fixture = try Fixture()
    let opened = try DatasetReader().open(path: fixture.writeArchive("a.xlsx", WorkbookFixture(rows: rows).parts))
    let table = try opened.table
    let names = table.schema.fields.map(\.name)
    #expect(names.contains("b"))
    if names.contains("a") { #expect(table.words("a") == first) }
    #expect(table.words("b") == second)
  }
}
