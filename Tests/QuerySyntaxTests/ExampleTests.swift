import Diagnostics
import QuerySyntax
import Testing
import VietnameseText

@Suite struct ExampleTests {
  @Test(arguments: languageExamples + furtherExamples)
  func parses(_ source: String) {
    let result = Parser.parse(source)
    #expect(result.diagnostics.map { $0.message(in: .english) } == [])
    #expect(result.program.statements.count == 1)
    #expect(Parser.completeness(of: source) == .complete)
  }

  @Test(arguments: languageExamples + furtherExamples, Language.allCases)
  func printsWhatParsesToTheSame(_ source: String, _ language: Language) {
    let program = Parser.parse(source).program
    let printed = SyntaxPrinter.text(of: program, in: language)
    let again = Parser.parse(printed)
    #expect(again.diagnostics.map { $0.message(in: .english) } == [], "\(printed)")
    #expect(outline(again.program) == outline(program), "\(printed)")
    #expect(SyntaxPrinter.text(of: again.program, in: language) == printed)
  }
}
