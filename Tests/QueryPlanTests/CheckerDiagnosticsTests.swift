import ColumnarData
import Diagnostics
import Foundation
import QueryPlan
import Testing
import Values
import VietnameseText

/// A query with its fault between ⟦ and ⟧, and what is told of it.
struct DiagnosticExample: CustomTestStringConvertible {
  let text: String
  let range: Range<Int>?
  let id: DiagnosticID
  let definitions: String
  let change: @Sendable (inout CheckingContext) -> Void

  init(
    _ marked: String, _ id: DiagnosticID, defining definitions: String = "",
    _ change: @escaping @Sendable (inout CheckingContext) -> Void = { _ in }
  ) {
    let parts = marked.components(separatedBy: CharacterSet(charactersIn: "⟦⟧"))
    text = parts.joined()
    range = parts.count == 3 ? parts[0].utf8.count..<(parts[0] + parts[1]).utf8.count : nil
    self.id = id
    self.definitions = definitions
    self.change = change
  }

  var testDescription: String { "\(id.rawValue) \(text)" }
}

private let examples: [DiagnosticExample] = [
  // Names
  DiagnosticExample("⟦procedurs⟧ | show count", .unknownTable),
  DiagnosticExample("⟦twin⟧ | show count", .ambiguousTable) { context in
    context.catalog.add(Dataset.twins)
  },
  DiagnosticExample("procedures | where ⟦colour⟧ = 1", .unknownColumn),
  DiagnosticExample("procedures | where ⟦procedure.domain⟧ = 1", .unknownColumn),
  DiagnosticExample("dossiers | show count by channel | sort ⟦fee⟧", .unknownResultColumn),
  DiagnosticExample("dossiers | list ⟦name⟧", .ambiguousColumn),
  DiagnosticExample("dossiers | in 2020Q3 by ⟦quarter⟧", .columnNeeded),
  DiagnosticExample("procedures | where ⟦dossiers.channel⟧ = online", .oneToManyPath),
  DiagnosticExample("procedures | where has ⟦units⟧", .notRelated),
  DiagnosticExample("dossiers | add x = ⟦days(received)⟧", .wrongArguments),
  DiagnosticExample("procedures | add ⟦level⟧ = 1", .nameTaken),
  DiagnosticExample("procedures | show a = count, ⟦a⟧ = count", .nameTaken),
  DiagnosticExample("⟦one⟧ | show count", .circularDefinition, defining: "let one = two\nlet two = one"),
  DiagnosticExample("procedures | show ⟦m⟧", .circularDefinition, defining: "metric m on procedures = m / count"),
  DiagnosticExample("⟦_⟧ | show count", .noLastResult),
  DiagnosticExample("⟦_7⟧ | show count", .noLastResult),
  DiagnosticExample("⟦goal⟧ | show count", .unknownTable),
  DiagnosticExample("explain ⟦metric⟧ | show count", .unknownTable),
  DiagnosticExample("explain ⟦dossier⟧ | show count", .unknownTable),

  // Values
  DiagnosticExample("dossiers | where channel = ⟦onlin⟧", .unknownValue),
  DiagnosticExample("procedures | where domain = ⟦\"y te\"⟧", .ambiguousValue),
  DiagnosticExample("plain | where label = ⟦online⟧", .valueOrColumn),
  DiagnosticExample("procedures | where name = ⟦\"\"⟧", .emptyText),
  DiagnosticExample("procedures | where ⟦name contains \" \"⟧", .emptyText),

  // Types
  DiagnosticExample("dossiers | where received = ⟦fee⟧", .typeMismatch),
  DiagnosticExample("dossiers | where fee > ⟦received⟧", .typeMismatch),
  DiagnosticExample("dossiers | where quarter = ⟦fee⟧", .typeMismatch),
  DiagnosticExample("procedures | where ⟦domain > \"B\"⟧", .textHasNoOrder),
  DiagnosticExample("procedures | where online > ⟦true⟧", .yesNoHasNoOrder),
  DiagnosticExample("procedures | where online = ⟦maybe⟧", .yesNoNeeded),
  DiagnosticExample("procedures | where ⟦level⟧", .conditionNeeded),
  DiagnosticExample("procedures | show sum(⟦name⟧)", .numberNeeded),
  DiagnosticExample("procedures | where ⟦domain⟧ in 1..2", .numberNeeded),
  DiagnosticExample("procedures | show min(⟦online⟧)", .numberNeeded),
  DiagnosticExample("procedures | add x = days(⟦level⟧, level)", .dateNeeded),
  DiagnosticExample("procedures | where ⟦level⟧ in 2020Q3", .dateNeeded),
  DiagnosticExample("dossiers | in 2020 by ⟦fee⟧", .dateNeeded),
  DiagnosticExample("procedures | where ⟦level⟧ contains \"3\"", .textNeeded),
  DiagnosticExample("procedures | show ratio(online) | expect ratio >= ⟦15⟧", .percentNeeded),
  DiagnosticExample("plain | where rate > ⟦0.8⟧", .percentNeeded),
  DiagnosticExample("plain | where ⟦0.8⟧ < rate", .percentNeeded),
  DiagnosticExample("plain | where rate > -⟦0.8⟧", .percentNeeded),
  DiagnosticExample("plain | where rate in (50, ⟦0.5⟧)", .percentNeeded),
  DiagnosticExample("plain | where rate in 0..⟦0.9⟧", .percentNeeded),
  DiagnosticExample("dossiers | where quarter = ⟦2020-08-31⟧", .periodTooFine),
  DiagnosticExample("dossiers | in ⟦2020Q3..2020Q1⟧ | show count", .emptyPeriod),
  DiagnosticExample("procedures | where level in ⟦4..3⟧", .emptyRange),
  DiagnosticExample("procedures | in ⟦2020⟧ | show count", .noTimeColumn),
  DiagnosticExample("procedures | show count by ⟦quarter⟧", .noTimeColumn),
  DiagnosticExample("dossiers | show count by channel | in ⟦2020Q3⟧", .periodAfterShow),
  DiagnosticExample("dossiers | in ⟦this quarter⟧ | show count", .cutoffNeeded) { context in
    context.catalog = Catalog(Dataset(name: "x", titles: .init(verbatim: "x"), tables: [Fixture.undated]))
  },
  DiagnosticExample("dossiers | in ⟦2020Q3⟧ | show count", .periodAfterCutoff) { $0.asOf = Day(iso: "2020-01-31") },
  DiagnosticExample("dossiers | in ⟦last 20000 day⟧ | show count", .countOutOfRange),
  DiagnosticExample("plain | add x = ⟦fine * fine⟧", .tooManyDecimals),
  DiagnosticExample("procedures | show count | where ⟦count⟧ meets target", .noTarget),

  // Measures
  DiagnosticExample("procedures | show ratio(online) by domain | show ⟦avg(ratio)⟧", .averageOfRatios),
  DiagnosticExample("dossiers | show percentile(fee, ⟦101⟧)", .percentileRange),
  DiagnosticExample("procedures | show share(⟦ratio(online)⟧) by domain", .shareNeedsCount),
  DiagnosticExample("dossiers | show share(count within ⟦unit⟧) by channel", .withinNeedsKey),
  DiagnosticExample("dossiers | show rank(count per ⟦unit⟧) by channel", .withinNeedsKey),
  DiagnosticExample("dossiers | show rank(⟦rank(count)⟧) by channel", .measureOfRank),
  DiagnosticExample("dossiers | show ytd(⟦rank(count)⟧) by quarter", .measureOfRank),
  DiagnosticExample("dossiers | show rolling(⟦rank(count)⟧, 2 quarter) by quarter", .measureOfRank),
  DiagnosticExample("dossiers | show share(⟦rank(count)⟧) by channel", .shareNeedsCount),
  DiagnosticExample("dossiers | show ⟦rank(count)⟧ / count by channel", .quotientNeedsNumbers),
  DiagnosticExample("dossiers | show ⟦ytd(count)⟧", .periodKeyNeeded),
  DiagnosticExample("dossiers | show ⟦rolling(count, 2 month)⟧ by quarter", .unitMismatch),
  DiagnosticExample("procedures | show ⟦ratio(online)⟧ / count", .quotientNeedsNumbers),
  DiagnosticExample("dossiers | show ⟦fee⟧", .columnIsNoMeasure),
  DiagnosticExample("procedures | show ⟦cuont⟧", .unknownMeasure),
  DiagnosticExample("dossiers | show ⟦m⟧", .metricOnOtherTable, defining: "metric m on procedures = ratio(online)"),
  DiagnosticExample(
    "dossiers | in 2020 | show a, ⟦b⟧", .metricTimesDiffer,
    defining: "metric a on dossiers = count time resolved\nmetric b on dossiers = count time received"),
  DiagnosticExample("procedures | show ratio(online) by domain | show count by ⟦ratio⟧", .ratioAsKey),
  DiagnosticExample("procedures | show count | sort ⟦sum(fee)⟧", .sortNeedsColumn),
  DiagnosticExample("procedures | ⟦top⟧ 5", .limitNeedsColumn),
  DiagnosticExample("procedures | ⟦top 5 by level other⟧", .otherNeedsShow),

  // chart
  DiagnosticExample("dossiers | show count by channel | ⟦chart bar⟧ | top 2", .chartNotLast),
  DiagnosticExample("dossiers | show count by channel | ⟦chart⟧ | chart", .chartNotLast),
  DiagnosticExample("procedures | list code, name | ⟦chart⟧", .chartWithoutFigures),
  DiagnosticExample("procedures | show count by level | ⟦chart line⟧", .chartNeedsPeriod),
  DiagnosticExample("procedures | show count by level | ⟦biểu đồ thu nhỏ⟧", .chartNeedsPeriod),
  DiagnosticExample("procedures | show count | ⟦chart heat⟧", .chartNeedsGroups),

  // change
  DiagnosticExample("dossiers | in 2020Q3 | ⟦change⟧ from previous", .changeNeedsShow),
  DiagnosticExample("dossiers | show count | ⟦change⟧ from previous", .changeNeedsPeriod),
  DiagnosticExample(
    "dossiers | in 2020 | show count by unit across quarter | ⟦change⟧ from previous", .changeAfterAcross),
  DiagnosticExample(
    "dossiers | in 2020Q3 | show count | change from previous | ⟦change⟧ from last year", .changeTwice),
  DiagnosticExample("dossiers | in 2020 | show count by quarter | change from ⟦2019⟧", .changeFromPeriodWithKey),

  DiagnosticExample(
    "dossiers | in 2020Q3 | show count by unit | top 1 other | ⟦change⟧ from previous", .changeAfterGroupsChanged),
  DiagnosticExample(
    "dossiers | in 2020Q3 | show count by unit | add x = count * 2 | ⟦change⟧ from previous", .changeAfterGroupsChanged),

  // Numbers as people write them
  DiagnosticExample("dossiers | where ⟦100.000⟧ = 5", .openDigitGroup),
  DiagnosticExample("dossiers | where fee > ⟦100.000⟧", .numberRead),
  DiagnosticExample("dossiers | where month = ⟦8⟧", .bareNumberBesideDate),
  DiagnosticExample("dossiers | where quarter in (⟦2, 3⟧, 2020Q1)", .bareNumberBesideDate),

  // What the dates of dossiers give, and values by condition
  DiagnosticExample("dossiers | where ⟦deadline⟧ = late", .derivedNeedsDates),
  DiagnosticExample("procedures | where ⟦pending⟧", .derivedNeedsDates),
  DiagnosticExample("procedures | show count by ⟦days_taken⟧", .derivedNeedsDates),
  DiagnosticExample("dossiers | show count by channel | where ⟦pending⟧", .stockAfterShow),
  DiagnosticExample("dossiers | show count by channel | where ⟦days_taken⟧ > 1", .unknownResultColumn),
  DiagnosticExample("dossiers | where ⟦outstanding⟧", .officialTerm),
  DiagnosticExample("dossiers | show ratio(⟦đã giải quyết⟧)", .officialTerm),
  DiagnosticExample("dossiers | where pending at ⟦2020-06-30⟧", .dayOutsideData),
  DiagnosticExample("dossiers | where pending at ⟦2020Q4⟧", .dayOutsideData),
  DiagnosticExample("dossiers | add x = if(tracked, 1, ⟦\"b\"⟧)", .branchesDiffer),
  DiagnosticExample("dossiers | add x = if(tracked, received, ⟦2020Q3⟧)", .branchesDiffer),
  DiagnosticExample("dossiers | add x = ⟦if(tracked, \"\", \"\")⟧", .wrongArguments),
  DiagnosticExample("dossiers | add x = if(tracked, ⟦late⟧, \"b\")", .unknownColumn),
  DiagnosticExample("dossiers | add x = if(⟦fee⟧, 1, 2)", .conditionNeeded),
  DiagnosticExample("dossiers | add x = if(tracked, ⟦fee / 2⟧, 1)", .numberNeeded),
  DiagnosticExample("dossiers | add x = band(fee, 5, ⟦5⟧)", .bandLimits),
  DiagnosticExample("dossiers | add x = band(fee, 5, ⟦fee⟧)", .bandLimits),
  DiagnosticExample("dossiers | add x = ⟦band(fee)⟧", .wrongArguments),
  DiagnosticExample("dossiers | add x = band(⟦channel⟧, 1)", .numberNeeded),
  DiagnosticExample("dossiers | add x = ⟦workdays(received)⟧", .wrongArguments),
  DiagnosticExample("dossiers | add x = workdays(received, ⟦fee⟧)", .dateNeeded),
  DiagnosticExample("dossiers | add x = month_of_year(⟦year⟧)", .dateNeeded),
  DiagnosticExample("dossiers | show max(⟦workdays(received, resolved)⟧)", .noHolidays),
  DiagnosticExample("dossiers | show max(⟦workdays_taken⟧)", .noHolidays),

  // Warnings and notes
  DiagnosticExample("dossiers | in 2020Q3 | show ⟦ytd(count)⟧ by month", .cumulativeStartsLate),
  DiagnosticExample("dossiers | in ⟦2020⟧ | show count", .partialPeriod),
  DiagnosticExample("dossiers | in 2020Q3 | show count | ⟦change from previous⟧", .sameNumberOfDays) {
    $0.asOf = Day(iso: "2020-08-15")
  },
  DiagnosticExample("procedures | where domain = ⟦\"tai chinh\"⟧ | show count", .valueTaken),
  DiagnosticExample("dossiers | add x = band(fee, 1000) | where x = ⟦\"1000+\"⟧", .valueTaken),
  DiagnosticExample("dossiers | where ⟦level⟧ >= 3 | show count", .shortWay),
  DiagnosticExample("dossiers | where ⟦online⟧ | show count", .valueOrDistantColumn),
  DiagnosticExample("dossiers | show count, n = ratio(channel = online) by unit | ⟦top⟧ 3", .rankedBy),
  DiagnosticExample("dossiers | where procedure in (⟦procedures | where online⟧)", .innerQueryByKey),
  DiagnosticExample("dossiers | where unit in (⟦dossiers | show count by unit⟧)", .innerQueryColumns),
  DiagnosticExample("dossiers | where fee in (⟦procedures | list code⟧)", .innerQueryType),
  DiagnosticExample("dossiers | where fee in (dossiers | list fee | ⟦expect fee > 0⟧)", .stageInInnerQuery),
  DiagnosticExample(
    "dossiers | where channel in (⟦post⟧)", .valueOrTable, defining: "let post = dossiers | list channel"),
  DiagnosticExample(
    "dossiers | where id in (⟦late⟧)", .innerQueriesTooDeep,
    defining: "let late = "
      + (0..<9).reduce("dossiers | list id") { query, _ in "dossiers | where id in (\(query)) | list id" }),
  DiagnosticExample("dossiers | in ⟦2020Q3⟧ | show count", .reportingDays) { $0.convention = .reporting },
  DiagnosticExample("dossiers | in ⟦2020Q3⟧ by resolved | show count", .periodBy),
  DiagnosticExample(
    "procedures | in ⟦2020Q3⟧ | show used", .periodInsideHas,
    defining: "metric used on procedures = ratio(has dossiers(channel = online) of online) time dossiers.received"),
  DiagnosticExample("dossiers | in 2020Q3 | show count | ⟦change from 2020-08⟧", .comparedWith),
  DiagnosticExample("dossiers | in 2020Q3 | show count | ⟦change from previous⟧", .noDataBefore),
  DiagnosticExample("dossiers | in 2020Q3 | show count | ⟦change from 2020-06..2020-09⟧", .beforeFirstDay),
  DiagnosticExample("dossiers | in 2020Q3 | show count | ⟦change from 2020-07⟧", .differentLengths),
  DiagnosticExample("dossiers | in 2020Q3 | show count | ⟦change from 2020Q4⟧", .periodNotBegun),
  DiagnosticExample("dossiers | in ⟦2020Q4⟧ by resolved | show count | change from previous", .periodOutsideData),
  DiagnosticExample("dossiers | in ⟦last 2 year⟧ | show count", .periodOutsideData),
  DiagnosticExample("dossiers | in 2020-07 | in ⟦2020-08..2020-09⟧ | show count", .periodsApart),
  DiagnosticExample("dossiers | in 2020Q3 | in ⟦2020-08⟧ | show count", .periodsIntersect),
  DiagnosticExample("dossiers | in 2020Q3 | in 2020-08 | show count | ⟦change⟧ from previous", .changeAfterTwoPeriods),
  DiagnosticExample(
    "dossiers | in 2020Q3 | in 2020-08 by resolved | show count by month | ⟦change⟧ from previous",
    .changeAfterTwoPeriods),
  DiagnosticExample("procedures | where has dossiers(in ⟦2019⟧) | show count", .noDataInPeriod),
  DiagnosticExample("dossiers | where received in ⟦2019⟧ | show count", .noDataInPeriod),
  DiagnosticExample("dossiers | where resolved = ⟦2021⟧ | show count", .noDataInPeriod),
  DiagnosticExample("dossiers | show ratio(quarter = ⟦2019Q4⟧)", .noDataInPeriod),
  DiagnosticExample("dossiers | where month >= 2020-08 | show ⟦ytd(count)⟧ by month", .cumulativeOfFewerDays),
  DiagnosticExample(
    "dossiers | where quarter = 2020Q3 or quarter = 2020Q4 | show ⟦ytd(count)⟧ by month", .cumulativeOfFewerDays),
  DiagnosticExample("dossiers | in ⟦previous quarter⟧ | show count", .periodTaken),
  DiagnosticExample("dossiers | in 2020Q3 | show count | change from ⟦previous year⟧", .previousIsLonger),
  DiagnosticExample("dossiers | in 2020-08 | show count | change from ⟦previous quarter⟧", .previousIsLonger),
  DiagnosticExample("dossiers | in 2020-08-15 | show count | change from ⟦previous half⟧", .previousIsLonger),
  DiagnosticExample("plain | show ⟦sum(rate)⟧", .percentagesAdded),
  DiagnosticExample("procedures | show count by level total | ⟦where level = 3⟧", .totalOfAllGroups),
  DiagnosticExample("procedures | show count by level total | top 2 by count | ⟦except level = 3⟧", .totalOfAllGroups),
  DiagnosticExample("plain | show ⟦avg(rate)⟧", .percentagesAdded),
  DiagnosticExample("halves | in ⟦2020⟧ | show count", .severalDates) { context in
    context.catalog.add(Dataset(name: "h", titles: .init(verbatim: "h"), tables: [Fixture.halves]))
  },
  DiagnosticExample("late | where rate >= ⟦10%⟧ | show count", .percentWithoutSign) { context in
    context.catalog.add(Dataset(name: "l", titles: .init(verbatim: "l"), tables: [Fixture.late]))
  },
  DiagnosticExample("late | where rate in (5, ⟦10%⟧) | show count", .percentWithoutSign) { context in
    context.catalog.add(Dataset(name: "l", titles: .init(verbatim: "l"), tables: [Fixture.late]))
  },
  DiagnosticExample("procedures | where level = ⟦3-4⟧ | show count", .rangeByMinus),
  DiagnosticExample("procedures | where level in (1, ⟦3-4⟧) | show count", .rangeByMinus),
  DiagnosticExample("procedures | show ratio(level >= ⟦2 - 3⟧)", .rangeByMinus),
  DiagnosticExample("procedures | where level = ⟦3/4⟧ | show count", .listBySlash),
  DiagnosticExample("procedures | where level != ⟦3 / 4⟧ | show count", .listBySlash),
  DiagnosticExample("procedures | where level in (1, ⟦3/4⟧) | show count", .listBySlash),
  DiagnosticExample("dossiers | in ⟦2020Q3⟧ | show count", .rowsWithoutTime) { context in
    context.catalog = Catalog(Dataset(name: "x", titles: .init(verbatim: "x"), tables: [Fixture.halfDated]))
  },
  DiagnosticExample("states | where commune = ⟦\"Hòa Bình\"⟧ | show count", .spellingsTaken) { context in
    context.catalog.add(Dataset(name: "s", titles: .init(verbatim: "s"), tables: [Fixture.states]))
  },
  DiagnosticExample("states | show count by ⟦status⟧", .todaysState) { context in
    context.catalog.add(
      Dataset(
        name: "s", titles: .init(verbatim: "s"), tables: [Fixture.states],
        end: Day(iso: "2020-09-30").map { DataEnd($0) }))
    context.asOf = Day(iso: "2020-08-31")
  },
  DiagnosticExample("dossiers | in 2020H2 | show count | ⟦change from last year⟧", .sameDates),
]

