import ColumnarData
import Values

extension CheckedQuery {
  /// The query as indented text, a node a line: columns by name and place, values and periods as they were resolved.
  ///
  /// A stage's line also has the text from which it was checked. Types stand where a column is made and in the output.
  package var dump: String {
    DumpNode(
      "query on \(source), \(convention.rawValue) months", stages.map(\.dumpNode) + [output.dumpNode]
    ).text
  }
}

extension CheckedStage {
  var dumpNode: DumpNode {
    let (word, parts) = kind.dump(output: output)
    return DumpNode("\(word): \(text)", parts)
  }
}

extension CheckedStage.Kind {
  fileprivate func dump(output: TableSchema) -> (String, [DumpNode]) {
    switch self {
    case .filter(let condition): ("filter", [condition.dumpNode])
    case .period(let period): ("period", [period.condition.dumpNode])
    case .add(let columns): ("add", columns.map(\.dumpNode))
    case .show(let show): ("show", show.dumpNodes)
    case .list(let columns):
      ("list", zip(output.fields, columns).map { DumpNode("\($0.dump) = \($1.dump)") })
    case .sort(let keys): ("sort", keys.map(\.dumpNode))
    case .limit(let limit): ("limit", limit.dumpNodes)
    case .change(let change): ("change", change.dumpNodes)
    case .expect(let condition): ("expect", [condition.dumpNode])
    }
  }
}

extension AddedColumn {
  var dumpNode: DumpNode { DumpNode("\(field.dump) = \(expression.dump)") }
}

extension CheckedShow {
  fileprivate var dumpNodes: [DumpNode] {
    items.map { DumpNode("item \($0.field.dump)", [$0.measure.dumpNode]) } + keys.map { $0.dumpNode("key") }
      + (across.map { [$0.dumpNode("across")] } ?? []) + (hasTotal ? [DumpNode("total")] : [])
  }
}

extension SortKey {
  var dumpNode: DumpNode { DumpNode("\(column.dump) \(isDescending ? "descending" : "ascending")") }
}

extension Limit {
  var dumpNodes: [DumpNode] {
    [DumpNode("\(isTop ? "greatest" : "least") \(count) by \(by.dump)")]
      + (per.map { [DumpNode("per \($0.dump)")] } ?? []) + (hasOther ? [DumpNode("other")] : [])
  }
}

extension CheckedChange {
  fileprivate var dumpNodes: [DumpNode] {
    let keys = DumpNode("keys: \(keyCount)")
    switch baseline {
    case .stages(let stages): return [keys, DumpNode("since the answer of", stages.map(\.dumpNode))]
    case .earlierRow(let key, let units): return [keys, DumpNode("since the row \(units) earlier by key \(key)")]
    }
  }
}
