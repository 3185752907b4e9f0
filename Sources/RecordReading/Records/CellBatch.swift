/// Where the cells of some records lie in the bytes that were read: row by row, each row with the same number of cells
/// once the header has given it.
package struct CellBatch: Sendable {
  /// A record with fewer or more cells than the header has.
  package struct UnevenRow: Sendable {
    /// Which row of the batch it is, or would have been.
    package let row: Int
    /// The line on which the record starts, from 1.
    package let line: Int
    /// Cells of the record.
    package let cellCount: Int
    /// The record without its line end, or for a long record the cells beyond the last column, with the separators.
    package let range: Range<Int>
  }

  /// One cell's place. It needs unescaping where a quote stands in it.
  package struct CellPlace: Sendable {
    private let start: UInt32
    private let endAndFlag: UInt32

    static let absent = CellPlace(start: .max, endAndFlag: 0)
    private static let escapedFlag: UInt32 = 1 << 31

    init(_ range: Range<Int>, isEscaped: Bool) {
      start = UInt32(truncatingIfNeeded: range.lowerBound)
      endAndFlag = UInt32(truncatingIfNeeded: range.upperBound) | (isEscaped ? Self.escapedFlag : 0)
    }

    private init(start: UInt32, endAndFlag: UInt32) {
      self.start = start
      self.endAndFlag = endAndFlag
    }

    var isAbsent: Bool { start == .max }
    /// Whether a quote stands in the cell, so that it must be unescaped.
    package var isEscaped: Bool { endAndFlag & Self.escapedFlag != 0 }
    /// The bytes of the cell without the quotes around it.
    package var range: Range<Int> {
      let start = Int(self.start)
      return start..<max(start, Int(endAndFlag & ~Self.escapedFlag))
    }
  }

  /// Cells a row; nil where each row keeps its own number.
  package let width: Int?
  package private(set) var places: [CellPlace] = []
  /// Places of the rows that are closed.
  private var closedPlaces = 0
  /// Cells of each row, for a batch without a width.
  package private(set) var widths: [Int] = []
  package private(set) var rowCount = 0
  package private(set) var unevenRows: [UnevenRow] = []
  package private(set) var blankRows = 0
  /// The line on which each row starts.
  package private(set) var lines: [Int] = []
  /// The first byte of each row's record.
  package private(set) var starts: [Int] = []

  /// An empty batch; nil for rows of which each keeps its own number of cells.
  package init(width: Int?) {
    self.width = width
  }

  /// Forgets all rows and keeps the memory.
  package mutating func removeAll() {
    places.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    unevenRows.removeAll()
    widths.removeAll()
    (closedPlaces, rowCount, blankRows) = (0, 0, 0)
  }

  mutating func append(_ place: CellPlace) { places.append(place) }

  /// Gives up the cells of a record that is not whole.
  mutating func dropOpenRow() {
    places.removeLast(places.count - closedPlaces)
  }

  /// Ends a record: cells that are missing are absent, those beyond the width are cut off, and both are recorded. A record
  /// without any content is no row.
  mutating func closeRow(line: Int, range: Range<Int>) {
    let first = closedPlaces
    let cellCount = places.count - first
    if range.count < cellCount {
      places.removeLast(cellCount)
      blankRows += 1
      return
    }
    if let width { level(cellCount, to: width, line: line, range: range) } else { widths.append(cellCount) }
    closedPlaces = places.count
    rowCount += 1
    lines.append(line)
    starts.append(range.lowerBound)
  }

  private mutating func level(_ cellCount: Int, to width: Int, line: Int, range: Range<Int>) {
    if cellCount < width {
      unevenRows.append(UnevenRow(row: rowCount, line: line, cellCount: cellCount, range: range))
      for _ in cellCount..<width { places.append(.absent) }
    } else if cellCount > width {
      let extra = places[(closedPlaces + width)...]
      if let beyond = extra.first, extra.contains(where: { !$0.range.isEmpty }) {
        let start = min(beyond.range.lowerBound, range.upperBound)
        unevenRows.append(
          UnevenRow(row: rowCount, line: line, cellCount: cellCount, range: start..<range.upperBound))
      }
      places.removeLast(cellCount - width)
    }
  }
}
