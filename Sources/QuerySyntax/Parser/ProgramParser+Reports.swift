import Diagnostics
import VietnameseText

extension ProgramParser {
  /// A report; nil where the statement is none, as where a table has the name of the word.
  mutating func report() throws(SyntaxFault) -> ReportSyntax? {
    let wordRange = currentRange
    guard let kind = try reportKind() else { return nil }
    rows = nil
    return ReportSyntax(
      kind: kind, stages: stages(of: nil, firstHasPipe: true), wordRange: wordRange,
      range: wordRange.lowerBound..<previousEnd)
  }

  private mutating func reportKind() throws(SyntaxFault) -> ReportSyntax.Kind? {
    guard case .statement(let word) = keyword else { return nil }
    let isAlone = symbol(at: index + 1) == .pipe || isStatementEnd(at: index + 1)
    switch word {
    case .let, .metric, .column, .why: return nil
    case .explain: return try explained()
    case .goal, .sentence, .rows, .metricDifference:
      // Alone, the word is the name of a table; at the end of what is typed so far more may follow.
      if isAlone && (nextWords == nil || symbol(at: index + 1) == .pipe) { return nil }
    case .metrics, .scorecard, .reconcile, .balance: break
    }
    index += 1
    // A table of that name may be meant.
    offer(.pipe)
    switch word {
    case .let, .metric, .column, .why, .explain: return nil
    case .metrics: return .metrics
    case .scorecard:
      var period = try reportPeriod()
      let key = take(.clause(.by)) ? try key() : nil
      if period == nil { period = try reportPeriod() }
      return .scorecard(period: period, key: key)
    case .goal:
      let metric = try path(Expected.metric)
      return .goal(metric: metric, target: try optionalTarget(), period: try reportPeriod())
    case .sentence: return .sentence(metric: try path(Expected.metric), period: try reportPeriod())
    case .rows: return .rows(try rowAddress(), period: try reportPeriod())
    case .reconcile: return .reconcile(table: try reportTable())
    case .balance:
      let table = try reportTable()
      if let table { rows = .table(table) }
      var period = try reportPeriod()
      let key = take(.clause(.by)) ? try path() : nil
      if period == nil { period = try reportPeriod() }
      return .balance(table: table, period: period, key: key)
    case .metricDifference:
      return .difference(metric: try path(Expected.metric), file: try string())
    }
  }

  /// `explain metric NAME`, `explain TABLE "ID"`; nil where a query is explained.
  private mutating func explained() throws(SyntaxFault) -> ReportSyntax.Kind? {
    offer(.statement(.metric), at: index + 1)
    if keyword(at: index + 1) == .statement(.metric), symbol(at: index + 2) != .pipe,
      nextWords != nil || !isStatementEnd(at: index + 2)
    {
      index += 2
      return .card(metric: try path(Expected.metric), period: try reportPeriod())
    }
    if let end = nameEnd(from: index + 1) { offer(Expected.text.things, at: end) }
    guard let end = nameEnd(from: index + 1), case .string(let id) = kind(at: end) else { return nil }
    index += 1
    let table = try name(Expected.table)
    index += 1
    return .row(table: table, id: id, metric: take(.metricOption(.for)) ? try path(Expected.metric) : nil)
  }

  func isStatementEnd(at index: Int) -> Bool {
    kind(at: index) == .newline || symbol(at: index) == .semicolon
  }

  private mutating func reportPeriod() throws(SyntaxFault) -> PeriodSyntax? {
    if take(.stage(.in)) { return try period() }
    // `scorecard 2020Q3`: nothing else begins so.
    if case .period = kind { return try period() }
    return year(at: index) == nil ? nil : try period()
  }

  /// A table's name, where one follows.
  private mutating func reportTable() throws(SyntaxFault) -> NameSyntax? {
    offer(Expected.table.things)
    if isAtStatementEnd || nameEnd(from: index) == nil { return nil }
    return try name(Expected.table)
  }

  private mutating func optionalTarget() throws(SyntaxFault) -> MetricDefinitionSyntax.TargetSyntax? {
    for symbol in Symbol.allCases where symbol.comparison != nil { offer(symbol) }
    return symbol?.comparison == nil ? nil : try target()
  }

  /// `_7`, `_7.Ba Đình.n`, `_7[2].n`, `online_share.n`
  private mutating func rowAddress() throws(SyntaxFault) -> RowAddressSyntax {
    let path = try path(Expected.metric)
    var row: Int?
    var parts: [NameSyntax] = []
    if take(.leftBracket) {
      row = try wholeNumber(from: 1)
      try expect(.rightBracket)
      while take(.dot) { parts.append(try name(Expected.furtherName)) }
    }
    return RowAddressSyntax(path: path, row: row, parts: parts, range: path.range.lowerBound..<previousEnd)
  }
}
