import ColumnarData
import Diagnostics
import QueryEngine
import QueryPlan
import QuerySyntax
import ResultRendering
import Values
import VietnameseText

/// One line of a reconciliation.
struct ReconciledFigure {
  let figure: PublishedFigure
  let computed: ComputedFigure?
  let outcome: Reconciliation
  /// What to know beside it: the numerators that print the figure, the switches under which it comes out, or why it cannot
  /// be computed.
  var remark = ""
}

extension ReportContext {
  /// `reconcile`: the published figures of a table, each computed anew by its query; targets without a figure after them.
  func reconciliation(of table: Table, at range: Range<Int>) async throws(ReportFault) -> ReportAnswer {
    var lines: [ReconciledFigure] = []
    for row in 0..<table.rowCount { lines.append(try await reconciled(try figure(of: table, row: row))) }
    lines += try targetsWithoutFigure(beside: lines)
    return ReportAnswer(parts: [.table(reconciliationTable(lines)), .text([summary(of: lines)])])
  }

  /// Whether a table holds published figures with the queries that give them.
  static func holdsFigures(_ table: Table) -> Bool {
    ["value", "query"].allSatisfy { table.schema.fieldIndex(named: $0) != nil }
  }

  private func figure(of table: Table, row: Int) throws(ReportFault) -> PublishedFigure {
    func text(_ name: String) throws(ReportFault) -> String { try self.text(of: name, in: table, row: row) }
    var value: FixedDecimal?
    if case .number(let number) = try cell(of: "value", in: table, row: row) { value = number.withoutTrailingZeros }
    var asOf: Day?
    if case .date(let day) = try cell(of: "as_of", in: table, row: row) { asOf = day }
    let name = try text("name")
    let vietnamese = try text("name_vi")
    return PublishedFigure(
      id: try text("id"), title: LocalizedText(english: name, vietnamese: vietnamese.isEmpty ? name : vietnamese),
      value: value, isPercent: ["percent", "%", "phần trăm"].contains(try text("unit")), asOf: asOf,
      period: try text("period"), query: try text("query"))
  }

  // MARK: One figure

  private func reconciled(_ figure: PublishedFigure) async throws(ReportFault) -> ReconciledFigure {
    guard figure.value != nil else { return ReconciledFigure(figure: figure, computed: nil, outcome: .noFigure) }
    let computed: ComputedFigure
    do throws(ReportFault) {
      computed = try await compute(figure)
    } catch {
      if error.error.diagnostic.id == .cancelled { throw error }
      return ReconciledFigure(
        figure: figure, computed: nil, outcome: .cannotBeComputed,
        remark: error.error.diagnostic.message(in: language))
    }
    var line = ReconciledFigure(
      figure: figure, computed: computed, outcome: figure.matches(computed) ? .matches : .differs)
    if case .ratio(let ratio) = computed, let numerators = figure.numerators(over: ratio.denominator),
      numerators.count > 1
    {
      line.remark = numeratorText(numerators, of: ratio.denominator)
    }
    if line.outcome == .differs {
      let switches = try await switches(thatGive: figure)
      if !switches.isEmpty {
        let names = switches.map { $0.title[language] }.joined(separator: "; ")
        line.remark = LocalizedText(english: "matches under: \(names)", vietnamese: "khớp nếu: \(names)")[language]
      }
    }
    return line
  }

  private func numeratorText(_ numerators: ClosedRange<Int64>, of denominator: Int64) -> String {
    let (low, high) = (
      NumberText.grouped(numerators.lowerBound, in: language), NumberText.grouped(numerators.upperBound, in: language)
    )
    let whole = NumberText.grouped(denominator, in: language)
    return LocalizedText(
      english: "printed so by \(low)–\(high) of \(whole)",
      vietnamese: "in ra như vậy nếu tử số từ \(low) đến \(high) trên \(whole)")[
        language]
  }

