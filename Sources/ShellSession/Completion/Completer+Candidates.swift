import ColumnarData
import DatasetFiles
import Foundation
import Lessons
import NotebookDocuments
import QueryPlan
import QuerySyntax
import ResultRendering
import Values
import VietnameseText

/// Where candidates come from: the words, the open tables, their columns and values, and the folders.
extension Completer {
  // MARK: Arguments of commands

  func candidates(for argument: CommandArgument, after previous: String?, typed: String) -> [Candidate] {
    switch argument {
    case .path: return paths(typed)
    // A file that is there is none to write: only the way to its folder is offered.
    case .newFile: return paths(typed).filter { $0.text.hasSuffix("/") }
    case .table: return tables
    case .topic: return HelpText(language: language).topicNames.map { Candidate(text: $0, kind: .topic, meaning: "") }
    case .setting:
      return SettingName.allCases.map {
        Candidate(
          text: $0.title[language], kind: .setting, meaning: $0.meaning[language],
          otherNames: [$0.title.english, $0.title.vietnamese])
      }
    case .settingValue:
      return settingValues(after: previous)
    case .historyWord:
      return HistoryWord.allCases.map {
        Candidate(text: $0.title[language], kind: .keyword, meaning: $0.meaning[language])
      }
    case .openWord: return openWords(after: previous)
    case .lesson: return previous == nil ? lessons : []
    case .cell: return cellNumbers
    case .cellWord: return [candidate(for: CellWord.after)]
    case .numbers: return [candidate(for: CellWord.stale)] + cellNumbers
    case .text: return []
    }
  }

  private func candidate(for word: CellWord) -> Candidate {
    Candidate(
      text: word.title[language], kind: .keyword, meaning: word.meaning[language],
      otherNames: [word.title.english, word.title.vietnamese])
  }

  /// The numbers of cells with their statements, the latest first.
  private var cellNumbers: [Candidate] {
    cells.reversed().map { cell in
      let line = cell.text.split(whereSeparator: \.isNewline).joined(separator: " ")
      return Candidate(text: cell.number, kind: .value, meaning: VisibleText.symbols(in: String(line.prefix(60))))
    }
  }

  /// The values of the setting whose name ends in a word.
  private func settingValues(after previous: String?) -> [Candidate] {
    let name = SettingName.allCases.first { name in
      Language.allCases.contains { language in
        let last = name.title[language].split(separator: " ").last.map(String.init)
        return last.map(TextFolding.identifier) == previous.map(TextFolding.identifier)
      }
    }
    guard let name else { return [] }
    return name.values(in: language).map { Candidate(text: $0, kind: .setting, meaning: name.meaning[language]) }
  }

  /// The values of a word of `open`, or the words.
  private func openWords(after previous: String?) -> [Candidate] {
    // Of a word in two parts, the argument before is the second.
    let word = OpenWord.allCases.first { word in
      Language.allCases.contains { language in
        let last = word.title[language].split(separator: " ").last.map(String.init)
        return last.map(TextFolding.identifier) == previous.map(TextFolding.identifier)
      }
    }
    let values: [String]
    switch word {
    case .heading: values = ["none"]
    case .rows: values = [LocalizedText(english: "all", vietnamese: "tất cả")[language]]
    case .numbers: values = Language.allCases.map(\.rawValue)
    case .encoding: values = ReadingOptions.encodings
    case .mapping, .sheet: values = []
    case nil:
      return OpenWord.allCases.map {
        Candidate(
          text: $0.title[language], kind: .keyword, meaning: $0.meaning[language],
          otherNames: [$0.title.english, $0.title.vietnamese])
      }
    }
    return values.map { Candidate(text: $0, kind: .setting, meaning: word?.meaning[language] ?? "") }
  }

  /// The lessons by their names, and the words of `learn`.
  private var lessons: [Candidate] {
    LessonShelf(language).lessons.map { lesson in
      Candidate(text: lesson.name, kind: .keyword, meaning: lesson.title, otherNames: [lesson.title])
    }
      + LearnWord.allCases.map {
        Candidate(
          text: $0.title[language], kind: .keyword, meaning: $0.meaning[language],
          otherNames: [$0.title.english, $0.title.vietnamese])
      }
  }

  // MARK: Data and words

