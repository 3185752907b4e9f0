/// Cells one after the other: UTF-8 bytes, and where each cell ends.
package struct CellArena: Sendable {
  package private(set) var bytes: [UInt8] = []
  package private(set) var ends: [Int] = []

  /// No cells.
  package init() {}

  /// The one cell that stands for no cell at all: a row was too short to have it. A text cell never holds NUL.
  package static let absent: [UInt8] = [0]

  /// Cells.
  package var count: Int { ends.count }

  /// The bytes of a cell.
  package func range(of cell: Int) -> Range<Int> {
    (cell == 0 ? 0 : ends[cell - 1])..<ends[cell]
  }

  /// The text of a cell; empty where it is absent.
  package func text(of cell: Int) -> String {
    isAbsent(cell) ? "" : String(decoding: bytes[range(of: cell)], as: UTF8.self)
  }

  /// Whether the row was too short to have the cell.
  package func isAbsent(_ cell: Int) -> Bool {
    let range = range(of: cell)
    return range.count == 1 && bytes[range.lowerBound] == 0
  }

  /// Whether the cell has no byte; one that is absent is not empty.
  package func isEmpty(_ cell: Int) -> Bool { range(of: cell).isEmpty }

  /// Appends a cell of UTF-8 bytes.
  package mutating func append(_ cell: Span<UInt8>) {
    for index in cell.indices { bytes.append(cell[index]) }
    ends.append(bytes.count)
  }

  /// Appends a cell of UTF-8 bytes.
  package mutating func append(_ cell: some Collection<UInt8>) {
    bytes.append(contentsOf: cell)
    ends.append(bytes.count)
  }

  /// Makes room for so many cells in all, and so many bytes.
  package mutating func reserve(cells: Int, bytes byteCount: Int) {
    ends.reserveCapacity(cells)
    bytes.reserveCapacity(byteCount)
  }
}

extension [UInt8] {
  /// The bytes of a cell, copied.
  package init(copying cell: Span<UInt8>) {
    self.init()
    reserveCapacity(cell.count)
    for index in cell.indices { append(cell[index]) }
  }
}
