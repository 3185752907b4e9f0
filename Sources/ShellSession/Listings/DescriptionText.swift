import ColumnarData
import QueryPlan
import QuerySyntax
import VietnameseText

/// What a dataset says of a table and of its columns, as an answer in words.
enum DescriptionText {
  private static let width = 76

  /// The table's description, then a line or more for each column that has one, its name before it; then the same of the
  /// columns that the program works out.
  ///
  /// - Returns: Nothing where nothing is described; else a blank line first, for these lines stand below a table.
  static func lines(of schema: TableSchema, _ language: Language) -> [String] {
    let table = schema.description.map { TextWrapping.lines(of: $0[language], width: width) } ?? []
    let columns = columnLines(of: schema.fields, language)
    let derived = columnLines(of: schema.derivedColumns.map(\.field), language)
    let head = LocalizedText(english: "Worked out of its dates:", vietnamese: "Tính từ các cột ngày:")[language]
    return [table, columns, derived.isEmpty ? [] : [head] + derived].filter { !$0.isEmpty }.flatMap { [""] + $0 }
  }

  /// The columns that are defined, each with its title and how it is computed.
  ///
  /// - Returns: Nothing where none is; else a blank line first.
  static func lines(of columns: [Definitions.Column], _ language: Language) -> [String] {
    columns.isEmpty
      ? []
      : [""]
        + columns.flatMap { column -> [String] in
          let titles = [column.syntax.title, column.syntax.vietnameseTitle].compactMap { $0 }
          let title = language == .english ? titles.first : titles.last
          let head = "\(column.syntax.table.text).\(column.syntax.name.text)" + (title.map { " (\($0))" } ?? "")
          return TextWrapping.lines(of: "\(head) = \(column.expressionText)", width: width)
        }
  }

  private static func columnLines(of fields: [Field], _ language: Language) -> [String] {
    let described = fields.compactMap { field in
      field.description.map { (name: field.typedName[language], text: $0[language]) }
    }
    let widths = described.map { DisplayWidth.cells(in: $0.name) }
    let indent = min(widths.max() ?? 0, width / 3) + 2
    return zip(described, widths).flatMap { column, cells -> [String] in
      let text = TextWrapping.lines(of: column.text, width: width - indent)
      let head = column.name + String(repeating: " ", count: max(2, indent - cells))
      let margin = String(repeating: " ", count: indent)
      return text.enumerated().map { ($0.offset == 0 ? head : margin) + $0.element }
    }
  }
}
