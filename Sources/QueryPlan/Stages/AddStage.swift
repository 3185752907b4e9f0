import ColumnarData
import Diagnostics
import QuerySyntax
import VietnameseText

extension Checker {
  /// New columns after the ones that are there; a later one may use an earlier one.
  mutating func addStage(_ columns: [AddedColumnSyntax], in scope: inout Scope) -> [AddedColumn]? {
    var added: [AddedColumn] = []
    for column in columns {
      let name = column.name.text
      guard NameMatch.fields(named: name, in: scope.schema.fields).isEmpty else {
        report(.nameTaken, at: column.name.range, ["name": .text(name)])
        return nil
      }
      guard let expression = check(column.expression, in: scope) else { return nil }
      let field = Field(name: name, type: expression.fieldType)
      added.append(AddedColumn(field: field, expression: expression))
      if case .column(let reference) = expression { rememberSource(of: field.name, reference, in: &scope) }
      scope.append(field)
    }
    return added
  }

  func rememberSource(of name: String, _ reference: ColumnReference, in scope: inout Scope) {
    scope.valueSources[name] =
      scope.isBaseTable && !scope.valueSources.keys.contains(reference.field.name)
      ? (reference, scope.tableName) : scope.valueSources[reference.field.name]
  }
}
