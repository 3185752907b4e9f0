import Diagnostics
import QueryEngine
import QueryPlan
import QuerySyntax
import WorkProgress

/// The way from a text to a result. Each line is a pass; what it returns is a form that `explain` can show.
struct QueryPipeline: Sendable {
  let context: CheckingContext
  let engine: QueryEngine

  static func tokens(of text: String) -> TokenSequence { Lexer.tokens(of: text) }

  static func tree(of tokens: TokenSequence) -> ParseResult { Parser.tree(of: tokens) }

  func checkedQuery(of tree: PipelineSyntax, in text: String) -> CheckResult {
    Checker.check(tree, source: text, in: context)
  }

  func plan(of query: CheckedQuery) -> LogicalPlan { LogicalPlan(lowering: query) }

  func result(of plan: LogicalPlan, monitor: WorkMonitor) async throws(DiagnosticError) -> QueryAnswer {
    try await engine.run(plan, on: context.catalog, monitor: monitor)
  }
}
