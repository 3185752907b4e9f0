import CellParsing
import TestSupport
import Testing
import VietnameseText

/// A number by the rules as people state them: cut at the decimal sign, then at the group signs, then put together.
private struct WrittenNumber {
  /// nil where a text is no number in a notation.
  static func meaning(_ text: String, decimal: Character, group: Character?, zeros: Bool = false) -> NumberMeaning? {
    var body = Substring(text)
    let isPercentage = body.hasSuffix("%")
    if isPercentage {
      body = body.dropLast()
      while body.hasSuffix(" ") { body = body.dropLast() }
    }
    let isNegative = body.hasPrefix("-")
    if isNegative { body = body.dropFirst() }
    let halves = body.split(separator: decimal, maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = digits(ofWhole: halves[0], group: group, zeros: zeros) else { return nil }
    var decimals = halves.count == 2 ? String(halves[1]) : ""
    guard halves.count == 1 || !decimals.isEmpty, decimals.allSatisfy(\.isASCIIDigit) else { return nil }
    while decimals.hasSuffix("0") { decimals.removeLast() }
    guard decimals.count <= 9, let value = Int64(whole + decimals) else { return nil }
    return NumberMeaning(unscaled: isNegative ? -value : value, scale: decimals.count, isPercentage: isPercentage)
  }

  private static func digits(ofWhole text: Substring, group: Character?, zeros: Bool) -> String? {
    let groups = group.map { text.split(separator: $0, omittingEmptySubsequences: false) } ?? [text]
    guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }) else { return nil }
    if groups.count > 1 {
      guard groups[0].count <= 3, groups[0].first != "0", groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
        return nil
      }
    } else if groups[0].count > 1 && groups[0].first == "0" && !zeros {
      return nil
    }
    return groups.joined()
  }
}

struct NumberMeaning: Equatable {
  let unscaled: Int64
  let scale: Int
  let isPercentage: Bool

  init(unscaled: Int64, scale: Int, isPercentage: Bool = false) {
    self.unscaled = unscaled
    self.scale = scale
    self.isPercentage = isPercentage
  }

