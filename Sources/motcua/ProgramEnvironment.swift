import DatasetFiles
import Foundation
import Glibc
import ShellSession
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

  /// Where snapshots of large files are kept; nil where they are not wanted.
  ///
  /// `MOTCUA_NO_CACHE` set to anything but 0 turns them off; `MOTCUA_CACHE_LIMIT` says how many megabytes they may take
  /// together; `MOTCUA_CACHE_CHECK=content` has the whole of a file compared before its snapshot is used.
  func snapshots(areRefused: Bool = false) -> SnapshotFolder? {
    let refusal = variables["MOTCUA_NO_CACHE"] ?? ""
    return areRefused || (!refusal.isEmpty && refusal != "0") ? nil : snapshotFolder
  }

  var snapshotFolder: SnapshotFolder {
    let megabytes = variables["MOTCUA_CACHE_LIMIT"].flatMap(Int.init).map { min(max($0, 0), 1 << 40) }
    return SnapshotFolder(
      path: UserFolders.cache + "/snapshots",
      byteLimit: megabytes.map { $0 << 20 } ?? SnapshotFolder.defaultByteLimit,
      checking: variables["MOTCUA_CACHE_CHECK"] == "content" ? .content : .state)
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
