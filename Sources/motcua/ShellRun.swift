import Diagnostics
import Foundation
import Glibc
import ResultRendering
import ShellSession
import TableFiles
import Terminal
import VietnameseText

/// One run of the program: makes the session and gives it statements from queries, a script, the input or the editor.
struct ShellRun {
  let options: ShellOptions
  let environment: ProgramEnvironment

  var language: Language { options.lang ?? environment.language }

  var configuration: SessionConfiguration {
    return SessionConfiguration(
      language: language, format: options.format, width: options.width,
      usesColor: environment.usesColor(options.color), isTerminal: environment.outputIsTerminal,
      isQuiet: options.quiet,
      reading: ReadingOptions(encoding: options.encoding, numbers: options.numbers, isStrict: options.strict))
  }

  /// Opens the data, then answers what is asked.
  ///
  /// - Parameter input: A script, or the data to open; the example set when nil.
  /// - Returns: The exit code.
  func run(input: String?, queries: [String]) async -> Int32 {
    let signals = SignalWatch()
    let session = Session(configuration: configuration)
    let script = input.flatMap { $0.hasSuffix(".motcua") ? $0 : nil }
    let isInteractive = queries.isEmpty && script == nil && environment.inputIsTerminal
    let editorOutput = isInteractive ? environment.editorOutput : nil
    let writer = OutcomeWriter(session: session, run: self, isInteractive: editorOutput != nil)
    let code = await open(script == nil ? input : nil, in: session, writer)
    if let editorOutput {
      let shell = InteractiveShell(session: session, run: self, writer: writer, signals: signals)
      return await shell.run(on: editorOutput)
    }
    if code != 0 { return code }
    do {
      return await answer(try texts(queries: queries, script: script), in: session, writer, signals)
    } catch {
      writer.tell(error.diagnostic)
      return 1
    }
  }

  private func open(_ path: String?, in session: Session, _ writer: OutcomeWriter) async -> Int32 {
    let flag = InterruptFlag()
    let isCancelled: @Sendable () -> Bool = { flag.isRaised }
    let outcome =
      if let path { await session.open(path: path, isCancelled: isCancelled) } else {
        await session.openExample(isCancelled: isCancelled)
      }
    return await writer.write([outcome], isCancelled: isCancelled)
  }

  /// Runs texts in turn until one fails; an expectation that does not hold stops none. Ctrl-C stops them all.
  private func answer(
    _ texts: [String], in session: Session, _ writer: OutcomeWriter, _ signals: SignalWatch
  ) async -> Int32 {
    let flag = InterruptFlag()
    var last: Int32 = 0
    for text in texts.flatMap(StatementTexts.texts(of:)) {
      let outcomes = await session.execute(text, isCancelled: { flag.isRaised })
      let code = await writer.write(outcomes, isCancelled: { flag.isRaised })
      if let signal = signals.terminatingSignal { return 128 + signal }
      if flag.isRaised { return 130 }
      if code != 0 && code != StatementOutcome.Status.expectationFailed.exitCode { return code }
      last = max(last, code)
      if outcomes.last?.endsSession == true { break }
    }
    return last
  }

  private func texts(queries: [String], script: String?) throws(ScriptFault) -> [String] {
    if !queries.isEmpty { return queries.map(\.precomposedStringWithCanonicalMapping) }
    guard let handle = script.map({ FileHandle(forReadingAtPath: $0) }) ?? .standardInput else {
      throw ScriptFault(diagnostic: Diagnostic(.fileNotFound, ["path": .text(script ?? "")]))
    }
    let bytes = (try? handle.readToEnd()) ?? Data()
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ScriptFault(diagnostic: Diagnostic(.scriptNotText, ["path": .text(script ?? "-")]))
    }
    return [text.precomposedStringWithCanonicalMapping]
  }
}

/// A script that cannot be read.
struct ScriptFault: Error {
  let diagnostic: Diagnostic
}
