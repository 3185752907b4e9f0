import Diagnostics
import VietnameseText

extension ProgramParser {
  mutating func parseStatement() throws(SyntaxFault) -> StatementSyntax {
    let start = currentRange.lowerBound
    try refuseForeignStatement()
    let kind: StatementSyntax.Kind
    if let command = try command() {
      kind = .command(command)
    } else if keyword == .let && symbol(at: index + 1) != .pipe {
      kind = try letDefinition()
    } else if keyword == .metric && symbol(at: index + 1) != .pipe {
      kind = .metricDefinition(try metricDefinition())
    } else {
      kind = .query(try query())
    }
    return StatementSyntax(kind: kind, range: start..<previousEnd)
  }

  private mutating func letDefinition() throws(SyntaxFault) -> StatementSyntax.Kind {
    index += 1
    let name = try name()
    try expect(.equal)
    needMore()
    return .letDefinition(name: name, query: try query())
  }

  /// A table and its stages, after an optional `explain` or `why`.
  private mutating func query() throws(SyntaxFault) -> PipelineSyntax {
    let start = currentRange.lowerBound
    var mode = PipelineSyntax.Mode.plain
    if take(.explain) {
      mode = queryForm().map { .form($0) } ?? .explain
    } else if take(.why) {
      mode = .why
    }
    needMore()
    var source: NameSyntax?
    let isStageFirst = startsStage(at: index)
    if isStageFirst {
      reportStageWithoutTable()
    } else if symbol != .pipe {
      source = try name(mode == .plain ? Expected.statement : Expected.table)
    }
    let stages = stages(firstHasPipe: !isStageFirst)
    return PipelineSyntax(mode: mode, source: source, stages: stages, range: start..<previousEnd)
  }

  /// Takes the form that `explain` prints; nil where its word is the table's name: `explain plan | show count`.
  private mutating func queryForm() -> QueryForm? {
    guard let form = keyword.flatMap({ QueryForm(rawValue: $0.rawValue) }), nameEnd(from: index + 1) != nil,
      !startsStage(at: index + 1)
    else { return nil }
    index += 1
    return form
  }

  private mutating func reportStageWithoutTable() {
    var fix = FixIt(replacing: currentRange.lowerBound..<currentRange.lowerBound, with: "| ")
    if keyword(at: index + 1)?.role == .command && index + 2 >= tokens.count {
      fix = FixIt(replacing: currentRange.lowerBound..<tokens[index + 1].range.lowerBound, with: "")
    }
    report(Diagnostic(.stageWithoutTable, at: currentRange, ["stage": .text(text(at: index))], fixes: [fix]))
  }

  // MARK: Metrics

  private mutating func metricDefinition() throws(SyntaxFault) -> MetricDefinitionSyntax {
    index += 1
    isInMetric = true
    defer { isInMetric = false }
    let name = try name()
    var title: String?
    if case .string(let text) = kind {
      title = text
      index += 1
    }
    try expect(.on)
    let table = try self.name(Expected.table)
    try expect(.equal)
    let measure = try measure(.shown)
    var options = MetricOptions()
    while let option = keyword, try metricOption(option, &options) {}
    return MetricDefinitionSyntax(
      name: name, title: title, table: table, measure: measure, time: options.time, target: options.target,
      unknown: options.unknown, decimals: options.decimals, citation: options.citation)
  }

  private struct MetricOptions {
    var time: PathSyntax?
    var target: MetricDefinitionSyntax.TargetSyntax?
    var unknown: MetricDefinitionSyntax.UnknownRule?
    var decimals: Int?
    var citation: String?

    func has(_ option: Keyword) -> Bool {
      switch option {
      case .time: time != nil
      case .target: target != nil
      case .unknown: unknown != nil
      case .round: decimals != nil
      case .cite: citation != nil
      default: false
      }
    }
  }

  /// Reads one option; false where the word is none.
  private mutating func metricOption(
    _ option: Keyword, _ options: inout MetricOptions
  ) throws(SyntaxFault) -> Bool {
    guard [.time, .target, .unknown, .round, .cite].contains(option) else { return false }
    if options.has(option) {
      report(Diagnostic(.repeatedOption, at: currentRange, ["option": .text(text(at: index))]))
    }
    index += 1
    switch option {
    case .time: options.time = try path()
    case .target: options.target = try target()
    case .unknown: options.unknown = try unknownRule()
    case .round: options.decimals = try wholeNumber(from: 0)
    default: options.citation = try string(fixingWord: false)
    }
    return true
  }

  private mutating func target() throws(SyntaxFault) -> MetricDefinitionSyntax.TargetSyntax {
    needMore()
    guard let comparison = symbol?.comparison else { throw unexpected(Expected.comparison) }
    index += 1
    return MetricDefinitionSyntax.TargetSyntax(comparison: comparison, number: try number())
  }

  private mutating func unknownRule() throws(SyntaxFault) -> MetricDefinitionSyntax.UnknownRule {
    needMore()
    if take(.no) { return .no }
    if take(.drop) { return .drop }
    throw unexpected([.no, .drop])
  }

  // MARK: Commands

  /// A command; nil where the statement is none.
  private mutating func command() throws(SyntaxFault) -> CommandSyntax? {
    guard let keyword else { return nil }
    if keyword == .explain { return try explainCommand() }
    guard let word = CommandSyntax.Word(rawValue: keyword.rawValue), keyword.role == .command else { return nil }
    if symbol(at: index + 1) == .pipe && keyword != .help { return nil }
    let wordRange = currentRange
    index += 1
    var arguments: [CommandSyntax.Argument] = []
    while !isAtStatementEnd { arguments.append(try argument(allowsPipe: keyword == .help)) }
    return CommandSyntax(word: word, wordRange: wordRange, arguments: arguments)
  }

  private mutating func argument(allowsPipe: Bool) throws(SyntaxFault) -> CommandSyntax.Argument {
    let range = currentRange
    switch kind {
    case .string(let text):
      index += 1
      return .string(text, range: range)
    case .backquoted(let text):
      index += 1
      return .word(text, range: range)
    case .argument(let text) where allowsPipe || !text.hasPrefix("|"):
      index += 1
      return .word(text, range: range)
    case .symbol(.pipe), .argument: throw unexpected(Expected.endOfCommand)
    default:
      // After an open parenthesis on an earlier line the words were cut as those of a query.
      var end = range.upperBound
      repeat {
        end = tokens[index].range.upperBound
        index += 1
      } while index < tokens.count && tokens[index].range.lowerBound == end && !isAtStatementEnd
      return .word(source.text(range.lowerBound..<end), range: range.lowerBound..<end)
    }
  }

  /// `explain metric NAME`, `explain dossier "…"`; nil where a query is explained.
  private mutating func explainCommand() throws(SyntaxFault) -> CommandSyntax? {
    let wordRange = currentRange
    let subject = index + 1
    guard let subjectEnd = nameEnd(from: subject) else { return nil }
    if keyword(at: subject) == .metric && symbol(at: subject + 1) != .pipe {
      index = subject + 1
      let subjectRange = tokens[subject].range
      let name = try name()
      return CommandSyntax(
        word: .explain, wordRange: wordRange,
        arguments: [.word("metric", range: subjectRange), .word(name.text, range: name.range)])
    }
    guard case .string(let text) = kind(at: subjectEnd) else { return nil }
    index = subject
    let name = try name()
    let range = currentRange
    index += 1
    return CommandSyntax(
      word: .explain, wordRange: wordRange,
      arguments: [.word(name.text, range: name.range), .string(text, range: range)])
  }
}
