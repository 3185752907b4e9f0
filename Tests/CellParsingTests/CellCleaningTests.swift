import CellParsing
import Foundation
import TestSupport
import Testing

/// What cleaning does to a text, by Foundation's sets of characters and no shortcut.
private struct CleanedText {
  let text: String
  let counts: CleaningCounts

  init(_ raw: String) {
    let composed = raw.precomposedStringWithCanonicalMapping.replacing("\u{D0}", with: "Đ").replacing(
      "\u{F0}", with: "đ")
    let blank = CharacterSet.whitespacesAndNewlines.union(CharacterSet(charactersIn: "\u{FEFF}\u{200B}"))
    var words: [String] = []
    var blanks: [String] = [""]
    for scalar in composed.unicodeScalars {
      if blank.contains(scalar) {
        blanks[words.count].unicodeScalars.append(scalar)
      } else if words.count < blanks.count && blanks[words.count].isEmpty && !words.isEmpty {
        words[words.count - 1].unicodeScalars.append(scalar)
      } else {
        words.append(String(scalar))
        blanks.append("")
      }
    }
    let between = blanks.dropFirst().prefix(max(0, words.count - 1)).map { Self.one(for: $0) }
    text = zip(words, between + [""]).map { $0 + $1 }.joined()
    let outer = [blanks.first, blanks.count > 1 ? blanks.last : ""].compactMap { $0 }
    counts = CleaningCounts(
      trimmed: outer.contains { !$0.isEmpty } ? 1 : 0,
      collapsed: zip(blanks.dropFirst(), between).contains { Array($0.utf8) != Array($1.utf8) } ? 1 : 0,
      normalized: Array(composed.utf8) == Array(raw.utf8) ? 0 : 1)
  }

  private static func one(for blanks: String) -> String {
    blanks.unicodeScalars.contains { CharacterSet.newlines.subtracting(["\u{B}", "\u{C}"]).contains($0) } ? "\n" : " "
  }
}

@Suite struct CellCleaningTests {
  private static func cleaned(_ text: String) -> (text: String, counts: CleaningCounts) {
    var counts = CleaningCounts()
    let bytes = CellCleaning.cleaned(Array(text.utf8)[...], &counts)
    return (String(decoding: bytes, as: UTF8.self), counts)
  }

  private static func isClean(_ text: String) -> Bool { CellCleaning.isClean(Array(text.utf8).span) }

  @Test(arguments: [
    ("\u{D0}ống \u{F0}a", "Đống đa", 0, 0, 1), ("Đống đa", "Đống đa", 0, 0, 0),
    ("", "", 0, 0, 0), ("a", "a", 0, 0, 0), (" a", "a", 1, 0, 0), ("a ", "a", 1, 0, 0), ("  a  ", "a", 1, 0, 0),
    ("a  b", "a b", 0, 1, 0), ("a\tb", "a b", 0, 1, 0), ("a\u{A0}b", "a b", 0, 1, 0), ("a\nb", "a\nb", 0, 0, 0),
    ("a \r\n b", "a\nb", 0, 1, 0), ("a\rb", "a\nb", 0, 1, 0), ("a\r\nb", "a\nb", 0, 1, 0),
    ("a\n\n\nb", "a\nb", 0, 1, 0),
    ("a\u{2028}b", "a\nb", 0, 1, 0), ("a\u{B}b", "a b", 0, 1, 0), ("\u{FEFF}a", "a", 1, 0, 0),
    ("a\u{200B}", "a", 1, 0, 0), ("a\u{200B}b", "a b", 0, 1, 0), ("   ", "", 1, 0, 0),
    ("\u{3000}a\u{3000}", "a", 1, 0, 0),
    ("e\u{302}\u{301}", "ế", 0, 0, 1), ("\u{D7}  \u{F7}", "\u{D7} \u{F7}", 0, 1, 0), ("\u{212A}", "K", 0, 0, 1),
    (" e\u{301}  x ", "é x", 1, 1, 1), ("a\u{200D}b", "a\u{200D}b", 0, 0, 0), ("a\u{AD}b", "a\u{AD}b", 0, 0, 0),
  ])
  func cleansACell(_ raw: String, _ text: String, _ trimmed: Int, _ collapsed: Int, _ normalized: Int) {
    let (found, counts) = Self.cleaned(raw)
    #expect(Array(found.utf8) == Array(text.utf8))
    #expect(counts == CleaningCounts(trimmed: trimmed, collapsed: collapsed, normalized: normalized))
  }

