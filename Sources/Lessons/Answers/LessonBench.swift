package import ColumnarData
package import Diagnostics
package import NotebookDocuments
package import QueryEngine
package import QueryPlan
import QuerySyntax
import Values
import WorkProgress

/// Where solutions and wrong forms are run: on the data that the learner sees, and on the control set.
package struct LessonBench: Sendable {
  /// One of the two sets of data.
  package enum Side: Sendable, CaseIterable {
    case visible, control
  }

  /// The learner's tables, with the definitions of the program.
  package let visible: CheckingContext
  /// The control set, with the same definitions.
  package let control: CheckingContext
  let engine: QueryEngine

  /// - Parameter visible: The learner's data; the control set takes their columns and values by name.
  package init(visible: CheckingContext, engine: QueryEngine) {
    self.visible = visible
    var control = visible
    control.catalog = ControlSet.catalog(like: visible.catalog)
    self.control = control
    self.engine = engine
  }

  func context(_ side: Side) -> CheckingContext {
    switch side {
    case .visible: visible
    case .control: control
    }
  }

  /// The values that a query gives under settings of its own.
  ///
  /// - Throws: The first fault of the query, or what stopped the run.
  package func values(
    of text: String, _ settings: [SessionAttribute] = [], on side: Side
  ) async throws(DiagnosticError) -> AnswerValues {
    let parsed = Parser.parse(text)
    guard case .query(let query)? = parsed.program.statements.first?.kind else {
      throw DiagnosticError(parsed.diagnostics.first ?? Diagnostic(.lessonFormFault))
    }
    return try AnswerValues(
      try await result(of: query, in: text, context(side).applying(settings)))
  }

  /// - Parameter source: The text in which the ranges of the tree count.
  func result(
    of query: PipelineSyntax, in source: String, _ context: CheckingContext
  ) async throws(DiagnosticError) -> ResultTable {
    let check = Checker.check(query, source: source, in: context)
    guard let checked = check.query else {
      let error = check.diagnostics.first { $0.severity == .error }
      throw DiagnosticError(error ?? Diagnostic(.lessonFormFault))
    }
    let answer: QueryAnswer = try await engine.run(
      LogicalPlan(lowering: checked), on: context.catalog, monitor: WorkMonitor())
    return answer.result
  }
}

extension CheckingContext {
  /// The same under the settings of a cell that change an answer: the calendar and the as-of day.
  func applying(_ settings: [SessionAttribute]) -> CheckingContext {
    var context = self
    for setting in settings {
      switch setting.name {
      case "calendar": context.convention = setting.value == "reporting" ? .reporting : .calendar
      case "as_of": context.asOf = Day(iso: setting.value)
      default: break
      }
    }
    return context
  }
}
