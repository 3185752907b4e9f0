import Foundation

/// How loading grows with the number of rows.
struct Growth {
  let folder: URL
  let runner: ProcessRunner
  let program: String
  let cache: URL
  let tools: PeerTools
  let work: URL

  /// - Parameter sizes: Numbers of dossiers, ascending.
  func measure(_ sizes: [Int], _ report: inout BenchmarkReport) throws {
    var before: (rows: Int, seconds: Double)?
    for rows in sizes {
      let data = try DataFolder(rowCount: rows, seed: BenchmarkRun.seed, in: folder)
      let motcua = MotcuaCommands(program: program, data: data, cache: cache)
      let all = [
        Contestant(name: "motcua", command: motcua.answer(.q0), prepare: { try motcua.emptyCache() })
      ]
      let samples = try Rounds(runner: runner, count: 3).run(all)
      report.add(samples, for: "Q0 at \(rows) rows")
      let watched = try Rounds(runner: runner, count: 1, warmUps: 0, watchesMemory: true).run(all)
      guard let seconds = samples["motcua"]?.seconds.median else { continue }
      // A tenth more than linear is still read as noise.
      let goal = before.map { before in
        GoalRow.Goal.times(
          1.1 * Double(rows) / Double(before.rows), .seconds(before.seconds), of: "at \(before.rows)")
      }
      report.rows.append(
        GoalRow(work: "files → Q0, rows \(rows)", motcua: .seconds(seconds), goal: goal))
      report.rows.append(
        GoalRow(
          work: "its peak memory, mapped files aside", motcua: watched["motcua"]?.anonymousBytes.median.map(Quantity.bytes),
          goal: .atMost(.bytes(24 * 0x1p30))))
      before = (rows, seconds)
    }
  }
}
