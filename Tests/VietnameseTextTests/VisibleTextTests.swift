import TestSupport
import Testing
import VietnameseText

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("Sở Y tế", "Sở Y tế"), ("", ""), ("a\u{1B}[31mb", "a␛[31mb"), ("a\nb", "a⏎b"), ("a\r\nb", "a⏎b"),
    ("a\rb", "a⏎b"), ("\r\n\r\n", "⏎⏎"), ("\n\r", "⏎⏎"), ("\t", "␉"), ("\u{0}", "␀"), ("\u{7F}", "␡"),
    ("\u{85}\u{2028}\u{2029}", "⏎⏎⏎"), ("\u{9B}", "⟨U+009B⟩"), ("\u{AD}", "⟨U+00AD⟩"), ("a\u{200B}b", "a⟨U+200B⟩b"),
    ("\u{202E}abc", "⟨U+202E⟩abc"), ("\u{2066}x\u{2069}", "⟨U+2066⟩x⟨U+2069⟩"), ("\u{FEFF}a", "⟨U+FEFF⟩a"),
    ("\u{E0041}", "⟨U+E0041⟩"), ("\u{301}a", "◌\u{301}a"), ("\u{200D}", "◌\u{200D}"), ("a\u{301}", "a\u{301}"),
    ("👨‍👩‍👧", "👨‍👩‍👧"), ("❤️", "❤️"), ("漢字", "漢字"),
  ])
  func whatActsOrHidesStandsAsASymbol(_ text: String, _ symbols: String) {
    #expect(Array(VisibleText.symbols(in: text).unicodeScalars) == Array(symbols.unicodeScalars))
  }

  /// Alone and within a text, for every scalar that Unicode has: what comes out is visible and stays as it is.
  @Test func whatComesOutIsVisibleAndStaysSo() {
    var wrong: [UInt32] = []
    for value in Array(UInt32(0)...0xFFFF) + Array(stride(from: 0x10000, through: 0x10FFFF, by: 97)) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = VisibleText.symbols(in: "x\(scalar)y")
      let isKept = text.unicodeScalars.elementsEqual("x\(scalar)y".unicodeScalars)
      if isKept != VisibleText.isVisible(scalar) { wrong.append(value) }
      if !text.unicodeScalars.allSatisfy(VisibleText.isVisible) { wrong.append(value) }
      if VisibleText.symbols(in: text) != text { wrong.append(value) }
    }
    #expect(wrong.prefix(5) == [])
  }

  /// No control, no direction, no line end.
  @Test(arguments: [0x00..<0x20, 0x7F..<0xA0, 0x202A..<0x202F, 0x2066..<0x206A, 0x2028..<0x202A, 0xFFF9..<0xFFFC])
  func controlsAndDirectionsAreNotVisible(_ values: Range<Int>) {
    for value in values {
      #expect(Unicode.Scalar(UInt32(value)).map(VisibleText.isVisible) == false, "U+\(String(value, radix: 16))")
    }
  }

  @Test(arguments: ["a", "đ", "ệ", "́", "漢", "\u{A0}", "\u{200C}", "\u{200D}", "─", "￿"])
  func lettersMarksAndJoinersAreVisible(_ text: String) {
    #expect(text.unicodeScalars.allSatisfy(VisibleText.isVisible))
  }
}

@Suite struct WrappedTextTests {
  /// The words stay in their order, a line is as full as it can be, and only a word alone is wider.
  @Test(arguments: [UInt64(3), 5, 8]) func linesAreFilledAndNoWordIsLost(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let words = ["a", "hộ", "tịch", "procedures", "一門", "👍", "2020-08-31", "Nguyễn", "đường"]
    for _ in 0..<500 {
      let text = (0..<random.number(1...14)).map { _ in random.pick(words) }.joined(separator: " ")
      let (width, indent) = (random.number(4...30), random.number(0...3))
      let lines = TextWrapping.lines(of: text, width: width, indent: indent)
      let trace = "seed \(seed): '\(text)' in \(width), indent \(indent): \(lines)"
      #expect(lines.flatMap { $0.split(separator: " ") } == text.split(separator: " "), "\(trace)")
      for (place, line) in lines.enumerated() {
        let isWhole = line.split(separator: " ").count == 1
        #expect(isWhole || DisplayWidth.cells(in: line) <= width, "\(trace)")
        #expect(line.prefix { $0 == " " }.count == (place == 0 ? 0 : indent), "\(trace)")
        if place + 1 < lines.count, let next = lines[place + 1].split(separator: " ").first {
          #expect(DisplayWidth.cells(in: line) + 1 + DisplayWidth.cells(in: next) > width, "\(trace)")
        }
      }
    }
  }
}

@Suite struct LanguageTests {
  @Test func eachLanguageHasItsTextAndItsMarks() {
    let text = LocalizedText(english: "day", vietnamese: "ngày")
    #expect(Language.allCases.map { text[$0] } == ["day", "ngày"])
    #expect(Language.allCases.map { LocalizedText(verbatim: "H26")[$0] } == ["H26", "H26"])
    #expect(Language.allCases.map(\.rawValue) == ["en", "vi"])
    #expect(Language.allCases.map { NumberText.decimalSeparator(in: $0) } == [".", ","])
  }

  /// The digits stay, and a mark stands before every third from the end.
  @Test(arguments: [UInt64(13)]) func groupsHaveThreeDigits(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<500 {
      let value = Int64.random(in: .min ... .max, using: &random) >> Int64(random.number(0...62))
      for (language, mark) in [(Language.english, ","), (.vietnamese, ".")] {
        let text = NumberText.grouped(value, in: language)
        #expect(text.filter { "\($0)" != mark } == String(value), "seed \(seed)")
        let groups = text.drop { $0 == "-" }.split(separator: Character(mark), omittingEmptySubsequences: false)
        #expect(groups.dropFirst().allSatisfy { $0.count == 3 } && (1...3).contains(groups[0].count), "\(text)")
      }
    }
  }
}
