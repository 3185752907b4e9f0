import ColumnarData
package import Diagnostics
import NotebookDocuments
package import QueryPlan
import QuerySyntax
import Values
package import VietnameseText

/// Grades answers to one exercise by their exact values, on the learner's data and on the control set.
package struct Grader: Sendable {
  let exercise: Exercise
  let bench: LessonBench
  let language: Language

  package init(_ exercise: Exercise, bench: LessonBench, language: Language) {
    self.exercise = exercise
    self.bench = bench
    self.language = language
  }

  /// The values that are asked for.
  private struct Asked {
    let visible: AnswerValues
    let control: AnswerValues
  }

  /// The grade of an answer.
  ///
  /// - Parameter context: Under which the learner's query was checked, for the rows on which it differs.
  /// - Throws: Where the exercise cannot be run on the open data.
  package func grade(_ answer: GivenAnswer, in context: CheckingContext) async throws(DiagnosticError) -> Grade {
    let asked = Asked(
      visible: try await bench.values(of: exercise.solution, exercise.settings, on: .visible),
      control: try await bench.values(of: exercise.solution, exercise.settings, on: .control))
    let given = try AnswerValues(answer.visible)
    let control = try answer.control.map { result throws(DiagnosticError) in try AnswerValues(result) }
    if given.answers(asked.visible) {
      guard let control, !control.answers(asked.control) else {
        return Grade(verdict: .right, points: [.number, .base, .period], mistake: nil, details: [])
      }
      let mistake = try await mistake(of: given, control, asked, answer)
      return Grade(
        verdict: .rightByChance, points: [.number], mistake: mistake, details: [LessonWords.byChance[language]])
    }
    // A report shows many figures at once: none of them is the one that it means.
    guard given.isTry(for: asked.visible), answer.query != nil else {
      return Grade(verdict: .notTried, points: [], mistake: nil, details: [])
    }
    let mistake = try await mistake(of: given, control, asked, answer)
    return Grade(
      verdict: .wrong, points: points(of: given, asked: asked.visible, answer, context), mistake: mistake,
      details: try await details(of: answer, context))
  }

  // MARK: Points

  private func points(
    of given: AnswerValues, asked: AnswerValues, _ answer: GivenAnswer, _ context: CheckingContext
  ) -> Set<Grade.Aspect> {
    guard asked.shape == .single, let ratio = asked.ratio else { return [] }
    var points: Set<Grade.Aspect> = []
    if given.states(numerator: ratio.numerator) { points.insert(.number) }
    if given.states(denominator: ratio.denominator) { points.insert(.base) }
    if (points.contains(.base) || hasAskedPeriod(answer, context)) && hasAskedPeriodsWithin(answer) {
      points.insert(.period)
    }
    return points
  }

  /// Whether what the answer asks to have been, it asks of the same periods as the solution.
  private func hasAskedPeriodsWithin(_ answer: GivenAnswer) -> Bool {
    guard let query = answer.query?.tree, let solution = solution?.query else { return false }
    return query.periodsWithin == solution.periodsWithin
  }

  /// Whether the answer goes by the same days of the same date as the solution.
  private func hasAskedPeriod(_ answer: GivenAnswer, _ context: CheckingContext) -> Bool {
    guard let query = answer.query, let solution = solution else { return false }
    let own = Checker.check(query.tree, source: query.text, in: context).query
    let asked = Checker.check(
      solution.query, source: solution.text, in: bench.visible.applying(exercise.settings)
    ).query
    guard let own, let asked else { return false }
    return own.periods == asked.periods
  }

  var solution: (query: PipelineSyntax, text: String)? {
    guard case .query(let query)? = Parser.parse(exercise.solution).program.statements.first?.kind else { return nil }
    return (query, exercise.solution)
  }

  private func details(
    of answer: GivenAnswer, _ context: CheckingContext
  ) async throws(DiagnosticError) -> [String] {
    guard let query = answer.query, let solution else { return [] }
    let comparison = RowComparison(bench: bench, context: context, language: language)
    return try await comparison.lines(
      answer: (query.tree, query.text), solution: solution,
      solutionContext: bench.visible.applying(exercise.settings))
  }

  // MARK: What was computed

  /// The mistake by which an answer comes out as it did: of the lesson's own wrong forms first, then of one switch, then
  /// of one or two parts of the answer, then of two switches. An answer is only told a mistake that gives its values on
  /// both sets; of several, the one that it is written as.
  private func mistake(
    of given: AnswerValues, _ control: AnswerValues?, _ asked: Asked, _ answer: GivenAnswer
  ) async throws(DiagnosticError) -> Mistake? {
    for form in exercise.wrongForms {
      let values = await values(of: form.query, form.settings)
      if let values, isSame(given, control, values, asked) {
        return Mistake(name: form.name, text: LocalizedText(verbatim: form.message))
      }
    }
    guard let solution else { return nil }
    let context = bench.visible.applying(exercise.settings)
    let generator = TwinGenerator(language: language, usesReporting: context.convention == .reporting)
    let own = answer.query.map { SyntaxPrinter.text(of: $0.tree, in: .english) }
    let all = generator.twins(of: solution.query)
    let same = all.filter { SyntaxPrinter.text(of: $0.query, in: .english) == own }
    let twins = same.filter { !$0.turnsCalendar } + all
    if let mistake = try await mistake(among: twins, of: given, control, asked) { return mistake }
    if let parts = answer.query.flatMap({ AnswerTwins(of: $0.tree, solution.query, language: language) }),
      let mistake = try await mistake(among: parts.all, of: given, control, asked)
    {
      return mistake
    }
    return try await mistake(among: generator.pairs(of: solution.query), of: given, control, asked)
  }

  private func mistake(
    among twins: [Twin], of given: AnswerValues, _ control: AnswerValues?, _ asked: Asked
  ) async throws(DiagnosticError) -> Mistake? {
    for twin in twins {
      let text = SyntaxPrinter.text(of: twin.query, in: .english)
      let visible = bench.visible.applying(exercise.settings)
      var settings = exercise.settings
      if twin.turnsCalendar {
        let other = visible.convention == .reporting ? "calendar" : "reporting"
        settings.append(SessionAttribute(name: "calendar", value: other))
      }
      guard let values = await values(of: text, settings), isSame(given, control, values, asked) else { continue }
      return Mistake(
        name: twin.switches.map(\.name).joined(separator: "+"), text: LessonWords.list(twin.switches.map(\.text)))
    }
    return nil
  }

  /// The values of a query on both sets; nil where it cannot be run.
  private func values(of text: String, _ settings: [SessionAttribute]) async -> Asked? {
    guard let visible = try? await bench.values(of: text, settings, on: .visible),
      let control = try? await bench.values(of: text, settings, on: .control)
    else { return nil }
    return Asked(visible: visible, control: control)
  }

  private func isSame(
    _ given: AnswerValues, _ control: AnswerValues?, _ values: Asked, _ asked: Asked
  ) -> Bool {
    guard given.answers(values.visible), control.map({ $0.answers(values.control) }) ?? true else { return false }
    // A switch that changes nothing explains nothing.
    return values.visible != asked.visible || values.control != asked.control
  }
}

extension CheckedQuery {
  /// The days and the dates of its periods.
  fileprivate var periods: [PeriodFilter] {
    stages.compactMap { if case .period(let period) = $0.kind { period } else { nil } }
  }
}
