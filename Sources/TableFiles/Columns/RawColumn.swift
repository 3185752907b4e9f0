/// A column as it was read: different cells and one number a row, or, where nearly every cell differs, one cell a row.
struct RawColumn: Sendable {
  let cells: CellArena
  /// nil where row r holds cell r.
  let codes: CellCodes?
  let rowCount: Int
  /// Whether each cell is a number by the word of a workbook, whatever its text may mean elsewhere; empty where none is.
  var isNumber: [Bool] = []
  /// Where the cells can be read again; then there are none in ``cells``.
  var source: SourceColumn?

  /// The number of the row's cell.
  func cell(ofRow row: Int) -> Int { codes.map { $0[row] } ?? row }

  /// How many rows hold each cell.
  var weights: [Int]? { codes?.counts }
}

extension RawColumn {
  /// The column with the marks of numbers taken off their cells and kept aside.
  func separatingNumbers() -> RawColumn {
    let mark = NumberInWorkbook.mark
    let isNumber = (0..<cells.count).map { cells.bytes[cells.range(of: $0)].first == mark }
    if !isNumber.contains(true) { return self }
    var plain = CellArena()
    plain.reserve(cells: cells.count, bytes: cells.bytes.count)
    for cell in 0..<cells.count {
      let bytes = cells.bytes[cells.range(of: cell)]
      plain.append(isNumber[cell] ? bytes.dropFirst() : bytes)
    }
    return RawColumn(cells: plain, codes: codes, rowCount: rowCount, isNumber: isNumber)
  }
}

/// Collects one column while a file is read.
struct RawColumnBuilder: Sendable {
  /// A column stays coded while its different cells are at most this many, or at most half of the rows read so far.
  static let categoryLimit = 65_536

  private var dictionary: ByteDictionary?
  private var codes = NarrowNumbers()
  private var cells = CellArena()
  private(set) var rowCount = 0

  /// Whether a new cell ends the coding of its column.
  ///
  /// - Parameters:
  ///   - known: Different cells before it.
  ///   - rows: Rows up to and with it.
  static func isTooVaried(known: Int, rows: Int) -> Bool {
    known >= categoryLimit && known >= rows / 2
  }

  /// - Parameter isCoded: False for a column that is declared as text, of which every cell is expected to differ.
  init(isCoded: Bool = true) {
    dictionary = isCoded ? ByteDictionary() : nil
  }

  /// Appends the cell of one more row.
  ///
  /// - Returns: Whether the bytes were not met before in this column, and so must be examined.
  mutating func append(_ cell: Span<UInt8>) -> Bool {
    rowCount &+= 1
    guard dictionary != nil else {
      cells.append(cell)
      return true
    }
    let known = dictionary?.count ?? 0
    let number = dictionary?.number(of: cell) ?? 0
    codes.append(number)
    if number < known { return false }
    if Self.isTooVaried(known: known, rows: rowCount) { spreadOut() }
    return true
  }

  mutating func appendAbsent() {
    let absent = CellArena.absent
    _ = append(absent.span)
  }

  consuming func finish() -> RawColumn {
    if let dictionary {
      return RawColumn(
        cells: dictionary.cells, codes: CellCodes(codes, cells: dictionary.count), rowCount: rowCount)
    }
    return RawColumn(cells: cells, codes: nil, rowCount: rowCount)
  }

  /// From different cells to one cell a row.
  private mutating func spreadOut() {
    guard let source = dictionary?.cells else { return }
    for row in 0..<codes.count { cells.append(source.bytes[source.range(of: codes[row])]) }
    dictionary = nil
    codes = NarrowNumbers()
  }
}
