import Foundation
import Glibc
import VietnameseText

/// What the program is run in: the environment and which of its streams are terminals.
struct ProgramEnvironment {
  let variables: [String: String]
  let inputIsTerminal: Bool
  let outputIsTerminal: Bool
  let errorIsTerminal: Bool

  static var current: ProgramEnvironment {
    ProgramEnvironment(
      variables: ProcessInfo.processInfo.environment, inputIsTerminal: isatty(STDIN_FILENO) == 1,
      outputIsTerminal: isatty(STDOUT_FILENO) == 1, errorIsTerminal: isatty(STDERR_FILENO) == 1)
  }

  var terminalName: String { variables["TERM"] ?? "" }

  /// The language that the system's settings ask for.
  var language: Language {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { variables[$0] }
    return names.first { !$0.isEmpty }?.hasPrefix("vi") == true ? .vietnamese : .english
  }

  /// The descriptor of a terminal to edit on; data may go elsewhere at the same time. Nil: no editing.
  var editorOutput: Int32? {
    if outputIsTerminal { return STDOUT_FILENO }
    return errorIsTerminal ? STDERR_FILENO : nil
  }

  func usesColor(_ choice: ColorChoice) -> Bool {
    switch choice {
    case .always: return true
    case .never: return false
    case .auto:
      let isRefused = variables["NO_COLOR"]?.isEmpty == false
      return outputIsTerminal && !isRefused && !terminalName.isEmpty && terminalName != "dumb"
    }
  }
}
