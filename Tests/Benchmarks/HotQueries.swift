import ColumnarData
import Foundation

/// The rows of the table that are measured with the data open: queries, completion, bytes a row; and the answers.
struct HotQueries {
  static let warmUps = 2
  static let repetitions = 9

  let engine: HotEngine
  let duckDB: [DuckDBPeer]
  let polars: [PolarsPeer]

  private var peers: [any HotPeer] { duckDB + polars }

  init(_ data: DataFolder, _ tools: PeerTools, folder: URL) async throws {
    duckDB = try DuckDBPeer.both(tools, data, folder: folder)
    polars = try PolarsPeer.both(tools, data, folder: folder)
    engine = try await HotEngine(data)
  }

  /// Q1–Q6 in turn: motcua, then each peer's forms, then again; the fastest form of a peer stands in its column.
  func queries(_ report: inout BenchmarkReport) async throws -> [GoalRow] {
    var rows: [GoalRow] = []
    for query in BenchmarkQuery.hot {
      var samples: [String: Sample] = [:]
      for round in 0..<Self.warmUps + Self.repetitions {
        var times = [("motcua", try await engine.result(of: query).milliseconds)]
        for peer in peers { times.append((peer.name, try peer.answer(query).milliseconds)) }
        let parts = try await engine.parts(of: query)
        times += [("motcua, reading and checking alone", parts.check), ("motcua, plan and run alone", parts.run)]
        if round < Self.warmUps { continue }
        for (name, milliseconds) in times { samples[name, default: Sample()].add(milliseconds / 1e3) }
      }
      for (name, sample) in samples.sorted(by: { $0.key < $1.key }) {
        report.details.append(BenchmarkReport.Detail(name: "\(query.name): \(name)", seconds: sample))
      }
      func fastest(_ program: PeerProgram) -> Quantity? {
        peers.filter { $0.program == program }.compactMap { samples[$0.name]?.median }.min().map(Quantity.seconds)
      }
      rows.append(
        GoalRow(
          work: "\(query.name) \(query.meaning)", motcua: samples["motcua"]?.median.map(Quantity.seconds),
          duckDB: fastest(.duckDB), polars: fastest(.polars), goal: .timesFastestPeer(query.goal)))
    }
    return rows
  }

  /// The slowest of several places to complete at, drawing aside.
  func completion(_ report: inout BenchmarkReport) async throws -> [GoalRow] {
    let texts = [
      "dossiers | where district = ", "dossiers | where procedure = ", "dossiers | where procedure.domain = ",
      "dossiers | show ratio(channel = ", "dossiers | show count by ",
    ]
    var slowest: Double?
    for text in texts {
      var sample = Sample()
      for _ in 0..<Self.repetitions { sample.add(try await engine.completionMilliseconds(of: text) / 1e3) }
      report.details.append(BenchmarkReport.Detail(name: "completion: \(text)…", seconds: sample))
      slowest = [slowest, sample.median].compactMap(\.self).max()
    }
    return [
      GoalRow(
        work: "completion, the list alone, slowest place", motcua: slowest.map(Quantity.seconds),
        goal: .atMost(.seconds(0.02)))
    ]
  }

  func bytesPerRow() async throws -> [GoalRow] {
    [
      GoalRow(
        work: "dossiers in memory, a row", motcua: .bytesPerRow(try await engine.bytesPerRow(of: "dossiers")),
        polars: try polars.first?.bytesPerRow().map(Quantity.bytesPerRow))
    ]
  }

  /// Holds the answers of Q0–Q6 against those of every peer's form, and what the program printed against the session's.
  func answers(_ printed: [(name: String, answer: AnswerRows)], _ report: inout BenchmarkReport) async throws {
    for query in BenchmarkQuery.all {
      let result = try await engine.result(of: query).result
      let ours = AnswerRows(result)
      var others = try peers.map { peer in
        (name: peer.name, answer: AnswerRows(lines: try peer.answer(query).lines, keyCount: result.keyCount))
      }
      if query.name == BenchmarkQuery.q0.name { others += printed.map { ("\($0.name) as printed", $0.answer) } }
      let told = others.map { ($0.name, AnswerComparison.differences(ours, $0.answer)) }
      let equal = told.filter { $0.1.isEmpty }.map(\.0)
      if !equal.isEmpty {
        report.answers.append("\(query.name), rows \(ours.values.count): equal to \(equal.joined(separator: ", "))")
      }
      for (name, differences) in told where !differences.isEmpty {
        report.answersAgree = false
        report.answers.append(
          "\(query.name): DIFFERS from \(name) in rows \(differences.count) of \(ours.values.count)")
        report.answers += differences.prefix(5).map { "  " + $0 }
      }
    }
    if duckDB.isEmpty { report.answers.append("not compared with DuckDB's answers, which is not there") }
  }
}
