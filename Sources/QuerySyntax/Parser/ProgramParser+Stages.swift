import Diagnostics
import Values
import VietnameseText

extension ProgramParser {
  /// The stages that follow a table.
  ///
  /// - Parameter firstHasPipe: False where the first stage begins the statement, which was reported.
  mutating func stages(firstHasPipe: Bool) -> [StageSyntax] {
    var stages: [StageSyntax] = []
    var needsPipe = firstHasPipe
    while !isAtStatementEnd {
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
  private mutating func mendMissingPipe(after stage: StageSyntax?) throws(SyntaxFault) {
    guard startsStage(at: index) else { throw endOfStageFault(after: stage) }
    let start = currentRange.lowerBound
    let fix = FixIt(replacing: start..<start, with: "| ")
    report(Diagnostic(.missingPipe, at: currentRange, ["stage": .text(text(at: index))], fixes: [fix]))
  }

  private mutating func stage() throws(SyntaxFault) -> StageSyntax {
    needMore()
    let wordRange = currentRange
    guard let keyword, keyword.role == .stage else { throw unknownStageFault() }
    index += 1
    let kind = try stageKind(keyword)
    return StageSyntax(kind: kind, range: wordRange.lowerBound..<previousEnd, wordRange: wordRange)
  }

  private mutating func stageKind(_ keyword: Keyword) throws(SyntaxFault) -> StageSyntax.Kind {
    switch keyword {
    case .where: return .filter(try condition(), keepsMatches: true)
    case .except: return .filter(try condition(), keepsMatches: false)
    case .in:
      let period = try period()
      return .period(period, by: take(.by) ? try path() : nil)
    case .add: return .add(try addedColumns())
    case .show: return .show(try show())
    case .list: return .list(nameEnd(from: index) == nil ? [] : try paths())
    case .sort: return .sort(try sortKeys())
    case .top, .bottom: return .limit(try limit(isTop: keyword == .top))
    case .change: return .change(try changeBase())
    case .expect: return .expect(try condition())
    default: return .chart(try chartKind())
    }
  }

  private mutating func addedColumns() throws(SyntaxFault) -> [AddedColumnSyntax] {
    var columns: [AddedColumnSyntax] = []
    repeat {
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
    while let clause = keyword {
      switch clause {
      case .by where keys.isEmpty:
        index += 1
        repeat { keys.append(try key()) } while take(.comma)
      case .across where across == nil:
        index += 1
        across = try key()
      case .total where !hasTotal:
        index += 1
        hasTotal = true
      default: return ShowSyntax(items: items, keys: keys, across: across, hasTotal: hasTotal)
      }
    }
    return ShowSyntax(items: items, keys: keys, across: across, hasTotal: hasTotal)
  }

  private mutating func showItem() throws(SyntaxFault) -> ShowSyntax.Item {
    needMore()
    guard let end = nameEnd(from: index), symbol(at: end) == .equal else {
      let start = currentRange.lowerBound
      let measure = try measure(.shown)
      return ShowSyntax.Item(name: try nameAfterAs(start..<previousEnd), measure: measure)
    }
    let name = try name()
    index += 1
    return ShowSyntax.Item(name: name, measure: try measure(.shown))
  }

  private mutating func key() throws(SyntaxFault) -> KeySyntax {
    needMore()
    if let unit = keyword?.unit, keyword != .days, nameEnd(from: index) == index + 1, symbol(at: index + 1) != .dot {
      index += 1
      return .unit(unit, range: tokens[index - 1].range)
    }
    return .path(try path())
  }

  // MARK: Rows

  private mutating func sortKeys() throws(SyntaxFault) -> [SortKeySyntax] {
    var keys: [SortKeySyntax] = []
    if keyword == .by { reportByAfterSort() }
    repeat {
      let measure = try measure(.column)
      let isDescending = take(.desc)
      if !isDescending { _ = take(.asc) }
      keys.append(SortKeySyntax(measure: measure, isDescending: isDescending))
    } while take(.comma)
    return keys
  }

  private mutating func limit(isTop: Bool) throws(SyntaxFault) -> LimitSyntax {
    let count = try wholeNumber(from: 1)
    let by = take(.by) ? try measure(.column) : nil
    let per = take(.per) ? try path() : nil
    return LimitSyntax(isTop: isTop, count: count, by: by, per: per, hasOther: take(.other))
  }

  private mutating func changeBase() throws(SyntaxFault) -> ChangeBaseSyntax {
    try expect(.from)
    needMore()
    if take(.lastYear) { return .lastYear }
    if keyword == .previous && keyword(at: index + 1)?.unit == nil {
      index += 1
      return .previous
    }
    return .period(try period())
  }

  private mutating func chartKind() throws(SyntaxFault) -> String? {
    if isAtStatementEnd || symbol == .pipe { return nil }
    guard let keyword, keyword.role == .chartKind else {
      let kinds = Keyword.allCases.filter { $0.role == .chartKind }
      throw SyntaxFault(unknownWord(.unknownChart, candidates: kinds))
    }
    index += 1
    return keyword.title(.english)
  }

  // MARK: Periods

  mutating func period() throws(SyntaxFault) -> PeriodSyntax {
    needMore()
    let start = currentRange.lowerBound
    let kind: PeriodSyntax.Kind
    switch keyword {
    case .ytd:
      index += 1
      kind = .yearToDate(try point())
    case .last:
      index += 1
      kind = .last(try wholeNumber(from: 1), try unit())
    case .lastYear:
      index += 1
      kind = .previous(.year)
    case .this:
      index += 1
      kind = .this(try unit())
    case .previous:
      index += 1
      kind = .previous(try unit())
    default:
      let first = try point()
      kind = take(.dotDot) ? .span(first, try point()) : .point(first)
    }
    return PeriodSyntax(kind: kind, range: start..<previousEnd)
  }

  /// A year, half, quarter, month or day, which may stand in quotes.
  mutating func point() throws(SyntaxFault) -> PointSyntax {
    needMore()
    let range = currentRange
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
    default: throw unexpected(Expected.period)
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
