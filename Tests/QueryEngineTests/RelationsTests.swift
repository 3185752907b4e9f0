import ColumnarData
import QueryEngine
import QueryPlan
import Testing
import Values

/// Relations that must hold between answers of the engine alone, whatever the documents mean by a single one.
@Suite struct RelationsTests {
  /// Queries made for one generated world.
  struct Case {
    let world: World
    let sight: QueryGenerator.Sight
    var generator: QueryGenerator

    init(seed: UInt64) {
      world = World(seed: seed, size: seed % 10 == 0 ? .few : .many)
      generator = QueryGenerator(seed: seed, world: world)
      let source = seed % 4 == 0 ? "procedures" : "dossiers"
      sight = QueryGenerator.Sight(source: source, fields: world.schema(source).fields, base: source)
    }

    func run(_ kinds: CheckedStage.Kind..., reporting: Bool = false) async throws -> ReferenceTable {
      ReferenceTable(try await answer(kinds, reporting: reporting).result)
    }

    func answer(_ kinds: [CheckedStage.Kind], reporting: Bool = false) async throws -> QueryAnswer {
      var fields = sight.fields
      var stages: [CheckedStage] = []
      for kind in kinds {
        if case .show(let show) = kind {
          fields = show.keys.map(\.field) + (show.across == nil ? show.items.map(\.field) : [])
        }
        let output = TableSchema(name: sight.source, fields: fields)
        stages.append(CheckedStage(kind: kind, text: QueryText.text(of: kind), output: output))
      }
      let query = CheckedQuery(
        source: sight.source, stages: stages, convention: reporting ? .reporting : .calendar,
        output: TableSchema(name: sight.source, fields: fields))
      return try await Judge.engine(query, on: world.catalog)
    }

    /// Measures alone or by keys, with no totals unless asked for.
    func show(
      _ measures: [Measure], by keys: [GroupKey] = [], across: GroupKey? = nil, total: Bool = false
    ) -> CheckedStage.Kind {
      .show(
        CheckedShow(
          items: measures.enumerated().map { generator.item($0.element, at: $0.offset) }, keys: keys, across: across,
          hasTotal: total))
    }

    func column(_ name: String) -> ColumnReference {
      let index = sight.fields.firstIndex { $0.name == name } ?? 0
      return ColumnReference(fieldIndex: index, field: sight.fields[index])
    }

    /// A key that lists what rows have.
    func key(_ expression: Expression) -> GroupKey {
      GroupKey(
        expression: expression, field: Field(name: "key", type: QueryGenerator.fieldType(of: expression)),
        listing: .existing)
    }

    /// A text column of the source by which to group.
    var textKey: GroupKey { key(.column(column(sight.source == "dossiers" ? "district" : "mode"))) }
    var dateColumn: ColumnReference { column(sight.source == "dossiers" ? "received" : "started") }
    var numberColumn: Expression { .column(column(sight.source == "dossiers" ? "fee" : "level")) }
  }

  static let all = Condition.constant(true)
  static let count = Measure.count(where: all)
  static let seeds = UInt64(1)...60

