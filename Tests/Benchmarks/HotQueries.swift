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
  func queries(_ report: inout BenchmarkReport) async throws {
    for query in BenchmarkQuery.hot {
      var samples: [String: Sample] = [:]
      for round in 0..<Self.warmUps + Self.repetitions {
        var times = [("motcua", try await engine.result(of: query).milliseconds)]
        for peer in peers { times.append((peer.name, try peer.answer(query).milliseconds)) }
        times.append(("motcua, engine alone", try await engine.engineMilliseconds(of: query)))
        if round < Self.warmUps { continue }
        for (name, milliseconds) in times { samples[name, default: Sample()].add(milliseconds / 1e3) }
      }
      for (name, sample) in samples.sorted(by: { $0.key < $1.key }) {
        report.details.append(BenchmarkReport.Detail(name: "\(query.name): \(name)", seconds: sample))
      }
      func fastest(_ program: PeerProgram) -> Quantity? {
        peers.filter { $0.program == program }.compactMap { samples[$0.name]?.median }.min().map(Quantity.seconds)
      }
      report.rows.append(
        GoalRow(
          work: "\(query.name) \(query.meaning)", motcua: samples["motcua"]?.median.map(Quantity.seconds),
          duckDB: fastest(.duckDB), polars: fastest(.polars), goal: .timesFastestPeer(query.goal)))
    }
  }

  /// The slowest of several places to complete at.
  func completion(_ report: inout BenchmarkReport) async throws {
    let texts = [
      "dossiers | where district = ", "dossiers | where procedure = ", "dossiers | where procedure.domain = ",
      "dossiers | show ratio(channel = ", "dossiers | show count by ",
    ]
    var slowest: Double?
    for text in texts {
      var sample = Sample()
      // The first time counts too: a person presses the key once.
      for _ in 0..<Self.repetitions { sample.add(try await engine.completionMilliseconds(of: text) / 1e3) }
      report.details.append(BenchmarkReport.Detail(name: "completion: \(text)…", seconds: sample))
      slowest = max(slowest ?? 0, sample.greatest ?? 0)
    }
    report.rows.append(
      GoalRow(
        work: "completion, key to list, slowest of all", motcua: slowest.map(Quantity.seconds),
        goal: .atMost(.seconds(0.02))))
  }

  func bytesPerRow(_ report: inout BenchmarkReport) async throws {
    report.rows.append(
      GoalRow(
        work: "dossiers in memory, a row", motcua: .bytesPerRow(try await engine.bytesPerRow(of: "dossiers")),
        polars: try polars.first?.bytesPerRow().map(Quantity.bytesPerRow)))
  }

  /// Holds the answers of Q0–Q6 against those of every peer's form, and what the program printed against the session's.
  func answers(_ printed: [(name: String, answer: AnswerRows)], _ report: inout BenchmarkReport) async throws {
    for query in BenchmarkQuery.all {
      let result = try await engine.result(of: query).result
      let ours = AnswerRows(result)
      for peer in peers {
        let theirs = AnswerRows(lines: try peer.answer(query).lines, keyCount: result.keyCount)
        tell(AnswerComparison.differences(ours, theirs), "\(query.name), motcua and \(peer.name)", ours, &report)
      }
      if query.name != BenchmarkQuery.q0.name { continue }
      for (name, answer) in printed {
        tell(AnswerComparison.differences(ours, answer), "Q0, session and \(name) as printed", ours, &report)
      }
    }
    if duckDB.isEmpty { report.answers.append("answers: not compared with DuckDB's, which is not there") }
  }

  private func tell(_ differences: [String], _ name: String, _ ours: AnswerRows, _ report: inout BenchmarkReport) {
    if differences.isEmpty {
      report.answers.append("equal: \(name), rows \(ours.values.count)")
      return
    }
    report.answersAgree = false
    report.answers.append("DIFFERENT: \(name), rows \(differences.count) of \(ours.values.count):")
    report.answers += differences.prefix(5).map { "  " + $0 }
  }
}
