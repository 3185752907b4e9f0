import ColumnarData
import QueryPlan
import TestSupport
import Testing
import Values
import VietnameseText

@testable import QueryEngine

@Suite struct GroupingTests {
  private let all = Condition.constant(true)

  @Test func withoutKeysThereIsOneRow() async throws {
    #expect(try await Query().count().lines() == ["8"])
    #expect(try await Query().filter(.constant(false)).count().lines() == ["0"])
  }

  @Test func groupsOfACategoryStandInCollationOrderAndThoseWithoutAValueLast() async throws {
    let lines = try await Query().count(by: [Sample.key(Sample.column("channel"))], total: true).lines()
    #expect(lines == ["counter 1", "online 4", "post 2", "(missing) 1", "(total) 8"])
  }

  @Test func aKeyOverAForeignKeyTellsOrphansFromRowsWithoutAValue() async throws {
    // d1, d2, d3, d6 name Đất đai; d4, d5 a code with the authority's tail; d7 nothing in the table; d8 is empty.
    let lines = try await Query().count(by: [Sample.key(Sample.procedure("domain"))]).lines()
    #expect(lines == ["Đất đai 4", "Y tế 2", "(not in the catalogue) 1", "(missing) 1"])
  }

  /// Long texts are told apart by their bytes, but not by the composition of their letters; those of ids, as these, by the place of a tone mark too.
  @Test func longTextsAreGroupedWhateverTheirComposition() async throws {
    let texts = ["Hòa", "Ho\u{300}a", "", "Hoà", "Đ", "e\u{302}\u{301}", "ế", "Hòa"]
    let columns = [ColumnValues.text(TextColumn(texts))] + Sample.dossiers.columns.dropFirst()
    let table = Table(schema: Sample.dossiers.schema, columns: columns, rowCount: Sample.dossiers.rowCount)
    let catalog = Catalog(
      Dataset(name: "texts", titles: LocalizedText(verbatim: "texts"), tables: [Sample.procedures, table]))
    let lines = try await Query().count(by: [Sample.key(Sample.column("id"))]).lines(on: catalog)
    #expect(lines == ["Đ 1", "ế 2", "Hoà 1", "Hòa 3", "(missing) 1"])
  }

