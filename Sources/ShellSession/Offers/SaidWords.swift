import ColumnarData
import Foundation
import QueryPlan
import QuerySyntax
import VietnameseText

/// Whether a line says each word of the statement that it was made of, in the place that the word has there.
///
/// A word is said where it stands in the line, where another name of the same column, value, table or word of the language
/// does, where what it asks for is there (`before` for `<`, `most` for `top`), and where it says nothing by itself. What is
/// said of places is in ``isInPlace``. A line that does not pass would answer another question.
struct SaidWords {
  let typed: PlainWords
  let line: PlainWords
  let catalog: Catalog
  /// The table that the line asks.
  let table: Table?
  let vocabulary: QuestionVocabulary?
  /// The stages of the line, each as it is searched.
  let stages: [String]
  /// The keys of the groups that the line shows.
  let keys: [String]
  private let searched: String

  /// - Parameters:
  ///   - typed: The statement as typed.
  ///   - made: A line that runs.
  ///   - vocabulary: The words by which the line's table is spoken of, as they are worked out once.
  init(
    of typed: String, in made: String, _ catalog: Catalog,
    vocabulary: (Table) -> QuestionVocabulary
  ) {
    self.typed = PlainWords(typed)
    line = PlainWords(made)
    self.catalog = catalog
    let parts = made.split(separator: "|").map(String.init)
    let head = parts.first.map { $0.trimmingCharacters(in: .whitespaces) } ?? ""
    let found = NameMatch.tables(named: head, in: catalog)
    table = found.count == 1 ? found[0] : nil
    self.vocabulary = table.map(vocabulary)
    stages = parts.dropFirst().map { PlainWords($0).searched }
    keys = parts.dropFirst().flatMap(Self.keys)
    searched = line.searched
  }

  /// Whether nothing that was typed is lost.
  var areAll: Bool { unsaid.isEmpty && isInPlace }

  /// The same for a line that is offered: a word may be misspelt, where one that is spelled nearly so stands in the line.
  var areAllOrMisspelt: Bool { unsaid.allSatisfy(isMisspelt) && isInPlace }

  private func isMisspelt(_ word: String) -> Bool {
    word.count > 3 && !NearestNames.nearest(to: word, in: line.words.filter { $0.count > 3 }).isEmpty
  }

  /// The words that are not said, in their order.
  var unsaid: [String] {
    var unsaid: [String] = []
    var numbers: [String: Int] = [:]
    for word in line.words where Int(word) != nil { numbers[word, default: 0] += 1 }
    var index = 0
    while index < typed.words.count {
      let word = typed.words[index]
      if Int(word) != nil {
        if numbers[word, default: 0] == 0 { unsaid.append(word) }
        numbers[word, default: 0] -= 1
        index += 1
        continue
      }
      if Self.units.contains(word), index + 1 < typed.words.count, Int(typed.words[index + 1]) != nil {
        index += 1
        continue
      }
      let longest = min(Self.longest, typed.words.count - index)
      let known = (1...longest).reversed().lazy.compactMap { count in
        isSaid(typed.text(index..<index + count), isWord: count == 1).map { (count: count, isSaid: $0) }
      }.first
      if known?.isSaid != true { unsaid.append(typed.text(index..<index + (known?.count ?? 1))) }
      index += known?.count ?? 1
    }
    return unsaid
  }

  private static let longest = 6
  /// What stands before the number of a period or a day, and need not stand in the line.
  private static let units: Set<String> = ["q", "h", "quy", "thang", "nam", "ngay", "quarter", "month", "year", "day"]

  /// The keys behind `by` and `across` in a stage that shows figures.
  private static func keys(of stage: String) -> [String] {
    let words = stage.split(separator: " ").map(String.init)
    guard let first = words.first, ["show", "hien"].contains(TextFolding.folded(first)) else { return [] }
    let heads = ["by", "theo", "across", "ngang"]
    guard let by = words.firstIndex(where: { heads.contains(TextFolding.folded($0)) }) else { return [] }
    return words[(by + 1)...].split { heads.contains(TextFolding.folded($0)) }.flatMap { keys in
      keys.joined(separator: " ").split(separator: ",").map { PlainWords(String($0)).text }
    }
  }

  func has(_ phrase: String) -> Bool { searched.contains(" \(phrase) ") }

