import QuerySyntax
import ReformMetrics
import WorkProgress

extension Session {
  /// `why QUERY | change from …`
  func reasons(of query: PipelineSyntax, in source: String, monitor: WorkMonitor) async -> Answer {
    let context = reportContext(in: source, monitor)
    do throws(ReportFault) {
      return await finished(try await context.reasons(of: query), [], context)
    } catch {
      return Answer(error.error, after: error.earlier)
    }
  }
}
