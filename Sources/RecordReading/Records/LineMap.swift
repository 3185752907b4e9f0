/// The line on which each row starts, kept as the rows where the count of lines leaves the count of rows.
package struct LineMap: Sendable {
  private var breaks: [(row: Int, line: Int)] = []
  package private(set) var rowCount = 0
  private var expected = Int.min

  /// No rows.
  package init() {}

  /// Appends a row that starts on a line, counted from 1.
  package mutating func append(line: Int) {
    if line != expected { breaks.append((rowCount, line)) }
    rowCount += 1
    expected = line + 1
  }

  /// Appends rows of one line each.
  package mutating func append(rows: Int, from line: Int) {
    if rows <= 0 { return }
    if line != expected { breaks.append((rowCount, line)) }
    rowCount += rows
    expected = line + rows
  }

  /// Appends the rows of a later part, whose own lines are counted from 1.
  package mutating func append(_ later: LineMap, after lines: Int) {
    for (row, line) in later.breaks where line + lines != expected || row > 0 {
      breaks.append((row + rowCount, line + lines))
    }
    if later.rowCount > 0 { expected = later.expected + lines }
    rowCount += later.rowCount
  }

  /// The lines of all rows but some.
  ///
  /// - Parameter rows: In order.
  /// - Complexity: O(rows left out + breaks).
  func removing(_ rows: [Int]) -> LineMap {
    var result = LineMap()
    var removed = rows[...]
    for (index, part) in breaks.enumerated() {
      let end = index + 1 < breaks.count ? breaks[index + 1].row : rowCount
      var row = part.row
      while let next = removed.first, next < end {
        result.append(rows: next - row, from: part.line + row - part.row)
        row = next + 1
        removed.removeFirst()
      }
      result.append(rows: end - row, from: part.line + row - part.row)
    }
    return result
  }

  /// The rows behind which lines stand that are no rows: blank ones, or further lines of the row's own cells; so many of
  /// the first as are asked for.
  func rowsBeforeGaps(limit: Int) -> [Int] { breaks.dropFirst().prefix(limit).map { $0.row - 1 } }

  /// The line, or the row of a sheet, from 1.
  package func line(ofRow row: Int) -> Int {
    var (low, high) = (0, breaks.count)
    while low < high {
      let middle = (low + high) / 2
      if breaks[middle].row <= row { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return row + 1 }
    return breaks[low - 1].line + row - breaks[low - 1].row
  }
}
