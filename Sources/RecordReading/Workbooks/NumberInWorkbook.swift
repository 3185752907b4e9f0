import CellParsing
import Foundation
import Values

/// The text of a number that a workbook stores as a binary fraction, as Excel shows it: 15 significant digits, but never
/// less than the whole number that stands in the file, `9007199254740993`.
enum NumberInWorkbook {
  /// The text of a stored number, `-1234.5` or `97.15%`, with at most nine decimals; nil where it is no number or has
  /// more than 18 digits before the point.
  static func text(of stored: String, isPercentage: Bool = false) -> String? {
    let trimmed = trimmed(stored)
    if !isPercentage, trimmed.utf8.count <= 18, Int64(trimmed) != nil { return trimmed }
    guard let value = Double(trimmed), value.isFinite else { return nil }
    let shown = abs(value) < 1e15 ? String(format: "%.15g", value) : trimmed
    guard var decimal = Decimal(string: shown, locale: Locale(identifier: "en_US_POSIX")) else { return nil }
    if isPercentage { decimal *= 100 }
    guard abs(decimal) < Decimal(1_000_000_000_000_000_000) else { return nil }
    var rounded = Decimal()
    unsafe NSDecimalRound(&rounded, &decimal, NumberCell.greatestScale, .plain)
    return rounded.description + (isPercentage ? "%" : "")
  }

  /// The text without blanks around it: no program writes them, and looking for them in Foundation's way takes long.
  private static func trimmed(_ stored: String) -> String {
    let isPlain = stored.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    return isPlain ? stored : stored.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// The time of day or the span of time of a number of days: `30:00` of 1.25, `8:30:05` of 0.354224537; nil for ten
  /// years and more, which is a day of which the time alone is shown.
  static func time(of stored: String) -> String? {
    let trimmed = trimmed(stored)
    guard let days = Double(trimmed), abs(days) < 3660 else { return nil }
    let seconds = Int((abs(days) * 86_400).rounded())
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
    let sign = days < 0 && seconds > 0 ? "-" : ""
    let rest = seconds % 60 == 0 ? "" : ":\(two(seconds % 60))"
    return "\(sign)\(seconds / 3600):\(two(seconds / 60 % 60))\(rest)"
  }

  /// The day, and where there is one the time, of a serial number: `2025-01-01` of 45658.
  ///
  /// In the 1900 system serial 1 is 1900-01-01 and 60 the 29th of February that 1900 did not have; in the 1904 system
  /// serial 0 is 1904-01-01. A serial below 1 is a time of day without a day.
  static func date(of stored: String, is1904: Bool) -> String? {
    let trimmed = trimmed(stored)
    guard let serial = Double(trimmed), serial >= (is1904 ? 0 : 1), serial < 2_958_466 else { return nil }
    let seconds = Int((serial * 86_400).rounded())
    var days = seconds / 86_400
    let time = seconds % 86_400
    if is1904 {
      days += 1462
    } else if days == 60 {
      return nil
    } else if days < 60 {
      days += 1
    }
    // Serial 25569 is 1970-01-01.
    let day = Day(daysSince1970: Int32(days - 25_569)).isoText
    if time == 0 { return day }
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
    return "\(day) \(two(time / 3600)):\(two(time / 60 % 60)):\(two(time % 60))"
  }
}
