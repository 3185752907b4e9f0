import ColumnarData
import Diagnostics
import Foundation
import QueryEngine
import QueryPlan
import QuerySyntax
import TableFiles
import VietnameseText
package import WorkProgress

/// Statements in, outcomes out: the one owner of what a session knows.
package actor Session {
  package let configuration: SessionConfiguration
  package private(set) var settings: Settings
  /// Those before any statement, which a saved session pins: the statements themselves change them.
  let initialSettings: Settings
  var catalog = Catalog()
  var definitions = Definitions()
  /// What was opened, in order, for the header of a saved session.
  var openings: [OpenedSource] = []
  var results = ResultHistory()
  var transcript = Transcript()
  /// The statements that `history` listed last, by the numbers they had there.
  var listedHistory: [Int: HistoryEntry] = [:]
  /// Grows when statements are taken out of the history, so that the editor forgets them too.
  package var historyDeletions = 0
  /// Where `save` writes when no path is given.
  var savedPath: String?
  /// The data that came from snapshots, in case one turns out damaged.
  var snapshotSources: [SnapshotSource] = []
  var pendingSnapshots: [PendingSnapshot] = []
  private let engine = QueryEngine()
  private let valueIndex = ValueIndex()

  package init(configuration: SessionConfiguration) {
    self.configuration = configuration
    settings = Settings(language: configuration.language)
    settings.rows = configuration.maximumRows
    settings.width = configuration.width
    initialSettings = settings
  }

  /// Runs every statement of a text in turn and records them; stops at the first that does not end well.
  ///
  /// - Parameter monitor: Asked and told once a batch, from several threads.
  package func execute(
    _ source: String, monitor: WorkMonitor = WorkMonitor()
  ) async -> [StatementOutcome] {
    let parsed = Parser.parse(source)
    if parsed.diagnostics.contains(where: { $0.severity == .error }) {
      let outcome = StatementOutcome(
        source: source, number: nil, parts: parsed.diagnostics.map(StatementOutcome.Part.diagnostic), status: .failed)
      transcript.append(outcome, settings: settings)
      return [outcome]
    }
    var outcomes: [StatementOutcome] = []
    for text in StatementTexts.texts(of: parsed.program) {
      let parsed = Parser.parse(text)
      guard let statement = parsed.program.statements.first else { continue }
      let started = ContinuousClock.now
      let answer = await provenAnswer(statement, in: text, monitor: monitor)
      let outcome = StatementOutcome(
        source: text, number: results.count,
        parts: parsed.diagnostics.map(StatementOutcome.Part.diagnostic) + answer.parts, status: answer.status,
        seconds: Self.seconds(ContinuousClock.now - started), endsSession: answer.endsSession)
      outcomes.append(outcome)
      transcript.append(outcome, settings: settings, isOutsideDocuments: statement.isOutsideDocuments)
      if answer.status == .failed || answer.status == .cancelled || answer.endsSession { break }
    }
    return outcomes
  }

  /// Takes back results of which the text was cancelled on its way: `_` stays what it was, and no document holds them.
  package func withdraw(_ outcomes: [StatementOutcome]) {
    for outcome in outcomes where outcome.hasResult {
      guard let number = outcome.number else { continue }
      results.withdraw(number)
      transcript.withdraw(number)
    }
  }

  private static func seconds(_ duration: Duration) -> Double {
    let (seconds, attoseconds) = duration.components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }

  func answer(
    _ statement: StatementSyntax, in source: String, monitor: WorkMonitor
  ) async -> Answer {
    results.advance()
    switch statement.kind {
    case .query(let query): return await answer(query, in: source, monitor: monitor)
    case .letDefinition(let name, let query): return define(name, as: query, in: source)
    case .metricDefinition(let metric): return define(metric, in: source)
    case .command(let command): return await perform(command, in: source, monitor: monitor)
    }
  }

  // MARK: Queries

  /// text → tokens → tree came before; here tree → checked query → plan → result.
  private func answer(
    _ query: PipelineSyntax, in source: String, monitor: WorkMonitor
  ) async -> Answer {
    if query.mode != .plain && query.mode != .explain {
      let end = query.source?.range.lowerBound ?? query.range.upperBound
      let word = String(decoding: Array(source.utf8)[query.range.lowerBound..<end], as: UTF8.self)
        .trimmingCharacters(in: .whitespacesAndNewlines)
      let range = query.range.lowerBound..<query.range.lowerBound + word.utf8.count
      return .failed(Diagnostic(.commandNotAvailable, at: range, ["name": .text(word)]))
    }
    let query = results.naming(query)
    let check = Checker.check(query, source: source, in: checkingContext)
    guard let checked = check.query else { return .failed(check.diagnostics.map { commandsNamed(in: $0, for: query) }) }
    do {
      if query.mode == .explain {
        let funnel = try await engine.funnel(of: checked, on: queryCatalog, monitor: monitor)
        return Answer(
          diagnostics: check.diagnostics + check.explanations + funnel.notes, result: funnel.result)
      }
      let plan = LogicalPlan(lowering: checked)
      let answer = try await engine.run(plan, on: queryCatalog, monitor: monitor)
      let failed = answer.expectations.filter { $0.failedRows > 0 }
      results.record(answer.result, of: query, source: source, epoch: epoch)
      return Answer(
        diagnostics: check.diagnostics + answer.notes + failed.map(Self.diagnostic), result: answer.result,
        status: failed.isEmpty ? .answered : .expectationFailed)
    } catch {
      let isCancelled = error.diagnostic.id == .cancelled
      return Answer(
        parts: (check.diagnostics + [error.diagnostic]).map(StatementOutcome.Part.diagnostic),
        status: isCancelled ? .cancelled : .failed)
    }
  }

  /// What leaves, helps or lists elsewhere.
  private static let wordsOfOtherShells: [String: CommandWord] = [
    "exit": .quit, "bye": .quit, "q": .quit, "thoat": .quit, "thoat_ra": .quit, "man": .help, "giup": .help,
    "giup_do": .help, "huong_dan": .help, "ls": .tables, "dir": .tables, "show_tables": .tables, "danh_sach": .tables,
  ]

  /// A name alone may be a command mistyped: the nearest ones are told beside the tables.
  private func commandsNamed(in diagnostic: Diagnostic, for query: PipelineSyntax) -> Diagnostic {
    guard diagnostic.id == .unknownTable, query.stages.isEmpty, let name = query.source?.text else { return diagnostic }
    let words = Keyword.allCases.filter { $0.role == .command }.map { $0.title(settings.language) }
    let meant = Self.wordsOfOtherShells[TextFolding.identifier(name)]
    let nearest =
      meant.map { [$0.title(settings.language)] }
      ?? NearestNames.nearest(to: name, in: words + catalog.tables.map(\.name))
    if nearest.isEmpty { return diagnostic }
    var told = diagnostic
    told.notes = [Diagnostic(.nearestNames, ["names": .choices(nearest)])]
    told.fixes = nearest.count == 1 ? nearest.map { FixIt(replacing: diagnostic.range ?? 0..<0, with: $0) } : []
    return told
  }

  private static func diagnostic(_ expectation: ExpectationOutcome) -> Diagnostic {
    Diagnostic(
      .expectationFailed, at: nil,
      [
        "expectation": .text(expectation.text), "failed": .number(expectation.failedRows),
        "rows": .number(expectation.rows),
      ])
  }

  /// The tables that a query can name: what was opened, and the results whose query can no longer be run anew.
  private var queryCatalog: Catalog {
    var all = catalog
    all.add(Dataset(name: "results", titles: LocalizedText(verbatim: "results"), tables: results.tables(at: epoch)))
    return all
  }

  var checkingContext: CheckingContext {
    var all = definitions
    for query in results.definitions(at: epoch) { all.define(query) }
    return CheckingContext(
      catalog: queryCatalog, definitions: all, convention: settings.calendar, asOf: settings.asOf)
  }

  /// What completes statements as the session stands now.
  package var completer: Completer {
    Completer(context: checkingContext, language: settings.language, index: valueIndex)
  }

  /// The dataset opened last, by its name; nil where none is open.
  package var openDatasetName: String? { openings.last?.dataset }

  /// Changes with everything that could make an old query mean something else.
  var epoch: ResultHistory.Epoch {
    ResultHistory.Epoch(
      openings: openings.count, definitions: definitionCount, calendar: settings.calendar, asOf: settings.asOf)
  }

  // MARK: Definitions

  var definitionCount = 0

  private func define(_ name: NameSyntax, as query: PipelineSyntax, in source: String) -> Answer {
    if let taken = NameMatch.tables(named: name.text, in: catalog.tables).first {
      return .failed(Diagnostic(.nameTaken, at: name.range, ["name": .text(catalog.tables[taken].name)]))
    }
    let definition = Definitions.Query(name: name.text, query: results.naming(query), source: source)
    var context = checkingContext
    context.definitions.define(definition)
    let use = PipelineSyntax(source: name, stages: [], range: query.range)
    let direct = Checker.check(results.naming(query), source: source, in: checkingContext)
    let check = direct.query == nil ? direct : Checker.check(use, source: source, in: context)
    guard check.query != nil else { return .failed(check.diagnostics) }
    definitions.define(definition)
    definitionCount += 1
    return Answer(diagnostics: direct.diagnostics, accounts: [.defined(name.text, settings.language)])
  }

  private func define(_ metric: MetricDefinitionSyntax, in source: String) -> Answer {
    let diagnostics = Checker.check(metric, source: source, in: checkingContext)
    if diagnostics.contains(where: { $0.severity == .error }) { return .failed(diagnostics) }
    definitions.define(Definitions.Metric(syntax: metric, source: source))
    definitionCount += 1
    return Answer(diagnostics: diagnostics, accounts: [.defined(metric.name.text, settings.language)])
  }

  /// Puts settings back as they were.
  func restore(_ earlier: Settings) {
    settings = earlier
  }

  /// Changes a setting; false where the value is none that it takes.
  func change(_ setting: SettingName, to value: String) -> Bool {
    settings.set(setting, to: value)
  }
}