@Suite struct CheckerDiagnosticsTests {
  @Test func anUnknownNameIsOneFault() {
    let result = Fixture.check(
      "procedures | where colour = 1 and colour > 2 and shade = 1 and code = 1", in: Fixture.context())
    let errors = result.diagnostics.filter { $0.severity == .error && $0.id == .unknownColumn }
    #expect(errors.map(\.range) == [19..<25, 49..<54])
  }

  @Test(arguments: examples)
  func pointsAtTheFault(_ example: DiagnosticExample) throws {
    let context = Fixture.context { context in
      context.definitions = Fixture.definitions(example.definitions)
      example.change(&context)
    }
    let result = Fixture.check(example.text, in: context)
    let all = result.diagnostics
    let found = try #require(
      all.first { $0.id == example.id }, "\(all.map(\.id)) \(all.map { $0.message(in: .english) })")
    if let range = example.range { #expect(found.range == range) }
    #expect((result.query == nil) == (result.diagnostics.contains { $0.severity == .error }))
  }

  @Test func everyCheckingIdHasATrigger() {
    let own = DiagnosticID.allCases.filter { $0.rawValue.dropFirst(3).hasPrefix("2") }
    let insideNotes: Set<DiagnosticID> = [.availableNames]
    // Of definitions of columns: ColumnDefinitionTests of ShellSession triggers them.
    let inDefinitions: Set<DiagnosticID> = [
      .nameIsWord, .definedBefore, .definitionNeeds, .derivedColumnHidden, .definitionUnfit,
    ]
    // Of hundreds of definitions: ManyDefinitionsTests of ShellSession triggers them.
    let ofMany: Set<DiagnosticID> = [.definitionsTooDeep, .tooManyDefinedColumns]
    let triggered = Set(examples.map(\.id)).union(insideNotes).union(inDefinitions).union(ofMany)
    #expect(own.filter { !triggered.contains($0) }.map(\.rawValue) == [])
  }