  /// The value of the figure's query, as of its day and in its period.
  private func compute(
    _ figure: PublishedFigure, under choice: Switch? = nil
  ) async throws(ReportFault) -> ComputedFigure {
    var context = ReportContext(
      checking: checking, engine: engine, source: figure.query, language: language, monitor: monitor)
    context.checking.asOf = [figure.asOf, checking.asOf].compactMap { $0 }.min()
    if choice == .reportingCalendar { context.checking.convention = .reporting }
    let parsed = Parser.parse(figure.query)
    guard parsed.program.statements.count == 1, case .query(var query)? = parsed.program.statements.first?.kind else {
      let fault = parsed.diagnostics.first { $0.severity == .error }
      throw ReportFault(fault ?? noOneValue(figure))
    }
    query = context.placing(query, in: figure.period)
    if let choice, choice != .reportingCalendar, choice != .unknownDropped {
      guard let other = choice.applied(to: query) else { throw ReportFault(Diagnostic(.whyNeedsChange)) }
      query = other
    }
    var checked = try context.checked(query).query
    if choice == .unknownDropped { checked = checked.droppingUnknown }
    let answer = try await context.answer(checked)
    guard answer.result.table.rowCount == 1, answer.result.table.columns.count == 1 else {
      throw ReportFault(noOneValue(figure))
    }
    switch try boundCell(answer.result.table, row: 0, column: 0) {
    case .number(let number): return .number(number)
    case .ratio(let ratio): return answer.result.table.isPercentage(0) ? .ratio(ratio) : .quotient(ratio)
    case .missing, .text, .label, .boolean, .date, .period: throw ReportFault(noOneValue(figure))
    }
  }

  /// The query of a figure that gives no single number.
  private func noOneValue(_ figure: PublishedFigure) -> Diagnostic {
    Diagnostic(.figureNeedsOneValue, ["query": .text(figure.query)])
  }

  /// The query with the figure's period, where its table has dates and the query names none.
  private func placing(_ query: PipelineSyntax, in period: String) -> PipelineSyntax {
    let hasPeriod = query.stages.contains { if case .period = $0.kind { true } else { false } }
    guard !hasPeriod, let name = query.source, let written = PeriodLiteral.period(from: period) else { return query }
    let matches = NameMatch.tables(named: name.text, in: tables)
    guard matches.count == 1, tables[matches[0]].schema.timeField != nil else { return query }
    let point = PointSyntax(period: written, range: name.range)
    let stage = StageSyntax(
      kind: .period(PeriodSyntax(kind: .point(point), range: name.range), by: nil), range: name.range,
      wordRange: name.range)
    return PipelineSyntax(source: name, stages: [stage] + query.stages, range: query.range)
  }

  /// The choices under which the query gives the published figure.
  private func switches(thatGive figure: PublishedFigure) async throws(ReportFault) -> [Switch] {
    var found: [Switch] = []
    for choice in Switch.allCases {
      do throws(ReportFault) {
        if figure.matches(try await compute(figure, under: choice)) { found.append(choice) }
      } catch {
        // The choice does not apply to this query.
        if error.error.diagnostic.id == .cancelled { throw error }
      }
    }
    return found
  }

  // MARK: Targets

  /// The targets of the plan of which no published figure tells: those whose metric no query computes.
  private func targetsWithoutFigure(beside lines: [ReconciledFigure]) throws(ReportFault) -> [ReconciledFigure] {
    guard let table = tables.first(where: { $0.name == "targets" }), table.schema.fieldIndex(named: "metric") != nil
    else { return [] }
    let measures = Set(lines.compactMap { measure(of: $0.figure.query) })
    var absent: [ReconciledFigure] = []
    for row in 0..<table.rowCount {
      let name = try text(of: "metric", in: table, row: row)
      if let metric = checking.definitions.metric(named: name),
        measures.contains(SyntaxPrinter.text(of: metric.syntax.measure, in: .english))
      {
        continue
      }
      let title = try text(of: "name", in: table, row: row)
      let vietnamese = try text(of: "name_vi", in: table, row: row)
      let figure = PublishedFigure(
        id: try text(of: "id", in: table, row: row),
        title: LocalizedText(english: title, vietnamese: vietnamese.isEmpty ? title : vietnamese), value: nil,
        isPercent: true, asOf: nil, period: "", query: name)
      absent.append(ReconciledFigure(figure: figure, computed: nil, outcome: .noFigure))
    }
    return absent
  }

