import ColumnarData
import QueryPlan

extension Binder {
  /// The other table is gone through once; the rows of this one are then known by the code of their key.
  func has(_ has: HasCondition) throws(QueryEngineError) -> ConditionNode {
    let children = try context.source(named: has.table)
    guard has.foreignFieldIndex < children.table.columns.count, has.keyFieldIndex < relation.table.columns.count
    else { throw .missingColumn(has.table) }
    let binder = Binder(context, children)
    let foreign = context.category(of: children, column: has.foreignFieldIndex)
    let named = try Self.codes(
      of: foreign, where: try binder.conjuncts([has.condition]), rowCount: children.table.rowCount, context.pace)
    var texts: Set<Substring> = []
    for code in 1..<max(1, foreign.dictionary.count) where named[code] != 0 {
      texts.insert(ForeignKeyLink.joinText(foreign.dictionary.values[code]))
    }
    let keys = category(ofColumn: has.keyFieldIndex)
    let flags = keys.dictionary.values.enumerated().map { code, text -> UInt8 in
      code > 0 && texts.contains(ForeignKeyLink.joinText(text)) ? 1 : 0
    }
    return .onCodes(keys.codes, flags)
  }

  /// 1 at the codes that a row has of which all conditions are true.
  private static func codes(
    of column: CategoryColumn, where conditions: [ConditionNode], rowCount: Int, _ pace: ScanPace
  ) throws(QueryEngineError) -> [UInt8] {
    let count = column.dictionary.count
    let workers = (0..<max(1, pace.threads)).map { _ in MutableBuffer<UInt8>(repeating: 0, count: count) }
    let codes = ScalarNode.codes(column.codes)
    try RowScan(rowCount: rowCount, filter: conditions).run(workers, pace) { flags, rows, scratch in
      let vector = scratch.takeVector()
      codes.evaluate(rows, into: vector, scratch)
      for position in 0..<rows.count {
        let code = vector[position]
        if code != ScalarNode.missing { flags[Int(code)] = 1 }
      }
      scratch.giveBack(vector)
    }
    return (0..<count).map { code in workers.reduce(0) { $0 | $1[code] } }
  }
}
