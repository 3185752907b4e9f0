import ColumnarData
import Diagnostics
import QueryPlan

extension Binder {
  /// The other table is gone through once; the rows of this one are then known by the code of their key.
  func has(_ has: HasCondition) throws(DiagnosticError) -> ConditionNode {
    var children = try context.source(named: has.table)
    children.derived = has.added
    guard has.foreignFieldIndex < children.table.columns.count, has.keyFieldIndex < source.table.columns.count
    else { throw .missingColumn(has.table) }
    let binder = Binder(context, children)
    let foreign = try context.category(of: children, column: has.foreignFieldIndex)
    let named = try Self.codes(
      of: foreign, where: try binder.conjuncts([has.condition]), rowCount: children.table.rowCount, context.pace)
    var texts: Set<Substring> = []
    for code in 1..<max(1, foreign.dictionary.count) where named[code] != 0 {
      texts.insert(ForeignKeyLink.joinText(foreign.dictionary.values[code]))
    }
    let keys = try category(ofColumn: has.keyFieldIndex)
    let flags = keys.dictionary.values.enumerated().map { code, text -> UInt8 in
      code > 0 && texts.contains(ForeignKeyLink.joinText(text)) ? 1 : 0
    }
    return .onCodes(keys.codes, flags)
  }

  /// 1 at the codes that a row has of which all conditions are true.
  static func codes(
    of column: CategoryColumn, where conditions: [ConditionNode], rowCount: Int, _ pace: ScanPace
  ) throws(DiagnosticError) -> [UInt8] {
    let count = column.dictionary.count
    let workers = (0..<max(1, pace.threads)).map { _ in MutableBuffer<UInt8>(repeating: 0, count: count) }
    try RowScan(rowCount: rowCount, filter: conditions).runSelecting(workers, pace) { flags, selection, scratch in
      column.codes.mark(selection, in: flags, scratch)
    }
    return (0..<count).map { code in code == 0 ? 0 : workers.reduce(0) { $0 | $1[code] } }
  }
}

// Loops over a block's rows on raw memory: rows are rows of the column, codes lie below their dictionary's count, which is
// the count of marks, and masks are as long as a block.

extension Codes {
  /// Sets 1 at the code of each row.
  fileprivate func mark(_ selection: BlockSelection, in marks: MutableBuffer<UInt8>, _ scratch: BlockScratch) {
    switch storage {
    case .bytes(let buffer): Self.mark(buffer, selection, marks, scratch)
    case .words(let buffer): Self.mark(buffer, selection, marks, scratch)
    case .doubleWords(let buffer): Self.mark(buffer, selection, marks, scratch)
    }
  }

  private static func mark<Code: FixedWidthInteger & UnsignedInteger>(
    _ buffer: ColumnBuffer<Code>, _ selection: BlockSelection, _ marks: MutableBuffer<UInt8>, _ scratch: BlockScratch
  ) {
    let (codes, marks) = unsafe (buffer.start, marks.start)
    if let mask = selection.mask, unsafe selection.rows.indices == nil, selection.count > selection.rows.count / 2 {
      let first = unsafe codes + selection.rows.first
      for index in 0..<selection.rows.count {
        unsafe marks[Int(truncatingIfNeeded: first[index])] |= mask.start[index]
      }
      return
    }
    let rows = scratch.compacted(selection)
    if let indices = unsafe rows.indices {
      for index in 0..<rows.count { unsafe marks[Int(truncatingIfNeeded: codes[Int(indices[index])])] = 1 }
    } else {
      let first = unsafe codes + rows.first
      for index in 0..<rows.count { unsafe marks[Int(truncatingIfNeeded: first[index])] = 1 }
    }
  }
}
