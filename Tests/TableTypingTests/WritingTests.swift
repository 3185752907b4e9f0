import ColumnarData
import DatasetFiles
import Diagnostics
import TestSupport
import Testing

/// What people write beside plain numbers and days, and what the column must become.
@Suite struct WritingTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let heading: String
    let cells: [String]
    let type: FieldType
    let words: [String]
    var rejects = 0
    var told: DiagnosticID?

    var testDescription: String { "\(heading): \(cells.prefix(3).joined(separator: " | "))" }
  }

  static let examples: [Example] = [
    // The share that decides does not depend on the length of the table.
    .init(
      heading: "a", cells: Array(repeating: "7", count: 9) + ["chưa có"], type: .number(scale: 0),
      words: Array(repeating: "7", count: 9) + ["-"], rejects: 1, told: .cellsRejected),
    .init(
      heading: "a", cells: ["1", "2", "3", "không rõ"], type: .category, words: ["1", "2", "3", "không rõ"],
      told: .columnStaysText),
    .init(
      heading: "Tổng số", cells: ["1", "2", "3", "không rõ"], type: .number(scale: 0), words: ["1", "2", "3", "-"],
      rejects: 1, told: .cellsRejected),
    // A code needs evidence: six decimals are a number.
    .init(heading: "a", cells: ["1.516393", "1.049180"], type: .number(scale: 6), words: ["1.516393", "1.049180"]),
    .init(heading: "Mã", cells: ["1.516393", "1.049180"], type: .number(scale: 6), words: ["1.516393", "1.049180"]),
    .init(heading: "Mã TTHC", cells: ["1.516393", "1.549180"], type: .category, words: ["1.516393", "1.549180"]),
    .init(heading: "a", cells: ["1.000393", "2.001180"], type: .category, words: ["1.000393", "2.001180"]),
    // Days.
    .init(
      heading: "a", cells: ["31/07/2020", "2020-08-15", "9/5/2020", "31/02/2020", "15.8.2020"], type: .date,
      words: ["2020-07-31", "2020-08-15", "2020-05-09", "-", "2020-08-15"], rejects: 1, told: .cellsRejected),
    .init(heading: "a", cells: ["0000-00-00", "2020-08-01"], type: .date, words: ["-", "2020-08-01"], rejects: 1),
    .init(
      heading: "a", cells: ["ngày 31 tháng 8 năm 2020", "Ngày 01 tháng 9 năm 2020"], type: .date,
      words: ["2020-08-31", "2020-09-01"], told: .writingsRead),
    .init(
      heading: "a", cells: ["31/07/20", "1/8/99"], type: .date, words: ["2020-07-31", "1999-08-01"], told: .writingsRead
    ),
    .init(
      heading: "a", cells: ["07/31/2020", "09/05/2020"], type: .category, words: ["07/31/2020", "09/05/2020"],
      told: .monthFirst),
    .init(
      heading: "a", cells: ["08/2020", "12/2019"], type: .category, words: ["08/2020", "12/2019"], told: .monthsStayText
    ),
    // Numbers.
    .init(
      heading: "Lệ phí", cells: ["50.000 đồng", "100.000 đ", "Miễn phí", "1.500.000 VNĐ", "₫20.000"],
      type: .number(scale: 0), words: ["50000", "100000", "-", "1500000", "20000"], rejects: 1, told: .writingsRead),
    .init(
      heading: "a", cells: ["1 234", "12\u{A0}345", "1\u{202F}000"], type: .number(scale: 0),
      words: ["1234", "12345", "1000"]),
    .init(heading: "a", cells: ["1 234 567,5", "7"], type: .number(scale: 1), words: ["1234567.5", "7.0"]),
    .init(heading: "a", cells: ["12 34", "56 78"], type: .category, words: ["12 34", "56 78"]),
    .init(heading: "a", cells: ["(56)", "78"], type: .number(scale: 0), words: ["-56", "78"], told: .writingsRead),
    .init(
      heading: "a", cells: ["(1.234)", "-56", "78"], type: .category, words: ["(1.234)", "-56", "78"],
      told: .ambiguousNumbers),
    .init(
      heading: "a", cells: ["(1.234)", "-56", "1.234.567"], type: .number(scale: 0), words: ["-1234", "-56", "1234567"]),
    .init(heading: "a", cells: ["−12", "–5", "7"], type: .number(scale: 0), words: ["-12", "-5", "7"]),
    .init(heading: "a", cells: ["1e3", ".5", "5."], type: .number(scale: 1), words: ["1000.0", "0.5", "5.0"]),
    .init(heading: "a", cells: ["NaN", "inf", "5"], type: .number(scale: 0), words: ["-", "-", "5"], rejects: 2),
    .init(
      heading: "a", cells: ["5", "#N/A", "#DIV/0!", "#REF!"], type: .number(scale: 0), words: ["5", "-", "-", "-"],
      rejects: 3),
    .init(
      heading: "a", cells: ["97.15%", "0.9", "100%"], type: .category, words: ["97.15%", "0.9", "100%"],
      told: .columnStaysText),
    .init(
      heading: "a", cells: ["9223372036854775807", "9223372036854775808", "1"], type: .category,
      words: ["9223372036854775807", "9223372036854775808", "1"], told: .columnStaysText),
    // Texts that begin as formulas do stay as they are.
    .init(
      heading: "a", cells: ["- Sở Y tế", "=A1", "@x", "-12"], type: .category, words: ["- Sở Y tế", "=A1", "@x", "-12"]),
    // A heading with two meanings is decided by its values.
    .init(
      heading: "Số hồ sơ", cells: ["1.234", "250", "1.234.567"], type: .number(scale: 0),
      words: ["1234", "250", "1234567"]),
    .init(
      heading: "Số hồ sơ", cells: ["1.234", "2.500"], type: .category, words: ["1.234", "2.500"],
      told: .ambiguousNumbers),
    .init(
      heading: "Số hồ sơ", cells: ["20201105001", "20201105002"], type: .category,
      words: ["20201105001", "20201105002"]),
    // `NA` among codes of two capitals is one of them.
    .init(heading: "a", cells: ["HN", "NA", "HP", "NA"], type: .category, words: ["HN", "NA", "HP", "NA"]),
    .init(heading: "a", cells: ["Hà Nội", "NA", "HP"], type: .category, words: ["Hà Nội", "-", "HP"]),
    // Another letter in the place of Đ is told.
    .init(
      heading: "a", cells: ["Đống Đa", "\u{D0}ống Đa"], type: .category, words: ["Đống Đa", "Đống Đa"],
      told: .lookalikeLetters),
    .init(
      heading: "Mã TTHC", cells: ["1.000001", "1.000001"], type: .category, words: ["1.000001", "1.000001"],
      told: .duplicateKeys),
  ]

  @Test(arguments: examples) func readsWhatPeopleWrite(_ example: Example) throws {
    let lines = ["stt;\(example.heading)"] + example.cells.enumerated().map { "\($0 + 1);\($1)" }
    let opened = try Fixture().open(lines.joined(separator: "\n") + "\n")
    let table = try opened.table
    let name = table.schema.fields[1].name
    #expect(table.words(name) == example.words)
    #expect(table.type(name) == example.type)
    #expect(opened.rejects.rowCount == example.rejects)
    if let told = example.told { #expect(opened.first(told) != nil) }
  }

  /// The same column ten and a thousand times as long has the same type.
  @Test(arguments: [1, 10, 1000]) func theLengthOfATableDecidesNothing(_ times: Int) throws {
    let cells = Array(repeating: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "x?"], count: times).flatMap { $0 }
    let opened = try Fixture().open("a;b\n" + cells.map { "k;\($0)\n" }.joined())
    #expect(try opened.table.type("b") == .number(scale: 0))
    #expect(opened.rejects.rowCount == times)
  }
}
