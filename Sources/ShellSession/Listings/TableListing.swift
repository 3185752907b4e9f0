import ColumnarData
import Diagnostics
import NotebookDocuments
import QueryEngine
import QueryPlan
import QuerySyntax
import Values
import VietnameseText

/// The answers of commands that list what there is, as tables like any other.
enum TableListing {
  /// One row a table: name, title, rows, columns, its date column, the tables that it refers to. What is typed in the
  /// language stands first: in Vietnamese the title.
  static func tables(in catalog: Catalog, _ language: Language) -> ResultTable {
    let tables = catalog.tables
    return listing(
      "tables",
      typedFirst(
        .text("table", tables.map(\.name)),
        .text("title", tables.map { $0.schema.titles.spoken(typed: $0.schema.typedName)[language] }), language) + [
          .number("rows", tables.map { Int64($0.rowCount) }),
          .number("columns", tables.map { Int64($0.columns.count) }),
          .text(
            "time", tables.map { table in table.schema.timeField.map { typed($0, in: table, language) } ?? "" }),
          .text(
            "refers_to",
            tables.map { table in
              table.schema.foreignKeys.map { key in
                let referenced = catalog.table(named: key.referencedTable)?.schema.typedName[language]
                return "\(typed(key.field, in: table, language)) → \(referenced ?? key.referencedTable)"
              }.joined(separator: ", ")
            }),
        ], nameCount: 2)
  }

  /// A column of a table as readers of a language type it.
  private static func typed(_ name: String, in table: Table, _ language: Language) -> String {
    table.schema.fields.first { $0.name == name }?.typedName[language] ?? name
  }

  /// The name in the data and the one in words, in the language's order.
  private static func typedFirst(_ name: ListingColumn, _ title: ListingColumn, _ language: Language) -> [ListingColumn]
  {
    language == .english ? [name, title] : [title, name]
  }

  /// One row a column: name, title, type, different values, missing cells, an example, bytes a row.
  ///
  /// - Parameter known: Gets what is counted, and is asked first.
  static func columns(
    of table: Table, _ language: Language, known: ColumnProfiles
  ) throws(DiagnosticError) -> ResultTable {
    let table = try table.bound()
    let profiles = try known.profiles(of: table)
    let fields = table.schema.fields
    let examples = try zip(table.columns.indices, profiles).map { column, profile throws(DiagnosticError) in
      try profile.example.map { row throws(DiagnosticError) in
        let text = try table.boundCell(row: row, column: column).plainText
        // As it is typed: in Vietnamese by its title.
        switch language {
        case .english: return text
        case .vietnamese: return fields[column].values?.first { $0.value == text }?.titles.vietnamese ?? text
        }
      }
    }
    return listing(
      "columns",
      typedFirst(
        .text("column", fields.map(\.name)),
        .text("title", fields.map { $0.titles.spoken(typed: $0.typedName)[language] }), language) + [
          .text("type", fields.map { $0.type.title[language] }),
          .number("missing", profiles.map { Int64($0.missing) }),
          .number("different", profiles.map { Int64($0.different) }),
          .text("example", examples.map { $0 ?? "" }),
          .tenths("bytes_per_row", table.columns.map { Int64($0.tenthsOfBytesPerRow) }),
        ], nameCount: 2)
  }

  /// The values of one column with their counts, most frequent first; equal counts in Vietnamese order.
  static func values(
    of table: Table, column index: Int, _ language: Language
  ) throws(DiagnosticError) -> ResultTable {
    let field = table.schema.fields[index]
    let counts = try ValueCounts(of: table, column: index).counts
    let texts = counts.map(\.cell.plainText)
    let ranks = VietnameseCollation.ranks(of: texts)
    let sorted = counts.indices.sorted { first, second in
      let areMissing = [first, second].map { counts[$0].cell == .missing }
      if areMissing[0] != areMissing[1] { return areMissing[1] }
      if counts[first].count != counts[second].count { return counts[first].count > counts[second].count }
      return ranks[first] < ranks[second]
    }.map { (text: texts[$0], count: Int64(counts[$0].count), isMissing: counts[$0].cell == .missing) }
    let stored = sorted.map(\.text)
    let missing = sorted.firstIndex(where: \.isMissing)
    let count = ListingColumn.number("count", sorted.map(\.count))
    guard let values = field.values else {
      return listing("values", [.values(field.name, stored, missingRow: missing), count], keyCount: 1)
    }
    let titles = Dictionary(values.map { ($0.value, $0.titles[language]) }, uniquingKeysWith: { first, _ in first })
    let titled = sorted.map { titles[$0.text] ?? "" }
    switch language {
    case .english:
      return listing(
        "values", [.values(field.name, stored, missingRow: missing), count, .text("title", titled)], keyCount: 1)
    case .vietnamese:
      // What is typed first; a value without a title is typed as it stands.
      let typed = zip(titled, stored).map { $0.isEmpty ? $1 : $0 }
      return listing(
        "values",
        [.values(field.typedName[language], typed, missingRow: missing), count, .text("stored", stored)], keyCount: 1)
    }
  }

