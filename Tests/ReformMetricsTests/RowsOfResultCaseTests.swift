import ColumnarData
import Diagnostics
import Foundation
import ShellSession
import Testing
import Values
import VietnameseText

/// Groups of each kind, named by row, by value and by column, and results without groups.
@Suite struct RowsOfResultCaseTests {
  /// Every printed figure of a query, by the row's number and by its key.
  @Test(arguments: [
    "dossiers | show count by tier total", "dossiers | show ratio(tracked) by level total",
    "dossiers | in 2020Q2 | show ratio(channel = online) by postal", "dossiers | show count by return_channel, tracked",
    "dossiers | show ratio(channel = online) by quarter", "dossiers | show count by domain | top 4 by count",
    "dossiers | where fee > 0 | show ratio(paid_online) by supplements | sort ratio desc",
    "dossiers | show ratio(channel = online) by district | where ratio > 30%",
    "procedures | show ratio(online of eligible) by level total", "procedures | show count by provider, level",
    "inspections | show count by kind total", "decisions | show count by domain",
  ])
  func everyFigureHasItsRows(_ query: String) async throws {
    let session = try await Example.session()
    let answer = await session.ask(query)
    let table = try #require(answer.table, "\(answer.written())")
    let name = "_\(try #require(answer.number))"
    let measure = try #require(table.measures.first)
    for row in table.rows {
      switch table.cell(row, measure) {
      case .ratio(let ratio):
        #expect(await Self.count(session, "\(name)[\(row + 1)].n") == ratio.numerator, "\(query), row \(row + 1)")
        #expect(await Self.count(session, "\(name)[\(row + 1)].d") == ratio.denominator, "\(query), row \(row + 1)")
        #expect(await Self.count(session, "\(name)[\(row + 1)].\(measure).d") == ratio.denominator)
      case .number(let count):
        #expect(await Self.count(session, "\(name)[\(row + 1)]") == count.unscaled, "\(query), row \(row + 1)")
      default: Issue.record("a count or a ratio")
      }
    }
  }

  /// The address that figures in the prose of documents have: totals, and several keys joined.
  @Test func totalsAndJoinedKeysNameRows() async throws {
    let session = try await Example.session()
    let answer = await session.ask("dossiers | in 2020Q2 | show ratio(channel = online) by tier, tracked total")
    let name = "_\(try #require(answer.number))"
    #expect(await Self.count(session, "\(name).total.n") == 4183)
    #expect(await Self.count(session, "\(name).total.d") == 14_792)
    for row in ["commune_true", "commune_yes", "cap_xa_co"] {
      #expect(await Self.count(session, "\(name).\(row).d") == 7685, "\(row)")
    }
  }

  /// nil where the rows are not listed.
  private static func count(_ session: some Asked, _ address: String) async -> Int64? {
    let answer = await session.ask("rows \(address)")
    return answer.errors.isEmpty ? answer.table.map { Int64($0.rowCount) } : nil
  }

