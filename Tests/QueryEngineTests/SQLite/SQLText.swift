import ColumnarData
import QueryPlan
import Values

/// A checked query in SQLite's words, for what SQL can say; nil where it cannot, or not simply.
///
/// Numbers, days and ordinals are integers there, so a scale is kept beside each number. SQL's own three-valued logic
/// is the rule of unknown numerators; where truth is two-valued, every comparison is wrapped in `ifnull(…, 0)`.
struct SQLText {
  let world: World
  let convention: CalendarConvention
  /// The name by which rows of the table in scope go, and the table.
  var alias = "t0"
  var table: String

  struct Number {
    let sql: String
    let scale: Int

    func sql(atScale target: Int) -> String {
      target == scale ? sql : "(\(sql) * \(FixedDecimal.powerOfTen(target - scale)))"
    }
  }

  // MARK: Values

  /// A column, or of the row that a key names; of a key that stands twice the first row.
  func value(_ reference: ColumnReference) -> String? {
    if case .ratio = reference.field.type { return nil }
    return path(reference.steps[...], from: alias, table) { alias, schema in
      "\(alias).\"\(schema.fields[reference.fieldIndex].name)\""
    }
  }

  /// True where some key on the way names no row.
  func isOrphan(_ reference: ColumnReference) -> String {
    var checks: [String] = []
    for count in reference.steps.indices {
      let steps = reference.steps[...count]
      let key = path(steps.dropLast(), from: alias, table) { alias, schema in
        "\(alias).\"\(schema.fields[steps[count].fieldIndex].name)\""
      }
      let row = path(steps, from: alias, table) { alias, _ in "1" }
      checks.append("(\(key) is not null and \(row) is null)")
    }
    return checks.isEmpty ? "0" : "(\(checks.joined(separator: " or ")))"
  }

  private func path(
    _ steps: ArraySlice<ForeignKeyStep>, from alias: String, _ table: String,
    _ select: (String, TableSchema) -> String
  ) -> String {
    guard let step = steps.first else { return select(alias, world.schema(table)) }
    let inner = alias + "p"
    let key = world.schema(table).fields[step.fieldIndex].name
    let referenced = world.schema(step.referencedTable)
    let found = path(steps.dropFirst(), from: inner, step.referencedTable, select)
    return """
      (select \(found) from "\(step.referencedTable)" \(inner) \
      where \(inner)."\(referenced.fields[step.referencedFieldIndex].name)" = \(alias)."\(key)" \
      order by \(inner).rowid limit 1)
      """
  }

  func number(_ expression: Expression) -> Number? {
    switch expression {
    case .column(let reference): return value(reference).map { Number(sql: $0, scale: expression.type.scale) }
    case .number(let number): return Number(sql: "\(number.unscaled)", scale: number.scale)
    case .negated(let operand): return number(operand).map { Number(sql: "(-(\($0.sql)))", scale: $0.scale) }
    case .sum(let left, let right): return combined(left, "+", right)
    case .difference(let left, let right): return combined(left, "-", right)
    case .product(let left, let right):
      guard let a = number(left), let b = number(right) else { return nil }
      return Number(sql: "(\(a.sql) * \(b.sql))", scale: a.scale + b.scale)
    case .daysBetween(let first, let second):
      guard let a = value(first), let b = value(second) else { return nil }
      return Number(sql: "(\(b) - \(a))", scale: 0)
    case .workdaysBetween(let first, let second, _):
      guard let a = value(first), let b = value(second) else { return nil }
      return Number(sql: "(\(workdays(upTo: b)) - \(workdays(upTo: a)))", scale: 0)
    case .monthOfYear(let operand):
      return period(operand, .month).map { Number(sql: "(\($0) % 12 + 1)", scale: 0) }
    case .cases(let cases, let otherwise):
      let scale = expression.type.scale
      return chosen(cases, otherwise) { self.number($0)?.sql(atScale: scale) }.map { Number(sql: $0, scale: scale) }
    default: return nil
    }
  }

  /// Weekdays up to a day, holidays among them left out; day 4 since 1970 was a Monday.
  private func workdays(upTo day: String) -> String {
    let holidays = "(select count(distinct h.date) from holidays h where h.date <= \(day) and (h.date - 4) % 7 < 5)"
    return "((\(day) - 4) / 7 * 5 + min((\(day) - 4) % 7 + 1, 5) - \(holidays))"
  }

  /// The first case that holds; nil where a part has no form in SQL.
  private func chosen(
    _ cases: [ExpressionCase], _ otherwise: Expression?, _ sql: (Expression) -> String?
  ) -> String? {
    var text = "(case"
    for item in cases {
      guard let condition = truth(item.condition), let value = item.value.map(sql) ?? "null" else { return nil }
      text += " when \(condition) then \(value)"
    }
    return (otherwise.map(sql) ?? "null").map { "\(text) else \($0) end)" }
  }

  private func combined(_ left: Expression, _ sign: String, _ right: Expression) -> Number? {
    guard let a = number(left), let b = number(right) else { return nil }
    let scale = max(a.scale, b.scale)
    return Number(sql: "(\(a.sql(atScale: scale)) \(sign) \(b.sql(atScale: scale)))", scale: scale)
  }

