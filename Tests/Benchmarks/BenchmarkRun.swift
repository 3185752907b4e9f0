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
  private let runner: ProcessRunner
  private let tools: PeerTools
  private let work: URL

  init(
    folder: URL, given: URL?, rows: [Int], program: URL, python: String?, runs: Int, faults: Set<FileFault>
  ) throws {
    self.folder = folder
    self.given = given
    self.rows = rows
    self.program = program
    self.runs = runs
    self.faults = faults
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
    let data = try given.map { try DataFolder(linkedTo: $0, in: work) }
      ?? DataFolder(rowCount: rows[0], seed: Self.seed, in: folder)
    let dirty = try DataFolder(copyOf: data, with: faults)
    let motcua = commands(data)
    var processes = WholeProcesses(
      runner: runner, motcua: motcua, dirty: commands(dirty),
      peers: PeerCommands(tools: tools, data: data, folder: work), runs: runs)
    report.heading = heading(data)
    tell("from files to an answer")
    try processes.load(&report)
    tell("with the data open")
    let hot = try await HotQueries(data, tools, folder: work)
    try await hot.queries(&report)
    tell("opening again, starting, memory")
    try processes.reopen(&report)
    try processes.start(&report)
    try await hot.completion(&report)
    try processes.memory(&report)
    try await hot.bytesPerRow(&report)
    if rows.count > 1 {
      tell("growth")
      try Growth(folder: folder, runner: runner, program: program.path, cache: motcua.cache, tools: tools, work: work)
        .measure(rows.sorted(), &report)
    }
    tell("answers")
    try await hot.answers(processes.printedAnswers, &report)
    report.notes += tools.gaps
    return report
  }

  private func commands(_ data: DataFolder) -> MotcuaCommands {
    MotcuaCommands(program: program.path, data: data, cache: work.appendingPathComponent("cache"))
  }

  private func heading(_ data: DataFolder) -> [String] {
    let load = (try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8))?.split(separator: " ").first ?? "?"
    return [
      "\(data.folder.path): dossiers.csv \(Quantity.bytes(Double(data.byteCount)).text)",
      "cores \(ProcessInfo.processInfo.activeProcessorCount), load at the start \(load)"
        + (tools.versions.isEmpty ? "" : "; " + tools.versions.joined(separator: ", ")),
      "whole processes: median of \(runs) (opening again and starting: \(2 * runs + 1)) after 1, programs in turn; "
        + "hot: median of \(HotQueries.repetitions) after \(HotQueries.warmUps)",
    ]
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