extension StatementSyntax {
  fileprivate var isOutsideDocuments: Bool {
    if case .command(let command) = kind { command.word.rule.actsOutsideDocuments } else { false }
  }
}

/// What a statement gives, before it is numbered and timed.
struct Answer {
  var parts: [StatementOutcome.Part]
  var status = StatementOutcome.Status.answered
  var endsSession = false

  init(parts: [StatementOutcome.Part], status: StatementOutcome.Status = .answered, endsSession: Bool = false) {
    self.parts = parts
    self.status = status
    self.endsSession = endsSession
  }

  init(
    diagnostics: [Diagnostic] = [], result: ResultTable? = nil, accounts: [String] = [],
    status: StatementOutcome.Status = .answered
  ) {
    parts = diagnostics.map(StatementOutcome.Part.diagnostic)
    if let result { parts.append(.result(result)) }
    parts += accounts.map(StatementOutcome.Part.account)
    self.status = status
  }

  static func failed(_ diagnostics: [Diagnostic]) -> Answer {
    Answer(parts: diagnostics.map(StatementOutcome.Part.diagnostic), status: .failed)
  }

  static func failed(_ diagnostic: Diagnostic) -> Answer { failed([diagnostic]) }
}

extension String {
  fileprivate static func defined(_ name: String, _ language: Language) -> String {
    LocalizedText(english: "defined \(name)", vietnamese: "đã định nghĩa \(name)")[language]
  }
}
