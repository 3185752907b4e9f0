package import ColumnarData
package import Diagnostics
package import QueryPlan
package import WorkProgress

/// Answers plans: tables and a plan in, a table of integers out. Of a run it keeps nothing but which rows foreign keys name, and
/// what was known of tables on the as-of date.
package struct QueryEngine: Sendable {
  private let threads: Int
  private let batchRows: Int
  private let knownLinks = ForeignKeyLinks()
  private let knownTables = KnownTables()

  /// - Parameters:
  ///   - threads: Workers of a pass over rows.
  ///   - batchRows: Rows between two looks at whether the run is cancelled.
  package init(threads: Int = 2, batchRows: Int = 65_536) {
    self.threads = max(1, threads)
    self.batchRows = max(1, batchRows)
  }

  /// The plan's answer.
  ///
  /// - Parameter monitor: Asked whether to stop, and given the progress, once a batch; a run that it cancels ends with
  ///   the error `cancelled`.
  /// - Throws: What stopped the run, such as a sum that leaves 64 bits.
  @concurrent
  package func run(
    _ plan: LogicalPlan, on catalog: Catalog, monitor: WorkMonitor = WorkMonitor()
  ) async throws(DiagnosticError) -> QueryAnswer {
    let context = context(catalog, plan, monitor)
    defer { monitor.end() }
    let relation = try context.materialized(context.relation(answering: plan))
    try context.requireTexts()
    let wantsNone = context.expectations.contains { $0.wantsNone && $0.isMet }
    if !wantsNone, try context.isEmpty(relation) {
      // Anew, so that nothing is told or counted twice.
      if let note = try self.context(catalog, plan, monitor).emptiness(of: plan) { context.notes.append(note) }
    }
    return try context.answer(relation, comparisons: plan.comparisons, chart: plan.chart)
  }

  /// What each step of a plan does to the rows, up to the first that groups or lists them; for `explain`.
  @concurrent
  package func funnel(
    of plan: LogicalPlan, on catalog: Catalog, monitor: WorkMonitor = WorkMonitor()
  ) async throws(DiagnosticError) -> QueryAnswer {
    let context = context(catalog, plan, monitor)
    defer { monitor.end() }
    let table = try Funnel(context).table(of: plan)
    try context.requireTexts()
    return try context.answer(Relation(context.made(table)))
  }

  private func context(
    _ catalog: Catalog, _ plan: LogicalPlan, _ monitor: WorkMonitor
  ) -> RunContext {
    RunContext(
      plan, on: catalog,
      pace: ScanPace(threads: threads, batchRows: batchRows, monitor: monitor), knownLinks: knownLinks,
      knownTables: knownTables)
  }
}

extension Relation {
  /// The labels of keys that are no texts; see ``ResultTable/keyLabels``. Nil where rows are no groups.
  fileprivate var keyLabels: [[Int: ReservedLabel]]? {
    guard let source = lineage?.sources.first, keyCount <= source.grouped.rowKeys.count else { return nil }
    return source.grouped.rowKeys.prefix(keyCount).enumerated().map { index, key in
      var labels: [Int: ReservedLabel] = [:]
      if key.type == .text { return labels }
      for row in 0..<source.scopes.count {
        let code = source.scopes.code(ofRow: row, key: index)
        if code == GroupScope.anyValue { labels[row] = isTotal(Int32(row)) ? .total : .other }
        if code == key.orphanCode { labels[row] = .notInCatalogue }
      }
      return labels
    }
  }
}

extension RunContext {
  /// - Parameters:
  ///   - comparisons: What the query compares ratios with, by column.
  ///   - chart: How people are shown it; nil for a table.
  fileprivate func answer(
    _ relation: Relation, comparisons: [String: [Target]] = [:], chart: ChartRequest? = nil
  ) throws(DiagnosticError) -> QueryAnswer {
    // A table that no stage has changed goes out as it is.
    for index in relation.table.columns.indices { _ = try relation.source.column(index) }
    return QueryAnswer(
      result: ResultTable(
        table: relation.table.compared(with: comparisons), roles: relation.roles, keyCount: relation.keyCount,
        isOrdered: relation.isOrdered, keyLabels: relation.keyLabels, chart: chart),
      notes: notes, expectations: expectations)
  }
}

extension Table {
  /// The table whose ratios know what they are compared with.
  fileprivate func compared(with comparisons: [String: [Target]]) -> Table {
    if comparisons.isEmpty { return self }
    let schema = TableSchema(
      name: schema.name, titles: schema.titles, aliases: schema.aliases,
      fields: schema.fields.map { $0.compared(with: comparisons[$0.name] ?? []) }, primaryKey: schema.primaryKey,
      foreignKeys: schema.foreignKeys, timeField: schema.timeField, description: schema.description)
    return Table(schema: schema, columns: columns, rowCount: rowCount)
  }
}
