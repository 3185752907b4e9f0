import Diagnostics
import VietnameseText

extension ProgramParser {
  mutating func parseStatement() throws(SyntaxFault) -> StatementSyntax {
    let start = currentRange.lowerBound
    offer(CommandWord.allCases.map(Keyword.command))
    offer(StatementWord.allCases.map(Keyword.statement))
    try refuseForeignStatement()
    let kind: StatementSyntax.Kind
    if let command = try command() {
      kind = .command(command)
    } else if let choice = choice() {
      kind = .command(choice)
    } else if keyword == .statement(.let) && symbol(at: index + 1) != .pipe {
      kind = try letDefinition()
    } else if keyword == .statement(.metric) && symbol(at: index + 1) != .pipe {
      kind = .metricDefinition(try metricDefinition())
    } else if keyword == .statement(.column) && symbol(at: index + 1) != .pipe {
      kind = .columnDefinition(try columnDefinition())
    } else if let report = try report() {
      kind = .report(report)
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

  // MARK: Queries

  /// A table and its stages, after an optional `explain`.
  private mutating func query() throws(SyntaxFault) -> PipelineSyntax {
    let start = currentRange.lowerBound
    var mode = PipelineSyntax.Mode.plain
    if take(.statement(.explain)) {
      mode = queryForm().map { .form($0) } ?? .explain
    } else if isWhy {
      index += 1
      mode = .why
    }
    needMore()
    offer(.pipe)
    var source: NameSyntax?
    let isStageFirst = startsStage(at: index)
    if isStageFirst {
      reportStageWithoutTable()
    } else if symbol != .pipe {
      source = try name(mode == .plain ? Expected.statement : Expected.table)
    }
    let stages = stages(of: source, firstHasPipe: !isStageFirst)
    return PipelineSyntax(mode: mode, source: source, stages: stages, range: start..<previousEnd)
  }

  /// Whether the word `why` stands before a query, and is not the name of its table.
  private var isWhy: Bool {
    guard keyword == .statement(.why) else { return false }
    return nextWords != nil || nameEnd(from: index + 1) != nil || startsStage(at: index + 1)
      || symbol(at: index + 1) == .pipe
  }

  /// Takes the form that `explain` prints; nil where its word is the table's name: `explain plan | show count`.
  private mutating func queryForm() -> QueryForm? {
    offer(QueryForm.allCases.map(Keyword.queryForm))
    guard case .queryForm(let form) = keyword else { return nil }
    offer([.table], at: index + 1)
    guard nameEnd(from: index + 1) != nil, !startsStage(at: index + 1) else { return nil }
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

  // MARK: Commands

  /// A command; nil where the statement is none.
  private mutating func command() throws(SyntaxFault) -> CommandSyntax? {
    guard case .command(let word) = keyword else { return nil }
    if symbol(at: index + 1) == .pipe && word != .help { return nil }
    let wordRange = currentRange
    index += 1
    var arguments: [CommandSyntax.Argument] = []
    while !isAtStatementEnd { arguments.append(try argument(allowsPipe: word == .help)) }
    offerArgument(of: word, after: arguments)
    // A table of that name may be meant.
    if word == .learn && arguments.isEmpty { offer(.pipe) }
    return CommandSyntax(word: word, wordRange: wordRange, arguments: arguments)
  }

  /// A number alone, which chooses an answer in a lesson; nil where the statement is none.
  private mutating func choice() -> CommandSyntax? {
    guard case .number = kind, isStatementEnd(at: index + 1) else { return nil }
    let range = currentRange
    let text = source.text(range)
    index += 1
    return CommandSyntax(word: .choose, wordRange: range, arguments: [.word(text, range: range)])
  }

  private mutating func offerArgument(of word: CommandWord, after arguments: [CommandSyntax.Argument]) {
    let rule = word.rule
    if !arguments.isEmpty { offer(rule.options.map(Keyword.commandOption)) }
    if let limit = rule.argumentLimit, arguments.count >= limit { return }
    let isFurther = arguments.count >= rule.takes.count
    guard let argument = isFurther ? rule.takes.last : rule.takes[arguments.count] else { return }
    if isFurther && !argument.isOfSeveralWords { return }
    offer([.argument(argument, after: arguments.last?.text)])
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
    case .whitespace, .newline, .comment, .word, .keyword, .number, .period, .symbol, .unknown:
      // After an open parenthesis on an earlier line the words were cut as those of a query.
      var end = range.upperBound
      repeat {
        end = tokens[index].range.upperBound
        index += 1
      } while index < tokens.count && tokens[index].range.lowerBound == end && !isAtStatementEnd
      return .word(source.text(range.lowerBound..<end), range: range.lowerBound..<end)
    }
  }
}
