import Foundation
import VietnameseText

/// A number or a day in one of the ways in which people write them beside the plain one, as the same in plain writing:
/// `1 234`, `(56)`, `−12`, `12-`, `50.000 đồng`, `1e3`, `ngày 31 tháng 8 năm 2020`, `31/07/20`.
package enum LooseCell: Sendable {
  /// Nothing to be written otherwise.
  case unchanged
  /// The plain writing.
  case plain(String)
  /// A word by which programs say that they have no number, such as `NaN` or `#DIV/0!`.
  case failure

  private static let failures: Set<String> = [
    "nan", "inf", "-inf", "+inf", "infinity", "-infinity", "#n/a", "#div/0!", "#ref!", "#value!", "#name?", "#num!",
    "#null!", "#spill!", "#calc!",
  ]
  private static let longestFailure = 9
  private static let currencies = ["đồng", "vnđ", "vnd", "₫", "đ"]

  /// What a clean cell says.
  package init(_ text: String) {
    let digits = text.utf8.count { $0 &- 48 < 10 }
    if text.utf8.count <= Self.longestFailure && Self.failures.contains(text.lowercased()) {
      self = .failure
    } else if digits == 0 || digits == text.utf8.count {
      self = .unchanged
    } else if let plain = Self.day(text) ?? Self.number(text), plain != text {
      self = .plain(plain)
    } else {
      self = .unchanged
    }
  }

  // MARK: Days

  private static func day(_ text: String) -> String? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 3, parts.allSatisfy({ (1...2).contains($0.count) && isDigits($0) }), parts[2].count == 2,
      let year = Int(parts[2])
    {
      // Records of administrations lie nearer than half a century.
      return "\(parts[0])/\(parts[1])/\(year < 50 ? 2000 + year : 1900 + year)"
    }
    // Four words follow the first.
    if text.utf8.count(where: { $0 == 0x20 || $0 == 0x2C || $0 == 0x0A }) < 4 { return nil }
    var words = TextFolding.folded(text).split { $0 == " " || $0 == "," || $0 == "\n" }
    if words.first == "ngay" { words.removeFirst() }
    guard words.count == 5, words[1] == "thang", words[3] == "nam" else { return nil }
    guard isDigits(words[0]), isDigits(words[2]), isDigits(words[4]), words[4].count == 4 else { return nil }
    return "\(words[0])/\(words[2])/\(words[4])"
  }

  private static func isDigits(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0 &- 48 < 10 }
  }

  // MARK: Numbers

  private static func number(_ text: String) -> String? {
    guard text.utf8.contains(where: { $0 &- 48 < 10 }), text.utf8.count <= 60 else { return nil }
    var body = withoutCurrency(text)
    let isOutside = body != text
    var isNegative = false
    if body.hasPrefix("("), body.hasSuffix(")") {
      isNegative = true
      body = String(body.dropFirst().dropLast())
    } else if let sign = body.first, "-−–".contains(sign) {
      isNegative = true
      body = String(body.dropFirst())
    } else if let sign = body.last, "-−–".contains(sign) {
      // `5-`, as programs of bookkeeping write it.
      isNegative = true
      body = String(body.dropLast())
    }
    body = body.trimmingCharacters(in: .whitespaces)
    // `-₫5.000`, `(5.000 đ)`: the sign stands before the currency.
    if isNegative && !isOutside { body = withoutCurrency(body) }
    let plain = withoutBlanks(body) ?? body
    guard let number = withoutExponent(plain), number.utf8.allSatisfy(isOfNumber) else { return nil }
    return (isNegative ? "-" : "") + number
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    byte &- 48 < 10 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "%")
  }

  private static func withoutCurrency(_ text: String) -> String {
    let lower = text.lowercased()
    for currency in currencies {
      if lower.hasSuffix(currency) { return trimmed(text.dropLast(currency.count)) }
      if lower.hasPrefix(currency) { return trimmed(text.dropFirst(currency.count)) }
    }
    return text
  }

  private static func trimmed(_ text: Substring) -> String { String(text).trimmingCharacters(in: .whitespaces) }

  /// Digits in groups of three with blanks between; nil where the blanks stand otherwise.
  private static func withoutBlanks(_ text: String) -> String? {
    let groups = text.split(separator: " ", omittingEmptySubsequences: false)
    guard groups.count > 1, let first = groups.first, (1...3).contains(first.count), isDigits(first) else { return nil }
    for (index, group) in groups.enumerated().dropFirst() {
      let digits = index == groups.count - 1 ? group.prefix { $0.isNumber } : group
      guard digits.count == 3, isDigits(digits) else { return nil }
    }
    return groups.joined()
  }

  /// `1e3` as 1000, `.5` as 0.5, `5.` as 5; anything else as it is.
  private static func withoutExponent(_ text: String) -> String? {
    if text.hasPrefix("."), isDigits(text.dropFirst()) { return "0\(text)" }
    if text.hasSuffix("."), isDigits(text.dropLast()) { return String(text.dropLast()) }
    let parts = text.lowercased().split(separator: "e", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return text }
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    guard mantissa.count <= 2, mantissa.allSatisfy({ isDigits($0) }), let power = Int(parts[1]), abs(power) < 19,
      let value = Decimal(string: text, locale: Locale(identifier: "en_US_POSIX"))
    else { return nil }
    return "\(value)"
  }
}
