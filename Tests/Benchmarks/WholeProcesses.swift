import Foundation

/// The rows of the table that are measured from outside: from files to an answer, opening again, starting, memory.
struct WholeProcesses {
  let runner: ProcessRunner
  let motcua: MotcuaCommands
  let peers: PeerCommands
  /// The copy with faults, its answer the same.
  let dirty: MotcuaCommands
  let runs: Int

  /// Q0's answer as the program printed it on the clean and on the dirty file.
  private(set) var printedAnswers: [(name: String, answer: AnswerRows)] = []

  init(runner: ProcessRunner, motcua: MotcuaCommands, dirty: MotcuaCommands, peers: PeerCommands, runs: Int) {
    self.runner = runner
    self.motcua = motcua
    self.dirty = dirty
    self.peers = peers
    self.runs = runs
  }

  /// From the files to Q0's answer, with nothing kept from an earlier run or for a later one, as the peers; what it takes
  /// to write the snapshot after the answer stands in the details.
  mutating func load(_ report: inout BenchmarkReport) throws -> [GoalRow] {
    let samples = try Rounds(runner: runner, count: runs).run(contestants())
    report.add(samples, for: "Q0")
    func seconds(_ names: String...) -> Quantity? {
      names.compactMap { samples[$0]?.seconds.median }.min().map(Quantity.seconds)
    }
    for name in ["motcua", "motcua, dirty"] {
      if let sample = samples[name] { printedAnswers.append((name, AnswerRows(printedRatios: sample.output))) }
    }
    let clean = seconds("motcua")
    return [
      GoalRow(
        work: "files → Q0, peers load everything", motcua: clean, duckDB: seconds("DuckDB load"),
        polars: seconds("Polars load"), goal: .timesDuckDB(0.12)),
      GoalRow(
        work: "files → Q0, peers read what is needed", motcua: clean,
        duckDB: seconds("DuckDB scan", "DuckDB typed scan"), polars: seconds("Polars scan"),
        goal: .timesFastestPeer(0.4)),
      GoalRow(
        work: "files → Q0, dirty file", motcua: seconds("motcua, dirty"),
        goal: clean.map { .times(1.5, $0, of: "clean") }),
    ]
  }

  private func contestants() throws -> [Contestant] {
    let cold = { [motcua] in try motcua.emptyCache() }
    var all: [Contestant] = []
    func add(_ name: String, _ command: Command?, prepare: @escaping () throws -> Void = {}) {
      if let command { all.append(Contestant(name: name, command: command, prepare: prepare)) }
    }
    add("motcua", motcua.answer(.q0, keepsSnapshot: false))
    add("DuckDB load", try peers.duckDBLoad())
    add("Polars scan", try peers.polars("scan"))
    add("motcua, dirty", dirty.answer(.q0, keepsSnapshot: false))
    add("motcua, snapshot written", motcua.answer(.q0), prepare: cold)
    add("DuckDB scan", try peers.duckDBScan(areTyped: false))
    add("Polars load", try peers.polars("load"))
    add("DuckDB typed scan", try peers.duckDBScan(areTyped: true))
    return all
  }

  /// The same files opened once more by a fresh process, and Q1; and what is kept on disk for it.
  func reopen(_ report: inout BenchmarkReport) throws -> [GoalRow] {
    guard let query = BenchmarkQuery.hot.first else { return [] }
    try motcua.emptyCache()
    let database = try peers.storeDatabase(runner)
    let samples = try Rounds(runner: runner, count: 2 * runs + 1).run(
      Self.pair(motcua.answer(query), database.flatMap { peers.reopen($0, query) }))
    report.add(samples, for: "open again, Q1")
    let stored = motcua.cacheBytes
    if stored == 0 {
      report.notes.append("open again: the program left nothing in its cache folder and read the files")
    }
    let databaseBytes = database.flatMap { database in
      try? FileManager.default.attributesOfItem(atPath: database.path)[.size] as? Int
    }
    return [
      Self.row("open again and Q1, fresh process", samples),
      GoalRow(
        work: "kept on disk for that", motcua: stored == 0 ? nil : .bytes(Double(stored)),
        duckDB: databaseBytes.map { .bytes(Double($0)) }, goal: .timesFastestPeer(1)),
    ]
  }

