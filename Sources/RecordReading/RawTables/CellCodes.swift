import ColumnarData
import Dispatch
import Synchronization

/// Which cell each row holds: codes in the narrowest integers, part of the file by part, and the cell that each code of a
/// part stands for.
package struct CellCodes: Sendable {
  struct Part: Sendable {
    var codes: PackedNumbers
    let cells: [UInt32]
  }

  var parts: [Part]
  /// The first row of each part, and behind them the number of rows.
  let starts: [Int]
  /// How many rows hold each cell.
  package let counts: [Int]

  init(_ parts: [Part], counts: [Int]) {
    self.parts = parts
    self.counts = counts
    var starts = [0]
    for part in parts { starts.append(starts[starts.count - 1] + part.codes.count) }
    self.starts = starts
  }

  /// Rows of all parts.
  package var rowCount: Int { starts[parts.count] }

  /// Codes that are the cells' numbers.
  init(_ codes: consuming NarrowNumbers, cells: Int) {
    var counts = Array(repeating: 0, count: cells)
    for row in 0..<codes.count { counts[codes[row]] += 1 }
    self.init([Part(codes: codes.packed(), cells: Array(0..<UInt32(cells)))], counts: counts)
  }

  package subscript(row: Int) -> Int {
    for part in parts.indices.reversed() where row >= starts[part] {
      return Int(parts[part].cells[parts[part].codes[row - starts[part]]])
    }
    preconditionFailure("row outside the column")
  }

  /// The rows whose cell's mark is not 0, in order, and their marks.
  ///
  /// - Parameter marks: One a cell.
  package func rows(marked marks: [UInt32]) -> (rows: [Int], marks: [UInt32]) {
    var stretches: [(part: Int, rows: Range<Int>)] = []
    for (index, part) in parts.enumerated() {
      for start in stride(from: 0, to: part.codes.count, by: Zone.rowCount) {
        stretches.append((index, start..<min(start + Zone.rowCount, part.codes.count)))
      }
    }
    let tables = parts.map { part in part.cells.map { marks[Int($0)] } }
    let found = Mutex<[(rows: [Int], marks: [UInt32])]>(Array(repeating: ([], []), count: stretches.count))
    DispatchQueue.concurrentPerform(iterations: stretches.count) { [stretches] index in
      let (part, rows) = stretches[index]
      let marked = parts[part].codes.positions(rows, marked: tables[part])
      let first = starts[part]
      let own = (marked.positions.map { first + $0 }, marked.marks)
      found.withLock { $0[index] = own }
    }
    return found.withLock { ($0.flatMap(\.rows), $0.flatMap(\.marks)) }
  }
}
