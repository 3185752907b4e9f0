/// Terminal cells taken by text: 0 for marks and controls, 2 for East Asian wide characters and emoji, else 1.
package enum DisplayWidth {
  /// The number of terminal cells of a text drawn on one line.
  package static func cells(in text: some StringProtocol) -> Int {
    if let cells = plainCells(in: String(text)) { return cells }
    return text.reduce(0) { $0 + cells(of: $1) }
  }

  /// The cells of a text of visible characters that take one cell each and join no other, as Vietnamese letters and usual
  /// marks do; nil for other texts.
  package static func plainCells(in text: String) -> Int? { plainCells(in: text.utf8Span.span) }

  /// The same of well-formed UTF-8.
  package static func plainCells(in bytes: Span<UInt8>) -> Int? {
    var (place, cells) = (0, 0)
    while place < bytes.count {
      let length = plainLength(of: bytes, at: place)
      if length == 0 { return nil }
      place += length
      cells += 1
    }
    return cells
  }

  /// The bytes of the plain character at a place of well-formed UTF-8; 0 where another stands there.
  private static func plainLength(of bytes: borrowing Span<UInt8>, at place: Int) -> Int {
    switch bytes[place] {
    case 0x20..<0x7F: return 1
    // U+00A1 to U+02FF, without the soft hyphen.
    case 0xC2: return bytes[place + 1] > 0xA0 && bytes[place + 1] != 0xAD ? 2 : 0
    case 0xC3...0xCB: return 2
    // U+1E00 to U+1EFF, Latin letters with marks.
    case 0xE1: return (0xB8...0xBB).contains(bytes[place + 1]) ? 3 : 0
    // U+2010 to U+2027, dashes and quotation marks.
    case 0xE2: return bytes[place + 1] == 0x80 && (0x90...0xA7).contains(bytes[place + 2]) ? 3 : 0
    default: return 0
    }
  }

  /// The number of terminal cells of one character as a reader sees it (a grapheme cluster).
  package static func cells(of character: Character) -> Int {
    var widest = 0
    for scalar in character.unicodeScalars {
      if scalar == "\u{FE0F}" && widest > 0 { return 2 }
      widest = max(widest, cells(of: scalar))
    }
    return widest
  }

  private static func cells(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x20 || (0x7F..<0xA0).contains(value) { return 0 }
    if value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if scalar.properties.isEmojiPresentation { return 2 }
    return wideRanges.contains { $0.contains(value) } ? 2 : 1
  }

  /// East Asian Wide and Fullwidth blocks (Unicode Standard Annex 11), emoji apart.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
    0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x17000...0x18CFF, 0x1B000...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD,
  ]
}
