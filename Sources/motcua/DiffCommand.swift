import ArgumentParser
import Diagnostics
import NotebookDocuments
import ShellSession
import Terminal
import VietnameseText

/// `motcua diff a.md b.md`: how two documents differ, by cell and value.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Compare two documents by cell, value and figure.",
    discussion: "Neither document is run. Ends with 3 when they differ.")

  @Argument(
    help: ArgumentHelp("The first document.", valueName: "first.md"), completion: .file(extensions: ["md"]))
  var first: String

  @Argument(
    help: ArgumentHelp("The second document.", valueName: "second.md"), completion: .file(extensions: ["md"]))
  var second: String

  @Option(help: ArgumentHelp("Width of the lines in characters.", valueName: "cells"))
  var width: Int?

  @Option(help: "Language of what is told; else that of the system.")
  var lang: Language?

  func validate() throws {
    if let width, !(40...1000).contains(width) { throw ValidationError("--width takes a number from 40 to 1000.") }
  }

  func run() throws {
    let environment = ProgramEnvironment.current
    let language = lang ?? environment.language
    let columns = width ?? (environment.outputIsTerminal ? TerminalSize(of: 1)?.columns : nil) ?? 120
    do throws(DiagnosticError) {
      let (one, other) = (try SessionFile.text(at: first), try SessionFile.text(at: second))
      let diff = DocumentDiff(SessionDocument(parsing: one), SessionDocument(parsing: other))
      StandardOutput.data.writeOrExit(diff.text(language: language, width: columns))
      if diff.isEmpty { return }
    } catch {
      StandardOutput.error.writeAll(
        DiagnosticText(error.diagnostic, source: nil, language: language).text + "\n")
      throw ExitCode(1)
    }
    throw ExitCode(3)
  }
}
