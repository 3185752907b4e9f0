import ColumnarData
import Diagnostics
import QuerySyntax

/// A query in parentheses and the column whose values it gives.
package struct CheckedInnerQuery: Sendable {
  /// The query; what it names of other inner queries are those of the query around it.
  package let query: CheckedQuery
  /// The column, among those of the query's output.
  package let column: ColumnReference

  package init(query: CheckedQuery, column: ColumnReference) {
    self.query = query
    self.column = column
  }
}

/// The same for the engine.
package struct PlannedInnerQuery: Sendable {
  /// What answers the query.
  package let plan: LogicalPlan
  /// The column, among those of the answer.
  package let column: ColumnReference
}

// MARK: Checking

extension Checker {
  private static let deepestQuery = 8

  /// Whether a value is among those that a query gives: those of its one column; of a query that gives whole rows of a
  /// table, the column that the value refers to, or the table's primary key.
  mutating func inQuery(_ syntax: ExpressionSyntax, _ query: PipelineSyntax, in scope: Scope) -> Condition? {
    guard let operand = check(syntax, in: scope), let inner = answer(of: query),
      let column = column(of: inner, beside: operand, query, in: scope)
    else { return nil }
    guard operand.type.isComparable(with: column.field.type.valueType) else {
      report(
        .innerQueryType, at: query.range,
        [
          "name": .text(text(of: syntax.range)), "type": .phrase(operand.type.title),
          "found": .phrase(column.field.type.valueType.title),
        ])
      return nil
    }
    return .inQuery(
      operand,
      number(
        of: InnerQuery(
          syntax: query, source: source, definitionRange: definitionRange, expanding: expanding,
          period: expanding.isEmpty ? nil : metricPeriod, fieldIndex: column.fieldIndex)))
  }

  /// The inner queries of a query that was checked, by their numbers.
  mutating func checkedInnerQueries() -> [CheckedInnerQuery] {
    innerQueries.compactMap { inner in
      (source, definitionRange, expanding) = (inner.source, inner.definitionRange, inner.expanding)
      metricPeriod = inner.period
      guard let query = answer(of: inner.syntax) else { return nil }
      let column = ColumnReference(fieldIndex: inner.fieldIndex, field: query.output.fields[inner.fieldIndex])
      return CheckedInnerQuery(query: query, column: column)
    }
  }

  /// A query in parentheses: it stands for itself, but that the period of a metric which names it holds inside its `has`.
  private mutating func answer(of query: PipelineSyntax) -> CheckedQuery? {
    guard depth < Self.deepestQuery else {
      report(.innerQueriesTooDeep, at: query.range, ["limit": .number(Self.deepestQuery)])
      return nil
    }
    if reportsStageForReaders(in: query) { return nil }
    let period = hasPeriod
    (depth, hasPeriod) = (depth + 1, expanding.isEmpty ? nil : metricPeriod)
    defer { (depth, hasPeriod) = (depth - 1, period) }
    guard let checked = checkedQuery(query) else { return nil }
    if let stage = checked.stages.first(where: \.isExpectation) {
      // One of a definition.
      report(.stageInInnerQuery, at: query.range, ["stage": .text(stage.text)])
      return nil
    }
    return checked
  }

  /// Whether a stage of the query is for those who read an answer, who never see that of an inner query; reported, with
  /// the query without it.
  private mutating func reportsStageForReaders(in query: PipelineSyntax) -> Bool {
    guard let index = query.stages.firstIndex(where: \.isForReaders) else { return false }
    let stage = query.stages[index]
    let before = index == 0 ? query.source?.range : query.stages[index - 1].range
    report(
      .stageInInnerQuery, at: stage.range, ["stage": .text(text(of: stage.range))],
      fixes: before.map { [FixIt(replacing: $0.upperBound..<stage.range.upperBound, with: "")] } ?? [])
    return true
  }

  private mutating func column(
    of inner: CheckedQuery, beside operand: Expression, _ query: PipelineSyntax, in scope: Scope
  ) -> ColumnReference? {
    let fields = inner.output.fields
    let isPivot = inner.stages.contains { if case .show(let show) = $0.kind { show.across != nil } else { false } }
    let isListed = inner.stages.last.map { if case .list = $0.kind { true } else { false } } ?? false
    if fields.count == 1, !isPivot || isListed { return ColumnReference(fieldIndex: 0, field: fields[0]) }
    if let key = inner.key(of: operand, in: scope.schema), let index = inner.output.fieldIndex(named: key) {
      report(
        .innerQueryByKey, at: query.range,
        ["table": .name(of: inner.output), "column": .name(of: fields[index])])
      return ColumnReference(fieldIndex: index, field: fields[index])
    }
    let fitting = fields.first { operand.type.isComparable(with: $0.type.valueType) } ?? fields.first
    let end = query.range.upperBound
    report(
      .innerQueryColumns, at: query.range, ["columns": .list(of: fields.map(\.typedName))],
      fixes: fitting.map { [FixIt(replacing: end..<end, with: " | list " + $0.quotedName)] } ?? [])
    return nil
  }

