import ColumnarData
import QueryPlan
import Values

extension SQLText {
  /// One number that SQL gives for a measure: a plain value, or the two parts of a ratio.
  enum Column {
    case number(sql: String, scale: Int)
    /// A date or the ordinal of a period.
    case whole(sql: String)
    case ratio(numerator: Number, denominator: Number)
  }

  func column(_ measure: Measure, _ keys: [GroupKey]) -> Column? {
    switch measure {
    case .count(let condition):
      return truth(condition).map { .number(sql: "ifnull(sum(\($0)), 0)", scale: 0) }
    case .proportion(let part, let whole, let dropsUnknown):
      guard let part = knownTruth(part), let whole = truth(whole) else { return nil }
      let known = dropsUnknown ? " and \(part) is not null" : ""
      return .ratio(
        numerator: Number(sql: "ifnull(sum(\(whole) and ifnull(\(part), 0)), 0)", scale: 0),
        denominator: Number(sql: "ifnull(sum(\(whole)\(known)), 0)", scale: 0))
    case .sum(let expression, let condition):
      guard let number = number(expression) else { return nil }
      return filtered(number.sql, condition).map { .number(sql: "ifnull(sum(\($0)), 0)", scale: number.scale) }
    case .mean(let expression, let condition):
      guard let number = number(expression), let value = filtered(number.sql, condition) else { return nil }
      return .ratio(
        numerator: Number(sql: "ifnull(sum(\(value)), 0)", scale: number.scale),
        denominator: Number(sql: "count(\(value))", scale: 0))
    case .minimum(let expression, let condition): return extreme("min", expression, condition)
    case .maximum(let expression, let condition): return extreme("max", expression, condition)
    case .distinct(let expression, let condition):
      guard let value = value(expression) else { return nil }
      return filtered(value, condition).map { .number(sql: "count(distinct \($0))", scale: 0) }
    case .quotient(let left, let right, _):
      guard case .number(let a, let scaleA)? = column(left, keys),
        case .number(let b, let scaleB)? = column(right, keys)
      else { return nil }
      return .ratio(numerator: Number(sql: a, scale: scaleA), denominator: Number(sql: b, scale: scaleB))
    case .share(let inner, let within):
      guard case .number(let part, let scale)? = column(inner, keys),
        case .number(let whole, _)? = windowed(inner, keys, partition: within.map { self.key(keys[$0]) }, frame: "")
      else { return nil }
      return .ratio(numerator: Number(sql: part, scale: scale), denominator: Number(sql: whole, scale: scale))
    case .yearToDate(let inner, let key): return cumulative(inner, keys, key, periods: nil)
    case .rolling(let inner, let periods, let key): return cumulative(inner, keys, key, periods: periods)
    case .quantile, .rank: return nil
    }
  }

  /// A measure whose parts add up, over the groups before a group's period that agree with it in the other keys.
  private func cumulative(_ inner: Measure, _ keys: [GroupKey], _ place: Int, periods: Int?) -> Column? {
    guard let own = key(keys[place]), case .period(let unit) = keys[place].expression.type, let months = unit.months
    else { return nil }
    var partition = keys.indices.filter { $0 != place }.map { key(keys[$0]) }
    if periods == nil { partition.append("(\(own)) / \(12 / months)") }
    let reach = periods.map { "\($0 - 1)" } ?? "unbounded"
    return windowed(
      inner, keys, partition: partition, frame: "order by \(own) range between \(reach) preceding and current row",
      onlyIf: "typeof(\(own)) = 'integer'")
  }

  private func windowed(
    _ inner: Measure, _ keys: [GroupKey], partition: [String?], frame: String, onlyIf condition: String = "1"
  ) -> Column? {
    let texts = partition.compactMap { $0 }
    guard texts.count == partition.count else { return nil }
    let partitionClause = texts.isEmpty ? "" : "partition by \(texts.joined(separator: ", ")) "
    func windowed(_ sql: String) -> String {
      "case when \(condition) then sum(\(sql)) over (\(partitionClause)\(frame)) end"
    }
    switch inner {
    case .count, .sum, .mean, .proportion: break
    case .quotient(let left, let right, _) where left.addsUp && right.addsUp: break
    default: return nil
    }
    switch column(inner, keys) {
    case .number(let sql, let scale): return .number(sql: windowed(sql), scale: scale)
    case .ratio(let n, let d):
      return .ratio(
        numerator: Number(sql: windowed(n.sql), scale: n.scale),
        denominator: Number(sql: windowed(d.sql), scale: d.scale))
    default: return nil
    }
  }

  private func extreme(_ word: String, _ expression: Expression, _ condition: Condition) -> Column? {
    guard let value = value(expression), let filtered = filtered(value, condition) else { return nil }
    if case .number(let scale) = expression.type { return .number(sql: "\(word)(\(filtered))", scale: scale) }
    return .whole(sql: "\(word)(\(filtered))")
  }

  private func filtered(_ sql: String, _ condition: Condition) -> String? {
    truth(condition).map { "case when \($0) then \(sql) end" }
  }

  /// A key as text or a whole number, with the reserved labels; a missing number is null.
  func key(_ key: GroupKey) -> String? {
    guard let value = value(key.expression) else { return nil }
    let missing = key.expression.type == .text ? "'\(ReservedLabel.missing.text)'" : "null"
    switch key.expression {
    case .column(let reference), .periodContaining(.column(let reference), _):
      return """
        case when \(value) is not null then \(value) when \(isOrphan(reference)) \
        then '\(ReservedLabel.notInCatalogue.text)' else \(missing) end
        """
    default: return value
    }
  }

  /// Filters and one `show` without listing, total or across; nil for anything else.
  func select(_ query: CheckedQuery) -> (sql: String, show: CheckedShow, columns: [Column])? {
    var filters: [String] = []
    for stage in query.stages {
      switch stage.kind {
      case .filter(let condition):
        guard let sql = truth(condition) else { return nil }
        filters.append(sql)
      case .period(let period):
        guard let sql = truth(period.condition) else { return nil }
        filters.append(sql)
      case .show(let show):
        let keys = show.keys.compactMap(key)
        let columns = show.items.compactMap { column($0.measure, show.keys) }
        guard keys.count == show.keys.count, columns.count == show.items.count else { return nil }
        let whereClause = filters.isEmpty ? "" : " where " + filters.joined(separator: " and ")
        let groupClause = keys.isEmpty ? "" : " group by " + keys.indices.map { "\($0 + 1)" }.joined(separator: ", ")
        let selected = keys + columns.flatMap(\.sql)
        let sql = "select \(selected.joined(separator: ", ")) from \"\(table)\" \(alias)\(whereClause)\(groupClause)"
        return (sql, show, columns)
      default: return nil
      }
    }
    return nil
  }
}

extension Measure {
  fileprivate var addsUp: Bool {
    switch self {
    case .count, .sum: true
    default: false
    }
  }
}

extension SQLText.Column {
  var sql: [String] {
    switch self {
    case .number(let sql, _), .whole(let sql): [sql]
    case .ratio(let numerator, let denominator): [numerator.sql, denominator.sql]
    }
  }
}
