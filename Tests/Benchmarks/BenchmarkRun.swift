import Foundation

/// One run of everything, in the order in which it is told.
struct BenchmarkRun {
  static let seed: UInt64 = 20_200_930

  let folder: URL
  /// Existing files to measure on.
  let given: URL?
  /// The first number is measured in full, the others for growth.
  let rows: [Int]
  let program: URL
  let runs: Int
  let faults: Set<FileFault>
  /// How many ordinary questions are drawn beside the written ones; nil where none is put.
  let drawnQuestions: Int?
  private let runner: ProcessRunner
  private let tools: PeerTools
  private let work: URL
  private let startLoad = Self.load

  init(
    folder: URL, given: URL?, rows: [Int], program: URL, python: String?, runs: Int, faults: Set<FileFault>,
    drawnQuestions: Int? = nil
  ) throws {
    self.folder = folder
    self.given = given
    self.rows = rows
    self.program = program
    self.runs = runs
    self.faults = faults
    self.drawnQuestions = drawnQuestions
    guard FileManager.default.isExecutableFile(atPath: program.path) else {
      throw ProcessFault(description: "no program \(program.path)")
    }
    work = folder.appendingPathComponent("work")
    try? FileManager.default.removeItem(at: work)
    try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
    runner = ProcessRunner(folder: work)
    tools = PeerTools(python: python, runner: runner)
    try Self.useOwnCache(work.appendingPathComponent("own-cache"))
  }

  func report() async throws -> BenchmarkReport {
    var report = BenchmarkReport()
    tell("making data")
    let data =
      try given.map { try DataFolder(linkedTo: $0, in: work) }
      ?? DataFolder(rowCount: rows[0], seed: Self.seed, in: folder)
    let motcua = commands(data)
    var processes = WholeProcesses(
      runner: runner, motcua: motcua, dirty: commands(try DataFolder(copyOf: data, with: faults)),
      peers: PeerCommands(tools: tools, data: data, folder: work), runs: runs)
    report.heading = heading(data)

    // Whole processes first: a child begins with the peak of its parent, which is to be small.
    tell("from files to an answer")
    let load = try processes.load(&report)
    tell("opening again, starting, completion on a terminal, memory")
    let reopen = try processes.reopen(&report)
    let start = try processes.start(&report)
    let firstKey = try processes.completion(&report)
    let memory = try processes.memory()
    var growth: [GoalRow] = []
    if rows.count > 1 {
      tell("growth")
      growth = try Growth(folder: folder, runner: runner, program: program.path, cache: motcua.cache)
        .measure(rows.sorted(), &report)
    }
    if drawnQuestions != nil, let python = tools.pythonWithDuckDB ?? tools.pythonWithPolars {
      tell("loading other kinds of files")
      let table = try LoadingTable(folder: folder, runner: runner, motcua: motcua, python: python, rows: rows[0] / 10)
      report.ordinary = try table.lines(runs: runs) + [""]
    }
    tell("loading everything once more, for hot queries")
    let hot = try await HotQueries(data, tools, folder: work)
    tell("hot queries, completion, answers")
    let queries = try await hot.queries(&report)
    let completion = try await hot.completion(&report)
    report.rows = load + queries + reopen + start + firstKey + completion + memory
    report.rows += try await hot.bytesPerRow() + growth
    try await hot.answers(processes.printedAnswers, &report)
    if let drawnQuestions, let peer = hot.duckDB.first {
      tell("ordinary questions")
      let questions = OrdinaryQuestions.written + OrdinaryQuestions.drawn(drawnQuestions)
      report.ordinary += try await OrdinaryQuestions(engine: hot.engine, peer: peer).measure(questions, &report)
    }
    report.notes += tools.gaps
    report.heading.append("load at the end \(Quantity.figures(Self.load))")
    if startLoad > 1 {
      report.notes.append(
        "load at the start \(Quantity.figures(startLoad)): others used the cores, and every time here is too long")
    }
    return report
  }

  private func commands(_ data: DataFolder) -> MotcuaCommands {
    MotcuaCommands(program: program.path, data: data, cache: work.appendingPathComponent("cache"))
  }

  private func heading(_ data: DataFolder) -> [String] {
    return [
      "\(data.folder.path): dossiers.csv \(Quantity.bytes(Double(data.byteCount)).text)",
      "cores \(ProcessInfo.processInfo.activeProcessorCount), load at the start \(Quantity.figures(startLoad))"
        + (tools.versions.isEmpty ? "" : "; " + tools.versions.joined(separator: ", ")),
      "whole processes: median of \(runs) (opening again and starting: \(2 * runs + 1)) after 1, programs in turn; "
        + "hot: median of \(HotQueries.repetitions) after \(HotQueries.warmUps)",
    ]
  }

  /// Programs that wanted a core in the last minute, on the average.
  private static var load: Double {
    let text = try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8)
    return text?.split(separator: " ").first.flatMap { Double($0) } ?? 0
  }

  private func tell(_ stage: String) {
    FileHandle.standardError.write(Data("… \(stage)\n".utf8))
  }

  /// This process opens files too; what it keeps of them must not lie in the user's cache folder.
  ///
  /// Unsafe, and why it holds: `setenv` copies both texts, and no other thread runs yet that reads the environment.
  private static func useOwnCache(_ cache: URL) throws {
    try FileManager.default.createDirectory(at: cache, withIntermediateDirectories: true)
    unsafe setenv("XDG_CACHE_HOME", cache.path, 1)
  }
}
