import Diagnostics
import Values
import VietnameseText

extension ProgramParser {
  /// The stages that follow a table.
  ///
  /// - Parameter firstHasPipe: False where the first stage begins the statement, which was reported.
  mutating func stages(of table: NameSyntax?, firstHasPipe: Bool) -> [StageSyntax] {
    var stages: [StageSyntax] = []
    var needsPipe = firstHasPipe
    defer { offer(.pipe) }
    while !isAtStatementEnd {
      if nextWords != nil {
        let start = table?.range.lowerBound ?? currentRange.lowerBound
        rows = .query(PipelineSyntax(source: table, stages: stages, range: start..<max(start, previousEnd)))
      }
      do throws(SyntaxFault) {
        if needsPipe && !take(.pipe) { try mendMissingPipe(after: stages.last) }
        needsPipe = true
        stages.append(try stage())
      } catch {
        report(error)
        skipStage()
      }
    }
    return stages
  }

  /// Goes on where a stage follows without a `|`, and stops at anything else.
  mutating func mendMissingPipe(after stage: StageSyntax?) throws(SyntaxFault) {
    guard startsStage(at: index) else { throw endOfStageFault(after: stage) }
    let start = currentRange.lowerBound
    let fix = FixIt(replacing: start..<start, with: "| ")
    report(Diagnostic(.missingPipe, at: currentRange, ["stage": .text(text(at: index))], fixes: [fix]))
  }

  mutating func stage() throws(SyntaxFault) -> StageSyntax {
    needMore()
    let wordRange = currentRange
    offer(StageWord.allCases.map(Keyword.stage))
    try countPart()
    guard case .stage(let word) = keyword else { throw unknownStageFault() }
    index += 1
    let kind = try stageKind(word)
    return StageSyntax(kind: kind, range: wordRange.lowerBound..<previousEnd, wordRange: wordRange)
  }

  private mutating func stageKind(_ word: StageWord) throws(SyntaxFault) -> StageSyntax.Kind {
    switch word {
    case .where: return .filter(try condition(), keepsMatches: true)
    case .except: return .filter(try condition(), keepsMatches: false)
    case .in:
      let period = try period()
      return .period(period, by: take(.clause(.by)) ? try path() : nil)
    case .add: return .add(try addedColumns())
    case .show: return .show(try show())
    case .list:
      offer(Expected.column.things)
      return .list(nameEnd(from: index) == nil ? [] : try paths())
    case .sort: return .sort(try sortKeys())
    case .top: return .limit(try limit(isTop: true))
    case .bottom: return .limit(try limit(isTop: false))
    case .first: return .slice(SliceSyntax(isFromStart: true, count: try wholeNumber(from: 1)))
    case .last: return .slice(try lastRows())
    case .change: return .change(try changeBase())
    case .expect: return takesNone() ? .expectNone : .expect(try condition())
    case .chart: return .chart(ChartKindSyntax.allCases.first { take(.clause($0.word)) })
    }
  }

  /// The number after `last`, which is the word just read. With a unit of time after it a period is meant.
  private mutating func lastRows() throws(SyntaxFault) -> SliceSyntax {
    let word = tokens[index - 1].range
    let count = try wholeNumber(from: 1)
    if keyword?.unit != nil {
      let period = Keyword.stage(.in).title(.english) + " "
      throw unexpected(
        Expected.endOfStatement, fixes: [FixIt(replacing: word.lowerBound..<word.lowerBound, with: period)])
    }
    return SliceSyntax(isFromStart: false, count: count)
  }

  /// Takes `none` where it is the whole of what is expected, and no column's name.
  private mutating func takesNone() -> Bool {
    needMore()
    offer(.clause(.none))
    guard keyword == .clause(.none) else { return false }
    switch kind(at: index + 1) {
    case .newline, .symbol(.pipe), .symbol(.semicolon), .symbol(.rightParenthesis): break
    case .whitespace, .comment, .word, .keyword, .backquoted, .string, .number, .period, .symbol, .argument, .unknown:
      return false
    }
    index += 1
    return true
  }

  private mutating func addedColumns() throws(SyntaxFault) -> [AddedColumnSyntax] {
    var columns: [AddedColumnSyntax] = []
    repeat {
      try countPart()
      let name = try name()
      try expect(.equal)
      columns.append(AddedColumnSyntax(name: name, expression: try expression()))
    } while take(.comma)
    return columns
  }

  // MARK: show

  private mutating func show() throws(SyntaxFault) -> ShowSyntax {
    var items: [ShowSyntax.Item] = []
    repeat { items.append(try showItem()) } while take(.comma)
    var keys: [KeySyntax] = []
    var across: KeySyntax?
    var hasTotal = false
    while true {
      if keys.isEmpty && take(.clause(.by)) {
        repeat { keys.append(try key()) } while take(.comma)
      } else if across == nil && take(.clause(.across)) {
        across = try key()
      } else if !hasTotal && take(.clause(.total)) {
        hasTotal = true
      } else {
        return ShowSyntax(items: items, keys: keys, across: across, hasTotal: hasTotal)
      }
    }
  }

  private mutating func showItem() throws(SyntaxFault) -> ShowSyntax.Item {
    needMore()
    try countPart()
    let nameEnd = nameEnd(from: index)
    if let nameEnd { offer(.equal, at: nameEnd) }
    offer(Expected.name.things)
    guard let nameEnd, symbol(at: nameEnd) == .equal else {
      let start = currentRange.lowerBound
      let measure = try measure(.shown)
      return ShowSyntax.Item(name: try nameAfterAs(start..<previousEnd), measure: measure)
    }
    let name = try name()
    index += 1
    return ShowSyntax.Item(name: name, measure: try measure(.shown))
  }

