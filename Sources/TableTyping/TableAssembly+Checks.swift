import CellParsing
import ColumnarData
import RecordReading
import VietnameseText

extension Field {
  /// The field of a heading. A known column has its English name beside the heading; any other has the heading twice.
  init(inferred name: ColumnNames.Column, type: FieldType) {
    let heading = name.heading.isEmpty ? name.name : name.heading
    let alias = ColumnNames.identifier(heading)
    self.init(
      name: name.name, titles: LocalizedText(english: name.known?.english ?? heading, vietnamese: heading),
      aliases: alias.isEmpty || alias == name.name ? [] : [alias], type: type)
  }

  /// The same field with the type that its values turned out to have.
  func typed(_ type: FieldType) -> Field {
    Field(
      name: name, titles: titles, aliases: aliases, type: type, values: values, target: target,
      description: description)
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

  /// The date of receipt, or else the only date there is that is no date of birth: in the period of a birth nothing
  /// happened that an office counts.
  static func timeField(_ fields: [Field]) -> String? {
    let dates = fields.filter { $0.type == .date && !isOfBirth($0) }
    if let received = dates.first(where: { $0.name == "received" }) { return received.name }
    return dates.count == 1 ? dates.first?.name : nil
  }

  private static func isOfBirth(_ field: Field) -> Bool {
    let words = [field.name, field.titles.vietnamese].map { TextFolding.folded($0).replacing("_", with: " ") }
    return words.contains {
      $0.hasPrefix("ngay sinh") || $0.hasPrefix("sinh ngay") || $0.contains("birth") || $0 == "dob"
    }
  }

  /// How many rows of a column look like sums of the others, and the first of them.
  static func totals(_ column: CleanColumn) -> (count: Int, first: [Int]) {
    if case .inFile(let source) = column.raw { return (source.facts.totalCount, source.facts.firstTotals) }
    let marks = TotalWords.doubtfulMarks(in: column.cells)
    if !marks.contains(1) { return (0, []) }
    let rows = column.raw.rows(marked: marks).rows
    return (rows.count, Array(rows.prefix(UncodedColumnStatistics.shownTotals)))
  }
}
