import ColumnarData
import Diagnostics
import QueryEngine
import QueryPlan
import QuerySyntax
import Values
import VietnameseText

extension ReportContext {
  /// `explain dossiers "ID" for M`: why a row is in a figure or out of it, condition by condition; without a metric, what
  /// the row is to each.
  func explanation(
    ofRow id: String, of name: NameSyntax, for path: PathSyntax?, at range: Range<Int>
  ) async throws(ReportFault) -> ReportAnswer {
    let table = try namedTable(name)
    let row = try await oneRow(id, of: table, at: range)
    if let path {
      let (metric, bound) = try bound(path)
      guard bound.name == table.name else {
        throw ReportFault(
          Diagnostic(
            .metricOnOtherTable, at: path.range,
            ["name": .name(of: metric), "table": .name(of: bound.schema), "found": .name(of: table.schema)]))
      }
      return try await explanation(of: row, for: metric, on: table, at: path.range)
    }
    var names: [String] = []
    var titles: [String] = []
    var places: [String] = []
    for metric in checking.definitions.allMetrics.flatMap(\.underEachReading) {
      guard binding(of: metric).table?.name == table.name else { continue }
      let computation = try computation(of: metric, on: table, at: range)
      names.append(metric.typedName(in: language))
      titles.append(metric.syntax.titles?[language] ?? "")
      places.append(try await place(of: row, in: computation).title[language])
    }
    let listing = ResultTable(
      listing: "row",
      [
        .texts("metric", LocalizedText(english: "Metric", vietnamese: "Chỉ số"), names),
        .texts("place", LocalizedText(english: "Place", vietnamese: "Được tính vào"), places),
        .texts("title", LocalizedText(english: "Title", vietnamese: "Tên gọi"), titles),
      ])
    return ReportAnswer(parts: [.table(listing)])
  }

  // MARK: The row

  func namedTable(_ name: NameSyntax) throws(ReportFault) -> Table {
    let matches = NameMatch.tables(named: name.text, in: tables)
    if matches.count == 1 { return tables[matches[0]] }
    // The checker tells of an unknown or ambiguous name.
    _ = try checked(PipelineSyntax(source: name, stages: [], range: name.range))
    throw ReportFault(Diagnostic(.unknownTable, at: name.range, ["name": .text(name.text)]))
  }

  /// The rows of a table whose key is a text: exactly one.
  private func oneRow(_ id: String, of table: Table, at range: Range<Int>) async throws(ReportFault) -> CheckedQuery {
    let keys = [table.schema.primaryKey, "id", "code"].compactMap { $0 }
    guard let index = keys.lazy.compactMap({ table.schema.fieldIndex(named: $0) }).first else {
      throw ReportFault(Diagnostic(.tableHasNoKey, at: range, ["table": .name(of: table.schema)]))
    }
    let whole = try checked(
      PipelineSyntax(source: NameSyntax(text: table.name, range: range), stages: [], range: range)
    ).query
    let column = ColumnReference(fieldIndex: index, field: table.schema.fields[index])
    let row = whole.filtered(by: try equality(of: column, id), text: id)
    let count = try await count(.constant(true), in: row)
    if count == 1 { return row }
    throw ReportFault(
      Diagnostic(
        count == 0 ? .noSuchRowID : .severalRowsOfID, at: range,
        [
          "table": .name(of: table.schema), "column": .name(of: column.field), "id": .text(id),
          "count": .number(Int(count)),
        ]))
  }

  private func equality(of column: ColumnReference, _ id: String) throws(ReportFault) -> Condition {
    if case .number = column.field.type {
      return Int64(id).map { .compare(.column(column), .equal, .number(FixedDecimal(unscaled: $0))) }
        ?? .constant(false)
    }
    return .compare(.column(column), .equal, .text(id))
  }

  /// How many of some rows satisfy a condition.
  func count(_ condition: Condition, in rows: CheckedQuery) async throws(ReportFault) -> Int64 {
    let field = Field(name: "count", type: .number(scale: 0))
    let show = CheckedShow(
      items: [CheckedShow.Item(field: field, measure: .count(where: condition))], keys: [], across: nil,
      hasTotal: false)
    let answer = try await answer(
      rows.appending(.show(show), text: "show", output: TableSchema(name: rows.source, fields: [field])))
    guard case .number(let numbers) = answer.result.table.columns[0] else { return 0 }
    return numbers[0]?.unscaled ?? 0
  }

  // MARK: For one metric

  /// What a row is to a metric.
  private enum Place {
    case numerator, denominatorAlone, unknown, outside, notTraced

    var title: LocalizedText {
      switch self {
      case .numerator: LocalizedText(english: "numerator and denominator", vietnamese: "tử số và mẫu số")
      case .denominatorAlone: LocalizedText(english: "denominator only", vietnamese: "chỉ mẫu số")
      case .unknown: LocalizedText(english: "unknown", vietnamese: "chưa rõ")
      case .outside: LocalizedText(english: "left out", vietnamese: "không được tính")
      case .notTraced: LocalizedText(english: "", vietnamese: "")
      }
    }
  }

