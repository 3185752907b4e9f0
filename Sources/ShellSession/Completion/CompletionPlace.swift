import ColumnarData
import QueryPlan
import QuerySyntax

/// Where in the grammar the end of a text stands, and the word begun there.
struct CompletionPlace {
  enum Position {
    case statement
    case stage
    case condition(PipelineText)
    case afterOperand
    /// After `column =`.
    case values(PipelineText, column: String)
    case key(PipelineText)
    case columns(PipelineText)
    case measure(PipelineText)
    case afterMeasure
    case period
    case table
    case setting
    case settingValue(SettingName)
    case topic
    case path(String)
    /// After `history`.
    case historyWord
    case nothing
  }

  let position: Position
  /// The begun word, without an opening quote.
  let typed: String
  /// Its bytes in the text.
  let range: Range<Int>

  init(before text: String) {
    let tokens = Lexer.tokens(of: text).filter { token in
      if case .comment = token.kind { false } else { true }
    }
    let end = text.utf8.count
    let (significant, word) = Self.splitWord(tokens, end: end)
    typed = word?.text ?? ""
    range = word?.range ?? end..<end
    position = Self.position(after: significant, in: text, typed: word?.text ?? "")
  }

  /// The tokens before the begun word, and that word: what stands at the very end without a blank behind it.
  private static func splitWord(_ tokens: [Token], end: Int) -> ([Token], (text: String, range: Range<Int>)?) {
    let significant = tokens.filter { !$0.isTrivia }
    guard let last = significant.last, last.range.upperBound == end else { return (significant, nil) }
    var rest = Array(significant.dropLast())
    switch last.kind {
    case .word(var text):
      // A name may be of several words: `ho so`.
      var start = last.range.lowerBound
      while case .word(let previous)? = rest.last?.kind, let range = rest.popLast()?.range {
        text = previous + " " + text
        start = range.lowerBound
      }
      return (rest, (text, start..<end))
    case .keyword(_, let text), .argument(let text), .backquoted(let text), .string(let text):
      return (rest, (text, last.range))
    case .number, .period: return (rest, ("", last.range))
    default: return (significant, nil)
    }
  }

  private static func position(after tokens: [Token], in text: String, typed: String) -> Position {
    guard let last = tokens.last else { return .statement }
    if let command = command(tokens) {
      return position(ofCommand: command, argumentCount: tokens.count - 1, tokens, typed)
    }
    let query = PipelineText(before: last.range.upperBound, tokens: tokens, source: text)
    guard let stage = query.stageWord else {
      return last.isPipe ? .stage : tokens.count == 1 && last.keyword == .explain ? .table : .nothing
    }
    if last.isPipe { return .stage }
    if case .symbol(let symbol) = last.kind, symbol == .equal || symbol == .notEqual,
      let column = query.operand(before: tokens.count - 1, tokens)
    {
      return stage == .add ? .columns(query) : .values(query, column: column)
    }
    return position(inStage: stage, after: last, query, tokens)
  }

  private static func position(
    inStage stage: Keyword, after last: Token, _ query: PipelineText, _ tokens: [Token]
  ) -> Position {
    switch last.keyword {
    case .by?, .across?, .per?, .within?: return .key(query)
    case .in?: return stage == .in ? .period : .period
    case .from?: return .period
    case .where?, .except?, .and?, .or?, .not?, .if?, .of?, .expect?: return .condition(query)
    case .show?: return .measure(query)
    case .list?, .sort?, .add?: return .columns(query)
    case .has?, .hasNo?: return .table
    default: break
    }
    switch last.kind {
    case .symbol(.leftParenthesis): return .condition(query)
    case .symbol(.comma):
      return stage == .show ? (query.isInsideKeys(tokens) ? .key(query) : .measure(query)) : .columns(query)
    case .symbol: return .columns(query)
    default: return stage == .show ? .afterMeasure : .afterOperand
    }
  }

  private static func command(_ tokens: [Token]) -> CommandSyntax.Word? {
    guard let keyword = tokens.first?.keyword, keyword.role == .command else { return nil }
    return CommandSyntax.Word(rawValue: keyword.rawValue)
  }

  private static func position(
    ofCommand command: CommandSyntax.Word, argumentCount: Int, _ tokens: [Token], _ typed: String
  ) -> Position {
    switch command {
    case .open, .save, .run, .export, .check: return argumentCount == 0 ? .path(typed) : .nothing
    case .describe, .values: return .table
    case .help: return .topic
    case .history: return argumentCount == 0 ? .historyWord : .nothing
    case .set:
      if argumentCount == 0 { return .setting }
      guard argumentCount == 1, let name = tokens.last?.plainText.flatMap(SettingName.init) else { return .nothing }
      return .settingValue(name)
    default: return .nothing
    }
  }
}

