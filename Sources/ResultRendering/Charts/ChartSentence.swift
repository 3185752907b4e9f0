import ColumnarData
import Values
import VietnameseText

/// What is seen in a chart, in one sentence: the highest and the lowest figure, or the way from the first to the last.
struct ChartSentence {
  let panel: ChartPanel
  let options: RenderingOptions

  private typealias Figure = (series: Int, place: Int, value: ChartValue)

  /// The sentence, and after it what the chart does not show.
  var text: String {
    let shown = details.filter { $0.value.position != nil }
    var sentences: [String] = []
    if shown.isEmpty {
      sentences.append(words("There is no figure to draw.", "Không có số liệu để vẽ."))
    } else if panel.isOverTime && details.contains(where: { $0.place != details[0].place }) {
      sentences.append(way(shown))
    } else {
      sentences.append(extremes(shown))
    }
    sentences += verdicts(shown) + omissions
    return sentences.joined(separator: " ")
  }

  private var language: Language { options.language }

  private func words(_ english: String, _ vietnamese: String) -> String {
    LocalizedText(english: english, vietnamese: vietnamese)[language]
  }

  /// The figures without totals.
  private var details: [Figure] {
    panel.drawn.filter { panel.series[$0.series].role != .total && panel.places[$0.place].role != .total }
  }

  /// `Đất đai, 2020Q3`.
  private func name(_ figure: Figure) -> String {
    let row = panel.series.count > 1 || !panel.isOverTime ? panel.series[figure.series].label : ""
    let place = panel.places.count > 1 || row.isEmpty ? panel.places[figure.place].label : ""
    let name = [row, place].filter { !$0.isEmpty }.joined(separator: ", ")
    return name.isEmpty ? panel.title : name
  }

  // MARK: The highest and the lowest

  private func extremes(_ shown: [Figure]) -> String {
    guard let highest = best(of: shown, by: >), let lowest = best(of: shown, by: <) else { return "" }
    if shown.count == 1 { return "\(name(highest.figure)): \(highest.figure.value.figureWithParts)." }
    if highest.figure.value.position == lowest.figure.value.position {
      let figure = highest.figure.value.figure
      return words("All \(count(shown.count)) are \(figure).", "Cả \(count(shown.count)) đều bằng \(figure).")
    }
    let (high, low) = (named(highest), named(lowest))
    return words("Highest: \(high); lowest: \(low).", "Cao nhất: \(high); thấp nhất: \(low).")
  }

  /// The first of the figures that none exceeds, and how many others equal it.
  private func best(of figures: [Figure], by precedes: (Double, Double) -> Bool) -> (figure: Figure, ties: Int)? {
    var best: (figure: Figure, ties: Int)?
    for figure in figures {
      guard let position = figure.value.position else { continue }
      guard let present = best?.figure.value.position else {
        best = (figure, 0)
        continue
      }
      if precedes(position, present) { best = (figure, 0) } else if position == present { best?.ties += 1 }
    }
    return best
  }

  private func named(_ best: (figure: Figure, ties: Int)) -> String {
    let others =
      best.ties == 0
      ? "" : words(" and \(count(best.ties)) more", " và \(count(best.ties)) nhóm khác")
    return "\(name(best.figure))\(others), \(best.figure.value.figureWithParts)"
  }

  private func count(_ count: Int) -> String { NumberText.grouped(Int64(count), in: language) }

  // MARK: From the first to the last

  /// Of one line its way, of several lines how they stand at the last period that is whole.
  private func way(_ shown: [Figure]) -> String {
    let whole = shown.filter { !panel.places[$0.place].isPartial }
    guard let last = (whole.isEmpty ? shown : whole).map(\.place).max() else { return "" }
    if panel.series.filter({ $0.role != .total }).count > 1 {
      let now = shown.filter { $0.place == last }
      let place = panel.places[last].label
      guard let highest = best(of: now, by: >), let lowest = best(of: now, by: <), now.count > 1 else {
        return extremes(shown)
      }
      func line(_ best: (figure: Figure, ties: Int)) -> String {
        "\(panel.series[best.figure.series].label), \(best.figure.value.figureWithParts)"
      }
      return words(
        "In \(place): highest \(line(highest)); lowest \(line(lowest)).",
        "\(place): cao nhất \(line(highest)); thấp nhất \(line(lowest)).")
    }
    guard let first = whole.first ?? shown.first, let end = shown.last(where: { $0.place == last }),
      first.place != end.place
    else { return extremes(shown) }
    let from = "\(panel.places[first.place].label), \(first.value.figureWithParts),"
    let to = "\(panel.places[end.place].label), \(end.value.figureWithParts)"
    let change = change(from: first.value, to: end.value).map { ": \($0)" } ?? ""
    let way = words("From \(from) to \(to)\(change).", "Từ \(from) đến \(to)\(change).")
    return extremesAreEnds(first, end, of: shown) ? way : way + " " + extremes(shown)
  }

  /// Whether the highest and the lowest figure are told already.
  private func extremesAreEnds(_ first: Figure, _ last: Figure, of shown: [Figure]) -> Bool {
    let ends = [first.value.position, last.value.position].compactMap(\.self)
    let inner = shown.filter { $0.place != first.place && $0.place != last.place }.compactMap(\.value.position)
    guard let least = ends.min(), let greatest = ends.max() else { return false }
    return inner.allSatisfy { $0 > least && $0 < greatest }
  }

