import QuerySyntax

/// How the statements of a cell use periods.
struct PeriodUse {
  /// Something is counted from the start of the year.
  private(set) var isCumulative = false
  /// Something is counted within a period alone.
  private(set) var isOfPeriod = false

  /// - Parameter source: The cell's statements.
  init(of source: String) {
    for statement in Session.statements(of: source) {
      switch statement.syntax?.kind {
      case .query(let query):
        for stage in query.stages { if case .period(let period, _) = stage.kind { add(period) } }
      case .report(let report):
        if case .scorecard(let period?, _) = report.kind { add(period) }
      case .letDefinition, .metricDefinition, .columnDefinition, .command, nil: break
      }
    }
  }

  private mutating func add(_ period: PeriodSyntax) {
    if case .yearToDate = period.kind { isCumulative = true } else { isOfPeriod = true }
  }
}

extension ParsedStatement {
  /// Whether the statement keeps the first or last groups of an order.
  var ranks: Bool {
    guard case .query(let query)? = syntax?.kind else { return false }
    return query.stages.contains { stage in
      switch stage.kind {
      case .limit, .sort: true
      case .filter, .period, .add, .show, .list, .slice, .change, .expect, .expectNone, .chart: false
      }
    }
  }
}
