import Foundation
import TestSupport
import Testing

/// Keys of the user's own choice.
extension ShellOnScreen {
  @Suite struct KeySettingsTests {
    private func shell(settings: String) throws -> EmulatedTerminal {
      let scratch = try ScratchFolder()
      defer { withExtendedLifetime(scratch) {} }
      return try Program.shell(environment: ["EDITRC": scratch.write(settings, to: "editrc")])
    }

    /// Trap 7: with a sequence bound, libedit's vi mode lets a lone Escape swallow the keys after it.
    @Test func viKeysWorkWithALoneEscape() throws {
      let terminal = try shell(settings: "bind -v\n")
      try terminal.type("abc def")
      try terminal.press("Escape")
      try terminal.expect(["motcua> abc def"], cursorColumn: 14)
      try terminal.type("0x")
      try terminal.expect(["motcua> bc def"], cursorColumn: 8)
      try terminal.type("u")
      try terminal.expect(["motcua> abc def"])
      try terminal.type("A!")
      try terminal.expect(["motcua> abc def!"], cursorColumn: 16)
    }

    /// As at every new prompt, keys insert.
    @Test func controlCLeavesTheCommandModeOfViKeys() throws {
      let terminal = try shell(settings: "bind -v\n")
      for keys in ["", "d"] {
        try terminal.type("abc")
        try terminal.press("Escape")
        try terminal.expect(["motcua> abc"], cursorColumn: 10)
        try terminal.type(keys)
        try terminal.press("C-c")
        try terminal.expect([Program.prompt])
        try terminal.type("xin chào")
        try terminal.expect(["motcua> xin chào"])
        try terminal.press("C-c")
        try terminal.expect([Program.prompt])
      }
    }

    @Test func viKeysHaveArrowsAndPastes() throws {
      let terminal = try shell(settings: "bind -v\n")
      try terminal.type("ab |")
      try terminal.press("Enter")
      try terminal.paste("một\nhai")
      try terminal.expect(["motcua> ab |", "một", "hai"], cursorColumn: 3)
      try terminal.press("Up", "Left")
      try terminal.type("X")
      try terminal.expect(["motcua> ab |", "mộXt", "hai"])
    }

    @Test func viKeysMoveThroughRowsAndHistoryAndSearch() throws {
      let terminal = try shell(settings: "bind -v\n")
      try terminal.type("đất")
      try terminal.press("Enter")
      try terminal.expect { $0.last == Program.prompt && $0.contains("motcua> đất") }
      try terminal.paste("một |\nhai |\nba")
      try terminal.press("Escape")
      try terminal.type("kkx")
      try terminal.expect(["motcua> ột |", "hai |", "ba"])
      try terminal.type("u")
      try terminal.expect(["motcua> một |", "hai |", "ba"])
      try terminal.type("k")
      try terminal.expect(["motcua> đất"])
      try terminal.type("j")
      try terminal.expect(["motcua> một |", "hai |", "ba"])
      try terminal.type("/DAT")
      try terminal.expect(["motcua> đất", "search: DAT"])
      try terminal.press("Enter")
      try terminal.expect { $0.last == Program.prompt && $0.filter { $0 == "motcua> đất" }.count == 2 }
    }

    @Test func keysAreReadFromTheHomeFolder() throws {
      let terminal = try EmulatedTerminal("bash --norc --noprofile")
      try terminal.expect(["sh>"])
      try terminal.writeHomeFile(".editrc", "bind ^T ed-move-to-beg\n")
      try terminal.type("\(Program.path) --quiet --lang en \(Program.data)")
      try terminal.press("Enter")
      try terminal.expect([Program.prompt])
      try terminal.type("abc")
      try terminal.press("C-t")
      try terminal.expect(["motcua> abc"], cursorColumn: 8)
    }

    @Test func aBindingBeatsOurs() throws {
      let terminal = try shell(settings: "# a comment\n\nbind ^O motcua-submit\nbind ^T ed-move-to-beg\n")
      try terminal.type("abc")
      try terminal.press("C-t")
      try terminal.expect(["motcua> abc"], cursorColumn: 8)
      try terminal.press("C-o")
      try terminal.expect([Program.prompt])
      #expect(try terminal.history() == ["abc"])
    }

    @Test func aBindingAfterTheChoiceOfViKeysHolds() throws {
      let terminal = try shell(settings: "bind -v\nbind ^T ed-move-to-beg\n")
      try terminal.type("abc")
      try terminal.press("C-t")
      try terminal.expect(["motcua> abc"], cursorColumn: 8)
    }

    @Test func aHistorySearchOfLibeditsFindsStatements() throws {
      let terminal = try shell(settings: "bind ^T ed-search-prev-history\n")
      for text in ["alpha một", "beta"] {
        try terminal.type(text)
        try terminal.press("Enter")
        try terminal.expect { $0.last == Program.prompt && $0.contains("motcua> \(text)") }
      }
      try terminal.type("al")
      try terminal.press("C-t")
      try terminal.expect(["motcua> alpha một"])
    }
  }
}
