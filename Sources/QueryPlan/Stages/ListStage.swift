import ColumnarData
import Diagnostics
import QuerySyntax
import VietnameseText

extension [ColumnReference] {
  /// Each column that is made, and the one that it takes its values from.
  func dumpNodes(as output: TableSchema) -> [DumpNode] {
    zip(output.fields, self).map { DumpNode("\($0.dump) = \($1.dump)") }
  }
}

extension Checker {
  /// The named columns, in their order; all of them where none is named.
  mutating func listStage(_ paths: [PathSyntax], in scope: inout Scope) -> [ColumnReference]? {
    if paths.isEmpty { return scope.schema.fields.indices.map { scope.reference($0) } }
    var references: [ColumnReference] = []
    var fields: [Field] = []
    var sources: [String: (column: ColumnReference, table: String)] = [:]
    for path in paths {
      guard let reference = computedColumn(path, in: &scope) else { return nil }
      let isTaken = fields.contains { $0.name == reference.field.name }
      let way = reference.steps.first.map { "\(scope.schema.fields[$0.fieldIndex].name).\(reference.field.name)" }
      let field = reference.field.renamed(isTaken ? way ?? path.text : reference.field.name)
      guard !fields.contains(where: { $0.name == field.name }) else {
        report(.nameTaken, at: path.range, ["name": .text(field.name)])
        return nil
      }
      references.append(reference)
      fields.append(field)
      sources[field.name] = scope.isBaseTable ? (reference, scope.tableName) : scope.valueSources[reference.field.name]
    }
    scope.isBaseTable = false
    scope.filters = []
    scope.valueSources = sources
    scope.keyCount = 0
    scope.hasGroups = false
    scope.isPivot = false
    scope.totalColumn = nil
    scope.time = scope.time.flatMap { time in
      references.firstIndex(of: time).map { ColumnReference(fieldIndex: $0, field: fields[$0]) }
    }
    scope.replaceFields(fields)
    return references
  }

  /// The column that a path names; a value that is worked out, such as `quarter` of the time, becomes one that is added
  /// before the stage: see ``Scope/computed``.
  mutating func computedColumn(_ path: PathSyntax, in scope: inout Scope) -> ColumnReference? {
    guard let expression = resolve(path, in: scope) else { return nil }
    if case .column(let reference) = expression {
      noteShortWay(path, reference, in: scope)
      return reference
    }
    let field = derivedField(of: .path(path), in: scope) ?? keyField(of: expression, path: path)
    guard scope.schema.fieldIndex(named: field.name) == nil else {
      report(.nameTaken, at: path.range, ["name": .text(field.name)])
      return nil
    }
    scope.append(field)
    scope.computed.append((AddedColumn(field: field, expression: expression), scope.schema))
    return scope.reference(scope.schema.fields.count - 1)
  }
}
