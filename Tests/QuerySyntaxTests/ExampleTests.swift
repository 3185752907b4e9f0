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
    #expect(SyntaxDump.outline(of: again.program) == SyntaxDump.outline(of: program), "\(printed)")
    #expect(SyntaxPrinter.text(of: again.program, in: language) == printed)
  }

  @Test(arguments: Language.allCases)
  func aWholeProgramPrintsWhatParsesToTheSame(_ language: Language) {
    let examples = languageExamples + furtherExamples
    let program = Parser.parse(examples.joined(separator: ";\n")).program
    #expect(program.statements.count == examples.count)
    let printed = SyntaxPrinter.text(of: program, in: language)
    #expect(SyntaxDump.outline(of: Parser.parse(printed).program) == SyntaxDump.outline(of: program))
  }

  @Test(arguments: [
    ("hồ sơ | lọc TRONG HẠN và theo dõi", "hồ sơ | where `TRONG HẠN` and `theo dõi`"),
    ("hồ sơ | liệt kê ngày tiếp nhận, `năm`, tổng số", "hồ sơ | list ngày tiếp nhận, năm, `tổng số`"),
    ("x | sap xep tong giam dan, change tăng dần", "x | sort `tong` desc, change"),
    ("đầu tư | hiện dem nếu kênh chứa “a”", "`đầu tư` | show count if kênh contains \"a\""),
    ("t | where a≥3 and ((b or c)) and not (d and e)", "t | where a >= 3 and (b or c) and not (d and e)"),
    ("t | where -(a - (b - c)) / (d * e) < (1 + 2) * 3", "t | where -(a - (b - c)) / (d * e) < (1 + 2) * 3"),
    ("t | where has u(in 2020Q3 by d, a = b)", "t | where has u(a = b, in 2020Q3 by d)"),
    ("t | where not có hồ sơ và khong co hồ_sơ(trong 2020)", "t | where not (has hồ sơ) and has no hồ_sơ(in 2020)"),
    ("t | show count by Quarter, quarter.x, a.quý total", "t | show count by quarter, `quarter`.x, a.quý total"),
    ("t | where fee in -3..4 and y in 2019..2020", "t | where fee in -3..4 and y in 2019..2020"),
    ("EXPLAIN t | CHANGE FROM cùng kỳ", "explain t | change from last year"),
    ("giải thích kế hoạch hồ sơ | hiện đếm", "explain plan hồ sơ | show count"),
    ("EXPLAIN Tokens t | list", "explain tokens t | list"),
    ("giai thich cay_cu_phap t", "explain tree t"),
    ("explain đã kiểm tra t", "explain checked t"),
    ("explain plan | show count", "explain plan | show count"),
    ("explain kế hoạch", "explain kế hoạch"),
    ("explain `plan năm` | show count", "explain `plan năm` | show count"),
    ("explain plan plan | where plan = kế hoạch", "explain plan plan | where plan = kế hoạch"),
    ("giải thích năm kế hoạch | liệt kê checked", "explain năm kế hoạch | list checked"),
  ])
  func printsCanonicalEnglish(_ source: String, _ printed: String) {
    let program = Parser.parse(source).program
    #expect(SyntaxPrinter.text(of: program, in: .english) == printed)
  }
}