  /// The measure of a query in its canonical writing; nil where it shows several, or none.
  private func measure(of query: String) -> String? {
    guard case .query(let query)? = Parser.parse(query).program.statements.first?.kind,
      case .show(let show)? = query.stages.last?.kind, show.items.count == 1
    else { return nil }
    return SyntaxPrinter.text(of: show.items[0].measure, in: .english)
  }

  // MARK: The table

  private func reconciliationTable(_ lines: [ReconciledFigure]) -> ResultTable {
    ResultTable(
      listing: "reconciliation",
      [
        .texts("id", LocalizedText(english: "Figure", vietnamese: "Số liệu"), lines.map(\.figure.id)),
        .texts(
          "published", LocalizedText(english: "Published", vietnamese: "Số công bố"),
          lines.map { line in
            line.figure.value.map { $0.text(in: language) + (line.figure.isPercent ? "%" : "") } ?? ""
          }),
        .texts(
          "computed", LocalizedText(english: "Computed", vietnamese: "Số tính lại"),
          lines.map { $0.computed.map(words) ?? "" }),
        .choices(
          "outcome", LocalizedText(english: "Outcome", vietnamese: "Kết quả"),
          among: Reconciliation.values(in: language),
          lines.map { $0.outcome.titles[language] }),
        .texts("remark", LocalizedText(english: "Remark", vietnamese: "Ghi chú"), lines.map(\.remark)),
        .texts(
          "name", LocalizedText(english: "Wording", vietnamese: "Nội dung"), lines.map { $0.figure.title[language] }),
      ], nameCount: 3)
  }

  private func words(_ figure: ComputedFigure) -> String {
    switch figure {
    case .number(let number): return number.text(in: language)
    case .quotient(let ratio): return ratio.rounded(toScale: 2)?.text(in: language) ?? "—"
    case .ratio(let ratio):
      guard let percent = ratio.rounded(toScale: 2, shift: 2) else { return "—" }
      return
        "\(NumberText.grouped(ratio.numerator, in: language)) / \(NumberText.grouped(ratio.denominator, in: language)) = \(percent.text(in: language))%"
    }
  }

  private func summary(of lines: [ReconciledFigure]) -> String {
    Reconciliation.allCases.compactMap { outcome in
      let count = lines.filter { $0.outcome == outcome }.count
      return count == 0 ? nil : "\(outcome.titles[language]): \(count)"
    }.joined(separator: " · ")
  }
}

extension CheckedQuery {
  /// The query whose ratios leave rows of unknown numerator out of both counts.
  fileprivate var droppingUnknown: CheckedQuery {
    let stages = stages.map { stage -> CheckedStage in
      guard case .show(let show) = stage.kind else { return stage }
      let items = show.items.map { item in
        guard case .proportion(let part, let whole, _) = item.measure else { return item }
        return CheckedShow.Item(
          field: item.field, measure: .proportion(of: part, within: whole, dropsUnknown: true))
      }
      let other = CheckedShow(items: items, keys: show.keys, across: show.across, hasTotal: show.hasTotal)
      return CheckedStage(kind: .show(other), text: stage.text, output: stage.output)
    }
    return CheckedQuery(
      source: source, stages: stages, convention: convention, asOf: asOf, innerQueries: innerQueries, output: output)
  }
}

extension Table {
  /// Whether the ratios of a column are percentages.
  fileprivate func isPercentage(_ column: Int) -> Bool {
    guard case .ratio(let ratios) = columns[column] else { return false }
    switch ratios.kind {
    case .proportion, .quotient, .share, .points, .growth: return true
    case .mean, .rate: return false
    }
  }
}

extension ReportContext {
  /// A cell of a column by its name; missing where the table has no such column.
  fileprivate func cell(of name: String, in table: Table, row: Int) throws(ReportFault) -> Cell {
    guard let column = table.schema.fieldIndex(named: name) else { return .missing }
    return try boundCell(table, row: row, column: column)
  }

  /// A cell as text, whatever its column was taken for; empty where it is missing.
  fileprivate func text(of name: String, in table: Table, row: Int) throws(ReportFault) -> String {
    let cell = try cell(of: name, in: table, row: row)
    return cell == .missing ? "" : text(of: cell)
  }
}
