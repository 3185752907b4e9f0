import Foundation
import TestSupport
import Testing
import VietnameseText

@Suite struct TextFoldingTests {
  @Test(arguments: [
    ("Đất  đai", "dat dai"), ("đ", "d"), ("ĐƯỜNG BỘ", "duong bo"), ("Y tế", "y te"), ("  hoà\u{300} ", "hoa"),
    ("quý\u{A0}III", "quy iii"), ("", ""), (" \t\n", ""), ("ước", "uoc"),
  ])
  func foldsCaseMarksAndBlanks(_ text: String, _ folded: String) {
    #expect(TextFolding.folded(text) == folded)
    #expect(TextFolding.folded(text.decomposed) == folded)
    #expect(TextFolding.folded(folded) == folded)
  }

  @Test(arguments: [("hoà", "hòa"), ("thuỷ", "thủy"), ("Khoẻ", "khỏe"), ("quý", "QUÝ")])
  func bothWaysOfPlacingTheToneAreOne(_ old: String, _ new: String) {
    #expect(TextFolding.toneNormalized(old) == TextFolding.toneNormalized(new))
  }

  @Test(arguments: [("hoa", "hòa"), ("hóa", "hòa"), ("ma", "mà"), ("tu", "tư"), ("da", "đa"), ("tê", "te")])
  func otherMarksStillTellTextsApart(_ first: String, _ second: String) {
    #expect(TextFolding.toneNormalized(first) != TextFolding.toneNormalized(second))
  }

  @Test func aToneStaysWithinItsWord() {
    #expect(TextFolding.toneNormalized("hoà an") != TextFolding.toneNormalized("hoa àn"))
  }

  @Test(arguments: [
    ("Số lượng (hồ sơ)", "so_luong_ho_so"), ("Mức độ DVC", "muc_do_dvc"), ("%", ""), ("A/B", "a_b"),
    ("2020-08", "2020_08"),
  ])
  func headingsBecomeNames(_ heading: String, _ name: String) {
    #expect(TextFolding.identifier(heading) == name)
  }

  @Test func plainTextsFoldAsTheyDoBesideMarks() {
    let characters = (UInt8(0)..<128).map { String(UnicodeScalar($0)) }
    for first in characters {
      for second in characters {
        let (plain, marked) = ("x\(first)\(second)y", "đ\(first)\(second)đ")
        for fold in [TextFolding.folded, TextFolding.tidied, TextFolding.toneNormalized] {
          let (one, other) = (fold(plain).unicodeScalars, fold(marked).unicodeScalars)
          #expect(Array(one.dropFirst().dropLast()) == Array(other.dropFirst().dropLast()))
        }
        let alone = TextFolding.folded(first + second)
        #expect(alone == String(TextFolding.folded("đ " + first + second + " đ").dropFirst(1).dropLast(1)).trimmed)
      }
    }
  }

  @Test func tidyingComposesAndCollapses() {
    let tidied = TextFolding.tidied("  Sở\u{A0} Y\n tế ".decomposed)
    #expect(Array(tidied.unicodeScalars) == Array("Sở Y tế".unicodeScalars))
  }

  @Test func tidyingIsComposingAndSplittingWhateverTheLetters() {
    let values =
      Array(0x00...0x370) + Array(0x1DFF...0x1FFF) + [0x2000, 0x2028, 0x2126, 0x212A, 0x3000, 0xAC00, 0x1F600]
    for scalar in values.compactMap({ Unicode.Scalar(UInt32($0)) }) {
      for text in ["\(scalar)", "a\(scalar)b", "ế \(scalar)", "\(scalar) e", "a \(scalar) b", "e\(scalar)\u{301}"] {
        let expected = text.precomposedStringWithCanonicalMapping.split(whereSeparator: \.isWhitespace)
          .joined(separator: " ")
        let tidied = TextFolding.tidied(text)
        #expect(
          Array(tidied.unicodeScalars) == Array(expected.unicodeScalars),
          "U+\(String(scalar.value, radix: 16)) in '\(text)'")
      }
    }
  }
}

