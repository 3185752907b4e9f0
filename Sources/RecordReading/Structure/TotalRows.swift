import CellParsing
import Diagnostics

/// Rows that say what others sum to: by their word and their numbers, or by their word and their place.
struct TotalRows {
  private let texts: RowTexts
  /// The rows that are the table's, by their places in order.
  private let rows: Range<Int>
  private let others: Set<Int>
  /// More rows with such a word are data.
  private static let greatestCount = 1000

  /// - Parameters:
  ///   - end: The row behind the last of the table.
  ///   - others: Rows that are known to be none of the table.
  init(_ texts: RowTexts, before end: Int, without others: Set<Int>) {
    self.texts = texts
    rows = 0..<end
    self.others = others
  }

  /// The rows with evidence, in order.
  ///
  /// - Complexity: O(different cells), and O(cells) where one of them is a word of totals.
  var proven: [Int] {
    get throws(DiagnosticError) {
      let named = try self.named
      let (first, last) = (rows.first { !others.contains($0) }, rows.last { !others.contains($0) })
      var candidates = Set(named)
      if let last, try isWithoutWords(last) { candidates.insert(last) }
      if candidates.isEmpty || candidates.count > Self.greatestCount { return [] }
      let sums = try ColumnSums(texts.table, rows, without: others, candidates: candidates.sorted())
      var found: [Int] = []
      for row in candidates.sorted() {
        let isAtEdge = row == first || row == last
        if named.contains(row) {
          if sums.areSums(row) { found.append(row) } else if isAtEdge, try isOfValues(row) { found.append(row) }
        } else if sums.isSumOfAll(row) {
          found.append(row)
        }
      }
      // What is alone is no total of others.
      return found.count == rows.count - others.count(where: rows.contains) ? [] : found
    }
  }

  /// Rows whose first text is a word of totals.
  private var named: [Int] {
    get throws(DiagnosticError) {
      var candidates: Set<Int> = []
      for column in texts.table.columns {
        if case .inFile(let source) = column {
          candidates.formUnion(source.facts.firstTotals)
          continue
        }
        let marks = TotalWords.marks(in: column.cells.texts)
        if marks.contains(1) { candidates.formUnion(column.rows(marked: marks).rows) }
      }
      var found: [Int] = []
      for row in candidates.sorted().prefix(Self.greatestCount + 1) where rows.contains(row) && !others.contains(row) {
        if TotalWords.contains(Array(RowTexts.first(try texts.row(row)).utf8)[...]) { found.append(row) }
      }
      return found
    }
  }

  /// Whether all cells but one are values or empty, and one is a number.
  private func isOfValues(_ row: Int) throws(DiagnosticError) -> Bool {
    let shapes = try texts.row(row).map { CellShape($0) }
    return shapes.count { $0 == .text } <= 1 && shapes.contains(where: \.isValue)
  }

  /// Whether a row has values alone, under a first column of words that is empty in it.
  private func isWithoutWords(_ row: Int) throws(DiagnosticError) -> Bool {
    guard row > 2 else { return false }
    let cells = try texts.row(row)
    let above = try texts.row(row - 1)
    return cells.allSatisfy { CellShape($0) != .text } && cells.contains { !$0.isEmpty }
      && cells.first?.isEmpty == true && above.first.map { !$0.isEmpty } == true
  }
}
