import Diagnostics
import ShellSession
import TestSupport
import Testing
import Values
import VietnameseText

/// `reconcile`: published figures against what their queries give, and the choices under which they would be met.
@Suite struct ReconciliationTests {
  @Test func theReportOfTheExampleSetMatches() async throws {
    let answer = try await Example.ask("reconcile")
    let table = try #require(answer.table, "\(answer.written())")
    #expect(table.lines("id", "outcome").prefix(18) == (1...18).map { "R\($0) | matches" }[...])
    #expect(table.lines("id", "outcome").dropFirst(18) == (2...7).map { "T\($0) | no actual figure" }[...])
    #expect(answer.lines == ["matches: 18 · no actual figure: 6"])
    let share = try #require(table.rows(where: "id", is: "R4").first)
    #expect(table.text(share, "published") == "97%")
    #expect(table.text(share, "computed") == "1,671 / 1,720 = 97.15%")
    #expect(table.text(share, "remark") == "printed so by 1,660–1,676 of 1,720")
    let vietnamese = try #require(try await Example.ask("đối chiếu reported", .vietnamese).table)
    #expect(vietnamese.text(share, "computed") == "1.671 / 1.720 = 97,15%")
    #expect(vietnamese.text(share, "remark") == "in ra như vậy nếu tử số từ 1.660 đến 1.676 trên 1.720")
  }

  /// Every numerator of the range prints the published percentage, and those beside it do not.
  @Test func theRangeOfNumeratorsIsExact() {
    for numerator in 1655...1680 {
      let printed = Ratio(Int64(numerator), 1720).rounded(toScale: 0, shift: 2)?.plainText
      #expect((printed == "97") == (1660...1676).contains(numerator))
    }
    // 97.15% is printed by 1,671 alone.
    let exact = (1600...1720).filter { Ratio(Int64($0), 1720).rounded(toScale: 2, shift: 2)?.plainText == "97.15" }
    #expect(exact == [1671])
  }

  // MARK: Planted figures

  /// A figure, its query, and what should be said of it.
  private struct Planted {
    let id: String
    var value: String
    var unit = "case"
    var asOf = ""
    var period = ""
    let query: String
    let outcome: String
    /// `-` where nothing is to be remarked; nil where any remark will do.
    var remark: String? = "-"

