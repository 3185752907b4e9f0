import Diagnostics
import VietnameseText

extension ProgramParser {
  /// `metric NAME "title" on TABLE = measure` and its options.
  mutating func metricDefinition() throws(SyntaxFault) -> MetricDefinitionSyntax {
    index += 1
    isInMetric = true
    defer { isInMetric = false }
    let name = try name()
    let (title, vietnameseTitle) = titles()
    try expect(.metricOption(.on))
    let table = try self.name(Expected.table)
    try expect(.equal)
    rows = .table(table)
    let measure = try measure(.shown)
    var options = MetricOptions()
    offer(Self.metricOptions.filter { !options.has($0) }.map(Keyword.metricOption))
    while case .metricOption(let option) = keyword, try metricOption(option, &options) {
      offer(Self.metricOptions.filter { !options.has($0) }.map(Keyword.metricOption))
    }
    let end = previousEnd..<previousEnd
    return MetricDefinitionSyntax(
      name: name, title: title, vietnameseTitle: vietnameseTitle, table: table, measure: measure, time: options.time,
      timeEnd: options.timeEnd, target: options.target, unknown: options.unknown, decimals: options.decimals,
      citation: options.citation, polarity: options.polarity, score: options.score, readings: options.readings, replaces: take(.commandOption(.replace)), end: end)
  }

  /// `column NAME "title" "tiêu đề" on TABLE = expression`
  mutating func columnDefinition() throws(SyntaxFault) -> ColumnDefinitionSyntax {
    index += 1
    isInMetric = true
    defer { isInMetric = false }
    let name = try name()
    let (title, vietnameseTitle) = titles()
    try expect(.metricOption(.on))
    let table = try self.name(Expected.table)
    try expect(.equal)
    rows = .table(table)
    let expression = try expression()
    return ColumnDefinitionSyntax(
      name: name, title: title, vietnameseTitle: vietnameseTitle, table: table, expression: expression,
      replaces: take(.commandOption(.replace)))
  }

  /// Up to two titles: the second is for readers of Vietnamese.
  private mutating func titles() -> (String?, vietnamese: String?) {
    let title = title()
    return (title, title == nil ? nil : self.title())
  }

  private mutating func title() -> String? {
    offer([.text])
    guard case .string(let title) = kind else { return nil }
    index += 1
    return title
  }

  private static let metricOptions: [MetricOptionWord] = [
    .time, .target, .better, .unknown, .round, .cite, .score, .reading,
  ]

  private struct MetricOptions {
    var time: PathSyntax?
    var timeEnd: PathSyntax?
    var score: MetricDefinitionSyntax.ScoreSyntax?
    var target: MetricDefinitionSyntax.TargetSyntax?
    var unknown: MetricDefinitionSyntax.UnknownRule?
    var decimals: Int?
    var citation: String?
    var polarity: MetricDefinitionSyntax.Polarity?
    var readings: [MetricDefinitionSyntax.ReadingSyntax] = []

    func has(_ option: MetricOptionWord) -> Bool {
      switch option {
      case .time: time != nil
      case .target: target != nil
      case .unknown: unknown != nil
      case .round: decimals != nil
      case .cite: citation != nil
      case .better: polarity != nil
      case .score: score != nil
      case .reading, .on, .no, .drop, .higher, .lower, .neither, .full, .for: false
      }
    }
  }

  /// Reads one option; false where the word is none.
  private mutating func metricOption(
    _ option: MetricOptionWord, _ options: inout MetricOptions
  ) throws(SyntaxFault) -> Bool {
    guard Self.metricOptions.contains(option) else { return false }
    if options.has(option) {
      report(Diagnostic(.repeatedOption, at: currentRange, ["option": .text(text(at: index))]))
    }
    index += 1
    switch option {
    case .time:
      options.time = try path()
      if take(.dotDot) { options.timeEnd = try path() }
    case .target: options.target = try target()
    case .unknown: options.unknown = try unknownRule()
    case .round: options.decimals = try wholeNumber(from: 0)
    case .cite: options.citation = try string(fixingWord: false)
    case .better: options.polarity = try polarity()
    case .reading: options.readings.append(try reading())
    case .score:
      let most = try number()
      options.score = MetricDefinitionSyntax.ScoreSyntax(
        most: most, fullFrom: take(.metricOption(.full)) ? try number() : nil)
    case .on, .no, .drop, .higher, .lower, .neither, .full, .for: break
    }
    return true
  }

  private mutating func polarity() throws(SyntaxFault) -> MetricDefinitionSyntax.Polarity {
    needMore()
    if take(.metricOption(.higher)) { return .higher }
    if take(.metricOption(.lower)) { return .lower }
    if take(.metricOption(.neither)) { return .neither }
    throw unexpected([.metricOption(.higher), .metricOption(.lower), .metricOption(.neither)])
  }

  private mutating func reading() throws(SyntaxFault) -> MetricDefinitionSyntax.ReadingSyntax {
    try countPart()
    let title = try string(fixingWord: false)
    let vietnameseTitle = self.title()
    try expect(.equal)
    let measure = try measure(.shown)
    return MetricDefinitionSyntax.ReadingSyntax(
      title: title, vietnameseTitle: vietnameseTitle, measure: measure,
      time: take(.metricOption(.time)) ? try path() : nil)
  }

  /// `>= 60%`
  mutating func target() throws(SyntaxFault) -> MetricDefinitionSyntax.TargetSyntax {
    needMore()
    for symbol in Symbol.allCases where symbol.comparison != nil { offer(symbol) }
    guard let comparison = symbol?.comparison else { throw unexpected(Expected.comparison) }
    index += 1
    return MetricDefinitionSyntax.TargetSyntax(comparison: comparison, number: try number())
  }

  private mutating func unknownRule() throws(SyntaxFault) -> MetricDefinitionSyntax.UnknownRule {
    needMore()
    if take(.metricOption(.no)) { return .no }
    if take(.metricOption(.drop)) { return .drop }
    throw unexpected([.metricOption(.no), .metricOption(.drop)])
  }
}
