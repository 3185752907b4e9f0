import ColumnarData
import Diagnostics
import QueryPlan
import Values
import VietnameseText

/// The row funnel of `explain`: what each step of a plan does to the rows that come to it.
///
/// Columns: `stage` as typed; `removed`, out of the rows that come in; `left`, the rows that go on; `missing`, values met in
/// the columns that the step reads; `not_found`, lookups over a foreign key that name no row.
struct Funnel {
  private struct Row {
    let text: String
    let rows: Int
    let removed: Int
    let missing: Int
    let notFound: Int
  }

  private let context: RunContext

  init(_ context: RunContext) {
    self.context = context
  }

  /// One row a step, the first that groups or lists included.
  func table(of plan: LogicalPlan) throws(DiagnosticError) -> Table {
    var relation = Relation(try context.source(named: plan.source))
    var rows: [Row] = []
    for step in plan.steps {
      let (role, columns) = (step.operation.funnelRole, step.operation.columnsRead)
      let before = try context.rowCount(relation)
      let (missing, notFound) = (try missing(columns, relation), try notFound(columns, relation))
      switch role {
      case .filters, .changesRows: relation = try context.applied(step, to: relation)
      case .keepsRows, .makesRows: break
      }
      let after = try context.rowCount(relation)
      rows.append(
        Row(text: step.text, rows: before, removed: before - after, missing: missing, notFound: notFound))
      if role == .filters { note(step, before: before, after: after) }
      if role == .makesRows { break }
    }
    return table(rows, of: plan)
  }

  private func note(_ step: LogicalPlan.Step, before: Int, after: Int) {
    if before == 0 { return }
    if after == before {
      context.notes.append(Diagnostic(.filterKeepsEverything, ["stage": .text(step.text)]))
    } else if after == 0 {
      context.notes.append(Diagnostic(.filterKeepsNothing, ["stage": .text(step.text)]))
    }
  }

  /// Missing values, summed over the columns.
  private func missing(_ columns: [ColumnReference], _ relation: Relation) throws(DiagnosticError) -> Int {
    var count = 0
    for column in columns {
      var open = relation
      open.filters.append(.isMissing(.column(column)))
      count += try context.rowCount(open)
    }
    return count
  }

  /// Rows whose foreign key is there and names no row, summed over the keys that are followed.
  private func notFound(_ columns: [ColumnReference], _ relation: Relation) throws(DiagnosticError) -> Int {
    var count = 0
    for step in Set(columns.compactMap(\.steps.first)) where step.fieldIndex < relation.table.columns.count {
      let field = relation.table.schema.fields[step.fieldIndex]
      let target = try context.source(named: step.referencedTable)
      guard step.referencedFieldIndex < target.table.columns.count else { continue }
      let key = ColumnReference(
        steps: [step], fieldIndex: step.referencedFieldIndex,
        field: target.table.schema.fields[step.referencedFieldIndex])
      var orphans = relation
      orphans.filters += [
        .isMissing(.column(key)),
        .not(.isMissing(.column(ColumnReference(fieldIndex: step.fieldIndex, field: field)))),
      ]
      count += try context.rowCount(orphans)
    }
    return count
  }

  private func table(_ rows: [Row], of plan: LogicalPlan) -> Table {
    func number(_ name: String, _ english: String, _ vietnamese: String) -> Field {
      Field(
        name: name, titles: LocalizedText(english: english, vietnamese: vietnamese), type: .number(scale: 0))
    }
    let fields = [
      Field(name: "stage", titles: LocalizedText(english: "stage", vietnamese: "bước"), type: .text),
      Field(
        name: "removed", titles: LocalizedText(english: "rows removed", vietnamese: "dòng bị loại"),
        type: .ratio(.proportion)),
      number("left", "left", "còn lại"),
      number("missing", "missing", "ô trống"),
      number("not_found", "not found", "không có trong danh mục"),
    ]
    func column(_ value: (Row) -> Int) -> ColumnValues {
      .number(NumberColumn(values: IntegerValues(rows.map { Int64(value($0)) })))
    }
    let shares = rows.map { MeasureValue.ratio(Ratio(Int64($0.removed), Int64($0.rows))) }
    return Table(
      schema: TableSchema(name: plan.source, fields: fields),
      columns: [
        .text(TextColumn(rows.map(\.text))), ColumnValues(shares, type: .ratio(.proportion)),
        column { $0.rows - $0.removed }, column(\.missing), column(\.notFound),
      ],
      rowCount: rows.count)
  }
}
