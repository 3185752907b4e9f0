import ColumnarData
import QueryPlan
import TestSupport
import Testing
import Values
import VietnameseText

/// Values at the edge of what the columns can hold: the engine answers as the interpreter does, or reports an overflow
/// where it does.
@Suite struct ExtremesTests {
  private static let greatest = Int64.max
  private static let least = Int64.min + 1

  private static func catalog(numbers: [Int64], days: [String] = []) -> Catalog {
    let count = max(numbers.count, days.count)
    let amounts = (0..<count).map { $0 < numbers.count ? numbers[$0] : IntegerValues.missing }
    let dates = (0..<count).map { $0 < days.count ? Day(iso: days[$0])?.daysSince1970 : nil }
    let table = Table(
      schema: TableSchema(name: "cases", fields: [amount.field, day.field, row.field]),
      columns: [
        .number(NumberColumn(values: IntegerValues(amounts))),
        .date(DateColumn(values: IntegerValues(packing: dates.map { $0.map { Int64($0) } ?? IntegerValues.missing }))),
        .number(NumberColumn(values: IntegerValues((0..<count).map(Int64.init)))),
      ], rowCount: count)
    return Catalog(Dataset(name: "extremes", titles: LocalizedText(verbatim: "extremes"), tables: [table]))
  }

  private static let amount = ColumnReference(
    fieldIndex: 0, field: Field(name: "amount", type: .number(scale: 0)))
  private static let day = ColumnReference(fieldIndex: 1, field: Field(name: "day", type: .date))
  private static let row = ColumnReference(fieldIndex: 2, field: Field(name: "row", type: .number(scale: 0)))
  private static let all = Condition.constant(true)

  private static func query(
    _ measures: [Measure], by keys: [GroupKey] = [], where condition: Condition = .constant(true),
    _ convention: CalendarConvention = .calendar
  ) -> CheckedQuery {
    let items = measures.enumerated().map {
      CheckedShow.Item(field: Field(name: "m\($0.offset)", type: $0.element.fieldType), measure: $0.element)
    }
    let kinds: [CheckedStage.Kind] = [
      .filter(condition), .show(CheckedShow(items: items, keys: keys, across: nil, hasTotal: true)),
    ]
    let fields = [[amount.field, day.field, row.field], keys.map(\.field) + items.map(\.field)]
    let stages = zip(kinds, fields).map {
      CheckedStage(kind: $0, text: QueryText.text(of: $0), output: TableSchema(name: "cases", fields: $1))
    }
    return CheckedQuery(
      source: "cases", stages: stages, convention: convention, output: TableSchema(name: "cases", fields: fields[1]))
  }

  static let sums: [[Int64]] = [
    [greatest], [least], [greatest, 1], [least, -1], [greatest, greatest, -greatest], [greatest, -1, 1],
    [least, 1, -1],
    [greatest, least], [least, -1, 1],
  ]

  @Test(arguments: sums) func sumsOfLargeNumbers(numbers: [Int64]) async {
    let amount = Expression.column(Self.amount)
    let measures: [Measure] = [
      .sum(amount, where: Self.all), .mean(amount, where: Self.all), .minimum(amount, where: Self.all),
      .maximum(amount, where: Self.all), .share(.sum(amount, where: Self.all), within: []),
      .quantile(amount, fraction: FixedDecimal(unscaled: 5, scale: 1), where: Self.all),
    ]
    for measure in measures {
      await Judge.check(Self.query([measure]), Self.catalog(numbers: numbers), 0, batchRows: 1)
    }
  }

  /// Arithmetic that leaves 64 bits is told; where no row in question does it, the others do not matter.
  @Test func arithmeticOfLargeNumbers() async {
    let amount = Expression.column(Self.amount)
    let isFirst = Condition.compare(.column(Self.row), .equal, .number(FixedDecimal(unscaled: 0)))
    let million = Expression.number(FixedDecimal(unscaled: 1_000_000))
    let finer = Expression.number(FixedDecimal(unscaled: 1, scale: 6))
    let values: [Expression] = [
      .product(amount, million), .sum(amount, amount), .difference(.negated(amount), amount), .sum(amount, finer),
      .product(amount, finer), .quotient(amount, finer),
    ]
    let catalog = Self.catalog(numbers: [3, Self.greatest, Self.least])
    for value in values {
      let isThere = Condition.not(.isMissing(value))
      for condition in [Self.all, isFirst] {
        await Judge.check(Self.query([.count(where: isThere)], where: condition), catalog, 0)
        if case .number = value.type {
          await Judge.check(Self.query([.sum(value, where: condition)]), catalog, 0)
          await Judge.check(Self.query([.maximum(value, where: .constant(true))], where: condition), catalog, 0)
        }
      }
    }
  }

  /// `9999-12-31` is what many registers write for "no end".
  @Test(arguments: CalendarConvention.examples, CalendarUnit.allCases)
  func daysAtTheEndsOfTime(convention: CalendarConvention, unit: CalendarUnit) async {
    let days = ["0001-01-01", "0001-12-31", "1969-12-31", "1970-01-01", "2000-02-29", "9999-12-14", "9999-12-31"]
    let catalog = Self.catalog(numbers: [], days: days)
    let period = Expression.periodContaining(.column(Self.day), unit)
    let key = GroupKey(expression: period, field: Field(name: unit.rawValue, type: .period(unit)), listing: .existing)
    let count = Measure.count(where: Self.all)
    var measures: [Measure] = [
      count, .rolling(count, periods: 3, key: 0), .maximum(.column(Self.day), where: Self.all),
      .sum(.daysBetween(.date(Day(daysSince1970: 0)), .column(Self.day)), where: Self.all),
    ]
    if unit != .week { measures.append(.yearToDate(count, key: 0)) }
    await Judge.check(Self.query(measures, by: [key], convention), catalog, 0)
    await Judge.check(
      Self.query([.minimum(period, where: Self.all), .distinct(period, where: Self.all)], convention), catalog, 0)
  }
}
