import ColumnarData
import QueryPlan
import QuerySyntax
import Values
import VietnameseText

/// A column that `across` made: of which value of the key, and which measure.
struct AcrossColumn {
  /// As the result has it.
  let field: Field
  /// What the measure is.
  let item: CheckedShow.Item
  /// The value of the key as the column's name writes it; the reserved label of the total for all values.
  let value: String

  /// Those of a result, in its order: each value with all its measures.
  static func all(of result: ResultTable, _ show: CheckedShow) -> [AcrossColumn] {
    result.table.schema.fields.dropFirst(result.keyCount).enumerated().map { index, field in
      let item = show.items[index % show.items.count]
      let value = show.items.count == 1 ? field.name : String(field.name.dropLast(item.field.name.count + 1))
      return AcrossColumn(field: field, item: item, value: value)
    }
  }

  /// Whether a text names the column, as the result calls it or as readers do in either language.
  func isNamed(_ text: String) -> Bool {
    [field.name, field.titles.english, field.titles.vietnamese].contains { NameMatch.areEqual($0, text) }
  }

  /// The value as a cell of the key; nil where the name does not say it.
  func cell(of type: ValueType) -> Cell? {
    if let label = ReservedLabel(rawValue: value) { return .label(label) }
    switch type {
    case .text: return .text(ReservedLabel.allCases.first { value == "\"\($0.text)\"" }?.text ?? value)
    case .boolean: return value == "yes" ? .boolean(true) : value == "no" ? .boolean(false) : nil
    case .number:
      let parts = value.split(separator: ".", omittingEmptySubsequences: false)
      let decimals = parts.count == 2 ? parts[1].count : 0
      guard parts.count <= 2, decimals <= 18, let unscaled = Int64(parts.joined()) else { return nil }
      return .number(FixedDecimal(unscaled: unscaled, scale: decimals))
    case .period: return PeriodLiteral.period(from: value).map(Cell.period)
    case .date: return Day(iso: value).map(Cell.date)
    case .ratio: return nil
    }
  }
}
