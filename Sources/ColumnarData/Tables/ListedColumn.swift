package import Values
package import VietnameseText

/// A column of a table that lists things: its field and one value a row.
package struct ListedColumn: Sendable {
  /// Name, titles and type.
  package let field: Field
  /// One a row.
  package let values: ColumnValues

  package init(field: Field, values: ColumnValues) {
    self.field = field
    self.values = values
  }

  /// Texts; an empty one is missing.
  package static func texts(_ name: String, _ titles: LocalizedText? = nil, _ texts: [String]) -> ListedColumn {
    ListedColumn(field: Field(name: name, titles: titles, type: .text), values: .text(TextColumn(texts)))
  }

  /// Values out of a few, by which rows can be told apart; a text that is none of them is missing.
  package static func choices(
    _ name: String, _ titles: LocalizedText? = nil, among values: [FieldValue], _ texts: [String]
  ) -> ListedColumn {
    let entries = values.map(\.value)
    let codes = texts.map { text in entries.firstIndex(of: text).map { UInt32($0 + 1) } ?? 0 }
    return ListedColumn(
      field: Field(name: name, titles: titles, type: .category, values: values),
      values: .category(
        CategoryColumn(codes: Codes(codes, greatest: entries.count), dictionary: CategoryDictionary(entries))))
  }

  /// Numbers in units of 10^−scale; nil is missing.
  package static func numbers(
    _ name: String, _ titles: LocalizedText? = nil, scale: Int = 0, _ numbers: [Int64?]
  ) -> ListedColumn {
    ListedColumn(
      field: Field(name: name, titles: titles, type: .number(scale: scale)),
      values: .number(
        NumberColumn(values: IntegerValues(numbers.map { $0 ?? IntegerValues.missing }), scale: scale)))
  }

  /// Ratios, both parts kept; nil is missing.
  package static func ratios(
    _ name: String, _ titles: LocalizedText? = nil, kind: RatioKind, comparedWith comparisons: [Target] = [],
    _ ratios: [Ratio?]
  ) -> ListedColumn {
    ListedColumn(
      field: Field(name: name, titles: titles, type: .ratio(kind), comparisons: comparisons),
      values: .ratio(
        RatioColumn(
          numerators: ColumnBuffer(ratios.map { $0?.numerator ?? RatioColumn.missing }),
          denominators: ColumnBuffer(ratios.map { $0?.denominator ?? 0 }), kind: kind)))
  }
}

extension ResultTable {
  /// A table that lists things in the order given.
  ///
  /// - Parameters:
  ///   - columns: All of one length.
  ///   - keyCount: The columns at the start by which the rows are grouped.
  ///   - nameCount: The columns at the start that are cut last where room is short.
  ///   - roles: What each row is; nil where none is a total.
  package init(
    listing name: String, _ columns: [ListedColumn], keyCount: Int = 0, nameCount: Int = 0, roles: [RowRole]? = nil
  ) {
    let table = Table(
      schema: TableSchema(name: name, fields: columns.map(\.field)), columns: columns.map(\.values),
      rowCount: columns.first?.values.count ?? 0)
    self.init(table: table, roles: roles, keyCount: keyCount, nameCount: nameCount, isOrdered: true)
  }
}
