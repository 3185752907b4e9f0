import Foundation
import TestSupport
import Testing

/// Data and files of others that would act on a terminal, hide or turn text around.
///
/// What is looked at is every byte that the program writes to the terminal: only its own sequences may be among them.
extension ShellOnScreen {
  @Suite struct HostileDataTests {
    /// Each as it stands in a cell.
    static let corpus: [String] = [
      "\u{1B}[2Jclear", "\u{1B}[5mblink", "\u{1B}]0;title\u{07}x", "\u{1B}]0;title\u{1B}\\x",
      "\u{1B}]52;c;cHduZWQ=\u{07}",
      "\u{1B}]8;;http://example.org\u{1B}\\link\u{1B}]8;;\u{1B}\\", "\u{1B}P+q544e\u{1B}\\", "\u{1B}_app\u{1B}\\",
      "\u{1B}c", "\u{1B}#8", "\u{1B}(0qqq", "\u{1B}[6n", "\u{1B}[?1049h", "\u{1B}[200~paste", "\u{9B}31mred",
      "\u{9D}0;t\u{9C}", "\u{90}q\u{9C}", "bell\u{07}", "back\u{08}\u{08}\u{08}\u{08}lie", "over\rwrite",
      "v\u{0B}t\u{0C}f",
      "del\u{7F}", "shift\u{0E}out\u{0F}", "nel\u{85}x", "\u{202E}gpj.exe", "a\u{2066}b\u{2069}c", "\u{200F}rtl",
      "zero\u{200B}width",
      "\u{FEFF}mark", "line\u{2028}sep", "para\u{2029}sep", "tag\u{E0041}\u{E007F}", "soft\u{AD}hyphen",
      "\u{FFF9}a\u{FFFA}b\u{FFFB}",
      "\u{301}lone", "zalgo" + String(repeating: "\u{336}\u{489}", count: 60), "👩‍👩‍👧‍👦🇻🇳", "漢字カナ", "שלום عربى",
      "=cmd|'/c calc'!A1",
      "ﷺ",
    ]

    /// A shell on a file whose name, headings and cells are hostile, recorded from its start.
    private func shell(columns: Int = 80) throws -> (terminal: EmulatedTerminal, folder: ScratchFolder) {
      let folder = try ScratchFolder()
      let cells = Self.corpus.enumerated().map { "\($0.offset),\"\($0.element.replacing("\"", with: "\"\""))\"" }
      let table = "id,na\u{1B}[5mme\u{202E}\n" + cells.joined(separator: "\n") + "\n"
      try folder.write(table, to: "a\u{1B}]0;x\u{07}\u{202E}b.csv")
      let terminal = try EmulatedTerminal("bash --norc --noprofile", columns: columns, environment: ["PAGER": ""])
      try terminal.expect(["sh>"])
      try terminal.record()
      try terminal.type("\(Program.path) --lang en \(folder.path)/*.csv")
      try terminal.press("Enter")
      try terminal.expectScreen { $0.last?.hasPrefix(Program.prompt) == true }
      return (terminal, folder)
    }

    /// Runs a statement and waits for the prompt after it.
    private func run(_ text: String, _ terminal: EmulatedTerminal, count: Int) throws {
      try terminal.type(text)
      try terminal.press("Enter")
      try terminal.expect { _ in
        let marks = try terminal.recording().matches(of: /\u{1B}\]133;B/).count
        return marks == count + 1
      }
    }

    @Test(arguments: [80, 30])
    func nothingOfTheDataActsOnTheTerminal(_ columns: Int) throws {
      let (terminal, folder) = try shell(columns: columns)
      defer { withExtendedLifetime(folder) {} }
      let statements = [
        "set rows 100", "tables", "describe a_0_x_b", "a_0_x_b", "a_0_x_b | list na_5_mme", "values a_0_x_b.na_5_mme",
        "a_0_x_b | show count by na_5_mme", "set screen_reader on", "a_0_x_b | list na_5_mme", "open nowhere.csv",
        "nope",
      ]
      for (index, statement) in statements.enumerated() { try run(statement, terminal, count: index + 1) }
      try terminal.type("a_0_x_b | where na_5_mme = ")
      try terminal.press("Tab")
      try terminal.expect { rows in rows.contains { $0.contains("value") } }
      for _ in 0..<12 { try terminal.press("Tab") }
      try terminal.type("!")
      try terminal.expect { $0.last?.contains("!") == true }
      try check(terminal)
    }

    @Test func statementsOfOthersInTheHistoryAreCleaned() throws {
      let terminal = try EmulatedTerminal("bash --norc --noprofile", environment: ["PAGER": ""])
      try terminal.expect(["sh>"])
      let lines = Self.corpus.map { text in
        "{\"s\":\(String(decoding: (try? JSONEncoder().encode("note " + text)) ?? Data(), as: UTF8.self)),"
          + "\"t\":\"2020-09-17T01:02:03Z\"}\n"
      }
      try terminal.writeHomeFile("motcua/history.jsonl", lines.joined())
      try terminal.record()
      try terminal.type("\(Program.path) --lang en \(Program.data)")
      try terminal.press("Enter")
      try terminal.expect([Program.prompt])
      try terminal.type("note ")
      for _ in Self.corpus { try terminal.press("Up") }
      try terminal.press("C-c", "C-r")
      try terminal.type("title")
      for _ in 0..<3 { try terminal.press("C-r") }
      try terminal.press("C-g")
      try run("history 100", terminal, count: 1)
      try check(terminal)
    }

    @Test func pastesAndKeysAreCleaned() throws {
      let terminal = try Program.shell()
      try terminal.record()
      for text in Self.corpus { try terminal.send(bytes: Array("\u{1B}[200~\(text)\u{1B}[201~\u{03}".utf8)) }
      try terminal.type("a\u{202E}b\u{200B}c\u{FEFF}d")
      try terminal.expect(["motcua> abcd"])
      try check(terminal)
    }

    // MARK: What may be written

    private func check(_ terminal: EmulatedTerminal, sourceLocation: SourceLocation = #_sourceLocation) throws {
      let text = try terminal.recording()
      let own = /\u{1B}(\[[0-9;?]*[ABCDGHKJPXm@hl]|M|\]133;[^\u{07}\u{1B}]*\u{1B}\\|[=>])/
      let foreign = ["\u{1B}[2J", "\u{1B}[5m", "\u{1B}[31mred", "\u{1B}[?1049h", "\u{1B}[200~"]
      for sequence in foreign {
        #expect(!text.contains(sequence), "\(sequence.debugDescription)", sourceLocation: sourceLocation)
      }
      let rest = text.replacing(own, with: "")
      let allowed: Set<Unicode.Scalar> = ["\r", "\n", "\t", "\u{08}", "\u{07}"]
      let hidden = rest.unicodeScalars.filter { scalar in
        if allowed.contains(scalar) { return false }
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: return true
        case .format: return scalar != "\u{200D}" && scalar != "\u{600}"
        default: return false
        }
      }
      let places = hidden.map { String($0.value, radix: 16) }
      #expect(places.isEmpty, "\(around(hidden.first, in: rest))", sourceLocation: sourceLocation)
    }

    private func around(_ scalar: Unicode.Scalar?, in text: String) -> String {
      guard let scalar, let place = text.unicodeScalars.firstIndex(of: scalar) else { return "" }
      let start = text.unicodeScalars.index(place, offsetBy: -40, limitedBy: text.startIndex) ?? text.startIndex
      let end = text.unicodeScalars.index(place, offsetBy: 40, limitedBy: text.endIndex) ?? text.endIndex
      return text[start..<end].debugDescription
    }
  }
}
