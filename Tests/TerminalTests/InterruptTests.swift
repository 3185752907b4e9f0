import Foundation
import TestSupport
import Testing

/// Signals at the prompt.
extension ShellOnScreen {
  @Suite struct InterruptTests {
    /// Trap 4: with SA_RESTART, or libedit's own handling, the first Ctrl-C does nothing.
    @Test func controlCClearsThenHintsAndNeverEndsTheShell() throws {
      let terminal = try Program.shell()
      try terminal.type("đất |")
      try terminal.press("Enter")
      try terminal.type("đai")
      try terminal.press("C-c")
      try terminal.expect([Program.prompt], cursorColumn: 8)
      try terminal.press("C-c")
      try terminal.expect([Program.prompt, "Ctrl-D to leave"])
      try terminal.type("x")
      try terminal.expect(["motcua> x"])
      try terminal.press("C-c")
      try terminal.press("C-_")
      try terminal.expect(["motcua> x"])
      try terminal.press("C-_", "C-_")
      try terminal.expect(["motcua> đất |", "đai"])
      #expect(try terminal.history() == [])
    }

    @Test func controlDLeavesAnEmptyLineOnly() throws {
      let terminal = try EmulatedTerminal("bash --norc --noprofile")
      try terminal.expect(["sh>"])
      try terminal.type("\(Program.path) --quiet --lang en \(Program.data); echo code $?; stty -a | grep -o '.icanon'")
      try terminal.press("Enter")
      try terminal.expect([Program.prompt])
      try terminal.type("ab")
      try terminal.press("Left", "C-d")
      try terminal.expect(["motcua> a"])
      try terminal.press("BSpace", "C-d")
      try terminal.expect(["code 0", " icanon", "sh>"])
    }

    @Test func anEndingSignalGivesTheTerminalBack() throws {
      let terminal = try EmulatedTerminal("bash --norc --noprofile")
      try terminal.expect(["sh>"])
      try terminal.type("\(Program.path) --quiet --lang en \(Program.data); echo code $?; stty -a | grep -o '.icanon'")
      try terminal.press("Enter")
      try terminal.expect([Program.prompt])
      try terminal.type("typed")
      let shell = try terminal.processID()
      let children = try String(contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
      let program = try #require(children.split(separator: " ").compactMap { Int32($0) }.first)
      kill(program, SIGTERM)
      try terminal.expect(["code 143", " icanon", "sh>"])
    }

    /// Trap 8: after a stop the terminal's mode and the line have to be made again.
    @Test func aStoppedShellGoesOnWithItsLine() throws {
      let terminal = try EmulatedTerminal("bash --norc --noprofile")
      try terminal.expect(["sh>"])
      try terminal.type("\(Program.path) --quiet --lang en \(Program.data)")
      try terminal.press("Enter")
      try terminal.expect([Program.prompt])
      try terminal.type("đất |")
      try terminal.press("Enter")
      try terminal.type("đai")
      try terminal.press("C-z")
      try terminal.expect { $0.last == "sh>" && $0.contains { $0.contains("Stopped") } }
      try terminal.type("stty -a | grep -o '.icanon'; fg")
      try terminal.press("Enter")
      try terminal.expect(["motcua> đất |", "đai"], cursorColumn: 3)
      #expect(try terminal.rows().contains(" icanon"))
      try terminal.type("!")
      try terminal.expect(["motcua> đất |", "đai!"])
    }

    /// The program is the terminal's only one: no shell is there to let it go on.
    @Test func nothingStopsWhereNobodyWouldGoOn() throws {
      let terminal = try EmulatedTerminal("\(Program.path) --quiet --lang en \(Program.data)")
      try terminal.expect([Program.prompt])
      try terminal.type("abc")
      try terminal.press("C-z")
      try terminal.type("def")
      try terminal.expect(["motcua> abcdef"])
      #expect(try terminal.rows().count { $0.hasPrefix("motcua>") } == 1)
    }

    @Test func typedAheadKeysAreKept() throws {
      let terminal = try Program.shell()
      try terminal.send(bytes: Array("zz 1\rzz 2\rđất |\rđai".utf8))
      try terminal.expect(["motcua> đất |", "đai"])
      #expect(try terminal.history() == ["zz 1", "zz 2"])
    }

    /// Trap 11: libedit's end throws away what was typed ahead and may leave the terminal raw.
    @Test(arguments: ["quit\r", "\u{4}"])
    func whatIsTypedAheadOfTheEndIsForTheShellBehind(_ leaving: String) throws {
      let job = try ShellJob("-q \(Program.data)")
      try job.expectPrompt()
      try job.terminal.send(bytes: Array("\(leaving)echo đất ahead\r".utf8))
      try job.expectEnd(code: 0)
      try job.terminal.expect { $0.contains("đất ahead") }
    }

    /// Trap 12: what a thread in the background has to tell waits for the end of the statement that is typed.
    ///
    /// The file is left to grow older than the two seconds before which no snapshot is made of one.
    @Test func nothingIsToldWhileAStatementIsTyped() throws {
      let job = try ShellJob(
        "$HOME/wide.csv",
        files: [
          "wide.csv": "id,note\n" + String(repeating: "1,\(String(repeating: "x", count: 10_000))\n", count: 900)
        ],
        before: "sleep 3; ulimit -f 1")
      try job.terminal.expect { $0.last == "motcua>" || $0.last?.hasPrefix("motcua> ") == true }
      try job.terminal.type("tab")
      try job.terminal.expect { $0.last?.hasPrefix("motcua> tab") == true }
      let process = try job.process()
      // The threads that write and watch have ended: whatever they had to tell they have told or kept.
      try job.terminal.expect { _ in ShellJob.snapshotWriters(of: process) == 0 }
      #expect(try job.terminal.rows().last?.hasPrefix("motcua> tab") == true)
      #expect(try !job.terminal.rows().contains { $0.contains("no snapshot could be kept") })
      try job.terminal.type("les")
      try job.terminal.press("Enter")
      try job.terminal.expect { rows in
        rows.contains { $0.contains("no snapshot could be kept") } && rows.last?.hasPrefix("motcua>") == true
      }
    }

    /// Trap 9: libedit's own history file is rewritten whole, so that one shell takes away what another has kept.
    @Test func parallelShellsShareTheHistory() throws {
      let first = try Program.shell()
      let home = try String(contentsOfFile: "/proc/\(first.processID())/environ", encoding: .utf8)
        .split(separator: "\0").first { $0.hasPrefix("XDG_STATE_HOME=") }?.dropFirst("XDG_STATE_HOME=".count)
      let second = try Program.shell(environment: ["XDG_STATE_HOME": String(try #require(home))])
      for (terminal, text) in [(first, "a"), (second, "b"), (first, "c"), (second, " private")] {
        try terminal.type(text)
        try terminal.press("Enter")
        try terminal.expect { $0.last == Program.prompt && $0.contains("motcua> \(text)") }
      }
      #expect(try first.history() == ["a", "b", "c"])
    }
  }
}