  init?(_ text: String, _ notation: NumberCell.Notation, allowsLeadingZeros: Bool = false) {
    guard let cell = NumberCell.parse(Array(text.utf8).span, notation, allowsLeadingZeros: allowsLeadingZeros) else {
      return nil
    }
    self.init(unscaled: cell.unscaled, scale: cell.scale, isPercentage: cell.isPercentage)
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

@Suite struct NumberCellTests {
  private static let notations: [(NumberCell.Notation, decimal: Character, group: Character?)] = [
    (.vietnamese, ",", "."), (.english, ".", ","), (.plain, ".", nil),
  ]

  /// Every text of up to five signs that numbers are made of.
  @Test(arguments: 0..<3) func everyShortTextIsReadByTheRules(_ index: Int) {
    let (notation, decimal, group) = Self.notations[index]
    var texts = [""]
    for _ in 0..<5 {
      texts = texts.flatMap { text in ["0", "7", ".", ",", "-", "%", " "].map { text + $0 } }
      for text in texts {
        let expected = WrittenNumber.meaning(text, decimal: decimal, group: group)
        if NumberMeaning(text, notation) != expected { Issue.record("'\(text)': not \(String(describing: expected))") }
      }
    }
    #expect(NumberMeaning("", notation) == nil)
  }

  /// Longer ones, mostly right: groups, decimals and signs of which now and then one is wrong.
  @Test(arguments: 0..<3, [UInt64(3), 4]) func longTextsAreReadByTheRules(_ index: Int, _ seed: UInt64) {
    let (notation, decimal, group) = Self.notations[index]
    var random = SeededRandom(seed: seed)
    var numbers = 0
    for _ in 0..<2000 {
      var text = random.chance(30) ? "-" : ""
      text += String(random.number(random.chance(20) ? 0...9_999_999 : 0...999))
      for _ in 0..<random.number(0...6) where random.chance(70) {
        text += [".", ",", "."][random.number(0...2)] + (random.chance(95) ? "\(random.number(100...999))" : "07")
      }
      if random.chance(40) { text += "\(random.pick([",", "."]))\(random.number(0...99_999))" }
      if random.chance(10) { text += random.pick(["%", " %", "00", "-", "x", "%%", " "]) }
      let zeros = random.chance(50)
      let expected = WrittenNumber.meaning(text, decimal: decimal, group: group, zeros: zeros)
      let read = NumberMeaning(text, notation, allowsLeadingZeros: zeros)
      if read != expected { Issue.record("seed \(seed): '\(text)': not \(String(describing: expected))") }
      if expected != nil { numbers += 1 }
    }
    #expect(numbers > 200)
  }

  @Test(
    arguments: [
      ("9223372036854775807", Int64.max, 0), ("-9223372036854775807", -Int64.max, 0), ("9223372036854775808", nil, 0),
      ("-9223372036854775808", nil, 0), ("92233720368.54775807", Int64.max, 8), ("9223372036.854775808", nil, 9),
      ("0.123456789", 123_456_789, 9), ("0.1234567891", nil, 0), ("0.1234567890", 123_456_789, 9),
      ("1.000000000000000000000", 1, 0), ("99999999999999999999", nil, 0), ("-0", 0, 0), ("0.000", 0, 0),
      ("0000000000000000000000001", nil, 0),
    ] as [(String, Int64?, Int)])
  func numbersEndWhere64BitsAndNineDecimalsDo(_ text: String, _ unscaled: Int64?, _ scale: Int) {
    #expect(NumberMeaning(text, .plain) == unscaled.map { NumberMeaning(unscaled: $0, scale: scale) })
  }

  /// Zeros before a declared number are no reason to take it for a code.
  @Test(arguments: [("007", 7), ("-00", 0), ("0000000000000000000000012", 12)] as [(String, Int64)])
  func declaredNumbersMayBeginWithZeros(_ text: String, _ value: Int64) {
    #expect(NumberMeaning(text, .plain) == nil)
    #expect(NumberMeaning(text, .plain, allowsLeadingZeros: true) == NumberMeaning(unscaled: value, scale: 0))
  }

  /// Digits of other scripts, signs that look like the minus, and blanks inside are left to others.
  @Test(arguments: [
    "１２", "٣", "−5", "–5", "+5", "1 000", "1e3", "1_000", "0x10", "1'000", "½", "1\u{A0}%", "1%5", "--5",
  ])
  func otherSignsAreNoNumbers(_ text: String) {
    for (notation, _, _) in Self.notations { #expect(NumberMeaning(text, notation) == nil) }
  }

  @Test(
    arguments: [
      ("1.5", 1, 15), ("1.5", 3, 1500), ("1.5", 0, nil), ("-1.25", 2, -125), ("7", 18, 7_000_000_000_000_000_000),
      ("10", 18, nil), ("9223372036854775807", 0, Int64.max), ("9223372036854775807", 1, nil), ("0", 40, 0),
    ] as [(String, Int, Int64?)])
  func aNumberAtAnotherScaleLosesNothing(_ text: String, _ scale: Int, _ unscaled: Int64?) {
    let number = NumberCell.parse(Array(text.utf8).span, .plain)
    #expect(number?.unscaled(at: scale) == unscaled)
  }

  @Test func eachLanguageHasItsNotation() {
    #expect(NumberCell.Notation.of(.vietnamese) == .vietnamese)
    #expect(NumberCell.Notation.of(.english) == .english)
    #expect(NumberMeaning("1.234,5", .of(.vietnamese)) == NumberMeaning(unscaled: 12_345, scale: 1))
    #expect(NumberMeaning("1,234.5", .of(.english)) == NumberMeaning(unscaled: 12_345, scale: 1))
    #expect(NumberMeaning("1.234,5", .of(.english)) == nil)
  }

  /// Of one text in two notations, both may be numbers: this is the question that a column has to settle.
  @Test(
    arguments: [
      ("1.234", NumberMeaning(unscaled: 1234, scale: 0), NumberMeaning(unscaled: 1234, scale: 3)),
      ("1,234", NumberMeaning(unscaled: 1234, scale: 3), NumberMeaning(unscaled: 1234, scale: 0)),
      ("1.23", nil, NumberMeaning(unscaled: 123, scale: 2)),
      ("1.234.567", NumberMeaning(unscaled: 1_234_567, scale: 0), nil),
      ("0.234", nil, NumberMeaning(unscaled: 234, scale: 3)), ("0,234", NumberMeaning(unscaled: 234, scale: 3), nil),
      (
        "1.234%", NumberMeaning(unscaled: 1234, scale: 0, isPercentage: true),
        NumberMeaning(unscaled: 1234, scale: 3, isPercentage: true)
      ),
    ] as [(String, NumberMeaning?, NumberMeaning?)])
  func notationsDiffer(_ text: String, _ vietnamese: NumberMeaning?, _ english: NumberMeaning?) {
    #expect(NumberMeaning(text, .vietnamese) == vietnamese)
    #expect(NumberMeaning(text, .english) == english)
  }
}
