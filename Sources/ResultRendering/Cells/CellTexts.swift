import ColumnarData
import Values

/// The cells of some rows as a form writes them, column by column.
struct CellTexts: ~Copyable {
  /// One text behind the other.
  var bytes = TextBuffer()
  /// Where each cell ends in ``bytes``.
  private var ends: [Int] = []
  /// The terminal cells that each takes, in forms that align columns; else 0.
  private(set) var widths: [Int] = []
  /// Cells that were changed so that Excel takes them for what they are.
  var guardedCells = 0

  /// Cells.
  var count: Int { ends.count }

  mutating func removeAll() {
    bytes.removeAll()
    ends.removeAll(keepingCapacity: true)
    widths.removeAll(keepingCapacity: true)
    guardedCells = 0
  }

  /// Ends the cell of which the bytes were added.
  mutating func endCell(width: Int = 0) {
    ends.append(bytes.count)
    widths.append(width)
  }

  /// Where a cell lies in ``bytes``.
  func range(ofCell index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }

  /// Adds the cell of a category.
  mutating func append(code: Int, of cells: CategoryCells, _ bytes: Span<UInt8>) {
    self.bytes.append(bytes.extracting(cells.ranges[code]))
    if cells.guarded[code] { guardedCells += 1 }
    endCell(width: cells.widths[code])
  }

  /// Adds the same cell again.
  mutating func appendAgain(cell index: Int) {
    bytes.repeatBytes(range(ofCell: index))
    endCell(width: widths[index])
  }
}

/// The cells of all values of a category, one a code.
struct CategoryCells {
  /// One text behind the other.
  private(set) var bytes: [UInt8] = []
  fileprivate private(set) var ranges: [Range<Int>] = []
  fileprivate private(set) var widths: [Int] = []
  fileprivate private(set) var guarded: [Bool] = []

  init(_ dictionary: CategoryDictionary, _ encoding: some CellEncoding) {
    var cells = CellTexts()
    for code in 0..<dictionary.count {
      cells.removeAll()
      encoding.append(dictionary.cell(of: code), isCode: true, to: &cells)
      let start = bytes.count
      cells.bytes.withBytes(cells.range(ofCell: 0)) { text in
        for index in text.indices { bytes.append(text[index]) }
      }
      ranges.append(start..<bytes.count)
      widths.append(cells.widths[0])
      guarded.append(cells.guardedCells > 0)
    }
  }
}

/// How a form writes a single value. Each call adds one cell and ends it.
protocol CellEncoding: Sendable {
  func appendMissing(to cells: inout CellTexts)
  /// - Parameter text: UTF-8, not empty.
  func append(text: Span<UInt8>, to cells: inout CellTexts)
  func append(_ number: FixedDecimal, to cells: inout CellTexts)
  func append(_ day: Day, to cells: inout CellTexts)
  func append(_ period: Period, to cells: inout CellTexts)
  func append(_ value: Bool, to cells: inout CellTexts)
  /// What a category's code stands for that is no value.
  func append(_ label: ReservedLabel, to cells: inout CellTexts)
  /// A key that has no value of its own.
  func append(_ label: ReservedLabel, ofRow row: Int, to cells: inout CellTexts) throws(TextsLost)
  func append(_ ratios: RatioColumn, row: Int, to cells: inout CellTexts)
}

extension CellEncoding {
  fileprivate func append(_ cell: Cell, isCode: Bool, to cells: inout CellTexts) {
    switch cell {
    case .text(let text): append(text: text.utf8Span.span, to: &cells)
    case .label(let label): append(label, to: &cells)
    case .missing: appendMissing(to: &cells)
    case .boolean, .number, .date, .period, .ratio: preconditionFailure("a category has texts alone")
    }
  }
}

/// The cells of one column of a result in a form, many rows at a time.
struct EncodedColumn<Encoding: CellEncoding>: Sendable {
  let encoding: Encoding
  private let result: ResultTable
  private let index: Int
  /// nil where the column is no category, or one of more values than rows.
  private let categories: CategoryCells?

