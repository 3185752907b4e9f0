import Foundation
import Glibc
import NotebookDocuments
import Synchronization
import TestSupport
import Testing

extension ShellOnScreen {
  /// A shell that is killed at any moment loses nothing that it has answered, and leaves no file half written.
  ///
  /// `MOTCUA_KILLS` says at how many moments, each of a seed of its own: `1000`, or from seed to seed as `301..600`.
  @Suite struct KillTests {
    private static let seeds: ClosedRange<UInt64> = {
      let asked = ProcessInfo.processInfo.environment["MOTCUA_KILLS"] ?? ""
      let ends = asked.split(separator: ".").compactMap { UInt64($0) }
      guard let first = ends.first, let last = ends.last else { return 1...6 }
      return ends.count == 1 ? 1...max(1, last) : first...max(first, last)
    }()

    /// What is typed at once: queries, and among them the statement that names a file which later cells follow.
    private static let savePlace = 4

    private static func statements(saving path: String) -> [String] {
      let queries = (0..<12).map { "\(Program.dataset) | where count > \($0) | show count" }
      return Array(queries[..<savePlace]) + ["save \"\(path)\""] + queries[savePlace...]
    }

    private static func shell(_ state: ScratchFolder) throws -> EmulatedTerminal {
      let terminal = try Program.shell(rows: 100, environment: ["XDG_STATE_HOME": state.path])
      try terminal.type(statements(saving: state.path("saved.md")).map { $0 + "\n" }.joined())
      return terminal
    }

    /// How long the whole session takes on this machine, in microseconds, and a little more.
    private static let duration = Mutex<UInt32?>(nil)

    private static func longestWait() throws -> UInt32 {
      try duration.withLock { known in
        if let known { return known }
        let state = try ScratchFolder()
        let start = ContinuousClock.now
        let terminal = try shell(state)
        try terminal.expect { $0.contains("[13]") && $0.last == Program.prompt }
        let measured = UInt32((ContinuousClock.now - start) / .microseconds(1) * 1.1)
        known = measured
        return measured
      }
    }

    @Test(arguments: seeds)
    func nothingAnsweredIsLost(_ seed: UInt64) throws {
      let longest = try Self.longestWait()
      let state = try ScratchFolder()
      let terminal = try Self.shell(state)
      var random = SeededRandom(seed: seed)
      usleep(UInt32.random(in: 0..<longest, using: &random))
      let shell = try terminal.processID()
      #expect(kill(shell, SIGKILL) == 0)
      for _ in 0..<2_500 where kill(shell, 0) == 0 { usleep(2_000) }
      let numbers = try terminal.rows().compactMap { row in
        row.firstMatch(of: /^\[(\d+)\]$/).flatMap { Int($0.output.1) }
      }
      try checkWhatIsLeft(in: state, answered: numbers.max() ?? 0, "seed \(seed)")
    }

    /// - Parameter answered: The number of the last answer that was seen.
    private func checkWhatIsLeft(in state: ScratchFolder, answered: Int, _ trace: Comment) throws {
      let statements = Self.statements(saving: state.path("saved.md"))
      let queries = statements.filter { !$0.hasPrefix("save") }
      let cells = answered > Self.savePlace ? answered - 1 : answered
      let folder = AutosaveFolder(path: state.path("motcua/autosave"))
      let sessions = try folder.sessions()
      let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      #expect(files.count == sessions.count && files.count <= 1, "\(trace): \(files)")
      let kept = sessions.first?.document.entries ?? []
      #expect(kept.map(\.cell.source) == Array(queries.prefix(kept.count)), trace)
      #expect(kept.filter { !$0.outputs.isEmpty }.count >= cells, "\(trace): \(answered) answered")

      let path = state.path("saved.md")
      if FileManager.default.fileExists(atPath: path) {
        let saved = SessionDocument(parsing: try SessionFile.text(at: path))
        #expect(saved.isComplete && saved.diagnostics.isEmpty, trace)
        #expect(saved.entries.count >= max(cells, Self.savePlace), "\(trace): \(answered) answered")
        #expect(saved.entries.map(\.cell.source) == Array(queries.prefix(saved.entries.count)), trace)
      } else {
        #expect(answered <= Self.savePlace, trace)
      }
      let beside = try FileManager.default.contentsOfDirectory(atPath: state.path).filter { $0.hasPrefix(".") }
      #expect(beside.isEmpty, "\(trace): \(beside)")

      let typed = try Self.history(in: state)
      #expect(typed == Array(statements.prefix(typed.count)) && typed.count >= answered, trace)
      if kept.isEmpty { return }
      let restored = try Program().run(
        ["--recover", "1", "-c", "cells"], environment: ["XDG_STATE_HOME": state.path])
      #expect(restored.code == 0, "\(trace): \(restored.remarks)")
    }

    /// The statements of the history, each a whole line.
    private static func history(in state: ScratchFolder) throws -> [String] {
      guard let text = try? SessionFile.text(at: state.path("motcua/history.jsonl")) else { return [] }
      return try text.split(separator: "\n").map { line in
        let entry = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        return try #require(entry?["s"] as? String)
      }
    }
  }
}
