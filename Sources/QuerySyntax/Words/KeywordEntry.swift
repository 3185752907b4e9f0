import VietnameseText

/// One row of the keyword table.
struct KeywordEntry: Sendable {
  let keyword: Keyword
  let role: Keyword.Role
  let english: String
  let vietnamese: String
  let meaning: LocalizedText
  let example: String

  init(
    _ keyword: Keyword, _ role: Keyword.Role, _ english: String, _ vietnamese: String,
    _ englishMeaning: String, _ vietnameseMeaning: String, _ example: String
  ) {
    self.keyword = keyword
    self.role = role
    self.english = english
    self.vietnamese = vietnamese
    self.meaning = LocalizedText(english: englishMeaning, vietnamese: vietnameseMeaning)
    self.example = example
  }
}

extension Keyword {
  var entry: KeywordEntry {
    guard let entry = Keyword.entries[self] else {
      preconditionFailure("KeywordTableTests proves that every keyword has a row")
    }
    return entry
  }

  static let table: [KeywordEntry] =
    stageRows + clauseRows + measureRows + conditionRows + timeRows + statementRows + commandRows + chartRows

  private static let entries: [Keyword: KeywordEntry] =
    Dictionary(table.map { ($0.keyword, $0) }, uniquingKeysWith: { first, _ in first })
}
