import VietnameseText

/// Which of a file's first rows are titles, which are the header, and where the data start.
struct HeaderRows: Sendable {
  /// The texts of the rows that are neither header nor data: those above it, and a row of column numbers under it.
  let titles: [String]
  /// One a column, empty where a column has no heading.
  let headings: [String]
  /// The first row of data among the leading rows.
  let firstDataRow: Int
  /// Whether the rows begin with data, and ``headings`` are made up.
  let isHeadingMissing: Bool
  /// Whether a row of column numbers stands under the heading.
  let areColumnsNumbered: Bool

  /// A stretch of cells of a sheet that is shown as one; rows and columns among the leading rows, from 0.
  struct MergedCells: Sendable {
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>

    func starts(atRow row: Int, column: Int) -> Bool {
      rows.lowerBound == row && columns.lowerBound == column
    }
  }

  /// What stands between the parts of a heading of several rows.
  static let dash = " - "
  /// The rows that are looked at.
  static let leadingRowCount = 40
  /// Texts above a header named by the user that are shown at most.
  private static let shownTexts = 10

  /// Finds the header: the first row that is no title. Rows tied to it by merged cells are part of it, and so is a row
  /// that names the columns under headings of several columns. A row of column numbers under it is skipped where it can
  /// be told from data. Where the first row below the titles is data, nothing is dropped and the columns are numbered.
  ///
  /// - Parameters:
  ///   - areRowsWhole: Whether the rows keep empty cells at their ends, as those of a text file do.
  ///   - keepsNumbering: Whether a row of column numbers is data.
  init(
    leadingRows rows: [[String]], merges: [MergedCells] = [], areRowsWhole: Bool = false, keepsNumbering: Bool = false
  ) {
    var header = Self.firstHeaderRow(of: rows, merges)
    let shapes = Self.shapes(of: rows, header)
    if areRowsWhole, let row = Self.rowUnderPreamble(rows, header, shapes) { header = row }
    if header < rows.count, merges.isEmpty, shapes.isData(header) {
      // Headings with blanks among them: a row as wide as the data right above.
      let isHeaded = areRowsWhole && header > 0 && rows[header - 1].count == rows[header].count
      if isHeaded {
        header -= 1
      } else {
        self.init(withoutHeadingFrom: header, of: rows)
        return
      }
    }
    let above = Self.texts(rows[..<min(header, rows.count)])
    guard header < rows.count else {
      self.init(titles: above, headings: [], firstDataRow: rows.count)
      return
    }
    let merges = merges.isEmpty ? Self.impliedMerges(rows, header, shapes) : merges
    let last = Self.lastHeaderRow(from: header, rowCount: rows.count, merges: merges)
    self.init(
      rows, heading: header...last, merges, titles: above, keepsNumbering: keepsNumbering,
      areNumbersSure: last + 1 < rows.count && shapes.contradictsColumns(last + 1))
  }

  /// The heading, and the row of column numbers under it where there is one.
  ///
  /// - Parameters:
  ///   - titles: What stands above.
  ///   - areNumbersSure: Whether the row under the heading is none of the data, where it counts.
  private init(
    _ rows: [[String]], heading: ClosedRange<Int>, _ merges: [MergedCells], titles: [String], keepsNumbering: Bool,
    areNumbersSure: Bool = false
  ) {
    let headings = Self.joined(rows, heading, merges)
    let next = heading.upperBound + 1
    let isTied = heading.count > 1 || merges.contains { $0.rows.overlaps(heading) }
    let isNumbered =
      next < rows.count && !keepsNumbering
      && Self.isNumbering(rows[next], of: headings.count, isSure: isTied || areNumbersSure)
    self.init(
      titles: titles + (isNumbered ? [rows[next].filter { !$0.isEmpty }.joined(separator: " ")] : []),
      headings: headings, firstDataRow: isNumbered ? next + 1 : next, areColumnsNumbered: isNumbered)
  }

  private init(titles: [String], headings: [String], firstDataRow: Int, areColumnsNumbered: Bool = false) {
    self.titles = titles
    self.headings = headings
    self.firstDataRow = firstDataRow
    self.areColumnsNumbered = areColumnsNumbered
    isHeadingMissing = false
  }

  /// Columns by their numbers, over rows that are all data.
  private init(withoutHeadingFrom first: Int, of rows: [[String]]) {
    titles = Self.texts(rows[..<first])
    headings = (1...max(1, rows[first...].map(\.count).max() ?? 1)).map { "c_\($0)" }
    firstDataRow = first
    areColumnsNumbered = false
    isHeadingMissing = true
  }

