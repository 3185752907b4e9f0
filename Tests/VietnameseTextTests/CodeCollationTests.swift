import Foundation
import Testing
import VietnameseText

@Suite struct CodeCollationTests {
  private static func byICU(_ first: String, _ second: String) -> Int {
    first.compare(second, options: [.numeric], range: nil, locale: Locale(identifier: "vi_VN")).rawValue
  }

  private static func compare(_ first: String, _ second: String) -> Int {
    CodeCollation.compare(Array(first.utf8), Array(second.utf8))
  }

  @Test(arguments: ["1.000123.000.00.00.H26", "H26-01/2020", "", "A B_C,D"])
  func coversCodes(_ text: String) {
    #expect(CodeCollation.covers(text))
  }

  @Test(arguments: ["a", "Đ", "x1", "1:2", "A\u{300}", "\u{0}"])
  func leavesOtherTextsToICU(_ text: String) {
    #expect(!CodeCollation.covers(text))
  }

  /// Every pair of short texts of all kinds of characters.
  @Test func ordersAllShortTextsAsICUDoes() {
    let characters = ["", " ", "_", "-", ",", ".", "/", "0", "1", "9", "A", "B", "Z"]
    var texts: Set<String> = []
    for first in characters {
      for second in characters {
        for third in ["", "0", "2", ".", "A"] { texts.insert(first + second + third) }
      }
    }
    let sorted = texts.sorted()
    var differing = 0
    for (place, first) in sorted.enumerated() {
      for second in sorted[place...] where Self.compare(first, second) != Self.byICU(first, second) {
        differing += 1
        if differing < 5 { Issue.record("\(first) and \(second)") }
      }
    }
    #expect(differing == 0)
  }

  @Test func ordersLongCodesAsICUDoes() {
    var random = Sequence(state: 20_261_123)
    let alphabet = Array("00123456789.-/ABHZ")
    for _ in 0..<20_000 {
      let first = String((0...random.next(24)).map { _ in alphabet[random.next(alphabet.count)] })
      let second = String(first.prefix(random.next(first.count + 1))) + "\(random.next(3000))"
      #expect(Self.compare(first, second) == Self.byICU(first, second), "\(first) and \(second)")
    }
  }

  /// Texts with long common starts, long numbers, zeros in front and equals.
  @Test func ranksManyCodesAsTheirComparisonsDo() {
    var random = Sequence(state: 7)
    let pieces = [
      "H26.", "12", "0012", "-", "/", " ", "A", "ZZ", String(repeating: "9", count: 300), "000", "1.", "2020",
    ]
    let texts = (0..<3_000).map { _ in
      "H26.12.10-" + (0..<random.next(5)).map { _ in pieces[random.next(pieces.count)] }.joined()
    }
    let sorted = texts.indices.sorted { first, second in
      let order = Self.compare(texts[first], texts[second])
      return order == 0 ? (texts[first], first) < (texts[second], second) : order < 0
    }
    let ranks = VietnameseCollation.ranks(of: texts)
    #expect(Set(ranks) == Set(texts.indices))
    let ranked = texts.indices.sorted { ranks[$0] < ranks[$1] }
    #expect(ranked.map { texts[$0] } == sorted.map { texts[$0] })
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
