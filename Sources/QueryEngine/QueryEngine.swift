package import ColumnarData
package import Diagnostics
package import QueryPlan
import Values
package import WorkProgress

/// Answers plans: tables and a plan in, a table of integers out. Of a run it keeps nothing but which rows foreign keys name.
package struct QueryEngine: Sendable {
  private let threads: Int
  private let batchRows: Int
  private let knownLinks = ForeignKeyLinks()

  /// - Parameters:
  ///   - threads: Workers of a pass over rows.
  ///   - batchRows: Rows between two looks at whether the run is cancelled.
  package init(threads: Int = 2, batchRows: Int = 65_536) {
    self.threads = max(1, threads)
    self.batchRows = max(1, batchRows)
  }

  /// The plan's answer.
  ///
  /// - Parameter monitor: Asked and told once a batch; a run that it cancels ends with the error `cancelled`.
  /// - Throws: What stopped the run, such as a sum that leaves 64 bits.
  @concurrent
  package func run(
    _ plan: LogicalPlan, on catalog: Catalog, monitor: WorkMonitor = WorkMonitor()
  ) async throws(DiagnosticError) -> QueryAnswer {
    let context = context(catalog, plan.convention, monitor)
    defer { monitor.end() }
    let relation = try context.materialized(context.relation(answering: plan))
    try context.requireTexts()
    return context.answer(relation)
  }

  /// What each stage of a query does to the rows, up to the first that groups or lists them; for `explain`.
  @concurrent
  package func funnel(
    of query: CheckedQuery, on catalog: Catalog, monitor: WorkMonitor = WorkMonitor()
  ) async throws(DiagnosticError) -> QueryAnswer {
    let context = context(catalog, query.convention, monitor)
    defer { monitor.end() }
    let table = try Funnel(context).table(of: query)
    try context.requireTexts()
    return context.answer(Relation(table, identity: context.nextIdentity()))
  }

  private func context(
    _ catalog: Catalog, _ convention: CalendarConvention, _ monitor: WorkMonitor
  ) -> RunContext {
    RunContext(
      catalog: catalog, convention: convention,
      pace: ScanPace(threads: threads, batchRows: batchRows, monitor: monitor), knownLinks: knownLinks)
  }
}

extension RunContext {
  /// The rows that come out of a plan's last operator.
  func relation(answering plan: LogicalPlan) throws(DiagnosticError) -> Relation {
    var relation = try source(named: plan.source)
    for step in plan.operators {
      if pace.monitor.isCancelled { throw .cancelled }
      relation = try applied(step, to: relation)
    }
    if pace.monitor.isCancelled { throw .cancelled }
    return relation
  }

  func applied(_ step: PlanOperator, to relation: Relation) throws(DiagnosticError) -> Relation {
    var relation = relation
    switch step {
    case .filter(let condition):
      relation.filters.append(condition)
      // Rows that were computed or ordered are few, or have numbers already: what is left of them is told at once.
      guard relation.order != nil || relation.roles != nil else { return relation }
      return relation.keeping(try selectedRows(relation), isOrdered: relation.isOrdered)
    case .derive(let columns):
      relation.derived += columns
      return relation
    case .aggregate(let aggregation): return try aggregated(relation, aggregation)
    case .project(let columns, let schema): return try listed(relation, columns, schema)
    case .sort(let keys): return try sorted(relation, by: keys)
    case .limit(let limit): return try limited(relation, limit)
    case .change(let change): return try changed(relation, change)
    case .expect(let condition, let text):
      expectations.append(try outcome(of: condition, text, relation))
      return relation
    }
  }

  func answer(_ relation: Relation) -> QueryAnswer {
    QueryAnswer(
      result: ResultTable(
        table: relation.table, roles: relation.roles, keyCount: relation.keyCount, isOrdered: relation.isOrdered),
      notes: notes, expectations: expectations)
  }

  /// The columns that a `list` names; keys stay keys as far as they lead it.
  private func listed(_ relation: Relation, _ columns: [ColumnReference], _ schema: TableSchema)
    throws(DiagnosticError) -> Relation
  {
    let relation = relation.lineage == nil ? relation : try materialized(relation)
    var result = try projected(relation, columns.map { .column($0) }, schema: schema)
    result.lineage?.steps.append(.project(columns, schema))
    result.keyCount = zip(columns, 0..<relation.keyCount).prefix { $0.fieldIndex == $1 && $0.steps.isEmpty }.count
    return result
  }

  /// How many rows, totals apart, do not satisfy a condition.
  private func outcome(of condition: Condition, _ text: String, _ relation: Relation) throws(DiagnosticError)
    -> ExpectationOutcome
  {
    let before = try rowCount(relation)
    var kept = relation
    kept.filters.append(condition)
    return ExpectationOutcome(text: text, failedRows: before - (try rowCount(kept)), rows: before)
  }

  /// Kept rows, totals apart.
  func rowCount(_ relation: Relation) throws(DiagnosticError) -> Int {
    let workers = (0..<max(1, pace.threads)).map { _ in MutableBuffer<Int64>(repeating: 0, count: 1) }
    let scan = try scan(relation, withTotals: false)
    if scan.filter.isEmpty { return scan.count }
    try scan.runSelecting(workers, pace) { count, rows, _ in count[0] += Int64(rows.count) }
    return Int(workers.reduce(0) { $0 + $1[0] })
  }
}
