import ColumnarData
import Diagnostics
import QuerySyntax
import Values
import VietnameseText

// MARK: show

extension Checker {
  mutating func showStage(_ show: ShowSyntax, stage: StageSyntax, in scope: inout Scope) -> CheckedStage.Kind? {
    var keys: [GroupKey] = []
    for key in show.keys {
      guard let checked = groupKey(key, taken: keys.map(\.field.name), in: scope) else { return nil }
      keys.append(checked)
    }
    var across: GroupKey?
    if let key = show.across {
      guard let checked = groupKey(key, taken: keys.map(\.field.name), in: scope) else { return nil }
      across = checked
    }
    let allKeys = keys + (across.map { [$0] } ?? [])
    guard let items = items(show.items, keys: allKeys, in: scope) else { return nil }
    hasPeriod = nil
    let checked = CheckedShow(items: items, keys: keys, across: across, hasTotal: show.hasTotal)
    enterResult(of: checked, in: &scope)
    return .show(checked)
  }

  private mutating func enterResult(of show: CheckedShow, in scope: inout Scope) {
    var sources: [String: (column: ColumnReference, table: String)] = [:]
    for key in show.keys {
      guard case .column(let reference) = key.expression else { continue }
      sources[key.field.name] =
        scope.isBaseTable ? (reference, scope.tableName) : scope.valueSources[reference.field.name]
    }
    scope.isBaseTable = false
    scope.filters = []
    scope.time = nil
    scope.valueSources = sources
    scope.keyCount = show.keys.count
    scope.hasGroups = true
    scope.isPivot = show.across != nil
    scope.replaceFields(show.keys.map(\.field) + resultFields(of: show))
  }

  /// The measure columns as far as they are known before the run: the values that `across` spreads come out of the data
  /// unless the key lists them.
  private func resultFields(of show: CheckedShow) -> [Field] {
    guard let across = show.across else { return show.items.map(\.field) }
    let labels: [String]
    switch across.listing {
    case .values(let values): labels = values
    case .periods(let ordinals):
      guard case .period(let unit) = across.expression.type else { return [] }
      labels = ordinals.map { Period(unit: unit, ordinal: $0).label }
    case .existing: labels = []
    }
    let columns = labels + (show.hasTotal ? [ReservedLabel.total] : [])
    return columns.flatMap { label in
      show.items.map { $0.field.renamed(show.items.count == 1 ? label : "\(label) \($0.field.name)") }
    }
  }

  // MARK: Keys

  private mutating func groupKey(_ key: KeySyntax, taken: [String], in scope: Scope) -> GroupKey? {
    let expression: Expression
    let field: Field
    switch key {
    case .unit(let unit, let range):
      let path = PathSyntax(names: [NameSyntax(text: unit.rawValue, range: range)], range: range)
      guard let found = resolve(path, in: scope) else { return nil }
      expression = found
      field = keyField(of: found, path: path)
    case .path(let path):
      guard let found = resolve(path, in: scope) else { return nil }
      if case .column(let reference) = found { noteShortWay(path, reference, in: scope) }
      expression = found
      field = keyField(of: found, path: path)
    }
    if case .ratio = expression.type {
      report(.ratioAsKey, at: key.range, ["name": .text(field.name)])
      return nil
    }
    var name = field.name
    if taken.contains(name) {
      name = text(of: key.range)
      if taken.contains(name) {
        report(.nameTaken, at: key.range, ["name": .text(name)])
        return nil
      }
    }
    let listing = listing(of: expression, in: scope)
    return GroupKey(expression: expression, field: field.renamed(name), listing: listing).narrowed(by: scope.filters)
  }

  private func keyField(of expression: Expression, path: PathSyntax) -> Field {
    switch expression {
    case .column(let reference): reference.field
    case .periodContaining(_, let unit): Field(name: unit.rawValue, titles: unit.titles, type: .period(unit))
    case .number, .text, .date, .period, .ratio, .boolean, .negated, .sum, .difference, .product, .quotient,
      .daysBetween:
      Field(name: path.text, type: expression.fieldType)
    }
  }

  /// Rule 5: every period of `in`, every value that a category declares, otherwise what the rows have.
  private func listing(of expression: Expression, in scope: Scope) -> GroupKey.Listing {
    switch expression {
    case .column(let reference):
      guard let values = reference.field.values, reference.field.type.valueType == .text else { return .existing }
      return .values(values.map(\.value))
    case .periodContaining(.column(let date), let unit):
      guard let (period, by) = scope.period, by == date, let days = effectiveDays(of: period) else { return .existing }
      let first = Period(containing: days.lowerBound, unit: unit, convention: context.convention)
      let last = Period(containing: days.upperBound, unit: unit, convention: context.convention)
      return .periods(first.ordinal...last.ordinal)
    case .number, .text, .date, .period, .ratio, .boolean, .negated, .sum, .difference, .product, .quotient,
      .daysBetween, .periodContaining:
      return .existing
    }
  }

  // MARK: Items

  private mutating func items(
    _ syntax: [ShowSyntax.Item], keys: [GroupKey], in scope: Scope
  ) -> [CheckedShow.Item]? {
    let names = itemNames(syntax)
    var items: [CheckedShow.Item?] = []
    var taken = keys.map(\.field.name)
    for (item, name) in zip(syntax, names) {
      guard let measure = measure(item.measure, if: .constant(true), keys: keys, in: scope) else {
        items.append(nil)
        continue
      }
      let field = measureField(named: name, measure, syntax: item.measure)
      if taken.contains(where: { NameMatch.areEqual($0, field.name) }) {
        report(.nameTaken, at: (item.name?.range ?? item.measure.range), ["name": .text(field.name)])
        items.append(nil)
        continue
      }
      taken.append(field.name)
      items.append(CheckedShow.Item(field: field, measure: measure))
    }
    return Self.allPresent(items)
  }

  /// The given name; else the measure's word where only one item of the stage has it; else its text.
  private func itemNames(_ items: [ShowSyntax.Item]) -> [String] {
    let words = items.map { $0.name == nil ? $0.measure.word : nil }
    return zip(items, words).map { item, word in
      if let name = item.name?.text { return name }
      if let word, words.filter({ $0 == word }).count == 1 { return word }
      return text(of: item.measure.range)
    }
  }

  private func measureField(named name: String, _ measure: Measure, syntax: MeasureSyntax) -> Field {
    if case .path(let path) = syntax.core, let metric = context.definitions.metric(named: path.text) {
      let title = metric.syntax.title
      return Field(
        name: name, titles: title.map(LocalizedText.init(verbatim:)), type: measure.fieldType,
        target: metric.syntax.target.flatMap(Target.init))
    }
    let keyword = syntax.word.flatMap { $0 == name ? Keyword.titles(ofWord: $0) : nil }
    return Field(
      name: name, titles: keyword, aliases: keyword.map { [$0.vietnamese] } ?? [], type: measure.fieldType)
  }
}

extension CalendarUnit {
  var titles: LocalizedText {
    switch self {
    case .day: LocalizedText(english: "day", vietnamese: "ngày")
    case .week: LocalizedText(english: "week", vietnamese: "tuần")
    case .month: LocalizedText(english: "month", vietnamese: "tháng")
    case .quarter: LocalizedText(english: "quarter", vietnamese: "quý")
    case .half: LocalizedText(english: "half", vietnamese: "nửa năm")
    case .year: LocalizedText(english: "year", vietnamese: "năm")
    }
  }
}

extension Target {
  init(_ syntax: MetricDefinitionSyntax.TargetSyntax) {
    self.init(comparison: syntax.comparison, value: syntax.number.ratio)
  }
}
