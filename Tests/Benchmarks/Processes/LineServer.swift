import Foundation

/// A program that is kept running and answers one line with a count and so many lines.
///
/// The peers' data stay loaded in it while queries of several programs are timed in turn.
final class LineServer {
  private let process = Process()
  private let requests = Pipe()
  private let answers = Pipe()
  private var pending = Data()
  private let name: String

  init(name: String, program: String, arguments: [String], home: URL) throws {
    self.name = name
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = ["HOME": home.path, "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    process.standardInput = requests
    process.standardOutput = answers
    try process.run()
  }

  deinit {
    try? requests.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// Sends one line and waits for the lines that answer it.
  func answer(to request: String) throws -> [String] {
    let line = request.replacing("\n", with: " ") + "\n"
    try requests.fileHandleForWriting.write(contentsOf: Data(line.utf8))
    guard let count = Int(try nextLine()) else {
      throw ProcessFault(description: "\(name): no count before its answer")
    }
    return try (0..<count).map { _ in try nextLine() }
  }

  private func nextLine() throws -> String {
    while true {
      if let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
        defer { pending.removeSubrange(pending.startIndex...end) }
        return String(decoding: pending[pending.startIndex..<end], as: UTF8.self)
      }
      let more = answers.fileHandleForReading.availableData
      if more.isEmpty { throw ProcessFault(description: "\(name) ended in the middle of its work") }
      pending.append(more)
    }
  }
}
