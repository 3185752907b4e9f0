import ColumnarData
import Diagnostics
import QueryPlan
import QuerySyntax
import Testing
import Values
import VietnameseText

/// What officials call the state of dossiers, against their dates: no term is taken for less or more than it says (rule 26).
@Suite struct OfficialTermTests {
  private static let english = [
    "on time", "in time", "timely", "early", "before due", "late", "overdue", "within", "not yet due", "resolved",
    "done",
    "finished", "settled", "completed", "pending", "in progress", "outstanding", "unresolved", "open",
  ]
  private static let vietnamese = [
    "đúng hạn", "đúng hẹn", "đúng và trước hạn", "trước hạn", "sớm hạn", "quá hạn", "trễ hạn", "chậm hạn", "trễ hẹn",
    "quá hẹn",
    "trong hạn", "chưa đến hạn", "còn hạn", "đã giải quyết", "đã xử lý", "đã xong", "đã giải quyết xong",
    "đang giải quyết",
    "chưa giải quyết", "tồn", "tồn đọng", "còn tồn", "đang xử lý", "chưa xong",
  ]

  /// With marks or without, in any case, each term has conditions, and each of them can be asked of any table of dossiers.
  @Test(arguments: english + vietnamese)
  func everyConditionOfATermCanBeAsked(_ term: String) throws {
    for writing in [term, TextFolding.folded(term), term.uppercased()] {
      let conditions = try #require(OfficialTerms.conditions(of: writing), "\(writing)")
      #expect(!conditions.isEmpty)
      for condition in conditions {
        let check = Fixture.check("cases | where \(condition) | show count", in: Self.context)
        #expect(check.query != nil, "\(condition): \(check.diagnostics.map { $0.message(in: .english) })")
      }
    }
  }

  /// As a value of the status no term is one of the values that stand near it: it is told with its conditions.
  @Test(arguments: ["đã giải quyết", "đang giải quyết", "quá hạn", "on time", "overdue", "tồn đọng"])
  func noTermIsAValueOfTheStatus(_ term: String) throws {
    let text = "cases | where status = \"\(term)\" | show count"
    let check = Fixture.check(text, in: Self.context)
    let told = try #require(check.diagnostics.first { $0.id == .officialTerm })
    #expect(check.query == nil && !told.fixes.isEmpty)
    for fix in told.fixes {
      let mended = fix.applied(to: text)
      #expect(!mended.contains("status") && Fixture.check(mended, in: Self.context).query != nil, "\(mended)")
    }
  }

  @Test(arguments: ["channel", "hồ sơ", "resolved by", "đúng", ""])
  func othersAreNoTerms(_ name: String) {
    #expect(OfficialTerms.conditions(of: name) == nil)
  }

  // MARK: Columns worked out of dates, and the end of the data

  /// What happened after the end of the data has not happened: only there the value is cut.
  @Test(arguments: [
    ("days_taken", "2020-09-30", false), ("days_taken", "2020-08-25", true), ("workdays_taken", "2020-08-25", true),
    ("deadline", "2020-09-30", false), ("deadline", "2020-08-10", true),
  ])
  func aValueEndsWithTheData(_ column: String, _ end: String, _ isCut: Bool) throws {
    let check = Fixture.check("cases | list \(column)", in: Self.context(end: end))
    let dump = try #require(check.query).dump
    #expect(dump.contains("> \(end)") == isCut, "\(dump)")
  }

  @Test(arguments: [
    ("2020-07-01", true), ("2020-08-31", true), ("2020-06-30", false), ("2020-10-01", false),
  ])
  func pendingIsAskedOfDaysOfTheData(_ day: String, _ isAsked: Bool) {
    let check = Fixture.check("cases | where pending at \(day) | show count", in: Self.context(end: "2020-09-30"))
    #expect((check.query != nil) == isAsked)
    #expect(check.diagnostics.contains { $0.id == .dayOutsideData } == !isAsked)
  }

  // MARK: The world

  private static func day(_ text: String) -> Day { Day(iso: text) ?? Day(daysSince1970: 0) }

  private static let context = context(end: "2020-09-30")

  private static func context(end: String) -> CheckingContext {
    Fixture.context { context in
      context.catalog = Catalog(
        Dataset(
          name: "c", titles: LocalizedText(verbatim: "c"), tables: [Fixture.cases],
          end: DataEnd(day(end))))
    }
  }
}
