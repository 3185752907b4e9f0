import ColumnarData
import Foundation
import Testing

/// Values that differ only in the vowel on which a tone mark stands are one word (rule 34).
@Suite struct SpellingsTests {
  @Test func wordsAreFound() throws {
    let values = ["Hoà Bình", "Hà Đông", "Hòa Bình", "Thuỷ Nguyên", "hòa bình", "Thủy Nguyên", "THUỶ", "Hoa Bình"]
    let dictionary = CategoryDictionary(values)
    let spellings = try #require(dictionary.spellings)
    #expect(spellings.words == [[1, 3], [4, 6]])
    #expect(spellings.representatives == [0, 1, 2, 1, 4, 5, 4, 7, 8])
    #expect(spellings.codes(sameAs: 3) == [1, 3] && spellings.codes(sameAs: 2) == [2])
    #expect(dictionary.code(spelledLike: "Thủy Nguyên") == 6 && dictionary.code(spelledLike: "Thuỳ Nguyên") == nil)
  }

  @Test(arguments: [
    ["Hoa", "Hòa", "Hoá"], ["hoà", "Hòa"], ["quý", "qúy khách"], ["Đà Nẵng", "Đa Nẵng"], ["mùa", "muà "], [],
  ])
  func othersStayApart(_ values: [String]) {
    #expect(CategoryDictionary(values).spellings == nil)
  }

  /// Every pair of vowels that take the mark on either side, in both cases.
  @Test(arguments: ["oa", "oe", "uy", "OA", "OE", "UY"])
  func everyPairAndTone(_ pair: String) throws {
    let tones = ["\u{300}", "\u{301}", "\u{309}", "\u{303}", "\u{323}"]
    let (first, second) = (String(pair.prefix(1)), String(pair.suffix(1)))
    var values: [String] = []
    for tone in tones {
      values.append(("th" + first + tone + second).precomposedStringWithCanonicalMapping)
      values.append(("th" + first + second + tone).precomposedStringWithCanonicalMapping)
    }
    let spellings = try #require(CategoryDictionary(values).spellings)
    #expect(spellings.words == [[1, 2], [3, 4], [5, 6], [7, 8], [9, 10]])
  }

  @Test func labelsAreNoValues() {
    #expect(CategoryDictionary(["Hoà", "Hòa"], labels: [2: .missing]).spellings == nil)
  }
}
