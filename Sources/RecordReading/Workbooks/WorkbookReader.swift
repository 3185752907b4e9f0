import CellParsing
import Diagnostics
import VietnameseText
import WorkProgress

/// Reads a sheet of a workbook into columns of text, as ``DelimitedReader`` does a text file.
struct WorkbookReader {
  private let file: RecordFile

  init(_ file: RecordFile) {
    self.file = file
  }

  func read() throws(DiagnosticError) -> RawTable {
    let workbook = try Workbook(file.opened())
    let monitor = file.monitor
    let sheets = workbook.sheets
    let choice = SheetChoice(
      names: sheets.map(\.name), hidden: Set(sheets.indices.filter { sheets[$0].isHidden }), file: file)
    let chosen = try choice.first { index throws(DiagnosticError) in
      try workbook.cells(of: sheets[index], isCancelled: { monitor.isCancelled })
    }
    var table = try SheetTable(cells: chosen.cells, of: file).rawTable
    choice.name(chosen.sheet, in: &table)
    return table
  }
}

/// Makes columns of the cells of a sheet: finds the header, fills merged cells downwards, leaves empty rows out.
struct SheetTable {
  private let cells: SheetCells
  private let file: RecordFile
  /// The stretch of ``SheetCells/places`` of each row that holds something.
  private var rows: [(number: Int, places: Range<Int>)] = []

  init(cells: SheetCells, of file: RecordFile) {
    self.cells = cells
    self.file = file
    var start = 0
    for (index, place) in cells.places.enumerated() where place.row != cells.places[start].row {
      rows.append((cells.places[start].row, start..<index))
      start = index
    }
    if let last = cells.places.last { rows.append((last.row, start..<cells.places.count)) }
  }

  var rawTable: RawTable {
    get throws(DiagnosticError) {
      let leading = leadingRows
      let numbers = leading.map(\.number)
      let found = HeaderRows(
        leadingRows: leading.map(texts), lines: numbers, merges: mergesOfLeadingRows(numbers), layout: file.layout)
      guard let header = found else { throw file.headingNotFound }
      let data = rows.dropFirst(header.firstDataRow)
      let width = max(
        header.headings.count,
        (cells.places[(data.first?.places.lowerBound ?? cells.places.count)...].map(\.column).max() ?? -1) + 1)
      let headings =
        header.headings
        + (header.headings.count..<width).map { header.isHeadingMissing ? "c_\($0 + 1)" : "" }
      var collector = SheetColumns(headings: headings, textHeadings: file.textHeadings, merges: cells.merges)
      for row in data { collector.append(row.number, cells.places[row.places], cells.texts) }
      var table = collector.finish(path: file.path, titles: header.titles)
      table.isHeadingMissing = header.isHeadingMissing
      table.areColumnsNumbered = header.areColumnsNumbered
      table.isSheet = true
      return table
    }
  }

  /// The rows that are looked at for the header.
  private var leadingRows: ArraySlice<(number: Int, places: Range<Int>)> {
    guard case .lines(let lines)? = file.layout.heading else { return rows.prefix(HeaderRows.leadingRowCount) }
    return rows.prefix { $0.number <= lines.upperBound }
  }

  /// The texts of a row from its first column on.
  private func texts(_ row: (number: Int, places: Range<Int>)) -> [String] {
    var texts: [String] = []
    for place in cells.places[row.places] {
      while texts.count < place.column { texts.append("") }
      switch place.content {
      case .text(let number), .number(let number), .error(let number), .formula(let number):
        texts.append(TextFolding.tidied(cells.texts.text(of: number)))
      }
    }
    return texts
  }

  /// The merged cells with rows counted among those that hold something.
  ///
  /// No real header has a thousand of them; a file that was made to be slow has.
  private func mergesOfLeadingRows(_ numbers: [Int]) -> [HeaderRows.MergedCells] {
    guard let last = numbers.last else { return [] }
    return cells.merges.lazy.filter { $0.rows.lowerBound <= last }.prefix(1000).compactMap { merge in
      guard let top = numbers.firstIndex(where: { $0 >= merge.rows.lowerBound }),
        let bottom = numbers.lastIndex(where: { $0 <= merge.rows.upperBound }), top <= bottom
      else { return nil }
      return HeaderRows.MergedCells(rows: top...bottom, columns: merge.columns)
    }
  }
}

