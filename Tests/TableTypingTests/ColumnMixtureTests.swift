import CellParsing
import ColumnarData
import DatasetFiles
import Diagnostics
import Foundation
import TableTyping
import TestSupport
import Testing
import VietnameseText

/// Columns of which some cells are of one kind and the others of another, in every share.
@Suite struct ColumnMixtureTests {
  /// A kind of cell: some of its writings, and what a typed column has for each.
  struct Kind: Sendable, CustomTestStringConvertible {
    let name: String
    let type: FieldType
    let cells: [(text: String, word: String)]
    /// The share of filled cells, in hundredths, from which on the column has the type.
    var share = 90
    var reason = "not a number"
    var heading = "Số liệu"

    var testDescription: String { name }
  }

  static let kinds: [Kind] = [
    Kind(name: "whole numbers", type: .number(scale: 0), cells: [("1", "1"), ("250", "250"), ("-3", "-3")]),
    Kind(
      name: "Vietnamese decimals", type: .number(scale: 2),
      cells: [("1,5", "1.50"), ("1.234,25", "1234.25"), ("7", "7.00")]),
    Kind(
      name: "English decimals", type: .number(scale: 1), cells: [("1.5", "1.5"), ("1,234.5", "1234.5"), ("7", "7.0")]),
    Kind(
      name: "percentages", type: .percentage(scale: 1), cells: [("15%", "15.0"), ("97,5%", "97.5"), ("3 %", "3.0")]),
    Kind(
      name: "days", type: .date,
      cells: [("31/8/2020", "2020-08-31"), ("2020-09-01", "2020-09-01"), ("1.9.2020", "2020-09-01")],
      reason: "not a date"),
    Kind(
      name: "yes and no", type: .boolean, cells: [("có", "yes"), ("không", "no"), ("true", "yes")], share: 98,
      reason: "neither yes nor no"),
    Kind(
      name: "numbers by their heading", type: .number(scale: 0), cells: [("1", "1"), ("250", "250")], share: 51,
      heading: "Tổng số hồ sơ đã nộp"),
    Kind(
      name: "days by their heading", type: .date,
      cells: [("31/8/2020", "2020-08-31"), ("2020-09-01", "2020-09-01")], share: 51, reason: "not a date",
      heading: "Ngày ký"),
    Kind(
      name: "amounts", type: .number(scale: 0), cells: [("50.000 đồng", "50000"), ("1.500.000 đ", "1500000")]),
    Kind(
      name: "negative amounts", type: .number(scale: 0),
      cells: [("(56)", "-56"), ("−12", "-12"), ("5-", "-5"), ("7", "7")]),
  ]

  private static let others = ["chưa rõ", "theo quy định", "?"]

  /// A file of so many cells of the kind and so many of none, in any order.
  private static func cells(
    _ random: inout SeededRandom, _ kind: Kind, good: Int, bad: Int, missing: Int
  ) -> [(text: String, word: String?)] {
    var cells: [(text: String, word: String?)] = (0..<good).map { index in
      // Every writing occurs, so that the column's scale and notation are known.
      let cell = index < kind.cells.count ? kind.cells[index] : random.pick(kind.cells)
      return (cell.text, cell.word)
    }
    cells += (0..<bad).map { _ in (random.pick(others), nil) }
    cells += (0..<missing).map { _ in (random.pick(["", "-", "NA", "Không có thông tin"]), "-") }
    return cells.shuffled(using: &random)
  }

  private func open(_ cells: [String], heading: String) throws -> OpenedDataset {
    try Fixture().open("\(heading);Khác\n" + cells.map { "\($0);dòng\n" }.joined())
  }

