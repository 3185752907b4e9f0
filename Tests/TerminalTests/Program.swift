import Foundation
import Testing

/// The built program, beside the test bundle.
enum Program {
  static let path: String = {
    let bundle = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return bundle.deletingLastPathComponent().appendingPathComponent("motcua").path
  }()

  /// Whether a shell can be driven in a terminal here: the program is built and tmux is installed.
  static var isDrivable: Bool {
    FileManager.default.isExecutableFile(atPath: path) && FileManager.default.isExecutableFile(atPath: "/usr/bin/tmux")
  }

  static let prompt = "motcua>"
  /// The name under which ``data`` is open.
  static let dataset = "motcua_offices"

  /// A small table, so that the shell starts at once.
  static let data: String = {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("motcua-offices.csv").path
    try? "name,count\nĐống Đa,3\nHoàn Kiếm,5\n".write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }()

  /// A shell at its prompt.
  static func shell(
    columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]
  ) throws -> EmulatedTerminal {
    let terminal = try EmulatedTerminal(
      "\(path) --lang en \(data)", columns: columns, rows: rows, environment: environment)
    try terminal.expect([prompt])
    return terminal
  }
}

/// The tests that drive the real program in a terminal, one after the other: each has a terminal and a shell of its own.
@Suite(.serialized, .enabled(if: Program.isDrivable, "needs the built program and tmux"))
struct ShellOnScreen {}
