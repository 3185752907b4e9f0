import ColumnarData
import Diagnostics
import QueryPlan
import Values
import VietnameseText
import WorkProgress

/// One column of measures in a result: which measure, and of which value across.
struct MeasureColumn: Sendable {
  let field: Field
  let measure: Int
  /// The code of the key across; ``GroupScope/anyValue`` for the total column; nil without `across`.
  let across: Int?
}

extension GroupedResult {
  /// The fields of the keys that stand in rows.
  var rowKeys: ArraySlice<EncodedKey> { aggregation.hasAcross ? keys.dropLast() : keys[...] }

  /// Measures in order; with `across` each for each value, then over all values where totals are asked.
  func measureColumns(_ listing: GroupListing) -> [MeasureColumn] {
    let measures = aggregation.measures
    guard let codes = listing.columns, let key = keys.last else {
      return measures.enumerated().map { MeasureColumn(field: $1.field, measure: $0, across: nil) }
    }
    let places = codes + (aggregation.hasTotal ? [GroupScope.anyValue] : [])
    return places.flatMap { code in
      measures.enumerated().map { index, measure in
        let (name, titles) = code == GroupScope.anyValue ? Self.total : key.name(of: code)
        return MeasureColumn(
          field: measure.field.named(name, titles, isOnly: measures.count == 1), measure: index, across: code)
      }
    }
  }

  /// The values of measures for each row.
  ///
  /// - Parameters:
  ///   - rows: The groups that each is about.
  ///   - listing: The groups of the result, among which ranks are counted.
  ///   - present: The groups that have rows, where others are asked for too: the others get the values of a group without
  ///     rows.
  ///   - monitor: Asked whether to stop, and given the progress, every few thousand rows.
  func columns(
    _ columns: [MeasureColumn], for rows: RowScopes, _ listing: GroupListing, present: Set<[Int]>? = nil,
    monitor: WorkMonitor = WorkMonitor()
  ) throws(DiagnosticError) -> [ColumnValues] {
    let evaluator = MeasureEvaluator(self, monitor)
    var values = columns.map { _ in [MeasureValue]() }
    let step = 1 << 12
    monitor.begin(.scanning, total: rows.count, unit: .rows)
    for row in 0..<rows.count {
      if row % step == step - 1 {
        if monitor.isCancelled { throw .cancelled }
        monitor.advance(by: step)
      }
      if present == nil, rows.isGroup(row), let group = try groupValues(columns, row, rows, evaluator) {
        for index in values.indices { values[index].append(group[index]) }
        continue
      }
      let members = rows[row]
      let isAbsent = present.map { self.isAbsent(members, $0) } ?? false
      for (index, column) in columns.enumerated() {
        let formula = aggregation.measures[column.measure].formula
        values[index].append(
          isAbsent ? emptyValue(of: formula) : try evaluator.evaluate(formula, over: scope(members, column)))
      }
    }
    for (index, column) in columns.enumerated() {
      guard case .rank(_, let within) = aggregation.measures[column.measure].formula else { continue }
      let ranking = try Ranking(column, within: within, of: self, listing, evaluator, monitor)
      values[index] = values[index].enumerated().map { ranking.place(of: $1, row: $0, rows) }
    }
    let shares = Apportionment(self, columns, rows, values)
    return columns.indices.map { index in
      let measure = aggregation.measures[columns[index].measure]
      return ColumnValues(
        values[index], type: measure.field.type, scale: scale(of: measure.formula),
        apportioned: shares.parts[index])
    }
  }

  /// The values of one group's row; nil where a column is about others too.
  private func groupValues(
    _ columns: [MeasureColumn], _ row: Int, _ rows: RowScopes, _ evaluator: MeasureEvaluator
  ) throws(DiagnosticError) -> [MeasureValue]? {
    if aggregation.hasAcross { return nil }
    let group = ChosenGroups.cells(group(ofCodes: rows[row][0]).map { [$0] } ?? [])
    var values: [MeasureValue] = []
    for column in columns {
      guard let value = try evaluator.evaluate(aggregation.measures[column.measure].formula, of: group) else {
        return nil
      }
      values.append(value)
    }
    return values
  }

  func scope(_ members: [[Int]], _ column: MeasureColumn) -> GroupScope {
    GroupScope(column.across.map { code in members.map { $0 + [code] } } ?? members)
  }

  private func isAbsent(_ members: [[Int]], _ present: Set<[Int]>) -> Bool {
    guard members.count == 1, let member = members.first, !member.contains(GroupScope.anyValue) else { return false }
    return !present.contains(member)
  }

