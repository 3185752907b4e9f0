package import Values

/// The written forms of a year, half, quarter, month or day.
///
/// | written | is |
/// |---|---|
/// | `2020H1`, `2020Q3`, `2020-08`, `2020-08-31` | the canonical forms |
/// | `H1/2020`, `Q3/2020`, `III/2020`, `T8/2020`, `8/2020`, `31/8/2020`, `31-8-2020` | as offices write them |
/// | `quý III/2020`, `quý 3 năm 2020`, `tháng 8/2020`, `năm 2020`, `ngày 31/8/2020` | after the unit's word |
///
/// What has such a form but names no period (`2020Q5`, `31/9/2020`) is an invalid match and not a number.
package enum PeriodLiteral {
  /// The period that a range of the source writes: nil where it names no period that exists.
  struct Match {
    let end: Int
    let period: Period?
  }

  /// The period that a whole text writes in any of the forms, a bare year included.
  package static func period(from text: String) -> Period? {
    let tokens = Lexer.tokens(of: text).filter { !$0.isTrivia }
    guard tokens.count == 1, let token = tokens.first, !token.isFaulty else { return nil }
    switch token.kind {
    case .period(let period): return period
    case .number(let value, false) where token.range.count == 4 && value.scale == 0:
      return Period(unit: .year, year: Int(value.unscaled))
    case .number, .whitespace, .newline, .comment, .word, .keyword, .backquoted, .string, .symbol, .argument, .unknown:
      return nil
    }
  }

  /// Years that are taken for years where the same text could be a number, as in `8/2020` and `2020-08`.
  package static let likelyYears = 1900...2199

  /// A period that starts with a digit.
  static func match(digitsAt start: Int, in source: SourceText) -> Match? {
    let end = source.digitsEnd(start)
    let match =
      switch end - start {
      case 4: yearFirst(start, end, source)
      case 1, 2: dayOrMonthFirst(start, end, source)
      default: nil as Match?
      }
    return match.flatMap { isClosed($0.end, source) ? $0 : nil }
  }

  /// A period that starts with a word of letters and digits: `Q3/2020`, `III/2020`.
  static func match(word: Range<Int>, in source: SourceText) -> Match? {
    guard source.byte(word.upperBound) == UInt8(ascii: "/"), word.count <= 3 else { return nil }
    guard let year = fourDigits(at: word.upperBound + 1, source), isClosed(word.upperBound + 5, source) else {
      return nil
    }
    let end = word.upperBound + 5
    let text = source.text(word).uppercased()
    if let number = romanNumbers[text] {
      return Match(end: end, period: Period(unit: .quarter, year: year, number: number))
    }
    let units: [Character: CalendarUnit] = ["Q": .quarter, "H": .half, "T": .month]
    guard let unit = text.first.flatMap({ units[$0] }), let number = Int(text.dropFirst()) else { return nil }
    return Match(end: end, period: Period(unit: unit, year: year, number: number))
  }

  /// What follows the word of a unit and its blanks: `III/2020`, `3 năm 2020`, `2020`, `31/8/2020`.
  static func match(after unit: CalendarUnit, at start: Int, in source: SourceText) -> Match? {
    let match: Match?
    switch unit {
    case .year:
      match = fourDigits(at: start, source).map { Match(end: start + 4, period: Period(unit: .year, year: $0)) }
    case .day:
      match = self.match(digitsAt: start, in: source).flatMap { $0.period?.unit == .month ? nil : $0 }
    case .month, .quarter, .half:
      match = numberThenYear(unit, start, source)
    case .week:
      match = nil
    }
    return match.flatMap { isClosed($0.end, source) ? $0 : nil }
  }

  private static let romanNumbers = ["I": 1, "II": 2, "III": 3, "IV": 4]

  private static func numberThenYear(_ unit: CalendarUnit, _ start: Int, _ source: SourceText) -> Match? {
    let wordEnd = source.wordEnd(start)
    let word = source.text(start..<wordEnd).uppercased()
    guard let number = wordEnd - start <= 2 ? Int(word) ?? romanNumbers[word] : romanNumbers[word] else { return nil }
    var position = source.blanksEnd(wordEnd)
    if source.byte(position) == UInt8(ascii: "/") || source.byte(position) == UInt8(ascii: "-") {
      position = source.blanksEnd(position + 1)
    } else {
      let end = source.wordEnd(position)
      guard Keyword(writtenAs: source.text(position..<end)) == .unit(.year) else { return nil }
      position = source.blanksEnd(end)
    }
    return fourDigits(at: position, source).map { year in
      Match(end: position + 4, period: Period(unit: unit, year: year, number: number))
    }
  }

  private static func yearFirst(_ start: Int, _ end: Int, _ source: SourceText) -> Match? {
    guard let year = fourDigits(at: start, source), let sign = source.byte(end) else { return nil }
    let next = source.digitsEnd(end + 1)
    let number = Int(source.text(end + 1..<next))
    switch sign {
    case UInt8(ascii: "Q"), UInt8(ascii: "q"):
      return number.map { Match(end: next, period: Period(unit: .quarter, year: year, number: $0)) }
    case UInt8(ascii: "H"), UInt8(ascii: "h"):
      return number.map { Match(end: next, period: Period(unit: .half, year: year, number: $0)) }
    case UInt8(ascii: "-"):
      guard let number, next - end <= 3 else { return nil }
      let dayEnd = source.digitsEnd(next + 1)
      if source.byte(next) == sign, (1...2).contains(dayEnd - next - 1), let day = Int(source.text(next + 1..<dayEnd)) {
        return Match(end: dayEnd, period: dayPeriod(year, number, day))
      }
      guard next - end == 3, likelyYears.contains(year) else { return nil }
      return Match(end: next, period: Period(unit: .month, year: year, number: number))
    default: return nil
    }
  }

  private static func dayOrMonthFirst(_ start: Int, _ end: Int, _ source: SourceText) -> Match? {
    guard let first = Int(source.text(start..<end)), let sign = source.byte(end) else { return nil }
    guard sign == UInt8(ascii: "/") || sign == UInt8(ascii: "-") else { return nil }
    let next = source.digitsEnd(end + 1)
    let count = next - end - 1
    if (1...2).contains(count), source.byte(next) == sign, let month = Int(source.text(end + 1..<next)),
      let year = fourDigits(at: next + 1, source)
    {
      return Match(end: next + 5, period: dayPeriod(year, month, first))
    }
    guard sign == UInt8(ascii: "/"), let year = fourDigits(at: end + 1, source), likelyYears.contains(year),
      let period = Period(unit: .month, year: year, number: first)
    else { return nil }
    return Match(end: next, period: period)
  }

  private static func dayPeriod(_ year: Int, _ month: Int, _ day: Int) -> Period? {
    Day(year: year, month: month, day: day).map { Period(unit: .day, ordinal: $0.daysSince1970) }
  }

  /// Exactly four digits.
  private static func fourDigits(at start: Int, _ source: SourceText) -> Int? {
    guard start < source.count, source.digitsEnd(start) == start + 4 else { return nil }
    return Int(source.text(start..<start + 4))
  }

  /// Whether no word, further part of a date or decimal follows.
  private static func isClosed(_ end: Int, _ source: SourceText) -> Bool {
    guard let (scalar, _) = source.scalar(at: end) else { return true }
    if SourceText.continuesWord(scalar) { return false }
    guard scalar == "/" || scalar == "-" || scalar == ".", let next = source.byte(end + 1) else { return true }
    return !SourceText.isDigit(next)
  }
}
