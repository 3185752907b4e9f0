import Diagnostics
import QuerySyntax
import Testing
import VietnameseText

/// A source with its fault marked, the id, and the sources that its corrections make.
struct FaultExample: Sendable, CustomTestStringConvertible {
  let marked: String
  let id: DiagnosticID
  let corrected: [String]

  init(_ marked: String, _ id: DiagnosticID, _ corrected: String...) {
    self.marked = marked
    self.id = id
    self.corrected = corrected
  }

  var testDescription: String { marked }
}

private let triggers: [FaultExample] = [
  FaultExample("procedures | show count ⟦§⟧", .unexpectedCharacter, "procedures | show count "),
  FaultExample("procedures | where ⟦👍🏽⟧ = 1", .unexpectedCharacter),
  FaultExample("procedures | where has dossiers(in⟦)⟧", .unexpectedToken),
  FaultExample("procedures | where has dossiers(in 2020 by⟦)⟧", .unexpectedToken),
  FaultExample("procedures | where name = ⟦\"⟧abc", .unterminatedString, "procedures | where name = \"abc\""),
  FaultExample("procedures | list ⟦`⟧na", .unterminatedName, "procedures | list `na`"),
  FaultExample("procedures | list ⟦``⟧", .emptyName),
  FaultExample("dossiers | where fee > ⟦1.23.4567⟧", .malformedNumber),
  FaultExample("dossiers | where id = ⟦12abc⟧", .malformedNumber, "dossiers | where id = \"12abc\""),
  FaultExample(
    "dossiers | where fee in (⟦100,200⟧)", .oneOrSeveralNumbers, "dossiers | where fee in (100, 200)",
    "dossiers | where fee in (100200)"),
  FaultExample("dossiers | where code = ⟦3abc⟧", .malformedNumber, "dossiers | where code = \"3abc\""),
  FaultExample("dossiers | where fee > ⟦99999999999999999999⟧", .numberTooLong),
  FaultExample("dossiers | in ⟦2020Q5⟧", .invalidPeriod),
  FaultExample("dossiers | in ⟦2020-02-30⟧ by due", .invalidPeriod),
  FaultExample("dossiers | where due > ⟦31/9/2020⟧", .invalidPeriod),
  FaultExample("dossiers | in ⟦2020-8⟧", .invalidPeriod, "dossiers | in 2020-08"),
  FaultExample("dossiers | in ⟦13/2020⟧", .invalidPeriod),
  FaultExample("dossiers | in ⟦\"quý V/2020\"⟧", .invalidPeriod),
  FaultExample("procedures | where ⟦=⟧ 3", .unexpectedToken),
  FaultExample(
    "procedures | where name contains ⟦khai⟧ sinh", .unexpectedToken, "procedures | where name contains \"khai sinh\""),
  FaultExample("procedures | ⟦count⟧ by level", .unexpectedToken, "procedures | show count by level"),
  FaultExample("procedures | ⟦by⟧ level", .unexpectedToken, "procedures | show count by level"),
  FaultExample("thủ tục | ⟦đếm⟧ theo mức", .unexpectedToken, "thủ tục | hiện đếm theo mức"),
  FaultExample("hồ sơ | ⟦quý III/2020⟧ | hiện đếm", .unexpectedToken, "hồ sơ | trong quý III/2020 | hiện đếm"),
  FaultExample("dossiers | ⟦2020Q3⟧ | show count", .unexpectedToken, "dossiers | in 2020Q3 | show count"),
  FaultExample("dossiers ⟦2020Q3⟧", .unexpectedToken, "dossiers | in 2020Q3"),
  FaultExample("dossiers | ⟦quarter⟧ = 2020Q3", .unexpectedToken, "dossiers | where quarter = 2020Q3"),
  FaultExample("dossiers | ⟦fee⟧ >= 3", .unknownStage, "dossiers | where fee >= 3"),
  FaultExample("count procedures ⟦by⟧ level", .unexpectedToken, "procedures | show count by level"),
  FaultExample("đếm hồ sơ ⟦theo⟧ kênh tổng", .unexpectedToken, "hồ sơ | hiện đếm theo kênh tổng"),
  FaultExample("procedures | show count ⟦level⟧", .unexpectedToken, "procedures | show count by level"),
  FaultExample("dossiers | show count ⟦sum⟧(fee) by d", .unexpectedToken, "dossiers | show count, sum(fee) by d"),
  FaultExample("dossiers | in 2020Q3 ⟦count⟧", .unexpectedToken, "dossiers | in 2020Q3 | show count"),
  FaultExample("dossiers | show count by d total ⟦e⟧", .unexpectedToken),
  FaultExample("procedures | where level in ⟦5⟧", .unexpectedToken),
  FaultExample("procedures | where level in ⟦online⟧", .unexpectedToken),
  FaultExample("dossiers | where district = quận ⟦1⟧", .unexpectedToken, "dossiers | where district = \"quận 1\""),
  FaultExample("describe x ⟦|⟧ show count", .unexpectedToken),
  FaultExample("procedures | where⟦⟧", .unexpectedEnd),
  FaultExample("procedures | where; tables", .unexpectedEnd),
  FaultExample("procedures | where online and⟦⟧\n", .unexpectedEnd),
  FaultExample("procedures | where online and⟦⟧\n\n; tables", .unexpectedEnd),
  FaultExample("procedures | show ratio⟦(⟧online", .unclosedParenthesis, "procedures | show ratio(online)"),
  FaultExample("procedures | show count⟦)⟧", .extraParenthesis, "procedures | show count"),
  FaultExample("procedures | ⟦wehre⟧ online", .unknownStage, "procedures | where online"),
  FaultExample("procedures | ⟦loc_⟧ online", .unknownStage, "procedures | lọc online"),
  FaultExample("procedures | ⟦filter⟧ online", .unknownStage, "procedures | where online"),
  FaultExample("procedures | show count by level | chart ⟦pie⟧", .unexpectedToken),
  FaultExample("scorecard in ⟦banana⟧", .unexpectedToken),
  FaultExample("goal online_share >= ⟦sixty⟧", .unexpectedToken),
  FaultExample("dossiers | show ⟦average⟧(fee)", .unknownMeasure, "dossiers | show avg(fee)"),
  FaultExample("dossiers | show ⟦summ⟧(fee)", .unknownMeasure, "dossiers | show sum(fee)"),
  FaultExample(
    "dossiers | where ⟦datediff⟧(received, resolved) > 3", .unknownFunction,
    "dossiers | where days(received, resolved) > 3"),
  FaultExample("⟦sav⟧ \"my.md\"", .unknownCommand, "save \"my.md\""),
  FaultExample("dossiers ⟦where⟧ tracked", .missingPipe, "dossiers | where tracked"),
  FaultExample("dossiers | where tracked ⟦show⟧ count", .missingPipe, "dossiers | where tracked | show count"),
  FaultExample("hồ sơ ⟦trong⟧ 2020 | hiện đếm", .missingPipe, "hồ sơ | trong 2020 | hiện đếm"),
  FaultExample("⟦where⟧ tracked", .stageWithoutTable, "| where tracked"),
  FaultExample("dossiers | where ⟦(level = 3)⟧ + 1 = 2", .conditionAsValue),
  FaultExample("dossiers | where level = ⟦(level = 3)⟧", .conditionAsValue),
  FaultExample("dossiers | where level + ⟦(level = 3)⟧ > 2", .conditionAsValue),
  FaultExample("dossiers | where level between ⟦(level = 3)⟧ and 4", .conditionAsValue),
  FaultExample("dossiers | where level between 3 and ⟦(level = 3)⟧", .conditionAsValue),
  FaultExample(
    "dossiers | where ⟦3 <= level <=⟧ 4", .chainedComparison, "dossiers | where 3 <= level and level <= 4"),
  FaultExample("dossiers | where ⟦sum⟧(fee) > 3", .measureInCondition),
  FaultExample("dossiers | show ⟦count(*)⟧ by level", .countTakesNothing, "dossiers | show count by level"),
  FaultExample("dossiers | show count by district | top ⟦0⟧", .wholeNumberNeeded),
  FaultExample("dossiers | show count by district | top ⟦2.5⟧", .wholeNumberNeeded),
  FaultExample("metric m on dossiers = count round 1 ⟦round⟧ 2", .repeatedOption),
  FaultExample("dossiers | show ⟦sum⟧ fee by level", .missingParentheses, "dossiers | show sum(fee) by level"),
  FaultExample("dossiers | show count ⟦as⟧ n by level", .nameAfterMeasure, "dossiers | show n = count by level"),
  FaultExample("dossiers | show x | sort ⟦by⟧ x", .unexpectedToken, "dossiers | show x | sort x"),
  FaultExample("⟦show⟧ tables", .stageWithoutTable, "tables"),
  FaultExample("procedures | where level ⟦=!⟧ 3", .lookalikeCharacter, "procedures | where level != 3"),
  FaultExample("procedures | where level ⟦=>⟧ 3", .lookalikeCharacter, "procedures | where level >= 3"),
  FaultExample("procedures | where level ⟦==⟧ 3", .doubleEqual, "procedures | where level = 3"),
  FaultExample("procedures | where online⟦&&⟧eligible", .doubleAmpersand, "procedures | where online and eligible"),
  FaultExample("procedures | where online ⟦||⟧ eligible", .doubleBar, "procedures | where online or eligible"),
  FaultExample("procedures ⟦||⟧ show count", .doubleBar, "procedures | show count"),
  FaultExample("procedures | where ⟦!⟧online", .exclamationMark, "procedures | where not online"),
  FaultExample("procedures | where level ⟦<>⟧ 3", .lessGreater, "procedures | where level != 3"),
  FaultExample("procedures | where domain = ⟦'y te'⟧", .singleQuotes, "procedures | where domain = \"y te\""),
  FaultExample("procedures | where domain = ⟦‘y te’⟧", .singleQuotes, "procedures | where domain = \"y te\""),
  FaultExample("save ⟦'my file.md'⟧", .singleQuotes, "save \"my file.md\""),
  FaultExample("procedures | where level ⟦＝⟧ 3", .lookalikeCharacter, "procedures | where level = 3"),
  FaultExample("procedures ⟦｜⟧ show count", .lookalikeCharacter, "procedures | show count"),
  FaultExample("procedures | where level in 3⟦…⟧4", .lookalikeCharacter, "procedures | where level in 3..4"),
  FaultExample("procedures | where level = ⟦３４⟧", .lookalikeCharacter, "procedures | where level = 34"),
  FaultExample("dossiers | where fee > ⟦97,15⟧", .decimalComma, "dossiers | where fee > 97.15"),
  FaultExample(
    "dossiers | show count | expect count > ⟦97,15%⟧", .decimalComma, "dossiers | show count | expect count > 97.15%"),
  FaultExample("dossiers | where fee > ⟦1.234,56⟧", .decimalComma, "dossiers | where fee > 1234.56"),
  FaultExample("dossiers | where fee > ⟦1.234.567,8⟧", .decimalComma, "dossiers | where fee > 1234567.8"),
  FaultExample(
    "dossiers | where fee > ⟦1234,567⟧", .decimalComma, "dossiers | where fee > 1234.567",
    "dossiers | where fee > 1234567"),
  FaultExample(
    "procedures | where level = ⟦3,4⟧", .decimalComma, "procedures | where level = 3.4",
    "procedures | where level in (3, 4)"),
  FaultExample(
    "procedures | where level=3⟦,⟧ 4 | show count", .unexpectedToken, "procedures | where level in (3, 4) | show count"),
  FaultExample(
    "dossiers | where district = Ba Đình⟦,⟧ \"Đống Đa\", x", .unexpectedToken,
    "dossiers | where district in (Ba Đình, \"Đống Đa\", x)"),
  FaultExample("procedures | where level > 3⟦,⟧ 4", .unexpectedToken),
  FaultExample("dossiers | where fee > ⟦9999999999999999999⟧", .numberTooLong),
  FaultExample("dossiers | show count ⟦GROUP BY⟧ district", .groupBy, "dossiers | show count by district"),
  FaultExample("dossiers ⟦group by⟧ district", .groupBy, "dossiers | show count by district"),
  FaultExample("dossiers | ⟦group by⟧ district", .groupBy, "dossiers | show count by district"),
  FaultExample("dossiers | show x ⟦group by⟧ district", .groupBy, "dossiers | show x by district"),
  FaultExample("procedures | list name ⟦order by⟧ name desc", .orderBy, "procedures | list name | sort name desc"),
  FaultExample("procedures | ⟦ORDER BY⟧ name", .orderBy, "procedures | sort name"),
  FaultExample("dossiers | last 4 ⟦quarter⟧", .unexpectedToken, "dossiers | in last 4 quarter"),
  FaultExample(
    "t | where a in (b ⟦where⟧ c) | list", .missingPipe, "t | where a in (b | where c) | list"),
  FaultExample("procedures | list name ⟦limit 5⟧", .limitRows, "procedures | list name | first 5"),
  FaultExample("procedures | ⟦limit 5⟧", .limitRows, "procedures | first 5"),
  FaultExample(
    "dossiers | show count by d ⟦having⟧ count > 3", .having, "dossiers | show count by d | where count > 3"),
  FaultExample("⟦SELECT⟧ name, code FROM procedures", .selectStatement, "procedures | list name, code"),
  FaultExample("⟦select⟧ * from procedures where level = 3", .selectStatement, "procedures | where level = 3 | list"),
  FaultExample(
    "⟦SELECT⟧ level, COUNT(*) FROM procedures WHERE NOT domain <> 'y' GROUP BY level ORDER BY count(*) DESC LIMIT 3",
    .selectStatement,
    "procedures | where NOT domain != \"y\" | show count by level | sort count DESC | first 3"),
  FaultExample("procedures | ⟦select⟧ name", .selectStatement, "procedures | list name"),
  FaultExample("⟦=SUM(⟧fee)", .spreadsheetFormula, "| show sum(fee)"),
  FaultExample("⟦=AVERAGE(⟧fee)", .spreadsheetFormula, "| show avg(fee)"),
  FaultExample("⟦=COUNTIF(⟧level, 3)", .spreadsheetFormula, "| where level = 3 | show count"),
  FaultExample("⟦=VLOOKUP(⟧A1;B2:C3;2)", .spreadsheetFormula),
  FaultExample("dossiers | show ⟦=SUM(⟧fee)", .spreadsheetFormula, "dossiers | show SUM(fee)"),
  FaultExample("dossiers | add x = ⟦=DAYS(⟧a, b)", .spreadsheetFormula, "dossiers | add x = DAYS(a, b)"),
  FaultExample("procedures | where level ⟦between⟧ 3 and 4", .between, "procedures | where level in 3..4"),
  FaultExample(
    "dossiers | where due ⟦between⟧ received and resolved", .between,
    "dossiers | where due >= received and due <= resolved"),
  FaultExample("procedures | where name ⟦LIKE⟧ \"khai%\"", .like, "procedures | where name starts with \"khai\""),
  FaultExample("procedures | where name ⟦like⟧ \"%khai%\"", .like, "procedures | where name contains \"khai\""),
  FaultExample("dossiers | where resolved is ⟦null⟧", .isNull, "dossiers | where resolved is missing"),
  FaultExample("dossiers | where resolved is not ⟦NULL⟧", .isNull, "dossiers | where resolved is not missing"),
  FaultExample("dossiers | where resolved != ⟦null⟧", .isNull, "dossiers | where resolved is not missing"),
  FaultExample(
    "procedures | where level ⟦not⟧ in (3, 4)", .misplacedNot, "procedures | where not level in (3, 4)"),
  FaultExample(
    "procedures | where name ⟦not⟧ like \"a%\"", .misplacedNot, "procedures | where not name like \"a%\""),
]

