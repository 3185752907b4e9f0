import Foundation
import QuerySyntax
import Testing
import Values
import VietnameseText

@Suite struct LexerTests {
  @Test(
    arguments: languageExamples + furtherExamples + ["a  # b\r\n\tc\u{A0}d\u{2028}e", "", "\"open\n'x' `y` ‘z’ “w”"])
  func tokensMakeUpTheSource(_ source: String) {
    var end = 0
    for token in Lexer.tokens(of: source) {
      #expect(token.range.lowerBound == end && !token.range.isEmpty)
      end = token.range.upperBound
    }
    #expect(end == source.utf8.count)
  }

  @Test func rangesCountTheSourceAsGiven() throws {
    let source = "hồ sơ | hiện".decomposedStringWithCanonicalMapping
    let tokens = Lexer.tokens(of: source).filter { !$0.isTrivia }
    #expect(tokens.map(\.kind) == [.word("hồ"), .word("sơ"), .symbol(.pipe), .keyword(.stage(.show), "hiện")])
    let last = try #require(tokens.last)
    #expect(last.range.upperBound == source.utf8.count && last.range.count > "hiện".utf8.count)
  }

  @Test(arguments: [
    ("2020H1", "2020H1"), ("2020q3", "2020Q3"), ("2020-08", "2020-08"), ("2020-08-31", "2020-08-31"),
    ("2020-8-1", "2020-08-01"), ("Q3/2020", "2020Q3"), ("h2/2020", "2020H2"), ("III/2020", "2020Q3"),
    ("iv/2020", "2020Q4"), ("T8/2020", "2020-08"), ("8/2020", "2020-08"), ("31/8/2020", "2020-08-31"),
    ("31/08/2020", "2020-08-31"), ("31-8-2020", "2020-08-31"), ("quý III/2020", "2020Q3"), ("quý 3/2020", "2020Q3"),
    ("QUY 3 / 2020", "2020Q3"), ("quý III năm 2020", "2020Q3"), ("tháng 8/2020", "2020-08"),
    ("thang 08 nam 2020", "2020-08"), ("năm 2020", "2020"), ("ngày 31/8/2020", "2020-08-31"),
    ("nửa năm 1/2020", "2020H1"), ("quarter 3/2020", "2020Q3"), ("month 8/2020", "2020-08"),
    ("29/2/2020", "2020-02-29"),
    ("2020", "2020"),
  ])
  func readsPeriods(_ text: String, _ label: String) {
    #expect(PeriodLiteral.period(from: text)?.label == label)
    #expect(PeriodLiteral.period(from: text.decomposedStringWithCanonicalMapping)?.label == label)
    let program = Parser.parse("dossiers | in \(text)").program
    #expect(SyntaxPrinter.text(of: program, in: .english) == "dossiers | in \(label)")
    let quoted = Parser.parse("dossiers | in \"\(text)\"").program
    #expect(SyntaxPrinter.text(of: quoted, in: .english) == "dossiers | in \(label)")
  }

  @Test(arguments: [
    "2020Q5", "2020Q0", "2020H3", "2020-13", "2020-02-30", "31/9/2020", "29/2/2019", "Q5/2020", "T13/2020",
    "quý V/2020", "quý 5/2020", "tháng 13/2020", "13/2020", "5", "20201", "0000", "97.15", "online",
  ])
  func refusesWhatIsNoPeriod(_ text: String) {
    #expect(PeriodLiteral.period(from: text) == nil)
    let result = Parser.parse("dossiers | in \(text)")
    #expect(result.program.statements.isEmpty && result.diagnostics.count == 1, "\(result.diagnostics)")
  }

  @Test(arguments: [
    ("1671", 1671, 0, false), ("97.15", 9715, 2, false), ("15%", 15, 0, true), ("0.50%", 50, 2, true),
    ("007", 7, 0, false), ("999999999999999999", 999_999_999_999_999_999, 0, false),
  ])
  func readsNumbers(_ text: String, _ unscaled: Int, _ scale: Int, _ isPercent: Bool) {
    let value = FixedDecimal(unscaled: Int64(unscaled), scale: scale)
    #expect(Lexer.tokens(of: text).map(\.kind) == [.number(value, isPercent: isPercent)])
  }

  @Test(arguments: [
    ("\"a \\\"b\\\" \\\\ \\n\"", "a \"b\" \\ \\n"), ("“bưu chính”", "bưu chính"), ("\"two\nlines\"", "two\nlines"),
    ("\"\"", ""),
  ])
  func readsTexts(_ source: String, _ text: String) {
    #expect(Lexer.tokens(of: source).map(\.kind) == [.string(text)])
  }

  @Test func numbersStayNumbersBesideDots() {
    let kinds = Lexer.tokens(of: "3..4").map(\.kind)
    let (three, four) = (FixedDecimal(unscaled: 3), FixedDecimal(unscaled: 4))
    #expect(kinds == [.number(three, isPercent: false), .symbol(.dotDot), .number(four, isPercent: false)])
  }

  @Test(arguments: ["97/2020", "8 / 2020", "1671-12", "8/1720"])
  func arithmeticIsNoPeriod(_ text: String) {
    let hasPeriod = Lexer.tokens(of: text).contains { if case .period = $0.kind { true } else { false } }
    #expect(!hasPeriod)
  }
}
