import ColumnarData
import Diagnostics
import Foundation
import QueryEngine
import QueryPlan
import QuerySyntax
import ResultRendering
import VietnameseText
import WorkProgress

/// What must hold for every text that is taken for statements.
enum QueryCheck {
  static func check(_ source: String) async throws {
    let parsed = Parser.parse(source)
    try checkSyntax(source, parsed)
    var context = CheckingContext(catalog: SampleTables.catalog)
    for statement in parsed.program.statements {
      switch statement.kind {
      case .query(let query): try await check(query, source, context)
      case .letDefinition(let name, let query):
        context.definitions.define(Definitions.Query(name: name.text, query: query, source: source))
        try await check(query, source, context)
      case .metricDefinition(let metric):
        let diagnostics = Checker.check(metric, source: source, in: context)
        try checkMessages(diagnostics, source)
        if diagnostics.allSatisfy({ $0.severity != .error }) {
          context.definitions.define(Definitions.Metric(syntax: metric, source: source))
        }
      case .columnDefinition(let column):
        let diagnostics = Checker.check(column, source: source, in: context)
        try checkMessages(diagnostics, source)
        if diagnostics.allSatisfy({ $0.severity != .error }) {
          context.definitions.define(Definitions.Column(syntax: column, source: source))
        }
      case .report, .command: break
      }
    }
  }

  // MARK: Syntax

  private static func checkSyntax(_ source: String, _ parsed: ParseResult) throws {
    let size = source.utf8.count
    try require(Lexer.tokens(of: source).reduce(0) { $0 + $1.range.count } == size, "tokens lose text")
    try checkMessages(parsed.diagnostics, source)
    let hasError = parsed.diagnostics.contains { $0.severity == .error }
    let isWhole =
      switch Parser.completeness(of: source) {
      case .complete: true
      case .invalid: false
      // A definition waits for more behind an indented line.
      case .incomplete: !hasError && source.split(whereSeparator: \.isNewline).last?.first?.isWhitespace == true
      }
    try require(isWhole != hasError, "completeness and faults disagree")
    if let corrected = Parser.correction(of: source) {
      let errors = Parser.parse(corrected).diagnostics.filter { $0.severity == .error }
      try require(errors.isEmpty, "correction has a fault: \(corrected)")
    }
    let tree = TreeOutline.text(of: parsed.program)
    for language in Language.allCases {
      let printed = SyntaxPrinter.text(of: parsed.program, in: language)
      let again = Parser.parse(printed)
      try require(TreeOutline.text(of: again.program) == tree, "printed as another tree: \(printed)")
      try require(SyntaxPrinter.text(of: again.program, in: language) == printed, "printed twice differs: \(printed)")
    }
  }

  private static func checkMessages(_ diagnostics: [Diagnostic], _ source: String) throws {
    for diagnostic in diagnostics {
      let size = source.utf8.count
      try require((diagnostic.range?.upperBound ?? 0) <= size, "\(diagnostic.id) points behind the text")
      for language in Language.allCases {
        let text = DiagnosticText(diagnostic, source: source, language: language).text
        try require(!text.isEmpty, "\(diagnostic.id) says nothing")
      }
      for fix in diagnostic.fixes { _ = fix.applied(to: source) }
    }
  }

  // MARK: Answers

  private static func check(_ query: PipelineSyntax, _ source: String, _ context: CheckingContext) async throws {
    let result = Checker.check(query, source: source, in: context)
    try checkMessages(result.diagnostics, source)
    guard let checked = result.query else {
      return try require(result.diagnostics.contains { $0.severity == .error }, "no query, and nobody says why")
    }
    if query.mode == .explain { return try await checkFunnel(of: checked, context) }
    let plan = LogicalPlan(lowering: checked)
    let answer = await self.answer(of: plan, QueryEngine(threads: 2, batchRows: 4))
    let other = await self.answer(of: plan, QueryEngine(threads: 1))
    try require(try isSame(answer, other), "batches change the answer: \(answer), not \(other)")
    for language in Language.allCases { try await checkPrinted(query, in: language, answer, context) }
    try await checkParts(query, source, context)
    if case .result(let result) = answer { try RenderingCheck.check(result) }
  }

