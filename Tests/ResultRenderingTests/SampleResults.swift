import ColumnarData
import ResultRendering
import Testing
import Values
import VietnameseText

/// Small results, built column by column.
enum SampleResults {
  static func result(
    _ columns: [(Field, ColumnValues)], roles: [ResultTable.RowRole]? = nil, keys: Int = 0, isOrdered: Bool = false
  ) -> ResultTable {
    let schema = TableSchema(name: "result", fields: columns.map(\.0))
    let table = Table(schema: schema, columns: columns.map(\.1), rowCount: columns.first?.1.count ?? 0)
    return ResultTable(table: table, roles: roles, keyCount: keys, isOrdered: isOrdered)
  }

  static func category(
    _ name: String, _ texts: [String?], titles: LocalizedText? = nil, values: [FieldValue]? = nil,
    labels: Set<ReservedLabel> = []
  ) -> (Field, ColumnValues) {
    var entries: [String] = []
    let codes = texts.map { text -> UInt32 in
      guard let text else { return 0 }
      if let index = entries.firstIndex(of: text) { return UInt32(index + 1) }
      entries.append(text)
      return UInt32(entries.count)
    }
    let named = labels.compactMap { label in entries.firstIndex(of: label.text).map { ($0 + 1, label) } }
    let dictionary = CategoryDictionary(entries, labels: Dictionary(named, uniquingKeysWith: { first, _ in first }))
    let column = CategoryColumn(codes: .init(codes, greatest: dictionary.count), dictionary: dictionary)
    return (Field(name: name, titles: titles, type: .category, values: values), .category(column))
  }

  static func text(_ name: String, _ texts: [String]) -> (Field, ColumnValues) {
    (Field(name: name, type: .text), .text(TextColumn(texts)))
  }

  static func number(_ name: String, _ values: [Int64?], scale: Int = 0) -> (Field, ColumnValues) {
    let stored = values.map { $0 ?? IntegerValues.missing }
    return (
      Field(name: name, type: .number(scale: scale)), .number(NumberColumn(values: IntegerValues(stored), scale: scale))
    )
  }

  static func boolean(_ name: String, _ values: [Bool?]) -> (Field, ColumnValues) {
    return (Field(name: name, type: .boolean), .boolean(BooleanColumn(values)))
  }

  static func date(_ name: String, _ days: [String?]) -> (Field, ColumnValues) {
    let stored = days.map { $0.flatMap { Day(iso: $0).map { Int64($0.daysSince1970) } } ?? IntegerValues.missing }
    return (Field(name: name, type: .date), .date(DateColumn(values: IntegerValues(stored))))
  }

  static func period(_ name: String, _ unit: CalendarUnit, _ periods: [Period?]) -> (Field, ColumnValues) {
    let stored = periods.map { $0.map { Int64($0.ordinal) } ?? IntegerValues.missing }
    return (Field(name: name, type: .period(unit)), .period(PeriodColumn(unit: unit, ordinals: IntegerValues(stored))))
  }

  static func ratio(
    _ name: String, _ parts: [(Int64, Int64)?], _ kind: RatioKind = .proportion, scales: (Int, Int) = (0, 0),
    apportioned: [Int64]? = nil, target: Target? = nil
  ) -> (Field, ColumnValues) {
    let column = RatioColumn(
      numerators: ColumnBuffer(parts.map { $0?.0 ?? RatioColumn.missing }),
      denominators: ColumnBuffer(parts.map { $0?.1 ?? 0 }), kind: kind, numeratorScale: scales.0,
      denominatorScale: scales.1, apportioned: apportioned.map { ColumnBuffer($0) })
    return (Field(name: name, type: .ratio(kind), target: target), .ratio(column))
  }

  /// Three domains with a count and a ratio, one of them without any case in scope, and the total.
  static let domains = result(
    [
      category(
        "domain", ["Đất đai", "Tư pháp", "Y tế", nil],
        titles: LocalizedText(english: "domain", vietnamese: "Lĩnh vực")),
      number("count", [1227, 444, 0, 1671]),
      ratio("ratio(online of eligible)", [(1200, 1227), (471, 493), (0, 0), (1671, 1720)]),
    ], roles: [.detail, .detail, .detail, .total], keys: 1)
}

func rendered(
  _ result: ResultTable, as format: OutputFormat = .table, _ options: RenderingOptions = RenderingOptions()
) -> String {
  var text = ""
  do {
    try ResultRenderer.render(result, format: format, options: options, to: &text)
  } catch {
    Issue.record(error)
  }
  return text
}