@Suite struct DiagnosticTests {
  @Test(arguments: triggers)
  func pointsAtTheFaultAndCorrectsIt(_ example: FaultExample) throws {
    let marked = MarkedSource(example.marked)
    let result = Parser.parse(marked.text)
    let diagnostic = try #require(
      result.diagnostics.first { $0.id == example.id }, "\(result.diagnostics.map(\.id))")
    if let range = marked.range { #expect(diagnostic.range == range) }
    #expect(diagnostic.fixes.map { $0.applied(to: marked.text) } == example.corrected)
  }

  @Test(arguments: triggers)
  func correctionsParse(_ example: FaultExample) {
    let marked = MarkedSource(example.marked)
    for diagnostic in Parser.parse(marked.text).diagnostics where diagnostic.id == example.id {
      for fix in diagnostic.fixes {
        let ids = Parser.parse(fix.applied(to: marked.text)).diagnostics.map(\.id)
        #expect(
          ids.allSatisfy { example.id == .misplacedNot && $0 == .like }, "\(fix.applied(to: marked.text)): \(ids)")
      }
    }
  }

  @Test func everySyntaxFaultHasATrigger() {
    let deep: [DiagnosticID] = [.nestedTooDeeply, .tooManyOperators, .tooManyParts, .furtherFaults]
    let notes = triggers.flatMap { Parser.parse(MarkedSource($0.marked).text).diagnostics.flatMap(\.notes).map(\.id) }
    let covered = Set(triggers.map(\.id) + deep + notes)
    let syntax = DiagnosticID.allCases.filter { $0.rawValue.dropFirst(3).hasPrefix("0") }
    #expect(syntax.filter { !covered.contains($0) } == [])
  }

  @Test(arguments: triggers)
  func isWordedInBothLanguages(_ example: FaultExample) {
    for diagnostic in Parser.parse(MarkedSource(example.marked).text).diagnostics {
      for language in Language.allCases {
        let messages = [diagnostic] + diagnostic.notes
        #expect(messages.allSatisfy { !$0.message(in: language).contains { "{}".contains($0) } })
      }
    }
  }

  @Test(arguments: [
    (
      "dossiers where level between 3 and 4 group by district",
      "dossiers | where level in 3..4 | show count by district"
    ),
    ("dossiers show count by level order by count limit 5", "dossiers | show count by level | sort count | first 5"),
    ("dossiers | where fee > 97,15 && level == 3", "dossiers | where fee > 97.15 and level = 3"),
    ("dossiers | where 'a' <> name not in ('b')", nil), ("dossiers | show count", nil), ("dossiers | where", nil),
  ])
  func correctsSeveralFaultsAtOnce(_ source: String, _ corrected: String?) {
    #expect(Parser.correction(of: source) == corrected)
  }

  @Test func aCharacterWithoutMeaningIsReportedOnce() {
    #expect(Parser.parse("\\d").diagnostics.map(\.id) == [.unexpectedCharacter])
  }

  @Test(arguments: [
    ("procedures | wehre online | show cuont(x) | top 0\ntables\nprocedures | sort", 4, 1),
    ("procedures | show count\nprocedures | where (a\nprocedures | list", 1, 2),
    ("dossiers where a show count by b", 2, 0),
    ("a == b && c; tables", 2, 1),
  ])
  func reportsSeveralFaultsAndKeepsTheRest(_ source: String, _ faults: Int, _ statements: Int) {
    let result = Parser.parse(source)
    #expect(result.diagnostics.count == faults, "\(result.diagnostics.map(\.id))")
    #expect(result.program.statements.count == statements)
  }

  /// Each fault is told with its line, so that a line of faults alone would be told at the square of its length.
  @Test func manyFaultsAreCounted() {
    for (count, told) in [(30, 30), (31, 31), (4_000, 31)] {
      let diagnostics = Parser.parse(String(repeating: "% ", count: count)).diagnostics
      #expect(diagnostics.count == told)
      #expect(diagnostics.prefix(30).allSatisfy { $0.id == .unexpectedCharacter })
      let last = diagnostics.dropFirst(30).first
      #expect(last?.id == (count > 30 ? .furtherFaults : nil))
      #expect(last?.arguments["count"] == (count > 30 ? .number(count - 30) : nil))
    }
  }

  @Test func depthAndLengthAreBounded() throws {
    let open = String(repeating: "(", count: 10_000)
    let close = String(repeating: ")", count: 10_000)
    for source in [
      "a | where \(open)b\(close)", "a | where \(open)", "a | show \(open)count\(close)", "a | show \(open)",
      "a | where " + String(repeating: "has b(", count: 10_000),
      "a | add x = " + String(repeating: "day(", count: 10_000),
      "a | show " + String(repeating: "share(", count: 10_000),
    ] {
      #expect(Parser.parse(source).diagnostics.first?.id == .nestedTooDeeply)
    }
    for piece in ["+ 1 ", "- 1 ", "* 1", "or b ", "and b "] {
      let source = "a | where b " + String(repeating: piece, count: 10_000)
      #expect(Parser.parse(source).diagnostics.map(\.id) == [.tooManyOperators])
    }
    for piece in ["not ", "- "] {
      let source = "a | where " + String(repeating: piece, count: 10_000) + "b"
      #expect(Parser.parse(source).diagnostics.map(\.id) == [.tooManyOperators])
    }
    for piece in ["| where b ", "| show count ", "| add b = c "] {
      let source = "a " + String(repeating: piece, count: 5_000)
      #expect(Parser.parse(source).diagnostics.map(\.id) == [.tooManyParts])
    }
    for start in ["a | show ", "a | list ", "a | sort ", "a | show count by ", "a | show share(count within "] {
      let source = start + Array(repeating: "count", count: 10_000).joined(separator: ", ")
      #expect(Parser.parse(source).diagnostics.map(\.id) == [.tooManyParts], "\(start)")
    }
    let most = "a" + String(repeating: " | where b", count: 1_000)
    #expect(Parser.parse(most + "\n" + most).diagnostics.isEmpty)
    let deepest = "a | where " + String(repeating: "(", count: 100) + "b" + String(repeating: ")", count: 100)
    #expect(Parser.parse(deepest).diagnostics.isEmpty)
  }
}
