import ColumnarData
import Diagnostics
import QueryEngine
import QueryPlan
import QuerySyntax
import ResultRendering
import Values
import VietnameseText

extension ReportContext {
  /// `explain metric M in PERIOD`: what is counted, out of what, by which date, under which readings, and some rows.
  func card(_ path: PathSyntax, in written: PeriodSyntax?) async throws(ReportFault) -> ReportAnswer {
    let (metric, table) = try bound(path)
    let place = try placed(metric, in: written, on: table)
    try place.context.requireData(on: table)
    let (placed, period) = (place.context, place.period)
    let target = try target(of: metric)
    var notes = place.notes
    var lines: [CardLine] = []
    for reading in metric.reading == 1 ? metric.underEachReading : [metric] {
      guard let table = placed.binding(of: reading).table else { continue }
      let period = reading.reading == metric.reading ? period : try self.placed(reading, in: written, on: table).period
      let computation = try placed.computation(of: reading, on: table, in: period, at: path.range)
      notes += computation.notes
      let value = try await placed.answer(computation.query)
      notes += value.notes
      lines.append(
        CardLine(
          computation: computation, populations: try await placed.populations(of: computation),
          value: try boundCell(value.result.table, row: 0, column: 0)))
    }
    guard let first = lines.first else { preconditionFailure("a bound metric has a reading that binds") }
    if lines.contains(where: { !$0.computation.query.innerQueries.isEmpty }), written != nil {
      notes.append(Diagnostic(.periodInParentheses))
    }
    var parts: [ReportAnswer.Part] = [
      .table(populationTable(lines, target: target)),
      .text(
        [partLegend] + readingLegend(lines.map(\.computation.metric))
          + placed.head(of: metric, table: table, in: written, target: target) + worked(first)),
    ]
    for part in SamplePart.allCases {
      guard let rows = try await placed.samples(part, of: first.computation) else { continue }
      parts += [.text([part.title[language]]), .table(rows)]
    }
    return ReportAnswer(diagnostics: notes.withoutRepetition, parts: parts)
  }

  // MARK: Words

  /// `n numerator · d denominator · x excluded · u unknown`: as `rows` names them.
  private var partLegend: String {
    FigurePart.allCases.map { "\($0.rawValue) \($0.title[language])" }.joined(separator: " · ")
  }

  /// What a definition says, a line each.
  private func head(
    of metric: Definitions.Metric, table: Table, in period: PeriodSyntax?, target: PlanTarget?
  ) -> [String] {
    let syntax = metric.syntax
    var lines: [String] = []
    func line(_ english: String, _ vietnamese: String, _ text: String) {
      lines.append("\(LocalizedText(english: english, vietnamese: vietnamese)[language]): \(text)")
    }
    if let titles = syntax.titles {
      lines.append(titles[language])
      let other: Language = language == .english ? .vietnamese : .english
      if titles[other] != titles[language] { lines.append(titles[other]) }
    }
    line("measure", "số đo", SyntaxPrinter.text(of: syntax.measure, in: language))
    line("table", "bảng", table.schema.typedName[language])
    line("date", "ngày dùng để xếp kỳ", timeText(of: metric, on: table))
    line("calendar", "lịch", calendarText)
    if let period, let (days, title) = checking.days(of: period, on: table) {
      line("period", "kỳ", "\(title[language]) (\(days.lowerBound.text)–\(days.upperBound.text))")
    }
    if let asOf = checking.asOf { line("as of", "tính đến", asOf.text) }
    line("unknown values", "giá trị chưa rõ", unknownRule(of: syntax)[language])
    if let target {
      let source = target.source[language]
      line(
        "target", "chỉ tiêu",
        [target.id, target.target.text(in: language)]
          .filter { !$0.isEmpty }.joined(separator: " ") + (source.isEmpty ? "" : " (\(source))"))
    }
    if let polarity = syntax.polarity { line("better", "tốt khi", polarity.title[language]) }
    if let citation = syntax.citation { line("definition", "nguồn định nghĩa", citation) }
    if metric.isOfLibrary {
      lines.append(
        LocalizedText(english: "a metric of the program", vietnamese: "chỉ số có sẵn của chương trình")[language])
    }
    return lines
  }

