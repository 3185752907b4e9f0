import ColumnarData
import NotebookDocuments
import Publishing
import ResultRendering
import Testing
import Values
import VietnameseText

/// Outputs as they stand in a document, taken apart again.
@Suite struct StoredOutputTests {
  private func options(_ language: Language) -> RenderingOptions {
    var options = RenderingOptions(language: language, width: 100)
    options.rowLimit = .ends
    options.chartsHaveTables = true
    return options
  }

  private func drawn(_ result: ResultTable, _ language: Language) throws -> String {
    var text = ""
    try ResultRenderer.render(result, format: .table, options: options(language), to: &text)
    return text
  }

  private func parts(of text: String, _ language: Language) -> [PublishedPart] {
    PublishedPart.parts(of: SessionOutput(text: text), named: "chart-1", options: options(language))
  }

  private func tables(_ parts: [PublishedPart]) -> [DrawnTable] {
    parts.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  private func pictures(_ parts: [PublishedPart]) -> [ChartPicture] {
    parts.flatMap { part -> [ChartPicture] in if case .charts(let pictures) = part { pictures } else { [] } }
  }

  // MARK: Samples

  private static func ratios(
    _ name: String, _ parts: [(Int64, Int64)], _ kind: RatioKind = .proportion, target: Target? = nil
  ) -> (Field, ColumnValues) {
    let column = RatioColumn(
      numerators: ColumnBuffer(parts.map(\.0)), denominators: ColumnBuffer(parts.map(\.1)), kind: kind)
    return (Field(name: name, type: .ratio(kind), target: target), .ratio(column))
  }

  private static func numbers(_ name: String, _ values: [Int64], scale: Int = 0) -> (Field, ColumnValues) {
    (Field(name: name, type: .number(scale: scale)), .number(NumberColumn(values: IntegerValues(values), scale: scale)))
  }

  private static func names(_ name: String, _ texts: [String]) -> (Field, ColumnValues) {
    var entries: [String] = []
    for text in texts where !entries.contains(text) { entries.append(text) }
    let codes = texts.map { text in UInt32((entries.firstIndex(of: text) ?? 0) + 1) }
    let column = CategoryColumn(
      codes: Codes(codes, greatest: entries.count), dictionary: CategoryDictionary(entries))
    return (Field(name: name, type: .category), .category(column))
  }

  private static func quarters(_ ordinals: [Int64]) -> (Field, ColumnValues) {
    (
      Field(name: "quarter", type: .period(.quarter)),
      .period(PeriodColumn(unit: .quarter, ordinals: IntegerValues(ordinals)))
    )
  }

  private static func result(
    _ columns: [(Field, ColumnValues)], keys: Int, _ chart: ChartRequest, roles: [ResultTable.RowRole]? = nil
  ) -> ResultTable {
    let table = Table(
      schema: TableSchema(name: "t", fields: columns.map(\.0)), columns: columns.map(\.1),
      rowCount: columns[0].1.count)
    return ResultTable(table: table, roles: roles, keyCount: keys, chart: chart)
  }

  private static let target = Target(comparison: .greaterOrEqual, value: Ratio(155, 1000))
  private static let first: Int64 = 2020 * 4

  private static let samples: [(name: String, result: ResultTable)] = [
    (
      "bars of ratios with a target",
      result(
        [names("cấp", ["tỉnh", "huyện", "xã"]), ratios("tỷ lệ", [(1313, 1351), (0, 0), (97, 1104)], target: target)],
        keys: 1, ChartRequest(form: .bar))
    ),
    (
      "a line with a partial period and a gap",
      result(
        [quarters([first, first + 1, first + 3]), ratios("ratio", [(10, 100), (2345, 10_000), (30, 90)])], keys: 1,
        ChartRequest(form: .line, lastWholeDay: Day(iso: "2020-11-15")))
    ),
    (
      "small lines",
      result(
        [
          names("tier", ["a", "a", "b", "b"]), quarters([first, first + 1, first, first + 1]),
          numbers("sum", [1050, 20, 3_000_000, 4], scale: 1),
        ], keys: 2, ChartRequest(form: .spark))
    ),
    (
      "heat with a period that is to come",
      result(
        [
          names("tier", ["a", "a", "b", "b"]), quarters([first, first + 1, first, first + 1]),
          numbers("count", [1050, 0, 3_000_000, 0]),
        ], keys: 2, ChartRequest(form: .heat, lastWholeDay: Day(iso: "2020-03-31")))
    ),
    (
      "differences",
      result(
        [names("tier", ["a", "b"]), ratios("change", [(-105, 10_000), (207, 10_000)], .points)], keys: 1,
        ChartRequest(form: .bar))
    ),
    (
      "two measures",
      result(
        [names("tier", ["a", "b"]), numbers("count", [12, 3456]), ratios("fee", [(700, 20), (5, 3)], .rate)], keys: 1,
        ChartRequest(form: .bar))
    ),
  ]

  // MARK: Tests

  /// A chart of a document becomes the picture that the result itself would give.
  @Test(arguments: samples.indices, Language.allCases)
  func chartsAreFoundAgain(_ index: Int, _ language: Language) throws {
    let (name, result) = Self.samples[index]
    let parts = parts(of: "note: something\n" + (try drawn(result, language)), language)
    let found = pictures(parts)
    let wanted = try ChartPicture.pictures(
      of: result, as: try #require(result.chart), named: "chart-1-1", options: options(language))
    #expect(found.map(\.sentence) == wanted.map(\.sentence), "\(name)")
    #expect(found.map(\.element) == wanted.map(\.element), "\(name)")
    #expect(tables(parts).count == 1)
    guard case .lines(let lines)? = parts.first else {
      Issue.record("the note stays before the chart")
      return
    }
    #expect(lines == ["note: something"])
  }

  /// Where the table does not give the drawing again, the document's own stays.
  @Test func anotherChartStaysAsItIs() throws {
    let text = try drawn(Self.samples[0].result, .english).replacing("█", with: "▓")
    let parts = parts(of: text, .english)
    #expect(pictures(parts).isEmpty)
    guard case .lines(let lines)? = parts.first else {
      Issue.record("the drawing is kept")
      return
    }
    #expect(lines.contains { $0.contains("▓▓▓") })
  }

  /// The rest of a note that was too long for one line is no heading of the table behind it.
  @Test(arguments: [
    "note: 3 of 4 rows lack what the condition needs and\n  count as no", "ghi chú: 3/4 dòng\n  tính\n  là không",
  ])
  func aLongNoteIsNoHeading(_ note: String) {
    let table = "         tỷ lệ\n──────────────\n1 / 3 = 33.33%"
    let parts = parts(of: note + "\n" + table, .vietnamese)
    #expect(tables(parts) == tables(self.parts(of: table, .vietnamese)))
    guard case .lines(let lines)? = parts.first else {
      Issue.record("the note stays before the table")
      return
    }
    #expect(lines == note.split(separator: "\n").map(String.init))
  }

  @Test func tablesAreTakenApart() throws {
    let text = """
      note: periods go by 'resolved'
      Tier      previous
                   count  share
      ────────  ────────  ──────────────────
      province     1,412  1 / 3 =  33.33%
      … 3 more rows; list all with: set rows all
      ────────  ────────  ──────────────────
      Total        1,813  3 / 3 = 100.00%

      name  9.000123
      ────  ────────
      (no rows)
      """
    let tables = tables(parts(of: text, .english))
    try #require(tables.count == 2)
    #expect(tables[0].headings == [["Tier"], ["previous", "count"], ["share"]])
    #expect(tables[0].rows.map(\.role) == [.detail, .remark, .total])
    #expect(tables[0].rows[0].cells == ["province", "1,412", "1 / 3 =  33.33%"])
    #expect(tables[1].rows.map(\.cells) == [["(no rows)"]])
  }

  @Test(arguments: [
    "", "\n\n", "────", "── 1 ─────\na: b", "plain text", "─  ─\n", "a\n─\n", "│ ─ │", "a  b\n─  ─\n1  2\n\n─ ─",
  ])
  func anyTextIsKept(_ text: String) {
    let kept = parts(of: text, .english).map { part in
      switch part {
      case .lines(let lines): lines.joined(separator: "\n")
      case .table(let table): table.rows.flatMap(\.cells).joined()
      case .charts: "a chart"
      }
    }.joined()
    let letters = text.filter { $0.isLetter || $0.isNumber }
    #expect(kept.filter { $0.isLetter || $0.isNumber }.count <= letters.count)
    #expect(text.filter(\.isNumber).allSatisfy { kept.contains($0) })
  }
}
