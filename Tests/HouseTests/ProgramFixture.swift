import Foundation
import Testing

/// What one run of the built program gave.
struct ProgramRun {
  let output: String
  let remarks: String
  /// The exit code; 128 and the signal where one ended it.
  let code: Int32
}

/// The program as it was built with these tests, run with a home of its own so that nothing of the user's is read.
final class Program {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("motcua-program-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The executable beside the test bundle.
  static let executable = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("motcua")

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Runs the program to its end.
  ///
  /// - Parameter input: What it reads; nothing by default.
  func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> ProgramRun {
    let inputFile = try write(input, to: "input-\(UUID().uuidString)")
    let process = try started(arguments, input: FileHandle(forReadingFrom: inputFile), environment: environment)
    return try process.ended()
  }

  func started(
    _ arguments: [String], input: FileHandle, environment: [String: String] = [:]
  ) throws -> StartedProgram {
    let process = Process()
    process.executableURL = Self.executable
    process.arguments = arguments
    process.currentDirectoryURL = Self.root
    process.environment = ["HOME": folder.path, "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
      .merging(environment) { _, given in given }
    process.standardInput = input
    let files = try ["out", "err"].map { try write("", to: "\($0)-\(UUID().uuidString)") }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    return StartedProgram(process: process, output: files[0], remarks: files[1])
  }

  @discardableResult
  func write(_ text: String, to name: String) throws -> URL {
    let file = folder.appendingPathComponent(name)
    try Data(text.utf8).write(to: file)
    return file
  }
}

/// A run that has begun.
struct StartedProgram {
  let process: Process
  let output: URL
  let remarks: URL

  func ended() throws -> ProgramRun {
    process.waitUntilExit()
    let isSignalled = process.terminationReason == .uncaughtSignal
    return ProgramRun(
      output: try String(contentsOf: output, encoding: .utf8),
      remarks: try String(contentsOf: remarks, encoding: .utf8),
      code: isSignalled ? 128 + process.terminationStatus : process.terminationStatus)
  }
}