  /// The header that the user named, or the one that is found.
  ///
  /// - Parameters:
  ///   - lines: The line of each row.
  ///   - areRowsWhole: Whether the rows keep empty cells at their ends, as those of a text file do.
  /// - Returns: nil where no row stands on the lines named.
  init?(
    leadingRows rows: [[String]], lines: [Int], merges: [MergedCells] = [], areRowsWhole: Bool = false,
    layout: TableLayout
  ) {
    switch layout.heading {
    case nil:
      self.init(
        leadingRows: rows, merges: merges, areRowsWhole: areRowsWhole, keepsNumbering: layout.keepsAllRows)
    case .some(.none): self.init(withoutHeadingFrom: 0, of: rows)
    case .lines(let wanted):
      let named = rows.indices.filter { wanted.contains(lines[$0]) }
      guard let first = named.first, let last = named.last else { return nil }
      // What is above may be another table.
      var above = Self.texts(rows[..<first])
      if above.count > Self.shownTexts { above = ["…"] + above.suffix(Self.shownTexts) }
      self.init(rows, heading: first...last, merges, titles: above, keepsNumbering: layout.keepsAllRows)
    }
  }

  /// The shapes of the rows; those below the header that say it once more count as empty, so that rows keep their numbers.
  private static func shapes(of rows: [[String]], _ header: Int) -> RowShapes {
    let heading = rows[min(header, rows.count)..<min(header + 2, rows.count)].filter { row in
      row.allSatisfy { !CellShape($0).isValue }
    }
    let next = min(header + 2, rows.count)
    return RowShapes(rows[..<next] + rows[next...].map { heading.contains($0) ? [] : $0 })
  }

  private static func texts(_ rows: ArraySlice<[String]>) -> [String] {
    rows.flatMap { row in row.filter { !$0.isEmpty }.map(TextFolding.tidied) }
  }

  /// The row under narrower ones that also hold the separator: as wide as all rows below it, full, of words over values.
  private static func rowUnderPreamble(_ rows: [[String]], _ header: Int, _ shapes: RowShapes) -> Int? {
    guard let width = rows.last?.count, header < rows.count, rows[header].count < width else { return nil }
    guard let row = rows.indices.first(where: { rows[$0].count == width }), row > header else { return nil }
    let isEven = rows[row...].allSatisfy { $0.count == width }
    return isEven && rows[row].allSatisfy { !$0.isEmpty } && shapes.headsValues(row) ? row : nil
  }

  /// Merged cells that a text file cannot say: a heading with blanks after it stands over the columns that the row below
  /// names, where that row has words alone, each over values.
  private static func impliedMerges(_ rows: [[String]], _ header: Int, _ shapes: RowShapes) -> [MergedCells] {
    let next = header + 1
    guard next < rows.count else { return [] }
    let top = rows[header]
    let columns = 0..<max(top.count, rows[next].count)
    func isFilled(_ row: Int, _ column: Int) -> Bool { column < rows[row].count && !rows[row][column].isEmpty }
    let blanks = columns.filter { !isFilled(header, $0) }
    let named = columns.filter { isFilled(next, $0) }
    let isHeading =
      !blanks.isEmpty && isFilled(header, 0) && blanks.allSatisfy(named.contains) && named.count < columns.count
      && named.allSatisfy { column in
        let below = shapes.below(next, column)
        return shapes.shape(next, column) == .text && !below.isEmpty && below.allSatisfy(\.isValue)
      }
    guard isHeading else { return [] }
    var merges: [MergedCells] = []
    var column = 0
    while column < columns.count {
      var last = column
      while last + 1 < columns.count, !isFilled(header, last + 1) { last += 1 }
      let isNamed = isFilled(next, column)
      if last > column || !isNamed {
        merges.append(MergedCells(rows: header...(isNamed ? header : next), columns: column...last))
      }
      column = last + 1
    }
    return merges
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
      return parts.joined(separator: dash)
    }
  }

  /// Whether the row numbers the columns, each number one more than the one before: `(1) (2) (3)`, `A B 1 2`.
  ///
  /// - Parameter isSure: Whether something else tells the row from data. Without that, numbers in parentheses and
  ///   formulas such as `4=2+3` do; a row that merely counts may be data.
  static func isNumbering(_ row: [String], of width: Int, isSure: Bool) -> Bool {
    let filled = row.filter { !$0.isEmpty }
    let brackets: Set<Character> = ["(", ")", "[", "]"]
    let isBracketed = filled.allSatisfy { cell in cell.contains { brackets.contains($0) } }
    let isEnough = isBracketed || (filled.count >= 4 && filled.count == width)
    guard filled.count >= 2, isEnough else { return false }
    let cells = filled.map { $0.filter { !$0.isWhitespace && !brackets.contains($0) } }
    guard let start = cells.firstIndex(where: { Int($0) != nil }) else { return false }
    let hasFormula = cells[start...].contains { $0.contains("=") }
    guard isBracketed || hasFormula || isSure else { return false }
    let letters = cells[..<start]
    guard letters.count <= 2, letters.allSatisfy({ $0.count == 1 && $0.first?.isLetter == true }) else { return false }
    // `3=4+5` numbers a column and tells its formula.
    let numbers = cells[start...].map { Int($0.prefix { $0.isNumber }) }
    guard numbers.count >= 2, numbers.first == 1 else { return false }
    return zip(numbers, numbers.dropFirst()).allSatisfy { $0.map { $0 + 1 } == $1 }
  }
}
