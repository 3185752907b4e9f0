import Diagnostics
import Foundation
import NotebookDocuments
import ShellSession
import TestSupport
import Testing
import VietnameseText

/// What `lint` tells of documents, and what it puts right.
@Suite struct DocumentLintTests {
  private static func lint(_ text: String) -> DocumentLint {
    DocumentLint(SessionDocument(parsing: text), at: URL(fileURLWithPath: "/work/reports/a.md"))
  }

  private static let cell = "\n```motcua name=a\nprocedures | show count\n```\n"

  private static func told(_ text: String) -> [String] {
    lint(text).issues.map { $0.message(in: .english) }
  }

  @Test func aCleanDocumentGivesNothing() {
    let text = """
      ---
      motcua: 1
      data: {tiny: {path: ../tiny}}
      ---

      # 1. Report of 2020, level 3–4, on 31/08/2020, T1 and R18 of Decision 766/QĐ-TTg

      1. It was [97.15%](#a.percent); see [above](#1-report-of-2020-level-34-on-31082020-t1-and-r18-of-decision-766qđ-ttg).

      `45%` and <!-- 45% --> and [45%](https://a.b/45%25).
      """
    #expect(Self.told(text + "\n" + Self.cell) == [])
  }

  @Test(arguments: [
    ("It was 97.15%.", ["97.15%"]), ("1.813 thủ tục, 26 đơn vị, 3 phương án", ["1.813", "26"]),
    ("97,15 % là tốt", ["97,15"]),
    ("năm 2020, quý III/2020, 31/8/2020, 2020-08-31, T12, R18, 766/QĐ, #12", []), ("2. Mục 12a", []),
    ("- 45 items", ["45"]),
    ("| 12 | [13](#a) |", ["12"]), ("level 3-4 and 10–20", []),
  ])
  func tellsNumbersThatNothingProves(_ prose: String, _ numbers: [String]) {
    let told = Self.lint("\n\(prose)\n" + Self.cell).issues
    #expect(told.allSatisfy { $0.id == .lintUnboundNumber })
    #expect(
      told.map { $0.message(in: .english) }
        == numbers.map { "line 2: nothing proves '\($0)': it is no link to an answer" })
    let unnamed = Self.lint("\n\(prose)\n\n```motcua\nprocedures | show count\n```\n").issues
    #expect(!unnamed.contains { $0.id == .lintUnboundNumber }, "without names there are no links")
  }

  @Test func periodsBecomeLinks() throws {
    let text = """
      ---
      motcua: 1
      parameters: {quarter: {type: period, default: 2020Q3}}
      ---

      Trong quý III/2020 và quý II/2020, [quý III/2020](#quarter), `quý III/2020`. Đến III/2020.

      ```motcua name=a
      dossiers | in $quarter | show count
      ```

      """
    let lint = Self.lint(text)
    #expect(lint.issues.map(\.id) == [.lintPeriodWrittenOut, .lintPeriodWrittenOut])
    #expect(lint.issues.map { $0.message(in: .vietnamese) }[0].contains("dòng 6: 'quý III/2020'"))
    let fixed = try #require(lint.fixed)
    #expect(
      fixed.text
        == text.replacing("Trong quý III/2020", with: "Trong [quý III/2020](#quarter)")
        .replacing("Đến III/2020", with: "Đến [III/2020](#quarter)"))
    #expect(DocumentLint(fixed, at: URL(fileURLWithPath: "/work/reports/a.md")).issues.isEmpty)
  }

  @Test func absolutePathsBecomeRelative() throws {
    let lint = Self.lint("---\nmotcua: 1\ndata: {a: {path: /work/data/a.csv, sha256: 00}}\n---\n")
    #expect(lint.issues.map(\.id) == [.lintAbsolutePath])
    #expect(try #require(lint.fixed).text == "---\nmotcua: 1\ndata: {a: {path: ../data/a.csv, sha256: 00}}\n---\n")
    #expect(
      Self.lint("---\nmotcua: 1\ndata: {a: {path: /a.csv}}\n---\n").fixed == nil, "nothing is shared with that place")
  }

  @Test func aRatioOfTwoCellsIsTold() {
    let cells = Self.cell + Self.cell.replacing("name=a", with: "name=b")
    #expect(
      Self.told("\n[1,671](#a)/[1,813](#b)\n" + cells).first?.contains("'a' and 'b' come from two answers") == true)
    #expect(Self.told("\n[1,671](#a.n) / [1,720](#a.d), [1](#a), [2](#b)\n" + cells) == [])
  }

  @Test func aCumulativeFigureBesideOneOfAPeriodIsTold() {
    let cells = """

      ```motcua name=year
      dossiers | in ytd 2020Q3 | show count
      ```

      ```motcua name=quarter
      dossiers | in 2020Q3 | show count
      ```

      """
    let told = Self.told("\n[1](#year) and [2](#quarter).\n\n[1](#year)\n\n[2](#quarter)\n" + cells)
    #expect(told == ["line 2: 'year' is cumulative from the start of the year, 'quarter' is of a period alone"])
  }

  @Test func aRankingOfSmallNumbersIsTold() {
    func text(_ statement: String, _ denominator: String) -> String {
      "\n```motcua\n\(statement)\n```\n```output\nDomain  ratio\n──────  ──────────────\nA       7 / \(denominator) = 70.00%\n```\n"
    }
    let ranking = "procedures | show ratio(online) by domain | bottom 5"
    #expect(
      Self.told(text(ranking, "10")) == ["line 2: the ranking has a ratio of only 10: below 30 chance alone moves it"])
    #expect(Self.told(text(ranking, "1,000")) == [])
    #expect(Self.told(text("procedures | show ratio(online) by domain", "10")) == [])
  }

  @Test func editedStatementsAreTold() async throws {
    let folder = try ScratchFolder()
    try TinyPackage.write(to: folder)
    try folder.write("---\nmotcua: 1\ndata: {tiny: {path: tiny}}\n---\n" + Self.cell, to: "a.md")
    let url = folder.url.appendingPathComponent("a.md")
    let replay = await Session.replay(
      SessionDocument(parsing: try SessionFile.text(at: url.path)), at: url, configuration: SessionConfiguration(),
      output: ReplayOutput(path: url.path, isReplacing: true))
    #expect(try replay.writeDocument())
    let text = try SessionFile.text(at: url.path)
    #expect(DocumentLint(SessionDocument(parsing: text), at: url).issues.isEmpty)
    let edited = SessionDocument(parsing: text.replacing("procedures | show count", with: "dossiers | show count"))
    let told = DocumentLint(edited, at: url).issues.map { $0.message(in: .vietnamese) }
    #expect(told == ["kết quả cũ hơn nội dung tạo ra chúng: câu lệnh"])
  }

  @Test func linksToNothingAreTold() {
    let told = Self.told("\n# Kết quả\n\n[1](#b.n) [2](#a..n) [3](#kết-quả) [4](#a)\n" + Self.cell)
    #expect(
      told == [
        "line 4: the link '#b.n' leads to no cell, parameter or heading",
        "line 4: the link '#a..n' leads to no cell, parameter or heading",
      ])
  }

  @Test func aFileThatChangedMeanwhileIsNotWritten() throws {
    let folder = try ScratchFolder()
    let path = try folder.write("a\n", to: "a.md")
    let read = SessionDocument(parsing: "a\n")
    try DocumentLint.write(SessionDocument(parsing: "b\n"), over: read, at: path)
    #expect(try SessionFile.text(at: path) == "b\n")
    #expect(throws: DiagnosticError.self) {
      try DocumentLint.write(SessionDocument(parsing: "c\n"), over: read, at: path)
    }
    #expect(try SessionFile.text(at: path) == "b\n")
  }
}
