import ColumnarData
import QueryEngine
import QueryPlan
import Testing
import Values

/// Conditions on their own: which of the eight dossiers (or four procedures) each keeps.
@Suite struct ConditionTests {
  private static let fee = Expression.column(Sample.column("fee"))
  private static let level = Expression.column(Sample.procedure("level"))
  private static let received = Expression.column(Sample.column("received"))
  private static let resolved = Expression.column(Sample.column("resolved"))

  private static let cases: [(Condition, String)] = [
    (Sample.channel("online"), "1368"),
    (.not(Sample.channel("online")), "2457"),
    (.compare(fee, .equal, number(20)), "2"),
    (.not(.compare(fee, .equal, number(20))), "1345678"),
    (.compare(fee, .less, number(205, 1)), "12"),
    (.compare(fee, .greaterOrEqual, number(695, 1)), "78"),
    (.compare(number(30), .less, fee), "5678"),
    (.compare(fee, .equal, number(205, 1)), ""),
    (.withinNumbers(fee, decimal(20), decimal(50)), "235"),
    (.isMissing(fee), "4"),
    (.withinDays(received, Sample.day("2020-02-10")...Sample.day("2020-06-14")), "2345"),
    (.not(.withinDays(resolved, Sample.day("2020-01-01")...Sample.day("2020-12-31"))), "3578"),
    (quarter(2020, 2), "456"),
    (.compare(received, .equal, resolved), "4"),
    (.compare(resolved, .greater, .date(Sample.day("2020-02-12"))), "4678"),
    (.compare(level, .greaterOrEqual, number(4)), "3456"),
    (.isTrue(.column(Sample.procedure("online"))), "1236"),
    (.not(.isTrue(.column(Sample.procedure("online")))), "4578"),
    (.isMissing(.column(Sample.procedure("domain"))), "78"),
    (.matches(Sample.procedure("domain"), values: ["Đất đai"]), "1236"),
    (.contains(.column(Sample.procedure("domain")), folded: "dat d"), "1236"),
    (.startsWith(.column(Sample.procedure("domain")), folded: "y"), "45"),
    (.contains(.column(Sample.column("id")), folded: "d3"), "3"),
    (.matches(Sample.column("id"), values: ["d1", "d7"]), "17"),
    (.isMissing(.column(Sample.column("id"))), ""),
    (.compare(.column(Sample.column("id")), .equal, .text("d5")), "5"),
    (.compare(.column(Sample.column("procedure")), .equal, .column(Sample.procedure("code"))), "1236"),
    (.and([Sample.channel("online"), .compare(level, .equal, number(4))]), "36"),
    (.or([Sample.channel("post"), .isMissing(fee)]), "247"),
    (.and([]), "12345678"),
    (.or([]), ""),
    (.compare(.product(fee, number(15, 1)), .equal, number(30)), "2"),
    (.compare(.sum(fee, number(5, 1)), .less, number(21)), "12"),
    (.compare(.difference(number(100), fee), .equal, number(20)), "8"),
    (.compare(.negated(fee), .less, number(-65)), "78"),
    (.compare(.quotient(fee, number(40)), .greater, .ratio(Ratio(3, 2))), "78"),
    (.compare(.quotient(fee, number(4, 1)), .equal, .ratio(Ratio(25, 1))), "1"),
  ]

  @Test(arguments: cases.indices)
  func keeps(_ index: Int) async throws {
    let (condition, expected) = Self.cases[index]
    let id = Sample.column("id")
    let lines = try await Query().filter(condition).stage(.list([id]), output: [id.field]).lines()
    #expect(lines.map { $0.dropFirst() }.joined() == expected, "\(condition)")
    let except = try await Query().filter(.opposite(of: condition)).count().lines()
    #expect(except == ["\(8 - lines.count)"])
  }

  @Test(arguments: [
    (Condition.constant(true), "1.01 1.02 1.03.000.00.00.H26"),
    (Sample.channel("post"), "1.01"),
    (quarter(2020, 2), "1.02 1.03.000.00.00.H26"),
    (.matches(Sample.procedure("domain"), values: ["Y tế"]), "1.03.000.00.00.H26"),
    (.constant(false), ""),
  ])
  func hasLooksForOneRowThatNamesThisOne(_ inner: Condition, _ expected: String) async throws {
    let code = Sample.column("code", of: Sample.procedures)
    let has = Condition.has(
      HasCondition(table: "dossiers", foreignFieldIndex: 1, keyFieldIndex: 0, condition: inner))
    let lines = try await Query("procedures").filter(has).stage(.list([code]), output: [code.field]).lines()
    #expect(lines.joined(separator: " ") == expected)
  }

  @Test func aConditionOnAColumnThatAddMadeReadsWhatItStandsFor() async throws {
    let added = [
      AddedColumn(
        field: Field(name: "late", type: .number(scale: 0)), expression: .daysBetween(Self.received, Self.resolved)),
      AddedColumn(field: Field(name: "of", type: .category), expression: .column(Sample.column("procedure"))),
    ]
    let late = ColumnReference(fieldIndex: 6, field: added[0].field)
    let level = ColumnReference(
      steps: [ForeignKeyStep(fieldIndex: 7, referencedTable: "procedures", referencedFieldIndex: 0)], fieldIndex: 2,
      field: Field(name: "level", type: .number(scale: 0)))
    let id = Sample.column("id")
    let lines = try await Query().stage(.add(added)).filter(.compare(.column(late), .greater, Self.number(2))).filter(
      .not(.compare(.column(level), .equal, Self.number(3)))
    ).stage(.list([id, late]), output: [id.field, late.field]).lines()
    #expect(lines == ["d6 16", "d8 4"])
  }

  private static func decimal(_ unscaled: Int64, _ scale: Int = 0) -> FixedDecimal {
    FixedDecimal(unscaled: unscaled, scale: scale)
  }

  private static func number(_ unscaled: Int64, _ scale: Int = 0) -> Expression { .number(decimal(unscaled, scale)) }
}

private func quarter(_ year: Int, _ number: Int) -> Condition {
  let ordinal = Sample.period(.quarter, year, number).ordinal
  return .withinPeriods(.periodContaining(.column(Sample.column("received")), .quarter), ordinal...ordinal)
}