  /// One row a cell: the numbers of its statements with `*` where its answer may be another by now, name, rows, statements.
  static func cells(of live: LiveDocument) -> ResultTable {
    let entries = live.document.entries
    return listing(
      "cells",
      [
        .text("cell", live.cells.map { $0.numberText ?? "" }),
        .text("name", entries.map { $0.cell.name ?? "" }),
        .text("rows", entries.map { $0.outputs.compactMap(\.rows).last.map(String.init) ?? "" }),
        .text("statement", entries.map { $0.cell.source.split(separator: "\n").joined(separator: " ") }),
      ])
  }

  static func settings(_ settings: Settings) -> ResultTable {
    let names = SettingName.allCases
    return listing(
      "settings",
      [
        .text("setting", names.map { $0.title[settings.language] }),
        .text("value", names.map { settings.text(of: $0, in: settings.language) }),
        .text("values", names.map { $0.valuesText[settings.language] }),
        .text("meaning", names.map { $0.meaning[settings.language] }),
      ])
  }

  /// A listing's own columns in words; a column of the data keeps its name.
  private static func titles(of name: String) -> LocalizedText? {
    vietnameseTitles[name].map { LocalizedText(english: name, vietnamese: $0) }
  }

  private static let vietnameseTitles: [String: String] = [
    "table": "tên trong dữ liệu", "title": "tên gọi", "rows": "số dòng", "columns": "số cột", "time": "cột ngày",
    "refers_to": "tham chiếu", "column": "tên trong dữ liệu", "type": "kiểu", "missing": "trống",
    "different": "giá trị khác nhau",
    "example": "ví dụ", "bytes_per_row": "dung lượng mỗi dòng (byte)", "count": "số lượng", "setting": "thiết lập",
    "value": "giá trị", "values": "các giá trị nhận được", "meaning": "ý nghĩa",
    "source": "tệp nguồn", "bytes": "số byte",
    "cell": "ô", "stored": "trong dữ liệu", "name": "tên", "statement": "câu lệnh", "made": "lúc lưu",
    "valid": "còn dùng được",
  ]

  // MARK: Building

  enum ListingColumn {
    case text(String, [String])
    /// Different texts, but for the row that stands for cells without one.
    case values(String, [String], missingRow: Int?)
    case number(String, [Int64])
    /// Numbers of one digit after the point.
    case tenths(String, [Int64])
  }

  static func listing(
    _ name: String, _ columns: [ListingColumn], keyCount: Int = 0, nameCount: Int = 0
  ) -> ResultTable {
    ResultTable(listing: name, columns.map(listed), keyCount: keyCount, nameCount: nameCount)
  }

  private static func listed(_ column: ListingColumn) -> ListedColumn {
    switch column {
    case .text(let name, let texts), .values(let name, let texts, missingRow: nil):
      .texts(name, titles(of: name), texts)
    case .values(let name, let texts, let missingRow?):
      ListedColumn(
        field: Field(name: name, titles: titles(of: name), type: .text),
        values: Self.column(of: texts, missingRow: missingRow))
    case .number(let name, let numbers): .numbers(name, titles(of: name), numbers)
    case .tenths(let name, let numbers): .numbers(name, titles(of: name), scale: 1, numbers)
    }
  }

  /// A column of different texts, of which one is the label of what is missing.
  private static func column(of texts: [String], missingRow: Int) -> ColumnValues {
    var entries = texts
    entries[missingRow] = ReservedLabel.missing.text
    let codes = entries.indices.map { UInt32($0 + 1) }
    return .category(
      CategoryColumn(
        codes: Codes(codes, greatest: entries.count),
        dictionary: CategoryDictionary(entries, labels: [missingRow + 1: .missing])))
  }
}

extension LocalizedText {
  /// A title as it is shown: in Vietnamese as it is typed, since there it is what is typed.
  fileprivate func spoken(typed: LocalizedText) -> LocalizedText {
    LocalizedText(english: english, vietnamese: typed.vietnamese)
  }
}

extension FieldType {
  var title: LocalizedText {
    switch self {
    case .text: LocalizedText(english: "text", vietnamese: "chữ")
    case .category: LocalizedText(english: "category", vietnamese: "danh mục")
    case .boolean: LocalizedText(english: "yes/no", vietnamese: "có/không")
    case .number(scale: 0): LocalizedText(english: "whole number", vietnamese: "số nguyên")
    case .number: LocalizedText(english: "number", vietnamese: "số thập phân")
    case .percentage: LocalizedText(english: "percentage", vietnamese: "phần trăm")
    case .date: LocalizedText(english: "date", vietnamese: "ngày")
    case .period: LocalizedText(english: "period", vietnamese: "kỳ")
    case .ratio: LocalizedText(english: "ratio", vietnamese: "tỷ lệ")
    }
  }
}
