import ColumnarData
import Values
import VietnameseText

/// Small tables with a column of every type, and in them values at the edges of their types and texts that act.
enum SampleTables {
  static let catalog = Catalog(
    Dataset(
      name: "sample", titles: LocalizedText(english: "Sample", vietnamese: "Mẫu"),
      tables: [procedures, dossiers, edges, empty], end: Day(iso: "2020-08-31").map { DataEnd($0) }))

  private static let procedures = table(
    "procedures", titles: LocalizedText(english: "Procedures", vietnamese: "thủ tục"),
    [
      category("code", ["1.01", "1.02", "1.03.000.00.00.H26", "1.04", "1.05"]),
      category("domain", ["Đất đai", "Đất đai", "Y tế", nil, "Hộ tịch"], vietnamese: "lĩnh vực"),
      number("level", [3, 4, 4, 2, nil], vietnamese: "mức độ"), boolean("online", [true, true, false, nil, false]),
      boolean("eligible", [true, true, true, false, nil]),
    ], primaryKey: "code")

  private static let dossiers = table(
    "dossiers", titles: LocalizedText(english: "Dossiers", vietnamese: "hồ sơ"),
    [
      text("id", ["d1", "d2", "d3", "d4", "d5", "d6", "d7", "d8", ""]),
      category("procedure", ["1.01", "1.01", "1.02", "1.03", "1.03", "1.02", "9.99", nil, "1.04"]),
      category("district", ["Ba Đình", "ba dinh", "Hoà Bình", "Hòa Bình", nil, "Quận 10", "Quận 2", "Ba Đình", nil]),
      channel(["online", "post", "online", "counter", nil, "online", "post", "fax", "online"]),
      date(
        "received",
        [
          "2020-01-05", "2020-02-29", "2020-03-31", "2020-04-01", "2020-06-14", "2020-06-15", "2020-08-31",
          "2019-12-15",
          nil,
        ]),
      date(
        "resolved",
        ["2020-01-10", "2020-02-12", nil, "2020-04-01", nil, "2020-07-01", "2021-01-02", "2020-01-05", nil]),
      number("fee", [10, 20, 30, nil, 50, 60, -70, 80, 0], vietnamese: "lệ phí"),
      number("weight", [125, -250, 900, 0, nil, 1, 2, 3, 33], scale: 2),
      boolean("tracked", [true, false, nil, true, true, false, nil, true, false]),
    ],
    foreignKeys: [ForeignKey(field: "procedure", referencedTable: "procedures", referencedField: "code")],
    timeField: "received")

  /// What is as great as its type holds, and what would act where it is shown.
  private static let edges = table(
    "edges", titles: LocalizedText(verbatim: "edges"),
    [
      category("key", ["\u{1B}[2J", "=1+1", "a\"b\\c\n", "\u{202E}x", "漢字", nil]),
      text("note", ["-", "\u{301}", "a\tb", "(total)", "🏢", ""]),
      number("huge", [.max, .min + 1, 0, .max - 1, nil, 1]), number("fine", [.max, -1, 5, nil, 1, 0], scale: 18),
      percentage("rate", [9715, 0, 10_000, nil, -1, 1]),
      date("day", ["0001-01-01", "9999-12-31", nil, "1970-01-01", "2000-02-29", "1900-02-28"]),
      period("half", .half, ["2020-01-01", "9999-12-31", nil, "0001-01-01", "2020-07-01", "2019-01-01"]),
      ratio("score", [(1, 2), (0, 0), nil, (.max, 1), (-1, 3), (5, .max)]),
    ], timeField: "day")

  private static let empty = table(
    "empty", titles: LocalizedText(verbatim: "empty"),
    [category("a b", []), category("count", []), number("số lượng", []), date("ngày", [])], timeField: "ngày")

  // MARK: Columns

  private typealias Column = (field: Field, values: ColumnValues)

  private static func table(
    _ name: String, titles: LocalizedText, _ columns: [Column], primaryKey: String? = nil,
    foreignKeys: [ForeignKey] = [], timeField: String? = nil
  ) -> Table {
    let schema = TableSchema(
      name: name, titles: titles, fields: columns.map(\.field), primaryKey: primaryKey, foreignKeys: foreignKeys,
      timeField: timeField)
    return Table(schema: schema, columns: columns.map(\.values), rowCount: columns.first?.values.count ?? 0)
  }

  private static func field(
    _ name: String, _ type: FieldType, vietnamese: String? = nil, values: [FieldValue]? = nil
  ) -> Field {
    Field(
      name: name, titles: vietnamese.map { LocalizedText(english: name, vietnamese: $0) }, type: type, values: values)
  }

  private static func category(_ name: String, _ texts: [String?], vietnamese: String? = nil) -> Column {
    (field(name, .category, vietnamese: vietnamese), .category(codes(texts)))
  }

  private static func channel(_ texts: [String?]) -> Column {
    let values = [("counter", "trực tiếp"), ("online", "trực tuyến"), ("post", "bưu chính")].map { value, title in
      FieldValue(value: value, titles: LocalizedText(english: value, vietnamese: title))
    }
    return (field("channel", .category, vietnamese: "kênh", values: values), .category(codes(texts)))
  }

  private static func codes(_ texts: [String?]) -> CategoryColumn {
    var values: [String] = []
    for case let text? in texts where !values.contains(text) { values.append(text) }
    let codes = texts.map { text in UInt32((text.flatMap { values.firstIndex(of: $0) } ?? -1) + 1) }
    return CategoryColumn(codes: Codes(codes, greatest: values.count), dictionary: CategoryDictionary(values))
  }

  private static func text(_ name: String, _ texts: [String]) -> Column {
    (field(name, .text), .text(TextColumn(texts)))
  }

  private static func boolean(_ name: String, _ values: [Bool?]) -> Column {
    (field(name, .boolean), .boolean(BooleanColumn(values)))
  }

  private static func number(_ name: String, _ values: [Int64?], scale: Int = 0, vietnamese: String? = nil) -> Column {
    let column = NumberColumn(values: integers(values), scale: scale)
    return (field(name, .number(scale: scale), vietnamese: vietnamese), .number(column))
  }

  private static func percentage(_ name: String, _ values: [Int64?]) -> Column {
    (field(name, .percentage(scale: 2)), .number(NumberColumn(values: integers(values), scale: 2)))
  }

  private static func date(_ name: String, _ days: [String?]) -> Column {
    (field(name, .date), .date(DateColumn(values: integers(days.map { day($0).map { Int64($0.daysSince1970) } }))))
  }

  private static func period(_ name: String, _ unit: CalendarUnit, _ days: [String?]) -> Column {
    let ordinals = days.map { text in
      day(text).map { Int64(Period(containing: $0, unit: unit, convention: .calendar).ordinal) }
    }
    return (field(name, .period(unit)), .period(PeriodColumn(unit: unit, ordinals: integers(ordinals))))
  }

  private static func ratio(_ name: String, _ parts: [(Int64, Int64)?]) -> Column {
    let column = RatioColumn(
      numerators: ColumnBuffer(parts.map { $0?.0 ?? RatioColumn.missing }),
      denominators: ColumnBuffer(parts.map { $0?.1 ?? 0 }), kind: .rate)
    return (field(name, .ratio(.rate)), .ratio(column))
  }

  private static func integers(_ values: [Int64?]) -> IntegerValues {
    IntegerValues(packing: values.map { $0 ?? IntegerValues.missing })
  }

  private static func day(_ iso: String?) -> Day? { iso.flatMap { Day(iso: $0) } }
}
