import VietnameseText

/// One value of a column with a closed list of values.
struct ValueDescription: Sendable {
  let value: String
  let titles: LocalizedText
  let aliases: [String]

  init(_ value: String, _ english: String, _ vietnamese: String, _ aliases: [String] = []) {
    self.value = value
    titles = LocalizedText(english: english, vietnamese: vietnamese)
    self.aliases = aliases
  }
}

/// What the data package says of one column.
struct ColumnDescription: Sendable {
  enum Kind: Sendable {
    case text
    /// Text out of a limited set of values that is not declared.
    case openCategory
    case category([ValueDescription])
    case integer(minimum: Int?, maximum: Int?)
    case number
    case boolean
    case date

    static let count = Kind.integer(minimum: 0, maximum: nil)
  }

  let name: String
  let kind: Kind
  let titles: LocalizedText
  let aliases: [String]
  /// What its values mean, when one is missing, and what of them is assumed.
  let note: LocalizedText
  /// Whether every row has a value.
  var isRequired = true
  /// A regular expression that every value matches.
  var pattern: String?

  init(
    _ name: String, _ kind: Kind, _ english: String, _ vietnamese: String, _ aliases: [String] = [],
    note englishNote: String, _ vietnameseNote: String
  ) {
    self.name = name
    self.kind = kind
    titles = LocalizedText(english: english, vietnamese: vietnamese)
    self.aliases = aliases
    note = LocalizedText(english: englishNote, vietnamese: vietnameseNote)
  }

  /// The same column, some of whose rows have no value.
  func mayBeMissing() -> ColumnDescription {
    var copy = self
    copy.isRequired = false
    return copy
  }

  func matching(_ pattern: String) -> ColumnDescription {
    var copy = self
    copy.pattern = pattern
    return copy
  }
}

/// A column whose values name rows of a table.
struct ReferenceDescription: Sendable {
  let column: String
  let table: String
  let key: String

  init(_ column: String, to table: String, _ key: String) {
    self.column = column
    self.table = table
    self.key = key
  }
}

/// What the data package says of one table; the header of its CSV file follows from it.
struct TableDescription: Sendable {
  let name: String
  let titles: LocalizedText
  let aliases: [String]
  let note: LocalizedText
  var timeField: String?
  var primaryKey: String?
  let columns: [ColumnDescription]
  /// References that hold for every row.
  var foreignKeys: [ReferenceDescription] = []
  /// References that some rows break on purpose, so that a validator must not insist on them.
  var looseReferences: [ReferenceDescription] = []

  var fileName: String { name + ".csv" }
  var header: String { columns.map(\.name).joined(separator: ",") + "\n" }
}
