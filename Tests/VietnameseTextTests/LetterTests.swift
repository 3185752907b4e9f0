import Foundation
import TestSupport
import Testing
import VietnameseText

/// Every letter of Vietnamese with every tone, in each form in which Unicode writes it.
@Suite struct LetterTests {
  /// A vowel without tone, its letter without marks, and its six tones: none, huyền, hỏi, ngã, sắc, nặng.
  private static let vowels: [(plain: String, base: String, tones: [String])] = [
    ("a", "a", ["a", "à", "ả", "ã", "á", "ạ"]), ("ă", "a", ["ă", "ằ", "ẳ", "ẵ", "ắ", "ặ"]),
    ("â", "a", ["â", "ầ", "ẩ", "ẫ", "ấ", "ậ"]), ("e", "e", ["e", "è", "ẻ", "ẽ", "é", "ẹ"]),
    ("ê", "e", ["ê", "ề", "ể", "ễ", "ế", "ệ"]), ("i", "i", ["i", "ì", "ỉ", "ĩ", "í", "ị"]),
    ("o", "o", ["o", "ò", "ỏ", "õ", "ó", "ọ"]), ("ô", "o", ["ô", "ồ", "ổ", "ỗ", "ố", "ộ"]),
    ("ơ", "o", ["ơ", "ờ", "ở", "ỡ", "ớ", "ợ"]), ("u", "u", ["u", "ù", "ủ", "ũ", "ú", "ụ"]),
    ("ư", "u", ["ư", "ừ", "ử", "ữ", "ứ", "ự"]), ("y", "y", ["y", "ỳ", "ỷ", "ỹ", "ý", "ỵ"]),
  ]

  private static let toneMarks = ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]

  /// The writings of a letter: composed, decomposed, its tone alone set apart, and its marks in the other order where
  /// that is the same letter.
  private func writings(of letter: String, plain: String, tone: String) -> [String] {
    var writings = [letter, letter.decomposedStringWithCanonicalMapping, plain + tone]
    let marks = Array(letter.decomposedStringWithCanonicalMapping.unicodeScalars)
    if tone == "\u{323}", marks.count == 3 {
      // The dot stands below: it may come before or after the mark above.
      writings.append(String(String.UnicodeScalarView([marks[0], marks[2], marks[1]])))
    }
    return writings
  }

  @Test func everyLetterFoldsToItsBaseInEveryWriting() {
    var count = 0
    for (plain, base, tones) in Self.vowels {
      for (letter, tone) in zip(tones, Self.toneMarks) {
        for writing in writings(of: letter, plain: plain, tone: tone) {
          for text in [writing, writing.uppercased()] {
            #expect(TextFolding.folded(text) == base, "\(text)")
            #expect(TextFolding.identifier("x\(text)x") == "x\(base)x", "\(text)")
            #expect(Array(TextFolding.tidied(text).unicodeScalars).count == 1, "\(text)")
            #expect(DisplayWidth.cells(in: text) == 1)
            count += 1
          }
        }
      }
    }
    #expect(count >= 12 * 6 * 3 * 2)
    #expect(["đ", "Đ"].map(TextFolding.folded) == ["d", "d"])
  }

  @Test func everyLetterIsOneInAllItsWritingsAndNoOther() {
    var normalized: [String: String] = [:]
    for (plain, _, tones) in Self.vowels {
      for (letter, tone) in zip(tones, Self.toneMarks) {
        let forms = Set(writings(of: letter, plain: plain, tone: tone).map { TextFolding.toneNormalized("b\($0)n") })
        #expect(forms.count == 1, "\(letter)")
        for form in forms {
          #expect(normalized[form] == nil, "\(letter) is as \(normalized[form] ?? "")")
          normalized[form] = letter
        }
      }
    }
    #expect(normalized.count == 72)
  }

  /// `hoà` and `hòa`, for each pair of vowels that is written in two ways and each tone.
  @Test(arguments: [("o", "a"), ("o", "e"), ("u", "y"), ("O", "A"), ("U", "Y")])
  func theToneMayStandOnEitherVowel(_ first: String, _ second: String) {
    var forms: [String] = []
    for tone in Self.toneMarks {
      for letters in ["h", "t", "kh"] {
        let old = (letters + first + second + tone).precomposedStringWithCanonicalMapping
        let new = (letters + first + tone + second).precomposedStringWithCanonicalMapping
        #expect(TextFolding.toneNormalized(old) == TextFolding.toneNormalized(new), "\(old) and \(new)")
        #expect(TextFolding.toneNormalized("xã \(old) 2") == TextFolding.toneNormalized("XÃ  \(new) 2"))
      }
      forms.append(TextFolding.toneNormalized("h" + first + second + tone))
    }
    #expect(Set(forms).count == 6)
  }

  /// Texts of such characters need no composing: alone and in pairs they are what composing gives.
  @Test func whatIsSurelyComposedIsComposed() {
    let scalars = (UInt32(0)...0x1FFF).compactMap(Unicode.Scalar.init).filter(TextFolding.isSurelyComposed)
    #expect(scalars.count == 0x300 + 0x100)
    var differing = 0
    for scalar in scalars {
      for text in ["\(scalar)", "a\(scalar)", "\(scalar)e", "\(scalar)\(scalar)"] {
        let composed = text.precomposedStringWithCanonicalMapping
        if !text.unicodeScalars.elementsEqual(composed.unicodeScalars) { differing += 1 }
      }
    }
    #expect(differing == 0)
    #expect(!TextFolding.isSurelyComposed("\u{301}") && !TextFolding.isSurelyComposed("\u{212B}"))
  }

  /// What folding gives is folded, tidy and a fixed point of tidying.
  @Test(arguments: [UInt64(20_261_128)]) func foldingTwiceIsFoldingOnce(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces =
      Self.vowels.flatMap(\.tones) + Self.toneMarks.map { "o" + $0 } + [
        "đ", "Đ", " ", "\u{A0}", "\t", "b", "NG", "7", "-", "İ",
      ]
    for _ in 0..<2_000 {
      let text = (0..<random.number(0...9)).map { _ in random.pick(pieces) }.joined()
      for fold in [TextFolding.folded, TextFolding.tidied, TextFolding.toneNormalized, TextFolding.identifier] {
        let once = fold(text)
        #expect(Array(fold(once).unicodeScalars) == Array(once.unicodeScalars), "seed \(seed): '\(text)'")
      }
      #expect(TextFolding.folded(TextFolding.tidied(text)) == TextFolding.folded(text), "seed \(seed): '\(text)'")
      let decomposed = text.decomposedStringWithCanonicalMapping
      #expect(TextFolding.folded(decomposed) == TextFolding.folded(text), "seed \(seed): '\(text)'")
      #expect(TextFolding.toneNormalized(decomposed) == TextFolding.toneNormalized(text), "seed \(seed): '\(text)'")
    }
  }
}