  /// `+17.33 percentage points`, `+1,234`; nil where 64 bits do not hold it.
  private func change(from first: ChartValue, to last: ChartValue) -> String? {
    switch (first.amount, last.amount) {
    case (.ratio(let old), .ratio(let new)):
      let isPercentage = panel.unit != .plain
      let number = new.subtracting(old)?.rounded(toScale: options.decimals, shift: isPercentage ? 2 : 0)
      return number.map { number in
        number.signedText(in: language) + (isPercentage ? words(" percentage points", " điểm phần trăm") : "")
      }
    case (.number(let old), .number(let new)):
      let (difference, overflow) = new.unscaled.subtractingReportingOverflow(old.unscaled)
      let unit = panel.unit == .plain ? "" : words(" percentage points", " điểm phần trăm")
      return overflow
        ? nil : FixedDecimal(unscaled: difference, scale: new.scale).signedText(in: language) + unit
    case (.ratio, .number), (.number, .ratio), (nil, _), (_, nil): return nil
    }
  }

  // MARK: What else there is to know

  private func verdicts(_ shown: [Figure]) -> [String] {
    guard let target = panel.target else { return [] }
    let known = shown.compactMap { figure -> Bool? in
      if case .ratio(let ratio)? = figure.value.amount { target.isMet(by: ratio) } else { nil }
    }
    if known.isEmpty { return [] }
    let text = ChartWords(options: options).target(target)
    let met = known.count { $0 }
    if known.count == 1 {
      return [
        met == 1
          ? words("The target \(text) is met.", "Đạt chỉ tiêu \(text).")
          : words("The target \(text) is missed.", "Không đạt chỉ tiêu \(text).")
      ]
    }
    return [
      words(
        "\(count(met)) of \(count(known.count)) meet the target \(text).",
        "\(count(met))/\(count(known.count)) đạt chỉ tiêu \(text).")
    ]
  }

  /// Figures that cannot be drawn, gaps in time, periods that are not whole, rows without a period.
  private var omissions: [String] {
    var sentences: [String] = []
    let undefined = details.filter { $0.value.position == nil }
    if panel.isOverTime && panel.series.count == 1 && !undefined.isEmpty {
      let names = names(undefined.map(\.place))
      sentences.append(words("No figure: \(names).", "Không có tỷ lệ: \(names)."))
    } else if !undefined.isEmpty {
      let number = count(undefined.count)
      sentences.append(
        words(
          undefined.count == 1 ? "One has no figure." : "\(number) have no figure.", "\(number) nhóm không có số liệu.")
      )
    }
    let empty = panel.places.indices.filter { place in
      panel.places[place].role != .total && panel.series.allSatisfy { $0.values[place] == nil }
    }
    if panel.isOverTime, !empty.isEmpty {
      let names = names(empty)
      sentences.append(words("No data: \(names).", "Chưa có số liệu: \(names)."))
    }
    let partial = panel.places.indices.filter { panel.places[$0].isPartial }
    if !partial.isEmpty {
      let names = names(partial)
      sentences.append(words("Not complete: \(names).", "Kỳ chưa trọn: \(names)."))
    }
    if panel.unplacedRows > 0 {
      let rows = count(panel.unplacedRows)
      sentences.append(
        words("Rows without a period, not drawn: \(rows).", "Số dòng không có kỳ, không vẽ: \(rows)."))
    }
    return sentences
  }

  /// The labels of some places, at most three.
  private func names(_ places: [Int]) -> String {
    let names = places.prefix(3).map { panel.places[$0].label }.joined(separator: ", ")
    let rest = places.count - 3
    return rest > 0 ? names + words(" and \(count(rest)) more", " và \(count(rest)) kỳ khác") : names
  }
}

/// The few words of charts.
struct ChartWords {
  let options: RenderingOptions

  /// `≥ 15%`.
  func target(_ target: Target) -> String {
    let sign =
      switch target.comparison {
      case .equal: "="
      case .notEqual: "≠"
      case .less: "<"
      case .lessOrEqual: "≤"
      case .greater: ">"
      case .greaterOrEqual: "≥"
      }
    // The fewest decimals that say the exact value, at most six.
    let scales = (0...6).compactMap { target.value.rounded(toScale: $0, shift: 2) }
    let number =
      scales.first { Ratio($0.unscaled, FixedDecimal.powerOfTen($0.scale + 2)).compared(to: target.value) == 0 }
      ?? scales.last
    return (options.isASCII ? asciiSign(sign) : sign) + " " + (number?.text(in: options.language) ?? "—") + "%"
  }

  private func asciiSign(_ sign: String) -> String { ["≥": ">=", "≤": "<=", "≠": "!="][sign] ?? sign }

  /// `target ≥ 15%`.
  func targetLegend(_ target: Target) -> String {
    LocalizedText(english: "target", vietnamese: "chỉ tiêu")[options.language] + " " + self.target(target)
  }

  /// What the mark of a period says of which the data are not whole.
  var partialLegend: String {
    LocalizedText(english: "not complete", vietnamese: "kỳ chưa trọn")[options.language]
  }
}
