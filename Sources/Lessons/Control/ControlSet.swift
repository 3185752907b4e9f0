import ColumnarData
import Values
import VietnameseText

/// Some procedures, dossiers and inspections with the traps in them on which answers that are right by chance differ from
/// right ones: the 14th and 15th of a month, results on the due day, missing dates and flags, groups of 0/0, a code that is in no
/// catalogue, one procedure in many dossiers, one unit in several rounds of inspection.
///
/// They have the columns, titles and values of the learner's own tables, so that whatever names these tables answer to,
/// these answer to as well.
enum ControlSet {
  /// The learner's tables, with the control rows in the place of the rows of those that have some.
  static func catalog(like visible: Catalog) -> Catalog {
    var catalog = visible
    let tables = visible.tables(of: .opened).compactMap { table in
      LessonShelf.files.first { $0.name == "control/\(table.name).csv" }
        .map { ControlTable(text: $0.text).table(like: table) }
    }
    if tables.isEmpty { return catalog }
    let name = LocalizedText(verbatim: "control")
    catalog.add(
      Dataset(
        name: "control", titles: name, tables: tables, isSynthetic: true,
        end: visible.end(ofTable: "dossiers") ?? DataEnd(Day(daysSince1970: 18_535))))
    return catalog
  }
}

/// Rows written with commas, as text: no cell of the control set holds a comma or a quote.
private struct ControlTable {
  let headings: [String]
  let rows: [[String]]

  init(text: String) {
    let lines = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    headings = lines.first ?? []
    rows = Array(lines.dropFirst())
  }

  /// The rows under the schema of another table; a column that the rows lack is missing throughout.
  func table(like other: Table) -> Table {
    let columns = zip(other.schema.fields, other.columns).map { field, values in
      let place = headings.firstIndex(of: field.name)
      return Self.column(of: field, values, rows.map { row in place.map { row[$0] } ?? "" })
    }
    return Table(schema: other.schema, columns: columns, rowCount: rows.count)
  }

  /// - Parameter values: Those of the learner's column, of which a category keeps the dictionary: a value that is named
  ///   there has a name here too, if no rows.
  private static func column(of field: Field, _ values: ColumnValues, _ texts: [String]) -> ColumnValues {
    switch values {
    case .category(let column):
      let known = Array(column.dictionary.values.dropFirst())
      let places = Dictionary(zip(known, 1...), uniquingKeysWith: { first, _ in first })
      let new = Set(texts).subtracting(known).subtracting([""]).sorted()
      let all = known + new
      let codes = texts.map { text in
        UInt32(places[text] ?? (new.firstIndex(of: text).map { known.count + $0 + 1 } ?? 0))
      }
      return .category(
        CategoryColumn(codes: Codes(codes, greatest: all.count), dictionary: CategoryDictionary(all)))
    case .text: return .text(TextColumn(texts))
    case .boolean: return .boolean(BooleanColumn(texts.map { $0.isEmpty ? nil : $0 == "true" }))
    case .number(let column):
      let unit = FixedDecimal.powerOfTen(column.scale)
      return .number(
        NumberColumn(
          values: IntegerValues(texts.map { Int64($0).map { $0 * unit } ?? IntegerValues.missing }), scale: column.scale
        ))
    case .date:
      return .date(
        DateColumn(
          values: IntegerValues(
            texts.map { text in Day(iso: text).map { Int64($0.daysSince1970) } ?? IntegerValues.missing })))
    case .period(let column):
      return .period(
        PeriodColumn(unit: column.unit, ordinals: IntegerValues(texts.map { _ in IntegerValues.missing })))
    case .ratio(let column):
      return .ratio(
        RatioColumn(
          numerators: ColumnBuffer(texts.map { _ in RatioColumn.missing }),
          denominators: ColumnBuffer(texts.map { _ in 0 }),
          kind: column.kind))
    }
  }
}