  @Test(arguments: [
    ("procedurs | show count", DiagnosticID.nearestNames), ("qqqqqqqq | show count", .availableNames),
  ])
  func notesHelpOn(_ text: String, _ id: DiagnosticID) {
    #expect(Fixture.check(text).diagnostics.flatMap(\.notes).map(\.id) == [id])
  }

  @Test(arguments: [
    ("procedurs | show count", "procedures | show count"),
    (
      "procedures | where domian = \"Tài chính\" | show count", "procedures | where domain = \"Tài chính\" | show count"
    ),
    ("dossiers | where channel = onlin | show count", "dossiers | where channel = \"online\" | show count"),
    ("procedures | show ratio(online) | expect ratio >= 15", "procedures | show ratio(online) | expect ratio >= 15%"),
    ("procedures | show ratio(online) | expect ratio >= 0.9", "procedures | show ratio(online) | expect ratio >= 90%"),
    ("procedures | show ratio(online) | expect ratio = 1", "procedures | show ratio(online) | expect ratio = 100%"),
    ("dossiers | where month = 8 | show count", "dossiers | where month = 2020-08 | show count"),
    ("dossiers | where month = 11 | show count", "dossiers | where month = 2019-11 | show count"),
    ("dossiers | where quarter in (1, 4) | show count", "dossiers | where quarter in (2020Q1, 2019Q4) | show count"),
    ("dossiers | where received > 8 | show count", "dossiers | where received > 2020-08 | show count"),
    ("dossiers | where year > 20 | show count", "dossiers | where year > 2020 | show count"),
    ("dossiers | show fee", "dossiers | show sum(fee)"),
    ("dossiers | in 2020Q3..2020Q1 | show count", "dossiers | in 2020Q1..2020Q3 | show count"),
    ("plain | where label = online", "plain | where label = \"online\""),
  ])
  func theFixIsRight(_ faulty: String, _ mended: String) throws {
    let fix = try #require(Fixture.check(faulty).diagnostics.flatMap(\.fixes).first)
    #expect(fix.applied(to: faulty) == mended)
    #expect(Fixture.check(mended).query != nil)
  }
}

extension Dataset {
  fileprivate static let twins: Dataset = {
    let tables = ["twin_one", "twin_two"].map { name in
      Table(schema: TableSchema(name: name, aliases: ["twin"], fields: []), columns: [], rowCount: 0)
    }
    return Dataset(name: "twins", titles: .init(verbatim: "twins"), tables: tables)
  }()
}
