package import ColumnarData
import Diagnostics
import QuerySyntax
import VietnameseText

// Every stage of the language: its form once checked, its form in a plan, and the passes that lead there. A new stage is a
// row in these switches, a file of its own beside this one, and an operator of the engine.

/// One stage, and the columns that it gives to the next.
package struct CheckedStage: Sendable {
  /// What a stage does, with its names resolved.
  package enum Kind: Sendable {
    case filter(Condition)
    case period(PeriodFilter)
    /// New columns after the ones that are there; a later one may use an earlier one.
    case add([AddedColumn])
    case show(CheckedShow)
    /// These columns, in this order.
    case list([ColumnReference])
    case sort([SortKey])
    case limit(Limit)
    case slice(Slice)
    case change(CheckedChange)
    case expect(Condition)
    case chart(ChartRequest)
  }

  /// What the stage does.
  package let kind: Kind
  /// The stage as typed, without the `|`, for `explain` and for naming what failed.
  package let text: String
  /// The columns that the next stage can name.
  package let output: TableSchema

  package init(kind: Kind, text: String, output: TableSchema) {
    self.kind = kind
    self.text = text
    self.output = output
  }
}

/// What the engine does to the rows of one table.
package enum PlanOperator: Sendable {
  /// Keeps the rows of which it is true.
  case filter(Condition)
  case derive([AddedColumn])
  case aggregate(Aggregation)
  case project([ColumnReference], TableSchema)
  case sort([SortKey])
  case limit(Limit)
  case slice(Slice)
  case change(PlannedChange)
  /// Keeps every row; reports how many do not satisfy it.
  case expect(Condition)
  /// Keeps every row; people are shown the result as a chart.
  case chart(ChartRequest)
}

// MARK: Syntax → checked stage

extension Checker {
  /// The stage's checked form; the scope becomes that of the next stage.
  ///
  /// - Parameters:
  ///   - before: The stages before this one, for `change`, which evaluates them once more, and may cut their period.
  ///   - remaining: This stage and those after it: a metric's own time column settles the `in` before it.
  mutating func checkedStage(
    _ stage: StageSyntax, in scope: inout Scope, before: inout [CheckedStage], remaining: [StageSyntax]
  ) -> CheckedStage.Kind? {
    switch stage.kind {
    case .filter(let condition, let keepsMatches):
      return filterStage(condition, keepsMatches: keepsMatches, in: &scope).map { .filter($0) }
    case .period(let period, let path):
      return periodStage(period, by: path, in: &scope, remaining: remaining)
    case .add(let columns): return addStage(columns, in: &scope).map { .add($0) }
    case .show(let show): return showStage(show, in: &scope).map { .show($0) }
    case .list(let paths): return listStage(paths, in: &scope).map { .list($0) }
    case .sort(let keys): return sortStage(keys, in: &scope).map { .sort($0) }
    case .limit(let limit): return limitStage(limit, stage: stage, in: &scope).map { .limit($0) }
    case .slice(let slice): return sliceStage(slice, stage: stage).map { .slice($0) }
    case .change(let base): return changeStage(base, stage: stage, in: &scope, before: &before).map { .change($0) }
    case .expect(let condition): return check(condition, in: scope).map { .expect($0) }
    case .expectNone: return .expect(.constant(false))
    case .chart(let kind):
      return chartStage(kind, stage: stage, in: scope, before: before, remaining: remaining).map { .chart($0) }
    }
  }
}

extension CheckedStage {
  /// The stage that adds a column which a later stage names.
  init(adding column: AddedColumn, output: TableSchema) {
    let text = "\(Keyword.stage(.add).title(.english)) \(column.field.name)"
    self.init(kind: .add([column]), text: text, output: output)
  }

  /// Gives rows or columns that the `show` before it, run for another period, does not have.
  var changesGroups: Bool {
    switch kind {
    case .add: true
    case .limit(let limit): limit.hasOther
    case .filter, .period, .show, .list, .sort, .slice, .change, .expect, .chart: false
    }
  }
}

// MARK: Checked stage → operator

extension PlanOperator {
  /// - Parameter before: The stage before this one; nil for the first.
  init(lowering stage: CheckedStage, after before: CheckedStage?, in query: CheckedQuery) {
    switch stage.kind {
    case .filter(let condition): self = .filter(condition)
    case .period(let period): self = .filter(period.condition)
    case .add(let columns): self = .derive(columns)
    case .show(let show): self = .aggregate(Aggregation(lowering: show, output: stage.output))
    case .list(let columns): self = .project(columns, stage.output)
    case .sort(let keys): self = .sort(keys)
    case .limit(let limit): self = .limit(limit)
    case .slice(let slice): self = .slice(slice)
    case .change(let change):
      self = .change(
        PlannedChange(lowering: change, of: query, isAfterShow: before?.isShow ?? false, output: stage.output))
    case .expect(let condition): self = .expect(condition)
    case .chart(let request): self = .chart(request)
    }
  }

  /// The columns that the operator reads of its rows, each once; of a change none, since it reads what is given to it.
  package var columnsRead: [ColumnReference] {
    let columns: [ColumnReference] =
      switch self {
      case .filter(let condition), .expect(let condition): condition.columns
      case .derive(let columns): columns.flatMap(\.expression.columns)
      case .aggregate(let aggregation): aggregation.columns
      case .project(let columns, _): columns
      case .sort(let keys): keys.map(\.column)
      case .limit(let limit): [limit.by] + (limit.per.map { [$0] } ?? [])
      case .slice, .change, .chart: []
      }
    var seen: Set<ColumnReference> = []
    return columns.filter { seen.insert($0).inserted }
  }
}

// MARK: Dumps

extension CheckedStage {
  var dumpNode: DumpNode {
    let (word, parts): (String, [DumpNode]) =
      switch kind {
      case .filter(let condition): ("filter", [condition.dumpNode])
      case .period(let period): ("period", [period.condition.dumpNode])
      case .add(let columns): ("add", columns.map(\.dumpNode))
      case .show(let show): ("show", show.dumpNodes)
      case .list(let columns): ("list", columns.dumpNodes(as: output))
      case .sort(let keys): ("sort", keys.map(\.dumpNode))
      case .limit(let limit): ("limit", limit.dumpNodes)
      case .slice(let slice): ("slice", [slice.dumpNode])
      case .change(let change): ("change", change.dumpNodes)
      case .expect(let condition): ("expect", [condition.dumpNode])
      case .chart(let request): ("chart", request.dumpNodes)
      }
    return DumpNode("\(word): \(text)", parts)
  }
}

extension PlanOperator {
  /// - Parameter text: The stage of which it came.
  func dumpNode(_ text: String) -> DumpNode {
    let (word, parts): (String, [DumpNode]) =
      switch self {
      case .filter(let condition): ("filter", [condition.dumpNode])
      case .derive(let columns): ("derive", columns.map(\.dumpNode))
      case .aggregate(let aggregation): ("aggregate", aggregation.dumpNodes)
      case .project(let columns, let output):
        ("project", columns.dumpNodes(as: output) + [DumpNode("output \(output.name)")])
      case .sort(let keys): ("sort", keys.map(\.dumpNode))
      case .limit(let limit): ("limit", limit.dumpNodes)
      case .slice(let slice): ("slice", [slice.dumpNode])
      case .change(let change): ("change", change.dumpNodes)
      case .expect(let condition): ("expect", [condition.dumpNode])
      case .chart(let request): ("chart", request.dumpNodes)
      }
    return DumpNode("\(word): \(text)", parts)
  }
}
