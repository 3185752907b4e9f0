import Foundation
import VietnameseText

/// An amount as one says it: over 10 days, from 50 to 200 thousand dong, ít nhất 3, 5 triệu trở lên.
struct QuestionAmount: Equatable {
  enum Unit { case days, workingDays, money, percent, times }

  /// The sign of comparison; nil where two bounds are said, or none.
  var sign: String?
  /// The number, or both bounds with `..` between them, in digits of the language.
  var text: String
  var unit: Unit?
  /// How many tokens it takes.
  var count: Int

  /// The amount that begins at a place; nil where none does.
  init?(at start: Int, in tokens: [QuestionToken]) {
    var reader = Reader(tokens: tokens, index: start)
    guard let amount = reader.read() else { return nil }
    self = amount
    count = reader.index - start
  }

  fileprivate init(sign: String?, text: String, unit: Unit?) {
    (self.sign, self.text, self.unit, count) = (sign, text, unit, 0)
  }

  /// Words before a number, the longest first.
  fileprivate static let comparisons: [(phrase: Phrase, sign: String)] = [
    ("over, above, more than, greater than, higher than, longer than, exceeding, trên, hơn, lớn hơn, nhiều hơn", ">"),
    ("cao hơn, lâu hơn, quá, vượt, vượt quá", ">"),
    ("under, below, less than, fewer than, lower than, shorter than, dưới, nhỏ hơn, ít hơn, thấp hơn", "<"),
    ("chưa đến, chưa tới", "<"),
    ("at least, no less than, not less than, no fewer than, ít nhất, tối thiểu, không dưới, không ít hơn", ">="),
    ("at most, no more than, not more than, not over, up to, within, tối đa, không quá, không hơn, trong vòng", "<="),
    ("không trên, không vượt quá, nhiều nhất, maximum of, a maximum of", "<="), ("minimum of, a minimum of", ">="),
    ("exactly, đúng", "="),
  ].flatMap { words, sign in
    words.split(separator: ",").map { ($0.trimmingCharacters(in: .whitespaces), sign) }
  }.sorted { $0.0.count > $1.0.count }.map { (Phrase($0.0), $0.1) }

  /// Words behind a number.
  fileprivate static let bounds: [(phrase: Phrase, sign: String)] = [
    ("or more", ">="), ("or above", ">="), ("or higher", ">="), ("or over", ">="), ("and above", ">="),
    ("and over", ">="), ("trở lên", ">="), ("or less", "<="), ("or fewer", "<="), ("or below", "<="),
    ("or lower", "<="), ("or under", "<="), ("trở xuống", "<="),
  ].map { (Phrase($0), $1) }

  /// As ``QuestionSpelling`` writes them.
  static let thousands = Set(["thousand", "nghìn", "ngàn", "nghin", "ngan"].map(QuestionSpelling.marked))
  static let millions = Set(["million", "triệu", "trieu"].map(QuestionSpelling.marked))
}

/// Words in both forms in which they are looked for.
private struct Phrase: Sendable {
  let marked: [String]
  let folded: [String]

  init(_ text: String) {
    marked = QuestionSpelling.marked(text).split(separator: " ").map(String.init)
    folded = marked.map(TextFolding.folded)
  }
}

private struct Reader {
  let tokens: [QuestionToken]
  var index: Int
  /// Whether a sign was read, behind which `một` is a number and no article.
  var hasSign = false

  private static let starts = Set(["from", "between", "từ", "tu", "khoảng", "khoang"].map(QuestionSpelling.marked))
  private static let joins = Set(["to", "đến", "den", "tới", "-", "–"].map(QuestionSpelling.marked))
  /// Between the ends of a span that has a word before it.
  private static let ands = Set(["and", "và"].map(QuestionSpelling.marked))
  private static let units: [(phrase: Phrase, unit: QuestionAmount.Unit)] = [
    ("working days", .workingDays), ("working day", .workingDays), ("business days", .workingDays),
    ("ngày làm việc", .workingDays), ("ngay lam viec", .workingDays), ("days", .days), ("day", .days), ("ngày", .days),
    ("ngay", .days), ("đồng", .money), ("dong", .money), ("vnd", .money), ("percent", .percent),
    ("phần trăm", .percent),
    ("times", .times), ("lần", .times),
  ].map { (Phrase($0), $1) }

