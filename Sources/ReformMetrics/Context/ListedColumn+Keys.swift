import ColumnarData
import VietnameseText

extension ListedColumn {
  /// The groups of a key, whose declared values tables show by their titles.
  static func keys(of field: Field, _ texts: [String]) -> ListedColumn {
    guard let values = field.values else { return .texts(field.name, field.titles, texts) }
    let others = Set(texts).subtracting(values.map(\.value)).sorted()
    let labels = others.map { FieldValue(value: $0, titles: LocalizedText(verbatim: $0)) }
    return .choices(field.name, field.titles, among: values + labels, texts)
  }
}
