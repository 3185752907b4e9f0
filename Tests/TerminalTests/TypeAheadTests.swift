import Foundation
import Terminal
import TestSupport
import Testing

/// What is typed while no statement is edited: it is for the next statement, whatever comes between.
@Suite struct TypeAheadTests {
  private static func texts(_ typeAhead: TypeAhead) -> String {
    var bytes: [UInt8] = []
    while let byte = typeAhead.next() { bytes.append(byte) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A pipe in place of the terminal.
  private func withKeys(_ body: (TypeAhead, FileHandle) throws -> Void) throws {
    let pipe = Pipe()
    try body(TypeAhead(pipe.fileHandleForReading.fileDescriptor), pipe.fileHandleForWriting)
  }

  /// Whoever is in the middle of a word goes on typing it: the other program waits for a pause.
  @Test func anotherProgramGetsTheTerminalOnceKeysPause() throws {
    try withKeys { typeAhead, keys in
      try keys.write(contentsOf: Data("đ".utf8))
      let rest = "ất đai | show count"
      let taken = DispatchSemaphore(value: 0)
      // Each key comes once those before it are taken.
      Thread.detachNewThread {
        for character in rest {
          taken.wait()
          try? keys.write(contentsOf: Data(String(character).utf8))
        }
      }
      let text = typeAhead.lend {
        taken.signal()
        return false
      } _: {
        Self.texts(typeAhead)
      }
      #expect(text == "đất đai | show count")
    }
  }

  @Test func nothingIsWaitedForWhereNothingWasTypedOrAllIsCancelled() throws {
    try withKeys { typeAhead, keys in
      // The machine may take long over one of several, a pause that is waited for makes all of them long.
      let times = try (0..<10).map { _ in
        let start = ContinuousClock.now
        typeAhead.lend(until: { false }) {}
        try keys.write(contentsOf: Data("abc".utf8))
        typeAhead.lend(until: { true }) {}
        #expect(Self.texts(typeAhead) == "abc")
        return ContinuousClock.now - start
      }
      #expect(times.min() ?? .zero < .milliseconds(400))
    }
  }

  @Test(arguments: [
    ("", ""), ("\u{1B}[A\u{1B}[D", ""), ("\u{4}", ""), ("\n\n", ""),
    ("tables\nđất |\n", "tables\nđất |"), ("tabx\u{7F}les", "tables"), ("a\u{308}\u{8}b", "b"),
    ("ab\u{1B}[Dc", "abc"), ("dossiers\u{0} | show", "dossiers | show"),
  ])
  func whatWasToFollowBecomesOneText(_ typed: String, _ text: String) throws {
    try withKeys { typeAhead, keys in
      try keys.write(contentsOf: Data(typed.utf8))
      typeAhead.keepAsText()
      #expect(Self.texts(typeAhead) == (text.isEmpty ? "" : "\u{1B}[200~\(text)\u{1B}[201~"))
    }
  }
}

extension ShellOnScreen {
  @Suite struct TypeAheadScreenTests {
    /// `|` and `s` are commands of `less`, which would run a program or write a file.
    @Test func aPagerGetsNothingThatWasTypedBeforeIt() throws {
      let job = try ShellJob("-q \(LongTable.path)", environment: [:])
      try job.expectPrompt()
      try job.submit("set rows all")
      try job.expectPrompt()
      try job.terminal.send(bytes: Array("\(LongTable.name)\r\(LongTable.name) | s".utf8))
      try job.terminal.expect { $0.last?.hasPrefix("q: back") == true }
      try job.terminal.type("q")
      try job.terminal.expectScreen { $0.last?.hasPrefix("motcua> \(LongTable.name) | s ") == true }
      try job.terminal.type("how count")
      try job.terminal.press("Enter")
      try job.expectPrompt(after: "6,000")
    }

    /// In a statement that runs; what the terminal shows meanwhile is the program's alone.
    private func running() throws -> ShellJob {
      let job = try ShellJob("--color never \(LargerTable.path)")
      try job.expectPrompt()
      try job.submit(LargerTable.scan)
      try job.expectWork(LargeTable.scanWords)
      return job
    }

    /// It would run although everything was to stop, or be thrown away by the terminal.
    @Test func controlCKeepsWhatWasToFollowToBeLookedAt() throws {
      let job = try running()
      try job.terminal.type("tables")
      try job.terminal.press("Enter")
      try job.terminal.type("đất")
      try job.terminal.press("C-c")
      try job.terminal.expectScreen { rows in
        rows.last == "đất" && rows.dropLast().last?.hasPrefix("motcua> tables") == true
          && rows.contains { $0.hasSuffix("cancelled") }
      }
      #expect(try job.terminal.history() == [LargerTable.scan])
      try job.terminal.press("C-c")
      try job.expectPrompt()
    }

    /// The shell in between has put settings of its own in place.
    @Test func keysAreHeldAgainAfterAStop() throws {
      let job = try running()
      try job.stopAndContinue()
      try job.terminal.expect { rows in
        try LargeTable.scanWords.contains { rows.last?.hasPrefix($0) == true } && job.terminal.holdsKeys()
      }
      try job.terminal.type("đất")
      // Nothing of it is shown beside the line that tells how far the work is.
      try job.terminal.press("C-c")
      try job.terminal.expectScreen { $0.last?.hasPrefix("motcua> đất") == true }
      #expect(try !job.terminal.rows().dropLast().contains { $0.contains("đất") })
    }

    @Test func aStatementLongerThanATerminalsLineIsKeptWhole() throws {
      let job = try running()
      let statement = "zz \(String(repeating: "đất ", count: 2_000))"
      for start in stride(from: 0, to: statement.count, by: 400) {
        try job.terminal.type(String(statement.dropFirst(start).prefix(400)))
      }
      try job.terminal.press("Enter")
      try job.terminal.expect { _ in try job.terminal.history().count == 2 }
      #expect(try job.terminal.history().last == statement.trimmingCharacters(in: .whitespaces))
    }

    /// As the end of input of a terminal that cuts lines, it would come as a key that quotes the next one.
    @Test func controlDAheadOfThePromptLeaves() throws {
      let job = try running()
      try job.terminal.press("C-d")
      try job.expectEnd(code: 0)
    }

    /// Many keyboards switch their input method with it.
    @Test func controlSpaceDoesNothing() throws {
      let terminal = try Program.shell()
      try terminal.type("tabl")
      try terminal.press("C-Space")
      try terminal.type("es")
      try terminal.expect(["motcua> tables"])
      try terminal.press("C-Space", "Enter")
      try terminal.expect { $0.contains { $0.hasPrefix("motcua_offices ") } && $0.last == Program.prompt }
    }
  }
}
