import ColumnarData
import Diagnostics
import QuerySyntax
import Values
import VietnameseText

// MARK: Names to columns

extension Checker {
  /// The expression that a path names: a column, one of a row referred to, or a unit of the time column.
  mutating func resolve(_ path: PathSyntax, in scope: Scope) -> Expression? {
    if let found = lookup(path, in: scope) {
      if case .ambiguous(let choices) = found {
        report(.ambiguousColumn, at: path.range, ["name": .text(path.text), "choices": .choices(choices)])
      }
      noteDerived(found, at: path.range, in: scope)
      if case .column(let reference) = found { noteState(reference, at: path.range, in: scope) }
      return found.expression
    }
    reportUnknown(path, in: scope)
    return nil
  }

  /// The column that a path names; a unit of time does not do.
  mutating func resolveColumn(_ path: PathSyntax, in scope: Scope) -> ColumnReference? {
    guard let expression = resolve(path, in: scope) else { return nil }
    if case .column(let reference) = expression { return reference }
    report(.columnNeeded, at: path.range, ["name": .text(path.text)])
    return nil
  }

  enum PathMeaning {
    case column(ColumnReference)
    case period(Expression)
    /// A column that the program works out of others; see ``DerivedColumn``.
    case derived(DerivedColumn, Expression)
    case ambiguous([String])

    /// nil where several columns are meant.
    var expression: Expression? {
      switch self {
      case .column(let reference): .column(reference)
      case .period(let expression), .derived(_, let expression): expression
      case .ambiguous: nil
      }
    }
  }

  /// What a path means, without a word about it; nil for nothing.
  func lookup(_ path: PathSyntax, in scope: Scope) -> PathMeaning? {
    var names = path.names.map(\.text)
    if names.count > 1, isName(names[0], of: scope.schema), ownFields(names[0], in: scope).isEmpty {
      names.removeFirst()
    }
    guard let first = names.first else { return nil }
    if names.count > 1 { return lookupReferred(names, in: scope) }
    let own = ownFields(first, in: scope)
    if own.count == 1 { return .column(scope.reference(own[0])) }
    if own.count > 1 { return .ambiguous(own.map { scope.schema.fields[$0].name }) }
    if let unit = Keyword.unit(named: first), let period = periodExpression(unit, in: scope) { return .period(period) }
    if let column = DerivedColumn(named: first), let expression = expression(of: column, in: scope) {
      return .derived(column, expression)
    }
    return lookupOneStepAway(first, in: scope)
  }

  /// The expression of `quarter` and the like: of the time column, or of a finer period column that groups the rows.
  func periodExpression(_ unit: CalendarUnit, in scope: Scope) -> Expression? {
    if let time = scope.time { return .periodContaining(.column(time), unit) }
    for (index, field) in scope.schema.fields.enumerated() {
      guard case .period(let finer) = field.type, let months = unit.months else { continue }
      if finer == .day || (finer.months.map { months % $0 == 0 } ?? false) {
        return .periodContaining(.column(scope.reference(index)), unit)
      }
    }
    return nil
  }

  private func ownFields(_ name: String, in scope: Scope) -> [Int] {
    NameMatch.fields(named: name, in: scope.schema.fields)
  }

  private func isName(_ name: String, of schema: TableSchema) -> Bool {
    ([schema.name, schema.titles.english, schema.titles.vietnamese] + schema.aliases).contains {
      NameMatch.areEqual($0, name)
    }
  }

  /// `procedure.domain`, `procedure.unit.tier`: each name but the last is a foreign key, or the table that it names.
  private func lookupReferred(_ names: [String], in scope: Scope) -> PathMeaning? {
    guard scope.isBaseTable else { return nil }
    var schema = scope.schema
    var steps: [ForeignKeyStep] = []
    for name in names.dropLast() {
      let keys = foreignKeys(named: name, in: schema)
      guard let key = keys.first else { return nil }
      if keys.count > 1 { return .ambiguous(keys.map(\.field)) }
      guard let step = step(along: key, from: schema), let next = context.catalog.table(named: key.referencedTable)
      else { return nil }
      steps.append(step)
      schema = next.schema
    }
    guard let last = names.last else { return nil }
    let fields = NameMatch.fields(named: last, in: schema.fields)
    if fields.count > 1 { return .ambiguous(fields.map { schema.fields[$0].name }) }
    guard let index = fields.first else { return nil }
    return .column(ColumnReference(steps: steps, fieldIndex: index, field: schema.fields[index]))
  }

  private func foreignKeys(named name: String, in schema: TableSchema) -> [ForeignKey] {
    let fields = NameMatch.fields(named: name, in: schema.fields).map { schema.fields[$0].name }
    let byField = schema.foreignKeys.filter { fields.contains($0.field) }
    if !byField.isEmpty { return byField }
    return schema.foreignKeys.filter { key in
      context.catalog.table(named: key.referencedTable).map { isName(name, of: $0.schema) } ?? false
    }
  }

  private func step(along key: ForeignKey, from schema: TableSchema) -> ForeignKeyStep? {
    guard let fieldIndex = schema.fieldIndex(named: key.field),
      let referenced = context.catalog.table(named: key.referencedTable),
      let keyIndex = referenced.schema.fieldIndex(named: key.referencedField)
    else { return nil }
    return ForeignKeyStep(
      fieldIndex: fieldIndex, referencedTable: key.referencedTable, referencedFieldIndex: keyIndex)
  }