  /// Until the prompt stands on a terminal, and until the program has ended that was asked nothing: where it ran before, so
  /// that its example set is made and has a snapshot, which it gets once it is two seconds old.
  func start(_ report: inout BenchmarkReport) throws -> [GoalRow] {
    for _ in 0..<2 {
      _ = try runner.run(motcua.command(["-q", "-c", "dossiers | show count"]))
      Thread.sleep(forTimeInterval: 2.5)
    }
    let peer = peers.tools.duckDBProgram
    var prompts: [String: ProcessSample] = [:]
    for round in 0...2 * runs + 1 {
      for contestant in Self.pair(motcua.command([]), peer.map { Command(program: $0) }) {
        let program = try TerminalProgram(contestant.command, home: runner.folder)
        let seconds = try program.seconds(until: contestant.name == "motcua" ? "motcua> " : "D ")
        if round > 0 { prompts[contestant.name, default: ProcessSample()].seconds.add(seconds) }
      }
    }
    report.add(prompts, for: "start to prompt")
    let ends = try Rounds(runner: runner, count: 2 * runs + 1).run(
      Self.pair(motcua.command(["-q", "-c", ""]), peer.map { Command(program: $0, arguments: ["-c", ""]) }))
    report.add(ends, for: "start and end")
    return [Self.row("start to prompt, on a terminal", prompts), Self.row("start and end, asked nothing", ends)]
  }

  /// From the first Tab after loading to the list on the terminal, which names the kind of each line; the slower of a
  /// column of few values and one of many.
  func completion(_ report: inout BenchmarkReport) throws -> [GoalRow] {
    var slowest: Double?
    for column in ["district", "procedure"] {
      var sample = Sample()
      for _ in 0..<min(runs, 3) {
        let program = try TerminalProgram(motcua.command([motcua.data.folder.path]), home: runner.folder)
        _ = try program.seconds(until: "motcua> ")
        program.settle()
        program.type("dossiers | where \(column) = ")
        program.settle()
        program.type("\t")
        sample.add(try program.seconds(until: "value"))
      }
      report.details.append(
        BenchmarkReport.Detail(name: "completion on a terminal, first key: \(column)", seconds: sample))
      slowest = [slowest, sample.median].compactMap(\.self).max()
    }
    return [
      GoalRow(
        work: "completion, first key to list on a terminal", motcua: slowest.map(Quantity.seconds),
        goal: .atMost(.seconds(0.02)))
    ]
  }

  /// The most memory of Q0, that of mapped files aside.
  func memory() throws -> [GoalRow] {
    let wanted = ["motcua", "DuckDB load", "Polars load"]
    let all = try contestants().filter { wanted.contains($0.name) }
    let samples = try Rounds(runner: runner, count: min(runs, 3), warmUps: 0, watchesMemory: true).run(all)
    func bytes(_ name: String) -> Quantity? { samples[name]?.anonymousBytes.median.map(Quantity.bytes) }
    return [
      GoalRow(
        work: "peak memory of Q0, mapped files aside", motcua: bytes("motcua"), duckDB: bytes("DuckDB load"),
        polars: bytes("Polars load"), goal: .timesDuckDB(0.3))
    ]
  }

  private static func pair(_ motcua: Command, _ duckDB: Command?) -> [Contestant] {
    [("motcua", motcua), ("DuckDB", duckDB)].compactMap { name, command in
      command.map { Contestant(name: name, command: $0) }
    }
  }

  /// The two of ``pair(_:_:)``, motcua to be no slower.
  private static func row(_ work: String, _ samples: [String: ProcessSample]) -> GoalRow {
    GoalRow(
      work: work, motcua: samples["motcua"]?.seconds.median.map(Quantity.seconds),
      duckDB: samples["DuckDB"]?.seconds.median.map(Quantity.seconds), goal: .timesFastestPeer(1))
  }
}
