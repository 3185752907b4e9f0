import ColumnarData
import Diagnostics
import QuerySyntax
import Values
import VietnameseText

// MARK: One stage after another

extension Checker {
  /// The stage's checked form; the scope becomes that of the next stage.
  ///
  /// - Parameters:
  ///   - before: The stages before this one, for `change`, which evaluates them once more.
  ///   - remaining: This stage and those after it: a metric's own time column settles the `in` before it.
  mutating func checkedStage(
    _ stage: StageSyntax, in scope: inout Scope, before: [CheckedStage], remaining: [StageSyntax]
  ) -> CheckedStage.Kind? {
    switch stage.kind {
    case .filter(let condition, let keepsMatches):
      guard let checked = check(condition, in: scope) else { return nil }
      let kept = keepsMatches ? checked : .opposite(of: checked)
      scope.filters.append(kept)
      return .filter(kept)
    case .period(let period, let path):
      return periodStage(period, by: path, stage: stage, in: &scope, remaining: remaining)
    case .add(let columns): return addStage(columns, in: &scope)
    case .show(let show): return showStage(show, stage: stage, in: &scope)
    case .list(let paths): return listStage(paths, in: &scope)
    case .sort(let keys): return sortStage(keys, in: scope)
    case .limit(let limit): return limitStage(limit, stage: stage, in: scope)
    case .change(let base): return changeStage(base, stage: stage, in: &scope, before: before)
    case .expect(let condition): return check(condition, in: scope).map { .expect($0) }
    }
  }

  // MARK: in

  private mutating func periodStage(
    _ syntax: PeriodSyntax, by path: PathSyntax?, stage: StageSyntax, in scope: inout Scope, remaining: [StageSyntax]
  ) -> CheckedStage.Kind? {
    let time = path == nil ? metricTime(remaining, in: scope) : nil
    if case .related(let table, let column)? = time {
      var childScope = Scope(table: table)
      childScope.time = column
      guard let filter = periodFilter(syntax, by: nil, in: childScope) else { return nil }
      report(.periodInsideHas, at: syntax.range, ["table": .name(of: table.schema), "column": .name(of: column.field)])
      hasPeriod = (table.name, filter)
      return .filter(.constant(true))
    }
    var dateScope = scope
    if case .own(let column)? = time { dateScope.time = column }
    if let period = periodColumn(of: scope), path == nil, scope.time == nil {
      return resolve(syntax).flatMap { inPeriodColumn(period, $0) }
    }
    guard let filter = periodFilter(syntax, by: path, in: dateScope), let period = resolve(syntax) else { return nil }
    if dateScope.time != scope.time, path == nil {
      report(.periodBy, at: syntax.range, ["column": .name(of: filter.date.field)])
    }
    scope.time = filter.date
    scope.period = (period, filter.date)
    return .period(filter)
  }

  /// After `show … by quarter`, `in 2020` keeps the rows whose quarter lies in the year.
  private func periodColumn(of scope: Scope) -> ColumnReference? {
    scope.schema.fields.indices.first { if case .period = scope.schema.fields[$0].type { true } else { false } }
      .map { scope.reference($0) }
  }

  private func inPeriodColumn(_ column: ColumnReference, _ period: ResolvedPeriod) -> CheckedStage.Kind? {
    guard case .period(let unit) = column.field.type else { return nil }
    let first = Period(containing: period.fullDays.lowerBound, unit: unit, convention: context.convention)
    let last = Period(containing: period.fullDays.upperBound, unit: unit, convention: context.convention)
    return .filter(.withinPeriods(.column(column), first.ordinal...last.ordinal))
  }

  // MARK: add, list

  private mutating func addStage(_ columns: [AddedColumnSyntax], in scope: inout Scope) -> CheckedStage.Kind? {
    var added: [AddedColumn] = []
    for column in columns {
      let name = column.name.text
      guard NameMatch.fields(named: name, in: scope.schema.fields).isEmpty else {
        report(.nameTaken, at: column.name.range, ["name": .text(name)])
        return nil
      }
      guard let expression = check(column.expression, in: scope) else { return nil }
      let field = Field(name: name, type: expression.fieldType)
      added.append(AddedColumn(field: field, expression: expression))
      if case .column(let reference) = expression { rememberSource(of: field.name, reference, in: &scope) }
      scope.append(field)
    }
    return .add(added)
  }

  private func rememberSource(of name: String, _ reference: ColumnReference, in scope: inout Scope) {
    scope.valueSources[name] =
      scope.isBaseTable && !scope.valueSources.keys.contains(reference.field.name)
      ? (reference, scope.tableName) : scope.valueSources[reference.field.name]
  }