  var tables: [Candidate] {
    context.catalog.tables(of: .opened).map { table in
      let rows = NumberText.grouped(Int64(table.rowCount), in: language)
      let title = table.schema.titles[language]
      return Candidate(
        text: typed(table.schema.typedName, table.name), kind: .table, meaning: "\(title) · \(rows)",
        otherNames: [table.name] + table.schema.aliases
          + [table.schema.titles.english, table.schema.titles.vietnamese])
    }
      + context.definitions.queries.map {
        Candidate(text: $0.name, kind: .table, meaning: "let")
      }
  }

  /// What is put in the line: in Vietnamese the name that the tables are headed with, in backquotes where one of its words
  /// would be read as one of the language (`phí và lệ phí`).
  private func typed(_ names: LocalizedText, _ name: String) -> String {
    if language == .english { return name }
    let name = NameSyntax(text: names.vietnamese, range: 0..<0)
    return SyntaxPrinter.text(of: ExpressionSyntax.path(PathSyntax(names: [name], range: 0..<0)), in: .vietnamese)
  }

  func candidate(for word: Keyword) -> Candidate {
    Candidate(
      text: word.title(language), kind: word.role == .measure ? .measure : .keyword, meaning: word.meaning[language],
      otherNames: [word.title(.english), word.title(.vietnamese)])
  }

  var metrics: [Candidate] {
    context.definitions.allMetrics.map {
      Candidate(text: $0.name(in: language), kind: .metric, meaning: $0.syntax.titles?[language] ?? "")
    }
  }

  /// The columns of some rows, and those of the tables that they point to.
  func columns(of schema: TableSchema?) -> [Candidate] {
    guard let schema else { return [] }
    let own = (schema.fields + derived(schema)).map { candidate(for: $0, named: typed($0.typedName, $0.name)) }
    let referred = schema.foreignKeys.flatMap { key -> [Candidate] in
      guard let table = context.catalog.table(named: key.referencedTable) else { return [] }
      let step = schema.fields.first { $0.name == key.field }.map { typed($0.typedName, $0.name) } ?? key.field
      return table.schema.fields.map { candidate(for: $0, named: "\(step).\(typed($0.typedName, $0.name))") }
    }
    return own + referred
  }

  /// What is worked out of the dates of a table of the data; groups have none.
  private func derived(_ schema: TableSchema) -> [Field] {
    context.catalog.origin(ofTableNamed: schema.name) == .opened ? schema.derivedColumns.map(\.field) : []
  }

  private func candidate(for field: Field, named name: String) -> Candidate {
    Candidate(
      text: name, kind: .column, meaning: "\(field.titles[language]) · \(field.type.title[language])",
      otherNames: [field.name] + field.aliases + [field.titles.english, field.titles.vietnamese])
  }

  /// By value, the titles that are typed in its place: in Vietnamese, of values that share theirs with no other.
  private func typedTitles(_ values: [(value: String, title: String)]) -> [String: String] {
    if language == .english { return [:] }
    let sharing = Dictionary(grouping: values) { TextFolding.folded($0.title) }
    let own = sharing.values.filter { $0.count == 1 }.joined().filter { !$0.title.isEmpty }
    return Dictionary(own.map { ($0.value, $0.title) }, uniquingKeysWith: { first, _ in first })
  }

  private func quoted(_ value: String) -> String { value.isBareWord ? value : QuotedText.quoted(value) }

  /// Yes and no, as tables print them.
  private func truths(_ field: Field) -> [Candidate] {
    let words = language == .vietnamese ? ["có", "không"] : ["true", "false"]
    return words.map { Candidate(text: $0, kind: .value, meaning: field.titles[language]) }
  }

  /// A column's values, most frequent first, each with its count and its title.
  func values(of path: PathSyntax, in schema: TableSchema?) -> [Candidate] {
    guard let (table, index) = storedColumn(path, in: schema) else { return derivedValues(of: path, in: schema) }
    let field = table.schema.fields[index]
    var titles: [String: String] = [:]
    for value in field.values ?? [] { titles[value.value] = value.titles[language] }
    let typed = typedTitles(titles.map { ($0.key, $0.value) })
    if field.type == .boolean { return truths(field) }
    guard case .category(let stored) = table.columns[index] else { return [] }
    return self.index.entries(of: stored).compactMap { entry in
      let value = entry.value
      // A value with invisible characters can neither be shown in the line nor be typed.
      guard value.utf8.allSatisfy({ $0 >= 0x20 }), value.unicodeScalars.allSatisfy(VisibleText.isVisible) else {
        return nil
      }
      let title = titles[value]
      let told = title.map { $0 == typed[value] || $0 == value ? "" : "\($0) · " } ?? ""
      return Candidate(
        text: quoted(typed[value] ?? value), kind: .value,
        meaning: told + NumberText.grouped(Int64(entry.count), in: language),
        otherNames: title.map { [$0] } ?? [], key: entry.key)
    }
  }

