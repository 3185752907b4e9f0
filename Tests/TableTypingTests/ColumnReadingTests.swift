import CellParsing
import ColumnarData
import DatasetFiles
import Diagnostics
import RecordReading
import TableTyping
import TestSupport
import Testing
import VietnameseText

/// A column of cells, and what reading must make of it.
struct ColumnExample: Sendable, CustomTestStringConvertible {
  let cells: [String]
  let type: FieldType
  let words: [String]
  var others: [String] = []
  var numbers: Language?
  var heading = "Số liệu"

  var testDescription: String { cells.prefix(4).joined(separator: " | ") }
}

@Suite struct ColumnReadingTests {
  static let examples: [ColumnExample] = [
    // Whole numbers, grouped either way.
    .init(cells: ["1", "20", "-3"], type: .number(scale: 0), words: ["1", "20", "-3"]),
    .init(cells: ["1.720", "12", "1.000.000"], type: .number(scale: 0), words: ["1720", "12", "1000000"]),
    .init(cells: ["1,720", "1,000,000"], type: .number(scale: 0), words: ["1720", "1000000"]),
    .init(cells: ["1.720", "97,5"], type: .number(scale: 1), words: ["1720.0", "97.5"]),
    .init(cells: ["1.720", "0.25"], type: .number(scale: 2), words: ["1.72", "0.25"]),
    .init(cells: ["1.720,5", "3"], type: .number(scale: 1), words: ["1720.5", "3.0"]),
    .init(cells: ["9223372036854775807", "1"], type: .number(scale: 0), words: ["9223372036854775807", "1"]),
    .init(cells: ["9223372036854775808", "1"], type: .category, words: ["9223372036854775808", "1"]),
    // `1.234` alone is never guessed.
    .init(cells: ["1.234", "5.678"], type: .category, words: ["1.234", "5.678"]),
    .init(cells: ["1,234", "5"], type: .category, words: ["1,234", "5"]),
    .init(cells: ["1.234", "5"], type: .number(scale: 0), words: ["1234", "5"], numbers: .vietnamese),
    .init(cells: ["1.234", "5"], type: .number(scale: 3), words: ["1.234", "5.000"], numbers: .english),
    .init(cells: ["1.234", "5"], type: .number(scale: 0), words: ["1234", "5"], others: ["7,5", "2,25"]),
    .init(cells: ["1.234", "5"], type: .number(scale: 3), words: ["1.234", "5.000"], others: ["7.5", "2.25"]),
    // Both notations in a column are no number at all.
    .init(cells: ["1,5", "1.5"], type: .category, words: ["1,5", "1.5"]),
    // Percentages.
    .init(cells: ["97,15%", "100%"], type: .percentage(scale: 2), words: ["97.15", "100.00"]),
    .init(cells: ["97.5 %", "3%"], type: .percentage(scale: 1), words: ["97.5", "3.0"]),
    .init(cells: ["97,15%", "100"], type: .category, words: ["97,15%", "100"]),
    // Days.
    .init(cells: ["31/8/2020", "01/09/2020"], type: .date, words: ["2020-08-31", "2020-09-01"]),
    .init(cells: ["2020-08-31", "3/4/2020"], type: .date, words: ["2020-08-31", "2020-04-03"]),
    .init(cells: ["20200831", "20200229"], type: .date, words: ["2020-08-31", "2020-02-29"]),
    .init(cells: ["20200831", "20200230"], type: .number(scale: 0), words: ["20200831", "20200230"]),
    .init(cells: ["31.08.2020", "1-9-2020"], type: .date, words: ["2020-08-31", "2020-09-01"]),
    .init(cells: ["31/08/2020 14:35", "2020-09-01T00:00:00Z"], type: .date, words: ["2020-08-31", "2020-09-01"]),
    .init(cells: ["8/31/2020", "9/30/2020"], type: .category, words: ["8/31/2020", "9/30/2020"]),
    // Yes and no.
    .init(cells: ["true", "FALSE"], type: .boolean, words: ["yes", "no"]),
    .init(cells: ["Có", "không", "Không có thông tin"], type: .boolean, words: ["yes", "no", "-"]),
    .init(cells: ["x", "", "X", "-"], type: .boolean, words: ["yes", "no", "yes", "-"]),
    .init(cells: ["1", "0", "có"], type: .boolean, words: ["yes", "no", "yes"]),
    .init(cells: ["1", "0", "1"], type: .number(scale: 0), words: ["1", "0", "1"]),
    // Codes stay text.
    .init(cells: ["1.000123", "2.001234"], type: .category, words: ["1.000123", "2.001234"]),
    .init(
      cells: ["1.000123.000.00.00.H26", "2.001234"], type: .category, words: ["1.000123.000.00.00.H26", "2.001234"]),
    .init(cells: ["007", "12"], type: .category, words: ["007", "12"]),
    .init(cells: ["101", "102"], type: .category, words: ["101", "102"], heading: "Mã đơn vị"),
    // What stands for nothing.
    .init(
      cells: ["a", "-", "NA", "n/a", "NULL", "null", "Chưa có thông tin", "KHÔNG CÓ THÔNG TIN"], type: .category,
      words: ["a", "-", "-", "-", "-", "-", "-", "-"]),
    .init(cells: ["-", ""], type: .category, words: ["-", "-"]),
  ]

