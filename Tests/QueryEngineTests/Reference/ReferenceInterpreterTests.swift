import ColumnarData
import QueryPlan
import Testing
import Values
import VietnameseText

/// The judge is judged first: examples worked by hand.
@Suite struct ReferenceInterpreterTests {
  // Six cases of three districts; one without a channel, one without a date, one whose procedure nobody knows.
  //   district  channel  procedure  received    fee
  //   A         online   P1         2020-02-29  10
  //   A         post     P2         2020-03-31  20
  //   B         online   P9         2020-04-01   –
  //   B         –        P1         2020-06-14  30
  //   B         post     –          2020-06-15  41
  //   –         online   P2         –           50
  static let catalog = Catalog(
    Dataset(
      name: "hand", titles: LocalizedText(verbatim: "hand"),
      tables: [
        Table(
          schema: TableSchema(name: "cases", fields: fields), columns: columns, rowCount: 6),
        Table(
          schema: TableSchema(
            name: "procedures", fields: [Field(name: "code", type: .text), Field(name: "level", type: .text)]),
          columns: [.text(TextColumn(["P1", "P2", "P1"])), .text(TextColumn(["3", "", "4"]))], rowCount: 3),
      ]))
  static let fields = [
    Field(name: "district", type: .text), Field(name: "channel", type: .text), Field(name: "procedure", type: .text),
    Field(name: "received", type: .date), Field(name: "fee", type: .number(scale: 0)),
  ]
  static let columns: [ColumnValues] = [
    .text(TextColumn(["A", "A", "B", "B", "B", ""])),
    .text(TextColumn(["online", "post", "online", "", "post", "online"])),
    .text(TextColumn(["P1", "P2", "P9", "P1", "", "P2"])),
    .date(
      DateColumn(
        values: IntegerValues(
          ["2020-02-29", "2020-03-31", "2020-04-01", "2020-06-14", "2020-06-15", ""].map {
            Day(iso: $0).map { Int64($0.daysSince1970) } ?? IntegerValues.missing
          }))),
    .number(NumberColumn(values: IntegerValues([10, 20, IntegerValues.missing, 30, 41, 50]))),
  ]

  static func column(_ index: Int) -> ColumnReference { ColumnReference(fieldIndex: index, field: fields[index]) }
  static let district = key(.column(column(0)))
  static let channel = key(.column(column(1)))
  static let quarter = key(.periodContaining(.column(column(3)), .quarter))
  static let fee = Expression.column(column(4))
  static let all = Condition.constant(true)
  static let isOnline = Condition.matches(column(1), values: ["online"])

  static func key(_ expression: Expression, _ listing: GroupKey.Listing = .existing) -> GroupKey {
    GroupKey(
      expression: expression, field: Field(name: "key", type: QueryGenerator.fieldType(of: expression)),
      listing: listing)
  }

  static func show(
    _ measures: Measure..., by keys: [GroupKey] = [], across: GroupKey? = nil, total: Bool = false
  ) -> CheckedStage.Kind {
    let items = measures.enumerated().map {
      CheckedShow.Item(field: Field(name: "m\($0.offset)", type: $0.element.fieldType), measure: $0.element)
    }
    return .show(CheckedShow(items: items, keys: keys, across: across, hasTotal: total))
  }

  /// The rows of the answer in text.
  func answer(_ kinds: CheckedStage.Kind..., calendar: CalendarConvention = .calendar) throws -> [String] {
    let none = TableSchema(name: "cases", fields: [])
    let query = CheckedQuery(
      source: "cases", stages: kinds.map { CheckedStage(kind: $0, text: "", output: none) }, convention: calendar,
      output: none)
    let table = try ReferenceInterpreter.answer(query, on: Self.catalog).table
    return table.rows.map { $0.cells.map(\.heading).joined(separator: " ") }
  }

  @Test func conditionsAreTwoValued() throws {
    let online = Self.isOnline
    #expect(try answer(.filter(online), Self.show(.count(where: Self.all))) == ["3"])
    #expect(try answer(.filter(.not(online)), Self.show(.count(where: Self.all))) == ["3"])
    #expect(try answer(.filter(.isMissing(Self.fee)), Self.show(.count(where: Self.all))) == ["1"])
  }

