import Diagnostics
import Foundation
import NotebookDocuments
import ResultRendering
import ShellSession
import Synchronization
import VietnameseText
import WorkProgress

/// How a cell is run.
extension KernelCore {
  /// What a cell came to.
  private struct CellEnding {
    /// Of its last statement; nil where none was numbered.
    var number: Int?
    var failure: ErrorReport?
    var payload: [JSONValue] = []
  }

  /// One run of a cell: how it is recorded and heard.
  private struct CellRun: Sendable {
    let isSilent: Bool
    let isRecorded: Bool
    let flag: Interrupts.Flag
    let outputs: CellOutputs
  }

  func execute(_ request: Request, _ publish: @escaping Publish) async throws(Request.Malformed) -> Reply {
    let code = try request.text("code")
    let isSilent = try request.boolean("silent", else: false)
    let isRecorded = try request.boolean("store_history", else: true) && !isSilent
    let stopsOnError = try request.boolean("stop_on_error", else: true)
    let expressions = try Self.expressions(request)
    let cell = NotebookCell(code)
    let before = await session.statementCount
    let run = CellRun(
      isSilent: isSilent, isRecorded: isRecorded, flag: interrupts.flag(),
      outputs: CellOutputs(isSilent: isSilent, publish: publish))
    if !isSilent {
      publish(
        Publication("execute_input", ["code": .text(code), "execution_count": .integer(before + Self.count(cell))]))
    }
    let ending = await self.run(cell, run)
    if let failure = ending.failure.map(Publication.failure), run.outputs.lastFailure != failure {
      run.outputs.publish(failure)
    }
    await tellBesides(run)
    if isRecorded { await keep(code, run) }
    var content: [String: JSONValue] = [
      "execution_count": .integer(ending.number ?? max(1, before)),
      "status": ending.failure == nil ? "ok" : "error",
    ]
    if let failure = ending.failure {
      content.merge(failure.members) { $1 }
    } else {
      content["user_expressions"] = .object(await values(of: expressions))
    }
    content["payload"] = .list(ending.payload)
    var reply = Reply("execute_reply", .object(content))
    reply.abortsWaiting = ending.failure != nil && stopsOnError
    return reply
  }

  private static func expressions(_ request: Request) throws(Request.Malformed) -> [String: String] {
    guard let value = request.content["user_expressions"], value != .null else { return [:] }
    guard let members = value.members else { throw Request.Malformed(member: "user_expressions") }
    var expressions: [String: String] = [:]
    for (name, value) in members {
      guard let text = value.text else { throw Request.Malformed(member: "user_expressions") }
      expressions[name] = text
    }
    return expressions
  }

  /// The numbers that a cell is going to take, at least one.
  private static func count(_ cell: NotebookCell) -> Int {
    guard case .statements(let source, _) = cell else { return 1 }
    return max(1, Session.statements(of: source).count)
  }

  private func run(_ cell: NotebookCell, _ run: CellRun) async -> CellEnding {
    switch cell {
    case .header(let document): return await begin(document, run)
    case .question(let name):
      guard let data = await meaning(of: [name]) else { return await self.run("help \(name)", [], run) }
      return CellEnding(payload: [["source": "page", "data": data, "start": 0]])
    case .statements(let source, let settings): return await self.run(source, settings, run)
    }
  }

  /// Begins the session anew with the data and settings of a header.
  private func begin(_ document: SessionDocument, _ run: CellRun) async -> CellEnding {
    let folder = URL(fileURLWithPath: FileManager.default.currentDirectoryPath, isDirectory: true)
    let configuration = configuration
    let begun = await watched(run) { monitor in
      await Session.beginning(document, in: folder, configuration: configuration, monitor: monitor)
    }
    let options = await session.documentOptions
    guard let begun else { return CellEnding(failure: Self.abandoned(options)) }
    if begun.outcome.status == .answered {
      await session.endKeeping()
      session = begun.session
      (hasData, openingToTell) = (!document.header.dataSources.isEmpty, nil)
    }
    return CellEnding(failure: await show(begun.outcome, isLast: true, run))
  }

  private func run(_ source: String, _ settings: [SessionAttribute], _ run: CellRun) async -> CellEnding {
    var ending = CellEnding()
    let (before, faults) = await session.beginCell(settings)
    if let fault = faults.first {
      await session.endCell(restoring: before)
      return CellEnding(failure: ErrorReport([fault], source: nil, options: await session.documentOptions))
    }
    do throws(DiagnosticError) {
      let statements = try await session.statements(ofCell: source)
      for (index, statement) in statements.enumerated() {
        let isLast = index + 1 == statements.count
        let (outcome, failure) = await answer(statement, isLast: isLast, run)
        if let number = outcome?.number { ending.number = number }
        if let failure {
          ending.failure = failure
          if outcome?.status != .expectationFailed { break }
        }
        if outcome?.endsSession == true {
          let payload: JSONValue = ["source": "ask_exit", "keepkernel": false]
          return CellEnding(number: ending.number, failure: ending.failure, payload: [payload])
        }
      }
    } catch {
      ending.failure = ErrorReport([error.diagnostic], source: nil, options: await session.documentOptions)
    }
    if !settings.isEmpty { await session.endCell(restoring: before) }
    return ending
  }