/// The query that stands before a position: enough of it to know the columns there.
struct PipelineText {
  private let source: String
  /// The bytes before the last `|` outside parentheses, trimmed to the statement.
  private let pipeline: String
  /// The word of the stage in which the position stands; nil where no `|` came yet.
  let stageWord: Keyword?
  private let stageTokens: [Token]

  init(before offset: Int, tokens: [Token], source: String) {
    self.source = source
    var depth = 0
    var lastPipe: Int?
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .symbol(.leftParenthesis): depth += 1
      case .symbol(.rightParenthesis): depth -= 1
      case .symbol(.pipe) where depth <= 0: lastPipe = index
      default: break
      }
    }
    let bytes = Array(source.utf8)
    let end = lastPipe.map { tokens[$0].range.lowerBound } ?? offset
    var text = String(decoding: bytes[..<min(end, bytes.count)], as: UTF8.self)
    if let mode = tokens.first, mode.keyword == .explain || mode.keyword == .why {
      text = String(
        decoding: bytes[mode.range.upperBound..<max(mode.range.upperBound, min(end, bytes.count))], as: UTF8.self)
    }
    pipeline = text
    stageTokens = lastPipe.map { Array(tokens[($0 + 1)...]) } ?? []
    stageWord = stageTokens.first?.keyword
  }

  /// The columns that the stage at the position sees.
  func schema(in context: CheckingContext) -> TableSchema? {
    if let table = hasTable(in: context) { return table.schema }
    let program = Parser.parse(pipeline).program
    guard case .query(let query)? = program.statements.last?.kind else { return nil }
    let result = Checker.check(query, source: program.source, in: context)
    return result.query?.output
  }

  /// The stored column behind a name, where its values can be listed.
  func storedColumn(named name: String, in context: CheckingContext) -> (Table, Int)? {
    guard let schema = schema(in: context) else { return nil }
    let parts = name.split(separator: ".").map(String.init)
    var tables = [schema.name].compactMap { context.catalog.table(named: $0) }
    tables += schema.foreignKeys.compactMap { context.catalog.table(named: $0.referencedTable) }
    for table in tables {
      if let index = NameMatch.fields(named: parts.last ?? name, in: table.schema.fields).first {
        return (table, index)
      }
    }
    return nil
  }

  /// The table of the `has NAME(` in which the position stands.
  private func hasTable(in context: CheckingContext) -> Table? {
    var open: [Int] = []
    for (index, token) in stageTokens.enumerated() {
      if case .symbol(.leftParenthesis) = token.kind { open.append(index) }
      if case .symbol(.rightParenthesis) = token.kind { _ = open.popLast() }
    }
    guard let last = open.last, last >= 2, let name = stageTokens[last - 1].plainText,
      [Keyword.has, .hasNo].contains(stageTokens[last - 2].keyword)
    else { return nil }
    let matches = NameMatch.tables(named: name, in: context.catalog.tables)
    return matches.count == 1 ? context.catalog.tables[matches[0]] : nil
  }

  /// The name on the left of the operator at an index.
  func operand(before index: Int, _ tokens: [Token]) -> String? {
    var parts: [String] = []
    var position = index - 1
    while position >= 0, let text = tokens[position].plainText ?? (tokens[position].isDot ? "." : nil) {
      if let keyword = tokens[position].keyword,
        keyword.role == .stage || keyword.role == .condition || keyword.role == .clause
      {
        break
      }
      parts.append(text)
      position -= 1
    }
    return parts.isEmpty ? nil : parts.reversed().joined(separator: " ").replacing(" . ", with: ".")
  }

  func isInsideKeys(_ tokens: [Token]) -> Bool {
    stageTokens.contains { $0.keyword == .by }
  }
}

extension Token {
  fileprivate var keyword: Keyword? {
    if case .keyword(let keyword, _) = kind { keyword } else { nil }
  }

  fileprivate var isPipe: Bool { kind == .symbol(.pipe) }
  fileprivate var isDot: Bool { kind == .symbol(.dot) }

  fileprivate var plainText: String? {
    switch kind {
    case .word(let text), .keyword(_, let text), .backquoted(let text), .argument(let text), .string(let text): text
    default: nil
    }
  }
}