  private var calendarText: String {
    let convention = checking.convention
    if convention == .calendar { return LocalizedText(english: "calendar", vietnamese: "theo lịch")[language] }
    if convention == .reporting {
      return LocalizedText(
        english: "reporting, from the 15th to the 14th", vietnamese: "kỳ báo cáo, từ ngày 15 đến ngày 14")[language]
    }
    return LocalizedText(
      english: "the year begins on \(convention.text)", vietnamese: "năm báo cáo bắt đầu từ ngày \(convention.text)")[
        language]
  }

  private func timeText(of metric: Definitions.Metric, on table: Table) -> String {
    if metric.syntax.isStock {
      return LocalizedText(
        english: "a stock: what there is on a day", vietnamese: "số có đến một ngày, không tính theo kỳ")[language]
    }
    if let first = metric.syntax.time, let last = metric.syntax.timeEnd {
      return LocalizedText(
        english: "in hand from \(first.text) to \(last.text)",
        vietnamese: "còn trong tay từ \(first.text) đến \(last.text)")[
          language]
    }
    return metric.syntax.time?.text ?? table.schema.timeField
      ?? LocalizedText(english: "none", vietnamese: "không có")[language]
  }

  private func unknownRule(of metric: MetricDefinitionSyntax) -> LocalizedText {
    switch metric.unknown {
    case .drop: LocalizedText(english: "left out of both counts", vietnamese: "bỏ khỏi cả tử số và mẫu số")
    case .no, nil: LocalizedText(english: "count as no", vietnamese: "tính là không")
    }
  }

  /// `1,671/1,720 = 0.971511… ≈ 97.15%`; empty where there is no quotient.
  private func worked(_ line: CardLine) -> [String] {
    guard case .ratio(let ratio) = line.value, line.computation.measure.isRatioOfCounts, ratio.isDefined,
      let six = ratio.rounded(toScale: 6), let percent = ratio.rounded(toScale: 2, shift: 2)
    else { return [] }
    let isExact = Ratio(six.unscaled, FixedDecimal.powerOfTen(6)).compared(to: ratio) == 0
    let (n, d) = (
      NumberText.grouped(ratio.numerator, in: language), NumberText.grouped(ratio.denominator, in: language)
    )
    let quotient = "\(n)/\(d) = \(six.text(in: language))\(isExact ? " =" : "… ≈") \(percent.text(in: language))%"
    return [quotient] + points(for: ratio, line.computation.metric)
  }

  /// `points: 18.63 of 20`; empty where the metric gives none.
  private func points(for ratio: Ratio, _ metric: Definitions.Metric) -> [String] {
    guard let score = metric.syntax.score, let points = ScoringRule(score).points(for: ratio) else { return [] }
    let most = score.most.value.text(in: language)
    let text = points.text(in: language)
    return [LocalizedText(english: "points: \(text) of \(most)", vietnamese: "điểm: \(text)/\(most)")[language]]
  }

  // MARK: Tables

  private func populationTable(_ lines: [CardLine], target: PlanTarget?) -> ResultTable {
    let populations = lines.map(\.populations)
    let isRatio = lines.contains { $0.computation.measure.isRatioOfCounts }
    var columns: [ListedColumn] = [
      .numbers("reading", LocalizedText(verbatim: "#"), lines.map { Int64($0.computation.metric.reading) }),
      .numbers("rows", LocalizedText(english: "Rows", vietnamese: "Số dòng"), populations.map(\.rows)),
      .numbers("excluded", LocalizedText(verbatim: FigurePart.excluded.rawValue), populations.map(\.excluded)),
      .numbers("denominator", LocalizedText(verbatim: FigurePart.denominator.rawValue), populations.map(\.denominator)),
      .numbers("numerator", LocalizedText(verbatim: FigurePart.numerator.rawValue), populations.map(\.numerator)),
      .numbers("unknown", LocalizedText(verbatim: FigurePart.unknown.rawValue), populations.map(\.unknown)),
    ]
    if isRatio {
      columns.append(
        .ratios(
          "result", LocalizedText(english: "Result", vietnamese: "Kết quả"), kind: .proportion,
          comparedWith: target.map { [$0.target] } ?? [],
          lines.map { if case .ratio(let ratio) = $0.value { ratio } else { nil } }))
    } else {
      columns.append(
        .texts("result", LocalizedText(english: "Result", vietnamese: "Kết quả"), lines.map { valueText($0.value) }))
    }
    if let target, isRatio {
      columns.append(
        .choices(
          "verdict", LocalizedText(english: "Verdict", vietnamese: "Kết luận"), among: Verdict.values(in: language),
          lines.map { line in
            guard case .ratio(let ratio) = line.value else { return Verdict.noFigure.value(in: language) }
            return Verdict(target.target.isMet(by: ratio)).value(in: language)
          }))
    }
    return ResultTable(listing: "metric", columns)
  }

