import ArgumentParser
import Foundation

/// Prints the table of goals for speed and scale: motcua beside DuckDB and Polars, in one run.
///
/// No known harness is used: ordo-one/benchmark and google/swift-benchmark time closures of one process, while most rows
/// here are whole processes run in turn with peers, and each answer is held against theirs.
@main
struct Benchmarks: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "Benchmarks",
    abstract: "Measure motcua beside DuckDB and Polars, and compare their answers.",
    discussion: """
      In the package's folder, linked as the program is, which 'swift run' cannot:

        swift build -c release --static-swift-stdlib --product Benchmarks &&
          .build/release/Benchmarks --python VENV/bin/python

      VENV has the peers: pip install duckdb duckdb-cli polars. What is not there is not measured, and said.
      A million rows take 120 MB on disk for each file that is made, the clean and the dirty one; they are kept.
      Exit codes: 0 measured, 1 an answer differs or a program failed. Goals that are not met change no code.
      """)

  @Option(parsing: .upToNextOption, help: "Dossiers; several numbers also measure how the load grows.")
  var rows = [1_000_000]

  @Flag(help: "Measure also at ten and at a hundred times as many rows how the load grows.")
  var growth = false

  @Option(help: "Where data and work files are put; motcua-bench among the temporary files by default.")
  var folder: String?

  @Option(help: "Existing procedures.csv and dossiers.csv to use in place of made ones.")
  var data: String?

  @Option(help: "A Python with duckdb and polars.")
  var python: String?

  @Option(help: "The program to measure; the one built beside this one by default.")
  var motcua: String?

  @Option(help: "Whole runs of each program, after one that does not count.")
  var runs = 5

  @Flag(help: "Put ordinary questions too, and load other kinds of files, each in a table of its own.")
  var ordinary = false

  @Option(help: "How many ordinary questions are drawn.")
  var drawn = 200

  @Option(parsing: .upToNextOption, help: "What is wrong in the dirty file.")
  var faults: [FileFault] = FileFault.allCases

  func validate() throws {
    if rows.isEmpty || rows.contains(where: { $0 < 1 }) { throw ValidationError("--rows takes numbers from 1.") }
    if runs < 1 { throw ValidationError("--runs takes a number from 1.") }
  }

  func run() async throws {
    let folder = URL(
      fileURLWithPath: folder ?? FileManager.default.temporaryDirectory.appendingPathComponent("motcua-bench").path)
    let beside = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent("motcua")
    let run = try BenchmarkRun(
      folder: folder, given: data.map { URL(fileURLWithPath: $0) }, rows: rows + (growth ? Self.larger(rows) : []),
      program: motcua.map { URL(fileURLWithPath: $0) } ?? beside, python: python, runs: runs, faults: Set(faults),
      drawnQuestions: ordinary ? max(0, drawn) : nil)
    let report = try await run.report()
    for line in report.lines { print(line) }
    if !report.answersAgree { throw ExitCode.failure }
  }

  private static func larger(_ rows: [Int]) -> [Int] {
    let first = rows[0]
    return [first * 10, first * 100].filter { !rows.contains($0) }
  }
}

extension FileFault: ExpressibleByArgument {}
