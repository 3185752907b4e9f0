import ColumnarData
import Diagnostics
import QuerySyntax
import Values
import VietnameseText

// MARK: Columns worked out of the dates of dossiers

extension Checker {
  /// What a derived column means in a scope; nil where the table has not the dates that it needs, and after `show`.
  ///
  /// The working days come from the holidays as they are, without a word: see ``noteDerived(_:at:in:)``.
  func expression(of column: DerivedColumn, in scope: Scope) -> Expression? {
    func date(_ source: DerivedColumn.Source) -> Expression? { dateColumn(source, in: scope).map { .column($0) } }
    switch column {
    case .deadline:
      guard let due = date(.due), let resolved = date(.resolved) else { return nil }
      let standing = Self.standing(due: due, resolved: resolved, on: lastDay(in: scope))
      return upToEnd(standing, .received, in: scope)
    case .daysTaken:
      guard let received = date(.received), let resolved = date(.resolved) else { return nil }
      return upToEnd(.daysBetween(received, resolved), .resolved, in: scope)
    case .workdaysTaken:
      guard let received = date(.received), let resolved = date(.resolved) else { return nil }
      let days = Expression.workdaysBetween(received, resolved, WorkingCalendar(holidays: holidays))
      return upToEnd(days, .resolved, in: scope)
    case .isPending:
      guard let received = date(.received), let resolved = date(.resolved) else { return nil }
      return .cases(
        [ExpressionCase(Self.pending(received, resolved, on: lastDay(in: scope)), .boolean(true))],
        otherwise: .boolean(false))
    }
  }

  /// The value, missing where a date lies behind the end of the data: by then it has not happened.
  private func upToEnd(_ value: Expression, _ source: DerivedColumn.Source, in scope: Scope) -> Expression {
    guard let date = dateColumn(source, in: scope), let end = lastDay(in: scope),
      let days = dataDays(of: date, in: scope), days.upperBound > end
    else { return value }
    let later = ExpressionCase(.compare(.column(date), .greater, .date(end)), nil)
    guard case .cases(let cases, let otherwise) = value else { return .cases([later], otherwise: value) }
    return .cases([later] + cases, otherwise: otherwise)
  }

  private func dateColumn(_ source: DerivedColumn.Source, in scope: Scope) -> ColumnReference? {
    guard scope.isBaseTable, let index = scope.schema.fieldIndex(named: source.rawValue),
      scope.schema.fields[index].type == .date
    else { return nil }
    return scope.reference(index)
  }

  /// Says what must be known of a derived column that is used.
  mutating func noteDerived(_ meaning: PathMeaning, at range: Range<Int>, in scope: Scope) {
    guard case .derived(.workdaysTaken, _) = meaning, let received = dateColumn(.received, in: scope),
      let resolved = dateColumn(.resolved, in: scope)
    else { return }
    noteUnknownHolidays(between: .column(received), .column(resolved), at: range, in: scope)
  }

  /// Says of a column that holds how things stand where the data end that an earlier day is asked for (rule 27).
  mutating func noteState(_ column: ColumnReference, at range: Range<Int>, in scope: Scope) {
    guard scope.isBaseTable, Self.stateColumns.contains(column.field.name), let asOf = context.asOf,
      let cutoff = context.catalog.end(ofTable: column.steps.last?.referencedTable ?? scope.tableName)?.day,
      asOf < cutoff
    else { return }
    report(
      .todaysState, at: range,
      ["column": .name(of: column.field), "cutoff": .text(cutoff.text), "asOf": .text(asOf.text)])
  }

  /// Columns that change while a dossier is handled and keep no dates.
  private static let stateColumns: Set<String> = ["status", "supplements"]

  /// The field of a path that means a derived column.
  func derivedField(of syntax: ExpressionSyntax, in scope: Scope) -> Field? {
    guard case .path(let path) = syntax, case .derived(let column, _)? = lookup(path, in: scope) else { return nil }
    return column.field
  }

  /// The values that a text worked out of other columns can have; nil where any text can come.
  func derivedValues(of syntax: ExpressionSyntax, _ expression: Expression, in scope: Scope) -> [FieldValue]? {
    derivedField(of: syntax, in: scope)?.values ?? expression.constantValues
  }

