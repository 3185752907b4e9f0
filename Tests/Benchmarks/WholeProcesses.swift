import Foundation

/// The rows of the table that are measured from outside: from files to an answer, opening again, starting, memory.
struct WholeProcesses {
  let runner: ProcessRunner
  let motcua: MotcuaCommands
  let peers: PeerCommands
  /// The copy with faults, its answer the same.
  let dirty: MotcuaCommands
  let runs: Int

  /// Q0's answer as the program itself printed it on the clean and on the dirty file.
  private(set) var printedAnswers: [(name: String, answer: AnswerRows)] = []

  init(runner: ProcessRunner, motcua: MotcuaCommands, dirty: MotcuaCommands, peers: PeerCommands, runs: Int) {
    self.runner = runner
    self.motcua = motcua
    self.dirty = dirty
    self.peers = peers
    self.runs = runs
  }

  /// From the files to Q0's answer, with nothing kept from an earlier run.
  mutating func load(_ report: inout BenchmarkReport) throws {
    let samples = try Rounds(runner: runner, count: runs).run(contestants())
    report.add(samples, for: "Q0")
    func seconds(_ names: String...) -> Quantity? {
      names.compactMap { samples[$0]?.seconds.median }.min().map(Quantity.seconds)
    }
    let clean = seconds("motcua")
    report.rows.append(
      GoalRow(
        work: "files → Q0, peers load everything", motcua: clean, duckDB: seconds("DuckDB load"),
        polars: seconds("Polars load"), goal: .timesDuckDB(0.12)))
    report.rows.append(
      GoalRow(
        work: "files → Q0, peers read what is needed", motcua: clean,
        duckDB: seconds("DuckDB scan", "DuckDB typed scan"), polars: seconds("Polars scan"),
        goal: .timesFastestPeer(0.4)))
    report.rows.append(
      GoalRow(
        work: "files → Q0, dirty file", motcua: seconds("motcua, dirty"),
        goal: clean.map { .times(1.5, $0, of: "clean") }))
    for name in ["motcua", "motcua, dirty"] {
      if let sample = samples[name] { printedAnswers.append((name, AnswerRows(printedRatios: sample.output))) }
    }
  }

  private func contestants() throws -> [Contestant] {
    let cold = { [motcua] in try motcua.emptyCache() }
    var all: [Contestant] = []
    func add(_ name: String, _ command: Command?, prepare: @escaping () throws -> Void = {}) {
      if let command { all.append(Contestant(name: name, command: command, prepare: prepare)) }
    }
    add("motcua", motcua.answer(.q0), prepare: cold)
    add("DuckDB load", try peers.duckDBLoad())
    add("Polars scan", try peers.polars("scan"))
    add("motcua, dirty", dirty.answer(.q0), prepare: cold)
    add("DuckDB scan", try peers.duckDBScan(areTyped: false))
    add("Polars load", try peers.polars("load"))
    add("DuckDB typed scan", try peers.duckDBScan(areTyped: true))
    return all
  }

  /// The same files opened once more by a fresh process, and Q1.
  func reopen(_ report: inout BenchmarkReport) throws {
    guard let query = BenchmarkQuery.hot.first else { return }
    try motcua.emptyCache()
    let database = try peers.storeDatabase(runner)
    var all = [Contestant(name: "motcua", command: motcua.answer(query))]
    if let command = database.flatMap({ peers.reopen($0, query) }) {
      all.append(Contestant(name: "DuckDB", command: command))
    }
    let samples = try Rounds(runner: runner, count: runs * 2 + 1).run(all)
    report.add(samples, for: "open again, Q1")
    report.rows.append(
      GoalRow(
        work: "open again and Q1, fresh process", motcua: samples["motcua"]?.seconds.median.map(Quantity.seconds),
        duckDB: samples["DuckDB"]?.seconds.median.map(Quantity.seconds), goal: .timesFastestPeer(1)))
    let stored = motcua.cacheBytes
    if stored == 0 { report.notes.append("open again: the program left nothing in its cache folder and read the files") }
    report.rows.append(
      GoalRow(
        work: "kept on disk for that", motcua: stored == 0 ? nil : .bytes(Double(stored)),
        duckDB: database.flatMap { try? FileManager.default.attributesOfItem(atPath: $0.path)[.size] as? Int }
          .map { .bytes(Double($0)) }, goal: .timesFastestPeer(1)))
  }

  /// Until the prompt stands on a terminal, and until the program has ended that was asked nothing.
  func start(_ report: inout BenchmarkReport) throws {
    let program = peers.tools.duckDBProgram
    var waits = [("motcua", motcua.command([]), PromptWait(folder: runner.folder, prompt: "motcua> "))]
    if let program {
      waits.append(("DuckDB", Command(program: program), PromptWait(folder: runner.folder, prompt: "D ")))
    }
    var samples: [String: ProcessSample] = [:]
    for round in 0..<2 * runs + 2 {
      for (name, command, wait) in waits {
        let seconds = try wait.seconds(command)
        if round > 0 { samples[name, default: ProcessSample()].seconds.add(seconds) }
      }
    }
    report.add(samples, for: "start to prompt")
    report.rows.append(
      GoalRow(
        work: "start to prompt, on a terminal", motcua: samples["motcua"]?.seconds.median.map(Quantity.seconds),
        duckDB: samples["DuckDB"]?.seconds.median.map(Quantity.seconds), goal: .timesFastestPeer(1)))

    var all = [Contestant(name: "motcua", command: motcua.command(["-q", "-c", ""]))]
    if let program { all.append(Contestant(name: "DuckDB", command: Command(program: program, arguments: ["-c", ""]))) }
    let ended = try Rounds(runner: runner, count: 2 * runs + 1).run(all)
    report.add(ended, for: "start and end")
    report.rows.append(
      GoalRow(
        work: "start and end, asked nothing", motcua: ended["motcua"]?.seconds.median.map(Quantity.seconds),
        duckDB: ended["DuckDB"]?.seconds.median.map(Quantity.seconds), goal: .timesFastestPeer(1)))
  }

  /// The most memory of Q0, that of mapped files aside.
  func memory(_ report: inout BenchmarkReport) throws {
    let wanted = ["motcua", "DuckDB load", "Polars load"]
    let all = try contestants().filter { wanted.contains($0.name) }
    let samples = try Rounds(runner: runner, count: min(runs, 3), warmUps: 0, watchesMemory: true).run(all)
    func bytes(_ name: String) -> Quantity? { samples[name]?.anonymousBytes.median.map(Quantity.bytes) }
    report.rows.append(
      GoalRow(
        work: "peak memory of Q0, mapped files aside", motcua: bytes("motcua"), duckDB: bytes("DuckDB load"),
        polars: bytes("Polars load"), goal: .timesDuckDB(0.3)))
  }
}
