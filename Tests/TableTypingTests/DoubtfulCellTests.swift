import ColumnarData
import Diagnostics
import RecordReading
import TableTyping
import TestSupport
import Testing
import VietnameseText

/// Cells that are read, and could have meant another value: that is told with one of them.
@Suite struct DoubtfulCellTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let cells: [String]
    let type: FieldType
    let words: [String]
    /// The count, the line and the text that are told; nil where nothing is.
    var told: (count: Int, line: Int, text: String, thousands: String)?
    var numbers: Language?
    /// Cells of another column.
    var others: [String] = []

    var testDescription: String { cells.prefix(4).joined(separator: " | ") }
  }

  static let examples: [Example] = [
    // One mark is settled, the other only stands before three digits; both ways round.
    .init(
      cells: ["1.250.000", "850,000", "15.000"], type: .number(scale: 0), words: ["1250000", "850", "15000"],
      told: (1, 3, "850,000", "850.000")),
    .init(
      cells: ["1,250,000", "850.000", "15,000", "7.125"], type: .number(scale: 3),
      words: ["1250000.000", "850.000", "15000.000", "7.125"], told: (2, 3, "850.000", "850,000")),
    .init(
      cells: ["1.250.000 đồng", "850,000 đồng"], type: .number(scale: 0), words: ["1250000", "850"],
      told: (1, 3, "850,000 đồng", "850.000 đồng")),
    // Other decimals in the column say what the mark is, but of round thousands they do not.
    .init(
      cells: ["1.250.000", "850,125", "850,000", "12,5"], type: .number(scale: 3),
      words: ["1250000.000", "850.125", "850.000", "12.500"]),
    .init(
      cells: ["1.250.000", "850,125", "0,125"], type: .number(scale: 3), words: ["1250000.000", "850.125", "0.125"]),
    .init(
      cells: ["1.234,5", "10,000", "2,500", "1.000.000"], type: .number(scale: 1),
      words: ["1234.5", "10.0", "2.5", "1000000.0"], told: (2, 3, "10,000", "10.000")),
    .init(
      cells: ["1234,5", "10,000"], type: .number(scale: 1), words: ["1234.5", "10.0"], told: (1, 3, "10,000", "10.000")),
    .init(
      cells: ["1.200", "2.300", "12.5"], type: .number(scale: 1), words: ["1.2", "2.3", "12.5"],
      told: (2, 2, "1.200", "1,200")),
    .init(cells: ["1.250.000", "15.000"], type: .number(scale: 0), words: ["1250000", "15000"]),
    // Another column settles it: told, as the user did not.
    .init(
      cells: ["1.250", "5"], type: .number(scale: 2), words: ["1.25", "5.00"], told: (1, 2, "1.250", "1,250"),
      others: ["7.5", "2.25"]),
    .init(cells: ["1.250", "5"], type: .number(scale: 2), words: ["1.25", "5.00"], numbers: .english),
    // Both marks in one column are told even then.
    .init(
      cells: ["1.250", "2,500"], type: .number(scale: 2), words: ["1.25", "2500.00"], told: (1, 2, "1.250", "1,250"),
      numbers: .english),
  ]

  @Test(arguments: examples) func decimalsLikeThousands(_ example: Example) throws {
    var text = "v;k\n"
    for (row, cell) in example.cells.enumerated() {
      text += "\(cell);\(row < example.others.count ? example.others[row] : "x")\n"
    }
    let assembled = try AssemblyFixture().records(text).assembly(numbers: example.numbers).inferred()
    #expect(assembled.table.type("v") == example.type)
    #expect(assembled.table.words("v") == example.words)
    let told = assembled.diagnostics.filter { $0.id == .decimalsLikeThousands }
    #expect(told.count == (example.told == nil ? 0 : 1))
    #expect(told.first?.arguments["count"] == example.told.map { .number($0.count) })
    #expect(told.first?.arguments["line"] == example.told.map { .number($0.line) })
    #expect(told.first?.arguments["text"] == example.told.map { .text($0.text) })
    #expect(told.first?.arguments["thousands"] == example.told.map { .text($0.thousands) })
  }

  /// Wherever the column's cells lie.
  @Test(arguments: AssemblyFixture.Form.allCases) func everyFormOfAColumnTells(_ form: AssemblyFixture.Form) throws {
    var cells = (0..<400).map { "1.\(100 + $0).000" }
    (cells[77], cells[300]) = ("850,000", "850,000")
    let assembled = try AssemblyFixture().records(of: cells, as: form).assembly(plan: AssemblyFixture.plan(form))
      .inferred()
    let told = assembled.diagnostics.first { $0.id == .decimalsLikeThousands }
    #expect(told?.arguments["count"] == .number(2))
    #expect(told?.arguments["line"] == .number(79))
    #expect(told?.arguments["text"] == .text("850,000"))
    (cells[200], cells[201]) = ("12,5", "850,125")
    let sure = try AssemblyFixture().records(of: cells, as: form).assembly(plan: AssemblyFixture.plan(form)).inferred()
    #expect(!sure.diagnostics.contains { $0.id == .decimalsLikeThousands })
  }

  @Test(arguments: AssemblyFixture.Form.allCases) func zonesOfTimesAreTold(_ form: AssemblyFixture.Form) throws {
    var cells = (0..<400).map { "2020-08-31 \(10 + $0 % 10):\(10 + $0 / 10 % 50)" }
    (cells[5], cells[6]) = ("2020-08-31T23:30:00Z", "2020-08-31T23:30:00+07:00")
    let assembled = try AssemblyFixture().records(of: cells, as: form).assembly(plan: AssemblyFixture.plan(form))
      .inferred()
    #expect(assembled.table.type("v") == .date)
    let told = assembled.diagnostics.first { $0.id == .zonesDropped }
    #expect(told?.arguments["count"] == .number(2))
    #expect(told?.arguments["line"] == .number(7))
    #expect(told?.arguments["text"] == .text("2020-08-31T23:30:00Z"))
    cells[5...6] = ["2020-08-31", "2020-08-31"]
    let plain = try AssemblyFixture().records(of: cells, as: form).assembly(plan: AssemblyFixture.plan(form)).inferred()
    #expect(!plain.diagnostics.contains { $0.id == .zonesDropped })
  }

  /// A column that stays text says so also where its numbers are in brackets or written otherwise.
  @Test func aColumnOfOtherWritingsThatStaysTextIsTold() throws {
    let cells = ["(5)", "6-", "−7", "8 đ", "chưa có", "(1)"]
    let assembled = try AssemblyFixture().records("v;k\n" + cells.map { "\($0);x\n" }.joined()).assembly().inferred()
    #expect(assembled.table.words("v") == cells)
    let told = assembled.diagnostics.first { $0.id == .columnStaysText }
    #expect(told?.arguments["count"] == .number(1))
    #expect(told?.arguments["lines"] == .text("6: 'chưa có'"))
  }

  /// `Số hồ sơ` over counts is no id, however these are written.
  @Test(
    arguments: [
      (["5", "3", "5"], false), (["5", "1 250", "3"], false), (["5", "(3)", "7"], false),
      (["5", "3", "5", "3", "chưa có"], false), (["5", "5", "5", "x", "y"], false), (["H1", "H2", "H3"], true),
      (["20200831001", "20200831002"], true), (["007", "008"], true),
    ] as [([String], Bool)])
  func countsAreNoIds(_ cells: [String], _ areIds: Bool) throws {
    let assembled = try AssemblyFixture().records("Số hồ sơ;k\n" + cells.map { "\($0);x\n" }.joined()).assembly()
      .inferred()
    #expect(assembled.table.schema.fields[0].name == (areIds ? "id" : "so_ho_so"))
    #expect(assembled.account.mapping.map(\.column) == [areIds ? "id" : "so_ho_so", "k"])
  }
}