@Suite struct NearestNamesTests {
  @Test(arguments: [
    ("domian", ["domain", "district"], ["domain"]), ("kenh", ["kênh", "quận"], ["kênh"]),
    ("cat", ["bat", "hat", "dog"], ["bat", "hat"]), ("zzzz", ["domain"], []), ("", ["a"], ["a"]),
  ])
  func givesAllTies(_ name: String, _ candidates: [String], _ nearest: [String]) {
    #expect(NearestNames.nearest(to: name, in: candidates) == nearest)
  }

  @Test(arguments: [("", "", 0), ("a", "", 1), ("ab", "ba", 1), ("kitten", "sitting", 3), ("abc", "abc", 0)])
  func countsEdits(_ first: String, _ second: String, _ distance: Int) {
    #expect(NearestNames.editDistance(Array(first.unicodeScalars), Array(second.unicodeScalars)) == distance)
    #expect(NearestNames.editDistance(Array(second.unicodeScalars), Array(first.unicodeScalars)) == distance)
  }
}

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("abc", 3), ("Đất đai", 7), ("Đất đai".decomposed, 7), ("一門", 4), ("👍", 2), ("👨‍👩‍👧", 2), ("❤️", 2), ("\u{200B}", 0),
    ("", 0),
    ("─│┌", 3), ("한글", 4), ("｡", 1), ("ＡＢ", 4), ("\u{1B}[", 1),
  ])
  func countsCells(_ text: String, _ cells: Int) {
    #expect(DisplayWidth.cells(in: text) == cells)
  }

  /// The quick count of plain characters is that of characters one by one, alone and beside any other.
  @Test(arguments: [UInt64(1), 2]) func plainCharactersTakeOneCellWhateverStandsBesideThem(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let scalars = (Array(0...0x2FF) + Array(0x1DF0...0x1F10) + Array(0x2000...0x20FF)).compactMap(Unicode.Scalar.init)
    let plain = scalars.map { String($0) }.filter { DisplayWidth.plainCells(in: $0) != nil }
    #expect(plain.allSatisfy { DisplayWidth.cells(of: Character($0)) == 1 })
    #expect(Set("aZ09 ~éđĐăâêôơưỳỶẫỰ–—“”‘’…".map { String($0) }).isSubset(of: plain))
    #expect(!plain.contains { ["\u{7F}", "\u{A0}", "\u{AD}", "\u{200B}", "\u{2028}"].contains($0) })
    for (first, second) in zip(plain, plain.shuffled(using: &random)) {
      #expect((first + second).count == 2)
      #expect(DisplayWidth.plainCells(in: first + second) == 2)
    }
    #expect(DisplayWidth.plainCells(in: "a\u{301}") == nil && DisplayWidth.plainCells(in: "đất 一") == nil)
  }
}

@Suite struct VietnameseCollationTests {
  @Test func lettersAndTonesStandInDictionaryOrder() {
    let sorted = ["a", "á", "ă", "â", "b", "c", "d", "đ", "e", "ê", "o", "ô", "ơ", "u", "ư", "y"]
    #expect(VietnameseCollation.ranks(of: sorted) == Array(sorted.indices))
    #expect(VietnameseCollation.ranks(of: sorted.reversed()) == sorted.indices.reversed())
    for pair in [["Đống Đa", "Hà Đông"], ["dân", "đan"], ["Quận 2", "Quận 10"]] {
      #expect(VietnameseCollation.ranks(of: pair) == [0, 1])
      #expect(VietnameseCollation.ranks(of: pair.reversed()) == [1, 0])
    }
  }

  @Test func ranksNumberTheOrder() {
    #expect(VietnameseCollation.ranks(of: ["đ", "a", "d"]) == [2, 0, 1])
    #expect(VietnameseCollation.ranks(of: []) == [])
  }
}

@Suite struct ByteFoldingTests {
  private static let texts = [
    "", " ", "H26.12.10-180101-000000", "Cap  giay\tPHEP ", "  a\r\nb", "k\u{1C}x", "Ab", "Hồ sơ", "a\u{301}b", "Kéo",
    "\u{A0}Đường\u{85} bộ\u{A0}", "Łódź, Øre, ẞ İ ǅ", "\u{301}a \u{309}",
  ]

