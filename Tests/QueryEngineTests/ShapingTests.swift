import ColumnarData
import Diagnostics
import QueryEngine
import QueryPlan
import TestSupport
import Testing
import Values
import VietnameseText

/// Pivots, order, limits and lists.
@Suite struct ShapingTests {
  private let all = Condition.constant(true)
  private let channel = Sample.key(Sample.column("channel"))

  @Test func acrossSpreadsTheLastKeyOverColumnsWithMargins() async throws {
    let answer = try await Query().filter(.not(.isMissing(.column(Sample.column("channel"))))).count(
      by: [Sample.key(Sample.procedure("domain"))], across: channel, total: true
    ).run()
    #expect(answer.result.names == ["domain", "counter", "online", "post", "(total)"])
    #expect(
      answer.result.lines == [
        "Đất đai 0 3 1 4", "Y tế 1 0 0 1", "(not in the catalogue) 0 0 1 1", "(missing) 0 1 0 1",
        "(total) 1 4 2 7",
      ])
    #expect(answer.result.roles.map(\.rawValue) == [0, 0, 0, 0, 2])
    #expect(answer.result.keyCount == 1)
  }

  @Test func severalMeasuresAcrossAreNamedByValueAndMeasure() async throws {
    let answer = try await Query().show(
      [
        ("count", .number(scale: 0), .count(where: all)),
        ("ratio", .ratio(.proportion), .proportion(of: Sample.channel("online"), within: all, dropsUnknown: false)),
      ], across: Sample.period(.year)
    ).run()
    #expect(answer.result.names == ["2020 count", "2020 ratio", "2021 count", "2021 ratio"])
    #expect(answer.result.lines == ["7 3/7 1 1/1"])
  }

  @Test func aPivotHoldsWhatTheLongFormHolds() async throws {
    let domain = Sample.key(Sample.procedure("domain"))
    let long = try await Query().count(by: [domain, channel]).run().result
    let wide = try await Query().count(by: [domain], across: channel).run().result
    var cells = 0
    for row in 0..<wide.table.rowCount {
      for column in 1..<wide.table.columns.count {
        let line = "\(wide.table.heldCell(row: row, column: 0).plain) \(wide.names[column])"
        let found = long.lines.first { $0.hasPrefix(line + " ") }
        #expect(found ?? "\(line) 0" == "\(line) \(wide.table.heldCell(row: row, column: column).plain)")
        cells += 1
      }
    }
    #expect(cells == 16)
  }

  @Test func tooManyValuesAcrossAreRefused() async throws {
    let rows = GroupListingLimits.columns + 1
    let table = Table(
      schema: TableSchema(name: "wide", fields: [Field(name: "k", type: .number(scale: 0))]),
      columns: [Sample.numbers((0..<rows).map { Int64($0) })], rowCount: rows)
    let catalog = Catalog(Dataset(name: "wide", titles: .init(verbatim: "wide"), tables: [table]))
    let query = Query("wide").count(across: Sample.key(Sample.column("k", of: table)))
    await #expect { try await query.run(on: catalog) } throws: { error in
      (error as? DiagnosticError)?.diagnostic.id == .tooManyResultColumns
    }
  }

  @Test func sortingIsStableWithMissingLastEitherWayAndTotalsAtTheEnd() async throws {
    let groups = Query().show(
      [
        ("count", .number(scale: 0), .count(where: all)),
        (
          "ratio", .ratio(.proportion),
          .proportion(of: all, within: .not(.isMissing(.column(Sample.column("resolved")))), dropsUnknown: false)
        ),
      ], by: [channel], total: true)
    #expect(
      try await groups.sort("count", descending: true).lines() == [
        "online 4 3/3", "post 2 2/2", "counter 1 1/1", "(missing) 1 0/0", "(total) 8 6/6",
      ])
    #expect(
      try await groups.sort("count").lines().prefix(2) == ["counter 1 1/1", "(missing) 1 0/0"])
    #expect(try await groups.sort("ratio").lines()[3] == "(missing) 1 0/0")
    #expect(try await groups.sort("ratio", descending: true).lines()[3] == "(missing) 1 0/0")
    #expect(
      try await groups.sort("channel", descending: true).lines().map { $0.prefix(4) } == [
        "post", "onli", "coun", "(mis", "(tot",
      ])
    #expect(try await groups.sort("count").run().result.isOrdered)
  }

  @Test func aLimitKeepsTheGreatestOrLeastAndCountsTies() async throws {
    let groups = Query().count(by: [channel], total: true)
    let top = try await groups.top(2, by: "count").run()
    #expect(top.result.lines == ["online 4", "post 2", "(total) 8"])
    #expect(top.notes.isEmpty)
    let bottom = try await groups.top(1, by: "count", isTop: false).run()
    #expect(bottom.result.lines == ["counter 1", "(total) 8"])
    #expect(bottom.notes.map(\.id) == [.tiesCutByLimit])
    #expect(bottom.notes.first?.arguments["count"] == .number(1))
  }

  @Test func otherIsTheMeasureOverTheUnionOfTheRowsThatWereCut() async throws {
    let lines = try await Query().show(
      [
        ("count", .number(scale: 0), .count(where: all)),
        ("procedures", .number(scale: 0), .distinct(.column(Sample.column("procedure")), where: all)),
        ("mean", .ratio(.mean), .mean(.column(Sample.column("fee")), where: all)),
      ], by: [channel], total: true
    ).top(1, by: "count", other: true).lines()
    // Cut: d4 (1.03), d2 (1.01), d7 (9.99), d5 (1.03); fees – 20 70 50.
    #expect(lines == ["online 4 2 180/4", "(other) 4 3 140/3", "(total) 8 4 320/7"])
  }

  @Test func otherComesAfterFiltersSortsAndAddedColumns() async throws {
    let groups = Query().count(by: [channel])
    let count = groups.reference("count")
    let doubled = AddedColumn(
      field: Field(name: "double", type: .number(scale: 0)), expression: .sum(.column(count), .column(count)))
    let fields = [
      Field(name: "channel", type: .category), Field(name: "count", type: .number(scale: 0)), doubled.field,
    ]
    let lines = try await groups.sort("count").stage(.add([doubled]), output: fields).filter(
      .not(.isMissing(.column(Sample.column("channel"))))
    ).filter(.not(.matches(groups.reference("channel"), values: ["counter"]))).top(1, by: "double", other: true).lines()
    #expect(lines == ["online 4 8", "(other) 3 6"])
  }

  @Test func limitPerValueKeepsTheOrderOfTheValues() async throws {
    let answer = try await Query().count(by: [Sample.period(.year), channel]).top(
      1, by: "count", per: "year", other: true
    ).run()
    #expect(answer.result.lines == ["2020 online 3", "2020 (other) 4", "2021 online 1"])
    #expect(answer.result.roles == [.detail, .other, .detail])
  }

  @Test func theShareOfOtherKeepsTheColumnAddingUp() async throws {
    let answer = try await Query().show(
      [
        ("count", .number(scale: 0), .count(where: all)),
        ("share", .ratio(.share), .share(.count(where: all), within: [])),
      ], by: [Sample.period(.month)], total: true
    ).top(2, by: "count", other: true).run()
    guard case .ratio(let share) = answer.result.table.columns[2] else { return #expect(Bool(false)) }
    let parts = try #require(share.apportioned?.array)
    #expect(parts.dropLast().reduce(0, +) == 10_000)
    #expect(answer.result.lines == ["2020-06 2 2/8", "2020-01 1 1/8", "- 5 5/8", "- 8 8/8"])
  }

  @Test func aListGathersColumnsOfFilteredAndSortedRows() async throws {
    let fields = [
      Field(name: "id", type: .text), Field(name: "domain", type: .category),
      Field(name: "fee", type: .number(scale: 0)),
    ]
    let answer = try await Query().filter(Sample.channel("online")).stage(
      .sort([SortKey(column: Sample.column("fee"), isDescending: true)])
    ).stage(
      .list([Sample.column("id"), Sample.procedure("domain"), Sample.column("fee")]), output: fields
    ).run()
    #expect(answer.result.lines == ["d8 - 80", "d6 Đất đai 60", "d3 Đất đai 30", "d1 Đất đai 10"])
    #expect(answer.result.keyCount == 0)
    let top = try await Query().stage(
      .limit(Limit(isTop: true, count: 2, by: Sample.column("received"), per: nil, hasOther: false))
    ).stage(.list([Sample.column("id")]), output: [fields[0]]).lines()
    #expect(top == ["d8", "d7"])
  }

  /// So many rows are sorted by the digits of their keys: ties keep their order, rows without a value come last.
  @Test(arguments: [true, false])
  func aLimitOfManyRowsIsThatOfAFew(_ isTop: Bool) async throws {
    let rowCount = 9_001
    let numbers = (0..<rowCount).map { row -> Int64? in row % 11 == 3 ? nil : Int64(row * 7919 % 613) - 300 }
    let fields = [Field(name: "row", type: .number(scale: 0)), Field(name: "n", type: .number(scale: 0))]
    let values: [[Int64]] = [(0..<rowCount).map { Int64($0) }, numbers.map { $0 ?? IntegerValues.missing }]
    let columns = values.map { ColumnValues.number(NumberColumn(values: IntegerValues($0))) }
    let table = Table(schema: TableSchema(name: "many", fields: fields), columns: columns, rowCount: rowCount)
    let catalog = Catalog(Dataset(name: "many", titles: LocalizedText(verbatim: "many"), tables: [table]))
    let references = fields.indices.map { ColumnReference(fieldIndex: $0, field: fields[$0]) }
    let order = (0..<rowCount).sorted { (first: Int, second: Int) -> Bool in
      guard let left = numbers[first], let right = numbers[second] else {
        return numbers[first] != nil || numbers[second] == nil && first < second
      }
      return left == right ? first < second : (left < right) != isTop
    }
    for count in [1, 700, rowCount - 400] {
      let limit = Limit(isTop: isTop, count: count, by: references[1], per: nil, hasOther: false)
      let listed = Query("many").stage(.limit(limit)).stage(.list([references[0]]), output: [fields[0]])
      #expect(try await listed.lines(on: catalog) == order.prefix(count).map(String.init))
    }
  }

  @Test func anExpectationCountsTheRowsThatFail() async throws {
    let groups = Query().count(by: [channel], total: true)
    let answer = try await groups.stage(
      .expect(.withinNumbers(.column(groups.reference("count")), FixedDecimal(unscaled: 2), FixedDecimal(unscaled: 9))),
      text: "expect count >= 2"
    ).run()
    #expect(answer.result.lines.count == 5)
    #expect(answer.expectations == [ExpectationOutcome(text: "expect count >= 2", failedRows: 2, rows: 4)])
  }
}

private enum GroupListingLimits {
  static let columns = 2000
}
