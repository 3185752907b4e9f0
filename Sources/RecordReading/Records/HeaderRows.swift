import VietnameseText

/// Which of a file's first rows are titles, which are the header, and where the data start.
struct HeaderRows: Sendable {
  /// The texts of the rows that are neither header nor data: those above it, and a row of column numbers under it.
  let titles: [String]
  /// One a column, empty where a column has no heading.
  let headings: [String]
  /// The first row of data among the leading rows.
  let firstDataRow: Int

  /// A stretch of cells of a sheet that is shown as one; rows and columns among the leading rows, from 0.
  struct MergedCells: Sendable {
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>

    func starts(atRow row: Int, column: Int) -> Bool {
      rows.lowerBound == row && columns.lowerBound == column
    }
  }

  /// The rows that are looked at.
  static let leadingRowCount = 40

  /// Finds the header: the first row that is no title. Rows tied to it by merged cells are part of it. A row of column
  /// numbers under it is skipped.
  init(leadingRows rows: [[String]], merges: [MergedCells] = []) {
    let header = Self.firstHeaderRow(of: rows, merges)
    let above = rows[..<header].flatMap { row in row.filter { !$0.isEmpty }.map(TextFolding.tidied) }
    guard header < rows.count else {
      titles = above
      headings = []
      firstDataRow = rows.count
      return
    }
    let last = Self.lastHeaderRow(from: header, rowCount: rows.count, merges: merges)
    headings = Self.joined(rows, header...last, merges)
    let next = last + 1
    let isNumbered = next < rows.count && Self.isNumbering(rows[next], of: headings.count)
    firstDataRow = isNumbered ? next + 1 : next
    titles = above + (isNumbered ? [rows[next].filter { !$0.isEmpty }.joined(separator: " ")] : [])
  }

  /// A row is a title where it has text in one cell, or in fewer than half as many as rows here have in the middle, or in
  /// cells each of which is merged sideways: a state's motto beside the name of an office.
  private static func firstHeaderRow(of rows: [[String]], _ merges: [MergedCells]) -> Int {
    let filled = rows.enumerated().map { index, row in
      row.indices.filter { !row[$0].isEmpty }.reduce(0) { sum, column in
        sum + (merges.first { $0.starts(atRow: index, column: column) }?.columns.count ?? 1)
      }
    }
    let plain = rows.map { row in row.count { !$0.isEmpty } }
    let usual = plain.sorted()[max(0, plain.count - 1) / 2]
    for row in rows.indices.dropLast() {
      if plain[row] <= 1 && usual > 1 { continue }
      if filled[row] * 2 < usual { continue }
      let isAllMerged = rows[row].indices.allSatisfy { column in
        rows[row][column].isEmpty
          || merges.contains { $0.starts(atRow: row, column: column) && $0.columns.count > 1 && $0.rows.count == 1 }
      }
      if isAllMerged && plain[row] <= 3 && usual > plain[row] { continue }
      return row
    }
    // No row looks like a header with data below: the first row is one, as in a file with a header alone.
    return plain.firstIndex { $0 == plain.max() } ?? 0
  }

  /// The header goes on as far as a cell of it is merged downwards, and one row below a cell merged sideways.
  private static func lastHeaderRow(from header: Int, rowCount: Int, merges: [MergedCells]) -> Int {
    var last = header
    var row = header
    while row <= last {
      for merge in merges where merge.rows.lowerBound == row {
        last = max(last, merge.rows.upperBound)
        if merge.columns.count > 1 { last = max(last, merge.rows.upperBound + 1) }
      }
      row += 1
    }
    return min(last, header + 3, rowCount - 1)
  }

  /// Each column's headings from top to bottom, joined with a dash; one that repeats the one above is left out.
  private static func joined(_ rows: [[String]], _ range: ClosedRange<Int>, _ merges: [MergedCells]) -> [String] {
    let width = rows[range].map(\.count).max() ?? 0
    return (0..<width).map { column in
      var parts: [String] = []
      for row in range {
        let merge = merges.first { $0.rows.contains(row) && $0.columns.contains(column) }
        let source = rows[merge?.rows.lowerBound ?? row]
        let sourceColumn = merge?.columns.lowerBound ?? column
        let text = sourceColumn < source.count ? TextFolding.tidied(source[sourceColumn]) : ""
        if !text.isEmpty && text != parts.last { parts.append(text) }
      }
      return parts.joined(separator: " - ")
    }
  }

  /// Whether the row numbers the columns, each number one more than the one before: `(1) (2) (3)`, `A B 1 2`; without
  /// parentheses only where there are at least four, one for each column: fewer may be data.
  private static func isNumbering(_ row: [String], of width: Int) -> Bool {
    let filled = row.filter { !$0.isEmpty }
    let brackets: Set<Character> = ["(", ")", "[", "]"]
    let isBracketed = filled.allSatisfy { cell in cell.contains { brackets.contains($0) } }
    guard filled.count >= 2, isBracketed || (filled.count >= 4 && filled.count == width) else { return false }
    let cells = filled.map { $0.filter { !$0.isWhitespace && !brackets.contains($0) } }
    guard let start = cells.firstIndex(where: { Int($0) != nil }) else { return false }
    let letters = cells[..<start]
    guard letters.count <= 2, letters.allSatisfy({ $0.count == 1 && $0.first?.isLetter == true }) else { return false }
    // `3=4+5` numbers a column and tells its formula.
    let numbers = cells[start...].map { Int($0.prefix { $0.isNumber }) }
    guard numbers.count >= 2, numbers.first == 1 else { return false }
    return zip(numbers, numbers.dropFirst()).allSatisfy { $0.map { $0 + 1 } == $1 }
  }
}