  private func place(of row: CheckedQuery, in computation: MetricComputation) async throws(ReportFault) -> Place {
    let row = row.naming(computation.query.innerQueries)
    func holds(_ part: FigurePart) async throws(ReportFault) -> Bool {
      guard let condition = computation.measure.condition(of: part) else { return false }
      return try await count(condition, in: row) > 0
    }
    guard computation.measure.condition(of: .numerator) != nil else { return .notTraced }
    if try await holds(.numerator) { return .numerator }
    if try await holds(.unknown) { return .unknown }
    return try await holds(.denominator) ? .denominatorAlone : .outside
  }

  private func explanation(
    of row: CheckedQuery, for metric: Definitions.Metric, on table: Table, at range: Range<Int>
  ) async throws(ReportFault) -> ReportAnswer {
    let computation = try computation(of: metric, on: table, at: range)
    var lines: [(part: FigurePart, text: String, values: String, holds: Bool)] = []
    for (part, syntax) in metric.syntax.measure.conditions {
      let (query, _) = try checkedInDefinition(of: metric, syntax, on: table, at: range)
      guard case .filter(let condition)? = query.stages.last?.kind else { continue }
      let piece = row.naming(query.innerQueries)
      let values = try await values(of: condition, in: piece, table)
      lines.append(
        (
          part, SyntaxPrinter.text(of: syntax, in: language), values,
          try await count(condition, in: piece) > 0
        ))
    }
    let place = try await place(of: row, in: computation)
    let yes = LocalizedText(english: "yes", vietnamese: "có")[language]
    let no = LocalizedText(english: "no", vietnamese: "không")[language]
    let listing = ResultTable(
      listing: "row",
      [
        .texts(
          "part", LocalizedText(english: "Part", vietnamese: "Phần"), lines.map(\.part.title).map { $0[language] }),
        .texts("condition", LocalizedText(english: "Condition", vietnamese: "Điều kiện"), lines.map(\.text)),
        .texts(
          "values", LocalizedText(english: "Values of the row", vietnamese: "Giá trị của dòng"), lines.map(\.values)),
        .texts("holds", LocalizedText(english: "Holds", vietnamese: "Thỏa"), lines.map { $0.holds ? yes : no }),
      ])
    let verdict =
      LocalizedText(english: "counted in: ", vietnamese: "được tính vào: ")[language] + place.title[language]
    return ReportAnswer(diagnostics: computation.notes, parts: [.table(listing), .text([verdict])])
  }

  /// A condition of a metric's definition as a filter of its table.
  private func checkedInDefinition(
    of metric: Definitions.Metric, _ condition: ConditionSyntax, on table: Table, at range: Range<Int>
  ) throws(ReportFault) -> (query: CheckedQuery, notes: [Diagnostic]) {
    let stage = StageSyntax(
      kind: .filter(condition, keepsMatches: true), range: condition.range, wordRange: condition.range)
    let context = ReportContext(
      checking: checking, engine: engine, source: metric.source, language: language, monitor: monitor)
    return try context.checked(
      PipelineSyntax(
        source: NameSyntax(text: table.name, range: condition.range), stages: [stage], range: condition.range))
  }

  /// `channel = online, level = 3`: what the row has in the columns that a condition reads.
  private func values(of condition: Condition, in row: CheckedQuery, _ table: Table) async throws(ReportFault) -> String
  {
    var seen: Set<ColumnReference> = []
    let columns = condition.columns.filter { seen.insert($0).inserted }
    if columns.isEmpty { return "" }
    let schema = TableSchema(name: row.source, fields: columns.map(\.field))
    let answer = try await answer(row.appending(.list(columns), text: "list", output: schema))
    var texts: [String] = []
    for (index, column) in columns.enumerated() {
      let cell = try boundCell(answer.result.table, row: 0, column: index)
      texts.append("\(column.field.typedName[language]) = \(text(of: cell))")
    }
    return texts.joined(separator: ", ")
  }
}

extension MeasureSyntax {
  /// The conditions that a row must satisfy, those of the denominator first, each part of an `and` by itself.
  fileprivate var conditions: [(part: FigurePart, condition: ConditionSyntax)] {
    switch self {
    case .ratio(let numerator, let whole, _):
      (whole?.conjuncts ?? []).map { (.denominator, $0) } + numerator.conjuncts.map { (.numerator, $0) }
    case .filtered(let inner, let condition): condition.conjuncts.map { (.denominator, $0) } + inner.conditions
    case .parenthesized(let inner, _), .share(let inner, _, _): inner.conditions
    case .quotient(let left, _): left.conditions
    case .count, .aggregate, .percentile, .rank, .cumulation, .path: []
    }
  }
}

extension ConditionSyntax {
  /// The parts of an `and`.
  fileprivate var conjuncts: [ConditionSyntax] {
    if case .and(let left, let right) = self { return left.conjuncts + right.conjuncts }
    return [self]
  }
}
