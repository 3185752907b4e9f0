import CellParsing
import Diagnostics
import VietnameseText

/// The sums of the numbers between the rows that may be totals, column by column, in either notation.
struct ColumnSums {
  /// One column in one notation.
  private struct Column {
    /// What each candidate says.
    var own: [Double?]
    /// The sums of the rows before the first candidate, between candidates and behind the last.
    var between: [Double]
    /// Rows with a number that is none of a candidate.
    var count = 0

    var all: Double { between.reduce(0, +) }
  }

  private let candidates: [Int]
  /// For each column of the table, the notations in which a candidate has a number.
  private var columns: [[Column]] = []

  /// - Parameters:
  ///   - rows: The table's.
  ///   - others: Those of them that do not count.
  ///   - candidates: In order.
  init(_ table: RawTable, _ rows: Range<Int>, without others: Set<Int>, candidates: [Int]) throws(DiagnosticError) {
    self.candidates = candidates
    let ends = [rows.lowerBound - 1] + candidates + [rows.upperBound]
    let segments = zip(ends, ends.dropFirst()).map { $0 + 1..<$1 }
    for column in table.columns {
      var notations: [Column] = []
      for notation in [NumberCell.Notation.vietnamese, .english] {
        guard let numbers = Numbers(column, notation, candidates) else { continue }
        var sums = Column(own: candidates.map { numbers[$0] }, between: [])
        for segment in segments {
          var sum = 0.0
          for row in segment {
            guard let number = numbers[row], !others.contains(row) else { continue }
            sum += number
            sums.count += 1
          }
          sums.between.append(sum)
        }
        notations.append(sums)
      }
      columns.append(notations)
    }
  }

  /// Whether a candidate is, in some column, the sum of all rows, or of those up to the candidate before or behind it.
  func areSums(_ row: Int) -> Bool {
    guard let place = candidates.firstIndex(of: row) else { return false }
    return columns.joined().contains { column in
      guard let own = column.own[place], own != 0 else { return false }
      return [column.all, column.between[place], column.between[place + 1]].contains { Self.areEqual(own, $0) }
    }
  }

  /// Whether a candidate is the sum of all rows, three at least, in every column in which it has a number.
  func isSumOfAll(_ row: Int) -> Bool {
    guard let place = candidates.firstIndex(of: row) else { return false }
    let numbered = columns.filter { $0.contains { $0.own[place] != nil } }
    return !numbered.isEmpty
      && numbered.allSatisfy { notations in
        notations.contains { column in
          guard let own = column.own[place], own != 0, column.count >= 3 else { return false }
          return Self.areEqual(own, column.all)
        }
      }
  }

  private static func areEqual(_ first: Double, _ second: Double) -> Bool {
    abs(first - second) <= 1e-9 * max(abs(first), abs(second))
  }
}

/// The numbers of a column in memory, each different cell read once; percentages are none.
private struct Numbers {
  private let column: RawColumn
  private let numbers: [Double?]

  /// - Returns: nil where no candidate has a number, or the column stays in its file: ids, mostly.
  init?(_ column: RawColumn, _ notation: NumberCell.Notation, _ candidates: [Int]) {
    if case .inFile = column { return nil }
    self.column = column
    let cells = column.cells
    numbers = (0..<cells.count).map { cell in
      let text = Array(TextFolding.tidied(cells.texts.text(of: cell)).utf8)
      guard let number = NumberCell.parse(text.span, cells.isNumber(cell) ? .plain : notation), !number.isPercentage
      else { return nil }
      var value = Double(number.unscaled)
      for _ in 0..<number.scale { value /= 10 }
      return value
    }
    if candidates.allSatisfy({ self[$0] == nil }) { return nil }
  }

  subscript(row: Int) -> Double? {
    switch column {
    case .coded(_, let codes): numbers[codes[row]]
    case .plain: numbers[row]
    case .inFile: nil
    }
  }
}
