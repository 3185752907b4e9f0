import ColumnarData
import Diagnostics
import QueryPlan
package import QuerySyntax
import VietnameseText

extension ReportContext {
  /// The answer of a report that needs nothing but the open data; the session answers `rows` of results, and `diff`, which
  /// reads a file, with the parts of this room.
  ///
  /// - Throws: Why there is none.
  package func answer(_ report: ReportSyntax) async throws(ReportFault) -> ReportAnswer {
    switch report.kind {
    case .metrics: return try metricListing()
    case .scorecard(let period, let key): return try await scorecard(in: period, by: key, at: report.wordRange)
    case .card(let metric, let period): return try await card(metric, in: period)
    case .goal(let metric, let target, let period): return try await goal(metric, target: target, in: period)
    case .sentence(let metric, let period): return try await sentence(metric, in: period)
    case .row(let table, let id, let metric):
      return try await explanation(ofRow: id, of: table, for: metric, at: report.range)
    case .reconcile(let table): return try await reconciliation(of: table, at: report.wordRange)
    case .balance(let table, let period, let key):
      return try await balance(of: table, in: period, by: key, at: report.wordRange)
    case .rows, .difference: preconditionFailure("the session answers these")
    }
  }
}
