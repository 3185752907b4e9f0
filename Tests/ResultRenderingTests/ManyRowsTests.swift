import ColumnarData
import ResultRendering
import Testing
import Values
import VietnameseText

/// Rows are written many at a time, column by column: each must look as it does alone.
@Suite struct ManyRowsTests {
  private static let count = 1_300

  /// Every kind of column, with what needs care at places of its own: quotes, marks, line breaks, missing values.
  private static func columns(_ rows: [Int]) -> [(Field, ColumnValues)] {
    func some<Value>(_ row: Int, _ step: Int, _ value: Value) -> Value? { row % step == 0 ? nil : value }
    let words = [
      "Đống Đa", "Ba \"Đình\"", "a,b;c", "x|y_z", "dòng\nhai", "1.000", "=1+1", "đ\u{323}", "日本", "\u{202E}r",
    ]
    return [
      SampleResults.category("kind", rows.map { some($0, 11, words[$0 % words.count]) }),
      SampleResults.text("id", rows.map { $0 % 13 == 0 ? "" : "H\($0) \(words[$0 % words.count])" }),
      SampleResults.number("n", rows.map { some($0, 17, Int64($0 - 600) * 1_234_567) }),
      SampleResults.number("amount", rows.map { some($0, 19, Int64($0 - 600) * 7) }, scale: 3),
      SampleResults.boolean("flag", rows.map { some($0, 5, $0 % 2 == 0) }),
      SampleResults.date("day", rows.map { some($0, 7, Day(daysSince1970: Int32($0 * 97 - 40_000)).isoText) }),
      SampleResults.period(
        "quarter", .quarter, rows.map { some($0, 9, Period(unit: .quarter, ordinal: Int32(200 + $0 % 40))) }),
      SampleResults.ratio("share", rows.map { some($0, 23, (Int64($0), Int64($0 % 50))) }),
    ]
  }

  private static func result(_ rows: [Int], keys: Int, totals: Int = 0) -> ResultTable {
    let roles = rows.indices.map { $0 >= rows.count - totals ? ResultTable.RowRole.total : .detail }
    return SampleResults.result(columns(rows), roles: roles, keys: keys)
  }

  @Test(arguments: OutputFormat.allCases, [(Language.english, 0), (.vietnamese, 1)])
  func aRowAmongManyLooksAsItDoesAlone(_ format: OutputFormat, _ way: (language: Language, keys: Int)) throws {
    var options = RenderingOptions(language: way.language)
    options.isForExcel = way.keys == 1
    let all = Array(0..<Self.count)
    // In a table, widths are those of all rows: a last row with the widest cells makes them alike.
    let many = rendered(Self.result(all, keys: way.keys), as: format, options)
    if format == .table { return try checkTable(many, way.keys, options) }
    let head = rendered(Self.result([], keys: way.keys), as: format, options)
    for row in [0, 1, 4, 7, 511, 512, 513, 1_023, 1_024, 1_299] {
      var alone = rendered(Self.result([row], keys: way.keys), as: format, options)
      switch format {
      case .json: alone = String(alone.dropFirst("[\n".count).dropLast("\n]\n".count))
      case .csv, .tsv, .markdown: alone = String(alone.unicodeScalars.dropFirst(head.unicodeScalars.count))
      case .jsonl, .table: break
      }
      #expect(
        !alone.isEmpty && many.unicodeScalars.firstRange(of: alone.unicodeScalars) != nil, "\(format) \(row): \(alone)")
    }
  }

  /// Cells without the blanks between them.
  private func checkTable(_ text: String, _ keys: Int, _ options: RenderingOptions) throws {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == Self.count + 3)
    for row in [0, 1, 4, 7, 511, 512, 513, 1_023, 1_024, 1_299] {
      let alone = rendered(Self.result([row], keys: keys), as: .table, options).split(
        separator: "\n", omittingEmptySubsequences: false
      ).dropLast()
      let words = { (line: Substring) in line.split(separator: " ").joined(separator: " ") }
      try #require(alone.count == 3, "\(row): \(alone)")
      #expect(words(lines[row + 2]) == words(alone[2]))
    }
  }

  @Test(arguments: [OutputFormat.table, .markdown]) func totalsStandOutAmongMany(_ format: OutputFormat) {
    var options = RenderingOptions()
    options.usesColor = true
    options.rowLimit = RowLimit(first: 600, last: 3)
    let text = rendered(Self.result(Array(0..<Self.count), keys: 1, totals: 2), as: format, options)
    #expect(text.contains("695"), "rows that were left out are counted")
    let bold = text.split(separator: "\n").count { $0.hasPrefix(format == .table ? "\u{1B}[1m" : "| **") }
    // The headings of a table are bold too.
    #expect(bold == (format == .table ? 3 : 2))
  }
}
