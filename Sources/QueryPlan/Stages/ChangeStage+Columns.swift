import ColumnarData
import Values
import VietnameseText

extension Checker {
  /// The columns of ``CheckedChange``.
  ///
  /// - Parameter ranks: The measures that are places: a place grows by no percentage.
  static func fields(afterChangeOf fields: [Field], keyCount: Int, ranks: Set<String>) -> [Field] {
    let measures = fields[keyCount...]
    let isSingle = measures.count == 1
    return fields.prefix(keyCount)
      + measures.flatMap { field -> [Field] in
        // The Vietnamese title is of the measure, where there are several.
        func derived(_ word: String, _ vietnamese: (String) -> String, _ type: FieldType) -> Field {
          let name = isSingle ? word : "\(field.name)_\(word)"
          let title = vietnamese(isSingle ? "" : " " + field.titles.vietnamese).trimmingPrefix(" ")
          return Field(
            name: name, titles: LocalizedText(english: name, vietnamese: String(title)), aliases: [String(title)],
            type: type)
        }
        var columns = [
          derived("previous", { "\($0) kỳ trước" }, field.type), field,
          derived("change", { "thay đổi\($0)" }, field.type.changeType),
        ]
        if case .number = field.type.valueType, !ranks.contains(field.name) {
          columns.append(derived("change_percent", { "thay đổi\($0) (%)" }, .ratio(.growth)))
        }
        return columns
      }
  }
}

extension FieldType {
  /// The type of a difference of two such values: percentage points for ratios, the same unit for the rest.
  var changeType: FieldType {
    switch self {
    case .ratio(.mean), .ratio(.rate): .ratio(.mean)
    case .ratio: .ratio(.points)
    case .date, .period: .number(scale: 0)
    case .text, .category, .boolean, .number, .percentage: self
    }
  }
}
