import ColumnarData
import QueryPlan
import QuerySyntax

/// The queries in parentheses of one statement, each after those that stand in it.
final class InnerQueries {
  var all: [CheckedInnerQuery] = []
}

extension Binder {
  /// The one column of a query; of rows of a table the column to which the value refers.
  func inQuery(_ value: ExpressionSyntax, _ query: PipelineSyntax, _ frame: Frame) throws -> Condition {
    let operand = try expression(value, frame)
    guard let name = query.source?.text, let table = catalog.tables.first(where: { isSame($0.name, name) }) else {
      throw BindingFailure("no table in parentheses")
    }
    let (inner, after) = try bound(query, over: table)
    var place = 0
    if after.table != nil {
      guard case .column(let column) = operand,
        let key = frame.table?.schema.foreignKeys.first(where: { $0.field == column.field.name }),
        key.referencedTable == table.name,
        let index = after.fields.firstIndex(where: { $0.name == key.referencedField })
      else { throw BindingFailure("no column of \(name) to which the value refers") }
      place = index
    } else if after.fields.count != 1 {
      throw BindingFailure("several columns in parentheses")
    }
    let column = ColumnReference(fieldIndex: place, field: after.fields[place])
    innerQueries.all.append(CheckedInnerQuery(query: inner, column: column))
    return .inQuery(operand, innerQueries.all.count - 1)
  }
}
