import ColumnarData

/// Which rows of a result are written: all, or the first and the last ones up to a limit, and the totals that end it.
struct RowSelection {
  /// The rows, ascending: the first ones, and those at the end.
  let runs: [Range<Int>]
  /// The row before which a rule sets the totals apart; nil without totals, or where they are all there is.
  let firstTotal: Int?
  let leftOut: Int
  /// The row before which the rows left out are counted; nil where they are the last of the result, or where there are
  /// none.
  let rowAfterGap: Int?
  /// Whether the rows left out stand between others that are listed.
  let isGapInside: Bool

  /// How many there are.
  var count: Int { runs.reduce(0) { $0 + $1.count } }

  /// Their numbers.
  var rows: [Int] { runs.flatMap { Array($0) } }

  /// The rows in pieces that are laid out or written between two looks at a monitor.
  var batches: [Range<Int>] {
    runs.flatMap { run in
      stride(from: run.lowerBound, to: run.upperBound, by: RenderingOptions.batchRows).map {
        $0..<min($0 + RenderingOptions.batchRows, run.upperBound)
      }
    }
  }

  init(_ result: ResultTable, limit: RowLimit? = nil) {
    let count = result.table.rowCount
    var totalStart = count
    while totalStart > 0, result.roles[totalStart - 1] == .total { totalStart -= 1 }
    let first = min(totalStart, limit?.first ?? totalStart)
    let last = min(totalStart - first, limit?.last ?? 0)
    runs = [0..<first, totalStart - last..<count].filter { !$0.isEmpty }
    firstTotal = totalStart < count && totalStart > 0 ? totalStart : nil
    leftOut = totalStart - last - first
    isGapInside = leftOut > 0 && last > 0
    let next = totalStart - last
    rowAfterGap = leftOut > 0 && next < count ? next : nil
  }
}
