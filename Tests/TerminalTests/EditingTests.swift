import Foundation
import TestSupport
import Testing

/// The line editor on a real screen. What a statement was is read from the history file; what is typed, from the screen.
extension ShellOnScreen {
  @Suite struct EditingTests {
    @Test func enterRunsACompleteStatementAndOpensARowInAnIncompleteOne() throws {
      let terminal = try Program.shell()
      try terminal.type("zz |")
      try terminal.press("Enter")
      try terminal.type("show đất đai")
      try terminal.expect(["motcua> zz |", "show đất đai"], cursorColumn: 12)
      #expect(try terminal.history() == [])
      try terminal.press("Enter")
      try terminal.expect([Program.prompt])
      #expect(try terminal.history() == ["zz |\nshow đất đai"])
    }

    @Test func enterOnAnEmptyLastRowRunsAnIncompleteStatement() throws {
      let terminal = try Program.shell()
      try terminal.type("zz |")
      try terminal.press("Enter", "Enter")
      try terminal.expect { $0.count > 3 && $0.last == Program.prompt }
      #expect(try terminal.history() == ["zz |"])
    }

    @Test func upAndDownMoveInsideTheStatementAndThenThroughTheHistory() throws {
      let terminal = try Program.shell()
      try terminal.type("first")
      try terminal.press("Enter")
      try terminal.expect { $0.last == Program.prompt && $0.contains("motcua> first") }
      try terminal.type("one |")
      try terminal.press("Enter")
      try terminal.type("list |")
      try terminal.press("Enter")
      try terminal.type("list b")
      try terminal.press("Up", "Up")
      try terminal.type("X")
      try terminal.expect(["motcua> Xone |", "list |", "list b"], cursorColumn: 9)
      try terminal.press("Up")
      try terminal.expect(["motcua> first"])
      try terminal.press("Down")
      try terminal.expect(["motcua> Xone |", "list |", "list b"], cursorColumn: 6)
    }

    @Test func aStatementOfSeveralRowsIsRecalledWhole() throws {
      let terminal = try Program.shell()
      try terminal.type("one |")
      try terminal.press("Enter")
      try terminal.type("list đất")
      try terminal.press("Enter")
      try terminal.expect { $0.last == Program.prompt }
      try terminal.press("Up")
      try terminal.expect(["motcua> one |", "list đất"])
    }

    /// Trap 1: libedit's own Down erases what was typed, and its Up keeps 1,024 characters of it.
    @Test func whatWasTypedIsNeverLostToTheHistory() throws {
      let terminal = try Program.shell(columns: 200)
      try terminal.type("before")
      try terminal.press("Enter")
      try terminal.expect { $0.last == Program.prompt && $0.contains("motcua> before") }
      try terminal.type("fresh")
      try terminal.press("Down")
      try terminal.type("!")
      try terminal.expect(["motcua> fresh!"])
      try terminal.press("C-c")
      try terminal.expect([Program.prompt])
      let long = (0..<300).map { "ô\($0)" }.joined(separator: " ")
      try terminal.paste(long)
      try terminal.expect { $0.last?.hasSuffix("ô299") == true }
      try terminal.press("Up")
      try terminal.expect(["motcua> before"])
      try terminal.press("Down", "Enter")
      try terminal.expect { $0.last == Program.prompt }
      #expect(try terminal.history() == ["before", long])
    }

    @Test func changesToARecalledStatementStayUntilOneIsRun() throws {
      let terminal = try Program.shell()
      for text in ["one", "two"] {
        try terminal.type(text)
        try terminal.press("Enter")
        try terminal.expect { $0.last == Program.prompt && $0.contains("motcua> \(text)") }
      }
      try terminal.press("Up")
      try terminal.type("!")
      try terminal.press("Up")
      try terminal.expect(["motcua> one"])
      try terminal.press("Down")
      try terminal.expect(["motcua> two!"])
    }

    @Test func pastedRowsAndTabsWaitForEnter() throws {
      let terminal = try Program.shell()
      try terminal.paste("zz |\n\twhere a = 1 |\nshow b\n")
      try terminal.expect(["motcua> zz |", "        where a = 1 |", "show b"], cursorColumn: 6)
      #expect(try terminal.history() == [])
      try terminal.press("Enter")
      try terminal.expect([Program.prompt])
      #expect(try terminal.history() == ["zz |\n\twhere a = 1 |\nshow b"])
    }

