import Foundation

/// A peer that keeps the data loaded in one form and answers queries.
protocol HotPeer {
  /// Such as `DuckDB flat`.
  var name: String { get }
  /// The program whose column the time counts in.
  var program: PeerProgram { get }
  /// - Returns: Milliseconds inside the peer, and the answer's rows with tabs between values.
  func answer(_ query: BenchmarkQuery) throws -> (milliseconds: Double, lines: [String])
}

enum PeerProgram: Sendable {
  case duckDB, polars
}

struct DuckDBPeer: HotPeer {
  let name: String
  var program: PeerProgram { .duckDB }
  let server: LineServer
  let sql: @Sendable (BenchmarkQuery) -> String

  func answer(_ query: BenchmarkQuery) throws -> (milliseconds: Double, lines: [String]) {
    try timed(server.answer(to: "ask " + sql(query)), of: name)
  }

  /// The same with the time of all its cores.
  func answerWithCPU(_ query: BenchmarkQuery) throws -> (milliseconds: Double, cpuMilliseconds: Double, lines: [String])
  {
    let lines = try server.answer(to: "ask " + sql(query))
    let times = lines.first?.split(separator: " ").compactMap { Double($0) } ?? []
    guard times.count == 2 else { throw ProcessFault(description: "\(name): no times before its answer") }
    return (times[0], times[1], Array(lines.dropFirst()))
  }

  /// The joined and the flat form, in one server; none where DuckDB is not there.
  static func both(_ tools: PeerTools, _ data: DataFolder, folder: URL) throws -> [DuckDBPeer] {
    guard let python = tools.pythonWithDuckDB else { return [] }
    let script = folder.appendingPathComponent("duckdb_server.py")
    try Data(PackageResources.duckdb_server_py).write(to: script)
    let server = try LineServer(name: "DuckDB", program: python, arguments: [script.path], home: folder)
    for statement in DuckDBTables.coded(data.folder) + DuckDBTables.flat {
      _ = try server.answer(to: "do " + statement)
    }
    return [
      DuckDBPeer(name: "DuckDB joined", server: server, sql: \.joined),
      DuckDBPeer(name: "DuckDB flat", server: server, sql: \.flat),
    ]
  }
}

struct PolarsPeer: HotPeer {
  let form: String
  var name: String { "Polars \(form)" }
  var program: PeerProgram { .polars }
  let server: LineServer

  func answer(_ query: BenchmarkQuery) throws -> (milliseconds: Double, lines: [String]) {
    try timed(server.answer(to: "\(form) \(query.name)"), of: name)
  }

  /// Bytes that a row of the dossiers takes.
  func bytesPerRow() throws -> Double? { Double(try server.answer(to: "size").first ?? "") }

  /// The joined and the flat form, in one server; none where Polars is not there.
  static func both(_ tools: PeerTools, _ data: DataFolder, folder: URL) throws -> [PolarsPeer] {
    guard let python = tools.pythonWithPolars else { return [] }
    let script = folder.appendingPathComponent("polars_server.py")
    try Data(PackageResources.polars_server_py).write(to: script)
    let server = try LineServer(
      name: "Polars", program: python, arguments: [script.path, data.folder.path], home: folder)
    return [PolarsPeer(form: "joined", server: server), PolarsPeer(form: "flat", server: server)]
  }
}

private func timed(_ lines: [String], of name: String) throws -> (milliseconds: Double, lines: [String]) {
  guard let first = lines.first?.split(separator: " ").first, let milliseconds = Double(first) else {
    throw ProcessFault(description: "\(name): no time before its answer")
  }
  return (milliseconds, Array(lines.dropFirst()))
}
