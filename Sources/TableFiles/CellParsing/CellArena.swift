/// Cells one after the other: UTF-8 bytes, and where each cell ends.
struct CellArena: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var ends: [Int] = []

  /// The one cell that stands for no cell at all: a row was too short to have it. A text cell never holds NUL.
  static let absent: [UInt8] = [0]

  var count: Int { ends.count }

  func range(of cell: Int) -> Range<Int> {
    (cell == 0 ? 0 : ends[cell - 1])..<ends[cell]
  }

  func text(of cell: Int) -> String {
    isAbsent(cell) ? "" : String(decoding: bytes[range(of: cell)], as: UTF8.self)
  }

  func isAbsent(_ cell: Int) -> Bool {
    let range = range(of: cell)
    return range.count == 1 && bytes[range.lowerBound] == 0
  }

  /// Whether the cell has no byte; one that is absent is not empty.
  func isEmpty(_ cell: Int) -> Bool { range(of: cell).isEmpty }

  mutating func append(_ cell: Span<UInt8>) {
    for index in cell.indices { bytes.append(cell[index]) }
    ends.append(bytes.count)
  }

  mutating func append(_ cell: some Collection<UInt8>) {
    bytes.append(contentsOf: cell)
    ends.append(bytes.count)
  }

  mutating func reserve(cells: Int, bytes byteCount: Int) {
    ends.reserveCapacity(cells)
    bytes.reserveCapacity(byteCount)
  }
}

extension [UInt8] {
  init(copying cell: Span<UInt8>) {
    self.init()
    reserveCapacity(cell.count)
    for index in cell.indices { append(cell[index]) }
  }
}
