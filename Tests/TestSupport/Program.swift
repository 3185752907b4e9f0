package import Foundation

/// The program as it was built with the tests, run with a home of its own so that nothing of the user's is read.
package final class Program {
  private let scratch: ScratchFolder

  /// - Parameter hasReadExampleSet: Whether its cache holds the snapshots of the example set; else it is empty.
  package init(hasReadExampleSet: Bool = true) throws {
    scratch = try ScratchFolder()
    if hasReadExampleSet { try ExampleCache.link(intoHome: scratch) }
  }

  /// Its home.
  package var folder: URL { scratch.url }

  /// The executable beside the test bundle.
  package static let executable = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("motcua")

  package static var path: String { executable.path }

  /// The folder of the package, in which the program is run.
  package static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Runs the program to its end.
  ///
  /// - Parameter input: What it reads; nothing by default.
  package func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> ProgramRun {
    let inputFile = try write(input, to: "input-\(UUID().uuidString)")
    let process = try started(arguments, input: FileHandle(forReadingFrom: inputFile), environment: environment)
    return try process.ended()
  }

  /// Starts the program, or a copy of it elsewhere.
  package func started(
    _ arguments: [String], input: FileHandle, environment: [String: String] = [:], executable: URL = Program.executable,
    in workingFolder: URL = Program.root
  ) throws -> StartedProgram {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = workingFolder
    process.environment = ["HOME": folder.path, "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
      .merging(environment) { _, given in given }
    process.standardInput = input
    let files = try ["out", "err"].map { try write("", to: "\($0)-\(UUID().uuidString)") }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    return StartedProgram(process: process, output: files[0], remarks: files[1])
  }

  /// Writes a file in the program's home.
  @discardableResult
  package func write(_ text: String, to name: String) throws -> URL {
    URL(fileURLWithPath: try scratch.write(text, to: name))
  }
}

/// A run that has begun.
package struct StartedProgram {
  package let process: Process
  /// The file to which the program writes its answers.
  package let output: URL
  fileprivate let remarks: URL

  /// Waits for the end of the run.
  package func ended() throws -> ProgramRun {
    process.waitUntilExit()
    let isSignalled = process.terminationReason == .uncaughtSignal
    return ProgramRun(
      output: try String(contentsOf: output, encoding: .utf8),
      remarks: try String(contentsOf: remarks, encoding: .utf8),
      code: isSignalled ? 128 + process.terminationStatus : process.terminationStatus)
  }
}
