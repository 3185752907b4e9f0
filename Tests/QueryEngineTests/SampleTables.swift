import ColumnarData
import QueryEngine
import QueryPlan
import TestSupport
import Values
import VietnameseText

/// Two small tables whose every value can be counted by eye.
enum Sample {
  /// | code | domain | level | online |
  /// procedures A1, A2 (Đất đai), B1 (Y tế), C1 (no domain).
  static let procedures = Table(
    schema: TableSchema(
      name: "procedures",
      fields: [
        Field(name: "code", type: .category), Field(name: "domain", type: .category),
        Field(name: "level", type: .number(scale: 0)), Field(name: "online", type: .boolean),
      ], primaryKey: "code"),
    columns: [
      category(["1.01", "1.02", "1.03.000.00.00.H26", "1.04"]),
      category(["Đất đai", "Đất đai", "Y tế", nil]),
      numbers([3, 4, 4, 2]), booleans([true, true, false, nil]),
    ], rowCount: 4)

  /// Eight dossiers; the seventh names no procedure of the table, the eighth none at all.
  static let dossiers = Table(
    schema: TableSchema(
      name: "dossiers",
      fields: [
        Field(name: "id", type: .text), Field(name: "procedure", type: .category),
        Field(name: "channel", type: .category), Field(name: "received", type: .date),
        Field(name: "resolved", type: .date), Field(name: "fee", type: .number(scale: 0)),
      ],
      foreignKeys: [ForeignKey(field: "procedure", referencedTable: "procedures", referencedField: "code")],
      timeField: "received"),
    columns: [
      .text(TextColumn(["d1", "d2", "d3", "d4", "d5", "d6", "d7", "d8"])),
      category(["1.01", "1.01", "1.02", "1.03", "1.03", "1.02", "9.99", nil]),
      category(["online", "post", "online", "counter", nil, "online", "post", "online"]),
      dates([
        "2020-01-05", "2020-02-10", "2020-03-31", "2020-04-01", "2020-06-14", "2020-06-15", "2020-12-31", "2021-01-01",
      ]),
      dates(["2020-01-10", "2020-02-12", nil, "2020-04-01", nil, "2020-07-01", "2021-01-02", "2021-01-05"]),
      numbers([10, 20, 30, nil, 50, 60, 70, 80]),
    ], rowCount: 8)

  static let catalog = Catalog(
    Dataset(name: "sample", titles: .init(verbatim: "sample"), tables: [procedures, dossiers]))

  // MARK: References

  static func column(_ name: String, of table: Table = dossiers) -> ColumnReference {
    guard let index = table.schema.fieldIndex(named: name) else { preconditionFailure("no column \(name)") }
    return ColumnReference(fieldIndex: index, field: table.schema.fields[index])
  }

  /// A procedure's column as seen from a dossier.
  static func procedure(_ name: String) -> ColumnReference {
    let target = column(name, of: procedures)
    let step = ForeignKeyStep(fieldIndex: 1, referencedTable: "procedures", referencedFieldIndex: 0)
    return ColumnReference(steps: [step], fieldIndex: target.fieldIndex, field: target.field)
  }

  static func channel(_ values: String...) -> Condition { .matches(column("channel"), values: values.sorted()) }

  static func key(_ reference: ColumnReference, listing: GroupKey.Listing = .existing) -> GroupKey {
    GroupKey(expression: .column(reference), field: reference.field, listing: listing)
  }

  static func period(_ unit: CalendarUnit, of name: String = "received", listing: GroupKey.Listing = .existing)
    -> GroupKey
  {
    GroupKey(
      expression: .periodContaining(.column(column(name)), unit),
      field: Field(name: unit.rawValue, type: .period(unit)),
      listing: listing)
  }

  static func day(_ text: String) -> Day { Day(iso: text) ?? Day(daysSince1970: .max) }

  static func period(_ unit: CalendarUnit, _ year: Int, _ number: Int = 1) -> Period {
    Period(unit: unit, year: year, number: number) ?? Period(unit: unit, ordinal: .max)
  }

  // MARK: Columns

  static func category(_ texts: [String?]) -> ColumnValues {
    var values: [String] = []
    let codes = texts.map { text -> UInt32 in
      guard let text else { return 0 }
      if !values.contains(text) { values.append(text) }
      return UInt32((values.firstIndex(of: text) ?? 0) + 1)
    }
    return .category(
      CategoryColumn(
        codes: .init(codes, greatest: values.count), dictionary: CategoryDictionary(values)))
  }