  @Test(arguments: examples)
  func readsByAllCells(_ example: ColumnExample) throws {
    var text = "\(example.heading);Khác;Dòng\n"
    for (row, cell) in example.cells.enumerated() {
      text += "\(cell);\(row < example.others.count ? example.others[row] : "");dòng \(row)\n"
    }
    let table = try Fixture().open(text, options: ReadingOptions(numbers: example.numbers)).table
    let name = TextFolding.identifier(example.heading)
    #expect(table.type(name) == example.type)
    #expect(table.words(name) == example.words)
  }

  @Test func keepsTheTypeAndRejectsFewBadCells() throws {
    let days = (1...99).map { "\($0 % 28 + 1)/\($0 % 12 + 1)/2020" }
    let opened = try Fixture().open("Ngày,n\n" + (days + ["31/02/2020"]).map { "\($0),1\n" }.joined())
    #expect(try opened.table.type("ngay") == .date)
    #expect(try opened.table.words("ngay").last == "-")
    #expect(opened.rejects.words("line") == ["101"])
    #expect(opened.rejects.words("column") == ["ngay"])
    #expect(opened.rejects.words("text") == ["31/02/2020"])
    #expect(opened.rejects.words("reason") == ["no such day"])
    #expect(opened.account.files.first?.unreadableCells == 1)
  }

  @Test func leavesTheTypeWhereManyCellsAreBad() throws {
    let cells = (1...85).map(String.init) + Array(repeating: "a", count: 15)
    let opened = try Fixture().open("x,y\n" + cells.map { "\($0),1\n" }.joined())
    #expect(try opened.table.type("x") == .category)
    #expect(opened.rejects.rowCount == 0)
    #expect(opened.first(.columnStaysText)?.arguments["count"] == .number(15))
    #expect(opened.first(.columnStaysText)?.arguments["lines"] == .text("87: 'a', 88: 'a', 89: 'a', …"))
    let fixture = try Fixture()
    let strict = try fault(fixture.write("a.csv", "x,y\n" + cells.map { "\($0),1\n" }.joined()), options: .strict)
    #expect(strict?.id == .strictColumnText && strict?.notes.map(\.id) == [.columnStaysText])
  }

  /// A column that stays in its file as well: its cells at fault are found by reading it once more.
  @Test func tellsOfColumnsThatStayInTheirFile() throws {
    let cells = (0..<90_000).map { $0 % 5 == 4 ? "không rõ \($0)" : "1\($0)" }
    var plan = ReadingPlan()
    (plan.leastIndexed, plan.leastSource) = (1, 1)
    let fixture = try Fixture()
    let path = try fixture.write("a.csv", "x,y\n" + cells.map { "\($0),1\n" }.joined())
    let opened = try DatasetReader(plan: plan).open(path: path)
    let told = opened.first(.columnStaysText)
    #expect(told?.arguments["count"] == .number(18_000))
    #expect(told?.arguments["lines"] == .text("6: 'không rõ 4', 11: 'không rõ 9', 16: 'không rõ 14', …"))
  }

  @Test func countsTheWordsTakenForMissing() throws {
    let opened = try Fixture().open("k;n\na;-\nb;N/A\nNA;-\nChưa có thông tin;3\n;4\n")
    let file = try #require(opened.account.files.first)
    #expect(file.missingWords == WordCounts(["-": 2, "N/A": 1, "NA": 1, "Chưa có thông tin": 1]))
    #expect(
      opened.account.summary(in: .english).first?.contains(
        "taken for missing: '-' 2, 'Chưa có thông tin' 1, 'N/A' 1, 'NA' 1") == true)
    #expect(try Fixture().open("k;n\na;1\n;2\n").account.files.first?.missingWords.total == 0)
  }

  /// A column of which nearly every cell differs, whose cells are not kept.
  @Test func countsThemInColumnsThatStayInTheirFile() throws {
    let cells = (0..<90_000).map { $0 % 1000 == 0 ? "NA" : "H-2020-\($0)" }
    var plan = ReadingPlan()
    (plan.leastIndexed, plan.partCount) = (1, 3)
    let fixture = try Fixture()
    let path = try fixture.write("a.csv", "x,y\n" + cells.map { "\($0),1\n" }.joined())
    #expect(try DatasetReader(plan: plan).open(path: path).account.files.first?.missingWords == WordCounts(["NA": 90]))
  }

  /// `NA` beside codes of capitals is one of them: Nghệ An.
  @Test(arguments: [
    (["HN", "NA", "HP"], ["HN", "NA", "HP"]), (["HN", "NA", "HCM", "HP"], ["HN", "NA", "HCM", "HP"]),
    (["YES", "NA", "NO"], ["YES", "-", "NO"]), (["HN", "NA"], ["HN", "-"]), (["HN", "NA", "Huế"], ["HN", "-", "Huế"]),
    (["AB", "NA", "-", "CD"], ["AB", "NA", "-", "CD"]),
  ])
  func knowsTheCodeOfNgheAn(_ cells: [String], _ words: [String]) throws {
    let table = try Fixture().open("tinh;n\n" + cells.map { "\($0);1\n" }.joined()).table
    #expect(table.words("tinh") == words)
  }

  @Test func turnsToTextWhereNearlyEveryRowDiffers() throws {
    let rows = 70_000
    let opened = try Fixture().open(
      "Mã hồ sơ,b\n" + (0..<rows).map { "H\($0),\($0 % 30000)\n" }.joined())
    let table = try opened.table
    #expect(table.type("id") == .text)
    #expect(table.heldCell(row: 69_999, column: 0) == .text("H69999"))
    #expect(table.type("b") == .number(scale: 0))
    #expect(table.schema.primaryKey == "id")
  }
}

extension ReadingOptions {
  fileprivate static let strict = ReadingOptions(isStrict: true)
}
