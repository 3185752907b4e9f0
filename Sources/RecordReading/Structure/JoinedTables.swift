import CellParsing
import ColumnarData
package import Diagnostics
import VietnameseText

/// Files of one shape as one table: columns by their headings, rows one file behind the other.
package struct JoinedTables {
  private let parts: [RawTable]
  /// The place of each part's columns among those of the whole.
  private var places: [[Int]] = []
  private var headings: [String] = []
  private var known: [String: Int] = [:]
  /// Columns that stand not in every file, by their headings.
  private var partial: [String] = []

  /// - Parameter parts: In order, one at least.
  package init(_ parts: [RawTable]) {
    self.parts = parts
    for part in parts { places.append(places(of: part.headings)) }
    partial = headings.indices.filter { column in !places.allSatisfy { $0.contains(column) } }.map { headings[$0] }
  }

  /// A heading is the same in another file where it folds to the same name; one that stands twice is so often there.
  private mutating func places(of own: [String]) -> [Int] {
    var seen: [String: Int] = [:]
    return own.map { heading in
      let name = TextFolding.identifier(heading)
      let number = (seen[name] ?? 0) + 1
      seen[name] = number
      let key = "\(name) \(number)"
      if let place = known[key] { return place }
      known[key] = headings.count
      headings.append(heading)
      return headings.count - 1
    }
  }

  /// The whole table.
  ///
  /// - Parameters:
  ///   - path: Of the whole, for messages.
  ///   - sourceHeading: Of the column with the name of each row's file; nil for none.
  /// - Complexity: O(cells).
  package func table(path: String, sourceHeading: String?) throws(DiagnosticError) -> RawTable {
    let builders = headings.map { _ in Boxed(RawColumnBuilder()) }
    var sources = RawColumnBuilder()
    var lines = LineMap()
    for (part, own) in zip(parts, places) {
      for column in builders.indices {
        guard let place = own.firstIndex(of: column) else {
          for _ in 0..<part.rowCount { builders[column].value.appendAbsent() }
          continue
        }
        try Self.append(part.columns[place], to: &builders[column].value)
      }
      if sourceHeading != nil {
        let name = Array(part.fileName.utf8)
        for _ in 0..<part.rowCount { _ = sources.append(name.span) }
      }
      for row in 0..<part.rowCount { lines.append(line: part.lines.line(ofRow: row)) }
    }
    var columns = builders.map { $0.exchange(for: RawColumnBuilder()).finish() }
    let source = sources.finish()
    if sourceHeading != nil { columns.append(source) }
    var whole = RawTable(
      path: path, headings: headings + (sourceHeading.map { [$0] } ?? []), columns: columns, lines: lines, titles: [],
      unevenRows: [], blankRows: parts.reduce(0) { $0 + $1.blankRows }, textAfterQuote: nil)
    whole.partialHeadings = partial
    for (part, own) in zip(parts, places) {
      var told = part
      told.columns = []
      told.columnPlaces = own
      told.partRows = part.rowCount
      whole.parts.append(told)
    }
    return whole
  }

  private static func append(_ column: RawColumn, to builder: inout RawColumnBuilder) throws(DiagnosticError) {
    switch column {
    case .coded(let cells, let codes):
      for row in 0..<codes.rowCount { append(codes[row], of: cells, to: &builder) }
    case .plain(let cells):
      for row in 0..<cells.count { append(row, of: cells, to: &builder) }
    case .inFile(let source): try append(source.readCells(), to: &builder)
    }
  }

  private static func append(_ cell: Int, of cells: RawCells, to builder: inout RawColumnBuilder) {
    let bytes = cells.texts.bytes.span.extracting(cells.texts.range(of: cell))
    _ = builder.append(bytes, isNumber: cells.isNumber(cell))
  }
}

extension RawTable {
  /// The rows of a file without a heading of its own under the headings of the file that it goes on; a first row that says
  /// that heading once more, in capitals or not, is none.
  ///
  /// - Throws: Where the first row has the same headings in another order.
  package func continuing(_ first: RawTable) throws(DiagnosticError) -> RawTable {
    var table = self
    table.headings = table.headings.indices.map { $0 < first.headings.count ? first.headings[$0] : "" }
    table.isHeadingMissing = false
    let texts = RowTexts(table)
    if rowCount == 0 { return table }
    let (row, headings) = (try texts.row(0).map(TextFolding.tidied), first.headings.map(TextFolding.tidied))
    let (written, known) = (row.map { $0.lowercased() }, headings.map { $0.lowercased() })
    if written == known {
      try table.remove([0])
    } else if Set(written).count > 1, written.sorted() == known.sorted() {
      throw DiagnosticError(
        .headingsInOtherOrder, ["path": .text(path), "headings": .text(row.joined(separator: ", "))])
    }
    return table
  }
}
