import ColumnarData
import Diagnostics
import QueryPlan
import QuerySyntax
import Values
import VietnameseText

/// Where an answer and the solution part: at which stage, and on which rows.
struct RowComparison {
  let bench: LessonBench
  let context: CheckingContext
  let language: Language

  /// A query as far as its rows go: the stages before it groups or lists, and what of the rows its measure counts.
  private struct Scope {
    let source: NameSyntax
    let stages: [StageSyntax]
    let text: String
    let base: ConditionSyntax?
    let part: ConditionSyntax?

    /// nil for a query whose measure counts no rows by a condition, such as one of a metric.
    init?(_ query: PipelineSyntax, in text: String) {
      guard let source = query.source else { return nil }
      var stages: [StageSyntax] = []
      var show: ShowSyntax?
      search: for stage in query.stages {
        switch stage.kind {
        case .filter, .period, .add: stages.append(stage)
        case .show(let found):
          show = found
          break search
        case .list, .sort, .limit, .slice, .change, .expect, .expectNone, .chart: break search
        }
      }
      guard let conditions = Self.conditions(show?.items.first?.measure) else { return nil }
      (self.source, self.stages, self.text) = (source, stages, text)
      (base, part) = conditions
    }

    private static func conditions(_ measure: MeasureSyntax?) -> (ConditionSyntax?, ConditionSyntax?)? {
      switch measure {
      case nil, .count?, .aggregate?, .percentile?: (nil, nil)
      case .ratio(let part, let base, _)?: (base, part)
      case .filtered(.count, let condition)?: (condition, nil)
      case .quotient(.filtered(.count, let part), .filtered(.count, let base))?: (base, part)
      case .quotient(.filtered(.count, let part), .count)?: (nil, part)
      case .parenthesized(let inner, _)?: conditions(inner)
      case .share?, .rank?, .cumulation?, .path?, .quotient?, .filtered?: nil
      }
    }
  }

  /// Rows more than these are not compared one by one.
  private static let mostRows = 500_000
  private static let shownRows = 3

  /// Lines that tell where the answer parts from the solution, and up to three rows; none where that cannot be told.
  ///
  /// - Parameters:
  ///   - answer: The learner's query and the text in which its ranges count.
  ///   - solution: The same of the solution.
  func lines(
    answer: (query: PipelineSyntax, text: String), solution: (query: PipelineSyntax, text: String),
    solutionContext: CheckingContext
  ) async throws(DiagnosticError) -> [String] {
    guard let own = Scope(answer.query, in: answer.text), let asked = Scope(solution.query, in: solution.text),
      let table = table(own.source), let askedTable = self.table(asked.source), table.name == askedTable.name,
      table.rowCount <= Self.mostRows,
      let key = [table.schema.primaryKey, "id", "code"].compactMap(\.self).first(where: {
        table.schema.fieldIndex(named: $0) != nil
      })
    else { return [] }
    let wanted = try await keys(of: asked, conditions: [asked.base], key, solutionContext)
    let found = try await keys(of: own, conditions: [own.base], key, context)
    var lines = try await parting(own, key, wanted: wanted, found: found, isRatio: asked.part != nil)
    var (less, more) = (wanted.subtracting(found), found.subtracting(wanted))
    if less.isEmpty && more.isEmpty, let part = own.part, let askedPart = asked.part {
      let wantedPart = try await keys(of: asked, conditions: [asked.base, askedPart], key, solutionContext)
      let foundPart = try await keys(of: own, conditions: [own.base, part], key, context)
      (less, more) = (wantedPart.subtracting(foundPart), foundPart.subtracting(wantedPart))
      if !less.isEmpty || !more.isEmpty { lines.append(LessonWords.numeratorsPart(less.count, more.count)[language]) }
    }
    let shown = (less.sorted().map { ($0, false) } + more.sorted().map { ($0, true) }).prefix(Self.shownRows)
    let texts = try rows(shown.map(\.0), key, columns(of: own, asked, in: table), table)
    for (id, isCounted) in shown {
      lines.append("  \(texts[id] ?? id) — \(LessonWords.rowPlace(isCounted)[language])")
    }
    return lines
  }

