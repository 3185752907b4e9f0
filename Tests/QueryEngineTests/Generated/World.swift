import ColumnarData
import QueryPlan
import TestSupport
import Values
import VietnameseText

/// Three small tables that refer to each other and one of holidays, with everything in them that has ever gone wrong: missing values in
/// every column, orphans, keys that stand twice, ties, days at the edges of periods, values that differ by a mark only.
struct World {
  let catalog: Catalog
  let seed: UInt64

  /// Rows of dossiers.
  enum Size: CaseIterable {
    case empty, one, few, many, crowded

    func rows(_ random: inout SeededRandom) -> Int {
      switch self {
      case .empty: 0
      case .one: 1
      case .few: random.number(2...12)
      case .many: random.number(20...60)
      // More different texts than one byte has codes.
      case .crowded: random.number(500...700)
      }
    }
  }

  init(seed: UInt64, size: Size? = nil) {
    var random = SeededRandom(seed: seed)
    let size = size ?? (random.chance(80) ? .many : random.pick([.empty, .one, .few, .few]))
    let dossierCount = size.rows(&random)
    let isAnyParentEmpty = random.chance(5)
    let domains = World.domains(rows: isAnyParentEmpty ? 0 : random.number(2...5), &random)
    let procedures = World.procedures(rows: isAnyParentEmpty ? 0 : random.number(3...12), &random)
    let dossiers = World.dossiers(rows: dossierCount, &random)
    self.seed = seed
    catalog = Catalog(
      Dataset(
        name: "world", titles: LocalizedText(verbatim: "world"),
        tables: [dossiers, procedures, domains, World.holidays],
        end: Day(iso: "2020-09-30").map { DataEnd($0) }))
  }

  /// The same tables without a word on where they end.
  var catalogWithoutCutoff: Catalog {
    Catalog(Dataset(name: "world", titles: LocalizedText(verbatim: "world"), tables: catalog.tables))
  }

  func schema(_ table: String) -> TableSchema {
    guard let table = catalog.table(named: table) else { preconditionFailure("a world has this table") }
    return table.schema
  }

  /// Names of the fields by which rows of the first table are tied to rows of the second.
  static let foreignKeys: [String: [(field: String, table: String)]] = [
    "dossiers": [("procedure", "procedures")], "procedures": [("domain", "domains")], "domains": [], "holidays": [],
  ]
  static let children: [String: (table: String, field: String)] = [
    "procedures": ("dossiers", "procedure"), "domains": ("procedures", "domain"),
  ]
}

extension World {
  static let channels = ["counter", "online", "post"]
  static let districts = ["Ba Đình", "ba dinh", "Đống Đa", "Hoà Bình", "Hòa Bình", "Hoàn Kiếm", "Quận 10", "Quận 2"]
  static let names = [
    "Cấp giấy phép", "Cấp lại giấy phép", "Đăng ký đất đai", "Dang ky dat dai", "Khai sinh", "khai  sinh",
  ]
  static let procedureCodes = (1...14).map { "9.0000\($0.padded)" }
  static let domainCodes = ["D1", "D2", "D3", "D4", "Đ1"]

  /// Edges of months, quarters, years and leap years in either calendar, and a few days between them.
  static let days: [Day] = [
    "2018-12-31", "2019-01-01", "2019-06-30", "2019-09-15", "2019-12-14", "2019-12-15", "2019-12-31", "2020-01-01",
    "2020-02-14", "2020-02-15", "2020-02-28", "2020-02-29", "2020-03-01", "2020-03-31", "2020-04-01", "2020-05-20",
    "2020-06-14", "2020-06-15", "2020-06-30", "2020-07-01", "2020-08-31", "2020-09-14", "2020-09-15", "2020-09-30",
    "2020-10-01", "2020-12-14", "2020-12-15", "2020-12-31",
  ].compactMap { Day(iso: $0) }

  /// On weekdays, on a weekend, and twice the same.
  static let holidayDays: [Day] = [
    "2019-01-01", "2020-01-01", "2020-02-14", "2020-04-30", "2020-05-01", "2020-06-14", "2020-09-02", "2020-09-02",
  ].compactMap { Day(iso: $0) }

  private static let holidays = Table(
    schema: TableSchema(name: "holidays", fields: [Field(name: "date", type: .date)]),
    columns: [.date(DateColumn(values: IntegerValues(holidayDays.map { Int64($0.daysSince1970) })))],
    rowCount: holidayDays.count)

