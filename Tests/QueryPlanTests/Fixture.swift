import ColumnarData
import QueryPlan
import QuerySyntax
import Values
import VietnameseText

/// A small world with every kind of column and tie that the checker knows.
enum Fixture {
  static let catalog: Catalog = {
    var catalog = Catalog()
    catalog.add(
      Dataset(
        name: "small", titles: LocalizedText(verbatim: "small"), tables: [procedures, dossiers, units, plain],
        end: Day(iso: "2020-09-30").map { DataEnd($0) }))
    return catalog
  }()

  static let procedures = table(
    "procedures", key: "code", vietnamese: "thủ tục",
    [
      (Field(name: "code", type: .text), category("9.000001", "9.000002", "9.000003")),
      (Field(name: "name", type: .text), category("Cấp phép", "Gia hạn", "Gia hạn")),
      (
        Field(
          name: "domain", titles: LocalizedText(english: "domain", vietnamese: "lĩnh vực"), aliases: ["lv"],
          type: .category), category("Tài chính", "Y tế", "Ý tế")
      ),
      (Field(name: "level", type: .number(scale: 0)), numbers(3, 4, 2)),
      (Field(name: "eligible", type: .boolean), booleans(true, true, false)),
      (Field(name: "online", type: .boolean), booleans(true, true, false)),
    ])

  static let units = table(
    "units", key: "name", vietnamese: "đơn vị",
    [
      (Field(name: "name", type: .category), category("Sở Y tế", "Sở Tài chính")),
      (Field(name: "tier", type: .category), category("province", "province")),
    ])

  static let dossiers = table(
    "dossiers", key: "id", vietnamese: "hồ sơ", time: "received",
    keys: [("procedure", "procedures", "code"), ("unit", "units", "name")],
    [
      (Field(name: "id", type: .text), .text(TextColumn(["a-1", "a-2", "a-3", "a-4"]))),
      (Field(name: "procedure", type: .category), category("9.000001", "9.000001", "9.000002", "9.000009")),
      (Field(name: "unit", type: .category), category("Sở Y tế", "Sở Y tế", "Sở Tài chính", "")),
      (
        Field(
          name: "channel", titles: LocalizedText(english: "channel", vietnamese: "kênh"), type: .category,
          values: [
            FieldValue(value: "counter", titles: LocalizedText(english: "counter", vietnamese: "trực tiếp")),
            FieldValue(value: "online", titles: LocalizedText(english: "online", vietnamese: "trực tuyến")),
            FieldValue(
              value: "post", titles: LocalizedText(english: "post", vietnamese: "bưu chính"), aliases: ["bcci"]),
          ]), category("online", "post", "counter", "online")
      ),
      (Field(name: "return_channel", type: .category), category("post", "post", "counter", "")),
      (Field(name: "received", type: .date), dates("2020-07-01", "2020-08-14", "2020-08-15", "2020-09-01")),
      (Field(name: "resolved", type: .date), dates("2020-07-05", "2020-08-20", "", "2020-09-02")),
      (Field(name: "fee", type: .number(scale: 0)), numbers(0, 5000, 10000, 0)),
      (Field(name: "tracked", type: .boolean), booleans(true, false, true, nil)),
    ])

  /// Dossiers without a single date of receipt.
  static let undated = table(
    "dossiers", key: "id", vietnamese: "hồ sơ", time: "received",
    [
      (Field(name: "id", type: .text), .text(TextColumn(["a-1"]))),
      (Field(name: "received", type: .date), dates("")),
    ])

  /// Half of the numbers are missing, and of two dates neither is that of receipt.
  static let halves = table(
    "halves", vietnamese: "nửa",
    [
      (Field(name: "n", type: .number(scale: 0)), .number(NumberColumn(values: IntegerValues([1, .min])))),
      (Field(name: "a", type: .date), dates("2020-01-01", "2020-01-02")),
      (Field(name: "b", type: .date), dates("2020-01-01", "2020-01-02")),
    ])

  /// Percentages without their sign under a heading that has it.
  static let late = table(
    "late", vietnamese: "trễ",
    [
      (
        Field(name: "rate", titles: LocalizedText(verbatim: "Trễ hạn (%)"), type: .number(scale: 0)),
        .number(NumberColumn(values: IntegerValues([5, 10])))
      )
    ])