  // MARK: A bare name

  /// The table or query that one bare name in parentheses means, where it is no value of the column beside it. The outer
  /// nil where it means no table; the inner one, and reported, where it means both.
  mutating func tableName(
    _ values: [ExpressionSyntax], beside syntax: ExpressionSyntax, in scope: Scope
  ) -> PipelineSyntax?? {
    guard values.count == 1, case .path(let path) = values[0], path.names.count == 1,
      context.definitions.query(named: path.text) != nil
        || !NameMatch.tables(named: path.text, in: context.catalog).isEmpty
    else { return .none }
    let query = PipelineSyntax(source: path.names[0], stages: [], range: path.range)
    var probe = self
    guard let operand = probe.check(syntax, in: scope), let value = probe.value(of: path, beside: operand, in: scope)
    else { return query }
    let column = probe.answer(of: query).flatMap { probe.column(of: $0, beside: operand, query, in: scope) }
    let table = path.text + (column.map { " | list " + $0.field.quotedName } ?? " | list")
    report(
      .valueOrTable, at: path.range, ["name": .text(path.text), "choices": .choices([value, table])],
      fixes: [value, table].map { FixIt(replacing: path.range, with: $0) })
    return .some(nil)
  }

  /// How the value or other column that a bare name means is written; nil where it means none.
  private mutating func value(of path: PathSyntax, beside operand: Expression, in scope: Scope) -> String? {
    if let meaning = lookup(path, in: scope), case .column(let other) = meaning, .column(other) != operand,
      other.steps.isEmpty, operand.type.isComparable(with: other.field.type.valueType)
    {
      return "\(scope.tableName).\(other.field.quotedName)"
    }
    guard case .column(let column) = operand, column.field.type.valueType == .text else { return nil }
    let found = values(matching: path.text, at: path.range, of: column, in: scope) ?? []
    return found.first.map(QuotedText.quoted)
  }
}

extension CheckedQuery {
  /// The column by which whole rows of a table are compared with a value; nil where the rows are none of a table.
  fileprivate func key(of operand: Expression, in schema: TableSchema) -> String? {
    let makesRows = stages.contains { stage in
      switch stage.kind {
      case .show, .list, .change: true
      case .filter, .period, .add, .sort, .limit, .slice, .expect, .chart: false
      }
    }
    if makesRows { return nil }
    if case .column(let column) = operand, column.steps.isEmpty,
      let key = schema.foreignKeys.first(where: { $0.field == column.field.name && $0.referencedTable == source })
    {
      return key.referencedField
    }
    return output.primaryKey
  }
}

extension StageSyntax {
  /// Whether it leaves the rows as they are, and draws or judges them.
  fileprivate var isForReaders: Bool {
    switch kind {
    case .chart, .expect, .expectNone: true
    case .filter, .period, .add, .show, .list, .sort, .limit, .slice, .change: false
    }
  }
}

extension CheckedStage {
  fileprivate var isExpectation: Bool { if case .expect = kind { true } else { false } }
}

extension Field {
  /// The name as it can be typed in a query.
  fileprivate var quotedName: String {
    let isPlain = !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
    return isPlain && name.first?.isNumber == false ? name : "`\(name)`"
  }
}

extension ValueType {
  /// Whether values of the two can be the same.
  fileprivate func isComparable(with other: ValueType) -> Bool {
    switch (self, other) {
    case (.number, .number): true
    case (.ratio, _), (_, .ratio): false
    case (.boolean, _), (.text, _), (.date, _), (.period, _), (.number, _): self == other
    }
  }
}

// MARK: Lowering and dumps

extension PlannedInnerQuery {
  init(lowering inner: CheckedInnerQuery) {
    self.init(plan: LogicalPlan(lowering: inner.query), column: inner.column)
  }
}

extension CheckedInnerQuery {
  func dumpNode(_ number: Int) -> DumpNode {
    DumpNode("inner query \(number): \(column.dump) of \(query.source)", query.stages.map(\.dumpNode))
  }
}

extension PlannedInnerQuery {
  func dumpNode(_ number: Int) -> DumpNode {
    DumpNode("inner query \(number): \(column.dump)", [plan.dumpNode])
  }
}
