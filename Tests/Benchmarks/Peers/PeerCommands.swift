import Foundation

/// The peers' whole processes: each from the files to Q0's answer, or from a stored database to Q1's.
struct PeerCommands {
  let tools: PeerTools
  let data: DataFolder
  /// Where scripts and the database are put.
  let folder: URL

  /// Everything loaded in the rows' order, then asked.
  func duckDBLoad() throws -> Command? { try duckDB("load", DuckDBTables.plain(data.folder)) }

  /// The files read for this one question.
  func duckDBScan(areTyped: Bool) throws -> Command? {
    try duckDB(areTyped ? "typed-scan" : "scan", DuckDBTables.views(data.folder, areTyped: areTyped))
  }

  func polars(_ way: String) throws -> Command? {
    guard let python = tools.pythonWithPolars else { return nil }
    let script = folder.appendingPathComponent("polars_q0.py")
    try Data(PackageResources.polars_q0_py).write(to: script)
    return Command(program: python, arguments: [script.path, way, data.folder.path])
  }

  private func duckDB(_ name: String, _ statements: [String]) throws -> Command? {
    guard let program = tools.duckDBProgram else { return nil }
    let script = folder.appendingPathComponent("\(name).sql")
    let text = (statements + [BenchmarkQuery.q0.joined]).map { $0 + ";\n" }.joined()
    try Data(text.utf8).write(to: script)
    return Command(
      program: program, arguments: ["-list", "-noheader", "-separator", "\t", ":memory:"], input: script.path)
  }

  /// The tables with ENUM types in a database file, which is made anew.
  func storeDatabase(_ runner: ProcessRunner) throws -> URL? {
    guard let program = tools.duckDBProgram else { return nil }
    let database = folder.appendingPathComponent("bench.duckdb")
    try? FileManager.default.removeItem(at: database)
    let script = folder.appendingPathComponent("store.sql")
    try Data((DuckDBTables.coded(data.folder) + ["CHECKPOINT"]).map { $0 + ";\n" }.joined().utf8).write(to: script)
    _ = try runner.run(Command(program: program, arguments: [database.path], input: script.path))
    return database
  }

  func reopen(_ database: URL, _ query: BenchmarkQuery) -> Command? {
    tools.duckDBProgram.map { program in
      Command(
        program: program,
        arguments: [
          "-readonly", "-list", "-noheader", "-separator", "\t", database.path, "-c",
          query.joined.replacing("\n", with: " "),
        ])
    }
  }
}