  init(_ result: ResultTable, index: Int, _ encoding: Encoding) {
    self.result = result
    self.index = index
    self.encoding = encoding
    if case .category(let column) = result.table.columns[index], column.dictionary.count <= result.table.rowCount {
      categories = CategoryCells(column.dictionary, encoding)
    } else {
      categories = nil
    }
  }

  /// Adds the cells of some rows, in order.
  func append(_ rows: Range<Int>, to cells: inout CellTexts) throws(TextsLost) {
    if !hasLabels(rows) { return try appendValues(rows, to: &cells) }
    for row in rows {
      if let label = try result.keyLabel(row: row, column: index) {
        try encoding.append(label, ofRow: row, to: &cells)
      } else {
        try appendValues(row..<row + 1, to: &cells)
      }
    }
  }

  private func hasLabels(_ rows: Range<Int>) -> Bool {
    guard index < result.keyCount else { return false }
    if let labels = result.keyLabels { return !labels[index].isEmpty }
    return rows.contains { result.roles[$0] != .detail }
  }

  private func appendValues(_ rows: Range<Int>, to cells: inout CellTexts) throws(TextsLost) {
    switch result.table.columns[index] {
    case .category(let column): append(column, rows, to: &cells)
    case .text(let column): try append(column, rows, to: &cells)
    case .boolean(let column):
      for code in column.codes.codes(of: rows) {
        if code == 0 { encoding.appendMissing(to: &cells) } else { encoding.append(code == 2, to: &cells) }
      }
    case .number(let column):
      for value in column.values.values(of: rows) {
        if value == IntegerValues.missing {
          encoding.appendMissing(to: &cells)
        } else {
          encoding.append(FixedDecimal(unscaled: value, scale: column.scale), to: &cells)
        }
      }
    case .date(let column):
      for value in column.values.values(of: rows) {
        if value == IntegerValues.missing {
          encoding.appendMissing(to: &cells)
        } else {
          encoding.append(Day(daysSince1970: Int32(clamping: value)), to: &cells)
        }
      }
    case .period(let column): append(column, rows, to: &cells)
    case .ratio(let column): for row in rows { encoding.append(column, row: row, to: &cells) }
    }
  }

  private func append(_ column: CategoryColumn, _ rows: Range<Int>, to cells: inout CellTexts) {
    let codes = column.codes.codes(of: rows)
    if let categories {
      for code in codes { cells.append(code: Int(code), of: categories, categories.bytes.span) }
    } else {
      for code in codes { encoding.append(column.dictionary.cell(of: Int(code)), isCode: false, to: &cells) }
    }
  }

  private func append(_ column: TextColumn, _ rows: Range<Int>, to cells: inout CellTexts) throws(TextsLost) {
    switch column.storage {
    case .owned, .packed:
      try column.visit(rows) { _, text in
        if text.isEmpty { encoding.appendMissing(to: &cells) } else { encoding.append(text: text, to: &cells) }
      }
    case .source(let texts):
      // One by one: those that lie in another order in their file are read ahead.
      for row in rows {
        if let text = try texts[row] {
          encoding.append(text: text.utf8Span.span, to: &cells)
        } else {
          encoding.appendMissing(to: &cells)
        }
      }
    }
  }

  /// Periods are few: each is put in words once a batch.
  private func append(_ column: PeriodColumn, _ rows: Range<Int>, to cells: inout CellTexts) {
    var first: [Int64: Int] = [:]
    for ordinal in column.ordinals.values(of: rows) {
      if ordinal == IntegerValues.missing {
        encoding.appendMissing(to: &cells)
      } else if let cell = first[ordinal] {
        cells.appendAgain(cell: cell)
      } else {
        first[ordinal] = cells.count
        encoding.append(Period(unit: column.unit, ordinal: Int32(clamping: ordinal)), to: &cells)
      }
    }
  }
}