  private func folded(_ text: String) -> [UInt8]? {
    let bytes = Array(text.utf8)
    var folded = [UInt8](repeating: 0, count: bytes.count + 1)
    let count = unsafe folded.withUnsafeMutableBufferPointer { unsafe TextFolding.fold(bytes.span, into: $0) }
    return count.map { Array(folded.prefix($0)) }
  }

  /// Byte by byte or through Unicode, the folded text is the same.
  @Test(arguments: texts)
  func isFoldingOfLatinLetters(_ text: String) {
    #expect(folded(text) == Array(byUnicode(text).utf8))
    #expect(folded(text.decomposed) == Array(byUnicode(text).utf8))
  }

  @Test(arguments: ["Ж", "日本", "a😀", "\u{2003}", "Ω", "a\u{1DC0}", "Ⱥ"])
  func leavesOtherLettersAlone(_ text: String) {
    #expect(folded(text) == nil)
  }

  @Test func foldsEveryLatinLetterAsUnicodeDoes() {
    var random = SeededRandom(seed: 14)
    let scalars = (Array(0x09...0x36F) + Array(0x1E00...0x1EFF)).compactMap { Unicode.Scalar(UInt32($0)) }
    let tableless = scalars.filter { folded(String($0)) == nil }
    #expect(tableless.map(\.value) == [0x23A, 0x23E])
    for scalar in scalars where !tableless.contains(scalar) {
      for text in ["\(scalar)", "A\(scalar)b", " \(scalar) \(scalar)\u{301}", "o\u{309}\(scalar)"] {
        #expect(folded(text) == Array(byUnicode(text).utf8), "U+\(String(scalar.value, radix: 16))")
      }
    }
    for _ in 0..<2_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<random.number(1...8) { text.append(scalars[random.number(0...scalars.count - 1)]) }
      if text.contains(where: tableless.contains) { continue }
      #expect(folded(String(text)) == Array(TextFolding.folded(String(text)).utf8), "\(text.map(\.value))")
    }
  }

  @Test(arguments: texts, texts)
  func tellsWhatFoldsToAText(_ text: String, _ other: String) {
    let (bytes, folded) = (Array(text.utf8), Array(TextFolding.folded(other).utf8))
    let isSame = TextFolding.folded(text) == TextFolding.folded(other)
    if let told = TextFolding.folds(bytes.span, to: folded.span) {
      #expect(told == isSame)
    } else {
      #expect(!bytes.allSatisfy { $0 < 0x80 })
    }
  }
}

@Suite struct NumberTextTests {
  @Test(arguments: [
    (Int64(0), "0", "0"), (999, "999", "999"), (1671, "1,671", "1.671"), (-1_234_567, "-1,234,567", "-1.234.567"),
    (Int64.min, "-9,223,372,036,854,775,808", "-9.223.372.036.854.775.808"),
  ])
  func groupsByLanguage(_ value: Int64, _ english: String, _ vietnamese: String) {
    #expect(NumberText.grouped(value, in: .english) == english)
    #expect(NumberText.grouped(value, in: .vietnamese) == vietnamese)
  }
}

extension String {
  /// In NFD, as some exports and input methods give it.
  fileprivate var decomposed: String { decomposedStringWithCanonicalMapping }
}

@Suite struct TextWrappingTests {
  @Test(arguments: [
    ("một hai ba", 7, 2, ["một hai", "  ba"]), ("abc", 10, 0, ["abc"]), ("  a bb ccc", 6, 1, ["  a bb", "   ccc"]),
    ("toolongword x", 4, 0, ["toolongword", "x"]), ("", 4, 0, [""]),
  ])
  func breaksAtBlanks(_ text: String, _ width: Int, _ indent: Int, _ lines: [String]) {
    #expect(TextWrapping.lines(of: text, width: width, indent: indent) == lines)
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}

/// The folded form by Unicode's own tables, one rule after the other: what the table of letters is held against.
private func byUnicode(_ text: String) -> String {
  let letters = text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
    .filter { $0.properties.generalCategory != .nonspacingMark }
    .map { $0 == "đ" || $0 == "ð" ? "d" : String($0) }
    .joined()
  return letters.unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
    .map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
}
