import Foundation
import NotebookDocuments
import TestSupport
import Testing

extension ShellOnScreen {
  /// Shells that restore the same kept session at the same time.
  @Suite struct RecoverRaceTests {
    private static let sources = (0..<5).map { "\(Program.dataset) | where count > \($0) | show count" }

    /// A folder of state in which a shell left a session behind.
    private func stateWithSession() throws -> ScratchFolder {
      let state = try ScratchFolder()
      var header = SessionHeader()
      header.dataSources = [SessionDataSource(name: Program.dataset, place: .path(Program.data))]
      let entries = Self.sources.map {
        SessionDocument.Entry(
          cell: SessionCell(source: $0), outputs: [SessionOutput(rows: 1, text: "count\n─────\n    1")])
      }
      let document = SessionDocument(header: header, entries: entries)
      try state.write(document.text, to: "motcua/autosave/20200917-010203-1.md")
      return state
    }

    private func recovering(_ state: ScratchFolder) throws -> EmulatedTerminal {
      try EmulatedTerminal(
        // The shell around it keeps what a program that ends at once has told.
        "sh -c '\(Program.path) --lang en --recover 1 || sleep 600'", columns: 120,
        environment: ["XDG_STATE_HOME": state.path])
    }

    /// One shell gets the session, the other is told; whatever then happens to them, no cell is lost and none doubled.
    @Test(arguments: 1...8) func oneShellGetsTheSession(_ round: Int) throws {
      let state = try stateWithSession()
      let shells = [try recovering(state), try recovering(state)]
      var won: [Bool] = []
      for shell in shells {
        try shell.expectScreen { rows in
          let text = rows.joined(separator: "\n")
          return text.contains("5 cells, none run again") || text.contains("error MC176")
        }
        let text = try shell.screen().joined(separator: "\n")
        won.append(text.contains("none run again"))
        #expect(won.last == true || text.contains("MC1767") || text.contains("MC1766"), "\(text)")
      }
      #expect(won.filter { $0 }.count == 1, "round \(round): \(won)")
      for (shell, hasWon) in zip(shells, won) where hasWon {
        try shell.expect { $0.last == Program.prompt }
        for process in ShellJob.children(of: try shell.processID()) { #expect(kill(process, SIGKILL) == 0) }
      }
      let folder = AutosaveFolder(path: state.path("motcua/autosave"))
      var left: [AutosavedSession] = []
      for _ in 0..<500 {
        left = try folder.sessions()
        if !left.isEmpty { break }
        usleep(10_000)
      }
      #expect(left.map { $0.document.entries.map(\.cell.source) } == [Self.sources], "round \(round)")
    }
  }
}
