import ColumnarData
import Diagnostics
import Foundation
import QueryEngine
import QueryPlan
import QuerySyntax
import WorkProgress

/// How a query is answered: with its result, with what its stages do to the rows, or with one of its forms.
extension Session {
  /// - Parameter source: The text in which the ranges of the tree count.
  func answer(_ query: PipelineSyntax, in source: String, monitor: WorkMonitor) async -> Answer {
    let query = state.results.naming(query)
    let pipeline = QueryPipeline(context: state.checkingContext, engine: engine)
    switch query.mode {
    case .plain: return await result(of: query, in: source, pipeline, monitor: monitor)
    case .explain: return await funnel(of: query, in: source, pipeline, monitor: monitor)
    case .why: return await reasons(of: query, in: source, monitor: monitor)
    case .form(let form): return dump(form, of: query, in: source, pipeline)
    }
  }

  private func result(
    of query: PipelineSyntax, in source: String, _ pipeline: QueryPipeline, monitor: WorkMonitor
  ) async -> Answer {
    let check = pipeline.checkedQuery(of: query, in: source)
    guard let checked = check.query else { return faults(check, of: query) }
    do throws(DiagnosticError) {
      let answer = try await pipeline.result(of: pipeline.plan(of: checked), monitor: monitor)
      state.results.record(
        answer.result, of: query, source: source, end: pipeline.context.catalog.end(ofTable: checked.source),
        epoch: state.epoch)
      return Answer(answer, after: check.diagnostics)
    } catch {
      return Answer(error, after: check.diagnostics)
    }
  }

  private func faults(_ check: CheckResult, of query: PipelineSyntax) -> Answer {
    .failed(check.diagnostics.map { state.offeringCommands(in: $0, for: query) })
  }

  // MARK: What a query is

  /// `explain QUERY`: what each stage does to the rows.
  private func funnel(
    of query: PipelineSyntax, in source: String, _ pipeline: QueryPipeline, monitor: WorkMonitor
  ) async -> Answer {
    let check = pipeline.checkedQuery(of: query, in: source)
    guard let checked = check.query else { return faults(check, of: query) }
    do throws(DiagnosticError) {
      let funnel = try await engine.funnel(
        of: pipeline.plan(of: checked), on: pipeline.context.catalog, monitor: monitor)
      return Answer(diagnostics: check.diagnostics + funnel.notes, result: funnel.result)
    } catch {
      return Answer(error, after: check.diagnostics)
    }
  }

  /// `explain plan QUERY` and the like: a form of the query as text. Tokens and tree count their bytes from the query.
  private func dump(
    _ form: QueryForm, of query: PipelineSyntax, in source: String, _ pipeline: QueryPipeline
  ) -> Answer {
    let start = query.source?.range.lowerBound ?? query.range.lowerBound
    let tokens = QueryPipeline.tokens(of: source.text(of: start..<query.range.upperBound))
    switch form {
    case .tokens: return Answer(dump: TokenDump.text(of: tokens))
    case .tree: return Answer(dump: SyntaxDump.text(of: QueryPipeline.tree(of: tokens).program))
    case .checked, .plan:
      let check = pipeline.checkedQuery(of: query, in: source)
      guard let checked = check.query else { return faults(check, of: query) }
      return Answer(
        dump: form == .plan ? pipeline.plan(of: checked).dump : checked.dump,
        after: check.diagnostics)
    }
  }
}

extension Answer {
  /// What a query found, and which expectations it does not meet.
  ///
  /// - Parameter earlier: Diagnostics that come before it.
  init(_ answer: QueryAnswer, after earlier: [Diagnostic]) {
    let failed = answer.expectations.filter { !$0.isMet }
    self.init(
      diagnostics: earlier + answer.notes + failed.map(Self.diagnostic), result: answer.result,
      status: failed.isEmpty ? .answered : .expectationFailed)
  }

  private static func diagnostic(_ expectation: ExpectationOutcome) -> Diagnostic {
    if expectation.rows == 0 {
      return Diagnostic(.expectationOfNoRows, at: nil, ["expectation": .text(expectation.text)])
    }
    return Diagnostic(
      .expectationFailed, at: nil,
      [
        "expectation": .text(expectation.text), "failed": .number(expectation.failedRows),
        "rows": .number(expectation.rows),
      ])
  }

  /// A form of a query as text, a part a line.
  fileprivate init(dump: String, after diagnostics: [Diagnostic] = []) {
    self.init(diagnostics: diagnostics)
    parts.append(.text(dump.split(separator: "\n").map(String.init)))
  }
}

extension String {
  /// The text of some UTF-8 bytes.
  fileprivate func text(of bytes: Range<Int>) -> String {
    let start = utf8.index(startIndex, offsetBy: bytes.lowerBound)
    return String(decoding: utf8[start..<utf8.index(start, offsetBy: bytes.count)], as: UTF8.self)
  }
}
