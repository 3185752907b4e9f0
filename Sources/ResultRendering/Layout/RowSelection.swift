import ColumnarData

/// Which rows of a result are written: the first ones up to a limit, and the totals that end it.
struct RowSelection {
  /// Row numbers, ascending.
  let rows: [Int]
  /// The row before which a rule sets the totals apart; nil without totals, or where they are all there is.
  let firstTotal: Int?
  let leftOut: Int

  init(_ result: ResultTable, maximumRows: Int? = nil) {
    let count = result.table.rowCount
    var totalStart = count
    while totalStart > 0, result.roles[totalStart - 1] == .total { totalStart -= 1 }
    let listed = min(totalStart, max(0, maximumRows ?? totalStart))
    rows = Array(0..<listed) + Array(totalStart..<count)
    firstTotal = totalStart < count && totalStart > 0 ? totalStart : nil
    leftOut = totalStart - listed
  }
}
