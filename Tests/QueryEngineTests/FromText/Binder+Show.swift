import ColumnarData
import QueryPlan
import QuerySyntax
import Values
import VietnameseText

extension Binder {
  func show(_ syntax: ShowSyntax, _ frame: inout Frame) throws -> CheckedShow {
    var keys: [GroupKey] = []
    for key in syntax.keys + (syntax.across.map { [$0] } ?? []) {
      keys.append(try groupKey(key, taken: keys.map(\.field.name), frame))
    }
    let names = itemNames(syntax.items)
    let items = try zip(syntax.items, names).map { item, name in
      let measure = try measure(item.measure, if: [], keys: keys, frame)
      return CheckedShow.Item(field: Field(name: name, type: measure.fieldType), measure: measure)
    }
    let show = CheckedShow(
      items: items, keys: Array(keys.prefix(syntax.keys.count)), across: syntax.across == nil ? nil : keys.last,
      hasTotal: syntax.hasTotal)
    frame.texts = Dictionary(
      uniqueKeysWithValues: show.keys.compactMap { key in
        if case .column(let column) = key.expression { (key.field.name, texts(of: column, frame)) } else { nil }
      })
    (frame.table, frame.time, frame.filters, frame.keyCount) = (nil, nil, [], show.keys.count)
    frame.total = nil
    frame.ranks = zip(syntax.items, names).filter { if case .rank = $0.0.measure { true } else { false } }.map(\.1)
    if show.across != nil, show.hasTotal, let first = items.first {
      let name = items.count == 1 ? "(total)" : "(total) \(first.field.name)"
      frame.total = ColumnReference(fieldIndex: -1, field: Field(name: name, type: first.field.type))
    }
    frame.fields = show.keys.map(\.field) + (show.across == nil ? items.map(\.field) : [])
    return show
  }

  /// The name that is given; else the word where no other measure without a name has it; else the text.
  private func itemNames(_ items: [ShowSyntax.Item]) -> [String] {
    items.map { item in
      if let name = item.name { return name.text }
      let word = item.measure.typedWord
      let isOnly = items.count { $0.name == nil && $0.measure.typedWord == word } == 1
      return word.flatMap { isOnly ? $0 : nil } ?? text(of: item.measure.range)
    }
  }

  /// Called by its column or unit, where that is taken by its text. Listed are every period of the `in` by the same date,
  /// and every declared value that the `where`s before leave possible.
  private func groupKey(_ syntax: KeySyntax, taken: [String], _ frame: Frame) throws -> GroupKey {
    let path: PathSyntax
    switch syntax {
    case .path(let written): path = written
    case .unit(let unit, let range):
      path = PathSyntax(names: [NameSyntax(text: unit.rawValue, range: range)], range: range)
    }
    let expression = try value(of: path, frame)
    var field = Field(name: path.text, type: QueryGenerator.fieldType(of: expression))
    var listing = GroupKey.Listing.existing
    switch expression {
    case .column(let reference):
      field = reference.field
      if let declared = field.values {
        let left = declared.map(\.value).filter { value in
          frame.filters.allSatisfy { isPossible($0, where: .column(reference), is: value) != false }
        }
        listing = .values(left)
      }
    case .periodContaining(let date, let unit):
      field = Field(name: unit.rawValue, type: .period(unit))
      if let period = frame.period, date == .column(period.date) {
        listing = .periods(ordinals(of: unit, knownDays(of: period.span)))
      }
    default:
      guard let derived = derived(path.text, frame), !derived.values.isEmpty else { break }
      field = Field(name: path.text, type: .category, values: Self.declared(derived.values))
      listing = .values(
        derived.values.filter { value in
          frame.filters.allSatisfy { isPossible($0, where: expression, is: value) != false }
        })
    }
    if taken.contains(field.name) { field = field.called(text(of: syntax.range)) }
    return GroupKey(expression: expression, field: field, listing: listing)
  }

  static func declared(_ values: [String]) -> [FieldValue] {
    values.map { FieldValue(value: $0, titles: LocalizedText(verbatim: $0)) }
  }

  /// Whether a condition is true of a text of one column, whatever stands in all others; nil where they decide.
  private func isPossible(_ condition: Condition, where key: Expression, is text: String) -> Bool? {
    func isOwn(_ value: Expression) -> Bool {
      if case .column(let other) = value, case .column(let column) = key {
        other.steps == column.steps && other.fieldIndex == column.fieldIndex
      } else {
        value == key
      }
    }
    switch condition {
    case .matches(let other, let values): return isOwn(.column(other)) ? values.contains(text) : nil
    case .contains(let value, let part): return isOwn(value) ? TextFolding.folded(text).contains(part) : nil
    case .startsWith(let value, let part): return isOwn(value) ? TextFolding.folded(text).hasPrefix(part) : nil
    case .isMissing(let value): return isOwn(value) ? false : nil
    case .compare(let left, .equal, .text(let other)): return isOwn(left) ? text == other : nil
    case .compare(let left, .equal, let right): return isOwn(left) && isOwn(right) ? true : nil
    case .not(let inner): return isPossible(inner, where: key, is: text).map { !$0 }
    case .and(let parts):
      let truths = parts.map { isPossible($0, where: key, is: text) }
      return truths.contains(false) ? false : truths.contains(nil) ? nil : true
    case .or(let parts):
      let truths = parts.map { isPossible($0, where: key, is: text) }
      return truths.contains(true) ? true : truths.contains(nil) ? nil : false
    default: return nil
    }
  }

