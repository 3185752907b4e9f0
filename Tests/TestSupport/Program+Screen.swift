import Foundation

/// The program as a shell on a screen.
extension Program {
  /// Whether a shell can be driven in a terminal here: the program is built and tmux is installed.
  package static var isDrivable: Bool {
    FileManager.default.isExecutableFile(atPath: path) && FileManager.default.isExecutableFile(atPath: "/usr/bin/tmux")
  }

  package static let prompt = "motcua>"
  /// The name under which ``data`` is open.
  package static let dataset = "motcua_offices"

  /// A small table, so that the shell starts at once.
  package static let data: String = {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("motcua-offices.csv").path
    try? "name,count\nĐống Đa,3\nHoàn Kiếm,5\n".write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }()

  /// A shell at its prompt.
  package static func shell(
    columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]
  ) throws -> EmulatedTerminal {
    let terminal = try EmulatedTerminal(
      "\(path) --lang en \(data)", columns: columns, rows: rows, environment: environment)
    try terminal.expect([prompt])
    return terminal
  }
}
