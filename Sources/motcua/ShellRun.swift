import DatasetFiles
import Diagnostics
import Foundation
import Glibc
import ResultRendering
import ShellSession
import Terminal
import VietnameseText
import WorkProgress

/// One run of the program: makes the session and gives it statements from queries, a script, the input or the editor.
struct ShellRun {
  let options: RunOptions
  let environment: ProgramEnvironment
  /// Of the interactive shell; nil where statements come from elsewhere.
  private(set) var typeAhead: TypeAhead?

  var language: Language { options.lang ?? environment.language }

  var configuration: SessionConfiguration {
    var configuration = SessionConfiguration(
      language: language, width: options.width, reading: options.reading)
    configuration.snapshots = environment.snapshots(areRefused: options.noCache || options.safe)
    configuration.progress = options.safe ? nil : UserFolders.progress
    return configuration
  }

  /// The configuration of a session on data, a script or a document: with `--safe`, their folders alone are read.
  func configuration(reading paths: [String]) -> SessionConfiguration {
    var configuration = configuration
    if options.safe { configuration.readable = ReadableFolders(around: paths.filter { $0 != "-" }) }
    return configuration
  }

  /// Opens the data, then answers what is asked.
  ///
  /// - Parameter input: A script, or the data to open; the example set when nil.
  /// - Returns: The exit code.
  func run(input: String?, queries: [String]) async -> Int32 {
    if options.recovers && input == nil { return listKept() }
    if let input, input.hasSuffix(".motcua") {
      return await run(input: input, queries: queries, script: input, editorOutput: nil)
    }
    let isInteractive = queries.isEmpty && environment.inputIsTerminal
    guard isInteractive, let editorOutput = environment.editorOutput else {
      return await run(input: input, queries: queries, script: nil, editorOutput: nil)
    }
    var run = self
    let typeAhead = TypeAhead(STDIN_FILENO)
    run.typeAhead = typeAhead
    defer { typeAhead.end() }
    return await run.run(input: input, queries: [], script: nil, editorOutput: editorOutput)
  }

  /// Runs a script.
  ///
  /// - Returns: The exit code.
  func run(script: String) async -> Int32 {
    await run(input: nil, queries: [], script: script, editorOutput: nil)
  }

  /// - Parameter editorOutput: Where statements are edited; nil where they come from queries, a script or the input.
  private func run(input: String?, queries: [String], script: String?, editorOutput: Int32?) async -> Int32 {
    var configuration = configuration(reading: [script ?? input].compactMap(\.self))
    configuration.history = editorOutput == nil || options.safe ? nil : UserFolders.history
    configuration.isInteractive = editorOutput != nil
    configuration.inputHoldsStatements = queries.isEmpty && script == nil
    configuration.autosaves = editorOutput == nil || options.safe ? nil : UserFolders.autosaves
    let new = Session(configuration: configuration)
    var writer = OutcomeWriter(session: new, run: self)
    do {
      let reopened = try await self.reopened(script == nil ? input : nil, configuration)
      let session = reopened?.session ?? new
      writer = OutcomeWriter(session: session, run: self)
      let isStream = isStream(queries: queries, script: script)
      // A file given as the input is taken whole, as a script is. Where the data come from it, it has no statements.
      let hasTexts = editorOutput == nil && !isStream && (input != "-" || script != nil || !queries.isEmpty)
      let texts = hasTexts ? try texts(queries: queries, script: script) : []
      let signals = SignalWatch()
      typeAhead?.begin()
      let code =
        if let outcome = reopened?.outcome {
          await writer.write([outcome], until: InterruptFlag())
        } else {
          await open(script == nil ? input : nil, in: session, writer)
        }
      guard signals.terminatingSignal == nil, let code else { return signals.terminatingSignal.map { 128 + $0 } ?? 130 }
      if code == 0, let first = options.firstStatement {
        let begun = await answer([first], from: .queries, in: session, writer, signals)
        if begun.isOver { return begun.code }
      }
      let snapshots = SnapshotWriting()
      if let editorOutput, let typeAhead {
        if code == StatementOutcome.Status.cancelled.exitCode { typeAhead.keepAsText() }
        let shell = InteractiveShell(
          session: session, run: self, writer: writer, signals: signals, typeAhead: typeAhead, snapshots: snapshots)
        let code = await shell.run(on: editorOutput)
        await finish(snapshots, writer)
        return code
      }
      let origin = queries.isEmpty ? StatementOrigin.text(named: script) : .queries
      var last = code
      if code == 0, isStream, input != "-" {
        last = try await answerInput(in: session, writer, signals)
      } else if code == 0 {
        last = await answer(texts, from: origin, in: session, writer, signals).code
      }
      // Whoever interrupted the run does not wait for this either.
      if last < 128 { snapshots.start(await session.takePendingSnapshots()) }
      await finish(snapshots, writer)
      return last
    } catch {
      writer.report(error.diagnostic)
      return 1
    }
  }

  /// Waits for snapshots that are being written, unless Ctrl-C or a signal says not to, and tells what went wrong.
  private func finish(_ snapshots: SnapshotWriting, _ writer: OutcomeWriter) async {
    let flag = InterruptFlag()
    await snapshots.finish(unless: { flag.isRaised })
    report(snapshots.takeNotes(), writer)
  }

