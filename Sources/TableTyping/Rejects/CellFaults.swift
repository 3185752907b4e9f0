import CellParsing
import RecordReading

/// The cells of a column that could not be read, in the order of their rows: few kinds of them, mostly, in many rows.
struct CellFaults: Sendable {
  private(set) var kinds: [(text: String, reason: RejectReason)] = []
  private(set) var rows: [Int] = []
  /// The number of each row's kind.
  private(set) var numbers: [UInt32] = []

  var count: Int { rows.count }
  var isEmpty: Bool { rows.isEmpty }

  init() {}

  /// The faults of different cells, each in the rows that hold it.
  ///
  /// - Parameter reasons: One a cell of the column; empty where none has a fault.
  init(_ reasons: [RejectReason?], of column: RawColumn) {
    if reasons.isEmpty { return }
    var marks: [UInt32] = []
    let texts = column.cells.texts
    for (cell, reason) in reasons.enumerated() {
      if let reason { kinds.append((texts.text(of: cell), reason)) }
      marks.append(reason == nil ? 0 : UInt32(kinds.count))
    }
    let marked = column.rows(marked: marks)
    rows = marked.rows
    numbers = marked.marks.map { $0 - 1 }
  }

  mutating func append(row: Int, text: String, reason: RejectReason) {
    rows.append(row)
    numbers.append(UInt32(kinds.count))
    kinds.append((text, reason))
  }

  /// Appends faults of later rows.
  mutating func append(_ later: CellFaults) {
    let first = UInt32(kinds.count)
    kinds += later.kinds
    rows += later.rows
    numbers += later.numbers.map { first + $0 }
  }

  /// The first row with a fault.
  var first: (row: Int, text: String, reason: RejectReason)? {
    guard let row = rows.first, let number = numbers.first else { return nil }
    let kind = kinds[Int(number)]
    return (row, kind.text, kind.reason)
  }
}