  func has(anyOf phrases: [String]) -> Bool { phrases.contains(where: has) }

  /// Whether a phrase is said; nil where it says nothing as a whole. What a phrase asks for is not asked of its words again.
  private func isSaid(_ phrase: String, isWord: Bool) -> Bool? {
    if let wanted = Sense.all[phrase] {
      return wanted.isEmpty || has(phrase) || has(anyOf: wanted) || has(anyOf: wanted.flatMap(otherNames))
    }
    // Of level 4 procedures: a column of that table is asked.
    if asksReferred(phrase) { return true }
    // Where no table is called so, the rows of the one there is are.
    if Self.rows.contains(phrase), NameMatch.tables(named: phrase, in: catalog).isEmpty { return true }
    if isWord { return has(phrase) || otherNames(of: phrase).contains(where: has) }
    return otherNames(of: phrase).contains(where: has) ? true : nil
  }

  /// Whether a phrase names a table to which the line's rows refer, of which a column is asked.
  private func asksReferred(_ phrase: String) -> Bool {
    guard let table, let vocabulary else { return false }
    let found = NameMatch.tables(named: phrase, in: catalog)
    guard found.count == 1, table.schema.foreignKeys.contains(where: { $0.referencedTable == found[0].name }) else {
      return false
    }
    let conditions = stages.filter { $0.hasPrefix(" where ") || $0.hasPrefix(" loc ") }
    return found[0].schema.fields.contains { field in
      let names = QuestionVocabulary.names(of: field).map { PlainWords($0).text }
      return names.contains { vocabulary.column($0)?.isOwn == false }
        && names.contains { name in conditions.contains { $0.contains(" \(name) ") } }
    }
  }

  /// What else is called as a phrase is: columns, their values, tables, and words of the language.
  func otherNames(of phrase: String) -> [String] {
    let singular = QuestionVocabulary.singular(phrase)
    let forms = [phrase] + (singular.map { [$0] } ?? [])
    let words = Self.keywords[phrase] ?? []
    let tables = catalog.tables.filter { table in
      Self.names(of: table).contains { forms.contains(PlainWords($0).text) }
    }
    let names = forms.flatMap { vocabulary?.otherNames(of: $0) ?? [] } + tables.flatMap(Self.names)
    return words + names.map { PlainWords($0).text } + (singular.map { [$0] } ?? [])
  }

  private static let rows: Set<String> = [
    "ho so", "dong", "ban ghi", "dossiers", "dossier", "records", "rows", "cases",
  ]

  /// The words of a line, those of the language in Vietnamese and periods in one order: of lines that differ in writing
  /// alone they are the same.
  static func meaning(of line: String) -> [String] {
    var words = PlainWords(line).words.map { PlainWords(title[$0] ?? $0).text }
    for index in words.indices.dropLast() {
      // 2020-08 and tháng 8/2020; 2020Q3 and quý 3/2020.
      guard let year = Int(words[index]), year > 1900 else { continue }
      let next = words[index + 1]
      if ["q", "h"].contains(next), index + 2 < words.count {
        words.replaceSubrange(index...index + 2, with: [next == "q" ? "quy" : "h", words[index + 2], String(year)])
      } else if let number = Int(next), number <= 12, index == 0 || words[index - 1] != "thang" {
        words.replaceSubrange(index...index + 1, with: [next, String(year)])
      }
    }
    return words.filter { $0 != "thang" && $0 != "ngay" }
  }

  /// By each English word of the language, its Vietnamese one.
  private static let title: [String: String] = Dictionary(
    Keyword.allCases.map { ($0.title(.english), $0.title(.vietnamese)) }, uniquingKeysWith: { first, _ in first })

  static func names(of table: Table) -> [String] {
    [table.name, table.schema.titles.english, table.schema.titles.vietnamese] + table.schema.aliases
  }

  /// By each writing of a word of the language, its other writings.
  private static let keywords: [String: [String]] = {
    var all: [String: [String]] = [:]
    for keyword in Keyword.allCases {
      let writings = (keyword.writings + [keyword.title(.english)]).map { PlainWords($0).text }
      for writing in writings { all[writing, default: []] += writings }
    }
    return all
  }()
}

extension PlainWords {
  /// All of it.
  var text: String { words.joined(separator: " ") }
}
