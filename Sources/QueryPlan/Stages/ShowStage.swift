package import ColumnarData
import Diagnostics
package import QuerySyntax
import Values
package import VietnameseText

/// Groups, and what is computed over each: keys first, then one column a measure; with `across`, one column for each
/// value of that key and each measure (named by the value, or by value and measure where there are several measures).
package struct CheckedShow: Sendable {
  /// A measure and the column that it fills.
  package struct Item: Hashable, Sendable {
    /// Name, titles and type of the column.
    package let field: Field
    /// What is computed of each group.
    package let measure: Measure

    package init(field: Field, measure: Measure) {
      self.field = field
      self.measure = measure
    }
  }

  /// The measures, in the order of their columns.
  package let items: [Item]
  /// What `by` names, in its order; empty for one row over all.
  package let keys: [GroupKey]
  /// What `across` names; nil where the result has no columns by value.
  package let across: GroupKey?
  /// A last row over all rows; with `across` also a last column over each row's cells, named `ReservedLabel.total`.
  package let hasTotal: Bool

  package init(items: [Item], keys: [GroupKey], across: GroupKey?, hasTotal: Bool) {
    self.items = items
    self.keys = keys
    self.across = across
    self.hasTotal = hasTotal
  }
}

extension CheckedShow {
  var dumpNodes: [DumpNode] {
    items.map { DumpNode("item \($0.field.dump)", [$0.measure.dumpNode]) } + keys.map { $0.dumpNode("key") }
      + (across.map { [$0.dumpNode("across")] } ?? []) + (hasTotal ? [DumpNode("total")] : [])
  }
}

extension Aggregation {
  init(lowering show: CheckedShow, output: TableSchema) {
    var accumulators = AccumulatorList()
    let formulas = show.items.map { accumulators.formula(of: $0.measure) }
    let measures = zip(show.items, formulas).map {
      PlannedMeasure(field: $0.field, formula: $1, valuedRows: accumulators.valuedRows(of: $0.measure))
    }
    let keys = show.keys + (show.across.map { [$0] } ?? [])
    let schema = TableSchema(
      name: output.name, titles: output.titles, aliases: output.aliases,
      fields: keys.map(\.field) + measures.map(\.field))
    self.init(
      keys: keys, hasAcross: show.across != nil, accumulators: accumulators.accumulators, measures: measures,
      hasTotal: show.hasTotal, output: schema)
  }
}

extension Checker {
  mutating func showStage(_ show: ShowSyntax, in scope: inout Scope) -> CheckedShow? {
    guard enterMetricTime(of: show, in: &scope) else { return nil }
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
    (hasPeriod, metricPeriod) = (nil, nil)
    let checked = CheckedShow(items: items, keys: keys, across: across, hasTotal: show.hasTotal)
    enterResult(of: checked, in: &scope)
    return checked
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
    scope.ranks = Set(show.items.filter { if case .rank = $0.measure { true } else { false } }.map(\.field.name))
    scope.replaceFields(show.keys.map(\.field) + resultFields(of: show))
    let isWithTotals = show.across != nil && show.hasTotal
    scope.totalColumn =
      isWithTotals ? scope.reference(scope.schema.fields.count - show.items.count) : nil
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
    let columns = labels + (show.hasTotal ? [ReservedLabel.total.text] : [])
    return columns.flatMap { label in
      show.items.map { $0.field.renamed(show.items.count == 1 ? label : "\(label) \($0.field.name)") }
    }
  }

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
      return Field(
        name: name, titles: metric.syntax.titles, type: measure.fieldType,
        target: context.target(of: metric))
    }
    let keyword = syntax.word.flatMap { $0 == name ? Keyword.titles(ofWord: $0) : nil }
    return Field(
      name: name, titles: keyword, aliases: keyword.map { [$0.vietnamese] } ?? [], type: measure.fieldType)
  }
}

extension MetricDefinitionSyntax {
  /// The titles, one title for both languages where there is one alone; nil where there is none.
  package var titles: LocalizedText? {
    title.map { LocalizedText(english: $0, vietnamese: vietnameseTitle ?? $0) }
  }
}

extension Target {
  package init(_ syntax: MetricDefinitionSyntax.TargetSyntax) {
    self.init(comparison: syntax.comparison, value: syntax.number.ratio)
  }
}
