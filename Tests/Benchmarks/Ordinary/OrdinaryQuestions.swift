import ColumnarData
import Foundation

/// Questions that nothing was tuned for, beside DuckDB with the same data in memory: time and CPU time of each, answers
/// compared whole.
struct OrdinaryQuestions {
  /// Runs of each, of which the fastest counts.
  static let repetitions = 3

  private struct Figures {
    let question: BenchmarkQuery
    var wall = Double.infinity
    var cpu = Double.infinity
    var peerWall = Double.infinity
    var peerCPU = Double.infinity
    var rows = 0
    var differences: [String] = []

    var cells: [String] {
      let times = [wall, cpu, peerWall, peerCPU].map { Quantity.seconds($0 / 1e3).text }
      let ratios = [wall / peerWall, cpu / max(peerCPU, 1)].map(Quantity.figures)
      return [question.statement, "\(rows)"] + times + ratios + [differences.isEmpty ? "equal" : "DIFFERS"]
    }
  }

  let engine: HotEngine
  let peer: DuckDBPeer

  /// The lines of a table, with a summary of the ratios below.
  func measure(_ questions: [BenchmarkQuery], _ report: inout BenchmarkReport) async throws -> [String] {
    var all: [Figures] = []
    for question in questions { all.append(try await measured(question)) }
    let table = TextTable(
      headings: ["question", "rows", "motcua", "cpu", "DuckDB", "cpu", "ratio", "cpu", "answers"],
      rows: all.sorted { $0.wall / $0.peerWall > $1.wall / $1.peerWall }.map(\.cells))
    for figures in all where !figures.differences.isEmpty {
      report.answersAgree = false
      report.answers.append("\(figures.question.statement): DIFFERS from DuckDB in rows \(figures.differences.count)")
      report.answers += figures.differences.prefix(3).map { "  " + $0 }
    }
    let ratios = all.map { $0.cpu / max($0.peerCPU, 1) }
    let summary =
      "questions \(all.count); CPU at most DuckDB's in \(ratios.count { $0 <= 1 }), a quarter of it in "
      + "\(ratios.count { $0 <= 0.25 }); slowest of ours \(Quantity.seconds((all.map(\.wall).max() ?? 0) / 1e3).text)"
    return table.lines + [summary]
  }

  private func measured(_ question: BenchmarkQuery) async throws -> Figures {
    var figures = Figures(question: question)
    for round in 0..<Self.repetitions {
      let before = Self.cpuMilliseconds
      let own = try await engine.result(of: question)
      figures.cpu = min(figures.cpu, Self.cpuMilliseconds - before)
      figures.wall = min(figures.wall, own.milliseconds)
      let other = try peer.answerWithCPU(question)
      figures.peerCPU = min(figures.peerCPU, other.cpuMilliseconds)
      figures.peerWall = min(figures.peerWall, other.milliseconds)
      if round > 0 { continue }
      figures.rows = own.result.table.rowCount
      // Rows without keys are compared as one, in their order.
      let keys = own.result.keyCount
      figures.differences = AnswerComparison.differences(
        AnswerRows(own.result), AnswerRows(lines: other.lines, keyCount: keys))
    }
    return figures
  }

  /// Of this process, all threads.
  private static var cpuMilliseconds: Double {
    var usage = rusage()
    guard unsafe getrusage(RUSAGE_SELF.rawValue, &usage) == 0 else { return 0 }
    return ProcessRunner.seconds(usage.ru_utime) * 1e3 + ProcessRunner.seconds(usage.ru_stime) * 1e3
  }
}