  /// The short way: a name that the table lacks means the column of the one table it refers to that has it.
  private func lookupOneStepAway(_ name: String, in scope: Scope) -> PathMeaning? {
    guard scope.isBaseTable else { return nil }
    let ways: [(key: ForeignKey, reference: ColumnReference)] = scope.schema.foreignKeys.compactMap { key in
      guard let step = step(along: key, from: scope.schema),
        let referenced = context.catalog.table(named: key.referencedTable),
        let index = NameMatch.fields(named: name, in: referenced.schema.fields).first
      else { return nil }
      return (key, ColumnReference(steps: [step], fieldIndex: index, field: referenced.schema.fields[index]))
    }
    if ways.count > 1 { return .ambiguous(ways.map { "\($0.key.field).\($0.reference.field.name)" }) }
    return ways.first.map { .column($0.reference) }
  }

  /// Tells in the answer which way a short name was taken, once a name (rule 25).
  mutating func noteShortWay(_ path: PathSyntax, _ reference: ColumnReference, in scope: Scope) {
    guard path.names.count == 1, let step = reference.steps.first else { return }
    let (key, column) = (scope.schema.fields[step.fieldIndex].typedName, reference.field.typedName)
    // A definition may be in another language than that of the reader.
    let name: MessageArgument = definitionRange == nil ? .text(path.text) : .phrase(column)
    let arguments: [String: MessageArgument] = ["name": name, "path": .phrase(.path(key, column))]
    if diagnostics.contains(where: { $0.id == .shortWay && $0.arguments == arguments }) { return }
    report(.shortWay, at: path.range, arguments)
  }

  /// Whether a bare yes/no name means the column of a row referred to, and as well a value of one of the table's own
  /// columns: then neither is taken, and both are offered (rule 25).
  mutating func isTwofold(_ path: PathSyntax, _ reference: ColumnReference, in scope: Scope) -> Bool {
    guard path.names.count == 1, let step = reference.steps.first else { return false }
    let holders = scope.schema.fields.indices.map { scope.reference($0) }.filter {
      $0.field.type.valueType == .text && categoryValues(matching: path.text, of: $0, in: scope).count == 1
    }
    guard !holders.isEmpty else { return false }
    let isEnglish = NameMatch.areEqual(path.text, reference.field.name)
    func typed(_ field: Field) -> String { isEnglish ? field.name : field.typedName.vietnamese }
    let isWord = path.text.allSatisfy { $0.isASCII && $0.isLetter }
    let value = isWord ? path.text : "\"\(path.text)\""
    let way = "\(typed(scope.schema.fields[step.fieldIndex])).\(typed(reference.field))"
    let lines = holders.map { "\(typed($0.field)) = \(value)" } + [way]
    report(
      .valueOrDistantColumn, at: path.range, ["name": .text(path.text), "choices": .choices(lines)],
      fixes: lines.map { FixIt(replacing: path.range, with: $0) })
    return true
  }

  // MARK: Names that are nothing

  private mutating func reportUnknown(_ path: PathSyntax, in scope: Scope) {
    if scope.isBaseTable, let first = path.names.first, path.names.count > 1,
      let child = childTable(named: first.text, of: scope)
    {
      let column = path.names.dropFirst().map(\.text).joined(separator: ".")
      report(
        .oneToManyPath, at: path.range,
        ["table": .name(of: scope.schema), "child": .name(of: child.schema), "column": .text(column)])
      return
    }
    if Keyword.unit(named: path.text) != nil {
      report(.noTimeColumn, at: path.range, ["table": .name(of: scope.schema)])
      return
    }
    if reportDerivedNeeds(path, in: scope) || reportsOfficialTerm(path, in: scope) { return }
    let names = nameableColumns(of: scope)
    let derived = scope.isBaseTable ? scope.schema.derivedColumns.map(\.field) : []
    let name = path.names.last ?? NameSyntax(text: path.text, range: path.range)
    report(
      scope.isBaseTable ? .unknownColumn : .unknownResultColumn, at: path.range,
      ["name": .text(path.text), "table": .name(of: scope.schema)],
      notes: nearestNotes(
        to: path.text, in: names, otherwise: (scope.schema.fields + derived).map(\.typedName)),
      fixes: path.names.count == 1 ? nearestFix(to: name, in: names) : [])
  }

  /// A table whose rows refer to rows of this one.
  func childTable(named name: String, of scope: Scope) -> Table? {
    let matches = NameMatch.tables(named: name, in: context.catalog)
    guard matches.count == 1, let table = matches.first else { return nil }
    return table.schema.foreignKeys.contains { $0.referencedTable == scope.tableName } ? table : nil
  }

  private func nameableColumns(of scope: Scope) -> [String] {
    var names = scope.schema.fields.map(\.name)
    names += scope.schema.fields.map(\.titles.vietnamese)
    if scope.isBaseTable { names += scope.schema.derivedColumns.map(\.field.name) }
    if scope.time != nil { names += CalendarUnit.allCases.map(\.rawValue) }
    if scope.isBaseTable {
      for key in scope.schema.foreignKeys {
        names += context.catalog.table(named: key.referencedTable)?.schema.fields.map(\.name) ?? []
      }
    }
    return names.reduce(into: []) { unique, name in if !unique.contains(name) { unique.append(name) } }
  }
}