  /// Any value but a ratio; numbers in their own scale.
  func value(_ expression: Expression) -> String? {
    switch expression {
    case .column(let reference): return value(reference)
    case .text(let text): return SQLText.quoted(text)
    case .date(let day): return "\(day.daysSince1970)"
    case .period(let period): return "\(period.ordinal)"
    case .boolean(let flag): return flag ? "1" : "0"
    case .periodContaining(let operand, let unit): return period(operand, unit)
    case .cases(let cases, let otherwise):
      if case .number = expression.type { return number(expression)?.sql }
      return chosen(cases, otherwise, value)
    case .ratio, .quotient: return nil
    default: return number(expression)?.sql
    }
  }

  private func period(_ operand: Expression, _ unit: CalendarUnit) -> String? {
    guard let inner = value(operand) else { return nil }
    if case .period(let finer) = operand.type {
      guard let months = finer.months, let wanted = unit.months else { return nil }
      return "(\(inner) / \(wanted / months))"
    }
    switch unit {
    case .day: return inner
    case .week: return "((\(inner) + 3) / 7)"
    default:
      // SQLite's own calendar, from seconds since 1970.
      func part(_ format: String) -> String {
        "cast(strftime('\(format)', (\(inner)) * 86400, 'unixepoch') as integer)"
      }
      let late = " - (\(convention.monthOffset)) - (\(part("%d")) < \(convention.firstDay))"
      return "((\(part("%Y")) * 12 + \(part("%m")) - 1\(late)) / \(unit.months ?? 1))"
    }
  }

  static func quoted(_ text: String) -> String {
    "'\(text.respelled.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
  }

  // MARK: Conditions

  /// Two-valued: 0 or 1, never null.
  func truth(_ condition: Condition) -> String? {
    switch condition {
    case .not(let inner): truth(inner).map { "(not \($0))" }
    case .and(let parts): joined(parts, "and", truth)
    case .or(let parts): joined(parts, "or", truth)
    default: knownTruth(condition).map { "ifnull(\($0), 0)" }
    }
  }

  /// Three-valued: null where it cannot be known.
  func knownTruth(_ condition: Condition) -> String? {
    switch condition {
    case .constant(let truth): return truth ? "1" : "0"
    case .not(let inner): return knownTruth(inner).map { "(not \($0))" }
    case .and(let parts): return joined(parts, "and", knownTruth)
    case .or(let parts): return joined(parts, "or", knownTruth)
    case .isTrue(let expression): return value(expression)
    case .isMissing(let expression):
      return value(expression).map { "(\($0) is null)" }
    case .matches(let reference, let values):
      return value(reference).map { "(\($0) in (\(values.map(SQLText.quoted).joined(separator: ", "))))" }
    case .withinDays(let expression, let days):
      return between(value(expression), days.lowerBound.daysSince1970, days.upperBound.daysSince1970)
    case .withinPeriods(let expression, let ordinals):
      return between(value(expression), ordinals.lowerBound, ordinals.upperBound)
    case .withinNumbers(let expression, let low, let high):
      guard let number = number(expression) else { return nil }
      let scale = max(number.scale, low.scale, high.scale)
      return between(number.sql(atScale: scale), low.units(atScale: scale), high.units(atScale: scale))
    case .compare(let left, let comparison, let right): return compared(left, comparison, right)
    case .has(let has): return exists(has)
    case .contains, .startsWith, .meetsTarget, .inQuery: return nil
    }
  }

  private func joined(_ parts: [Condition], _ word: String, _ sql: (Condition) -> String?) -> String? {
    let texts = parts.compactMap(sql)
    return texts.count == parts.count ? "(\(texts.joined(separator: " \(word) ")))" : nil
  }

  private func between(_ sql: String?, _ low: some BinaryInteger, _ high: some BinaryInteger) -> String? {
    sql.map { "(\($0) between \(low) and \(high))" }
  }

  private func compared(_ left: Expression, _ comparison: ComparisonOperator, _ right: Expression) -> String? {
    if case .quotient(let n, let d) = left, case .ratio(let target) = right {
      guard let a = number(n), let b = number(d), target.denominator > 0 else { return nil }
      // a/b against n/d by cross-multiplication; the sign of b turns the comparison about.
      let scale = max(a.scale, b.scale)
      let first = "\(a.sql(atScale: scale)) * \(target.denominator) * iif(\(b.sql) < 0, -1, 1)"
      let second = "\(b.sql(atScale: scale)) * \(target.numerator) * iif(\(b.sql) < 0, -1, 1)"
      return """
        (case when \(a.sql) is null or \(b.sql) is null then null when \(b.sql) = 0 then 0 \
        else \(first) \(comparison.rawValue) \(second) end)
        """
    }
    if let a = number(left), let b = number(right), case .number = left.type {
      let scale = max(a.scale, b.scale)
      return "(\(a.sql(atScale: scale)) \(comparison.rawValue) \(b.sql(atScale: scale)))"
    }
    guard let a = value(left), let b = value(right) else { return nil }
    return "(\(a) \(comparison.rawValue) \(b))"
  }

  /// A semi-join.
  private func exists(_ has: HasCondition) -> String? {
    var inner = self
    inner.alias = alias + "h"
    inner.table = has.table
    guard let condition = inner.truth(has.condition) else { return nil }
    let foreign = world.schema(has.table).fields[has.foreignFieldIndex].name
    let key = world.schema(table).fields[has.keyFieldIndex].name
    return """
      exists (select 1 from "\(has.table)" \(inner.alias) \
      where \(inner.alias)."\(foreign)" = \(alias)."\(key)" and \(condition))
      """
  }
}
