import Foundation

/// The other programs, as far as they are installed here.
struct PeerTools: Sendable {
  /// Absolute paths; nil where there is none.
  let duckDBProgram: String?
  let pythonWithDuckDB: String?
  let pythonWithPolars: String?
  /// Name and version of each.
  private(set) var versions: [String] = []
  /// What is not measured, and why.
  private(set) var gaps: [String] = []

  /// - Parameter python: The interpreter to ask; `python3` of PATH when nil.
  init(python: String?, runner: ProcessRunner) {
    let interpreter = python.map { NSString(string: $0).expandingTildeInPath } ?? Self.onPath("python3")
    func version(of module: String) -> String? {
      guard let interpreter else { return nil }
      let command = Command(program: interpreter, arguments: ["-c", "import \(module); print(\(module).__version__)"])
      return (try? runner.run(command))?.output.trimmingCharacters(in: .whitespacesAndNewlines)
    }
    let (duckDB, polars) = (version(of: "duckdb"), version(of: "polars"))
    pythonWithDuckDB = duckDB == nil ? nil : interpreter
    pythonWithPolars = polars == nil ? nil : interpreter
    duckDBProgram = Self.duckDBProgram(beside: interpreter, runner)

    let told = duckDBProgram.flatMap { try? runner.run(Command(program: $0, arguments: ["--version"])) }
    if let told {
      versions.append("DuckDB program " + (told.output.split(separator: " ").first.map(String.init) ?? "?"))
    }
    if let duckDB { versions.append("DuckDB in Python \(duckDB)") }
    if let polars { versions.append("Polars \(polars)") }
    let asked = interpreter ?? "python3"
    if duckDBProgram == nil {
      gaps.append("DuckDB, whole process: not measured: no program duckdb in \(asked) or on PATH")
    }
    if duckDB == nil { gaps.append("DuckDB, hot, and the answers: not measured: \(asked) has no module duckdb") }
    if polars == nil { gaps.append("Polars: not measured: \(asked) has no module polars") }
  }

  /// The program itself: what pip puts beside an interpreter is a script that starts Python first.
  private static func duckDBProgram(beside interpreter: String?, _ runner: ProcessRunner) -> String? {
    if let interpreter {
      let search = "import duckdb_cli, os; print(os.path.join(os.path.dirname(duckdb_cli.__file__), 'duckdb'))"
      let found = try? runner.run(Command(program: interpreter, arguments: ["-c", search]))
      let path = found?.output.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
      if FileManager.default.isExecutableFile(atPath: path) { return path }
      let beside = URL(fileURLWithPath: interpreter).deletingLastPathComponent().appendingPathComponent("duckdb").path
      if FileManager.default.isExecutableFile(atPath: beside) { return beside }
    }
    return onPath("duckdb")
  }

  private static func onPath(_ name: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
