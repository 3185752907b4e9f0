/// Which cell each row holds: codes in the narrowest integers, part of the file by part, and the cell that each code of a
/// part stands for.
struct CellCodes: Sendable {
  struct Part: Sendable {
    var codes: NarrowNumbers
    let cells: [UInt32]
  }

  let parts: [Part]
  /// The first row of each part, and behind them the number of rows.
  let starts: [Int]
  /// How many rows hold each cell.
  let counts: [Int]

  init(_ parts: [Part], counts: [Int]) {
    self.parts = parts
    self.counts = counts
    var starts = [0]
    for part in parts { starts.append(starts[starts.count - 1] + part.codes.count) }
    self.starts = starts
  }

  var rowCount: Int { starts[parts.count] }

  /// Codes that are the cells' numbers.
  init(_ codes: NarrowNumbers, cells: Int) {
    var counts = Array(repeating: 0, count: cells)
    for row in 0..<codes.count { counts[codes[row]] += 1 }
    self.init([Part(codes: codes, cells: Array(0..<UInt32(cells)))], counts: counts)
  }

  subscript(row: Int) -> Int {
    for part in parts.indices.reversed() where row >= starts[part] {
      return Int(parts[part].cells[parts[part].codes[row - starts[part]]])
    }
    preconditionFailure("row outside the column")
  }

  /// The rows whose cell is marked, in order.
  func rows(ofCells isMarked: [Bool]) -> [Int] {
    var rows: [Int] = []
    for (part, start) in zip(parts, starts) {
      let isMarked = part.cells.map { isMarked[Int($0)] }
      if !isMarked.contains(true) { continue }
      for row in 0..<part.codes.count where isMarked[part.codes[row]] { rows.append(start + row) }
    }
    return rows
  }
}