  private static let pieces = [
    "a", "Đ", "ế", "e\u{302}", "\u{301}", " ", "  ", "\n", "\r\n", "\t", "\u{A0}", "\u{200B}", "\u{FEFF}", "\u{2028}",
    "…",
    "–", "“", "\u{1E80}", "\u{1EF9}", "\u{1AF}", "\u{1A0}", "\u{2F}", "\u{7F}", "\u{85}", "漢", "🇻🇳", "\u{340}",
    "\u{1FEF}",
    "o\u{31B}\u{323}", "\u{FB01}", "\u{2010}", "\u{2027}", "\u{200F}", "\u{1}", "\u{1C4}", "x", "7", "",
  ]

  /// Of random texts: by the plain rules the same, unchanged by a second time, and the quick check says clean only of
  /// what stays as it is.
  @Test(arguments: [UInt64(1), 2]) func randomTextsAreCleanedByTheRules(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var clean = 0
    for _ in 0..<1500 {
      let raw = (0..<random.number(0...6)).map { _ in random.pick(Self.pieces) }.joined()
      let (text, counts) = Self.cleaned(raw)
      let expected = CleanedText(raw)
      if Array(text.utf8) != Array(expected.text.utf8) || counts != expected.counts {
        Issue.record("seed \(seed): \(raw.debugDescription) became \(text.debugDescription), \(counts)")
      }
      let again = Self.cleaned(text)
      if Array(again.text.utf8) != Array(text.utf8) || again.counts != CleaningCounts() {
        Issue.record("seed \(seed): \(raw.debugDescription), a second time \(again.text.debugDescription)")
      }
      guard Self.isClean(raw) else { continue }
      clean += 1
      if counts != CleaningCounts() { Issue.record("seed \(seed): \(raw.debugDescription) is not clean") }
    }
    #expect(clean > 80)
  }

  /// Every character that a Vietnamese text has is clean alone, and no character is called clean that would change.
  @Test func theQuickCheckIsRightForEveryCharacter() {
    let letters = "aăâbcdđeêghiklmnoôơpqrstuưvxy" + "áàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ"
    for letter in letters + letters.uppercased() + "0123456789.,;:!?()“”‘’–—…" {
      #expect(Self.isClean(String(letter)), "\(letter)")
    }
    for value in (1...0x3100 as ClosedRange<UInt32>) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a\(String(scalar))b"
      let isClean = Self.isClean(text)
      if isClean && Self.cleaned(text).counts != CleaningCounts() { Issue.record("U+\(String(value, radix: 16))") }
    }
  }

  // MARK: Cells

  @Test func everyRowOfAChangedCellCounts() {
    var cells = CellArena()
    for text in ["a", " b", "c  d", "e\u{302}", " f  g "] { cells.append(Array(text.utf8)) }
    cells.append(CellArena.absent)
    let (cleaned, counts) = cells.cleaned(weights: [9, 2, 3, 4, 5, 7])
    #expect((0..<6).map(cleaned.text(of:)) == ["a", "b", "c d", "ê", "f g", ""])
    #expect(cleaned.isAbsent(5))
    #expect(counts == CleaningCounts(trimmed: 7, collapsed: 8, normalized: 4))
    #expect(cells.cleaned(weights: nil).1 == CleaningCounts(trimmed: 2, collapsed: 2, normalized: 1))
  }

  @Test func cleanCellsStayAsTheyAre() {
    var cells = CellArena()
    for text in ["", "Đất đai", "x y"] { cells.append(Array(text.utf8)) }
    let (cleaned, counts) = cells.cleaned(weights: nil)
    #expect(cleaned.bytes == cells.bytes && cleaned.ends == cells.ends)
    #expect(counts == CleaningCounts())
  }

  @Test func anArenaKeepsItsCellsApart() {
    var cells = CellArena()
    cells.reserve(cells: 4, bytes: 10)
    #expect(cells.count == 0)
    cells.append(Array("ab".utf8))
    cells.append(Array("".utf8).span)
    cells.append([UInt8](copying: Array("đ".utf8).span))
    cells.append(CellArena.absent)
    #expect(cells.count == 4)
    #expect(cells.ends == [2, 2, 4, 5])
    #expect((0..<4).map(cells.range(of:)) == [0..<2, 2..<2, 2..<4, 4..<5])
    #expect((0..<4).map(cells.text(of:)) == ["ab", "", "đ", ""])
    #expect((0..<4).map(cells.isEmpty) == [false, true, false, false])
    #expect((0..<4).map(cells.isAbsent) == [false, false, false, true])
  }
}