    @Test func aPasteThatNeverEndsIsEndedByControlC() throws {
      let terminal = try Program.shell()
      try terminal.send(bytes: Array("\u{1B}[200~một\rhai".utf8))
      try terminal.press("C-c")
      try terminal.expect(["motcua> một", "hai"], cursorColumn: 3)
    }

    @Test func controlCharactersInAPasteAreLeftOut() throws {
      let terminal = try Program.shell()
      try terminal.send(bytes: Array("\u{1B}[200~a\u{07}b\u{1B}]0;x\u{9C}c\u{1B}[201~".utf8))
      try terminal.expect(["motcua> ab]0;xc"])
    }

    /// Trap 2: a redraw of decomposed text shows base letters only.
    @Test func decomposedInputIsComposed() throws {
      let terminal = try Program.shell()
      try terminal.type("Thu\u{309} tu\u{323}c e\u{323}\u{302}")
      try terminal.expect(["motcua> Thủ tục ệ"], cursorColumn: 17)
      try terminal.press("Space")
      try terminal.paste("đa\u{302}\u{301}t")
      try terminal.expect(["motcua> Thủ tục ệ đất"], cursorColumn: 21)
      try terminal.press("Enter")
      try terminal.expect([Program.prompt])
      let statement = try #require(try terminal.history().first)
      #expect(
        statement.unicodeScalars.elementsEqual("Thủ tục ệ đất".precomposedStringWithCanonicalMapping.unicodeScalars))
    }

    @Test(arguments: [UInt8(0x7F), 0x08])
    func inputMethodsMayCorrectWithEitherBackspace(_ backspace: UInt8) throws {
      let terminal = try Program.shell()
      try terminal.send(bytes: Array("dat".utf8) + [backspace, backspace] + Array("ất".utf8))
      try terminal.send(bytes: [backspace, backspace, backspace] + Array("đất đai".utf8))
      try terminal.expect(["motcua> đất đai"], cursorColumn: 15)
    }

    @Test func backspaceTakesAWholeCharacter() throws {
      let terminal = try Program.shell()
      try terminal.paste("a👩‍💻")
      try terminal.press("BSpace")
      try terminal.type("b")
      try terminal.expect(["motcua> ab"])
    }

    /// Trap 6: libedit leaves `;5D` in the line and takes `-` and `.` for letters.
    @Test func controlArrowsMoveByWords() throws {
      let terminal = try Program.shell()
      try terminal.type("nhóm-a procedure.level đất")
      try terminal.press("C-Left", "C-Left")
      try terminal.type("X")
      try terminal.expect(["motcua> nhóm-a procedure.Xlevel đất"])
      try terminal.press("C-Left", "C-Left", "C-Left", "C-Right")
      try terminal.type("Y")
      try terminal.expect(["motcua> nhóm-aY procedure.Xlevel đất"])
    }

    @Test func whatIsKilledComesBackWhereItIsYanked() throws {
      let terminal = try Program.shell()
      try terminal.paste("một hai-ba |\nbốn năm")
      try terminal.press("C-w")
      try terminal.expect(["motcua> một hai-ba |", "bốn"], cursorColumn: 4)
      try terminal.press("Up", "End", "C-w")
      try terminal.expect(["motcua> một hai-", "bốn"], cursorColumn: 16)
      try terminal.press("C-y", "C-y")
      try terminal.expect(["motcua> một hai-ba |ba |", "bốn"])
      try terminal.press("C-a", "M-d", "M-d", "Down", "End", "C-y")
      try terminal.expect(["motcua> -ba |ba |", "bốn một hai"])
      try terminal.press("Up", "C-a", "C-k", "C-k", "C-y")
      try terminal.expect(["motcua> -ba |ba |", "bốn một hai"], cursorColumn: 0)
      try terminal.press("Down", "End", "C-u")
      try terminal.expect(["motcua> -ba |ba |"], cursorColumn: 0)
    }

