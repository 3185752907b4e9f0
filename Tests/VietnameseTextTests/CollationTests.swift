import Foundation
import Testing
import VietnameseText

@Suite struct CollationTests {
  private static func byICU(_ first: String, _ second: String) -> Int {
    first.compare(second, options: [.numeric], range: nil, locale: Locale(identifier: "vi_VN")).rawValue
  }

  /// −1, 0 or 1 by the keys; nil where a text has none.
  private static func byKeys(_ first: String, _ second: String) -> Int? {
    var keys = CollationKeys()
    guard keys.append(first), keys.append(second) else { return nil }
    let (firstKey, secondKey) = (keys.bytes[..<keys.ends[0]], keys.bytes[keys.ends[0]...])
    if firstKey == secondKey { return 0 }
    return firstKey.lexicographicallyPrecedes(secondKey) ? -1 : 1
  }

  private static let letters = Array(
    "aăâbcdđeêfghijklmnoôơpqrstuưvwxyzàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ")
  private static let marks = Array(
    "\t\n\r _-–—,;:!¡?¿.·'‘’‚\"“”„«»()[]{}§@*/\\&#%‰†•`^°©®←→+±÷×<=>|~−≤≥$£¥₫€")

  private func expectAsICU(_ pairs: some Swift.Sequence<(String, String)>) {
    var differing = 0
    for (first, second) in pairs where Self.byKeys(first, second) != Self.byICU(first, second) {
      differing += 1
      if differing < 5 { Issue.record("\(first) and \(second): \(Self.byICU(first, second)) by ICU") }
    }
    #expect(differing == 0)
  }

  @Test(arguments: [
    "1.000123.000.00.00.H26", "", "Nguyễn Thị Ngọc Ánh", "Sở Nông nghiệp – “Một cửa” (100%)", "Quận 10\n", "ệỆ₫", "ñ",
    "François Łukasz Åse Øyvind Čapek",
  ])
  func textsOfVietnameseLettersAndUsualMarksHaveKeys(_ text: String) {
    var keys = CollationKeys()
    let hasKey = keys.append(text)
    #expect(hasKey)
    #expect(keys.ends == [keys.bytes.count])
    #expect(!keys.bytes.contains(0))
  }

  @Test(arguments: ["a\u{300}", "ß", "æ", "½", "…", "\u{0}", "x\u{200B}", "漢", "👍", "\u{AD}", "ﬁ", "Ａ", "\u{1}"])
  func otherTextsHaveNone(_ text: String) {
    var keys = CollationKeys()
    let haveKeys = ["a", "abc" + text].map { keys.append($0) }
    #expect(haveKeys == [true, false])
    #expect(keys.ends == [keys.bytes.count])
  }

  /// Every pair of characters, alone and before letters that would turn the order round on a later level.
  @Test func allPairsOfCharactersAreOrderedAsICUDoes() {
    let capitals = Self.letters.map { Character($0.uppercased()) }
    let characters = (Self.letters + capitals + Self.marks + Array("059")).map(String.init)
    for first in characters {
      expectAsICU(
        characters.flatMap { second in
          [(first, second), (first + "a", second + "á"), (first + "b", second + "a"), ("A" + first, "a" + second)]
        })
    }
  }

