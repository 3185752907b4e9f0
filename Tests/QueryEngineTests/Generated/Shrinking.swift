import ColumnarData
import QueryPlan

/// Makes a failing case smaller as long as it still fails: fewer stages, measures and rows.
enum Shrinking {
  static func smallest(
    _ query: CheckedQuery, _ catalog: Catalog, stillFails: (CheckedQuery, Catalog) async -> Bool
  ) async -> (CheckedQuery, Catalog) {
    var (query, catalog) = (query, catalog)
    var isSmaller = true
    while isSmaller {
      isSmaller = false
      for candidate in candidates(query) {
        guard await stillFails(candidate, catalog) else { continue }
        (query, isSmaller) = (candidate, true)
        break
      }
    }
    for name in catalog.tables.map(\.name) {
      var size = (catalog.table(named: name)?.rowCount ?? 0) / 2
      while size > 0 {
        var first = 0
        while first < catalog.table(named: name)?.rowCount ?? 0 {
          let candidate = catalog.removing(first..<(first + size), from: name)
          if await stillFails(query, candidate) { catalog = candidate } else { first += size }
        }
        size /= 2
      }
    }
    return (query, catalog)
  }

  private static func candidates(_ query: CheckedQuery) -> [CheckedQuery] {
    func with(_ stages: [CheckedStage]) -> CheckedQuery {
      CheckedQuery(
        source: query.source, stages: stages, convention: query.convention, asOf: query.asOf,
        innerQueries: query.innerQueries, output: query.output)
    }
    var candidates: [CheckedQuery] = []
    if !query.stages.isEmpty { candidates.append(with(query.stages.dropLast())) }
    let hasChange = query.stages.contains { if case .change = $0.kind { true } else { false } }
    for index in query.stages.indices where query.stages[index].kind.keepsColumns && !hasChange {
      var stages = query.stages
      stages.remove(at: index)
      candidates.append(with(stages))
    }
    for index in query.stages.indices {
      if case .filter(let condition) = query.stages[index].kind {
        candidates += parts(of: condition).map { with(query.stages.replacing(index, with: .filter($0))) }
      }
    }
    guard case .show(let show)? = query.stages.last?.kind else { return candidates }
    let last = query.stages.count - 1
    for smaller in smallerShows(show) { candidates.append(with(query.stages.replacing(last, with: .show(smaller)))) }
    return candidates
  }

  private static func smallerShows(_ show: CheckedShow) -> [CheckedShow] {
    func with(_ items: [CheckedShow.Item], across: GroupKey?, hasTotal: Bool) -> CheckedShow {
      CheckedShow(items: items, keys: show.keys, across: across, hasTotal: hasTotal)
    }
    var smaller: [CheckedShow] = []
    if show.hasTotal { smaller.append(with(show.items, across: show.across, hasTotal: false)) }
    if show.items.count > 1 {
      for index in show.items.indices {
        var items = show.items
        items.remove(at: index)
        smaller.append(with(items, across: show.across, hasTotal: show.hasTotal))
      }
    }
    for index in show.items.indices {
      for measure in show.items[index].measure.parts {
        var items = show.items
        items[index] = CheckedShow.Item(
          field: Field(name: items[index].field.name, type: measure.fieldType), measure: measure)
        smaller.append(with(items, across: show.across, hasTotal: show.hasTotal))
      }
    }
    return smaller
  }

  static func parts(of condition: Condition) -> [Condition] {
    switch condition {
    case .and(let parts), .or(let parts): parts
    case .not(let inner): [inner] + parts(of: inner).map(Condition.not)
    case .has(let has):
      parts(of: has.condition).map {
        .has(
          HasCondition(
            table: has.table, foreignFieldIndex: has.foreignFieldIndex, keyFieldIndex: has.keyFieldIndex,
            added: has.added, condition: $0))
      }
    default: []
    }
  }
}

extension Measure {
  /// Smaller measures of which it is made, or the same with a simpler condition.
  fileprivate var parts: [Measure] {
    func simpler(_ condition: Condition, _ make: (Condition) -> Measure) -> [Measure] {
      condition == .constant(true) ? [] : ([.constant(true)] + Shrinking.parts(of: condition)).map(make)
    }
    switch self {
    case .count(let condition): return simpler(condition) { .count(where: $0) }
    case .proportion(let part, let whole, let drops):
      return simpler(whole) { .proportion(of: part, within: $0, dropsUnknown: drops) }
        + Shrinking.parts(of: part).map { .proportion(of: $0, within: whole, dropsUnknown: drops) }
    case .sum(let value, let condition): return simpler(condition) { .sum(value, where: $0) }
    case .mean(let value, let condition): return simpler(condition) { .mean(value, where: $0) }
    case .minimum(let value, let condition): return simpler(condition) { .minimum(value, where: $0) }
    case .maximum(let value, let condition): return simpler(condition) { .maximum(value, where: $0) }
    case .quantile(let value, let fraction, let condition):
      return simpler(condition) { .quantile(value, fraction: fraction, where: $0) }
    case .distinct(let value, let condition): return simpler(condition) { .distinct(value, where: $0) }
    case .quotient(let left, let right, _): return [left, right]
    case .share(let inner, _), .rank(let inner, _), .yearToDate(let inner, _), .rolling(let inner, _, _): return [inner]
    }
  }
}

extension CheckedStage.Kind {
  fileprivate var keepsColumns: Bool {
    switch self {
    case .filter, .period, .sort, .limit, .slice, .expect, .chart: true
    case .add, .show, .list, .change: false
    }
  }
}

extension [CheckedStage] {
  fileprivate func replacing(_ index: Int, with kind: CheckedStage.Kind) -> [CheckedStage] {
    var stages = self
    var output = stages[index].output
    if case .show(let show) = kind {
      let measures = show.across == nil ? show.items.map(\.field) : []
      output = TableSchema(name: output.name, fields: show.keys.map(\.field) + measures)
    }
    stages[index] = CheckedStage(kind: kind, text: QueryText.text(of: kind), output: output)
    return stages
  }
}

extension Catalog {
  /// The same without some rows of a table.
  func removing(_ removed: Range<Int>, from name: String) -> Catalog {
    var catalog = self
    if let table = table(named: name) {
      let kept = (0..<table.rowCount).filter { !removed.contains($0) }
      catalog.add(Dataset(name: name, titles: table.schema.titles, tables: [table.selecting(kept)]))
    }
    return catalog
  }
}