  /// A value that is no ratio of counts: a number, or a mean or median as its quotient.
  private func valueText(_ cell: Cell) -> String {
    if case .ratio(let ratio) = cell { return ratio.rounded(toScale: 2)?.text(in: language) ?? "—" }
    if case .number(let number) = cell { return number.text(in: language) }
    return text(of: cell)
  }

  /// Three rows of a part, with the columns that decide; nil where the part has none.
  private func samples(_ part: SamplePart, of computation: MetricComputation) async throws(ReportFault) -> ResultTable?
  {
    guard let condition = part.condition(of: computation.measure) else { return nil }
    let rows = computation.query.rows.filtered(by: condition, text: part.rawValue)
    let columns = sampleColumns(of: computation)
    let schema = TableSchema(name: rows.source, fields: columns.map(\.field))
    let listed = rows.appending(.slice(Slice(isFromStart: true, count: 3)), text: "first 3", output: rows.output)
      .appending(.list(columns), text: "list", output: schema)
    let answer = try await answer(listed)
    return answer.result.table.rowCount == 0 ? nil : answer.result
  }

  /// The key, the date, and what the measure reads of the table itself; at most six.
  private func sampleColumns(of computation: MetricComputation) -> [ColumnReference] {
    guard let table = checking.catalog.table(named: computation.query.source) else { return [] }
    let key = table.schema.primaryKey.flatMap { table.schema.fieldIndex(named: $0) } ?? 0
    let dates = [computation.metric.syntax.time?.text, table.schema.timeField].compactMap { $0 }
    var columns = ([key] + dates.prefix(1).compactMap { table.schema.fieldIndex(named: $0) })
      .map { ColumnReference(fieldIndex: $0, field: table.schema.fields[$0]) }
    for part in FigurePart.allCases {
      columns += computation.measure.condition(of: part)?.columns ?? []
    }
    var seen: Set<String> = []
    return Array(columns.filter { seen.insert($0.field.name).inserted }.prefix(6))
  }
}

/// One reading of a card.
private struct CardLine {
  let computation: MetricComputation
  let populations: Populations
  let value: Cell
}

/// The rows of which a card shows some.
private enum SamplePart: String, CaseIterable {
  case numerator, denominatorAlone, outside

  var title: LocalizedText {
    switch self {
    case .numerator: LocalizedText(english: "counted in the numerator, for example:", vietnamese: "thuộc tử số, ví dụ:")
    case .denominatorAlone:
      LocalizedText(
        english: "only in the denominator, for example:", vietnamese: "chỉ thuộc mẫu số, không thuộc tử số, ví dụ:")
    case .outside: LocalizedText(english: "left out, for example:", vietnamese: "không được tính, ví dụ:")
    }
  }

  func condition(of measure: Measure) -> Condition? {
    switch self {
    case .numerator: return measure.condition(of: .numerator)
    case .denominatorAlone:
      guard let whole = measure.condition(of: .denominator), let part = measure.condition(of: .numerator), whole != part
      else { return nil }
      return .all([whole, .opposite(of: part)])
    case .outside: return measure.condition(of: .excluded)
    }
  }
}

extension MetricDefinitionSyntax.Polarity {
  /// Which way is good, in words.
  var title: LocalizedText {
    switch self {
    case .higher: LocalizedText(english: "higher", vietnamese: "cao hơn")
    case .lower: LocalizedText(english: "lower", vietnamese: "thấp hơn")
    case .neither: LocalizedText(english: "neither", vietnamese: "không xét")
    }
  }
}
