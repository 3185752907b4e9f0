import ColumnarData
import Diagnostics
import QueryEngine
import QueryPlan
import QuerySyntax
import ResultRendering
import Values
import VietnameseText

extension ReportContext {
  /// `sentence M in PERIOD`: the line that a report needs, with base, period, target and source, for each reading.
  func sentence(_ path: PathSyntax, in written: PeriodSyntax?) async throws(ReportFault) -> ReportAnswer {
    let (metric, table) = try bound(path)
    let place = try placed(metric, in: written, on: table)
    try place.context.requireData(on: table)
    let (placed, period) = (place.context, place.period)
    let target = try target(of: metric)
    let isPeriodUsed = metric.hasTime(on: table) && !metric.syntax.isStock
    let when = placed.when(metric, in: isPeriodUsed ? written : nil, on: table)
    var sentences: [String] = []
    var names: [String] = []
    var notes = place.notes
    for reading in metric.reading == 1 ? metric.underEachReading : [metric] {
      guard let table = placed.binding(of: reading).table else { continue }
      let period = reading.reading == metric.reading ? period : try self.placed(reading, in: written, on: table).period
      let computation = try placed.computation(of: reading, on: table, in: period, at: path.range)
      let answer = try await placed.answer(computation.query)
      notes += computation.notes + answer.notes
      let value = try boundCell(answer.result.table, row: 0, column: 0)
      names.append(reading.typedName)
      sentences.append(sentence(of: reading, under: metric, value, target, when))
    }
    let sentenceTable = ResultTable(
      listing: "sentence",
      [
        .texts("metric", LocalizedText(english: "Metric", vietnamese: "Chỉ số"), names),
        .texts("sentence", LocalizedText(english: "Sentence", vietnamese: "Câu văn"), sentences),
      ])
    return ReportAnswer(
      diagnostics: notes.withoutRepetition, parts: [.text(sentences)], stagedTable: sentenceTable)
  }

  private func sentence(
    of reading: Definitions.Metric, under metric: Definitions.Metric, _ value: Cell, _ target: PlanTarget?,
    _ when: LocalizedText
  ) -> String {
    let whole = checking.definitions.metric(named: metric.syntax.name.text) ?? metric
    let title = (whole.syntax.titles ?? LocalizedText(verbatim: metric.syntax.name.text))[language]
    let base = reading.reading > 1 ? reading.syntax.titles?[language] : nil
    let readAs = LocalizedText(english: "under the reading", vietnamese: "theo cách hiểu")[language]
    let subject = title + (base.map { " (\(readAs): \($0))" } ?? "")
    guard case .ratio(let ratio) = value, ratio.isDefined, let percent = ratio.rounded(toScale: 2, shift: 2),
      reading.syntax.measure.isRatio
    else {
      let text = plainValue(value)
      return LocalizedText(
        english: "\(when.english): \(subject): \(text).", vietnamese: "\(when.vietnamese), \(subject): \(text).")[
          language]
    }
    let (n, d) = (
      NumberText.grouped(ratio.numerator, in: language), NumberText.grouped(ratio.denominator, in: language)
    )
    let share = percent.text(in: language) + "%"
    return LocalizedText(
      english: "\(when.english): \(subject): \(n) of \(d), \(share)\(verdict(on: ratio, target)).",
      vietnamese: "\(when.vietnamese), \(subject): \(n)/\(d), đạt tỷ lệ \(share)\(verdict(on: ratio, target)).")[
        language]
  }

  /// `; the target of at least 30% is missed by 1,382 (T3)`; empty where there is no target.
  private func verdict(on ratio: Ratio, _ target: PlanTarget?) -> String {
    guard let target, let isMet = target.target.isMet(by: ratio) else { return "" }
    let id = target.id.isEmpty ? "" : " (\(target.id))"
    let limit = target.target.text(in: language)
    if isMet {
      return LocalizedText(
        english: "; the target \(limit)\(id) is met", vietnamese: "; đạt chỉ tiêu \(limit)\(id)")[language]
    }
    let gap = TargetGap(of: ratio, to: target.target).toChange.map { NumberText.grouped($0, in: language) }
    let isLimit = target.target.comparison == .lessOrEqual || target.target.comparison == .less
    let (by, lacking) = isLimit ? ("exceeded by", "vượt") : ("missed by", "còn thiếu")
    guard let gap else {
      return LocalizedText(
        english: "; the target \(limit)\(id) is missed", vietnamese: "; chưa đạt chỉ tiêu \(limit)\(id)")[language]
    }
    return LocalizedText(
      english: "; the target \(limit)\(id) is \(by) \(gap)",
      vietnamese: "; chưa đạt chỉ tiêu \(limit)\(id), \(lacking) \(gap)")[language]
  }

  /// `In 2020Q3`, `Đến ngày 31/08/2020`.
  private func when(_ metric: Definitions.Metric, in period: PeriodSyntax?, on table: Table) -> LocalizedText {
    if let period, let (days, title) = checking.days(of: period, on: table) {
      let cutoff = checking.cutoff(ofTable: table.name)
      let end = cutoff.flatMap { $0 < days.upperBound ? $0 : nil }
      return LocalizedText(
        english: "In \(title.english)" + (end.map { " (data to \($0.text))" } ?? ""),
        vietnamese: "Trong \(title.vietnamese)" + (end.map { " (số liệu đến ngày \($0.text))" } ?? ""))
    }
    guard let end = checking.cutoff(ofTable: table.name) ?? checking.cutoff else {
      return LocalizedText(english: "In all the data", vietnamese: "Trên toàn bộ dữ liệu")
    }
    return LocalizedText(english: "Up to \(end.text)", vietnamese: "Tính đến ngày \(end.text)")
  }

  private func plainValue(_ cell: Cell) -> String {
    switch cell {
    case .number(let number): number.text(in: language)
    case .ratio(let ratio): ratio.rounded(toScale: 2)?.text(in: language) ?? "—"
    case .missing, .text, .label, .boolean, .date, .period: text(of: cell)
    }
  }
}

extension MeasureSyntax {
  /// Whether it is a ratio of counts, parentheses and a filter aside.
  var isRatio: Bool {
    switch self {
    case .ratio: true
    case .filtered(let inner, _), .parenthesized(let inner, _): inner.isRatio
    case .count, .aggregate, .percentile, .share, .rank, .cumulation, .path, .quotient: false
    }
  }
}