  /// Dossiers with every date and a status, as an office exports them.
  static let cases = table(
    "cases", key: "id", vietnamese: "vụ việc", time: "received",
    [
      (Field(name: "id", type: .text), .text(TextColumn(["a-1", "a-2", "a-3"]))),
      (Field(name: "received", type: .date), dates("2020-07-01", "2020-08-01", "2020-08-15")),
      (Field(name: "due", type: .date), dates("2020-07-10", "2020-08-20", "")),
      (Field(name: "resolved", type: .date), dates("2020-07-09", "2020-08-28", "")),
      (Field(name: "status", type: .category), category("returned", "resolved", "processing")),
    ])

  /// Of three dossiers, one without a date of receipt.
  static let halfDated = table(
    "dossiers", key: "id", vietnamese: "hồ sơ", time: "received",
    [
      (Field(name: "id", type: .text), .text(TextColumn(["a-1", "a-2", "a-3"]))),
      (Field(name: "received", type: .date), dates("2020-07-01", "", "2020-08-01")),
    ])

  /// How dossiers stand where the data end.
  static let states = table(
    "states", vietnamese: "trạng thái hồ sơ",
    [
      (Field(name: "status", type: .category), category("resolved", "resolved")),
      (Field(name: "commune", type: .category), category("Hoà Bình", "Hòa Bình")),
    ])

  /// No dates, no ties: what a strange file gives.
  static let plain = table(
    "plain", vietnamese: "bảng thường",
    [
      (Field(name: "label", type: .category), category("online", "offline")),
      (Field(name: "online", type: .category), category("x", "y")),
      (
        Field(name: "rate", type: .percentage(scale: 2)),
        .number(NumberColumn(values: IntegerValues([9715, 5000]), scale: 2))
      ),
      (Field(name: "fine", type: .number(scale: 10)), .number(NumberColumn(values: IntegerValues([1, 2]), scale: 10))),
    ])

  static func context(_ change: (inout CheckingContext) -> Void = { _ in }) -> CheckingContext {
    var context = CheckingContext(catalog: catalog)
    change(&context)
    return context
  }

  /// The result of checking the only statement of a text.
  static func check(_ text: String, in context: CheckingContext = context()) -> CheckResult {
    let parsed = Parser.parse(text)
    guard parsed.diagnostics.isEmpty, case .query(let query)? = parsed.program.statements.first?.kind else {
      return CheckResult(query: nil, diagnostics: parsed.diagnostics)
    }
    return Checker.check(query, source: text, in: context)
  }

  /// Definitions as the session keeps them.
  static func definitions(_ text: String) -> Definitions {
    var definitions = Definitions()
    let program = Parser.parse(text).program
    for statement in program.statements {
      switch statement.kind {
      case .letDefinition(let name, let query):
        definitions.define(Definitions.Query(name: name.text, query: query, source: text))
      case .metricDefinition(let metric): definitions.define(Definitions.Metric(syntax: metric, source: text))
      default: break
      }
    }
    return definitions
  }

  // MARK: Columns

  private static func table(
    _ name: String, key: String? = nil, vietnamese: String, time: String? = nil,
    keys: [(String, String, String)] = [], _ columns: [(Field, ColumnValues)]
  ) -> Table {
    let schema = TableSchema(
      name: name, titles: LocalizedText(english: name, vietnamese: vietnamese), fields: columns.map(\.0),
      primaryKey: key,
      foreignKeys: keys.map { ForeignKey(field: $0.0, referencedTable: $0.1, referencedField: $0.2) }, timeField: time)
    return Table(schema: schema, columns: columns.map(\.1), rowCount: columns.first?.1.count ?? 0)
  }

  static func category(_ values: String...) -> ColumnValues {
    var known: [String] = []
    let codes = values.map { value -> UInt32 in
      if value.isEmpty { return 0 }
      if let index = known.firstIndex(of: value) { return UInt32(index + 1) }
      known.append(value)
      return UInt32(known.count)
    }
    return .category(
      CategoryColumn(
        codes: Codes(codes, greatest: known.count), dictionary: CategoryDictionary(known)))
  }

  private static func numbers(_ values: Int64...) -> ColumnValues {
    .number(NumberColumn(values: IntegerValues(values)))
  }

  private static func booleans(_ values: Bool?...) -> ColumnValues {
    .boolean(BooleanColumn(values))
  }

  private static func dates(_ values: String...) -> ColumnValues {
    .date(
      DateColumn(
        values: IntegerValues(
          packing: values.map { Day(iso: $0).map { Int64($0.daysSince1970) } ?? IntegerValues.missing })))
  }
}
