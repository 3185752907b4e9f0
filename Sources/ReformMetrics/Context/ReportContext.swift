package import ColumnarData
import Diagnostics
package import QueryEngine
package import QueryPlan
import QuerySyntax
package import VietnameseText
package import WorkProgress

/// What every report stands on: the data and definitions, the engine that answers its queries, and its statement.
package struct ReportContext: Sendable {
  /// Tables, definitions and settings; the as-of date of a stock takes the place of the session's.
  package var checking: CheckingContext
  /// What answers the queries.
  package let engine: QueryEngine
  /// The text in which the ranges of the statement count.
  package let source: String
  /// In which the answer is written.
  package let language: Language
  package let monitor: WorkMonitor
  /// Tables of the data with the rows of totals that reading left out, by their names; those without such rows are not
  /// there.
  package var wholeTables: [String: Table] = [:]

  package init(
    checking: CheckingContext, engine: QueryEngine, source: String, language: Language, monitor: WorkMonitor
  ) {
    self.checking = checking
    self.engine = engine
    self.source = source
    self.language = language
    self.monitor = monitor
  }

  /// The tables of the data, without results.
  var tables: [Table] { checking.catalog.tables(of: .opened) }

  /// What was typed in a range of the statement.
  func sourceText(_ range: Range<Int>) -> String { String(source.text(inBytes: range)) }

  /// A cell of an answer or of a table of the data.
  func boundCell(_ table: Table, row: Int, column: Int) throws(ReportFault) -> Cell {
    do throws(DiagnosticError) {
      return try table.boundCell(row: row, column: column)
    } catch {
      throw ReportFault(error)
    }
  }

  // MARK: Queries

  /// A query whose names are all settled.
  ///
  /// - Throws: Its faults, the notes before them.
  func checked(_ query: PipelineSyntax) throws(ReportFault) -> (query: CheckedQuery, notes: [Diagnostic]) {
    let check = Checker.check(query, source: source, in: checking)
    guard let checked = check.query else {
      let errors = check.diagnostics.filter { $0.severity == .error }
      guard let last = errors.last else { preconditionFailure("a query without an error is checked") }
      throw ReportFault(last, after: check.diagnostics.filter { $0 != last })
    }
    return (checked, check.diagnostics)
  }

  /// The answer of a checked query.
  func answer(_ query: CheckedQuery) async throws(ReportFault) -> QueryAnswer {
    do throws(DiagnosticError) {
      return try await engine.run(LogicalPlan(lowering: query), on: checking.catalog, monitor: monitor)
    } catch {
      throw ReportFault(error)
    }
  }
}

extension CheckedQuery {
  /// The stages before the last `show`: what gives the rows that it groups. All of them where there is none.
  var rows: CheckedQuery {
    let end = stages.lastIndex { if case .show = $0.kind { true } else { false } } ?? stages.endIndex
    return replacingStages(Array(stages[..<end]))
  }

  /// The last `show`.
  var show: CheckedShow? {
    for stage in stages.reversed() { if case .show(let show) = stage.kind { return show } }
    return nil
  }

  /// The rows that satisfy a condition as well.
  func filtered(by condition: Condition, text: String) -> CheckedQuery {
    appending(.filter(condition), text: text, output: output(ofStages: stages))
  }

  /// The same rows for conditions that name other queries in parentheses.
  func naming(_ innerQueries: [CheckedInnerQuery]) -> CheckedQuery {
    CheckedQuery(
      source: source, stages: stages, convention: convention, asOf: asOf, innerQueries: innerQueries, output: output)
  }

  /// One more stage.
  func appending(_ kind: CheckedStage.Kind, text: String, output: TableSchema) -> CheckedQuery {
    replacingStages(stages + [CheckedStage(kind: kind, text: text, output: output)])
  }

  private func replacingStages(_ stages: [CheckedStage]) -> CheckedQuery {
    CheckedQuery(
      source: source, stages: stages, convention: convention, asOf: asOf, innerQueries: innerQueries,
      output: output(ofStages: stages))
  }

  /// The columns behind some stages; without any those of the query's first.
  private func output(ofStages stages: [CheckedStage]) -> TableSchema { stages.last?.output ?? output }
}
