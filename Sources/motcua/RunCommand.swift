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

  @Flag(help: "Write over the output file where another is there already.")
  var replace = false

  @OptionGroup var options: ShellOptions

  func validate() throws {
    if output != nil && options.safe { throw ValidationError("--safe writes no file, so --output cannot be given.") }
    if output != nil && RunFile.isScript(path) { throw ValidationError("--output goes with a document, not a script.") }
  }

  func run() async throws {
    let run = ShellRun(options: options.asked, environment: .current)
    let signals = SignalWatch()
    let code: Int32
    do {
      code = RunFile.isScript(path) ? await run.run(script: path) : try await replay(run)
    } catch {
      OutcomeWriter(session: Session(configuration: run.configuration), run: run)
        .report(error.diagnostic)
      code = 1
    }
    if let signal = signals.terminatingSignal { throw ExitCode(128 + signal) }
    if code != 0 { throw ExitCode(code) }
  }

  private func replay(_ run: ShellRun) async throws(DiagnosticError) -> Int32 {
    let flag = InterruptFlag()
    let url = URL(fileURLWithPath: path)
    let document = SessionDocument(parsing: try SessionFile.text(at: url.path))
    var configuration = run.configuration(reading: [path])
    configuration.language = document.header.language.flatMap(Language.init) ?? configuration.language
    let writer = OutcomeWriter(session: Session(configuration: configuration), run: run)
    let replay = await Session.replay(
      document, at: url, configuration: configuration,
      output: output.map { ReplayOutput(path: $0, isReplacing: replace) },
      monitor: WorkMonitor(isCancelled: { flag.isRaised }))
    let written = await writer.write(
      replay.cells.flatMap { $0.headed(in: configuration.language) }, until: flag)
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
}