  /// Tells what is no answer, unless only answers are wanted.
  func report(_ notes: [Diagnostic], _ writer: OutcomeWriter) {
    if !options.quiet { for note in notes { writer.report(note) } }
  }

  /// Whether statements come on standard input from another program.
  private func isStream(queries: [String], script: String?) -> Bool {
    queries.isEmpty && script == nil && !StandardOutput(descriptor: STDIN_FILENO).isRegularFile
  }

  /// - Returns: The exit code that the opening stands for; nil when a second Ctrl-C left it to itself.
  private func open(_ path: String?, in session: Session, _ writer: OutcomeWriter) async -> Int32? {
    let flag = InterruptFlag()
    let outcome = await watched(flag, in: language) { monitor in
      if let path { return await session.open(path: path, monitor: monitor) }
      return await session.openExample(monitor: monitor)
    }
    guard let outcome else { return nil }
    return await writer.write([outcome], until: flag)
  }

  /// How far a run came.
  private struct Progress {
    /// The exit code so far.
    var code: Int32 = 0
    /// Whether a statement failed, was interrupted, or left.
    var isOver = false

    static func ended(_ code: Int32) -> Progress { Progress(code: code, isOver: true) }
  }

  /// Runs texts in turn until one fails; an expectation that does not hold stops none. Ctrl-C stops them all, and a second
  /// one does not wait for the work.
  private func answer(
    _ texts: [String], from origin: StatementOrigin, in session: Session, _ writer: OutcomeWriter,
    _ signals: SignalWatch
  ) async -> Progress {
    let flag = InterruptFlag()
    var progress = Progress()
    let parsed = texts.map(Session.statements(of:))
    let statements = parsed.enumerated().flatMap { index, statements in statements.map { (index, $0) } }
    for (place, (text, statement)) in statements.enumerated() {
      let settings = await session.settings
      let outcome = await watched(flag, in: settings.language) { await session.execute(statement, monitor: $0) }
      if let signal = signals.terminatingSignal { return .ended(128 + signal) }
      guard let outcome else { return .ended(130) }
      let code = await writer.write([outcome], until: flag)
      if let signal = signals.terminatingSignal { return .ended(128 + signal) }
      if flag.isRaised { return .ended(130) }
      if code != 0 && code != StatementOutcome.Status.expectationFailed.exitCode {
        let left = statements.count - place - 1
        if let note = origin.stop(at: statement, ofText: text, leaving: left) {
          writer.report(note, in: settings.language)
        }
        return .ended(code)
      }
      progress.code = max(progress.code, code)
      if outcome.endsSession { return .ended(progress.code) }
    }
    return progress
  }

  /// How long a statement that could end waits for a line that continues it, in milliseconds.
  private static let pause: Int32 = 100

  /// Runs the statements of standard input as they come.
  private func answerInput(
    in session: Session, _ writer: OutcomeWriter, _ signals: SignalWatch
  ) async throws(DiagnosticError) -> Int32 {
    let input = InputPieces(STDIN_FILENO, signals: signals)
    var incoming = IncomingStatements()
    var (code, mayPause, isAtEnd): (Int32, Bool, Bool) = (0, false, false)
    while !isAtEnd {
      var ready: [IncomingStatements.Stretch] = []
      switch input.next(atMost: mayPause ? Self.pause : -1) {
      case .bytes(let bytes):
        ready = incoming.take(bytes)
        mayPause = true
      case .pause:
        ready = incoming.pause().map { [$0] } ?? []
        mayPause = false
      case .end:
        ready = incoming.finish()
        isAtEnd = true
      case .failed(let reason):
        throw DiagnosticError(.inputUnreadable, ["reason": .text(unsafe String(cString: strerror(reason)))])
      case .interrupted: return signals.terminatingSignal.map { 128 + $0 } ?? 130
      }
      for stretch in ready {
        let text = try Self.text(of: stretch.bytes, script: nil)
        let progress = await answer(
          [text], from: .stream(linesBefore: stretch.linesBefore), in: session, writer, signals)
        code = max(code, progress.code)
        if progress.isOver { return progress.code == 0 ? code : progress.code }
      }
    }
    return code
  }

  private func texts(queries: [String], script: String?) throws(DiagnosticError) -> [String] {
    if !queries.isEmpty { return queries.map(\.precomposedStringWithCanonicalMapping) }
    guard let handle = script.map({ FileHandle(forReadingAtPath: $0) }) ?? .standardInput else {
      throw DiagnosticError(.fileNotFound, ["path": .text(script ?? "")])
    }
    let bytes: Data
    do {
      bytes = try handle.readToEnd() ?? Data()
    } catch {
      throw Self.unreadable(script, error)
    }
    return [try Self.text(of: bytes, script: script)]
  }

  private static func text(of bytes: some Sequence<UInt8>, script: String?) throws(DiagnosticError) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw DiagnosticError(.scriptNotText, ["path": .text(script ?? "-")])
    }
    return text.precomposedStringWithCanonicalMapping
  }

  /// - Parameter script: nil for standard input.
  private static func unreadable(_ script: String?, _ error: any Error) -> DiagnosticError {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
    let reason = MessageArgument.text(unsafe String(cString: strerror(Int32(truncatingIfNeeded: cause.code))))
    guard let script else { return DiagnosticError(.inputUnreadable, ["reason": reason]) }
    return DiagnosticError(.fileUnreadable, ["path": .text(script), "reason": reason])
  }
}