    var line: String { "\(id),\(id),\(value),\(unit),\(asOf),\(period),\"\(query.replacing("\"", with: "\"\""))\"" }
  }

  private static func planted() throws -> [Planted] {
    let database = try SQLiteExample.shared.get()
    func count(_ condition: String) throws -> Int64 {
      try database.counts("select count(*) from dossiers where \(condition)").first ?? -1
    }
    let known = try database.counts(
      """
      select sum(return_channel = 'post'), count(return_channel) from dossiers
      where resolved between '2020-04-01' and '2020-06-30'
      """)
    let dropped = Ratio(known[0], known[1]).rounded(toScale: 2, shift: 2)?.plainText ?? ""
    let quarter = "dossiers | in 2020Q2 | show count"
    return [
      Planted(id: "A", value: "50000", query: "dossiers | show count", outcome: "matches"),
      Planted(id: "B", value: "49999", query: "dossiers | show count", outcome: "differs"),
      Planted(
        id: "C", value: "\(try count("received between '2020-03-15' and '2020-06-14'"))", query: quarter,
        outcome: "differs", remark: "matches under: reporting calendar"),
      Planted(
        id: "D", value: "\(try count("resolved between '2020-04-01' and '2020-06-30'"))", query: quarter,
        outcome: "differs", remark: "matches under: by resolved"),
      Planted(
        id: "E", value: "\(try count("due between '2020-04-01' and '2020-06-30'"))", query: quarter, outcome: "differs",
        remark: "matches under: by due"),
      Planted(
        id: "F", value: "\(try count("submitted between '2020-04-01' and '2020-06-30'"))", query: quarter,
        outcome: "differs", remark: "matches under: by submitted"),
      Planted(
        id: "G", value: "1671", query: "procedures | where level = 3 | show count", outcome: "differs",
        remark: "matches under: this level and higher ones"),
      Planted(
        id: "H", value: "1227", query: "procedures | where level >= 3 and eligible | show count", outcome: "differs",
        remark: nil),
      Planted(
        id: "I", value: dropped, unit: "percent",
        query: "dossiers | in 2020Q2 by resolved | show ratio(return_channel = post of resolved is not missing)",
        outcome: "differs", remark: "matches under: unknown rows left out"),
      Planted(id: "J", value: "5", query: "dossiers | show nothing", outcome: "cannot be computed", remark: nil),
      Planted(id: "K", value: "5", query: "nowhere | show count", outcome: "cannot be computed", remark: nil),
      Planted(id: "L", value: "5", query: "dossiers | show count by tier", outcome: "cannot be computed", remark: nil),
      Planted(id: "M", value: "5", query: "show and | by", outcome: "cannot be computed", remark: nil),
      Planted(id: "N", value: "", query: "dossiers | show count", outcome: "no actual figure"),
      Planted(
        id: "O", value: "\(try count("received between '2020-04-01' and '2020-06-30'"))", period: "2020Q2",
        query: "dossiers | show count", outcome: "matches"),
      Planted(
        id: "P", value: "\(try count("received <= '2020-08-31'"))", asOf: "2020-08-31", query: "dossiers | show count",
        outcome: "matches"),
    ]
  }

  @Test(arguments: [Language.english, .vietnamese])
  func whatWasPlantedIsFound(_ language: Language) async throws {
    let planted = try Self.planted()
    let folder = try ScratchFolder()
    let path = try folder.write(
      (["id,name,value,unit,as_of,period,query"] + planted.map(\.line)).joined(separator: "\n") + "\n",
      to: "published.csv")
    let session = try await Example.ownSession(in: language)
    try #require(await session.open(path: path).status == .answered)
    let answer = await session.ask("reconcile published")
    let table = try #require(answer.table, "\(answer.written())")
    for figure in planted {
      let row = try #require(table.rows(where: "id", is: figure.id).first, "\(figure.id)")
      let outcome =
        language == .english
        ? figure.outcome
        : [
          "matches": "khớp", "differs": "lệch", "cannot be computed": "không tính được",
          "no actual figure": "không có số thực hiện",
        ][figure.outcome]
      #expect(table.text(row, "outcome") == outcome, "\(figure.line): \(table.text(row, "remark"))")
      guard language == .english else { continue }
      if let remark = figure.remark { #expect(table.text(row, "remark") == remark, "\(figure.line)") }
      if figure.outcome == "cannot be computed" { #expect(table.text(row, "remark") != "-", "\(figure.line)") }
    }
    let again = await session.ask(
      "reconcile published | where outcome = \(language == .english ? "differs" : "lệch") | list id")
    #expect(again.table?.lines("id") == planted.filter { $0.outcome == "differs" }.map(\.id), "\(again.written())")
  }

  /// A choice that gives another number than the published one is not named.
  @Test func noSwitchIsNamedForAFigureThatNoneGives() async throws {
    let folder = try ScratchFolder()
    let path = try folder.write(
      "id,name,value,period,query\n1,x,12,2020Q2,dossiers | show count\n2,y,14792,2020Q2,dossiers | show count\n",
      to: "published.csv")
    let session = try await Example.ownSession()
    try #require(await session.open(path: path).status == .answered)
    let table = try #require(await session.ask("reconcile published").table)
    // Numbers of the lines and periods are read as such, and stand in the answer all the same.
    #expect(table.lines("id", "outcome", "remark").prefix(2) == ["1 | differs | -", "2 | matches | -"])
  }

  @Test func aTableWithNothingToReconcileIsTold() async throws {
    for language in [Language.english, .vietnamese] {
      #expect(try await Example.ask("reconcile domains", language).errors == [.nothingToReconcile])
    }
  }
}
