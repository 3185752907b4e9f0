package import ColumnarData

/// A column that `add` or a definition makes.
package struct AddedColumn: Hashable, Sendable {
  /// Name and type of the new column.
  package let field: Field
  /// Its value in each row.
  package let expression: Expression

  package init(field: Field, expression: Expression) {
    self.field = field
    self.expression = expression
  }
}

extension AddedColumn {
  var dumpNode: DumpNode { DumpNode("\(field.dump) = \(expression.dump)") }
}
