import CellParsing

/// Collects one column while a file is read.
struct RawColumnBuilder: ~Copyable, Sendable {
  /// A column stays coded while its different cells are at most this many, or at most half of the rows read so far.
  static let categoryLimit = 65_536

  private var dictionary: ByteDictionary?
  private var codes = NarrowNumbers()
  private var cells = RawCells()
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
  /// - Parameter isNumber: By the word of a workbook.
  /// - Returns: Whether the bytes were not met before in this column, and so must be examined.
  mutating func append(_ cell: Span<UInt8>, isNumber: Bool = false) -> Bool {
    rowCount &+= 1
    guard dictionary != nil else {
      cells.append(cell, isNumber: isNumber)
      return true
    }
    let known = dictionary?.count ?? 0
    let number = dictionary?.number(of: cell, isNumber: isNumber) ?? 0
    codes.append(number)
    if number < known { return false }
    if Self.isTooVaried(known: known, rows: rowCount) { abandonDictionary() }
    return true
  }

  mutating func appendAbsent() {
    let absent = CellArena.absent
    _ = append(absent.span)
  }

  consuming func finish() -> RawColumn {
    if let dictionary { return .coded(dictionary.cells, CellCodes(codes, cells: dictionary.count)) }
    return .plain(cells)
  }

  /// From different cells to one cell a row.
  private mutating func abandonDictionary() {
    guard let source = dictionary?.cells else { return }
    for row in 0..<codes.count { cells.append(codes[row], of: source) }
    dictionary = nil
    codes = NarrowNumbers()
  }
}
