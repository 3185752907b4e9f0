import Diagnostics
import ResultRendering
import ShellSession
import VietnameseText

/// Why a statement gave no answer, as clients show it.
struct ErrorReport: Sendable {
  /// The code of the message, as MC1201.
  let name: String
  /// The message alone.
  let message: String
  /// All that a terminal would show, coloured: the message, the statement with its caret, notes and offered lines.
  let lines: [String]

  /// - Parameters:
  ///   - diagnostics: At least one; the first names the error.
  ///   - source: The statement in which they point; nil where they point nowhere.
  init(_ diagnostics: [Diagnostic], source: String?, options: RenderingOptions) {
    var colored = options
    colored.usesColor = true
    let text = OutcomeText(format: .table, options: colored)
    name = diagnostics.first?.id.rawValue ?? ""
    message = VisibleText.symbols(in: diagnostics.first?.message(in: options.language) ?? "")
    lines = diagnostics.flatMap { diagnostic in
      text.text(of: diagnostic, source: source).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        .map(String.init)
    }
  }

  /// The members that a message about it has.
  var members: [String: JSONValue] {
    ["ename": .text(name), "evalue": .text(message), "traceback": .list(lines.map { .text($0) })]
  }
}
