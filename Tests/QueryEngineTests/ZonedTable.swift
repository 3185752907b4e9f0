import ColumnarData
import QueryEngine
import QueryPlan
import Values
import VietnameseText

/// A table of three zones and five rows, with everything that zones can tell: dates in order and out of it, a zone without
/// any value, a zone with one value, values at the zones' edges, codes of 8, 16 and 32 bits.
struct ZonedTable {
  let table: Table
  let catalog: Catalog

  static let rowCount = 3 * Zone.rowCount + 5
  /// As files give it: codes with their zones.
  static let coded = ZonedTable(isCoded: true)
  /// As queries compute it: numbers and dates of 64 bits.
  static let wide = ZonedTable(isCoded: false)

  private init(isCoded: Bool) {
    let rows = 0..<Self.rowCount
    func noise(_ row: Int, _ salt: Int, below limit: Int) -> Int {
      var state = UInt64(row &* 1_000_003 &+ salt) &* 0x9E37_79B9_7F4A_7C15
      state = (state ^ (state >> 29)) &* 0xBF58_476D_1CE4_E5B9
      return Int((state ^ (state >> 32)) % UInt64(limit))
    }
    func integers(_ value: (Int) -> Int?) -> IntegerValues {
      let values = rows.map { value($0).map { Int64($0) } ?? IntegerValues.missing }
      let packed = IntegerValues(packing: values)
      guard isCoded, case .coded(let codes, let origin, let step) = packed.form else { return IntegerValues(values) }
      return IntegerValues(.coded(codes.withZones(), origin: origin, step: step))
    }
    func category(_ count: Int, _ code: (Int) -> Int) -> ColumnValues {
      let codes = Codes(rows.map { UInt32(code($0)) }, greatest: count).withZones()
      return .category(CategoryColumn(codes: codes, dictionary: CategoryDictionary((1...count).map { "v\($0)" })))
    }
    let received = { (row: Int) in 18_000 + row / 300 }
    let columns: [(Field, ColumnValues)] = [
      (Field(name: "received", type: .date), .date(DateColumn(values: integers { received($0) }))),
      (
        Field(name: "resolved", type: .date),
        .date(
          DateColumn(
            values: integers { row in
              // Nothing in the second zone; elsewhere some before the day of receipt.
              if row / Zone.rowCount == 1 || noise(row, 1, below: 9) == 0 { return nil }
              return received(row) + noise(row, 2, below: 40) - 3
            }))
      ),
      (
        Field(name: "district", type: .category),
        category(7) { $0 / Zone.rowCount == 2 ? 3 : noise($0, 3, below: 8) }
      ),
      (Field(name: "procedure", type: .category), category(600) { noise($0, 4, below: 601) }),
      (
        Field(name: "serial", type: .number(scale: 0)),
        .number(NumberColumn(values: integers { $0 % 1000 == 999 ? nil : ($0 * 7919) % (1 << 24) }))
      ),
      (
        Field(name: "fee", type: .number(scale: 0)),
        .number(
          NumberColumn(values: integers { noise($0, 5, below: 11) == 0 ? nil : noise($0, 6, below: 90) * 500 - 1000 }))
      ),
      (
        Field(name: "edge", type: .number(scale: 0)),
        .number(
          NumberColumn(values: integers { row in [0, Zone.rowCount - 1].contains(row % Zone.rowCount) ? 1 : nil }))
      ),
      (
        Field(name: "tracked", type: .boolean),
        .boolean(
          BooleanColumn(
            codes: Codes(rows.map { UInt32(noise($0, 7, below: 3)) }, greatest: 2).withZones()))
      ),
    ]
    table = Table(
      schema: TableSchema(name: "zoned", fields: columns.map(\.0), timeField: "received"),
      columns: columns.map(\.1), rowCount: Self.rowCount)
    catalog = Catalog(Dataset(name: "zoned", titles: LocalizedText(verbatim: "zoned"), tables: [table]))
  }

  static func column(_ name: String) -> ColumnReference { Sample.column(name, of: coded.table) }
  static func value(_ name: String) -> Expression { .column(column(name)) }
  static func key(_ name: String) -> GroupKey { Sample.key(column(name)) }

  static func period(_ unit: CalendarUnit, of name: String = "received") -> GroupKey {
    GroupKey(
      expression: .periodContaining(value(name), unit), field: Field(name: unit.rawValue, type: .period(unit)),
      listing: .existing)
  }

  static func number(_ value: Int64) -> Expression { .number(FixedDecimal(unscaled: value)) }

  static func days(_ name: String, _ range: ClosedRange<Int32>) -> Condition {
    .withinDays(value(name), Day(daysSince1970: range.lowerBound)...Day(daysSince1970: range.upperBound))
  }
}