  /// Around the share that decides, for tables of ten to two hundred rows.
  @Test(arguments: kinds, [UInt64(61)]) func theShareDecides(_ kind: Kind, seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for filled in [10, 20, 50, 200] {
      let least = (filled * kind.share + 99) / 100
      for good in Set([least - 1, least, least + 1, filled]) where good >= kind.cells.count && good <= filled {
        let cells = Self.cells(&random, kind, good: good, bad: filled - good, missing: random.number(0...filled))
        let opened = try open(cells.map(\.text), heading: kind.heading)
        let name = try opened.table.schema.fields[0].name
        let isTyped = good >= least
        let note: Comment = "seed \(seed): \(good) of \(filled)"
        #expect(try opened.table.type(name) == (isTyped ? kind.type : .category), note)
        guard isTyped else {
          #expect(try opened.table.words(name) == cells.map { $0.word == "-" ? "-" : $0.text }, note)
          #expect(opened.rejects.rowCount == 0, note)
          continue
        }
        #expect(try opened.table.words(name) == cells.map { $0.word ?? "-" }, note)
        let lines = cells.indices.filter { cells[$0].word == nil }.map { "\($0 + 2)" }
        #expect(opened.rejects.words("line") == lines, note)
        #expect(opened.rejects.words("text") == cells.filter { $0.word == nil }.map(\.text), note)
        #expect(opened.rejects.words("reason") == lines.map { _ in kind.reason }, note)
        #expect(opened.first(.cellsRejected)?.arguments["count"] == (lines.isEmpty ? nil : .number(lines.count)), note)
        #expect(opened.account.files.first?.unreadableCells == lines.count, note)
      }
    }
  }

  /// Where no kind has its share, the column is text and nothing of it is lost: every pair of kinds, half and half.
  @Test func twoKindsInOneColumnAreText() throws {
    for (place, first) in Self.kinds.enumerated() where first.heading == "Số liệu" {
      for second in Self.kinds[(place + 1)...] where second.heading == "Số liệu" {
        // Numbers beside numbers are numbers, of one notation or of none.
        if Self.areNumbers(first.type), Self.areNumbers(second.type) { continue }
        let cells = (0..<12).map { row in
          row % 2 == 0 ? first.cells[row % first.cells.count].text : second.cells[row % second.cells.count].text
        }
        let opened = try open(cells, heading: "Số liệu")
        #expect(try opened.table.type("so_lieu") == .category, "\(first.name), \(second.name)")
        #expect(try opened.table.words("so_lieu") == cells, "\(first.name), \(second.name)")
        #expect(opened.rejects.rowCount == 0)
      }
    }
  }

  private static func areNumbers(_ type: FieldType) -> Bool {
    switch type {
    case .number: true
    case .text, .category, .boolean, .percentage, .date, .period, .ratio: false
    }
  }

  /// A day that the calendar does not have says that the column is of days, up to half of them.
  @Test(arguments: [(9, 1, true), (6, 4, true), (5, 5, true), (4, 6, false), (0, 10, false)])
  func daysThatDoNotExist(_ days: Int, _ noSuchDays: Int, _ areDays: Bool) throws {
    let cells = Array(repeating: "31/08/2020", count: days) + Array(repeating: "31/02/2020", count: noSuchDays)
    let opened = try open(cells, heading: "Số liệu")
    #expect(try opened.table.type("so_lieu") == (areDays ? .date : .category))
    #expect(opened.rejects.rowCount == (areDays ? noSuchDays : 0))
    if areDays { #expect(Set(opened.rejects.words("reason")) == ["no such day"]) }
  }

  /// Column by column, whatever stands beside it: the same cells have the same type and words in a file of their own.
  @Test(arguments: 0..<12 as Range<UInt64>) func columnsDoNotDisturbEachOther(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let kinds = random.pick(Self.kinds, count: 4)
    let rowCount = random.number(10...40)
    let columns = kinds.map { kind in
      Self.cells(&random, kind, good: rowCount - 1, bad: 1, missing: 0).map(\.text)
    }
    var text = kinds.indices.map { "\(kinds[$0].heading) \($0)" }.joined(separator: ";") + "\n"
    for row in 0..<rowCount { text += columns.map { $0[row] }.joined(separator: ";") + "\n" }
    let together = try Fixture().open(text).table
    for (index, kind) in kinds.enumerated() {
      let alone = try open(columns[index], heading: "\(kind.heading) \(index)").table
      let name = together.schema.fields[index].name
      #expect(together.type(name) == alone.type(alone.schema.fields[0].name), "seed \(seed): \(kind.name)")
      #expect(together.words(name) == alone.words(alone.schema.fields[0].name), "seed \(seed): \(kind.name)")
    }
  }
}