  private mutating func listStage(_ paths: [PathSyntax], in scope: inout Scope) -> CheckedStage.Kind? {
    if paths.isEmpty { return .list(scope.schema.fields.indices.map { scope.reference($0) }) }
    var references: [ColumnReference] = []
    var fields: [Field] = []
    var sources: [String: (column: ColumnReference, table: String)] = [:]
    for path in paths {
      guard let reference = listedColumn(path, in: scope) else { return nil }
      let isTaken = fields.contains { $0.name == reference.field.name }
      let way = reference.steps.first.map { "\(scope.schema.fields[$0.fieldIndex].name).\(reference.field.name)" }
      let field = reference.field.renamed(isTaken ? way ?? path.text : reference.field.name)
      guard !fields.contains(where: { $0.name == field.name }) else {
        report(.nameTaken, at: path.range, ["name": .text(field.name)])
        return nil
      }
      references.append(reference)
      fields.append(field)
      sources[field.name] = scope.isBaseTable ? (reference, scope.tableName) : scope.valueSources[reference.field.name]
    }
    scope.isBaseTable = false
    scope.filters = []
    scope.valueSources = sources
    scope.keyCount = 0
    scope.hasGroups = false
    scope.time = scope.time.flatMap { time in
      references.firstIndex(of: time).map { ColumnReference(fieldIndex: $0, field: fields[$0]) }
    }
    scope.replaceFields(fields)
    return .list(references)
  }

  private mutating func listedColumn(_ path: PathSyntax, in scope: Scope) -> ColumnReference? {
    guard let expression = resolve(path, in: scope) else { return nil }
    guard case .column(let reference) = expression else {
      report(
        .columnNeeded, at: path.range, ["name": .text(path.text)],
        notes: [Diagnostic(.addColumnFirst, ["name": .text(path.text)])])
      return nil
    }
    noteShortWay(path, reference, in: scope)
    return reference
  }

  // MARK: sort, top, bottom

  private mutating func sortStage(_ keys: [SortKeySyntax], in scope: Scope) -> CheckedStage.Kind? {
    let checked = keys.map { key in
      sortColumn(key.measure, in: scope).map { SortKey(column: $0, isDescending: key.isDescending) }
    }
    return Self.allPresent(checked).map { .sort($0) }
  }

  /// The column that a sort key names: by its name, or after `show` by the text of its measure.
  private mutating func sortColumn(_ measure: MeasureSyntax, in scope: Scope) -> ColumnReference? {
    if case .path(let path) = measure {
      guard let reference = resolveColumn(path, in: scope) else { return nil }
      noteShortWay(path, reference, in: scope)
      return reference
    }
    let name = text(of: measure.range)
    let matches = NameMatch.fields(named: name, in: scope.schema.fields)
    let byWord = matches.isEmpty ? NameMatch.fields(named: measure.word ?? name, in: scope.schema.fields) : matches
    if byWord.count == 1, let index = byWord.first { return scope.reference(index) }
    report(
      .sortNeedsColumn, at: measure.range, ["measure": .text(name)],
      notes: [.availableNames(scope.schema.fields.map(\.typedName))])
    return nil
  }

  private mutating func limitStage(
    _ limit: LimitSyntax, stage: StageSyntax, in scope: Scope
  ) -> CheckedStage.Kind? {
    guard (1...1_000_000_000).contains(limit.count) else {
      report(.countOutOfRange, at: stage.range, ["least": .number(1), "greatest": .number(1_000_000_000)])
      return nil
    }
    let by: ColumnReference
    if let measure = limit.by {
      guard let column = sortColumn(measure, in: scope) else { return nil }
      by = column
    } else if scope.keyCount < scope.schema.fields.count, scope.hasGroups || scope.keyCount > 0 {
      by = scope.reference(scope.keyCount)
    } else {
      report(.limitNeedsColumn, at: stage.wordRange, ["count": .number(limit.count)])
      return nil
    }
    var per: ColumnReference?
    if let path = limit.per {
      guard let column = resolveColumn(path, in: scope) else { return nil }
      per = column
    }
    if limit.hasOther && (!scope.hasGroups || scope.isPivot) {
      report(.otherNeedsShow, at: stage.range)
      return nil
    }
    return .limit(Limit(isTop: limit.isTop, count: limit.count, by: by, per: per, hasOther: limit.hasOther))
  }
}

extension Field {
  func renamed(_ name: String) -> Field {
    Field(name: name, titles: titles, aliases: aliases, type: type, values: values, target: target)
  }
}

extension Expression {
  /// The type of a column that holds the expression's values.
  var fieldType: FieldType {
    if case .column(let reference) = self { return reference.field.type }
    switch type {
    case .boolean: return .boolean
    case .number(let scale): return .number(scale: scale)
    case .text: return .category
    case .date: return .date
    case .period(let unit): return .period(unit)
    case .ratio(let kind): return .ratio(kind)
    }
  }
}
