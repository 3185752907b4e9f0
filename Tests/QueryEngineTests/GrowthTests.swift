import ColumnarData
import QueryEngine
import QueryPlan
import TestSupport
import Testing
import Values
import VietnameseText
import WorkProgress

/// The work of a query, counted in rows and groups looked at and not in time, grows with its rows and no faster.
@Suite struct GrowthTests {
  private static let all = Condition.constant(true)
  private static let count = Measure.count(where: all)
  private static let fee = Expression.column(column("fee"))

  private static let queries: [(String, Query)] = [
    ("share", show([.share(count, within: []), .share(count, within: [0])], total: true)),
    ("share of a sum", show([.share(.sum(fee, where: all), within: [1])])),
    ("year to date", show([.yearToDate(count, key: 1)], by: [key("district"), month], total: true)),
    ("rolling", show([.rolling(.sum(fee, where: all), periods: 7, key: 1)], by: [key("district"), month])),
    ("cumulative ratio", show([.yearToDate(.mean(fee, where: all), key: 1)], by: [key("district"), month])),
    ("rank", show([.rank(count, within: [0])])),
    ("cumulative and across", acrossMonths([count, .rolling(count, periods: 3, key: 2)])),
    ("across", acrossMonths([count])),
    ("top", show([count, .sum(fee, where: all)]).top(10, by: "m1")),
    ("top per", show([count, .sum(fee, where: all)]).top(3, by: "m1", per: "district")),
    ("top per and the others", show([.sum(fee, where: all)]).top(3, by: "m0", per: "district", other: true)),
    ("shares of others", show([.share(count, within: [1])]).top(3, by: "m0", per: "district", other: true)),
    (
      "others twice",
      show([.sum(fee, where: all)]).top(4, by: "m0", per: "district", other: true).top(
        2, by: "m0", per: "district", other: true)
    ),
    ("sort", show([count, .sum(fee, where: all)]).sort("m1").sort("procedure", descending: true)),
    ("first of sorted", list.sort("id", descending: true).stage(.slice(Slice(isFromStart: true, count: 10)))),
    ("top of rows", list.top(10, by: "fee")),
    ("distinct", show([.distinct(.column(column("id")), where: all)], by: [])),
    ("by id", show([count], by: [key("id")]).top(5, by: "m0")),
    ("by a number", show([count, .sum(fee, where: all)], by: [key("fee")])),
    ("by a day and a number", show([count], by: [key("received"), key("fee")])),
    ("several measures", show([count, .mean(fee, where: all), .minimum(fee, where: all), .maximum(fee, where: all)])),
    ("cumulative minimum", show([.yearToDate(.minimum(fee, where: all), key: 1)], by: [key("district"), month])),
    ("median", show([.quantile(fee, fraction: FixedDecimal(unscaled: 5, scale: 1), where: all)])),
  ]

  @Test(arguments: queries.indices) func workGrowsWithTheRows(_ index: Int) async throws {
    let (name, query) = Self.queries[index]
    var before: Int?
    for rows in [3_000, 12_000, 48_000] {
      let monitor = WorkMonitor()
      let plan = LogicalPlan(lowering: query.checked)
      let answer = try await QueryEngine().run(plan, on: Self.catalog(rows: rows), monitor: monitor)
      #expect(answer.result.table.rowCount > 0, "\(name)")
      #expect(monitor.steps >= rows, "\(name): the rows themselves are looked at")
      if let before { #expect(Double(monitor.steps) <= 1.2 * 4 * Double(before), "\(name) of \(rows) rows") }
      before = monitor.steps
    }
  }

  @Test func aDistantPeriodIsNoPeriodOfAnother() async throws {
    // Every district has months of its own: windows reach over months that it has no rows in.
    let query = Self.show(
      [Self.count, .rolling(Self.count, periods: 400, key: 1)], by: [Self.key("district"), Self.month])
    let answer = try await query.run(on: Self.catalog(rows: 2_000))
    guard case .number(let counts) = answer.result.table.columns[2],
      case .number(let rolling) = answer.result.table.columns[3]
    else { return #expect(Bool(false)) }
    var running: [String: Int64] = [:]
    for row in 0..<answer.result.table.rowCount {
      let district = answer.result.table.heldCell(row: row, column: 0).plain
      running[district, default: 0] += counts.values[row]
      #expect(rolling.values[row] == running[district])
    }
  }

  // MARK: Tables

  /// As many districts as rows allow, twenty procedures in each, and ids in no order.
  private static func catalog(rows: Int) -> Catalog {
    let range = 0..<rows
    func category(_ count: Int, _ code: (Int) -> Int) -> ColumnValues {
      let codes = Codes(range.map { UInt32(code($0)) }, greatest: count)
      return .category(CategoryColumn(codes: codes, dictionary: CategoryDictionary((1...count).map { "v\($0)" })))
    }
    let columns: [ColumnValues] = [
      .text(TextColumn(range.map { "H26-\(($0 &* 7_919) % 100_003)" })),
      category(rows / 20) { $0 / 20 + 1 }, category(20) { $0 % 20 + 1 },
      .date(DateColumn(values: IntegerValues(packing: range.map { 18_000 + Int64($0 &* 31 % 700) }))),
      .number(NumberColumn(values: IntegerValues(packing: range.map { Int64($0 &* 131 % 1_009) * 500 }))),
    ]
    let table = Table(schema: schema, columns: columns, rowCount: rows)
    return Catalog(Dataset(name: "growing", titles: LocalizedText(verbatim: "growing"), tables: [table]))
  }

  private static let schema = TableSchema(
    name: "dossiers",
    fields: [
      Field(name: "id", type: .text), Field(name: "district", type: .category),
      Field(name: "procedure", type: .category), Field(name: "received", type: .date),
      Field(name: "fee", type: .number(scale: 0)),
    ], primaryKey: "id", timeField: "received")

  private static func column(_ name: String) -> ColumnReference {
    let index = schema.fieldIndex(named: name) ?? -1
    return ColumnReference(fieldIndex: index, field: schema.fields[index])
  }

  private static func key(_ name: String) -> GroupKey { Sample.key(column(name)) }

  private static let month = GroupKey(
    expression: .periodContaining(.column(column("received")), .month),
    field: Field(name: "month", type: .period(.month)), listing: .existing)

  private static func named(_ measures: [Measure]) -> [(String, FieldType, Measure)] {
    measures.enumerated().map { ("m\($0)", $1.type, $1) }
  }

  private static func show(_ measures: [Measure], by keys: [GroupKey]? = nil, total: Bool = false) -> Query {
    Query().show(named(measures), by: keys ?? [key("district"), key("procedure")], total: total)
  }

  private static func acrossMonths(_ measures: [Measure]) -> Query {
    Query().show(named(measures), by: [key("district"), key("procedure")], across: month, total: true)
  }

  private static let list = Query().stage(
    .list([column("id"), column("fee")]), output: [column("id").field, column("fee").field])
}

extension Measure {
  fileprivate var type: FieldType {
    switch self {
    case .count, .sum, .distinct, .minimum, .maximum, .rank: .number(scale: 0)
    case .proportion: .ratio(.proportion)
    case .mean, .quantile: .ratio(.mean)
    case .quotient(_, _, let kind): .ratio(kind)
    case .share: .ratio(.share)
    case .yearToDate(let inner, _), .rolling(let inner, _, _): inner.type
    }
  }
}
