import ColumnarData
import Diagnostics
import VietnameseText

extension Field {
  /// The field of a heading. A known column has its English name beside the heading; any other has the heading twice.
  init(inferred name: ColumnNames.Column, type: FieldType) {
    let heading = name.heading.isEmpty ? name.name : name.heading
    let alias = TextFolding.identifier(heading)
    self.init(
      name: name.name, titles: LocalizedText(english: name.known?.english ?? heading, vietnamese: heading),
      aliases: alias.isEmpty || alias == name.name ? [] : [alias], type: type)
  }

  /// The same field with the type that its values turned out to have.
  func typed(_ type: FieldType) -> Field {
    Field(name: name, titles: titles, aliases: aliases, type: type, values: values, target: target)
  }
}

extension TableAssembly {
  /// The column of codes or ids, where each row has one of its own.
  static func key(_ names: [ColumnNames.Column], _ values: [ColumnValues]) -> String? {
    for (name, column) in zip(names, values) where name.name == "id" || name.name == "code" {
      if KeyCheck(column).isKey { return name.name }
    }
    return nil
  }

  /// The date of receipt, or else the only date there is.
  static func timeField(_ fields: [Field]) -> String? {
    let dates = fields.filter { $0.type == .date }
    if let received = dates.first(where: { $0.name == "received" }) { return received.name }
    return dates.count == 1 ? dates.first?.name : nil
  }

  /// Words at the start of a row that says what others sum to, folded.
  static let totalWords: Set<String> = [
    "tong", "tong cong", "tong so", "cong", "toan tinh", "toan thanh pho", "toan quoc", "ca nuoc", "total",
    "grand total",
  ]

  /// A quick look before a cell is folded: the first letter of the words, and their length.
  static func mayBeTotal(_ cell: ArraySlice<UInt8>) -> Bool {
    guard let first = cell.first, cell.count <= 40 else { return false }
    return [UInt8(ascii: "t"), UInt8(ascii: "c"), UInt8(ascii: "g")].contains(first | 0x20)
  }
}
