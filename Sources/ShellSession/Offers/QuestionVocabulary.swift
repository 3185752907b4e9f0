import ColumnarData
import QueryPlan
import VietnameseText

/// The words by which one table, and those that its rows refer to, can be spoken of: names of columns and their values.
struct QuestionVocabulary {
  /// A column, of the table itself or of one that its rows refer to.
  struct Column: Equatable {
    let field: Field
    let isOwn: Bool
    /// Whether it is in the data, and not worked out of them.
    let isStored: Bool

    var isNumber: Bool { if case .number = field.type { true } else { false } }
    var isBoolean: Bool { field.type == .boolean }

    func name(in language: Language) -> String { PrintedNames.typed(field.typedName[language]) }

    static func == (left: Column, right: Column) -> Bool {
      left.field.name == right.field.name && left.isOwn == right.isOwn
    }
  }

  let table: Table
  /// By folded names, with the names; those of the table itself before others.
  private var columns: [String: [(name: String, column: Column)]] = [:]
  /// The columns that have a value, by the folded value, with the value as it is typed.
  private var values: [String: [(name: String, column: Column, value: FieldValue)]] = [:]
  /// Columns of more values are not spoken of by their values.
  private static let mostValues = 2_000

  init(of table: Table, in catalog: Catalog) {
    self.table = table
    for (field, column) in zip(table.schema.fields, table.columns) { add(field, column, isOwn: true) }
    for derived in table.schema.derivedColumns { add(derived.field, nil, isOwn: true) }
    for key in table.schema.foreignKeys {
      guard let referred = catalog.table(named: key.referencedTable) else { continue }
      for (field, column) in zip(referred.schema.fields, referred.columns) { add(field, column, isOwn: false) }
    }
  }

  private mutating func add(_ field: Field, _ column: ColumnValues?, isOwn: Bool) {
    let entry = Column(field: field, isOwn: isOwn, isStored: column != nil)
    for name in Self.names(of: field) {
      let key = TextFolding.folded(name.replacing("_", with: " "))
      if !key.isEmpty { columns[key, default: []].append((name, entry)) }
    }
    guard field.type == .category else { return }
    var listed = field.values ?? []
    if listed.isEmpty, case .category(let stored)? = column, stored.dictionary.count <= Self.mostValues {
      listed = stored.dictionary.values.map {
        FieldValue(value: $0, titles: LocalizedText(english: "", vietnamese: ""))
      }
    }
    for value in listed {
      for name in Set(
        [value.value.replacing("_", with: " "), value.titles.english, value.titles.vietnamese] + value.aliases)
      {
        let key = TextFolding.folded(name)
        // One letter or number means too much.
        if key.count > 1, Int(key) == nil { values[key, default: []].append((name, entry, value)) }
      }
    }
  }

  /// The column of a name of the data, such as `days_taken`.
  func column(ofData name: String) -> Column? { column(name.replacing("_", with: " ")) }

  /// The column of a name, or of its plural.
  func column(_ typed: String) -> Column? {
    let key = TextFolding.folded(typed)
    if let found = columns[key]?.first(where: { QuestionSpelling.matches(typed, $0.name) }) { return found.column }
    let others = [Self.singular(key)].compactMap { $0 } + (QuestionSpelling.isPlain(typed) ? ["\(key)s"] : [])
    return others.lazy.compactMap { columns[$0]?.first?.column }.first
  }

  /// Every name of the columns and values that are called as a phrase without marks is.
  func otherNames(of phrase: String) -> [String] {
    let named = (columns[phrase] ?? []).flatMap { Self.names(of: $0.column.field) }
    let valued = (values[phrase] ?? []).flatMap { Self.names(of: $0.value) }
    return named + valued
  }

  /// The columns of numbers in the tables that rows of this one refer to.
  var foreignNumbers: [Field] {
    Array(Set(columns.values.joined().filter { !$0.column.isOwn && $0.column.isNumber }.map(\.column.field)))
  }

  /// The columns that always have an answer: of numbers, and of yes and no.
  var countsAndAnswers: [Field] {
    Array(Set(columns.values.joined().filter { $0.column.isNumber || $0.column.isBoolean }.map(\.column.field)))
  }

  private static func names(of value: FieldValue) -> [String] {
    [value.value, value.titles.english, value.titles.vietnamese] + value.aliases
  }

  static func names(of field: Field) -> [String] {
    [field.name, field.titles.english, field.titles.vietnamese] + field.aliases
  }

  /// The columns that have a value, with it: those of the table itself where it has any.
  func meanings(of typed: String) -> [(column: Column, value: FieldValue)] {
    // One syllable without its marks is many words: `bo` is `bộ` and `bỏ`.
    let isOneSyllable = QuestionSpelling.isPlain(typed) && !typed.contains(" ")
    let all = (values[TextFolding.folded(typed)] ?? []).filter {
      QuestionSpelling.matches(typed, $0.name) && (!isOneSyllable || QuestionSpelling.isPlain($0.name))
    }
    .map { (column: $0.column, value: $0.value) }
    if all.isEmpty, QuestionSpelling.isPlain(typed), let singular = Self.singular(typed.lowercased()), !singular.isEmpty
    {
      let found = (values[TextFolding.folded(singular)] ?? []).filter { QuestionSpelling.isPlain($0.name) }
      return found.map { (column: $0.column, value: $0.value) }
    }
    let own = all.filter(\.column.isOwn)
    return own.isEmpty ? all : own
  }

  /// A word of English in the singular; nil where it is none in the plural.
  static func singular(_ key: String) -> String? {
    if key.hasSuffix("ies") { return key.dropLast(3) + "y" }
    return key.hasSuffix("s") ? String(key.dropLast()) : nil
  }
}