    /// Keys with modifiers that nothing is bound to: libedit alone would put `;6S` into the line.
    @Test func unknownKeysLeaveNothingInTheLine() throws {
      let terminal = try Program.shell()
      for sequence in ["[1;6S", "[I", "[O", "[<0;10;10M", "[24;8~", "[?62;22c", "[1;2D"] {
        try terminal.send(bytes: [0x1B] + Array(sequence.utf8))
        try terminal.type("x")
      }
      try terminal.expect(["motcua> xxxxxxx"])
    }

    @Test func undoGoesBackByWordsAndRedoForward() throws {
      let terminal = try Program.shell()
      try terminal.type("một hai ba")
      try terminal.expect(["motcua> một hai ba"])
      try terminal.press("C-_")
      try terminal.expect(["motcua> một hai"], cursorColumn: 16)
      try terminal.press("C-_")
      try terminal.expect(["motcua> một"], cursorColumn: 12)
      try terminal.press("M-_")
      try terminal.expect(["motcua> một hai"], cursorColumn: 16)
    }

    @Test func longLinesWrapAndAreEditedAnywhere() throws {
      let terminal = try Program.shell(columns: 40)
      try terminal.type("procedures | where province = 'Đất đai' and level >= 3 | show")
      try terminal.expect(["motcua> procedures | where province = 'Đ", "ất đai' and level >= 3 | show"])
      try terminal.press("C-a")
      try terminal.type("ư ")
      try terminal.expect(["motcua> ư procedures | where province =", "'Đất đai' and level >= 3 | show"])
      #expect(try terminal.cursor().first == 10)
    }

    /// Trap 5: libedit redraws at the wrong place after a change of size.
    @Test func aChangeOfSizeKeepsTheLine() throws {
      let terminal = try Program.shell(columns: 60, rows: 12)
      try terminal.type("procedures | where province = 'Đất đai' and level >= 3 | show x")
      try terminal.expect { $0.count >= 2 && $0.last?.hasSuffix("show x") == true }
      try terminal.resize(columns: 40, rows: 12)
      try terminal.expect(
        ["motcua> procedures | where province = 'Đ", "ất đai' and level >= 3 | show x"], cursorColumn: 31)
      try terminal.resize(columns: 100, rows: 12)
      try terminal.expect(["motcua> procedures | where province = 'Đất đai' and level >= 3 | show x"], cursorColumn: 71)
      try terminal.type("y")
      try terminal.expect(["motcua> procedures | where province = 'Đất đai' and level >= 3 | show xy"])
    }

    @Test func aStatementTallerThanTheScreenIsEditedAnywhere() throws {
      let terminal = try Program.shell(columns: 40, rows: 6)
      let statement = (["zz"] + (1...10).map { "where đ = \($0)" }).joined(separator: " |\n")
      try terminal.paste(statement)
      try terminal.expect((5...10).map { "where đ = \($0)" + ($0 < 10 ? " |" : "") }, cursorColumn: 12)
      for _ in 0..<8 { try terminal.press("Up") }
      try terminal.type("X")
      try terminal.expect((2...7).map { "where đ = \($0) " + ($0 == 2 ? "X|" : "|") }, cursorColumn: 13)
      try terminal.press("BSpace", "M-<")
      try terminal.expect(["motcua> zz |"] + (1...5).map { "where đ = \($0) |" }, cursorColumn: 8)
      try terminal.resize(columns: 40, rows: 16)
      try terminal.expect { $0.first == "motcua> zz |" && $0.last == "where đ = 10" && $0.count == 11 }
      try terminal.resize(columns: 40, rows: 6)
      try terminal.press("M->", "Enter")
      try terminal.expect([Program.prompt])
      #expect(try terminal.history() == [statement])
      try terminal.press("Up")
      try terminal.expect { $0.first == "motcua> zz |" && $0.count == 6 }
      try terminal.press("C-c")
      try terminal.expect { $0 == [Program.prompt] }
    }

    @Test func aTerminalThatOnlyPrintsCanBeUsed() throws {
      let terminal = try Program.shell(environment: ["TERM": "dumb"])
      try terminal.type("đất |")
      try terminal.press("Enter")
      try terminal.type("list")
      try terminal.press("Enter")
      try terminal.expect([Program.prompt])
      #expect(try terminal.history() == ["đất |\nlist"])
      #expect(try !terminal.coloredScreen().contains("\u{1B}["))
    }
  }
}