/// The columns of a sheet while its rows come in.
private struct SheetColumns {
  private let headings: [String]
  private let builders: [Boxed<RawColumnBuilder>]
  private var lines = LineMap()
  private var errors: [RawTable.ErrorCell] = []
  private var filledCells = 0
  private var firstRow: Int?
  private var lastRow = 0
  /// For each column, merged stretches of it alone that go on over more rows, by first row; and the value of the open one.
  private var stretches: [[ClosedRange<Int>]]
  private var carried: [(rows: ClosedRange<Int>, value: Value)?]

  /// What a column's builder gets for a cell.
  private struct Value {
    var bytes: [UInt8] = []
    var isNumber = false
  }

  init(headings: [String], textHeadings: Set<String>, merges: [HeaderRows.MergedCells]) {
    self.headings = headings
    builders = headings.map { Boxed(RawColumnBuilder(isCoded: !textHeadings.contains($0))) }
    stretches = Array(repeating: [], count: headings.count)
    carried = Array(repeating: nil, count: headings.count)
    for merge in merges where merge.columns.count == 1 && merge.rows.count > 1 {
      if let column = merge.columns.first, column < headings.count { stretches[column].append(merge.rows) }
    }
    for column in stretches.indices { stretches[column].sort { $0.lowerBound > $1.lowerBound } }
  }

  mutating func append(_ number: Int, _ places: ArraySlice<SheetCells.Place>, _ texts: CellArena) {
    firstRow = firstRow ?? number
    lastRow = number
    lines.append(line: number)
    var next = places.startIndex
    for column in builders.indices {
      var value = Value()
      if next < places.endIndex, places[next].column == column {
        value = self.value(of: places[next], texts)
        next += 1
      }
      carry(&value, row: number, column: column)
      _ = builders[column].value.append(value.bytes.span, isNumber: value.isNumber)
    }
  }

  /// - Returns: What stands for no cell where the cell has an error, which is noted.
  private mutating func value(of place: SheetCells.Place, _ texts: CellArena) -> Value {
    switch place.content {
    case .text(let number): return Value(bytes: Array(texts.bytes[texts.range(of: number)]))
    case .number(let number): return Value(bytes: Array(texts.bytes[texts.range(of: number)]), isNumber: true)
    case .error(let number):
      errors.append(RawTable.ErrorCell(line: place.row, column: place.column, text: texts.text(of: number)))
      return Value(bytes: CellArena.absent)
    case .formula(let number):
      errors.append(
        RawTable.ErrorCell(line: place.row, column: place.column, text: texts.text(of: number), isFormula: true))
      return Value(bytes: CellArena.absent)
    }
  }

  /// The value of a cell that is merged over several rows stands for each of them.
  private mutating func carry(_ value: inout Value, row: Int, column: Int) {
    if let open = carried[column] {
      if open.rows.contains(row) {
        if value.bytes.isEmpty && !open.value.bytes.isEmpty {
          value = open.value
          filledCells += 1
        }
        return
      }
      carried[column] = nil
    }
    while let stretch = stretches[column].last, stretch.upperBound < row { stretches[column].removeLast() }
    if let stretch = stretches[column].last, stretch.contains(row) {
      carried[column] = (stretch, value)
      stretches[column].removeLast()
    }
  }

  consuming func finish(path: String, titles: [String]) -> RawTable {
    let span = firstRow.map { lastRow - $0 + 1 } ?? 0
    var table = RawTable(
      path: path, headings: headings, columns: builders.map { $0.exchange(for: RawColumnBuilder()).finish() },
      lines: lines,
      titles: titles, unevenRows: [], blankRows: span - lines.rowCount, textAfterQuote: nil)
    table.errorCells = errors
    table.filledMergedCells = filledCells
    return table
  }
}
