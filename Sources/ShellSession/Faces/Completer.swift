import ColumnarData
import Foundation
package import QueryPlan
package import QuerySyntax
import ResultRendering
import Values
package import VietnameseText

/// Tells what may stand at a position of a statement: a plain function of text, position and data.
package struct Completer {
  let context: CheckingContext
  let language: Language

  private let index: ValueIndex

  /// - Parameter index: Kept by the caller, so that the values of a column are counted once.
  package init(context: CheckingContext, language: Language, index: ValueIndex = ValueIndex()) {
    self.context = context
    self.language = language
    self.index = index
  }

  /// What may stand at an offset, best first: found without marks, by name, title or alias.
  ///
  /// - Parameter utf8Offset: In the text; what stands behind it is left alone. Within a character's bytes it counts as
  ///   before them.
  package func completions(in text: String, at utf8Offset: Int) -> [Completion] {
    let cursor = text.utf8.index(text.startIndex, offsetBy: min(max(0, utf8Offset), text.utf8.count))
    let place = CompletionPlace(before: String(text.unicodeScalars[..<cursor]))
    return candidates(at: place).filter { matches($0, place.typed) }.map { candidate in
      Completion(
        range: place.range, text: candidate.text, kind: candidate.kind,
        meaning: candidate.meaning)
    }
  }

  struct Candidate {
    let text: String
    let kind: Completion.Kind
    let meaning: String
    /// Other writings by which it is found.
    var otherNames: [String] = []
    /// The text as it is looked for, where that is known already.
    var key: String?
  }

  private func matches(_ candidate: Candidate, _ typed: String) -> Bool {
    if typed.isEmpty { return true }
    let wanted = TextFolding.identifier(typed).replacing("_", with: "")
    let keys = [candidate.key ?? TextFolding.identifier(candidate.text)]
    return (keys + candidate.otherNames.lazy.map(TextFolding.identifier)).contains { key in
      key.replacing("_", with: "").hasPrefix(wanted)
        || key.split(separator: "_").contains { $0.hasPrefix(wanted) }
    }
  }

  private func candidates(at place: CompletionPlace) -> [Candidate] {
    switch place.position {
    case .statement: return tables + keywords([.command]) + keywords(named: [.explain, .let, .metric])
    case .stage: return keywords([.stage])
    case .condition(let query): return columns(after: query) + keywords(named: [.has, .hasNo, .not, .allRows])
    case .afterOperand: return keywords([.condition, .clause])
    case .values(let query, let column):
      let values = values(of: column, after: query)
      return values.isEmpty ? columns(after: query) : values
    case .key(let query): return units + columns(after: query)
    case .columns(let query): return columns(after: query)
    case .measure(let query): return keywords([.measure]) + metrics + columns(after: query)
    case .afterMeasure: return keywords(named: [.by, .across, .total, .if])
    case .period: return periods + keywords(named: [.ytd, .last, .this, .previous])
    case .table: return tables
    case .setting:
      return SettingName.allCases.map { Candidate(text: $0.rawValue, kind: .setting, meaning: $0.meaning[language]) }
    case .settingValue(let name):
      return name.values.split(separator: "|").map {
        Candidate(text: $0.trimmingCharacters(in: .whitespaces), kind: .setting, meaning: name.meaning[language])
      }
    case .topic:
      return HelpText(language: language).topicNames.map { Candidate(text: $0, kind: .topic, meaning: "") }
    case .historyWord:
      return Self.historyWords.map { Candidate(text: $0.0[language], kind: .keyword, meaning: $0.1[language]) }
    case .path(let typed): return paths(typed)
    case .nothing: return []
    }
  }

  private static let historyWords = [
    (
      LocalizedText(english: "search", vietnamese: "tìm"),
      LocalizedText(english: "statements that hold a text", vietnamese: "các câu lệnh chứa đoạn chữ")
    ),
    (
      LocalizedText(english: "delete", vietnamese: "xóa"),
      LocalizedText(english: "statements by number or text", vietnamese: "câu lệnh theo số hoặc theo chữ")
    ),
  ]

  // MARK: Sources of candidates

  private var tables: [Candidate] {
    context.catalog.tables(of: .opened).map { table in
      let rows = NumberText.grouped(Int64(table.rowCount), in: language)
      let title = table.schema.titles[language]
      return Candidate(
        text: table.name, kind: .table, meaning: "\(title) · \(rows)",
        otherNames: table.schema.aliases + [table.schema.titles.english, table.schema.titles.vietnamese])
    }
      + context.definitions.queries.filter { !$0.isResult }.map {
        Candidate(text: $0.name, kind: .table, meaning: "let")
      }
  }

  private func keywords(_ roles: Set<Keyword.Role>) -> [Candidate] {
    keywords(named: Keyword.allCases.filter { roles.contains($0.role) && $0.isAvailable })
  }

  private func keywords(named words: [Keyword]) -> [Candidate] {
    words.map { word in
      Candidate(
        text: word.title(language), kind: word.role == .measure ? .measure : .keyword, meaning: word.meaning[language],
        otherNames: [word.title(.english), word.title(.vietnamese)])
    }
  }

  private var units: [Candidate] {
    keywords([.unit])
  }

  private var metrics: [Candidate] {
    context.definitions.metrics.map {
      Candidate(text: $0.syntax.name.text, kind: .metric, meaning: $0.syntax.title ?? "")
    }
  }

  private func columns(after query: PipelineText) -> [Candidate] {
    guard let schema = query.schema(in: context) else { return [] }
    let own = schema.fields.map { candidate(for: $0, named: $0.name) }
    let referred = schema.foreignKeys.flatMap { key -> [Candidate] in
      guard let table = context.catalog.table(named: key.referencedTable) else { return [] }
      return table.schema.fields.map { candidate(for: $0, named: "\(key.field).\($0.name)") }
    }
    return own + referred
  }

  private func candidate(for field: Field, named name: String) -> Candidate {
    Candidate(
      text: name, kind: .column, meaning: "\(field.titles[language]) · \(field.type.title[language])",
      otherNames: field.aliases + [field.titles.english, field.titles.vietnamese])
  }

  /// A column's values, most frequent first, each with its count and its title.
  private func values(of column: String, after query: PipelineText) -> [Candidate] {
    guard let (table, index) = query.storedColumn(named: column, in: context) else { return [] }
    let field = table.schema.fields[index]
    var titles: [String: String] = [:]
    for value in field.values ?? [] { titles[value.value] = value.titles[language] }
    if field.type == .boolean {
      return ["true", "false"].map { Candidate(text: $0, kind: .value, meaning: field.titles[language]) }
    }
    guard case .category(let stored) = table.columns[index] else { return [] }
    return self.index.entries(of: stored).compactMap { entry in
      let value = entry.value
      // A value with invisible characters can neither be shown in the line nor be typed.
      guard value.utf8.allSatisfy({ $0 >= 0x20 }), value.unicodeScalars.allSatisfy(VisibleText.isVisible) else {
        return nil
      }
      let title = titles[value]
      return Candidate(
        text: value.isBareWord ? value : QuotedText.quoted(value), kind: .value,
        meaning: (title.map { "\($0) · " } ?? "") + NumberText.grouped(Int64(entry.count), in: language),
        otherNames: title.map { [$0] } ?? [], key: entry.key)
    }
  }

  /// The years, quarters and months that the open tables' dates span, latest first.
  private var periods: [Candidate] {
    guard let cutoff = context.cutoff else { return [] }
    let units: [(CalendarUnit, Int)] = [(.quarter, 8), (.year, 3), (.month, 12), (.half, 4)]
    return units.flatMap { unit, count -> [Candidate] in
      let last = Period(containing: cutoff, unit: unit, convention: context.convention)
      return (0..<count).map { step in
        let period = last.advanced(by: -step)
        let days = period.days(in: context.convention)
        return Candidate(
          text: period.label, kind: .period, meaning: "\(days.lowerBound.isoText) – \(days.upperBound.isoText)")
      }
    }
  }

  private func paths(_ typed: String) -> [Candidate] {
    // Foundation's path functions trap on an empty path.
    let shownFolder = typed.lastIndex(of: "/").map { String(typed[...$0]) } ?? ""
    let folder = shownFolder.hasPrefix("~") ? NSString(string: shownFolder).expandingTildeInPath : shownFolder
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map { name in
      let mark = URL(fileURLWithPath: folder.isEmpty ? name : "\(folder)/\(name)").isFolder ? "/" : ""
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
