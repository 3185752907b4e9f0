import ColumnarData
import QueryPlan
import Values

/// Every query of one `show` with one measure over dossiers, under each key, pair of keys and calendar.
struct SmallQueries {
  let world: World

  var all: [CheckedQuery] {
    var queries: [CheckedQuery] = []
    for measure in measures {
      queries.append(query(measure, keys: [], across: nil))
      for key in keys { queries.append(query(measure, keys: [key], across: nil)) }
      queries.append(query(measure, keys: [], across: keys[1]))
      queries.append(query(measure, keys: [keys[0]], across: keys[1]))
    }
    for measure in keyedMeasures {
      for key in periodKeys where !measure.isYearToDate || key.field.type != .period(.week) {
        queries.append(query(measure, keys: [key], across: nil))
        queries.append(query(measure, keys: [key], across: keys[1]))
        queries.append(query(measure, keys: [key, keys[0]], across: nil))
      }
    }
    return queries
  }

  private func query(_ measure: Measure, keys: [GroupKey], across: GroupKey?) -> CheckedQuery {
    let item = CheckedShow.Item(field: Field(name: "m", type: measure.fieldType), measure: measure)
    let kind = CheckedStage.Kind.show(CheckedShow(items: [item], keys: keys, across: across, hasTotal: true))
    let output = TableSchema(name: "dossiers", fields: keys.map(\.field) + (across == nil ? [item.field] : []))
    return CheckedQuery(
      source: "dossiers", stages: [CheckedStage(kind: kind, text: QueryText.text(of: kind), output: output)],
      convention: keys.count % 2 == 0 ? .calendar : .reporting, output: output)
  }

  private func column(_ name: String) -> ColumnReference {
    let schema = world.schema("dossiers")
    let index = schema.fieldIndex(named: name) ?? 0
    return ColumnReference(fieldIndex: index, field: schema.fields[index])
  }

  private func related(_ name: String) -> ColumnReference {
    let schema = world.schema("procedures")
    let index = schema.fieldIndex(named: name) ?? 0
    let step = ForeignKeyStep(
      fieldIndex: column("procedure").fieldIndex, referencedTable: "procedures",
      referencedFieldIndex: schema.fieldIndex(named: "code") ?? 0)
    return ColumnReference(steps: [step], fieldIndex: index, field: schema.fields[index])
  }

  private func key(_ expression: Expression, _ listing: GroupKey.Listing = .existing) -> GroupKey {
    GroupKey(
      expression: expression, field: Field(name: "key", type: QueryGenerator.fieldType(of: expression)),
      listing: listing)
  }

  private var keys: [GroupKey] {
    [
      key(.column(column("district"))),
      key(.column(column("channel")), .values(["online", "counter", "post", "kiosk"])),
      key(.column(column("tracked"))), key(.column(column("fee"))), key(.column(column("due"))),
      key(.column(related("name"))), key(.column(related("mode")), .values(["full", "partial", "information"])),
      key(.column(related("online"))), key(.column(related("level"))),
    ] + periodKeys
  }

  private var periodKeys: [GroupKey] {
    [
      key(.periodContaining(.column(column("received")), .quarter)),
      key(.periodContaining(.column(column("received")), .month), .periods(24_238...24_243)),
      key(.periodContaining(.column(column("resolved")), .year)),
      key(.periodContaining(.column(column("received")), .week)),
      key(.column(column("quarter")), .periods(8079...8082)),
    ]
  }

  private var measures: [Measure] {
    let all = Condition.constant(true)
    let isOnline = Condition.matches(column("channel"), values: ["online"])
    let isTracked = Condition.isTrue(.column(column("tracked")))
    let fee = Expression.column(column("fee"))
    let weight = Expression.column(column("weight"))
    let half = FixedDecimal(unscaled: 5, scale: 1)
    return [
      .count(where: all), .count(where: isOnline), .count(where: .not(isTracked)),
      .proportion(of: isTracked, within: all, dropsUnknown: false),
      .proportion(of: isTracked, within: isOnline, dropsUnknown: true),
      .proportion(of: .not(isTracked), within: all, dropsUnknown: false),
      .sum(fee, where: all), .sum(.sum(fee, weight), where: isOnline), .sum(.product(fee, weight), where: all),
      .mean(weight, where: all),
      .mean(.daysBetween(.column(column("received")), .column(column("resolved"))), where: all),
      .minimum(fee, where: all), .maximum(.column(column("due")), where: isOnline),
      .minimum(.periodContaining(.column(column("due")), .month), where: all),
      .quantile(weight, fraction: half, where: all), .quantile(fee, fraction: half, where: isTracked),
      .quantile(fee, fraction: FixedDecimal(unscaled: 9, scale: 1), where: all),
      .distinct(.column(column("district")), where: all), .distinct(.column(related("domain")), where: isTracked),
      .distinct(weight, where: all), .distinct(.column(column("tracked")), where: all),
      .quotient(.sum(fee, where: all), .count(where: isOnline), kind: .rate),
      .quotient(.count(where: isTracked), .count(where: isOnline), kind: .quotient),
      .share(.count(where: all), within: []), .share(.sum(fee, where: isOnline), within: []),
    ]
  }

  /// Measures that name the first key.
  private var keyedMeasures: [Measure] {
    let all = Condition.constant(true)
    let isTracked = Condition.isTrue(.column(column("tracked")))
    let fee = Expression.column(column("fee"))
    let ratio = Measure.proportion(of: isTracked, within: all, dropsUnknown: false)
    return [
      .share(.count(where: all), within: [0]), .yearToDate(.count(where: all), key: 0), .yearToDate(ratio, key: 0),
      .yearToDate(.mean(fee, where: all), key: 0), .yearToDate(.distinct(fee, where: all), key: 0),
      .rolling(.count(where: all), periods: 2, key: 0), .rolling(ratio, periods: 3, key: 0),
      .rolling(.quantile(fee, fraction: FixedDecimal(unscaled: 5, scale: 1), where: all), periods: 2, key: 0),
      .rolling(.maximum(fee, where: all), periods: 4, key: 0),
    ]
  }
}

extension Measure {
  fileprivate var isYearToDate: Bool { if case .yearToDate = self { true } else { false } }
}