  /// Runs one statement and shows what it gave.
  ///
  /// - Returns: nil as the outcome where the statement was left to itself.
  private func answer(
    _ statement: ParsedStatement, isLast: Bool, _ run: CellRun
  ) async -> (outcome: StatementOutcome?, failure: ErrorReport?) {
    if !statement.isPreparation { await openExampleIfNeeded() }
    if !run.isSilent, let opening = openingToTell {
      openingToTell = nil
      if let failure = await show(opening, isLast: false, run) { return (opening, failure) }
    }
    let session = session
    let isRecorded = run.isRecorded
    let options = await session.documentOptions
    let outcome = await watched(run) { monitor in
      isRecorded
        ? await session.execute(statement, monitor: monitor)
        : await session.executeUnrecorded(statement, monitor: monitor)
    }
    guard let outcome else { return (nil, Self.abandoned(options)) }
    if await session.openDatasetName != nil { hasData = true }
    return (outcome, await show(outcome, isLast: isLast, run))
  }

  /// Publishes an outcome.
  ///
  /// - Returns: Why it failed, which is told behind it; nil where it did not.
  private func show(_ outcome: StatementOutcome, isLast: Bool, _ run: CellRun) async -> ErrorReport? {
    let options = await session.documentOptions
    let output = OutcomeOutput(options: options, showsTiming: await session.settings.isTimingShown)
    let isTold = outcome.status == .cancelled
    let shown = await watched(run) { monitor in
      let monitor = isTold ? WorkMonitor() : monitor
      let (published, failure) = output.messages(of: outcome, isLast: isLast, monitor: monitor)
      return (published, failure, monitor.isCancelled)
    }
    guard let shown, !shown.2 else {
      await session.withdraw([outcome])
      return ErrorReport([Diagnostic(.cancelled)], source: nil, options: options)
    }
    for publication in shown.0 { run.outputs.publish(publication) }
    return shown.1
  }

  /// Work that one interrupt cancels and a second one leaves, with its progress shown.
  private func watched<Value: Sendable>(
    _ run: CellRun, _ work: @escaping @Sendable (WorkMonitor) async -> Value
  ) async -> Value? {
    let flag = run.flag
    let monitor = WorkMonitor(isCancelled: { flag.isRaised() })
    let progress = ProgressDisplay(
      language: await session.settings.language, isFirst: run.outputs.isEmpty, publish: run.outputs.pass)
    let value = await AbandonableWork.run {
      flag.isAbandoned()
    } look: {
      progress.update(monitor)
    } _: {
      await work(monitor)
    }
    progress.finish()
    return value
  }

  private static func abandoned(_ options: RenderingOptions) -> ErrorReport {
    ErrorReport([Diagnostic(.statementAbandoned)], source: nil, options: options)
  }

  /// Tells what went wrong beside the answer, with keeping cells and snapshots.
  private func tellBesides(_ run: CellRun) async {
    snapshots.start(await session.takePendingSnapshots())
    let notes = await session.takeKeepingFaults() + snapshots.takeNotes()
    let text = OutcomeText(format: .table, options: await session.documentOptions)
    for note in notes { run.outputs.publish(.stream("stderr", text.text(of: note, source: nil))) }
  }

  /// Keeps an input for `history`, also that of all shells.
  private func keep(_ code: String, _ run: CellRun) async {
    inputs.add(code, output: run.outputs.text)
    do throws(DiagnosticError) {
      _ = try configuration.history?.append(code)
    } catch {
      let text = OutcomeText(format: .table, options: await session.documentOptions)
      run.outputs.publish(.stream("stderr", text.text(of: error.diagnostic, source: nil)))
    }
  }

  /// What the client asks beside the cell: each is answered as a statement that leaves no trace.
  private func values(of expressions: [String: String]) async -> [String: JSONValue] {
    var values: [String: JSONValue] = [:]
    for (name, text) in expressions {
      await openExampleIfNeeded()
      let options = await session.documentOptions
      var data: [String: JSONValue] = [:]
      var failure: ErrorReport?
      for outcome in await session.answer(toAside: text) {
        let output = OutcomeOutput(options: options, showsTiming: false)
        let (published, fault) = output.messages(of: outcome, isLast: false, monitor: WorkMonitor())
        data = published.last { $0.type == "display_data" }?.content["data"]?.members ?? data
        failure = fault ?? failure
      }
      if let failure {
        values[name] = .object(failure.members.merging(["status": "error"]) { $1 })
      } else {
        values[name] = ["status": "ok", "data": .object(data), "metadata": .empty]
      }
    }
    return values
  }
}

/// What a cell has shown so far.
private final class CellOutputs: Sendable {
  let pass: KernelCore.Publish
  private let shown = Mutex(Shown())

  private struct Shown {
    var count = 0
    var text = ""
    var lastFailure: Publication?
  }

  /// - Parameter isSilent: Whether nothing is shown to anyone.
  init(isSilent: Bool, publish: @escaping KernelCore.Publish) {
    if isSilent { pass = { _ in } } else { pass = publish }
  }

  var isEmpty: Bool { shown.withLock { $0.count == 0 } }

  /// The error that was shown last.
  var lastFailure: Publication? { shown.withLock { $0.lastFailure } }

  /// The results as text.
  var text: String { shown.withLock { $0.text } }

  func publish(_ publication: Publication) {
    let text = publication.content["data"]?["text/plain"]?.text ?? ""
    shown.withLock { shown in
      shown.count += 1
      shown.text += text
      if publication.type == "error" { shown.lastFailure = publication }
    }
    pass(publication)
  }
}
