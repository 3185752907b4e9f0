import Diagnostics
import ShellSession
import TestSupport
import Testing
import VietnameseText

/// Definitions and questions that cannot be meant: each a clear error in both languages, and nothing is defined.
@Suite struct WrongMetricTests {
  @Test(arguments: [
    ("metric bad on dossiers = ratio(nothing = 1)", DiagnosticID.unknownColumn),
    ("metric bad on nowhere = ratio(channel = online)", .unknownTable),
    ("metric bad on dossiers = ratio(channel = online) time nothing", .unknownColumn),
    ("metric bad on dossiers = ratio(channel = online) reading \"second\" = ratio(nothing of all)", .unknownColumn),
    // A reading is a measure of the metric's own table: one of another table has other columns.
    ("metric bad on procedures = ratio(online) reading \"of dossiers\" = ratio(channel = online)", .unknownColumn),
    ("metric bad on procedures = ratio(online) reading \"of dossiers\" = online_share", .metricOnOtherTable),
    ("metric bad on dossiers = ratio(channel = post) target >= 15", .targetWithoutPercent),
    ("metric bad on dossiers = ratio(channel = post) target >= 0.15", .targetWithoutPercent),
    ("metric bad on dossiers = bad", .unknownMeasure),
    ("metric tier on dossiers = ratio(channel = online)", .nameTaken),
  ])
  func aWrongDefinitionIsTold(_ text: String, _ id: DiagnosticID) async throws {
    for language in [Language.english, .vietnamese] {
      let session = try await Example.session(language)
      let answer = await session.ask(text)
      #expect(answer.errors == [id], "\(answer.written(in: language))")
      #expect(answer.diagnostics.allSatisfy { !$0.message(in: language).isEmpty })
      #expect(!(await session.ask("explain metric bad").errors.isEmpty), "nothing was defined")
    }
  }

  @Test func twoDefinitionsOfOneName() async throws {
    for language in [Language.english, .vietnamese] {
      let session = try await Example.ownSession("metric quick on dossiers = ratio(days_taken <= 5)", in: language)
      // The same again is no fault; another one under a name that folds alike is.
      #expect(await session.ask("metric quick on dossiers = ratio(days_taken <= 5)").errors.isEmpty)
      let second = await session.ask("metric Quick on dossiers = ratio(days_taken <= 3)")
      #expect(second.errors == [.definedBefore], "\(second.written(in: language))")
      let kept = try #require(await session.ask("explain metric quick").firstTable)
      #expect(await session.ask("metric quick on dossiers = ratio(days_taken <= 3) replace").errors.isEmpty)
      let changed = try #require(await session.ask("explain metric quick").firstTable)
      #expect(try #require(changed.count(0, "numerator")) < (try #require(kept.count(0, "numerator"))))
    }
  }

  /// A metric of the session hides the program's of the same name, and is told.
  @Test func aMetricOfTheProgramIsHiddenKnowingly() async throws {
    let session = try await Example.ownSession()
    let defined = await session.ask("metric online_share on dossiers = ratio(channel = online)")
    #expect(defined.ids == [.hidesLibraryMetric] && defined.status == .answered)
    #expect(
      await session.ask("explain metric online_share").firstTable?.lines("numerator", "denominator") == [
        "12387 | 50000"
      ])
  }

  @Test(arguments: [
    ("goal online_share >= 30", DiagnosticID.targetWithoutPercent), ("goal online_share >= 130%", .goalOutOfReach),
    ("goal level3", .metricNeedsTarget), ("goal median_days >= 50%", .metricNeedsRatio),
    ("explain metric dossiers_pending in 2020Q3", .stockOverPeriod),
    ("sentence dossiers_overdue in 2020", .stockOverPeriod),
    ("explain metric nothing", .unknownMetric), ("scorecard by nothing", .keyOfNoMetric),
    ("explain metric online_share.reading_9", .unknownMetric),
  ])
  func aWrongQuestionIsTold(_ text: String, _ id: DiagnosticID) async throws {
    for language in [Language.english, .vietnamese] {
      let answer = try await Example.ask(text, language)
      #expect(answer.errors == [id] && answer.tables.isEmpty, "\(answer.written(in: language))")
    }
  }

  @Test(arguments: [
    "scorecard", "explain metric online_share", "goal online_share", "sentence online_share", "rows online_share.n",
    "balance dossiers", "explain metric dossiers_pending",
  ])
  func anAsOfDateBeforeTheDataIsTold(_ text: String) async throws {
    for language in [Language.english, .vietnamese] {
      let session = try await Example.ownSession("set as_of 2010-01-01", in: language)
      let answer = await session.ask(text)
      #expect(answer.errors == [.asOfBeforeData] && answer.tables.isEmpty, "\(answer.written(in: language))")
    }
  }

  /// A stock on a day before the data is the same fault.
  @Test func aStockBeforeTheDataIsTold() async throws {
    for text in ["explain metric", "sentence", "rows"] {
      let answer = try await Example.ask("\(text) dossiers_pending in 2010-01-01")
      #expect(answer.errors == [.asOfBeforeData] && answer.tables.isEmpty, "\(answer.written())")
    }
  }

  /// Working days of a year without holidays leave out Saturdays and Sundays alone, which is told.
  @Test func yearsWithoutHolidaysAreTold() async throws {
    let folder = try ScratchFolder()
    let dossiers = try folder.write(OnTimeTests.dossiers, to: "dossiers.csv")
    for language in [Language.english, .vietnamese] {
      let bare = try await Session.on(dossiers, language)
      let told = await bare.ask("sentence median_days.reading_2")
      #expect(told.ids.contains(.noHolidays), "\(told.written(in: language))")
      let covered = try await Session.on(dossiers, language)
      let holidays = try folder.write(
        "date,name\n2020-01-01,Tết Dương lịch\n2020-04-30,Ngày Chiến thắng\n", to: "holidays.csv")
      try #require(await covered.open(path: holidays).status == .answered)
      #expect(!(await covered.ask("sentence median_days.reading_2").ids.contains(.noHolidays)))
    }
  }
}