  @Test(arguments: seeds) func whereAndExceptMakeTheWhole(seed: UInt64) async throws {
    var test = Case(seed: seed)
    let condition = test.generator.condition(test.sight)
    let kept = try await test.run(.filter(condition)).rows.map(\.cells)
    let left = try await test.run(.filter(.opposite(of: condition))).rows.map(\.cells)
    let all = try await test.run().rows.map(\.cells)
    #expect(kept.count + left.count == all.count, "\(QueryText.text(of: condition))")
    #expect(
      Dictionary(grouping: kept + left, by: \.self).mapValues(\.count)
        == Dictionary(grouping: all, by: \.self).mapValues(\.count))
  }

  /// How texts are stored is no part of what they are.
  @Test(arguments: seeds) func storageDoesNotMatter(seed: UInt64) async throws {
    let world = World(seed: seed)
    var generator = QueryGenerator(seed: seed, world: world)
    let query = generator.query()
    var answers: [String] = []
    for catalog in [
      world.catalog, world.catalog.withTexts(asCategories: true), world.catalog.withTexts(asCategories: false),
    ] {
      answers.append(ReferenceTable(try await Judge.engine(query, on: catalog).result).text)
    }
    #expect(answers[0] == answers[1], "\(QueryText.text(of: query))")
    #expect(answers[0] == answers[2], "\(QueryText.text(of: query))")
  }

  @Test(arguments: seeds) func filtersInARowAreOne(seed: UInt64) async throws {
    var test = Case(seed: seed)
    let (first, second) = (test.generator.condition(test.sight), test.generator.condition(test.sight))
    let apart = try await test.run(.filter(first), .filter(second)).text
    #expect(try await test.run(.filter(second), .filter(first)).text == apart)
    #expect(try await test.run(.filter(.and([first, second]))).text == apart)
    #expect(try await test.run(.filter(.not(.or([.not(first), .not(second)])))).text == apart)
  }

  @Test(arguments: seeds) func aRatioAndItsOppositeMakeTheWhole(seed: UInt64) async throws {
    var test = Case(seed: seed)
    let (part, whole) = (test.generator.condition(test.sight), test.generator.condition(test.sight))
    func ratios(_ part: Condition, drops: Bool) async throws -> [(Int64, Int64)] {
      let measures = [part, .not(part)].map {
        Measure.proportion(of: $0, within: whole, dropsUnknown: drops)
      }
      return try await test.run(test.show(measures)).rows[0].cells.map(Self.parts)
    }
    let known = try await ratios(part, drops: true)
    #expect(known[0].0 + known[1].0 == known[0].1)
    #expect(known[0].1 == known[1].1)
    let withUnknown = try await ratios(part, drops: false)
    #expect(withUnknown[0].0 == known[0].0 && withUnknown[1].0 == known[1].0, "unknown counts as no")
    #expect(withUnknown[0].1 >= known[0].1)
    let certain = try await ratios(.isMissing(test.numberColumn), drops: false)
    #expect(certain[0].0 + certain[1].0 == certain[0].1)
    #expect(withUnknown[0].1 == certain[0].1)
  }

  @Test(arguments: seeds) func totalsAreTheMeasureOverAllRows(seed: UInt64) async throws {
    var test = Case(seed: seed)
    let measures = (0..<4).map { _ in test.generator.simpleMeasure(test.sight) }
    let alone = try await test.run(test.show(measures)).rows[0].cells
    let table = try await test.run(test.show(measures + [Self.count], by: [test.textKey], total: true))
    let total = try #require(table.rows.last)
    #expect(total.role == .total)
    #expect(Array(total.cells[1...4]) == alone)
    let counts = table.details.map { Self.number($0.cells[5]) }
    #expect(counts.reduce(0, +) == Self.number(total.cells[5]))
  }

  @Test(arguments: seeds) func aRatioOfTheTotalIsSumsOverSums(seed: UInt64) async throws {
    var test = Case(seed: seed)
    let ratio = Measure.proportion(
      of: test.generator.condition(test.sight), within: test.generator.condition(test.sight), dropsUnknown: false)
    let quotient = Measure.quotient(.sum(test.numberColumn, where: Self.all), Self.count, kind: .rate)
    let table = try await test.run(test.show([ratio, quotient], by: [test.textKey], total: true))
    for column in 1...2 {
      let parts = table.details.map { Self.parts($0.cells[column]) }
      let total = Self.parts(try #require(table.rows.last).cells[column])
      #expect(parts.reduce(0) { $0 + $1.0 } == total.0)
      #expect(parts.reduce(0) { $0 + $1.1 } == total.1)
    }
  }

  @Test(arguments: seeds) func aPivotIsItsLongForm(seed: UInt64) async throws {
    var test = Case(seed: seed)
    let measure = test.generator.simpleMeasure(test.sight)
    let across = test.key(.fewValues(test))
    let rows = test.textKey
    let long = try await test.run(test.show([measure], by: [rows, across]))
    let pivot = try await test.run(test.show([measure], by: [rows], across: across, total: true))
    let headings = pivot.fields.map(\.name)
    var seen = 0
    for row in long.rows {
      let place = try #require(headings.firstIndex(of: row.cells[1].heading))
      let line = try #require(pivot.rows.first { $0.cells[0] == row.cells[0] && $0.role == .detail })
      #expect(line.cells[place] == row.cells[2])
      seen += 1
    }
    #expect(seen == long.rows.count)
    #expect(headings.last == ReservedLabel.total.text)
    let byRow = try await test.run(test.show([measure], by: [rows], total: true))
    #expect(pivot.rows.map { $0.cells.last } == byRow.rows.map { $0.cells.last })
  }

  @Test(arguments: seeds) func theLastCumulativeValueIsTheYearToThen(seed: UInt64) async throws {
    var test = Case(seed: seed)
    let isReporting = seed % 2 == 0
    let measure = test.generator.simpleMeasure(test.sight)
    let date = Expression.column(test.dateColumn)
    let quarter = test.key(.periodContaining(date, .quarter))
    let table = try await test.run(test.show([.yearToDate(measure, key: 0)], by: [quarter]), reporting: isReporting)
    for row in table.rows {
      guard case .period(let period) = row.cells[0] else { continue }
      let convention: CalendarConvention = isReporting ? .reporting : .calendar
      let end = period.days(in: convention).upperBound
      let year = Period(containing: end, unit: .year, convention: convention)
      let days = year.days(in: convention).lowerBound...end
      let alone = try await test.run(
        .period(PeriodFilter(date: test.dateColumn, days: days)), test.show([measure]), reporting: isReporting)
      #expect(alone.rows[0].cells[0] == row.cells[1], "\(period.label): \(QueryText.text(of: measure))")
    }
  }

  @Test(arguments: seeds) func rollingOverOnePeriodIsTheMeasure(seed: UInt64) async throws {
    var test = Case(seed: seed)
    let measure = test.generator.simpleMeasure(test.sight)
    let month = test.key(.periodContaining(.column(test.dateColumn), .month))
    let table = try await test.run(
      test.show([measure, .rolling(measure, periods: 1, key: 0)], by: [month, test.textKey]))
    for row in table.rows {
      if row.cells[0] == .missing { continue }
      #expect(row.cells[2] == row.cells[3])
    }
  }

  @Test(arguments: seeds) func sharesSumToOneInPrintToo(seed: UInt64) async throws {
    let test = Case(seed: seed)
    let keys = [test.textKey, test.key(.fewValues(test))]
    let measures: [Measure] = [.share(Self.count, within: []), .share(Self.count, within: [0])]
    let answer = try await test.answer([test.show(measures, by: keys)])
    let table = ReferenceTable(answer.result)
    func apportioned(_ column: Int) throws -> [Int64] {
      guard case .ratio(let values) = answer.result.table.columns[column] else { return [] }
      return try #require(values.apportioned).array
    }
    if table.rows.isEmpty { return }
    #expect(table.rows.reduce(0) { $0 + Self.parts($1.cells[2]).0 } == Self.parts(table.rows[0].cells[2]).1)
    #expect(try apportioned(2).reduce(0, +) == 10_000)
    let printed = zip(table.rows.map { $0.cells[0] }, try apportioned(3))
    for (group, parts) in Dictionary(grouping: printed, by: \.0) {
      #expect(parts.reduce(0) { $0 + $1.1 } == 10_000, "\(group.text)")
    }
  }

  @Test(arguments: seeds) func topAndOtherMakeTheTotal(seed: UInt64) async throws {
    let test = Case(seed: seed)
    let measures = [Self.count, .sum(test.numberColumn, where: Self.all), .mean(test.numberColumn, where: Self.all)]
    let show = test.show(measures, by: [test.textKey], total: true)
    let by = ColumnReference(fieldIndex: 1, field: Field(name: "m0", type: .number(scale: 0)))
    let whole = try await test.run(show)
    let table = try await test.run(
      show, .limit(Limit(isTop: true, count: 2, by: by, per: nil, hasOther: true)))
    let total = try #require(table.rows.last)
    for column in 1...2 {
      let parts = table.rows.filter { $0.role != .total }.map { Self.number($0.cells[column]) }
      #expect(parts.reduce(0, +) == Self.number(total.cells[column]))
    }
    #expect(table.details.count == min(2, whole.details.count))
    #expect(table.rows.count { $0.role == .other } == (whole.details.count > 2 ? 1 : 0))
    #expect(whole.rows.last?.cells == total.cells)
    // What `top` keeps and what `bottom` keeps of the rest are all groups.
    let bottom = try await test.run(
      show, .limit(Limit(isTop: false, count: max(1, whole.details.count - 2), by: by, per: nil, hasOther: false)))
    if whole.details.count > 2 {
      let counts = (table.details + bottom.details).map { Self.number($0.cells[1]) }.sorted()
      #expect(counts == whole.details.map { Self.number($0.cells[1]) }.sorted())
    }
  }

  @Test(arguments: seeds) func sortingOnlyMovesRows(seed: UInt64) async throws {
    var test = Case(seed: seed)
    let key = SortKey(
      column: test.generator.columns(test.sight) { _ in true }.randomElement(using: &test.generator.random)
        ?? test.dateColumn, isDescending: seed % 2 == 0)
    let sorted = try await test.run(.sort([key]))
    #expect(try await test.run(.sort([key]), .sort([key])).text == sorted.text)
    #expect(
      sorted.rows.map(\.cells.description).sorted() == (try await test.run()).rows.map(\.cells.description).sorted())
  }

  @Test(arguments: seeds) func oneSummaryBoundsAnother(seed: UInt64) async throws {
    var test = Case(seed: seed)
    let value = test.generator.number(test.sight, depth: 1)
    func quantile(_ hundredths: Int64) -> Measure {
      .quantile(value, fraction: FixedDecimal(unscaled: hundredths, scale: 2), where: Self.all)
    }
    let measures: [Measure] = [
      .minimum(value, where: Self.all), .maximum(value, where: Self.all), quantile(0), quantile(100), quantile(50),
      .mean(value, where: Self.all), .sum(value, where: Self.all),
      .distinct(value, where: Self.all), .count(where: .not(.isMissing(value))),
    ]
    for row in try await test.run(test.show(measures, by: [test.textKey])).rows {
      let cells = Array(row.cells.dropFirst())
      guard case .number(let least) = cells[0], case .number(let greatest) = cells[1] else {
        #expect(cells[0] == .missing && cells[1] == .missing && Self.number(cells[8]) == 0)
        #expect(cells[2].isUndefined && cells[4].isUndefined && cells[5].isUndefined && Self.number(cells[6]) == 0)
        continue
      }
      let one = FixedDecimal(unscaled: 1)
      let (low, high) = (Value.ratio(Fraction(least, one)), Value.ratio(Fraction(greatest, one)))
      func areOrdered(_ first: Value, _ second: Value) -> Bool { !Value.isBefore(second, first) }
      #expect(areOrdered(low, cells[2]) && areOrdered(cells[2], low), "quantile 0 is the least value")
      #expect(areOrdered(high, cells[3]) && areOrdered(cells[3], high), "quantile 1 is the greatest value")
      #expect(areOrdered(low, cells[4]) && areOrdered(cells[4], high) && areOrdered(low, cells[5]))
      #expect(Self.number(cells[7]) <= Self.number(cells[8]) && Self.number(cells[7]) >= 1)
    }
  }

  /// A case of either half of a span is one of the span, counted once.
  @Test(arguments: seeds) func hasOverASpanIsNoSum(seed: UInt64) async throws {
    let test = Case(seed: seed / 4 * 4 + 4)
    let dossiers = test.world.schema("dossiers")
    let received = ColumnReference(
      fieldIndex: dossiers.fieldIndex(named: "received") ?? 0,
      field: dossiers.fields[dossiers.fieldIndex(named: "received") ?? 0])
    func having(_ first: String, _ last: String) throws -> Condition {
      let days = try #require(Day(iso: first))...(try #require(Day(iso: last)))
      return .has(
        HasCondition(
          table: "dossiers", foreignFieldIndex: dossiers.fieldIndex(named: "procedure") ?? 0,
          keyFieldIndex: test.column("code").fieldIndex, condition: .withinDays(.column(received), days)))
    }
    let first = try having("2020-01-01", "2020-03-31")
    let second = try having("2020-04-01", "2020-06-30")
    let half = try having("2020-01-01", "2020-06-30")
    let counts = try await test.run(
      test.show([first, second, half, .and([first, second]), .or([first, second])].map { .count(where: $0) })
    ).rows[0].cells.map(Self.number)
    #expect(counts[2] == counts[4])
    #expect(counts[2] == counts[0] + counts[1] - counts[3])
  }

  static func number(_ value: Value) -> Int64 {
    if case .number(let number) = value { number.unscaled } else { .min }
  }

  static func parts(_ value: Value) -> (Int64, Int64) {
    if case .ratio(let ratio) = value { (ratio.numerator.unscaled, ratio.denominator.unscaled) } else { (.min, .min) }
  }
}

extension Expression {
  /// A column of few values to spread over columns: the channel of dossiers, the yes/no `online` of procedures.
  fileprivate static func fewValues(_ test: RelationsTests.Case) -> Expression {
    .column(test.column(test.sight.source == "dossiers" ? "channel" : "online"))
  }
}