  // MARK: Measures

  private func measure(
    _ syntax: MeasureSyntax, if filters: [Condition], keys: [GroupKey], _ frame: Frame
  ) throws -> Measure {
    let filter = filters.isEmpty ? Condition.constant(true) : .and(filters)
    switch syntax {
    case .count: return .count(where: filter)
    case .ratio(let part, let whole, _):
      let within = try filters + (whole.map { [try condition($0, frame)] } ?? [])
      return .proportion(of: try condition(part, frame), within: .and(within), dropsUnknown: false)
    case .aggregate(let word, let value, _):
      return aggregate(word, try expression(value, frame), filter)
    case .percentile(let value, let number, _):
      let fraction = FixedDecimal(unscaled: number.value.unscaled, scale: number.value.scale + 2)
      return .quantile(try expression(value, frame), fraction: fraction, where: filter)
    case .share(let inner, let within, _):
      return .share(
        try measure(inner, if: filters, keys: keys, frame), within: try places(of: within, among: keys, frame))
    case .rank(let inner, let per, _):
      return .rank(
        try measure(inner, if: filters, keys: keys, frame), within: try places(of: per, among: keys, frame))
    case .cumulation(let inner, let cumulation, _):
      return try cumulative(cumulation, of: try measure(inner, if: filters, keys: keys, frame), keys)
    case .path(let path): return try metric(path, if: filters, keys: keys, frame)
    case .quotient(let left, let right):
      let parts = (
        try measure(left, if: filters, keys: keys, frame), try measure(right, if: filters, keys: keys, frame)
      )
      let isOfCounts = parts.0.countsThings && parts.1.countsThings
      return .quotient(parts.0, parts.1, kind: isOfCounts ? .quotient : .rate)
    case .filtered(let inner, let condition):
      return try measure(inner, if: filters + [try self.condition(condition, frame)], keys: keys, frame)
    case .parenthesized(let inner, _): return try measure(inner, if: filters, keys: keys, frame)
    }
  }

  /// The measure of a defined metric, over rows of its table.
  private func metric(
    _ path: PathSyntax, if filters: [Condition], keys: [GroupKey], _ frame: Frame
  ) throws -> Measure {
    guard let metric = metrics.first(where: { $0.name.text == path.text }), metric.table.text == frame.source.name
    else { throw BindingFailure("no metric \(path.text)") }
    let measure = try measure(metric.measure, if: filters, keys: keys, frame)
    guard metric.unknown == .drop else { return measure }
    guard case .proportion(let part, let whole, _) = measure else {
      throw BindingFailure("\(path.text) has no condition that could be unknown")
    }
    return .proportion(of: part, within: whole, dropsUnknown: true)
  }

  private func places(of paths: [PathSyntax], among keys: [GroupKey], _ frame: Frame) throws -> [Int] {
    try paths.map { path in
      let wanted = try value(of: path, frame)
      guard let place = keys.firstIndex(where: { $0.expression == wanted }) else {
        throw BindingFailure("\(path.text) is no key")
      }
      return place
    }
  }

  private func aggregate(_ word: MeasureSyntax.Aggregate, _ value: Expression, _ filter: Condition) -> Measure {
    switch word {
    case .sum: .sum(value, where: filter)
    case .avg: .mean(value, where: filter)
    case .min: .minimum(value, where: filter)
    case .max: .maximum(value, where: filter)
    case .median: .quantile(value, fraction: FixedDecimal(unscaled: 5, scale: 1), where: filter)
    case .distinct: .distinct(value, where: filter)
    }
  }

  /// By the first key of periods.
  private func cumulative(
    _ cumulation: MeasureSyntax.Cumulation, of inner: Measure, _ keys: [GroupKey]
  ) throws -> Measure {
    for (place, key) in keys.enumerated() {
      guard case .period(let unit) = key.field.type else { continue }
      switch cumulation {
      case .yearToDate: return .yearToDate(inner, key: place)
      case .rolling(let count, let span):
        if span == unit { return .rolling(inner, periods: count, key: place) }
        if span == .week, unit == .day { return .rolling(inner, periods: count * 7, key: place) }
        guard let long = span.months, let short = unit.months else { throw BindingFailure("no whole periods") }
        return .rolling(inner, periods: count * long / short, key: place)
      }
    }
    throw BindingFailure("no key of periods")
  }
}

extension Measure {
  fileprivate var countsThings: Bool {
    switch self {
    case .count, .distinct: true
    default: false
    }
  }
}

extension MeasureSyntax {
  /// The word of the measure, whatever stands around it; nil for a quotient.
  var typedWord: String? {
    switch self {
    case .count: "count"
    case .ratio: "ratio"
    case .aggregate(let word, _, _): word.rawValue
    case .percentile: "percentile"
    case .share: "share"
    case .rank: "rank"
    case .cumulation(_, .yearToDate, _): "ytd"
    case .cumulation(_, .rolling, _): "rolling"
    case .filtered(let inner, _), .parenthesized(let inner, _): inner.typedWord
    case .path(let path): path.text
    case .quotient: nil
    }
  }
}
