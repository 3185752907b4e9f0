import ColumnarData
package import Diagnostics
import Foundation
package import Lessons
import QueryPlan
import QuerySyntax
import ReformMetrics
import VietnameseText
import WorkProgress

/// How lessons run in a session: what they show, and how an answer is graded.
extension Session {
  /// Shows what a step of a lesson gives: text, statements that are run, and what is kept of it.
  ///
  /// - Parameter outer: The statement that asked for it.
  func show(
    _ outputs: [LessonOutput], after earlier: [StatementOutcome.Part] = [], within outer: String, monitor: WorkMonitor
  ) async -> [StatementOutcome.Part] {
    var parts = earlier
    for output in outputs {
      switch output {
      case .lines(let lines): parts.append(.text(lines))
      case .event(let event):
        if let fault = keep(event) { parts.append(.diagnostic(fault)) }
      case .demonstration(let text):
        parts.append(.text([""] + text.split(separator: "\n").map { "    \($0)" }))
        for statement in Self.statements(of: text) {
          parts += await answered(statement, monitor: monitor).outcome.parts(within: outer)
        }
      }
    }
    return parts
  }

  /// - Returns: Why the event could not be kept, told once.
  private func keep(_ event: ProgressEvent) -> Diagnostic? {
    do throws(DiagnosticError) {
      try configuration.progress?.append(event)
      return nil
    } catch {
      defer { state.hasToldUnkeptProgress = true }
      return state.hasToldUnkeptProgress ? nil : error.diagnostic
    }
  }

  /// The outcome of a statement, with its grade behind it where it answers the open exercise.
  ///
  /// - Parameters:
  ///   - statement: As it was run.
  ///   - before: The state in which it was run.
  func graded(
    _ outcome: StatementOutcome, of statement: ParsedStatement, before: SessionState, monitor: WorkMonitor
  ) async -> StatementOutcome {
    guard let lesson = state.lesson, lesson.run.awaitsAnswer, !lesson.isPaused, let exercise = lesson.run.exercise
    else { return outcome }
    let bench = bench(of: before)
    guard let answer = await givenAnswer(outcome, of: statement, before: before, on: bench) else { return outcome }
    let grader = Grader(exercise, bench: bench, language: before.settings.language)
    do throws(DiagnosticError) {
      let grade = try await grader.grade(answer, in: before.checkingContext)
      let course = Course(lesson.run.language, try configuration.progress?.events() ?? [])
      var run = lesson.run
      let outputs = run.take(
        grade, of: statement.text, keepsAnswers: course.progress.keepsAnswers, at: state.now)
      state.lesson = OpenLesson(run: run)
      return outcome.followed(by: await show(outputs, within: statement.text, monitor: monitor))
    } catch {
      let fault = Diagnostic(
        .lessonCannotBeGraded, notes: [Diagnostic(error.diagnostic.id, error.diagnostic.arguments)])
      return outcome.followed(by: [.diagnostic(fault)])
    }
  }

  /// The grade that a statement would get as the answer to an exercise; nothing of the session changes.
  ///
  /// - Returns: nil where the statement gives no table.
  package func grade(of text: String, for exercise: Exercise) async throws(DiagnosticError) -> Grade? {
    guard let statement = Self.statements(of: text).first else { return nil }
    let before = state
    let twin = Session(configuration: configuration, state: before)
    let (outcome, run) = await twin.answered(statement, monitor: WorkMonitor())
    let bench = bench(of: before)
    guard let answer = await givenAnswer(outcome, of: run, before: before, on: bench) else { return nil }
    let grader = Grader(exercise, bench: bench, language: before.settings.language)
    return try await grader.grade(answer, in: before.checkingContext)
  }

  /// The open data and the control set, as exercises are graded on them.
  package var lessonBench: LessonBench { bench(of: state) }

  private func bench(of before: SessionState) -> LessonBench {
    let plain = CheckingContext(
      catalog: before.catalog, definitions: Definitions(library: MetricLibrary.metrics))
    return LessonBench(visible: plain, engine: engine)
  }

  /// What a statement answers: its table on the open data, and on the control set; nil where it is no question, or gave no
  /// table.
  private func givenAnswer(
    _ outcome: StatementOutcome, of statement: ParsedStatement, before: SessionState, on bench: LessonBench
  ) async -> GivenAnswer? {
    guard outcome.status == .answered || outcome.status == .expectationFailed, let visible = outcome.lastResult,
      let syntax = statement.syntax
    else { return nil }
    var query: (tree: PipelineSyntax, text: String)?
    switch syntax.kind {
    case .query(let tree):
      guard tree.mode == .plain else { return nil }
      query = (before.results.naming(tree), statement.source)
    case .report: break
    case .letDefinition, .metricDefinition, .columnDefinition, .command: return nil
    }
    var control = before
    control.lesson = nil
    control.catalog = bench.control.catalog
    let twin = Session(configuration: configuration, state: control)
    let result = await twin.answered(statement, monitor: WorkMonitor()).outcome.lastResult
    return GivenAnswer(query: query, visible: visible, control: result)
  }
}

extension StatementOutcome {
  /// The table of the last answer; nil where there is none.
  fileprivate var lastResult: ResultTable? {
    for case .result(let result) in parts.reversed() { return result }
    return nil
  }

  /// The same with something behind it.
  func followed(by later: [Part]) -> StatementOutcome {
    StatementOutcome(
      source: source, number: number, parts: parts + later, status: status, seconds: seconds, endsSession: endsSession)
  }
}