  @Test(arguments: ["channel", "tracked", "quarter", "level", "return_channel"])
  func everyFigureAcrossHasItsRows(_ across: String) async throws {
    let session = try await Example.session()
    let answer = await session.ask("dossiers | in 2020 | show ratio(channel = online) by tier across \(across) total")
    let table = try #require(answer.table, "\(answer.written())")
    let name = "_\(try #require(answer.number))"
    #expect(table.measures.count > 2)
    for row in table.rows {
      for column in table.measures {
        let ratio = try #require(table.ratio(row, column))
        for (part, wanted) in [("n", ratio.numerator), ("d", ratio.denominator)] {
          let answer = await session.ask("rows \(name)[\(row + 1)].`\(column)`.\(part) | show count")
          #expect(
            answer.table?.count(0, "count") == wanted, "\(across), \(column), row \(row + 1): \(answer.written())")
        }
      }
    }
  }

  /// The rows are those of the group, not only as many.
  @Test func theRowsAreOfTheGroup() async throws {
    let session = try await Example.session()
    let answer = await session.ask(
      "dossiers | in 2020Q2 | show r = ratio(channel = online), s = sum(fee) by tier, month total")
    let table = try #require(answer.table)
    let name = "_\(try #require(answer.number))"
    for row in table.rows where table.result.roles[row] == .detail {
      let groups = try #require(
        await session.ask("rows \(name)[\(row + 1)].r.d | show count, sum(fee) by tier, month").table)
      let found = groups.rows.filter { groups.count($0, "count") != 0 }
      #expect(found.map { groups.text($0, "tier") } == [table.text(row, "tier")])
      #expect(found.map { groups.text($0, "month") } == [table.text(row, "month")])
      #expect(found.map { groups.text($0, "sum") } == [table.text(row, "s")])
    }
  }

  @Test func groupsAreNamedByTheirValue() async throws {
    let session = try await Example.ownSession("dossiers | show ratio(channel = online) by tier")
    let table = try #require(await session.ask("_").table)
    let row = try #require(table.rows(where: "tier", is: "commune").first)
    let ratio = try #require(table.ratio(row, "ratio"))
    for (address, count) in [
      ("commune", ratio.numerator), ("commune.n", ratio.numerator), ("commune.d", ratio.denominator),
      ("commune.ratio.d", ratio.denominator), ("cấp xã.ratio.n", ratio.numerator), ("`Commune`.n", ratio.numerator),
    ] {
      let answer = await session.ask("rows _2.\(address) | show count")
      #expect(answer.table?.count(0, "count") == count, "\(address): \(answer.written())")
    }
  }

  /// A row that is printed as not in the catalogue is found under that name, and not as one without a value.
  @Test(arguments: ["level", "domain", "postal"])
  func reservedLabelsNameTheirRow(_ key: String) async throws {
    let session = try await Example.session()
    let answer = await session.ask("dossiers | show count by \(key)")
    let name = "_\(try #require(answer.number))"
    let orphans = await session.ask("rows \(name).`(not in the catalogue)`.n | show count")
    #expect(orphans.table?.count(0, "count") == 161, "\(orphans.written())")
    #expect(await session.ask("rows \(name).`(missing)`.n").errors == [.noSuchPart])
  }

  @Test(arguments: [
    ("dossiers | show count by tier", "[9].n", DiagnosticID.noSuchPrintedRow),
    ("dossiers | show count by tier", "[1].z", .noSuchPart),
    ("dossiers | show count by tier", ".nowhere.n", .noSuchPart),
    ("dossiers | show count by domain | top 2 by count other", "[3].n", .rowsNotTraced),
    ("dossiers | show count by tier | show count", "[1].n", .rowsNotTraced),
    ("dossiers | show share(count) by tier", "[1].d", .rowsNotTraced),
    ("dossiers | show rank(count) by tier", "[1].n", .rowsNotTraced),
    ("dossiers | first 10 | show count by tier", "[1].n", .rowsNotTraced),
    ("dossiers | list id, tier | top 3 by id", "[1].n", .rowsNotTraced), ("metrics", "[1].n", .rowsNotTraced),
    ("balance dossiers in 2020Q2 by tier", "[1].n", .rowsNotTraced),
  ])
  func whatCannotBeTracedIsTold(_ query: String, _ address: String, _ id: DiagnosticID) async throws {
    for language in [Language.english, .vietnamese] {
      let session = try await Example.session(language)
      let number = try #require(await session.ask(query).number)
      let answer = await session.ask("rows _\(number)\(address)")
      #expect(answer.errors == [id], "\(query): \(answer.written())")
      #expect(answer.tables.isEmpty)
    }
  }

  /// Data that were opened anew are other data: an old figure has no rows in them.
  @Test func anAnswerOfOtherDataIsNotTraced() async throws {
    let session = try await Example.ownSession("dossiers | show count by tier")
    let number = try #require(await session.ask("dossiers | show count by channel").number)
    try #require(await session.open(path: Example.folder.path).status == .answered)
    let answer = await session.ask("rows _\(number)[1].n")
    #expect(!answer.errors.isEmpty && answer.tables.isEmpty, "\(answer.written())")
  }
}
