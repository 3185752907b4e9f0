import Foundation

/// The forms of a Vietnamese text in which two writings of it are equal.
///
/// Names, keywords and values are compared in three steps, each weaker than the one before: as written (NFC),
/// with the tone mark on the same vowel (`hoà` = `hòa`), and folded (no case, no marks, `đ` as `d`).
package enum TextFolding {
  /// The text in NFC, without outer blanks and with inner runs of blanks as one space.
  package static func tidied(_ text: String) -> String {
    if isTidy(text) { return text }
    if let plain = plain(text, lowercased: false) { return plain }
    let composed = text.precomposedStringWithCanonicalMapping
    return composed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether texts of such characters are always in NFC: the letters of Latin script before the combining marks, and those
  /// with two marks, as Vietnamese has them.
  package static func isSurelyComposed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x300 || (0x1E00...0x1EFF).contains(scalar.value)
  }

  /// Whether a text can be seen to be tidy without looking at how it is composed: most cells are.
  private static func isTidy(_ text: String) -> Bool {
    var followsBlank = true
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20:
        if followsBlank { return false }
        followsBlank = true
      case 0x21...0x7E, 0xC0...:
        if !isSurelyComposed(scalar) { return false }
        followsBlank = false
      default: return false
      }
    }
    return !followsBlank
  }

  /// The text without case and marks, `đ` as `d`, blanks collapsed: `Đất  đai` gives `dat dai`.
  ///
  /// Foundation's diacritic folding leaves `đ` alone, since it has no canonical decomposition.
  package static func folded(_ text: String) -> String {
    plain(text, lowercased: true) ?? foldedByTable(text) ?? foldedByUnicode(text)
  }

  /// ``folded(_:)`` without a table of letters, out of which such a table is made.
  static func foldedByUnicode(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var pendingBlank = false
    for scalar in text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      if scalar.properties.isWhitespace {
        pendingBlank = !scalars.isEmpty
        continue
      }
      if scalar.properties.generalCategory == .nonspacingMark { continue }
      if pendingBlank {
        scalars.append(" ")
        pendingBlank = false
      }
      // The Icelandic letter ð is typed for đ: their capitals look the same.
      scalars.append(scalar == "đ" || scalar == "ð" ? "d" : scalar)
    }
    return String(scalars)
  }

  /// Whether a text folds to a folded one, as far as its bytes tell up to the first that is not ASCII: marks change no
  /// letter before them.
  ///
  /// - Returns: nil where they agree up to such a byte.
  package static func folds(_ text: Span<UInt8>, to folded: Span<UInt8>) -> Bool? {
    var place = 0
    var pendingBlank = false
    for index in text.indices {
      let byte = text[index]
      if byte >= 0x80 { return nil }
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        pendingBlank = place > 0
        continue
      }
      if pendingBlank {
        if place >= folded.count || folded[place] != 0x20 { return false }
        place += 1
        pendingBlank = false
      }
      if place >= folded.count || folded[place] != ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) { return false }
      place += 1
    }
    return place == folded.count
  }

  /// The folded text with every run of characters other than letters and digits as one `_`: the form in which a
  /// heading of several words can be typed as a name. `Số lượng (hồ sơ)` gives `so_luong_ho_so`.
  package static func identifier(_ text: String) -> String {
    asciiIdentifier(text) ?? folded(text).split { !($0.isLetter || $0.isNumber) }.joined(separator: "_")
  }

  /// ``identifier(_:)`` without Unicode's tables; nil where the text is not plain ASCII.
  private static func asciiIdentifier(_ text: String) -> String? {
    var identifier: [UInt8] = []
    var isBetweenWords = false
    for byte in text.utf8 {
      switch byte {
      case 0x80...: return nil
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if isBetweenWords && !identifier.isEmpty { identifier.append(UInt8(ascii: "_")) }
        isBetweenWords = false
        identifier.append(byte < UInt8(ascii: "a") && byte >= UInt8(ascii: "A") ? byte | 0x20 : byte)
      default: isBetweenWords = true
      }
    }
    return String(decoding: identifier, as: UTF8.self)
  }

  /// What texts have in common that differ in nothing but the vowel on which a tone mark stands; nil for a text without a
  /// tone mark that could stand on another vowel.
  package static func spellingKey(_ text: String) -> String? {
    guard hasMovableTone(text) else { return nil }
    return toneNormalized(text) + "\u{0}" + text.map { $0.isUppercase ? "A" : "a" }.joined()
  }

  /// A text in NFC with each tone mark that could stand on another vowel on either: `Hoà` and `Hòa`; the text itself is
  /// among them, alone where it has no such mark, or more than eight.
  package static func spellings(of text: String) -> [String] {
    guard hasMovableTone(text) else { return [text] }
    var scalars = Array(text.unicodeScalars)
    let places = scalars.indices.dropLast().filter { isMovable(scalars[$0], scalars[$0 + 1]) }
    if places.count > 8 { return [text] }
    var spellings = [text]
    for place in places {
      let (first, second) = moved(scalars[place], scalars[place + 1])
      spellings += spellings.map { spelling in
        scalars = Array(spelling.unicodeScalars)
        (scalars[place], scalars[place + 1]) = (first, second)
        return String(String.UnicodeScalarView(scalars))
      }
    }
    return spellings
  }

  private static func isMovable(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    guard let vowel = ToneVowel(first), let next = ToneVowel(second) else { return false }
    return vowel.isFirst && !next.isFirst && vowel.hasTone != next.hasTone
  }

  /// Two vowels, of which one carries a tone mark, with the mark on the other.
  private static func moved(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> (Unicode.Scalar, Unicode.Scalar) {
    func parts(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
      Array(String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars)
    }
    func composed(_ base: Unicode.Scalar, _ marks: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar {
      let text = String(String.UnicodeScalarView([base] + marks)).precomposedStringWithCanonicalMapping
      return text.unicodeScalars.first ?? base
    }
    let (before, after) = (parts(first), parts(second))
    return (composed(before[0], after.dropFirst()), composed(after[0], before.dropFirst()))
  }

  /// Whether the two vowels of `oa`, `oe` or `uy` stand side by side, and one of them carries a tone mark.
  private static func hasMovableTone(_ text: String) -> Bool {
    var before: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if let before, isMovable(before, scalar) { return true }
      before = scalar
    }
    return false
  }

  /// A vowel of the pairs on either of which a tone mark may stand.
  private struct ToneVowel {
    /// `o` and `u`; else `a`, `e` and `y`.
    let isFirst: Bool
    let hasTone: Bool

    init?(_ scalar: Unicode.Scalar) {
      switch scalar {
      case "o", "u", "O", "U": (isFirst, hasTone) = (true, false)
      case "a", "e", "y", "A", "E", "Y": (isFirst, hasTone) = (false, false)
      case "ò", "ó", "ỏ", "õ", "ọ", "ù", "ú", "ủ", "ũ", "ụ", "Ò", "Ó", "Ỏ", "Õ", "Ọ", "Ù", "Ú", "Ủ", "Ũ", "Ụ":
        (isFirst, hasTone) = (true, true)
      case "à", "á", "ả", "ã", "ạ", "è", "é", "ẻ", "ẽ", "ẹ", "ỳ", "ý", "ỷ", "ỹ", "ỵ", "À", "Á", "Ả", "Ã", "Ạ", "È", "É",
        "Ẻ", "Ẽ", "Ẹ", "Ỳ", "Ý", "Ỷ", "Ỹ", "Ỵ":
        (isFirst, hasTone) = (false, true)
      default: return nil
      }
    }
  }

  /// Lower case with the tone mark moved to one agreed vowel, so that the old and the new style of placing it
  /// (`hoà`/`hòa`, `thuỷ`/`thủy`) compare equal while every other mark still counts.
  package static func toneNormalized(_ text: String) -> String {
    if let plain = plain(text, lowercased: true) { return plain }
    let tones: Set<Unicode.Scalar> = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
    var result = String.UnicodeScalarView()
    var tone: Unicode.Scalar?
    func flush() {
      if let mark = tone { result.append(mark) }
      tone = nil
    }
    for scalar in tidied(text).lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      if tones.contains(scalar) {
        tone = scalar
      } else {
        if !scalar.properties.isAlphabetic && scalar.properties.generalCategory != .nonspacingMark { flush() }
        result.append(scalar)
      }
    }
    flush()
    return String(result)
  }

  /// The tidied form of a text of ASCII alone, which has no marks to compose or to fold; nil for any other text.
  private static func plain(_ text: String, lowercased: Bool) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var pendingBlank = false
    for byte in text.utf8 {
      if byte >= 0x80 { return nil }
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        pendingBlank = !bytes.isEmpty
        continue
      }
      if pendingBlank { bytes.append(0x20) }
      pendingBlank = false
      let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      bytes.append(lowercased && isCapital ? byte | 0x20 : byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