  private static func domains(rows: Int, _ random: inout SeededRandom) -> Table {
    var columns = Columns(rows: rows)
    columns.text("code", key: domainCodes, &random)
    columns.text("name", ["Y tế", "Tài chính", "Đất đai", "Giao thông"], missing: 20, &random)
    columns.text("sector", ["công", "tư"], missing: 20, declared: ["tư", "khác"], &random)
    return columns.table("domains", primaryKey: "code")
  }

  private static func procedures(rows: Int, _ random: inout SeededRandom) -> Table {
    var columns = Columns(rows: rows)
    columns.text("code", key: procedureCodes, &random)
    columns.text("name", names, missing: 10, &random)
    columns.text("domain", domainCodes + ["D9"], missing: 15, &random)
    columns.number("level", 1...4, missing: 15, &random)
    columns.text("mode", ["full", "partial"], missing: 15, declared: ["full", "partial", "information"], &random)
    columns.boolean("eligible", missing: 20, &random)
    columns.boolean("online", missing: 20, &random)
    columns.number("rate", -50...10_500, scale: 2, isPercentage: true, missing: 15, &random)
    columns.date("started", missing: 15, &random)
    return columns.table(
      "procedures", primaryKey: "code",
      foreignKeys: [ForeignKey(field: "domain", referencedTable: "domains", referencedField: "code")])
  }

  private static func dossiers(rows: Int, _ random: inout SeededRandom) -> Table {
    var columns = Columns(rows: rows)
    columns.text("id", (1...400).map { "000.H62-\($0)" }, missing: 2, &random)
    columns.text("procedure", procedureCodes + ["9.999999", "9.888888"], missing: 8, &random)
    columns.text(
      "district", Array(districts.shuffled(using: &random).prefix(random.number(1...8))), missing: 10, &random)
    columns.text("channel", channels, missing: 12, declared: ["online", "counter", "post", "kiosk"], &random)
    columns.date("received", missing: 8, &random)
    columns.date("due", missing: 20, &random)
    columns.date("resolved", missing: 30, &random)
    columns.boolean("tracked", missing: 20, &random)
    columns.number("fee", -3...9, missing: 15, &random)
    columns.number("weight", -250...900, scale: 2, missing: 15, &random)
    columns.period("quarter", .quarter, 8076...8084, missing: 10, &random)
    columns.ratio("score", kind: .rate, missing: 15, &random)
    return columns.table(
      "dossiers", primaryKey: "id",
      foreignKeys: [ForeignKey(field: "procedure", referencedTable: "procedures", referencedField: "code")],
      timeField: "received")
  }
}

extension Int {
  fileprivate var padded: String { self < 10 ? "0\(self)" : "\(self)" }
}

extension ColumnValues {
  static func category(_ texts: [String?], _ dictionary: [String]) -> ColumnValues {
    let codes = texts.map { text in UInt32((text.flatMap(dictionary.firstIndex) ?? -1) + 1) }
    return .category(
      CategoryColumn(
        codes: Codes(codes, greatest: dictionary.count).withZones(),
        dictionary: CategoryDictionary(dictionary)))
  }
}

extension Catalog {
  /// The same with every text column stored in one form.
  func withTexts(asCategories: Bool) -> Catalog {
    var catalog = self
    for table in tables {
      let columns = table.columns.enumerated().map { index, column -> ColumnValues in
        guard table.schema.fields[index].type.valueType == .text else { return column }
        let texts = (0..<table.rowCount).map { row -> String? in
          if case .text(let text) = table.heldCell(row: row, column: index) { text } else { nil }
        }
        return asCategories
          ? .category(texts, Set(texts.compactMap { $0 }).sorted()) : .text(TextColumn(texts.map { $0 ?? "" }))
      }
      let stored = Table(schema: table.schema, columns: columns, rowCount: table.rowCount)
      catalog.add(Dataset(name: table.name, titles: table.schema.titles, tables: [stored]))
    }
    return catalog
  }
}

/// Columns of one table on the way.
private struct Columns {
  let rows: Int
  private var fields: [Field] = []
  private var columns: [ColumnValues] = []

  init(rows: Int) { self.rows = rows }

