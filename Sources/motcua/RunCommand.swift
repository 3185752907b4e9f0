import ArgumentParser
import Diagnostics
import Foundation
import NotebookDocuments
import ResultRendering
import ShellSession
import Terminal
import VietnameseText
import WorkProgress

/// `motcua run SESSION.md`: re-runs a session document and reports which outputs differ from the recorded ones.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Re-run a session and compare its outputs, or run a script.",
    discussion: """
      Figures in the prose are links to the answers of named cells, as in [97.15%](#provision.percent). Ends with 3 when
      an output or such a figure is not what it was, unless --output takes the new ones.
      """)

  @Argument(
    help: ArgumentHelp("A session document, or a script: .motcua or .txt.", valueName: "session.md"),
    completion: .file(extensions: ["md", "motcua", "txt"]))
  var path: String

  @Option(help: ArgumentHelp("Write the document with its new outputs to this file.", valueName: "file"))
  var output: String?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("A value for a parameter of the document; may be given several times.", valueName: "name=value"))
  var settings: [String] = []

  @Option(
    help: ArgumentHelp(
      "Run the document for each value of a parameter; --output then has its name in braces: out/{unit}.md.",
      valueName: "name"))
  var each: String?

  @Flag(help: "Write over the output file where another is there already.")
  var replace = false

  @OptionGroup var options: ShellOptions

  func validate() throws {
    if output != nil && options.safe { throw ValidationError("--safe writes no file, so --output cannot be given.") }
    if RunFile.isScript(path), output != nil || each != nil || !settings.isEmpty {
      throw ValidationError("--output, --set and --each go with a document, not a script.")
    }
    for setting in settings where setting.firstIndex(of: "=").map({ $0 > setting.startIndex }) != true {
      throw ValidationError("--set takes a name and a value, such as quarter=2020Q4.")
    }
    if let each, output?.contains("{\(each)}") == false {
      throw ValidationError(
        "--each \(each) needs an --output with {\(each)} in its name, so that each has its own file.")
    }
  }

  /// The values of ``settings`` by name.
  private var parameters: [String: String] {
    let pairs = settings.map { $0.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false) }
    return Dictionary(pairs.map { (String($0[0]), String($0[1])) }) { $1 }
  }

  func run() async throws {
    let run = ShellRun(options: options.asked, environment: .current)
    let signals = SignalWatch()
    let code: Int32
    do {
      code = RunFile.isScript(path) ? await run.run(script: path) : try await replayAll(run)
    } catch {
      OutcomeWriter(session: Session(configuration: run.configuration), run: run)
        .report(error.diagnostic)
      code = 1
    }
    if let signal = signals.terminatingSignal { throw ExitCode(128 + signal) }
    if code != 0 { throw ExitCode(code) }
  }

  /// Runs the document once, or for each value of a parameter until one fails.
  private func replayAll(_ run: ShellRun) async throws(DiagnosticError) -> Int32 {
    let flag = InterruptFlag()
    let document = SessionDocument(parsing: try SessionFile.text(at: path))
    guard let each else {
      return try await replay(document, parameters, output, run, flag)
    }
    let values = try await Session.values(
      ofParameter: each, in: document, at: URL(fileURLWithPath: path),
      configuration: run.configuration(reading: [path]),
      monitor: WorkMonitor(isCancelled: { flag.isRaised }))
    let outputs = try ParameterOutputs(template: output, parameter: each, values: values, replace: replace)
    var code: Int32 = 0
    for (value, output) in zip(values, outputs.paths) {
      code = max(code, try await replay(document, parameters.merging([each: value]) { $1 }, output, run, flag))
      if code != 0 && code != 3 { break }
    }
    return code
  }

  private func replay(
    _ document: SessionDocument, _ parameters: [String: String], _ output: String?, _ run: ShellRun,
    _ flag: InterruptFlag
  ) async throws(DiagnosticError) -> Int32 {
    let url = URL(fileURLWithPath: path)
    var configuration = run.configuration(reading: [path])
    configuration.language = document.header.language.flatMap(Language.init) ?? configuration.language
    let writer = OutcomeWriter(session: Session(configuration: configuration), run: run)
    let replay = await Session.replay(
      document, at: url, configuration: configuration,
      output: output.map { ReplayOutput(path: $0, isReplacing: replace) }, parameters: parameters,
      monitor: WorkMonitor(isCancelled: { flag.isRaised }))
    let written = await write(replay.cells, in: configuration.language, by: writer, flag)
    for diagnostic in replay.diagnostics { writer.report(diagnostic) }
    for difference in replay.differences {
      writer.report(difference.diagnostic)
      for line in difference.changedLines { StandardOutput.error.writeAll("  \(VisibleText.symbols(in: line))\n") }
    }
    for figure in replay.figures where figure.isDifferent { figure.diagnostic.map { writer.report($0) } }
    writer.report(replay.summary)
    if let figures = replay.figures.summary { writer.report(figures) }
    if flag.isRaised { return 130 }
    if replay.status != .answered { return replay.status.exitCode }
    if written != 0 { return written }
    if try replay.writeDocument() { return 0 }
    return replay.isAsRecorded ? 0 : 3
  }

  /// Writes what the cells gave, each with the settings that hold for it; the width is that of the output.
  ///
  /// - Returns: The worst exit code; nothing more is written once the output cannot be.
  private func write(
    _ cells: [CellRun], in language: Language, by writer: OutcomeWriter, _ flag: InterruptFlag
  ) async -> Int32 {
    var worst: Int32 = 0
    for cell in cells {
      var settings = cell.settings
      settings.width = nil
      let code = await writer.write(cell.headed(in: language), until: flag, settings: settings)
      worst = max(worst, code)
      if code != 0 && code != StatementOutcome.Status.expectationFailed.exitCode { break }
    }
    return worst
  }
}
