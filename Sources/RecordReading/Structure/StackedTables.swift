import Diagnostics
import VietnameseText

/// Where another table begins below the first: a title or a blank row, then a heading, the same or another.
struct StackedTables {
  /// The row with which the other table begins, its title or its heading.
  struct Start {
    let row: Int
    let heading: Int
    let title: String
  }

  private let texts: RowTexts
  /// Blank stretches that are looked behind.
  private static let searchedGaps = 1000
  /// Rows of a title, and rows above and below a heading that tell it from data.
  private static let (titleRows, comparedRows) = (5, 20)

  init(_ texts: RowTexts) { self.texts = texts }

  /// The first other table; nil where there is none.
  ///
  /// - Parameter repeated: The rows that say the heading once more.
  func first(repeated: [Int]) throws(DiagnosticError) -> Start? {
    var starts: [Start] = []
    for row in repeated where row > 0 {
      let start = try firstTitleRow(above: row)
      if start < row || (texts.table.isSheet && texts.isAfterGap(row)) {
        starts.append(try self.start(from: start, heading: row))
        break
      }
    }
    if let other = try firstOfAnotherHeading(but: Set(repeated)) { starts.append(other) }
    return starts.min { $0.row < $1.row }
  }

  /// The start of a table, behind a note or a signature of the table above that a blank line parts from it.
  private func start(from first: Int, heading: Int) throws(DiagnosticError) -> Start {
    var start = first
    for row in first..<heading {
      guard try RowsBelow.speaks(texts.row(row)) else { continue }
      if let next = (row + 1...heading).first(where: texts.isAfterGap) { start = next }
    }
    return Start(row: start, heading: heading, title: RowTexts.first(try texts.row(start)))
  }

  /// The first of the rows right above a heading that hold one text each, below a row that holds more.
  private func firstTitleRow(above heading: Int) throws(DiagnosticError) -> Int {
    var first = heading
    if texts.table.headings.count < 2 { return heading }
    while first > 0, heading - first < Self.titleRows, try isTitle(texts.row(first - 1)) { first -= 1 }
    return first
  }

  private func isTitle(_ row: [String]) -> Bool {
    RowTexts.filled(row) == 1 && CellShape(RowTexts.first(row)) == .text
  }

  // MARK: Another heading

  private func firstOfAnotherHeading(but repeated: Set<Int>) throws(DiagnosticError) -> Start? {
    for before in texts.table.lines.rowsBeforeGaps(limit: Self.searchedGaps) {
      let start = before + 1
      guard start > 0, start < texts.rowCount, texts.isAfterGap(start) else { continue }
      var heading = start
      while heading - start < Self.titleRows, heading + 1 < texts.rowCount, try isTitle(texts.row(heading)) {
        heading += 1
      }
      if !repeated.contains(heading), try isHeading(heading, isTitled: heading > start) {
        return try self.start(from: start, heading: heading)
      }
    }
    return nil
  }

  /// Whether a row has words alone, over values, and where the rows above it have values: under a title in one column,
  /// else in two, or in one where another cell is a heading of the table above.
  private func isHeading(_ row: Int, isTitled: Bool) throws(DiagnosticError) -> Bool {
    let own = try texts.row(row)
    let filled = own.indices.filter { !own[$0].isEmpty }
    guard filled.count >= 2, filled.allSatisfy({ CellShape(own[$0]) == .text }), row + 1 < texts.rowCount else {
      return false
    }
    let above = try texts.rows(max(0, row - Self.comparedRows)..<row)
    let below = try texts.rows(row + 1..<min(texts.rowCount, row + 1 + Self.comparedRows))
    let contradicted = filled.count { column in
      areMostlyValues(above.map { $0[column] }) && below.first.map { CellShape($0[column]).isValue } == true
    }
    let known = Set(texts.table.headings.map(TextFolding.folded))
    let isKnown = filled.contains { known.contains(TextFolding.folded(own[$0])) }
    return contradicted >= (isTitled || isKnown ? 1 : 2)
  }

  private func areMostlyValues(_ cells: [String]) -> Bool {
    let filled = cells.filter { !$0.isEmpty }
    return !filled.isEmpty && filled.count(where: { CellShape($0).isValue }) * 3 >= filled.count * 2
  }
}