  /// The same texts as a category or as plain text: no answer may depend on which.
  private mutating func append(_ name: String, _ texts: [String?], declared: [String]?, _ random: inout SeededRandom) {
    let isCategory = random.chance(60)
    let values = declared.map { $0.map { FieldValue(value: $0, titles: LocalizedText(verbatim: $0)) } }
    fields.append(Field(name: name, type: isCategory ? .category : .text, values: values))
    // Values that no row has stand in real dictionaries too.
    let dictionary = Set(texts.compactMap { $0 } + ["zz"]).sorted().shuffled(using: &random)
    columns.append(isCategory ? .category(texts, dictionary) : .text(TextColumn(texts.map { $0 ?? "" })))
  }

  mutating func text(
    _ name: String, _ values: [String], missing: Int, declared: [String]? = nil, _ random: inout SeededRandom
  ) {
    let texts = (0..<rows).map { _ in random.chance(missing) ? nil : random.pick(values) }
    append(name, texts, declared: declared, &random)
  }

  /// Mostly in turn, sometimes one that stood before, sometimes none.
  mutating func text(_ name: String, key values: [String], _ random: inout SeededRandom) {
    let texts = (0..<rows).map { row -> String? in
      if random.chance(6) { return nil }
      return random.chance(12) ? random.pick(values) : values[row % values.count]
    }
    append(name, texts, declared: nil, &random)
  }

  mutating func boolean(_ name: String, missing: Int, _ random: inout SeededRandom) {
    let values = (0..<rows).map { _ in random.chance(missing) ? nil : random.number(0...1) == 1 }
    fields.append(Field(name: name, type: .boolean))
    columns.append(.boolean(BooleanColumn(values)))
  }

  mutating func number(
    _ name: String, _ range: ClosedRange<Int>, scale: Int = 0, isPercentage: Bool = false, missing: Int,
    _ random: inout SeededRandom
  ) {
    let values = (0..<rows).map { _ in
      random.chance(missing) ? IntegerValues.missing : random.chance(15) ? 0 : Int64(random.number(range))
    }
    fields.append(Field(name: name, type: isPercentage ? .percentage(scale: scale) : .number(scale: scale)))
    columns.append(.number(NumberColumn(values: Self.stored(values, &random), scale: scale)))
  }

  mutating func date(_ name: String, missing: Int, _ random: inout SeededRandom) {
    let values = (0..<rows).map { _ in
      random.chance(missing) ? IntegerValues.missing : Int64(random.pick(World.days).daysSince1970)
    }
    fields.append(Field(name: name, type: .date))
    columns.append(.date(DateColumn(values: Self.stored(values, &random))))
  }

  /// As files give them or as queries compute them.
  private static func stored(_ values: [Int64], _ random: inout SeededRandom) -> IntegerValues {
    let packed = IntegerValues(packing: values)
    guard random.chance(70), case .coded(let codes, let origin, let step) = packed.form else {
      return IntegerValues(values)
    }
    return IntegerValues(.coded(codes.withZones(), origin: origin, step: step))
  }

  mutating func period(
    _ name: String, _ unit: CalendarUnit, _ ordinals: ClosedRange<Int>, missing: Int, _ random: inout SeededRandom
  ) {
    let values = (0..<rows).map { _ in
      random.chance(missing) ? IntegerValues.missing : Int64(random.number(ordinals))
    }
    fields.append(Field(name: name, type: .period(unit)))
    columns.append(.period(PeriodColumn(unit: unit, ordinals: Self.stored(values, &random))))
  }

  mutating func ratio(_ name: String, kind: RatioKind, missing: Int, _ random: inout SeededRandom) {
    let numerators = (0..<rows).map { _ in
      random.chance(missing) ? RatioColumn.missing : Int64(random.number(-4...12))
    }
    let denominators = numerators.map { _ in Int64(random.chance(20) ? 0 : random.number(1...6)) }
    fields.append(Field(name: name, type: .ratio(kind)))
    columns.append(
      .ratio(
        RatioColumn(
          numerators: ColumnBuffer(numerators), denominators: ColumnBuffer(denominators), kind: kind,
          numeratorScale: random.number(0...1))))
  }

  func table(
    _ name: String, primaryKey: String, foreignKeys: [ForeignKey] = [], timeField: String? = nil
  ) -> Table {
    Table(
      schema: TableSchema(
        name: name, fields: fields, primaryKey: primaryKey, foreignKeys: foreignKeys, timeField: timeField),
      columns: columns, rowCount: rows)
  }
}
