import ColumnarData
import Diagnostics
import QueryEngine
package import QueryPlan
package import QuerySyntax
import VietnameseText

extension ReportContext {
  /// `diff metric M "older.motcua"`: the rows that are something else to the metric under another definition.
  ///
  /// - Parameter older: The definition to compare with, of the same name.
  package func difference(
    of path: PathSyntax, from older: Definitions.Metric
  ) async throws(ReportFault) -> ReportAnswer {
    let (metric, table) = try bound(path)
    let renamed = older.syntax.named(
      NameSyntax(text: "\(older.syntax.name.text) before", range: older.syntax.name.range))
    let before = Definitions.Metric(syntax: renamed, source: older.source, isOfLibrary: metric.isOfLibrary)
    var context = self
    context.checking.definitions.define(before)
    if case .lacks(let lack) = context.binding(of: before).state {
      throw ReportFault(
        Diagnostic(
          .metricCannotBeUsed, at: path.range, ["name": .text(renamed.name.text)],
          notes: [Diagnostic(lack.id, lack.arguments)]))
    }
    let (query, notes) = try context.checked(context.query(of: [before, metric], on: table, at: path.range))
    guard let items = query.show?.items, items.count == 2 else { preconditionFailure("both metrics are shown") }
    let changes = try Self.changes(from: items[0].measure, to: items[1].measure).unwrapped(
      or: notTraced(metric.typedName, Self.noRowsOfItsOwn, at: path.range))
    let counts = try await context.counts(of: changes, in: query)
    let rows = try await context.changedRows(changes, in: query, of: table)
    return ReportAnswer(
      diagnostics: notes,
      parts: [
        .table(rows), .text(context.summary(of: changes, counts) + context.dates(of: metric, before: older, on: table)),
      ])
  }

  /// A way in which a row changes, and what such a row satisfies.
  private struct Change {
    let title: LocalizedText
    let condition: Condition
  }

  /// nil where a measure has no rows of its own.
  private static func changes(from before: Measure, to now: Measure) -> [Change]? {
    guard let oldN = before.condition(of: .numerator), let newN = now.condition(of: .numerator),
      let oldD = before.condition(of: .denominator), let newD = now.condition(of: .denominator)
    else { return nil }
    func without(_ one: Condition, _ other: Condition) -> Condition { .all([one, .opposite(of: other)]) }
    return [
      Change(
        title: LocalizedText(english: "enters the numerator", vietnamese: "vào tử số"), condition: without(newN, oldN)),
      Change(
        title: LocalizedText(english: "leaves the numerator", vietnamese: "ra khỏi tử số"),
        condition: without(oldN, newN)),
      Change(
        title: LocalizedText(english: "enters the denominator", vietnamese: "vào mẫu số"),
        condition: .all([without(newD, oldD), .opposite(of: without(newN, oldN))])),
      Change(
        title: LocalizedText(english: "leaves the denominator", vietnamese: "ra khỏi mẫu số"),
        condition: .all([without(oldD, newD), .opposite(of: without(oldN, newN))])),
    ]
  }

  private func counts(of changes: [Change], in query: CheckedQuery) async throws(ReportFault) -> [Int64] {
    var counts: [Int64] = []
    for change in changes { counts.append(try await count(change.condition, in: query.rows)) }
    return counts
  }

  /// The changed rows, each with what changes.
  private func changedRows(
    _ changes: [Change], in query: CheckedQuery, of table: Table
  ) async throws(ReportFault) -> ResultTable {
    let cases = changes.map { ExpressionCase($0.condition, .text($0.title[language])) }
    let field = Field(
      name: "difference", titles: LocalizedText(english: "Difference", vietnamese: "Thay đổi"), type: .text)
    let rows = query.rows
    let schema = TableSchema(name: table.name, fields: rows.output.fields + [field])
    let changed = rows.filtered(by: .any(changes.map(\.condition)), text: "difference")
      .appending(
        .add([AddedColumn(field: field, expression: .cases(cases, otherwise: nil))]), text: "difference",
        output: schema)
    let key = table.schema.primaryKey.flatMap { table.schema.fieldIndex(named: $0) } ?? 0
    var seen: Set<String> = []
    let read = changes.flatMap(\.condition.columns)
    let columns =
      [ColumnReference(fieldIndex: key, field: table.schema.fields[key])]
      + [ColumnReference(fieldIndex: rows.output.fields.count, field: field)] + read
    let shown = columns.filter { seen.insert($0.field.name).inserted }.prefix(7)
    let answer = try await answer(
      changed.appending(
        .list(Array(shown)), text: "list", output: TableSchema(name: table.name, fields: shown.map(\.field))))
    return answer.result
  }

  /// Tells that the periods go by another date; empty where they do not.
  private func dates(of metric: Definitions.Metric, before: Definitions.Metric, on table: Table) -> [String] {
    func date(_ metric: Definitions.Metric) -> String {
      [metric.syntax.time?.text ?? table.schema.timeField, metric.syntax.timeEnd?.text].compactMap { $0 }
        .joined(separator: "..")
    }
    if NameMatch.areEqual(date(metric), date(before)) { return [] }
    return [
      LocalizedText(
        english: "the periods go by \(date(metric)), in the file by \(date(before))",
        vietnamese: "kỳ tính theo \(date(metric)), trong tệp tính theo \(date(before))")[language]
    ]
  }

  private func summary(of changes: [Change], _ counts: [Int64]) -> [String] {
    zip(changes, counts).map { "\($0.title[language]): \(NumberText.grouped($1, in: language))" }
  }
}

extension Optional {
  /// The value, or an error where there is none.
  fileprivate func unwrapped(or diagnostic: @autoclosure () -> Diagnostic) throws(ReportFault) -> Wrapped {
    if let self { return self }
    throw ReportFault(diagnostic())
  }
}
