import CellParsing
import Diagnostics
import Foundation
import VietnameseText

/// Rows that say the heading once more: files joined one behind the other, pages printed with their headings.
struct RepeatedHeadings {
  private let texts: RowTexts
  /// What a column's cell may say in such a row: its heading, or for one of several rows a part of it.
  private let parts: [Set<String>]
  private let isOfOneRow: Bool

  init(_ texts: RowTexts) {
    self.texts = texts
    let headings = texts.table.headings
    isOfOneRow = !headings.contains { $0.contains(HeaderRows.dash) }
    parts = headings.map { Set(([$0] + $0.components(separatedBy: HeaderRows.dash)).map(TextFolding.folded)) }
  }

  /// The rows, in order; none where the heading may be data itself.
  ///
  /// - Complexity: O(different cells of one column), and O(rows) where one of them is that column's heading.
  var rows: [Int] {
    get throws(DiagnosticError) {
      let table = texts.table
      guard !table.isHeadingMissing, isHeadingOfWords, let column = searchedColumn else { return [] }
      let cells = table.columns[column].cells.texts
      let marks = (0..<cells.count).map { cell in
        parts[column].contains(TextFolding.folded(RowTexts.tidied(cells.text(of: cell)))) ? UInt32(1) : 0
      }
      if !marks.contains(1) { return [] }
      var found: Set<Int> = []
      for row in table.columns[column].rows(marked: marks).rows {
        guard try isHeading(texts.row(row)) else { continue }
        found.formUnion(try around(row))
        if found.count > Self.greatestCount { return [] }
      }
      return found.sorted()
    }
  }

  /// The rows of a heading of several, one of which is known.
  private func around(_ row: Int) throws(DiagnosticError) -> Set<Int> {
    var rows: Set = [row]
    if isOfOneRow { return rows }
    for step in [-1, 1] {
      var next = row + step
      while next >= 0, next < texts.rowCount, abs(next - row) <= Self.greatestHeight, try isHeading(texts.row(next)) {
        rows.insert(next)
        next += step
      }
    }
    return rows
  }

  /// Rows of a heading above or below another of its rows.
  private static let greatestHeight = 3

  /// More repetitions than this are data.
  private static let greatestCount = 1 << 16

  /// Whether a row says the heading, or for a heading of several rows a part of it.
  func isHeading(_ row: [String]) -> Bool {
    let filled = row.indices.filter { !row[$0].isEmpty }
    guard filled.allSatisfy({ parts[$0].contains(TextFolding.folded(row[$0])) }) else { return false }
    let named = texts.table.headings.indices.filter { !texts.table.headings[$0].isEmpty }
    return isOfOneRow ? filled == named : filled.count >= min(2, named.count)
  }

  /// One word at least: years and ordinals are headings as well as data. Of one column, words over values.
  private var isHeadingOfWords: Bool {
    let headings = texts.table.headings
    guard headings.contains(where: { CellShape($0) == .text }) else { return false }
    guard headings.count == 1, let column = texts.table.columns.first else { return true }
    let cells = column.cells.texts
    let values = (0..<min(cells.count, 1000)).count { CellShape(TextFolding.tidied(cells.text(of: $0))).isValue }
    return values * 2 > min(cells.count, 1000)
  }

  /// The column with a heading and the fewest different cells, which are quickly looked at.
  private var searchedColumn: Int? {
    let table = texts.table
    let known = table.columns.indices.filter { !table.headings[$0].isEmpty && table.columns[$0].cells.count > 0 }
    return known.min { table.columns[$0].cells.count < table.columns[$1].cells.count }
  }
}