  static func numbers(_ values: [Int64?], scale: Int = 0) -> ColumnValues {
    .number(NumberColumn(values: IntegerValues(packing: values.map { $0 ?? IntegerValues.missing }), scale: scale))
  }

  static func booleans(_ values: [Bool?]) -> ColumnValues {
    .boolean(BooleanColumn(values))
  }

  static func dates(_ values: [String?]) -> ColumnValues {
    .date(
      DateColumn(
        values: IntegerValues(packing: values.map { $0.map { Int64(day($0).daysSince1970) } ?? IntegerValues.missing }))
    )
  }
}

/// Stages written short, lowered and run.
struct Query {
  let source: String
  var stages: [CheckedStage] = []
  var convention = CalendarConvention.calendar

  init(_ source: String = "dossiers", convention: CalendarConvention = .calendar) {
    self.source = source
    self.convention = convention
  }

  func stage(_ kind: CheckedStage.Kind, text: String = "", output: [Field] = []) -> Query {
    var query = self
    let schema = TableSchema(name: source, fields: output)
    query.stages.append(CheckedStage(kind: kind, text: text, output: schema))
    return query
  }

  func filter(_ condition: Condition, text: String = "where") -> Query { stage(.filter(condition), text: text) }

  func show(
    _ items: [(String, FieldType, Measure)], by keys: [GroupKey] = [], across: GroupKey? = nil, total: Bool = false
  ) -> Query {
    let items = items.map { CheckedShow.Item(field: Field(name: $0, type: $1), measure: $2) }
    let fields = keys.map(\.field) + items.map(\.field)
    return stage(
      .show(CheckedShow(items: items, keys: keys, across: across, hasTotal: total)), text: "show", output: fields)
  }

  func count(by keys: [GroupKey] = [], across: GroupKey? = nil, total: Bool = false) -> Query {
    show([("count", .number(scale: 0), .count(where: .constant(true)))], by: keys, across: across, total: total)
  }

  /// A column of the last stage that has columns.
  func reference(_ name: String) -> ColumnReference {
    let fields = stages.last { !$0.output.fields.isEmpty }?.output.fields ?? []
    let index = fields.firstIndex { $0.name == name } ?? -1
    return ColumnReference(
      fieldIndex: index, field: index >= 0 ? fields[index] : Field(name: name, type: .number(scale: 0)))
  }

  func sort(_ name: String, descending: Bool = false) -> Query {
    stage(.sort([SortKey(column: reference(name), isDescending: descending)]))
  }

  func top(_ count: Int, by name: String, per: String? = nil, other: Bool = false, isTop: Bool = true) -> Query {
    stage(
      .limit(
        Limit(isTop: isTop, count: count, by: reference(name), per: per.map { reference($0) }, hasOther: other)))
  }

  var checked: CheckedQuery {
    CheckedQuery(
      source: source, stages: stages, convention: convention,
      output: stages.last?.output ?? TableSchema(name: source, fields: []))
  }

  func run(on catalog: Catalog = Sample.catalog, engine: QueryEngine = QueryEngine()) async throws -> QueryAnswer {
    try await engine.run(LogicalPlan(lowering: checked), on: catalog)
  }

  /// The answer as lines of cells.
  func lines(on catalog: Catalog = Sample.catalog, engine: QueryEngine = QueryEngine()) async throws -> [String] {
    try await run(on: catalog, engine: engine).result.lines
  }
}

extension ResultTable {
  /// One line a row: cells joined by blanks, `-` for missing, `n/d` for ratios.
  var lines: [String] {
    (0..<table.rowCount).map { row in
      table.columns.indices.map { table.heldCell(row: row, column: $0).plain }.joined(separator: " ")
    }
  }

  var names: [String] { table.schema.fields.map(\.name) }
}

extension Cell {
  var plain: String {
    switch self {
    case .missing: "-"
    case .text(let text): text
    case .label(let label): label.text
    case .boolean(let value): value ? "yes" : "no"
    case .number(let number): number.plainText
    case .date(let day): day.isoText
    case .period(let period): period.label
    case .ratio(let ratio): "\(ratio.numerator)/\(ratio.denominator)"
    }
  }
}