  /// The value that a written text means.
  mutating func declaredValue(
    _ syntax: ExpressionSyntax, among values: [FieldValue], of left: ExpressionSyntax, in scope: Scope
  ) -> String? {
    let column = ColumnReference(
      fieldIndex: Int.max, field: Field(name: text(of: left.range), type: .category, values: values))
    return value(writtenAs: text(ofConstant: syntax), at: syntax.range, of: column, in: scope)
  }

  /// Tells which dates a derived column lacks in a table of the data.
  mutating func reportDerivedNeeds(_ path: PathSyntax, in scope: Scope) -> Bool {
    guard scope.isBaseTable, path.names.count == 1, let column = DerivedColumn(named: path.text) else { return false }
    return reportNeeds(column.sources, of: path.text, at: path.range, in: scope)
  }

  private mutating func reportNeeds(
    _ sources: [DerivedColumn.Source], of name: String, at range: Range<Int>, in scope: Scope
  ) -> Bool {
    let lacking = sources.filter { dateColumn($0, in: scope) == nil }
    guard !lacking.isEmpty else { return false }
    func list(_ sources: [DerivedColumn.Source]) -> MessageArgument { .list(of: sources.map(\.title)) }
    report(
      .derivedNeedsDates, at: range,
      [
        "name": .text(name), "columns": list(sources), "table": .name(of: scope.schema), "lacking": list(lacking),
      ])
    return true
  }

  // MARK: Stocks

  /// `pending at 2020-08-31`: received up to a day, and not done up to it.
  mutating func pending(at point: PointSyntax?, range: Range<Int>, in scope: Scope) -> Condition? {
    let name = text(of: range)
    if point == nil, !NameMatch.fields(named: name, in: scope.schema.fields).isEmpty {
      let path = PathSyntax(names: [NameSyntax(text: name, range: range)], range: range)
      return check(.expression(.path(path)), in: scope)
    }
    guard let received = dateColumn(.received, in: scope), let resolved = dateColumn(.resolved, in: scope) else {
      if scope.isBaseTable {
        _ = reportNeeds([.received, .resolved], of: Keyword.condition(.pending).title(.english), at: range, in: scope)
      } else {
        report(.stockAfterShow, at: range)
      }
      return nil
    }
    let day = point.map { $0.period.days(in: context.convention).upperBound } ?? lastDay(in: scope)
    if let point, let day, let data = dataDays(of: received, in: scope) {
      let last = lastDay(in: scope) ?? data.upperBound
      guard day >= data.lowerBound, day <= last else {
        report(
          .dayOutsideData, at: point.range,
          ["day": .text(day.text), "first": .text(data.lowerBound.text), "last": .text(last.text)])
        return nil
      }
    }
    return Self.pending(.column(received), .column(resolved), on: day)
  }

  private static func pending(_ received: Expression, _ resolved: Expression, on day: Day?) -> Condition {
    guard let day else { return .isMissing(resolved) }
    return .all([
      .compare(received, .lessOrEqual, .date(day)),
      .any([.isMissing(resolved), .compare(resolved, .greater, .date(day))]),
    ])
  }

  /// The end compared with the due date; of what is not done on a day, the due date with that day.
  private static func standing(due: Expression, resolved: Expression, on day: Day?) -> Expression {
    let isDone: Condition =
      day.map { .compare(resolved, .lessOrEqual, .date($0)) } ?? .not(.isMissing(resolved))
    func text(_ standing: DerivedColumn.Standing) -> Expression { .text(standing.rawValue) }
    let done = [
      ExpressionCase(.isMissing(due), text(.noDue)),
      ExpressionCase(.all([isDone, .compare(resolved, .less, due)]), text(.early)),
      ExpressionCase(.all([isDone, .compare(resolved, .equal, due)]), text(.onTime)),
      ExpressionCase(isDone, text(.late)),
    ]
    guard let day else { return .cases(done, otherwise: nil) }
    return .cases(
      done + [ExpressionCase(.compare(due, .less, .date(day)), text(.overdue))], otherwise: text(.within))
  }
}

extension Expression {
  /// The texts that a value by cases can have, in the order of the cases, each once; nil where another can come.
  var constantValues: [FieldValue]? {
    guard case .cases(let cases, let otherwise) = self, type == .text else { return nil }
    var texts: [String] = []
    for value in (cases.map(\.value) + [otherwise]).compactMap({ $0 }) {
      guard case .text(let text) = value else { return nil }
      if !texts.contains(text) { texts.append(text) }
    }
    return texts.map { FieldValue(value: $0, titles: LocalizedText(verbatim: $0)) }
  }
}
