import ColumnarData
import QueryPlan
import QuerySyntax
import VietnameseText

/// What is said of columns and their values.
extension QuestionReader {
  mutating func read(_ column: QuestionVocabulary.Column, _ count: Int) -> Bool {
    let name = column.name(in: language)
    index += count
    defer { isKeyNext = false }
    if isKeyNext && !(column.isNumber && (aggregate != nil || isTotal)) {
      addKey(name)
      return true
    }
    if compare(column, name) { return true }
    if isDistinct {
      isDistinct = false
      query.measures.append("\(Keyword.measure(.distinct).title(language))(\(name))")
      return true
    }
    if column.isNumber, let measure = aggregate ?? (isTotal ? .sum : following()) {
      (aggregate, isTotal) = (nil, false)
      query.measures.append("\(Keyword.measure(measure).title(language))(\(name))")
      return true
    }
    if aggregate != nil || isFilter || (!isOfGroups && (column.isNumber || column.field.type == .date)) { return false }
    addKey(name)
    return true
  }

  private mutating func addKey(_ name: String) {
    if !isOfGroups && !isAcross { query.hasKeyUnsaid = true }
    if isAcross { query.acrossKeys.append(name) } else { query.keys.append(name) }
    isAcross = false
  }

  /// A unit of the calendar as the key of groups: theo tháng, each day.
  mutating func readUnit(_ count: Int) -> Bool {
    guard count == 1, let key = words(1),
      let unit = Keyword(writtenAs: key) ?? QuestionVocabulary.singular(key).flatMap(Keyword.init(writtenAs:)),
      case .unit = unit
    else { return false }
    index += 1
    addKey(unit.title(language))
    return true
  }

  /// The aggregate that stands behind a column of numbers: phí trung bình.
  private mutating func following() -> MeasureWord? {
    guard index < tokens.count, let (word, count) = word(at: index), case .aggregate(let measure) = word else {
      return nil
    }
    index += count
    return measure
  }

  /// Reads what a column is compared with: a number, a range of numbers or one of its values.
  private mutating func compare(_ column: QuestionVocabulary.Column, _ name: String) -> Bool {
    let start = index
    var sign = "="
    var next = index
    while next < tokens.count, let (word, count) = word(at: next) {
      if case .comparison(let found) = word {
        sign = found
      } else if word == .not {
        isNegated = true
      } else if word != .filler {
        break
      }
      next += count
    }
    if next < tokens.count, case (.missing, let count)? = word(at: next) {
      index = next + count
      let missing = "\(Keyword.condition(.is).title(language)) \(Keyword.condition(.missing).title(language))"
      query.ask(asked(.init(bare: "\(name) \(missing)")))
      return true
    }
    guard next < tokens.count else { return false }
    index = next
    if let value = Self.number(tokens[next].bare) ?? (column.isNumber ? nil : value(of: column)) {
      index += value.count
      query.ask(asked(.init(column: name, sign: sign, values: [value.text])))
      readMore(of: column, name)
      return true
    }
    index = start
    return false
  }

  /// Reads further values after one of a column: 3 hoặc 4, Ba Đình và Hoàn Kiếm.
  private mutating func readMore(of column: QuestionVocabulary.Column, _ name: String) {
    let joins: Set<String> = ["or", "hoac", "hay", "va", "and"]
    while index + 1 < tokens.count, joins.contains(TextFolding.folded(tokens[index].bare)) {
      index += 1
      guard let value = Self.number(TextFolding.folded(tokens[index].bare)) ?? value(of: column) else {
        return index -= 1
      }
      index += value.count
      query.ask(.init(column: name, values: [value.text]))
    }
  }

  /// `100k`, `50.000`, `97.5` as a number of the language.
  private static func number(_ text: String) -> (text: String, count: Int)? {
    if text.hasSuffix("k"), let thousands = Int(text.dropLast()) { return (String(thousands * 1000), 1) }
    guard text.allSatisfy({ $0.isNumber || $0 == "." }), text.first?.isNumber == true else { return nil }
    return (text, 1)
  }

  /// The longest run of words at this place that is a value of a column.
  private func value(of column: QuestionVocabulary.Column) -> (text: String, count: Int)? {
    for count in (1...6).reversed() {
      guard let key = words(count), let found = vocabulary.meanings(of: key).first(where: { $0.column == column })
      else {
        continue
      }
      return (typed(found.value), count)
    }
    return nil
  }

  private func typed(_ value: FieldValue) -> String {
    let text = language == .english || value.titles.vietnamese.isEmpty ? value.value : value.titles.vietnamese
    return QuotedText.quoted(text)
  }

  /// Asks for a value without its column: of one column, or by the word alone where several have it.
  mutating func ask(valueOf key: String, _ count: Int) -> Bool {
    let meanings = vocabulary.meanings(of: key)
    guard let first = meanings.first else { return false }
    // What is late or overdue, and among what, is for the language to say.
    if !first.column.isStored && (isNegated || query.wantsRatio) { return false }
    if !first.column.isStored || meanings.contains(where: { $0.column != first.column }) {
      return ask(bare: text(count), count)
    }
    index += count
    query.ask(
      asked(
        .init(column: first.column.name(in: language), values: [typed(first.value)])))
    readMore(of: first.column, first.column.name(in: language))
    return true
  }

  mutating func ask(bare text: String, _ count: Int) -> Bool {
    index += count
    query.ask(asked(.init(bare: text)))
    return true
  }

  private mutating func asked(_ asked: QuestionQuery.Asked) -> QuestionQuery.Asked {
    var asked = asked
    (asked.isNegated, isNegated) = (isNegated, false)
    (isFilter, isOfGroups) = (false, false)
    asked.isOfRatio = query.wantsRatio && !query.asked.contains(where: \.isOfRatio)
    return asked
  }

  /// The table itself once more, or rows of another that refer to this one's: không có hồ sơ, without dossiers.
  mutating func readTable(_ count: Int) -> Bool {
    let catalog = lines.context.catalog
    let found = NameMatch.tables(named: text(count), in: catalog)
    guard found.count == 1 else { return false }
    if found[0].name == vocabulary.table.name {
      index += count
      return true
    }
    guard found[0].schema.foreignKeys.contains(where: { $0.referencedTable == vocabulary.table.name }), isNegated else {
      return false
    }
    isNegated = false
    let has = Keyword.condition(.hasNo).title(language)
    return ask(bare: "\(has) \(found[0].schema.typedName[language])", count)
  }
}
