import DatasetFiles
import Diagnostics
import QuerySyntax
import VietnameseText

/// `open PATH`, and behind it `as NAME`, `encoding NAME`, `sheet NAME`: adds the tables of a file, folder or package.
enum OpenCommand: CommandHandler {
  static func perform(_ call: CommandCall, in state: inout SessionState) throws(DiagnosticError) -> CommandResult {
    guard let path = call.arguments.first else { throw call.missingArgument("open hồ-sơ.xlsx as hồ_sơ") }
    var options = state.configuration.reading
    var name: String?
    var rest = call.arguments.dropFirst()
    while let word = rest.popFirst() {
      guard let option = Option(writtenAs: word.text) else {
        throw DiagnosticError(
          Diagnostic(.extraArgument, at: word.range, ["name": .text("open"), "found": .text(word.text)]))
      }
      guard let value = rest.popFirst() else {
        throw DiagnosticError(
          Diagnostic(
            .missingArgument, at: word.range, ["name": .text(word.text), "usage": .text("open \(option.example)")]))
      }
      switch option {
      case .name: name = value.text
      case .encoding: options.encoding = value.text
      case .sheet: options.sheet = value.text
      }
    }
    return .answer(
      state.open(path: path.text, as: name, options: options, range: path.range, monitor: call.monitor))
  }

  /// What may stand behind the path, each with a value.
  private enum Option {
    case name, encoding, sheet

    init?(writtenAs word: String) {
      switch TextFolding.identifier(word) {
      case "encoding", "bang_ma": self = .encoding
      case "sheet", "trang_tinh": self = .sheet
      default:
        guard Keyword(writtenAs: word) == .commandOption(.as) else { return nil }
        self = .name
      }
    }

    var example: String {
      switch self {
      case .name: "list.xlsx as list"
      case .encoding: "list.csv encoding windows-1258"
      case .sheet: "list.xlsx sheet \"Sheet 2\""
      }
    }
  }
}
