import Foundation
import Glibc
import NotebookDocuments
import TestSupport
import Testing

extension ShellOnScreen {
  /// A shell that is killed at any moment loses nothing that it has answered.
  @Suite struct KillTests {
    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func nothingAnsweredIsLost(_ seed: UInt64) throws {
      let state = try ScratchFolder()
      let terminal = try Program.shell(rows: 60, environment: ["XDG_STATE_HOME": state.path])
      var random = SeededRandom(seed: seed)
      let statements = (0..<12).map { "\(Program.dataset) | where count > \($0) | show count" }
      try terminal.type(statements.map { $0 + "\n" }.joined())
      usleep(UInt32.random(in: 0..<1_200_000, using: &random))
      let shell = try terminal.processID()
      #expect(kill(shell, SIGKILL) == 0)
      for _ in 0..<2_500 where kill(shell, 0) == 0 { usleep(2_000) }
      let seen = try terminal.rows().compactMap { row in
        row.firstMatch(of: /^\[(\d+)\]$/).flatMap { Int($0.output.1) }
      }
      let folder = AutosaveFolder(path: state.path + "/motcua/autosave")
      let kept = try folder.sessions().first?.document.entries ?? []
      #expect(kept.map(\.cell.source) == Array(statements.prefix(kept.count)), "seed \(seed)")
      #expect(kept.filter { !$0.outputs.isEmpty }.count >= seen.max() ?? 0, "seed \(seed): \(seen)")
    }
  }
}
