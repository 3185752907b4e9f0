import ColumnarData
package import Diagnostics
package import QuerySyntax
import VietnameseText

// Columns defined by `column … on TABLE = …` stand after a table's own wherever its rows do, as if `add` made them: they
// are worked out where they are read, so that an as-of view and a newly opened table of the name have them too.

extension Checker {
  /// What can be named of a table's rows, and the columns that are defined on it, in an order in which each comes after
  /// those that it uses. A definition that does not fit the table, as its columns have other names, is none of it.
  mutating func scope(of table: Table) -> (scope: Scope, defined: [AddedColumn]) {
    scope(of: table, with: context.definitions.columns.filter { isTable($0.syntax.table.text, table.name) })
  }

  private mutating func scope(
    of table: Table, with definitions: [Definitions.Column]
  ) -> (scope: Scope, defined: [AddedColumn]) {
    var scope = Scope(table: table)
    var added: [AddedColumn] = []
    var open = definitions
    var count = 0
    repeat {
      count = open.count
      open.removeAll { column in
        guard let made = addedColumn(column, in: scope) else { return false }
        added.append(made)
        if case .column(let reference) = made.expression { rememberSource(of: made.field.name, reference, in: &scope) }
        scope.append(made.field)
        return true
      }
    } while open.count < count
    return (scope, added)
  }

  /// The column of a definition, without a word: what there is to say of it was said where it was made.
  private mutating func addedColumn(_ column: Definitions.Column, in scope: Scope) -> AddedColumn? {
    guard NameMatch.fields(named: column.syntax.name.text, in: scope.schema.fields).isEmpty else { return nil }
    var quiet = quiet(in: column.source)
    guard let expression = quiet.check(column.syntax.expression, in: scope),
      !quiet.diagnostics.contains(where: { $0.severity == .error })
    else { return nil }
    innerQueries = quiet.innerQueries
    return AddedColumn(field: column.field(of: expression), expression: expression)
  }

  /// Checks a definition where it is made, so that its faults are reported at once.
  package static func check(
    _ column: ColumnDefinitionSyntax, source: String, in context: CheckingContext
  ) -> [Diagnostic] {
    var checker = Checker(context: context, source: source)
    checker.checkDefinition(Definitions.Column(syntax: column, source: source))
    return checker.allDiagnostics
  }

  private mutating func checkDefinition(_ column: Definitions.Column) {
    let syntax = column.syntax
    let matches = NameMatch.tables(named: syntax.table.text, in: context.catalog)
    guard matches.count == 1, let table = matches.first else {
      reportUnknownTable(syntax.table, among: matches)
      return
    }
    let known = context.definitions.columns.filter { isTable($0.syntax.table.text, table.name) }
    if known.count >= Definitions.mostColumns {
      report(.tooManyDefinedColumns, at: syntax.name.range, ["limit": .number(Definitions.mostColumns)])
      return
    }
    if Keyword(writtenAs: syntax.name.text) != nil {
      report(.nameIsWord, at: syntax.name.range, ["name": .text(syntax.name.text)])
      return
    }
    if !NameMatch.fields(named: syntax.name.text, in: table.schema.fields).isEmpty {
      report(.nameTaken, at: syntax.name.range, ["name": .text(syntax.name.text)])
      return
    }
    let others = known.filter { !NameMatch.areEqual($0.syntax.name.text, syntax.name.text) }
    let isRepeated = known.contains { $0.isSame(as: column) && $0.expressionText == column.expressionText }
    if others.count < known.count, !syntax.replaces, !isRepeated {
      let end = syntax.expression.range.upperBound
      report(
        .definedBefore, at: syntax.name.range, ["name": .text(syntax.name.text)],
        fixes: [FixIt(replacing: end..<end, with: " " + Keyword.commandOption(.replace).title(.english))])
      return
    }
    if table.schema.derivedColumns.contains(where: {
      !NameMatch.fields(named: syntax.name.text, in: [$0.field]).isEmpty
    }) {
      report(
        .derivedColumnHidden, at: syntax.name.range,
        ["name": .text(syntax.name.text), "table": .name(of: table.schema)])
    }
    checkExpression(of: column, on: table, among: known, without: others)
  }

  /// Tells which definitions on tables that were opened just now do not fit them, and why.
  package static func unfitting(on tables: [String], in context: CheckingContext) -> [Diagnostic] {
    context.definitions.columns.compactMap { column in
      guard
        let table = context.catalog.tables.first(where: {
          NameMatch.tables(named: column.syntax.table.text, in: [$0]) == [0]
        }),
        tables.contains(table.name)
      else { return nil }
      var checker = Checker(context: context, source: column.source)
      let (scope, defined) = checker.scope(of: table)
      if defined.contains(where: { $0.field.name == column.syntax.name.text }) { return nil }
      _ = checker.check(column.syntax.expression, in: scope)
      let reason = checker.diagnostics.first { $0.severity == .error }
      let title = LocalizedText(
        english: reason?.message(in: .english) ?? "", vietnamese: reason?.message(in: .vietnamese) ?? "")
      return Diagnostic(
        .definitionUnfit,
        ["name": .text(column.syntax.name.text), "table": .name(of: table.schema), "reason": .phrase(title)])
    }
  }

  /// What uses the column that is replaced cannot be used by it.
  private mutating func checkExpression(
    of column: Definitions.Column, on table: Table, among known: [Definitions.Column],
    without others: [Definitions.Column]
  ) {
    let (scope, _) = self.scope(of: table, with: others)
    let (whole, _) = self.scope(of: table, with: known)
    if !canCheck(column, in: scope), canCheck(column, in: whole) {
      report(.circularDefinition, at: column.syntax.name.range, ["name": .text(column.syntax.name.text)])
      return
    }
    guard check(column.syntax.expression, in: scope) != nil else { return }
    let fitting = Set(self.scope(of: table, with: known).defined.map(\.field.name))
    let after = Set(self.scope(of: table, with: others + [column]).defined.map(\.field.name))
    for lost in fitting.subtracting(after).sorted() {
      report(
        .definitionNeeds, at: column.syntax.name.range,
        ["name": .text(lost), "column": .text(column.syntax.name.text)])
    }
  }

  private func canCheck(_ column: Definitions.Column, in scope: Scope) -> Bool {
    var quiet = self
    return quiet.check(column.syntax.expression, in: scope) != nil
  }
}

extension Definitions.Column {
  fileprivate func field(of expression: Expression) -> Field {
    let english = syntax.title ?? syntax.name.text
    let titles = LocalizedText(english: english, vietnamese: syntax.vietnameseTitle ?? english)
    return Field(name: syntax.name.text, titles: titles, type: expression.fieldType)
  }
}