  @Test func aValueThatSpellsALabelStaysAValue() async throws {
    let texts = ["(total)", "(missing)", nil, "(total)", "(other)", "x", "x", nil]
    var columns = Sample.dossiers.columns
    columns[2] = Sample.category(texts)
    let table = Table(schema: Sample.dossiers.schema, columns: columns, rowCount: texts.count)
    let catalog = Catalog(
      Dataset(name: "labels", titles: LocalizedText(verbatim: "labels"), tables: [Sample.procedures, table]))
    let counted = Query().count(by: [Sample.key(Sample.column("channel"))], total: true)
    let key = ColumnReference(fieldIndex: 0, field: Field(name: "channel", type: .category))
    for query in [counted, counted.stage(.sort([SortKey(column: key, isDescending: false)]))] {
      let result = try await query.run(on: catalog).result
      #expect(
        (0..<result.table.rowCount).map { result.table.heldCell(row: $0, column: 0) } == [
          .text("(missing)"), .text("(other)"), .text("(total)"), .text("x"), .label(.missing), .label(.total),
        ])
      #expect(result.lines == ["(missing) 1", "(other) 1", "(total) 2", "x 2", "(missing) 2", "(total) 8"])
    }
  }

  @Test func aNumberOverAForeignKeyTellsOrphansFromRowsWithoutAValue() async throws {
    let result = try await Query().count(by: [Sample.key(Sample.procedure("level"))]).run().result
    #expect(result.lines == ["3 2", "4 4", "- 1", "- 1"])
    #expect(result.keyLabels == [[2: .notInCatalogue]])
  }

  @Test func yesAndNoStandNoFirst() async throws {
    let result = try await Query().count(by: [Sample.key(Sample.procedure("online"))]).run().result
    #expect(result.lines == ["no 2", "yes 4", "- 1", "- 1"])
    #expect(result.keyLabels == [[2: .notInCatalogue]])
  }

  @Test func declaredValuesAreListedInTheirOrderWhetherRowsHaveThemOrNot() async throws {
    let key = Sample.key(Sample.column("channel"), listing: .values(["post", "fax", "online"]))
    let lines = try await Query().show(
      [
        ("count", .number(scale: 0), .count(where: all)),
        (
          "ratio", .ratio(.proportion),
          .proportion(
            of: .withinNumbers(.column(Sample.column("fee")), number(0), number(40)), within: all, dropsUnknown: false)
        ),
      ], by: [key]
    ).lines()
    #expect(lines == ["post 2 1/2", "fax 0 0/0", "online 4 2/4", "counter 1 0/1", "(missing) 1 0/1"])
  }

  @Test func everyPeriodOfTheRangeIsListed() async throws {
    let quarters = Sample.period(.quarter, 2020, 1).ordinal...Sample.period(.quarter, 2020, 4).ordinal
    let lines = try await Query().filter(
      .withinDays(.column(Sample.column("received")), Sample.day("2020-01-01")...Sample.day("2020-12-31"))
    ).count(by: [Sample.period(.quarter, listing: .periods(quarters))]).lines()
    #expect(lines == ["2020Q1 3", "2020Q2 3", "2020Q3 0", "2020Q4 1"])
  }

  @Test(arguments: [
    (CalendarConvention.calendar, ["2020Q1 3", "2020Q2 3", "2020Q4 1", "2021Q1 1"]),
    // 14/6 is the last day of the second reporting quarter, 15/6 the first of the third.
    (CalendarConvention.reporting, ["2020Q1 2", "2020Q2 3", "2020Q3 1", "2021Q1 2"]),
  ])
  func quartersFollowTheCalendarInForce(_ convention: CalendarConvention, _ expected: [String]) async throws {
    let lines = try await Query(convention: convention).count(by: [Sample.period(.quarter)]).lines()
    #expect(lines == expected)
  }

  @Test func listedKeysAreCombinedWithWhatTheOthersHave() async throws {
    let quarters = Sample.period(.quarter, 2020, 1).ordinal...Sample.period(.quarter, 2020, 2).ordinal
    let lines = try await Query().filter(Sample.channel("post", "counter")).count(by: [
      Sample.key(Sample.column("channel")), Sample.period(.quarter, listing: .periods(quarters)),
    ]).lines()
    #expect(
      lines == ["counter 2020Q1 0", "counter 2020Q2 1", "post 2020Q1 1", "post 2020Q2 0", "post 2020Q4 1"])
  }

  @Test func anEmptySourceListsDeclaredValuesAndNothingElse() async throws {
    let none = Query().filter(.constant(false))
    let listed = Sample.key(Sample.column("channel"), listing: .values(["post", "online"]))
    #expect(try await none.count(by: [listed]).lines() == ["post 0", "online 0"])
    #expect(try await none.count(by: [Sample.key(Sample.column("channel"))]).lines().isEmpty)
    #expect(
      try await none.count(by: [Sample.key(Sample.column("channel"))], total: true).lines() == ["(total) 0"])
  }

  /// Keys of many values, and more keys than a 64-bit number can hold the combinations of, are counted by hashing.
  @Test(arguments: [1, 2, 6])
  func wideKeysAreCountedAsWell(_ keyCount: Int) async throws {
    let rows = 4000
    let names = (0..<keyCount).map { "k\($0)" }
    let columns = (0..<keyCount).map { key in
      Sample.numbers((0..<rows).map { row in Int64(row / 2) &* 1_000_003_000_017 &+ Int64(key) })
    }
    let table = Table(
      schema: TableSchema(name: "wide", fields: names.map { Field(name: $0, type: .number(scale: 0)) }),
      columns: columns, rowCount: rows)
    let catalog = Catalog(Dataset(name: "wide", titles: .init(verbatim: "wide"), tables: [table]))
    let answer = try await Query("wide").count(by: names.map { Sample.key(Sample.column($0, of: table)) }).run(
      on: catalog)
    #expect(answer.result.table.rowCount == rows / 2)
    #expect(answer.result.lines.allSatisfy { $0.hasSuffix(" 2") })
    #expect(answer.result.lines[1].hasPrefix("1000003000017"))
  }

  @Test func aResultIsGroupedAgainWithoutItsTotal() async throws {
    let first = Query().count(by: [Sample.key(Sample.column("channel"))], total: true)
    let lines = try await first.show([
      ("groups", .number(scale: 0), .count(where: all)),
      ("sum", .number(scale: 0), .sum(.column(first.reference("count")), where: all)),
    ]).lines()
    #expect(lines == ["4 8"])
  }

  @Test func reservedLabelsOfAnEarlierResultStayLastAndMeetThoseOfNow() async throws {
    let first = Query().count(by: [Sample.key(Sample.procedure("domain")), Sample.key(Sample.column("channel"))])
    let lines = try await first.count(by: [Sample.key(first.reference("domain"))]).lines()
    #expect(lines == ["Đất đai 2", "Y tế 2", "(not in the catalogue) 1", "(missing) 1"])
  }

  private func number(_ value: Int64) -> FixedDecimal { FixedDecimal(unscaled: value) }
}
