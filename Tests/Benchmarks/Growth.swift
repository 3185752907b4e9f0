import Foundation
import VietnameseText

/// How loading grows with the number of rows.
struct Growth {
  let folder: URL
  let runner: ProcessRunner
  let program: String
  let cache: URL

  /// - Parameter sizes: Numbers of dossiers, ascending.
  func measure(_ sizes: [Int], _ report: inout BenchmarkReport) throws -> [GoalRow] {
    var rows: [GoalRow] = []
    var before: (rows: Int, seconds: Double)?
    for size in sizes {
      let data = try DataFolder(rowCount: size, seed: BenchmarkRun.seed, in: folder)
      let motcua = MotcuaCommands(program: program, data: data, cache: cache)
      let all = [
        Contestant(name: "motcua", command: motcua.answer(.q0), prepare: { try motcua.emptyCache() })
      ]
      let samples = try Rounds(runner: runner, count: 3).run(all)
      report.add(samples, for: "Q0 at \(NumberText.grouped(Int64(size), in: .english)) rows")
      let watched = try Rounds(runner: runner, count: 1, warmUps: 0, watchesMemory: true).run(all)
      guard let seconds = samples["motcua"]?.seconds.median else { continue }
      // A tenth more than linear is still read as noise.
      let goal = before.map { before in
        GoalRow.Goal.times(
          1.1 * Double(size) / Double(before.rows), .seconds(before.seconds), of: "a smaller file")
      }
      rows.append(
        GoalRow(
          work: "files → Q0, rows \(NumberText.grouped(Int64(size), in: .english))", motcua: .seconds(seconds),
          goal: goal))
      rows.append(
        GoalRow(
          work: "its peak memory, mapped files aside",
          motcua: watched["motcua"]?.anonymousBytes.median.map(Quantity.bytes),
          goal: .atMost(.bytes(24 * 0x1p30))))
      before = (size, seconds)
    }
    return rows
  }
}