  /// All Latin letters with marks that have keys, each beside all others of the same letter and some of others.
  @Test func lettersOfOtherLanguagesAreOrderedAsICUDoes() {
    let scalars = (Array(0xC0...0x24F) + Array(0x1E00...0x1EFF)).compactMap { Unicode.Scalar(UInt32($0)) }
    let letters = (scalars.map { String($0) } + Self.letters.map { String($0) } + ["B", "N", "S"]).filter {
      Self.byKeys($0, $0) != nil
    }
    #expect(letters.count > 350)
    var random = Sequence(state: 41)
    for first in letters {
      let base = first.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
      let others = letters.filter {
        random.next(12) == 0 || $0.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil) == base
      }
      expectAsICU(others.flatMap { [(first, $0), (first + "a", $0 + "á"), (first + "ž", $0 + "z")] })
    }
    let pairs = (0..<30_000).map { _ -> (String, String) in
      func text() -> String { (0..<random.next(6)).map { _ in letters[random.next(letters.count)] }.joined() }
      let start = text()
      let plain = start.folding(options: .diacriticInsensitive, locale: nil)
      return (start + text(), (random.next(2) == 0 ? start : plain) + text())
    }
    expectAsICU(pairs.filter { Self.byKeys($0, $1) != nil })
  }

  /// Every pair of short texts of all kinds of characters.
  @Test func allShortTextsAreOrderedAsICUDoes() {
    let characters = ["", " ", "-", "“", "\"", ".", "0", "1", "9", "a", "A", "Á", "ạ", "ẫ", "đ", "Z"]
    var all: Set<String> = []
    for first in characters {
      for second in characters {
        for third in ["", "0", "2", ".", "A", "à"] { all.insert(first + second + third) }
      }
    }
    let texts = all.sorted()
    for (place, first) in texts.enumerated() { expectAsICU(texts[place...].map { (first, $0) }) }
  }

  @Test func longTextsAreOrderedAsICUDoes() {
    var random = Sequence(state: 20_261_123)
    let codes = Array("00123456789.-/ABHZ")
    let words = [
      "Nguyễn", "nguyễn", "Nguyên", "NGUYỄN", "Văn", "Vân", "ván", "An", "Ân", "“", "”", " ", " ", "-", "10",
    ]
    let pairs = (0..<40_000).map { round -> (String, String) in
      if round % 2 == 0 {
        let first = String((0...random.next(24)).map { _ in codes[random.next(codes.count)] })
        return (first, String(first.prefix(random.next(first.count + 1))) + "\(random.next(3000))")
      }
      func name() -> String { (0..<random.next(9)).map { _ in words[random.next(words.count)] }.joined() }
      return (name(), name())
    }
    expectAsICU(pairs)
  }

  /// Beyond 18 digits, Foundation's comparison no longer goes by value.
  @Test func numbersOfAnyLengthAreOrderedByValue() {
    let numbers = [1, 18, 19, 20, 253, 254, 255, 300, 508, 509].map { "1" + String(repeating: "0", count: $0 - 1) }
    for (first, second) in zip(numbers, numbers.dropFirst()) {
      #expect(VietnameseCollation.ranks(of: [second, first]) == [1, 0])
      #expect(VietnameseCollation.ranks(of: ["x00" + second + "a", "x" + first + "b"]) == [1, 0])
    }
  }

  /// Texts with long common starts, zeros in front and equals; among them texts without keys.
  @Test func manyTextsAreRankedAsTheirComparisonsDo() {
    var random = Sequence(state: 7)
    let pieces = [
      "H26.", "12", "0012", "-", "/", " ", "A", "ZZ", "9999", "000", "1.", "2020",
      "Đất đai",
      "đất ĐAI", "dân", "ñ", "漢",
    ]
    let texts = (0..<3_000).map { _ in
      "H26.12.10-" + (0..<random.next(5)).map { _ in pieces[random.next(pieces.count)] }.joined()
    }
    let sorted = texts.indices.sorted { first, second in
      let order = Self.byICU(texts[first], texts[second])
      return order == 0 ? (texts[first], first) < (texts[second], second) : order < 0
    }
    let ranks = VietnameseCollation.ranks(of: texts)
    #expect(Set(ranks) == Set(texts.indices))
    let ranked = texts.indices.sorted { ranks[$0] < ranks[$1] }
    let differing = zip(ranked, sorted).count { texts[$0] != texts[$1] }
    #expect(differing == 0)
  }

  /// The same numbers in every run (D. Knuth's MMIX generator).
  private struct Sequence {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }
}