@Suite struct EditDistanceTests {
  private typealias Letters = ArraySlice<Unicode.Scalar>

  /// The distance by its definition, from the ends of both texts.
  private func distance(_ first: Letters, _ second: Letters) -> Int {
    guard let one = first.last, let other = second.last else { return first.count + second.count }
    var least = distance(first.dropLast(), second.dropLast()) + (one == other ? 0 : 1)
    least = min(least, distance(first.dropLast(), second) + 1, distance(first, second.dropLast()) + 1)
    if first.dropLast().last == other, second.dropLast().last == one, first.count > 1, second.count > 1 {
      least = min(least, distance(first.dropLast(2), second.dropLast(2)) + 1)
    }
    return least
  }

  @Test func allShortTextsAreAsFarApartAsTheDefinitionSays() {
    var texts: [[Unicode.Scalar]] = [[]]
    var longest = texts
    for _ in 0..<3 {
      longest = longest.flatMap { text in (["a", "b", "c"] as [Unicode.Scalar]).map { text + [$0] } }
      texts += longest
    }
    #expect(texts.count == 40)
    var differing = 0
    for first in texts {
      for second in texts where NearestNames.editDistance(first, second) != distance(first[...], second[...]) {
        differing += 1
      }
    }
    #expect(differing == 0)
  }

  @Test(arguments: [
    ("quan huyen", ["Quận Huyện", "quận"], nil, ["Quận Huyện"]), ("abc", ["abd", "abd", "xbc"], nil, ["abd", "xbc"]),
    ("abcdef", ["abxxef"], nil, ["abxxef"]), ("abcdef", ["axxxef"], nil, []), ("abcdef", ["axxxef"], 3, ["axxxef"]),
    ("abc", ["abc", "abd"], 0, ["abc"]), ("dat", ["đất", "Đạt", "dta"], nil, ["đất", "Đạt"]),
    ("ab", ["ba", "cb"], nil, ["ba", "cb"]),
    ("x", [], nil, [] as [String]),
  ])
  func nearestNamesAreWithinTheirLimit(_ name: String, _ names: [String], _ limit: Int?, _ nearest: [String]) {
    #expect(NearestNames.nearest(to: name, in: names, limit: limit) == nearest)
  }
}
