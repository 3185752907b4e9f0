import ArgumentParser
import Diagnostics
import Foundation
import NotebookDocuments
import ShellSession
import VietnameseText

/// `motcua lint FILE…`: what in documents is likely to become wrong.
struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Tell what in documents is likely to become wrong, without running them.",
    discussion: """
      Told are numbers in the prose that no cell proves, periods written out where a parameter has them, links to nothing,
      absolute paths, ratios put together from two answers, cumulative figures beside those of a period, rankings of small
      numbers, and outputs older than their statements. Ends with 3 when something is told.
      """)

  @Argument(
    help: ArgumentHelp("Session documents.", valueName: "session.md"), completion: .file(extensions: ["md"]))
  var paths: [String]

  @Flag(help: "Put right what can safely be: links for periods that a parameter has, relative paths.")
  var fix = false

  @Option(help: "Language of what is told; else that of the system.")
  var lang: Language?

  func run() throws {
    let language = lang ?? ProgramEnvironment.current.language
    var code: Int32 = 0
    for path in paths {
      do throws(DiagnosticError) {
        code = max(code, try lint(path, language))
      } catch {
        StandardOutput.error.writeAll(text(of: error.diagnostic, language) + "\n")
        code = max(code, 1)
      }
    }
    if code != 0 { throw ExitCode(code) }
  }

  private func lint(_ path: String, _ language: Language) throws(DiagnosticError) -> Int32 {
    let document = SessionDocument(parsing: try SessionFile.text(at: path))
    var lint = DocumentLint(document, at: URL(fileURLWithPath: path))
    if fix, let fixed = lint.fixed, !document.diagnostics.contains(where: { $0.severity == .error }) {
      try DocumentLint.write(fixed, over: document, at: path)
      lint = DocumentLint(fixed, at: URL(fileURLWithPath: path))
    }
    let told = document.diagnostics + lint.issues
    StandardOutput.data.writeOrExit(told.map { "\(path): \(text(of: $0, language))\n" }.joined())
    return told.isEmpty ? 0 : 3
  }

  private func text(of diagnostic: Diagnostic, _ language: Language) -> String {
    VisibleText.symbols(in: DiagnosticText(diagnostic, source: nil, language: language).text)
  }
}