  mutating func read() -> QuestionAmount? {
    let sign = takeSign(of: QuestionAmount.comparisons)
    hasSign = sign != nil
    let isSpan = sign == nil && take(oneOf: Self.starts)
    guard var first = takeNumber() else { return nil }
    var unit = takeUnit()
    let beforeBound = index
    if sign == nil, let bound = takeSign(of: QuestionAmount.bounds) {
      return QuestionAmount(sign: bound, text: first.text, unit: unit ?? takeUnit())
    }
    if sign == nil, take(oneOf: isSpan ? Self.joins.union(Self.ands) : Self.joins), var second = takeNumber() {
      // từ 100 đến 200 nghìn
      if first.scale == 1 { first.scale = second.scale }
      second.scale = max(second.scale, 1)
      unit = takeUnit() ?? unit
      return QuestionAmount(sign: nil, text: "\(first.text)..\(second.text)", unit: unit)
    }
    index = beforeBound
    // A span that has one end is a date, or nothing.
    return isSpan ? nil : QuestionAmount(sign: sign, text: first.text, unit: unit)
  }

  private mutating func takeSign(of list: [(phrase: Phrase, sign: String)]) -> String? {
    list.first { take($0.phrase) }?.sign
  }

  private mutating func take(_ phrase: Phrase) -> Bool {
    let count = phrase.marked.count
    guard index + count <= tokens.count else { return false }
    let found = (0..<count).allSatisfy { place in
      let token = tokens[index + place].marked
      return token == phrase.marked[place] || (QuestionSpelling.isPlain(token) && token == phrase.folded[place])
    }
    if found { index += count }
    return found
  }

  private mutating func take(oneOf words: Set<String>) -> Bool {
    guard index < tokens.count, words.contains(tokens[index].marked) else {
      return false
    }
    index += 1
    return true
  }

  private mutating func takeUnit() -> QuestionAmount.Unit? { Self.units.first { take($0.phrase) }?.unit }

  /// A number in digits or a small one in words, with what multiplies it.
  private struct Number {
    let digits: Decimal
    var scale: Decimal
    let isPercent: Bool

    var text: String { "\(digits * scale)" + (isPercent ? "%" : "") }
  }

  private mutating func takeNumber() -> Number? {
    guard index < tokens.count else { return nil }
    if let times = ["once": 1, "twice": 2][tokens[index].marked] {
      index += 1
      return Number(digits: Decimal(times), scale: 1, isPercent: false)
    }
    var token = tokens[index].marked
    let isPercent = token.hasSuffix("%") && token.count > 1
    if isPercent { token.removeLast() }
    var scale: Decimal = 1
    if token.hasSuffix("k"), token.count > 1 {
      token.removeLast()
      scale = 1000
    }
    let next = index + 1 < tokens.count ? tokens[index + 1].marked : ""
    let isScaled = QuestionAmount.thousands.contains(next) || QuestionAmount.millions.contains(next)
    let isOne = hasSign && token == QuestionSpelling.marked("một")
    guard let digits = isOne ? 1 : Self.number(token, isScaled: isScaled || isPercent) else { return nil }
    index += isScaled ? 2 : 1
    if isScaled { scale = QuestionAmount.millions.contains(next) ? 1_000_000 : 1000 }
    return Number(digits: digits, scale: scale, isPercent: isPercent)
  }

  /// - Parameter isScaled: Whether one mark parts decimals: 1,5 triệu, 97.5 %.
  private static func number(_ token: String, isScaled: Bool) -> Decimal? {
    if let small = QuestionWord.smallNumbers[token] { return Decimal(small) }
    guard token.first?.isASCIIDigit == true, token.last?.isASCIIDigit == true,
      token.allSatisfy({ $0.isASCIIDigit || $0 == "." || $0 == "," })
    else { return nil }
    let groups = token.split { $0 == "." || $0 == "," }
    if groups.count == 1 { return token.count < 16 ? Decimal(string: token) : nil }
    let isGrouped = groups[0].count <= 3 && groups[0] != "0" && groups.dropFirst().allSatisfy { $0.count == 3 }
    if isScaled && groups.count == 2 && !isGrouped { return Decimal(string: groups.joined(separator: ".")) }
    // 1.234 may be either, and is left to the language.
    return isGrouped && !isScaled ? Decimal(string: groups.joined()) : nil
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
