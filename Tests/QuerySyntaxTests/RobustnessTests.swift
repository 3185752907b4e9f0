import Diagnostics
import QuerySyntax
import TestSupport
import Testing
import VietnameseText

@Suite struct RobustnessTests {
  @Test(arguments: languageExamples + furtherExamples)
  func everyCutIsAnswered(_ source: String) {
    for end in source.indices {
      let cut = String(source[..<end])
      let result = Parser.parse(cut)
      let completeness = Parser.completeness(of: cut)
      let trimmed = cut.reversed().drop { $0 == " " }
      switch trimmed.first {
      case "|" where !cut.hasPrefix("help"), "(", ",", "=", "<", ">", "+":
        #expect(completeness == .incomplete, "\(cut)")
      default: break
      }
      #expect((completeness == .complete) == result.diagnostics.isEmpty, "\(cut)")
      if trimmed.count != cut.count { continue }
      let spoiled = Parser.completeness(of: cut + "\n")
      #expect(spoiled == completeness, "\(cut)")
    }
  }

  @Test(arguments: [
    ("", InputCompleteness.complete), ("# a comment", .complete), ("procedures", .complete), ("tables", .complete),
    ("procedures |", .incomplete), ("procedures | where", .incomplete), ("procedures | where # note", .incomplete),
    ("procedures | where a and", .incomplete), ("procedures | where a =\n", .incomplete),
    ("procedures | show ratio(online", .incomplete), ("procedures | show ratio(online\nof eligible", .incomplete),
    ("procedures | show ratio(online\nof eligible)", .complete), ("note \"two", .incomplete),
    ("note \"two\nlines\"", .complete), ("procedures | where name = \"a\nb", .incomplete),
    ("procedures | where name = 'a", .invalid), ("procedures | wher online", .invalid),
    ("procedures | wher (online", .invalid), ("procedures | show count)", .invalid), ("let x =", .incomplete),
    ("metric m on t = count target >=", .incomplete), ("procedures\n| show count", .complete),
    ("explain", .incomplete), ("procedures | top", .incomplete), ("procedures | list", .complete),
    ("procedures | list name,", .incomplete), ("procedures | change", .incomplete),
    ("procedures | sort change", .complete), ("procedures | show count by level;", .complete),
    ("metric m on t\n  = count", .incomplete), ("metric m on t\n  = count\n", .complete), ("let a = t", .complete),
    ("let a = t\n\t| show count", .incomplete), ("t\n  | show count", .complete), ("let a = t\n ", .complete),
    ("procedures | sort by", .invalid), ("procedures |; tables", .invalid), ("procedures | where a == 3 and", .invalid),
  ])
  func enterKnowsWhatIsWhole(_ source: String, _ completeness: InputCompleteness) {
    #expect(Parser.completeness(of: source) == completeness)
  }

  @Test(arguments: [
    ("procedures\n| show count", 1), ("procedures\n\n# why\n| show count\n", 1), ("procedures | where\na and\nb", 1),
    ("procedures\ntables", 2), ("procedures;\n| show count", 2), ("tables; tables # ; tables", 2),
    ("procedures | show ratio(\nonline\nof eligible\n)\ntables", 2),
    ("procedures |\r\nshow count,\r\nratio(a)\r\ntables", 2),
    ("procedures | where a\n  = 3", 1),
    ("metric m \"M\" on t\n  = ratio(a\n    of b)\n  # base\n  target >= 60%\n  cite \"x\"\ntables", 2),
    ("let a = t\n  | show count\nlet b = a", 2), ("let a = t\n\n  tables", 2), ("t\n  tables", 2),
    ("column c \"A\"\n  \"B\" on t\n  = a + 1\n  replace\ntables", 2),
    ("metric m on t =\n  count\n  time open\n  round 1", 1), ("let a = t;\n  b", 2), ("let a = t\r\n  | list\r\nb", 2),
    ("let a = t\n| where x\n  | list\n  # end\nb", 2),
  ])
  func lineEndsEndStatements(_ source: String, _ statements: Int) {
    #expect(Parser.parse(source).program.statements.count == statements)
  }

  @Test(arguments: [UInt64(20_200_917)]) func anyBytesAreAnswered(seed: UInt64) {
    var generator = SeededRandom(seed: seed)
    let words = Keyword.allCases.flatMap { [$0.title(.english), $0.title(.vietnamese)] }
    let pieces =
      words + [
        "|", "(", ")", ",", "=", "==", "..", ".", "\"", "'", "`", "\n", ";", "#", "\\", " ", "3", "2020Q3", "97,15",
        "%",
      ]
      + [
        "_", "đ", "e\u{301}", "\u{200B}", "🏢", "“", "”", "＝", "null", "between", "like", "select", "group", "=SUM(",
        "-",
      ]
    for round in 0..<3_000 {
      let count = Int.random(in: 0..<40, using: &generator)
      let source: String
      if round % 3 == 0 {
        source = String(
          decoding: (0..<count * 3).map { _ in UInt8.random(in: .min ... .max, using: &generator) }, as: UTF8.self)
      } else {
        let blank = round % 3 == 1 ? " " : ""
        source = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined(separator: blank)
      }
      check(source)
    }
  }

  @Test(arguments: [UInt64(1_671)]) func mutatedExamplesAreAnswered(seed: UInt64) {
    var generator = SeededRandom(seed: seed)
    let examples = languageExamples + furtherExamples
    for _ in 0..<2_000 {
      var scalars = Array((examples.randomElement(using: &generator) ?? "").unicodeScalars)
      let donor = Array((examples.randomElement(using: &generator) ?? "").unicodeScalars)
      for _ in 0..<Int.random(in: 1...4, using: &generator) where !scalars.isEmpty {
        let place = Int.random(in: 0..<scalars.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: scalars.remove(at: place)
        case 1: scalars.insert(donor.randomElement(using: &generator) ?? "|", at: place)
        default: scalars.insert(contentsOf: donor.suffix(Int.random(in: 0..<20, using: &generator)), at: place)
        }
      }
      check(String(String.UnicodeScalarView(scalars)))
    }
  }

  /// Ranges lie within the source, the tokens make it up, and what parses prints to the same.
  private func check(_ source: String) {
    let size = source.utf8.count
    let result = Parser.parse(source)
    for diagnostic in result.diagnostics {
      if let range = diagnostic.range { #expect(range.upperBound <= size, "\(source)") }
      #expect(!diagnostic.message(in: .vietnamese).isEmpty)
    }
    #expect(Lexer.tokens(of: source).reduce(0) { $0 + $1.range.count } == size)
    _ = Parser.completeness(of: source)
    for language in Language.allCases {
      let printed = SyntaxPrinter.text(of: result.program, in: language)
      #expect(
        SyntaxDump.outline(of: Parser.parse(printed).program) == SyntaxDump.outline(of: result.program),
        "\(source) → \(printed)")
    }
  }

  @Test func timeGrowsWithTheLength() {
    let clock = ContinuousClock()
    for piece in [
      "procedures | where a = \"b\" | show count\n", "(", "\" \\\"\n", "a ", "`", "1,", "quý ", "| ", "|\n", "- ",
      "không ",
    ] {
      let small = String(repeating: piece, count: 10_000 / piece.utf8.count)
      let large = String(repeating: piece, count: 80_000 / piece.utf8.count)
      let base = clock.measure { _ = Parser.parse(small) }
      let time = clock.measure { _ = Parser.parse(large) }
      #expect(time < max(base * 32, .milliseconds(500)), "\(piece): \(base), \(time)")
    }
  }
}