  private enum Answer {
    case result(ResultTable)
    case fault(Diagnostic)
    /// Stopped as taking too long.
    case cancelled
  }

  private static func answer(of plan: LogicalPlan, _ engine: QueryEngine) async -> Answer {
    do throws(DiagnosticError) {
      return .result(try await engine.run(plan, on: SampleTables.catalog, monitor: limited()).result)
    } catch {
      return error.diagnostic.id == .cancelled ? .cancelled : .fault(error.diagnostic)
    }
  }

  /// Stops work after a second.
  private static func limited() -> WorkMonitor {
    let end = ContinuousClock.now + .seconds(1)
    return WorkMonitor { ContinuousClock.now > end }
  }

  private static func isSame(_ answer: Answer, _ other: Answer) throws -> Bool {
    switch (answer, other) {
    case (.cancelled, _), (_, .cancelled): true
    case (.result(let left), .result(let right)): try CanonicalResult.text(of: left) == CanonicalResult.text(of: right)
    case (.fault(let left), .fault(let right)): left.id == right.id
    case (.result, .fault), (.fault, .result): false
    }
  }

  /// The rows that a first condition keeps and those that it does not are all rows.
  private static func checkParts(
    _ query: PipelineSyntax, _ source: String, _ context: CheckingContext
  ) async throws {
    guard case .filter(let condition, _)? = query.stages.first?.kind, let stage = query.stages.first else { return }
    var counts: [Int] = []
    for keepsMatches in [true, false] {
      let kind = StageSyntax.Kind.filter(condition, keepsMatches: keepsMatches)
      let part = PipelineSyntax(
        source: query.source, stages: [StageSyntax(kind: kind, range: stage.range, wordRange: stage.wordRange)],
        range: query.range)
      guard let checked = Checker.check(part, source: source, in: context).query,
        case .result(let result) = await answer(of: LogicalPlan(lowering: checked), QueryEngine(batchRows: 4))
      else { return }
      counts.append(result.table.rowCount)
    }
    let whole = PipelineSyntax(source: query.source, stages: [], range: query.range)
    guard let checked = Checker.check(whole, source: source, in: context).query,
      case .result(let result) = await answer(of: LogicalPlan(lowering: checked), QueryEngine())
    else { return }
    let rows = result.table.rowCount
    try require(counts.reduce(0, +) == rows, "where and except keep \(counts) of \(rows) rows")
  }

  /// A query means the same in either language and once formatted; only names made of its words differ.
  private static func checkPrinted(
    _ query: PipelineSyntax, in language: Language, _ answer: Answer, _ context: CheckingContext
  ) async throws {
    let printed = SyntaxPrinter.text(of: query, in: language)
    guard case .query(let again)? = Parser.parse(printed).program.statements.first?.kind else {
      throw Fault(text: "printed as no query: \(printed)")
    }
    let result = Checker.check(again, source: printed, in: context)
    guard let checked = result.query else {
      throw Fault(text: "printed as a wrong query: \(printed): \(result.diagnostics.map(\.id))")
    }
    let other = await self.answer(of: LogicalPlan(lowering: checked), QueryEngine())
    guard case .result(let table) = answer, case .result(let same) = other else {
      return try require(try isSame(answer, other), "printed, it answers otherwise: \(printed)")
    }
    func rows(_ result: ResultTable) throws -> [Substring] {
      try (CanonicalResult.text(of: result) ?? "").split(separator: "\n").dropFirst(2) + []
    }
    try require(try rows(table) == rows(same), "printed, it answers otherwise: \(printed)")
  }

  private static func checkFunnel(of query: CheckedQuery, _ context: CheckingContext) async throws {
    let answer = try? await QueryEngine().funnel(
      of: LogicalPlan(lowering: query), on: context.catalog, monitor: limited())
    if let answer { try RenderingCheck.check(answer.result) }
  }
}