  mutating func key() throws(SyntaxFault) -> KeySyntax {
    needMore()
    try countPart()
    offer(Keyword.allUnits)
    if case .unit(let unit) = keyword, nameEnd(from: index) == index + 1, symbol(at: index + 1) != .dot {
      offer(.dot, at: index + 1)
      index += 1
      return .unit(unit, range: tokens[index - 1].range)
    }
    return .path(try path())
  }

  // MARK: Rows

  private mutating func sortKeys() throws(SyntaxFault) -> [SortKeySyntax] {
    var keys: [SortKeySyntax] = []
    if keyword == .clause(.by) { reportByAfterSort() }
    repeat {
      try countPart()
      let measure = try measure(.column)
      let isDescending = take(.clause(.desc))
      if !isDescending { _ = take(.clause(.asc)) }
      keys.append(SortKeySyntax(measure: measure, isDescending: isDescending))
    } while take(.comma)
    return keys
  }

  private mutating func limit(isTop: Bool) throws(SyntaxFault) -> LimitSyntax {
    let count = try wholeNumber(from: 1)
    let by = take(.clause(.by)) ? try measure(.column) : nil
    let per = take(.clause(.per)) ? try path() : nil
    return LimitSyntax(isTop: isTop, count: count, by: by, per: per, hasOther: take(.clause(.other)))
  }

  private mutating func changeBase() throws(SyntaxFault) -> ChangeBaseSyntax {
    try expect(.clause(.from))
    needMore()
    if take(.period(.lastYear)) { return .lastYear }
    offer(.period(.previous))
    if keyword == .period(.previous) && keyword(at: index + 1)?.unit == nil {
      index += 1
      return .previous
    }
    return .period(try period())
  }

  // MARK: Periods

  mutating func period() throws(SyntaxFault) -> PeriodSyntax {
    needMore()
    let start = currentRange.lowerBound
    let kind: PeriodSyntax.Kind
    if take(.measure(.ytd)) {
      kind = .yearToDate(try point())
    } else if take(.period(.last)) {
      kind = .last(try wholeNumber(from: 1), try unit())
    } else if take(.period(.lastYear)) {
      kind = .previous(.year)
    } else if take(.period(.this)) {
      kind = .this(try unit())
    } else if take(.period(.previous)) {
      kind = .previous(try unit())
    } else if let spoken = spokenPeriod {
      index += spoken.length
      kind = spoken.kind
    } else {
      let first = try point()
      kind = take(.dotDot) ? .span(first, try point()) : .point(first)
    }
    return PeriodSyntax(kind: kind, range: start..<previousEnd)
  }

  /// `quý này`, `tháng trước`, `6 tháng gần nhất`, and how many tokens it has: in Vietnamese the unit stands first.
  var spokenPeriod: (kind: PeriodSyntax.Kind, length: Int)? {
    if let unit = keyword?.unit, case .word = kind(at: index + 1) {
      switch TextFolding.folded(text(at: index + 1)) {
      case "nay": return (.this(unit), 2)
      case "truoc", "ngoai": return (.previous(unit), 2)
      default: return nil
      }
    }
    guard case .number(let count, false) = kind, count.scale == 0, (1...10_000).contains(count.unscaled),
      let unit = keyword(at: index + 1)?.unit, keyword(at: index + 2) == .period(.last)
    else { return nil }
    return (.last(Int(count.unscaled), unit), 3)
  }

  /// A year, half, quarter, month or day, which may stand in quotes.
  mutating func point() throws(SyntaxFault) -> PointSyntax {
    needMore()
    let range = currentRange
    offer(Expected.period.things)
    switch kind {
    case .period(let period):
      index += 1
      return PointSyntax(period: period, range: range)
    case .number:
      guard let year = year(at: index), !isJoinedToNumber(at: index) else { throw invalidPeriodFault() }
      index += 1
      return PointSyntax(period: year, range: range)
    case .string(let text):
      guard let period = PeriodLiteral.period(from: text) else { throw invalidPeriodFault() }
      index += 1
      return PointSyntax(period: period, range: range)
    case .whitespace, .newline, .comment, .word, .keyword, .backquoted, .symbol, .argument, .unknown:
      throw unexpected(Expected.period)
    }
  }

  /// The year that a token of four digits writes.
  func year(at index: Int) -> Period? {
    guard case .number(let value, false) = kind(at: index), value.scale == 0, tokens[index].range.count == 4 else {
      return nil
    }
    return Period(unit: .year, year: Int(value.unscaled))
  }

  /// Whether `/` or `-` and a number follow a token without blanks.
  private func isJoinedToNumber(at index: Int) -> Bool {
    guard let sign = symbol(at: index + 1), sign == .slash || sign == .minus, case .number = kind(at: index + 2) else {
      return false
    }
    return tokens[index].range.upperBound == tokens[index + 2].range.lowerBound - 1
  }

  /// A number, or numbers joined by `/` or `-`, that names no period.
  private func invalidPeriodFault() -> SyntaxFault {
    var last = index
    while isJoinedToNumber(at: last) { last += 2 }
    let range = tokens[index].range.lowerBound..<tokens[last].range.upperBound
    var fixes: [FixIt] = []
    if let year = year(at: index), symbol(at: index + 1) == .minus, last == index + 2,
      case .number(let month, false) = kind(at: last), month.scale == 0,
      let period = Period(unit: .month, year: year.year, number: Int(clamping: month.unscaled))
    {
      fixes = [FixIt(replacing: range, with: period.label)]
    }
    return SyntaxFault(Diagnostic(.invalidPeriod, at: range, ["text": .text(source.text(range))], fixes: fixes))
  }
}