  @Test func groupsStandInOrderWithTheirLabels() throws {
    #expect(
      try answer(Self.show(.count(where: Self.all), .sum(Self.fee, where: Self.all), by: [Self.district], total: true))
        == ["A 2 30", "B 3 71", "(missing) 1 50", "(total) 6 151"])
    let step = ForeignKeyStep(fieldIndex: 2, referencedTable: "procedures", referencedFieldIndex: 0)
    let level = ColumnReference(steps: [step], fieldIndex: 1, field: Field(name: "level", type: .text))
    #expect(
      try answer(Self.show(.count(where: Self.all), by: [Self.key(.column(level), .values(["4", "3"]))]))
        == ["4 0", "3 2", "(not in the catalogue) 1", "(missing) 3"])
  }

  @Test func unknownNumeratorsCountAsNoOrAreDropped() throws {
    func ratio(_ part: Condition, drops: Bool = false) -> CheckedStage.Kind {
      Self.show(.proportion(of: part, within: Self.all, dropsUnknown: drops))
    }
    #expect(try answer(ratio(Self.isOnline)) == ["3/6"])
    #expect(try answer(ratio(Self.isOnline, drops: true)) == ["3/5"])
    #expect(try answer(ratio(.not(Self.isOnline))) == ["2/6"])
    #expect(try answer(.filter(.constant(false)), ratio(Self.isOnline)) == ["0/0"])
  }

  @Test func quantilesInterpolate() throws {
    // 10 20 30 41 50: the median is 30; at 0.9 · 4 = 3.6 stands 41 + 0.6 · 9 = 46.4.
    func quantile(_ fraction: FixedDecimal) throws -> [String] {
      try answer(Self.show(.quantile(Self.fee, fraction: fraction, where: Self.all)))
    }
    #expect(try quantile(FixedDecimal(unscaled: 5, scale: 1)) == ["30/1"])
    #expect(try quantile(FixedDecimal(unscaled: 9, scale: 1)) == ["232/5"])
    #expect(try quantile(FixedDecimal(unscaled: 1)) == ["50/1"])
  }

  @Test func quartersFollowTheCalendar() throws {
    let count = Self.show(.count(where: Self.all), by: [Self.quarter])
    #expect(try answer(count) == ["2020Q1 2", "2020Q2 3", "(missing) 1"])
    #expect(try answer(count, calendar: .reporting) == ["2020Q1 1", "2020Q2 3", "2020Q3 1", "(missing) 1"])
  }

  @Test func cumulativeValuesReachBackToTheYear() throws {
    let listed = Self.key(Self.quarter.expression, .periods(8079...8083))
    #expect(
      try answer(
        Self.show(.count(where: Self.all), .yearToDate(.count(where: Self.all), key: 0), by: [listed], total: true))
        == [
          "2019Q4 0 0", "2020Q1 2 2", "2020Q2 3 5", "2020Q3 0 5", "2020Q4 0 5", "(missing) 1 (missing)",
          "(total) 6 5",
        ])
    #expect(
      try answer(Self.show(.rolling(.sum(Self.fee, where: Self.all), periods: 2, key: 0), by: [listed]))
        == ["2019Q4 0", "2020Q1 30", "2020Q2 101", "2020Q3 71", "2020Q4 0", "(missing) (missing)"])
  }

  @Test func acrossSpreadsAndTotals() throws {
    #expect(
      try answer(Self.show(.count(where: Self.all), by: [Self.district], across: Self.channel, total: true)) == [
        "A 1 1 0 2", "B 1 1 1 3", "(missing) 1 0 0 1", "(total) 3 2 1 6",
      ])
  }

  @Test func sharesAreOfTheirWhole() throws {
    let count = Measure.count(where: Self.all)
    #expect(
      try answer(
        Self.show(
          .share(count, within: []), .share(count, within: [0]), by: [Self.district, Self.channel], total: true))
        == [
          "A online 1/6 1/2", "A post 1/6 1/2", "B online 1/6 1/3", "B post 1/6 1/3", "B (missing) 1/6 1/3",
          "(missing) online 1/6 1/1", "(total) (total) 6/6 6/6",
        ])
  }

  @Test func limitsKeepTheGreatestAndPutTheOthersTogether() throws {
    let mean = Measure.mean(Self.fee, where: Self.all)
    let by = ColumnReference(fieldIndex: 1, field: Field(name: "m0", type: .ratio(.mean)))
    let top = CheckedStage.Kind.limit(Limit(isTop: true, count: 1, by: by, per: nil, hasOther: true))
    #expect(
      try answer(Self.show(mean, by: [Self.district], total: true), top)
        == ["(missing) 50/1", "(other) 101/4", "(total) 151/5"])
  }

  @Test func changeJoinsGroupsOfBothPeriods() throws {
    func period(_ first: String, _ last: String) throws -> CheckedStage.Kind {
      let days = try #require(Day(iso: first))...(try #require(Day(iso: last)))
      return .period(PeriodFilter(date: Self.column(3), days: days))
    }
    let count = Self.show(.count(where: Self.all), by: [Self.district])
    let none = TableSchema(name: "cases", fields: [])
    let old = [try period("2020-01-01", "2020-03-31"), count].map { CheckedStage(kind: $0, text: "", output: none) }
    let number = FieldType.number(scale: 0)
    let output = TableSchema(
      name: "cases",
      fields: [
        Field(name: "key", type: .text), Field(name: "previous", type: number), Field(name: "m0", type: number),
        Field(name: "change", type: number), Field(name: "change_percent", type: .ratio(.growth)),
      ])
    let stages = [
      CheckedStage(kind: try period("2020-03-31", "2020-06-30"), text: "", output: none),
      CheckedStage(kind: count, text: "", output: none),
      CheckedStage(
        kind: .change(CheckedChange(baseline: .stages(old), keyCount: 1)), text: "", output: output),
    ]
    let query = CheckedQuery(source: "cases", stages: stages, convention: .calendar, output: output)
    let table = try ReferenceInterpreter.answer(query, on: Self.catalog).table
    #expect(
      table.rows.map { $0.cells.map(\.heading) } == [["A", "2", "1", "-1", "-1/2"], ["B", "0", "3", "3", "3/0"]])
  }
}