  /// Counts and sums 0, ratios and means undefined, otherwise missing.
  private func emptyValue(of formula: MeasureFormula) -> MeasureValue {
    switch formula {
    case .value(let accumulator):
      switch aggregation.accumulators[accumulator].kind {
      case .rows, .values, .sum, .distinct: .integer(0)
      case .minimum, .maximum, .distribution: .missing
      }
    case .rank: .missing
    case .mean, .quantile, .proportion, .quotient, .share: .ratio(Ratio(0, 0))
    case .yearToDate(let inner, _), .rolling(let inner, _, _): emptyValue(of: inner)
    }
  }

  private static var total: (String, LocalizedText) { (ReservedLabel.total.text, ReservedLabel.total.titles) }
}

extension Field {
  /// The measure's column for one value across: called by the value, and by the measure too where there are several.
  fileprivate func named(_ value: String, _ valueTitles: LocalizedText, isOnly: Bool) -> Field {
    let both = LocalizedText(
      english: "\(valueTitles.english) \(titles.english)", vietnamese: "\(valueTitles.vietnamese) \(titles.vietnamese)")
    return Field(
      name: isOnly ? value : "\(value) \(name)", titles: isOnly ? valueTitles : both, type: type, target: target)
  }
}

extension EncodedKey {
  /// How a value is called where it is a column's name.
  func name(of code: Int) -> (String, LocalizedText) {
    switch cell(of: code) {
    case .text(let text):
      let declared = field.values?.first { $0.value == text }?.titles
      // In quotes a value stays apart from the label that is spelled the same.
      let name = ReservedLabel(rawValue: text) == nil ? text : "\"\(text)\""
      return (name, declared ?? LocalizedText(verbatim: name))
    case .label(let label): return (label.text, label.titles)
    case .missing: return (ReservedLabel.missing.text, ReservedLabel.missing.titles)
    case .boolean(let value):
      return value
        ? ("yes", LocalizedText(english: "yes", vietnamese: "có"))
        : ("no", LocalizedText(english: "no", vietnamese: "không"))
    case .number(let number): return (number.plainText, LocalizedText(verbatim: number.plainText))
    case .date(let day): return (day.isoText, LocalizedText(english: day.isoText, vietnamese: day.text))
    case .period(let period): return (period.label, period.heading)
    case .ratio: preconditionFailure("no key is a ratio")
    }
  }
}

/// The printed percentages of shares: parts of one whole, at one level (groups, total row, total column), add up to it.
private struct Apportionment {
  /// For each column of shares one part a row, in hundredths of a percent; nil for other columns.
  private(set) var parts: [[Int64]?]

  private struct Partition: Hashable {
    let measure: Int
    let isTotalRow: Bool
    let isTotalColumn: Bool
    let whole: GroupScope
  }

  init(_ grouped: GroupedResult, _ columns: [MeasureColumn], _ rows: RowScopes, _ values: [[MeasureValue]]) {
    parts = columns.map { _ in nil }
    var partitions: [Partition: [(column: Int, row: Int)]] = [:]
    for (index, column) in columns.enumerated() {
      guard case .share(_, let within) = grouped.aggregation.measures[column.measure].formula else { continue }
      parts[index] = [Int64](repeating: 0, count: rows.count)
      for row in 0..<rows.count {
        let members = rows[row]
        let partition = Partition(
          measure: column.measure,
          isTotalRow: !members.contains { $0.contains { $0 != GroupScope.anyValue } } && rows.keyCount > 0,
          isTotalColumn: column.across == GroupScope.anyValue,
          whole: grouped.whole(of: grouped.scope(members, column), within: within))
        partitions[partition, default: []].append((index, row))
      }
    }
    for places in partitions.values { apportion(places, values) }
  }

  private mutating func apportion(_ places: [(column: Int, row: Int)], _ values: [[MeasureValue]]) {
    let ratios = places.map { place -> Ratio in
      if case .ratio(let ratio) = values[place.column][place.row] { return ratio }
      return Ratio(0, 0)
    }
    let sum = ratios.reduce(Int128(0)) { $0 + Int128($1.numerator) }
    let isWhole = ratios.allSatisfy { $0.numerator >= 0 } && sum == Int128(ratios.first?.denominator ?? 0)
    let shares =
      isWhole
      ? LargestRemainder.apportion(ratios.map(\.numerator))
      : ratios.map { $0.rounded(toScale: 2, shift: 2)?.unscaled ?? 0 }
    for (place, share) in zip(places, shares) { parts[place.column]?[place.row] = share }
  }
}
