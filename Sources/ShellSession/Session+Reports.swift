import ColumnarData
import Diagnostics
import QueryEngine
import QueryPlan
import QuerySyntax
import ReformMetrics
import WorkProgress

/// How a report is answered: with its table, on which its stages work.
extension Session {
  /// - Parameter source: The text in which the ranges of the tree count.
  func answer(_ report: ReportSyntax, in source: String, monitor: WorkMonitor) async -> Answer {
    if let query = tableQuery(of: report, in: source) { return await answer(query, in: source, monitor: monitor) }
    var context = reportContext(in: source, monitor)
    do throws(ReportFault) {
      if let table = try context.tableOfSums(report), let whole = try wholeTable(of: table, monitor) {
        context.wholeTables[table.name] = whole
      }
      if case .rows(let address, let period) = report.kind {
        let rows = try await rows(of: address, in: period, context)
        try await context.requireCount(of: rows)
        return await listed(rows, report.stages, context)
      }
      if case .difference(let metric, let file) = report.kind {
        return await finished(try await difference(of: metric, from: file, context), report.stages, context)
      }
      return await finished(try await context.answer(report), report.stages, context)
    } catch {
      return Answer(error.error, after: error.earlier)
    }
  }

  /// - Parameter source: The text in which the ranges of the statement count.
  func reportContext(in source: String, _ monitor: WorkMonitor) -> ReportContext {
    ReportContext(
      checking: state.checkingContext, engine: engine, source: source, language: state.settings.language,
      monitor: monitor)
  }

  /// A word before `|`, or alone, is a table of that name where one is open.
  private func tableQuery(of report: ReportSyntax, in source: String) -> PipelineSyntax? {
    switch report.kind {
    case .metrics, .scorecard(nil, nil), .reconcile(nil), .balance(nil, nil, nil): break
    case .scorecard, .card, .goal, .sentence, .rows, .row, .reconcile, .balance, .difference: return nil
    }
    let word = String(source.text(inBytes: report.wordRange))
    let context = state.checkingContext
    guard
      !NameMatch.tables(named: word, in: context.catalog).isEmpty
        || context.definitions.query(named: word) != nil
    else { return nil }
    return PipelineSyntax(
      source: NameSyntax(text: word, range: report.wordRange), stages: report.stages, range: report.range)
  }

  private func wholeTable(of table: Table, _ monitor: WorkMonitor) throws(ReportFault) -> Table? {
    do throws(DiagnosticError) {
      return try state.wholeTable(of: table, monitor: monitor)
    } catch {
      throw ReportFault(error)
    }
  }

  private func rows(
    of address: RowAddressSyntax, in period: PeriodSyntax?, _ context: ReportContext
  ) async throws(ReportFault) -> RowsBehind {
    let name = address.path.names[0].text
    if ResultName.isWritten(name), let number = state.results.number(writtenAs: name) {
      return try await context.rowsBehind(
        address, of: state.results.result(number), named: ResultName.numbered(number))
    }
    return try await context.rowsBehind(address, in: period)
  }

  private func difference(
    of metric: PathSyntax, from file: String, _ context: ReportContext
  ) async throws(ReportFault) -> ReportAnswer {
    let older: Definitions.Metric
    do throws(DiagnosticError) {
      let name = context.checking.definitions.metric(named: metric.text)?.syntax.name.text ?? metric.text
      older = try DefinitionFile.metric(named: name, in: state.placed(file), configuration)
    } catch {
      throw ReportFault(error.placed(at: metric.range))
    }
    return try await context.difference(of: metric, from: older)
  }

  /// The rows behind a figure, or what stages make of them.
  private func listed(_ rows: RowsBehind, _ stages: [StageSyntax], _ context: ReportContext) async -> Answer {
    // The rows may be as of a day of their own.
    var checking = context.checking
    checking.asOf = rows.query.asOf
    let check = Checker.check(stages, after: rows.query, source: context.source, in: checking)
    guard let query = check.query else { return .failed(rows.notes + check.diagnostics) }
    do throws(DiagnosticError) {
      let answer = try await engine.run(
        LogicalPlan(lowering: query), on: context.checking.catalog, monitor: context.monitor)
      state.results.record(answer.result, epoch: state.epoch)
      return Answer(answer, after: rows.notes + check.diagnostics)
    } catch {
      return Answer(error, after: rows.notes + check.diagnostics)
    }
  }

  /// The answer as it is, or what stages make of its table.
  func finished(_ answer: ReportAnswer, _ stages: [StageSyntax], _ context: ReportContext) async -> Answer {
    guard let table = answer.table, !stages.isEmpty else {
      if let table = answer.table { state.results.record(table, epoch: state.epoch) }
      return Answer(parts: answer.diagnostics.map(StatementOutcome.Part.diagnostic) + answer.parts.map(\.outcomePart))
    }
    var checking = context.checking
    checking.catalog.add(result: table.withoutTotals, end: nil)
    let pipeline = QueryPipeline(context: checking, engine: engine)
    let name = NameSyntax(text: table.table.name, range: stages[0].range)
    let query = PipelineSyntax(source: name, stages: stages, range: stages[0].range)
    let check = pipeline.checkedQuery(of: query, in: context.source)
    guard let checked = check.query else { return .failed(answer.diagnostics + check.diagnostics) }
    do throws(DiagnosticError) {
      let result = try await pipeline.result(of: pipeline.plan(of: checked), monitor: context.monitor)
      state.results.record(result.result, epoch: state.epoch)
      return Answer(result, after: answer.diagnostics + check.diagnostics)
    } catch {
      return Answer(error, after: answer.diagnostics + check.diagnostics)
    }
  }
}

extension ReportAnswer.Part {
  fileprivate var outcomePart: StatementOutcome.Part {
    switch self {
    case .table(let table): .result(table)
    case .text(let lines): .text(lines)
    }
  }
}