  /// The values that a column worked out of others can have.
  private func derivedValues(of path: PathSyntax, in schema: TableSchema?) -> [Candidate] {
    guard let schema, path.names.count == 1,
      let field = derived(schema).first(where: { NameMatch.fields(named: path.text, in: [$0]) == [0] })
    else { return [] }
    if field.type == .boolean { return truths(field) }
    let values = field.values ?? []
    let typed = typedTitles(values.map { ($0.value, $0.titles[language]) })
    return values.map {
      Candidate(
        text: quoted(typed[$0.value] ?? $0.value), kind: .value, meaning: $0.titles[language],
        otherNames: [$0.titles.english, $0.titles.vietnamese])
    }
  }

  /// The stored column behind a name, where its values can be listed.
  private func storedColumn(_ path: PathSyntax, in schema: TableSchema?) -> (Table, Int)? {
    guard let schema, let name = path.names.last?.text else { return nil }
    let steps = NameMatch.fields(named: path.names[0].text, in: schema.fields).map { schema.fields[$0].name }
    let referred = schema.foreignKeys.filter { path.names.count == 1 || steps.contains($0.field) }
      .map(\.referencedTable)
    // Behind a column that points to another table stands a column of that one.
    for table in ((path.names.count == 1 ? [schema.name] : []) + referred).compactMap({
      context.catalog.table(named: $0)
    }) {
      if let index = NameMatch.fields(named: name, in: table.schema.fields).first { return (table, index) }
    }
    return nil
  }

  /// The years, quarters and months of the data that the rows come from, latest first.
  func periods(of schema: TableSchema?) -> [Candidate] {
    guard let cutoff = schema.flatMap({ context.cutoff(ofTable: $0.name) }) ?? context.cutoff else { return [] }
    let units: [(CalendarUnit, Int)] = [(.quarter, 8), (.year, 3), (.month, 12), (.half, 4)]
    return units.flatMap { unit, count -> [Candidate] in
      let last = Period(containing: cutoff, unit: unit, convention: context.convention)
      let first = firstDay(of: schema).map { Period(containing: $0, unit: unit, convention: context.convention) }
      return (0..<count).map { last.advanced(by: -$0) }.filter { $0.ordinal >= first?.ordinal ?? $0.ordinal }.map {
        period in
        let days = period.days(in: context.convention)
        return Candidate(
          text: period.label, kind: .period, meaning: "\(days.lowerBound.isoText) – \(days.upperBound.isoText)")
      }
    }
  }

  /// The first day of the rows' table; nil where it has no time.
  private func firstDay(of schema: TableSchema?) -> Day? {
    guard let table = schema.flatMap({ context.catalog.table(named: $0.name) }), let time = table.schema.timeField,
      case .date(let days) = table.column(named: time)
    else { return nil }
    return days.days?.lowerBound
  }

  func paths(_ typed: String) -> [Candidate] {
    // Foundation's path functions trap on an empty path.
    let shownFolder = typed.lastIndex(of: "/").map { String(typed[...$0]) } ?? ""
    let folder = shownFolder.hasPrefix("~") ? NSString(string: shownFolder).expandingTildeInPath : shownFolder
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map { name in
      let mark = FileKind(atPath: folder.isEmpty ? name : "\(folder)/\(name)") == .folder ? "/" : ""
      return Candidate(text: shownFolder + name + mark, kind: .path, meaning: "")
    }
  }
}

extension String {
  /// One word that no quotes are needed around.
  fileprivate var isBareWord: Bool {
    let isPlain = !isEmpty && allSatisfy { ($0.isLetter || $0 == "_") && $0.isASCII }
    let role = Keyword(writtenAs: self)?.role
    return isPlain && (role == nil || role == .queryForm)
  }
}
