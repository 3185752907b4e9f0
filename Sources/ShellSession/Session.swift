package import DatasetFiles
package import Diagnostics
import QueryEngine
import QuerySyntax
package import WorkProgress

/// Statements in, outcomes out: the one owner of what a session knows.
package actor Session {
  /// What the caller of the program decided; it does not change.
  package let configuration: SessionConfiguration
  var state: SessionState
  let engine = QueryEngine()
  private let valueIndex = ValueIndex()
  /// nil where the session's cells are not kept on disk: it is not one at a terminal.
  private let keeper: CellKeeper?
  /// Of the data with which the session was started, how many are hashed behind it.
  private var hashedOpenings = 0

  /// A session without data; nothing is opened yet.
  package init(configuration: SessionConfiguration) {
    self.configuration = configuration
    state = SessionState(configuration: configuration)
    keeper = configuration.autosaves.map(CellKeeper.init)
  }

  /// What `set` has changed so far, and what it has not.
  package var settings: Settings { state.settings }

  /// Grows when statements are taken out of the history, so that the editor forgets them too.
  package var historyDeletions: Int { state.historyDeletions }

  /// The dataset opened last, by its name; nil where none is open.
  package var openDatasetName: String? { state.openings.last?.dataset }

  /// What completes statements as the session stands now.
  package var completer: Completer {
    var completer = Completer(context: state.checkingContext, language: state.settings.language, index: valueIndex)
    completer.cells = state.statements.map { ("\($0.number)", $0.text) }
    return completer
  }

  /// The snapshots that opened files still lack, each returned once; they are to be written in the background.
  package func takePendingSnapshots() -> [PendingSnapshot] {
    defer { state.pendingSnapshots = [] }
    return state.pendingSnapshots
  }

  /// A session that knows already what another one does.
  init(configuration: SessionConfiguration, state: SessionState) {
    self.configuration = configuration
    self.state = state
    keeper = nil
  }

  // MARK: Keeping

  /// Brings the files in which the session's cells are kept up to date.
  func keepCells() { keeper?.keep(&state) }

  /// Whether every cell so far is on disk.
  package var isKept: Bool { keeper?.isKept ?? false }

  /// Finds the hashes of data that were opened since the last call, behind everything else.
  package func hashDataBehind() {
    if keeper == nil { return }
    let files = state.startingFiles
    DataHashing.start(Array(files.dropFirst(hashedOpenings)))
    hashedOpenings = files.count
  }

  /// What went wrong with keeping cells on disk since the last call.
  package func takeKeepingFaults() -> [Diagnostic] { keeper?.takeFaults() ?? [] }

  /// Ends a session that is left in order; what `save` has not written can be restored.
  package func endKeeping() { keeper?.end(state) }

  // MARK: Opening

  /// Opens a data package, folder or file and adds its tables.
  package func open(
    path: String, as name: String? = nil, monitor: WorkMonitor = WorkMonitor()
  ) -> StatementOutcome {
    opened(path, state.open(path: path, as: name, options: configuration.reading, monitor: monitor))
  }

  /// Opens the example set, wherever it lies.
  package func openExample(monitor: WorkMonitor = WorkMonitor()) -> StatementOutcome {
    do {
      let place = try ExampleDataset.locate(configuration)
      var answer = state.open(
        path: place.path, example: ExampleDataset.name, options: configuration.reading, monitor: monitor)
      answer.parts += place.notes.map(StatementOutcome.Part.diagnostic)
      return opened(place.path, answer)
    } catch {
      return StatementOutcome(source: "", number: nil, parts: [.diagnostic(error.diagnostic)], status: .failed)
    }
  }

  private func opened(_ path: String, _ answer: Answer) -> StatementOutcome {
    StatementOutcome(source: "open \(path)", number: nil, parts: answer.parts, status: answer.status)
  }

  // MARK: Statements

  /// The statements of a text, to be run one by one; one with all the faults where the text has any.
  package static func statements(of text: String) -> [ParsedStatement] {
    ParsedStatement.all(in: QueryPipeline.tree(of: QueryPipeline.tokens(of: text)))
  }

  /// Whether a text may be run as it is, or the shell should wait for more of it.
  package static func isComplete(_ text: String) -> Bool { Parser.completeness(of: text) != .incomplete }

  /// Runs every statement of a text in turn and records them; stops at the first that does not end well.
  ///
  /// - Parameter monitor: Asked whether to stop, and given the progress, once a batch, from several threads.
  package func execute(_ text: String, monitor: WorkMonitor = WorkMonitor()) async -> [StatementOutcome] {
    var outcomes: [StatementOutcome] = []
    for statement in Self.statements(of: text) {
      let outcome = await execute(statement, monitor: monitor)
      outcomes.append(outcome)
      if outcome.status == .failed || outcome.status == .cancelled || outcome.endsSession { break }
    }
    return outcomes
  }

  /// Runs one statement and records it.
  package func execute(
    _ statement: ParsedStatement, monitor: WorkMonitor = WorkMonitor()
  ) async -> StatementOutcome {
    if state.start == nil { state.start = EarlierState(state, before: statement.text) }
    let before = state
    let (answer, run) = await answered(statement, monitor: monitor)
    var outcome = await graded(answer, of: run, before: before, monitor: monitor)
    let stale = await markReopened(since: before, monitor: monitor)
    if !stale.isEmpty { outcome = outcome.followed(by: stale) }
    finish(statement.text, from: before)
    return outcome
  }

  /// Ends a statement: what it changed can be taken back, and is on disk.
  func finish(_ statement: String, from before: SessionState) {
    state.remember(before, statement: statement)
    keepCells()
  }

  /// Runs one statement and records it; does not take it for an answer in a lesson.
  ///
  /// - Returns: Its outcome, and the statement as which it was read.
  func answered(
    _ statement: ParsedStatement, monitor: WorkMonitor
  ) async -> (outcome: StatementOutcome, run: ParsedStatement) {
    let (earlier, numbered, lastBefore) = (state, state.results.count, state.results.lastNumber)
    var run = statement
    var (outcome, isOutsideDocuments) = await executeAsWritten(statement, monitor: monitor)
    if outcome.status == .failed {
      let offers = OfferedLines(state)
      if let read = await executeAsMeant(outcome, by: offers, numbered: numbered, monitor: monitor) {
        (outcome, run, isOutsideDocuments) = (read.outcome, read.statement, false)
      } else {
        outcome = outcome.replacingDiagnostics { offers.mended($0, of: statement.text) }
      }
    }
    state.typed.append(outcome.source)
    if outcome.belongsInDocuments && !isOutsideDocuments, let number = outcome.number {
      state.live.add(
        numbers: [number], lastBefore: lastBefore, answer: .init(outcomes: [outcome], settings: state.settings))
      // A long result takes a while to draw and to write.
      if let keeper, !keeper.keep(&state, monitor: monitor) {
        state = earlier
        state.typed.append(outcome.source)
        state.results.countOn(from: number)
        return (outcome.cancelled, run)
      }
    }
    return (outcome, run)
  }

  /// Runs what a failed statement in everyday words says, and tells how it was read; nil where that is not clear, or
  /// fails too.
  ///
  /// - Parameter numbered: The statements numbered before it, of which the read one is the next.
  private func executeAsMeant(
    _ failed: StatementOutcome, by offers: OfferedLines, numbered: Int, monitor: WorkMonitor
  ) async -> (outcome: StatementOutcome, statement: ParsedStatement)? {
    guard let line = offers.reading(of: failed.source, after: failed.diagnostics),
      let statement = Self.statements(of: line).first
    else { return nil }
    let afterFailure = state.results.count
    state.results.countOn(from: numbered)
    let (outcome, _) = await executeAsWritten(statement, monitor: monitor)
    if outcome.status == .failed {
      state.results.countOn(from: afterFailure)
      return nil
    }
    let reading = Diagnostic(.statementReadAs, ["line": .text(line)])
    let told = StatementOutcome(
      source: failed.source, number: outcome.number,
      parts: [.diagnostic(reading)] + outcome.partsToldOnce(within: failed.source), status: outcome.status,
      seconds: outcome.seconds)
    return (told, statement)
  }

  /// Runs one statement as it stands, and tells whether documents leave it out.
  private func executeAsWritten(
    _ statement: ParsedStatement, monitor: WorkMonitor
  ) async -> (outcome: StatementOutcome, isOutsideDocuments: Bool) {
    var isOutsideDocuments = false
    if let syntax = statement.syntax {
      let started = ContinuousClock.now
      let answer = await answerRetryingDamagedSnapshots(syntax, of: statement, monitor: monitor)
      let outcome = StatementOutcome(
        source: statement.text, number: state.results.count, parts: answer.parts, status: answer.status,
        seconds: Self.seconds(ContinuousClock.now - started), endsSession: answer.endsSession)
      if case .command(let command) = syntax.kind {
        // Data that take the place of missing ones stand in the header.
        isOutsideDocuments =
          command.word.rule.actsOutsideDocuments || (command.word == .open && state.opensMissingData)
      }
      return (outcome, isOutsideDocuments)
    }
    return (StatementOutcome(failing: statement.text, with: statement.diagnostics), false)
  }

  /// Takes back results of which the text was cancelled on its way: `_` stays what it was, and no document holds them.
  package func withdraw(_ outcomes: [StatementOutcome]) {
    for outcome in outcomes where outcome.hasResult {
      guard let number = outcome.number else { continue }
      state.results.withdraw(number)
      state.live.withdraw(number)
      if state.earlier.last?.statement == outcome.source { state.earlier.removeLast() }
    }
    keepCells()
  }

  private static func seconds(_ duration: Duration) -> Double {
    let (seconds, attoseconds) = duration.components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }
}
