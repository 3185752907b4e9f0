/// Whether a number is written in groups of three digits, as `100.000`, `1,234,567` or `1,234.56`.
///
/// A point or comma with three digits behind it is a thousands mark in one country and a decimal mark in another; what is
/// meant is decided by what stands beside the number, or asked (rule 24).
package enum DigitGrouping: Sendable, Hashable {
  /// No mark that could part groups: `1813`, `97.15`, `0.125`.
  case none
  /// One mark, and three digits behind it: `100.000` is a hundred thousand, or a hundred with three decimals. The value of
  /// such a number is the one with decimals.
  case open
  /// Thousands without doubt: two marks or more, or a comma before the groups and a point before the decimals.
  case thousands

  /// How the digits at an offset are grouped, and where they end.
  ///
  /// - Returns: nil where they are in no groups: what follows them is read otherwise.
  static func match(at start: Int, in source: SourceText) -> Match? {
    let firstEnd = source.digitsEnd(start)
    guard (1...3).contains(firstEnd - start), source.byte(start) != UInt8(ascii: "0"),
      let mark = source.byte(firstEnd), mark == UInt8(ascii: ".") || mark == UInt8(ascii: ",")
    else { return nil }
    var end = firstEnd
    var groups = 0
    while source.byte(end) == mark, source.digitsEnd(end + 1) == end + 4 {
      end += 4
      groups += 1
    }
    guard groups > 0, !isDigit(behind: mark, at: end, in: source) else { return nil }
    let comma = UInt8(ascii: ",")
    let other = mark == comma ? UInt8(ascii: ".") : comma
    if isDigit(behind: other, at: end, in: source) {
      let last = source.digitsEnd(end + 1)
      // A third kind of mark, or the first again, makes no number.
      guard ![UInt8(ascii: "."), comma].contains(where: { isDigit(behind: $0, at: last, in: source) }) else {
        return nil
      }
      return Match(grouping: .thousands, mark: mark, groupsEnd: end, end: last)
    }
    if groups == 1 && mark == comma && source.byte(end) == UInt8(ascii: "%") { return nil }
    return Match(grouping: groups == 1 ? .open : .thousands, mark: mark, groupsEnd: end, end: end)
  }

  /// Digits in groups.
  struct Match {
    let grouping: DigitGrouping
    /// The byte between the groups.
    let mark: UInt8
    /// Where the groups end and decimals begin, if there are any.
    let groupsEnd: Int
    let end: Int
  }

  private static func isDigit(behind mark: UInt8, at offset: Int, in source: SourceText) -> Bool {
    source.byte(offset) == mark && source.byte(offset + 1).map(SourceText.isDigit) == true
  }
}
