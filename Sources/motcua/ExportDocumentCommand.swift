import ArgumentParser
import Diagnostics
import Foundation
import NotebookDocuments
import ShellSession
import Terminal
import WorkProgress

/// `motcua export SESSION.md --output report.html`: a session document as a page, a notebook or a workbook.
struct ExportDocumentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a session document as a page, a notebook or a workbook.",
    discussion: """
      The ending of the output says which: .html, .ipynb or .xlsx. Pages and notebooks show the results that stand in the
      document, unless --rerun is given; a workbook needs their values, so its cells are run.
      """)

  @Argument(
    help: ArgumentHelp("A session document.", valueName: "session.md"), completion: .file(extensions: ["md"]))
  var path: String

  @Option(
    help: ArgumentHelp("The file to write: .html, .ipynb or .xlsx.", valueName: "file"),
    completion: .file(extensions: ["html", "ipynb", "xlsx"]))
  var output: String

  @Flag(help: "Leave out the statements of a page.")
  var noInput = false

  @Flag(help: "Run the cells first, and show what they give now.")
  var rerun = false

  @Flag(help: "Write over the output file where another is there already.")
  var replace = false

  @OptionGroup var options: ShellOptions

  func validate() throws {
    if options.safe { throw ValidationError("--safe writes no file, so --output cannot be given.") }
  }

  func run() async throws {
    let signals = SignalWatch()
    let code = await publish(ShellRun(options: options.asked, environment: .current))
    if let signal = signals.terminatingSignal { throw ExitCode(128 + signal) }
    if code != 0 { throw ExitCode(code) }
  }

  private func publish(_ run: ShellRun) async -> Int32 {
    let flag = InterruptFlag()
    let configuration = run.configuration(reading: [path])
    let writer = OutcomeWriter(session: Session(configuration: configuration), run: run)
    let url = URL(fileURLWithPath: path)
    var request = PublishingRequest(output: output)
    (request.isReplacing, request.isRerun, request.hidesInput) = (replace, rerun, noInput)
    do throws(DiagnosticError) {
      let document = SessionDocument(parsing: try SessionFile.text(at: url.path))
      let (diagnostics, status) = await Session.publish(
        document, at: url, request, configuration: configuration,
        monitor: WorkMonitor(isCancelled: { flag.isRaised }))
      for diagnostic in diagnostics { writer.report(diagnostic) }
      return flag.isRaised ? 130 : status.exitCode
    } catch {
      writer.report(error.diagnostic)
      return 1
    }
  }
}