  /// The first stage of the answer behind which rows are lost that the question asks for, else how many are too many.
  private func parting(
    _ own: Scope, _ key: String, wanted: Set<String>, found: Set<String>, isRatio: Bool
  ) async throws(DiagnosticError) -> [String] {
    for count in 1...max(1, own.stages.count) where count <= own.stages.count {
      let left = try await keys(of: own, prefix: count, key, context)
      let lost = wanted.subtracting(left).count
      if lost > 0 {
        let stage = SyntaxPrinter.text(of: own.stages[count - 1], in: language)
        return [LessonWords.lostAt(stage, lost, of: wanted.count)[language]]
      }
    }
    let lost = wanted.subtracting(found).count
    if lost > 0 {
      let words = isRatio ? LessonWords.lostInBase : LessonWords.lostInCount
      return [words(lost, wanted.count)[language]]
    }
    let more = found.subtracting(wanted).count
    return more > 0 ? [LessonWords.tooMany(more, wanted: wanted.count)[language]] : []
  }

  // MARK: Queries

  private func table(_ name: NameSyntax) -> Table? {
    let tables = context.catalog.tables(of: .opened)
    let matches = NameMatch.tables(named: name.text, in: context.catalog)
    return matches.count == 1 ? tables.first { $0.name == matches[0].name } : nil
  }

  private func keys(
    of scope: Scope, prefix: Int? = nil, conditions: [ConditionSyntax?] = [], _ key: String, _ context: CheckingContext
  ) async throws(DiagnosticError) -> Set<String> {
    let end = scope.stages.last?.range ?? scope.source.range
    var stages = Array(scope.stages.prefix(prefix ?? scope.stages.count))
    for case let condition? in conditions {
      stages.append(
        StageSyntax(
          kind: .filter(condition, keepsMatches: true), range: condition.range, wordRange: condition.range))
    }
    let path = PathSyntax(names: [NameSyntax(text: key, range: end)], range: end)
    stages.append(StageSyntax(kind: .list([path]), range: end, wordRange: end))
    let query = PipelineSyntax(source: scope.source, stages: stages, range: end)
    let result = try await bench.result(of: query, in: scope.text, context)
    var keys: Set<String> = []
    for row in 0..<result.table.rowCount { keys.insert(try result.table.boundCell(row: row, column: 0).plainText) }
    return keys
  }

  /// `000.01.56.H26-191216-0001, received 2020-06-14, due 2020-06-20`, for each of some keys.
  private func rows(
    _ ids: [String], _ key: String, _ columns: [Int], _ table: Table
  ) throws(DiagnosticError) -> [String: String] {
    guard let keyColumn = table.schema.fieldIndex(named: key) else { return [:] }
    var found: [String: String] = [:]
    for row in 0..<table.rowCount where found.count < ids.count {
      let id = try table.boundCell(row: row, column: keyColumn).plainText
      guard ids.contains(id) else { continue }
      let cells = try columns.map { column throws(DiagnosticError) in
        let field = table.schema.fields[column]
        let value = text(of: try table.boundCell(row: row, column: column))
        let title = field.values?.first { $0.value == value }?.titles[language]
        return "\(field.titles[language]): \(value.isEmpty ? LessonWords.missing[language] : title ?? value)"
      }
      found[id] = ([id] + cells).joined(separator: "; ")
    }
    return found
  }

  /// As tables print it; empty where there is nothing.
  private func text(of cell: Cell) -> String {
    switch cell {
    case .boolean(let value): (value ? LessonWords.yes : LessonWords.no)[language]
    case .date(let day): day.text
    case .period(let period): period.title[language]
    case .missing, .text, .label, .number, .ratio: cell.plainText
    }
  }

  /// The columns of the table that either query names, the first few.
  private func columns(of own: Scope, _ asked: Scope, in table: Table) -> [Int] {
    var found: [Int] = []
    for scope in [own, asked] {
      for name in NamedColumns.names(in: scope.stages, [scope.base, scope.part]) {
        let places = NameMatch.fields(named: name, in: table.schema.fields)
        if places.count == 1, !found.contains(places[0]) { found.append(places[0]) }
      }
    }
    return Array(found.prefix(4))
  }
}
