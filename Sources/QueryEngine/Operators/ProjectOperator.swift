import ColumnarData
import Diagnostics
import QueryPlan

extension RunContext {
  /// The columns that a `list` names; keys stay keys as far as they lead it.
  func listed(_ relation: Relation, _ columns: [ColumnReference], _ schema: TableSchema)
    throws(DiagnosticError) -> Relation
  {
    let relation = relation.lineage == nil ? relation : try materialized(relation)
    var result = try projected(relation, columns.map { .column($0) }, schema: schema)
    result.lineage?.steps.append(.project(columns, schema))
    result.keyCount = zip(columns, 0..<relation.keyCount).prefix { $0.fieldIndex == $1 && $0.steps.isEmpty }.count
    return result
  }
}
