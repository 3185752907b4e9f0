import Diagnostics
import NotebookDocuments
import TestSupport
import Testing

/// Texts of any characters in every place of a document: what is written reads back as it was.
@Suite struct HostileDocumentTests {
  /// Characters and words that mean something to YAML, to Markdown or to a terminal.
  private static let pieces = [
    "a", "B7", "Quý III", "漢", "👍🏽", "#", " ", " #", ":", ": ", "\"", "'", "\\", "{", "}", "[", "]", ",", "-", "- ",
    "---",
    "...", "?", "!", "&", "*", "|", ">", "%", "%41", "@", "`", "```", "````", "~~~", "=", "\u{301}", "\u{200D}",
    "\u{FEFF}", "\n", "\r", "\t", "\0", "\u{1B}[31m", "\u{85}", "\u{2028}", "\u{202E}", "null", "yes", "0x1F", "1.50",
    "<!--", "-->", "<!-- motcua:end cells=1 -->", "```motcua", "```output id=1", "motcua: 2", "~",
  ]

  private static func text(_ random: inout SeededRandom, _ lengths: ClosedRange<Int>) -> String {
    (0..<random.number(lengths)).map { _ in random.pick(pieces) }.joined()
  }

  /// A text of the form that a document keeps: `\n` for line breaks, no return before one or at the end.
  private static func plain(_ text: String) -> String {
    var kept: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      while scalar == "\n", kept.last == "\r" { kept.removeLast() }
      kept.append(scalar)
    }
    while kept.last == "\r" { kept.removeLast() }
    return String(String.UnicodeScalarView(kept))
  }

  private static func entry(_ random: inout SeededRandom) -> SessionDocument.Entry {
    let settings = (0..<random.number(0...2)).map { _ in
      SessionAttribute(name: "n" + text(&random, 0...2), value: text(&random, 0...3))
    }
    let cell = SessionCell(
      source: text(&random, 0...8), isSkipped: random.chance(20), expectsError: random.chance(20), settings: settings)
    let outputs = (0..<random.number(0...2)).map { _ in
      SessionOutput(
        id: random.chance(50) ? "i" + text(&random, 0...2) : nil, rows: random.chance(50) ? random.number(0...99) : nil,
        sha256: random.chance(50) ? "ab12" : nil,
        otherAttributes: random.chance(30) ? [SessionAttribute(name: "error", value: text(&random, 0...2))] : [],
        text: text(&random, 0...8))
    }
    return SessionDocument.Entry(cell: cell, outputs: outputs)
  }

  // MARK: Header

  @Test(arguments: [UInt64(1), 2, 3, 4]) func everyValueOfAHeaderReadsBack(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<400 {
      var header = SessionHeader()
      let title = Self.text(&random, 0...6)
      header.title = title
      header.settings = (0..<random.number(0...3)).map { number in
        SessionAttribute(name: "k\(number)" + Self.text(&random, 0...2), value: Self.text(&random, 0...4))
      }
      header.dataSources = (0..<random.number(0...2)).map { number in
        SessionDataSource(
          name: Self.text(&random, 0...2) + "d\(number)", place: .path("p" + Self.text(&random, 0...4)),
          sha256: random.chance(50) ? Self.text(&random, 1...2) : nil,
          rowCounts: random.chance(50)
            ? [.init(table: Self.text(&random, 0...2) + "t", rows: random.number(0...99))] : [])
      }
      header.reading = SessionReading(sheet: "s" + Self.text(&random, 0...3))
      let document = SessionDocument(parsing: SessionDocument(header: header, entries: []).text)
      let trace = "seed \(seed): \(document.text.debugDescription)"
      #expect(document.diagnostics.isEmpty && document.isComplete, "\(trace)")
      #expect(document.header.title.map { Array($0.utf8) } == Array(title.utf8), "\(trace)")
      #expect(document.header.settings == header.settings, "\(trace)")
      #expect(document.header.dataSources == header.dataSources, "\(trace)")
      #expect(document.header.reading == header.reading, "\(trace)")
    }
  }

  /// Values as they stand on a line of the header, quoted or not.
  @Test(arguments: [
    ("", ""), ("plain words", "plain words"), ("a # b", "a"), ("a#b", "a#b"), ("# all", ""), ("'it''s'", "it's"),
    ("\"a\\n\\t\\\\ \\\"b\\\"\"", "a\n\t\\ \"b\""), ("\"\\x41\\u0110\\U0001F44D\"", "AĐ👍"), ("'a\\n'", "a\\n"),
    ("a: b", "a: b"), ("2020-08-31", "2020-08-31"), ("\"a\" # b", "a"), ("a, b", "a, b"), ("\"\"", ""), ("''", ""),
    ("a #\u{301}b", "a"), ("\"a #\u{301}b\"", "a #\u{301}b"),
  ])
  func aTitleIsReadAsYAMLDoes(_ written: String, _ title: String) {
    let document = SessionDocument(parsing: "---\ntitle: \(written)\n---\n")
    #expect(document.diagnostics.isEmpty)
    #expect(document.header.title.map { Array($0.utf8) } == Array(title.utf8))
  }

  @Test(arguments: [
    "\"open", "'open", "\"a\" b", "\"\\q\"", "\"\\x4\"", "\"\\uD800\"", "\"\\U00110000\"", "'a'b", "{a: b", "[a",
    "{a: b}}", "{a b}", "{: b}", "{a: b c: d}", "[a b]]",
  ])
  func whatIsNoValueIsToldWithItsLine(_ written: String) {
    let line = "title: \(written)"
    let document = SessionDocument(parsing: "---\nwidth: 80\n\(line)\n---\n")
    #expect(document.diagnostics.map(\.id) == [.sessionHeaderUnreadable])
    #expect(document.diagnostics.first?.range == 14..<14 + line.utf8.count)
    #expect(document.diagnostics.first?.arguments == ["text": .text(line)])
    #expect(document.header.width == 80)
  }

  // MARK: Cells and outputs

  @Test(arguments: [UInt64(11), 12, 13, 14]) func cellsAndOutputsReadBack(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<200 {
      let entries = (0..<random.number(0...4)).map { _ in Self.entry(&random) }
      let document = SessionDocument(header: SessionHeader(), entries: entries)
      let read = SessionDocument(parsing: document.text)
      let trace = "seed \(seed): \(document.text.debugDescription)"
      #expect(read.diagnostics.isEmpty && read.isComplete && read.hasEndMark, "\(trace)")
      #expect(read.entries == entries, "\(trace)")
      #expect(read.text.utf8.elementsEqual(document.text.utf8))
      let transcript = "---\nmotcua: 1\n---\n" + entries.map(SessionDocument.appendedText).joined()
      #expect(SessionDocument(parsing: transcript).entries == entries, "\(trace)")
    }
  }

  /// A source keeps its bytes but for the line breaks, whatever it is made of.
  @Test(arguments: [UInt64(21), 22]) func aSourceKeepsItsBytes(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<400 {
      let source = Self.text(&random, 0...10)
      let cell = SessionCell(source: source)
      #expect(Array(cell.source.utf8) == Array(Self.plain(source).utf8), "seed \(seed): \(source.debugDescription)")
      let output = SessionOutput(text: source)
      let plain = Self.plain(source)
      let expected = plain.utf8.last == 0x0A ? plain.utf8.dropLast() : plain.utf8[...]
      #expect(output.text.utf8.elementsEqual(expected), "seed \(seed): \(source.debugDescription)")
    }
  }

  // MARK: Editing

  /// Putting outputs under one cell leaves every other block, and putting them again leaves the text.
  @Test(arguments: [UInt64(31), 32, 33]) func replacingOutputsTouchesOneCell(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<150 {
      var document = SessionDocument(parsing: SampleDocuments.random(seed: random.next()))
      let before = document.entries
      if before.isEmpty { continue }
      let changed = random.number(0...(before.count - 1))
      let outputs = Self.entry(&random).outputs
      let prose = Self.prose(of: document)
      document.replaceOutputs(ofCell: changed, with: outputs)
      let once = document.text
      let trace = "seed \(seed): \(once.debugDescription)"
      for (place, entry) in document.entries.enumerated() {
        #expect(entry.cell == before[place].cell, "\(trace)")
        if place != changed { #expect(entry.outputs == before[place].outputs, "\(trace)") }
      }
      #expect(document.entries[changed].outputs.map(\.text) == outputs.map(\.text), "\(trace)")
      #expect(Self.prose(of: document).hasPrefix(prose) || prose.isEmpty, "\(trace)")
      document.replaceOutputs(ofCell: changed, with: outputs)
      #expect(document.text.utf8.elementsEqual(once.utf8), "\(trace)")
    }
  }

  private static func prose(of document: SessionDocument) -> String {
    document.blocks.map { if case .prose(let text) = $0 { text } else { "" } }.joined()
  }

  /// Prose of any text opens no block, ends none, and is no header and no mark.
  @Test(arguments: [UInt64(41), 42, 43]) func proseOfAnyTextStaysProse(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<200 {
      let entries = [Self.entry(&random), Self.entry(&random)]
      var document = SessionDocument(header: SessionHeader(), entries: [entries[0]])
      let text = Self.text(&random, 0...8)
      document.appendProse(text)
      document.append(entries[1])
      let read = SessionDocument(parsing: document.text)
      let trace = "seed \(seed): \(document.text.debugDescription)"
      #expect(read.entries == entries && read.isComplete, "\(trace)")
      #expect(read.diagnostics.isEmpty, "\(trace)")
    }
  }

  /// Cut anywhere, a document gives back its text; without what is left half written it is a whole one.
  @Test(arguments: [UInt64(51), 52]) func whatAKilledSessionLeavesIsTakenAway(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<40 {
      let entries = (0..<2).map { _ in Self.entry(&random) }
      let text = SessionDocument(header: SessionHeader(), entries: entries).text
      let header = "---\nmotcua: 1\n---\n".utf8.count
      for _ in 0..<20 {
        let cut = String(decoding: text.utf8.prefix(random.number(header...text.utf8.count)), as: UTF8.self)
        var document = SessionDocument(parsing: cut)
        #expect(document.text.utf8.elementsEqual(cut.utf8))
        let removed = document.removeOpenBlock()
        #expect(removed != nil || document.text.utf8.elementsEqual(cut.utf8))
        #expect(cut.utf8.starts(with: document.text.utf8), "seed \(seed): \(cut.debugDescription)")
        document.markComplete()
        let read = SessionDocument(parsing: document.text)
        let kept = read.entries.map(\.cell)
        #expect(read.isComplete, "seed \(seed): \(cut.debugDescription)")
        #expect(kept == Array(entries.map(\.cell).prefix(kept.count)), "seed \(seed): \(cut.debugDescription)")
      }
    }
  }
}
