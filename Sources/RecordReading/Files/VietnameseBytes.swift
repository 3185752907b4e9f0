import Foundation

/// The Vietnamese encodings from before Unicode, as tables: Foundation on Linux has none of them.
enum VietnameseBytes {
  /// Windows-1258: windows-1252 but for some letters and five combining tones, which are composed with their letters.
  static func utf8(fromWindows1258 bytes: [UInt8]) -> Result<[UInt8], UndecodableByte> {
    var scalars = String.UnicodeScalarView()
    for (offset, byte) in bytes.enumerated() {
      guard let scalar = windows1258(byte) else { return .failure(UndecodableByte(offset: offset)) }
      scalars.append(scalar)
    }
    return .success(Array(String(scalars).precomposedStringWithCanonicalMapping.utf8))
  }

  /// TCVN 5712:1993, third set. It has no capitals with tones; the ABC fonts draw those from the small letters.
  static func utf8(fromTCVN3 bytes: [UInt8]) -> Result<[UInt8], UndecodableByte> {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    for (offset, byte) in bytes.enumerated() {
      if byte < 0x80 {
        text.append(byte)
      } else if let letter = tcvn3[byte] {
        text.append(contentsOf: letter.utf8)
      } else {
        return .failure(UndecodableByte(offset: offset))
      }
    }
    return .success(text)
  }

  /// VNI Windows: a letter, and after it one byte for its marks; every other byte is Latin-1.
  static func utf8(fromVNI bytes: [UInt8]) -> [UInt8] {
    var scalars = String.UnicodeScalarView()
    var base: UInt8 = 0
    for byte in bytes {
      if let marks = vniMarks(byte, after: base) {
        scalars.append(contentsOf: marks.unicodeScalars)
        base = 0
      } else {
        let letter = vniLetters[byte | 0x20].map { isCapital(byte) ? $0.uppercased() : $0 }
        scalars.append(contentsOf: (letter ?? String(Unicode.Scalar(byte))).unicodeScalars)
        base = byte
      }
    }
    return Array(String(scalars).precomposedStringWithCanonicalMapping.utf8)
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (0xC0...0xDF).contains(byte) }

  private static func windows1258(_ byte: UInt8) -> Unicode.Scalar? {
    if let special = windows1258Letters[byte] { return special }
    if byte < 0x80 || byte >= 0xA0 { return Unicode.Scalar(byte) }
    let value = windows1252Signs[Int(byte - 0x80)]
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  /// Where Windows-1258 differs from Latin-1 from 0xC0 on.
  private static let windows1258Letters: [UInt8: Unicode.Scalar] = [
    0xC3: "Ă", 0xCC: "\u{300}", 0xD0: "Đ", 0xD2: "\u{309}", 0xD5: "Ơ", 0xDD: "Ư", 0xDE: "\u{303}",
    0xE3: "ă", 0xEC: "\u{301}", 0xF0: "đ", 0xF2: "\u{323}", 0xF5: "ơ", 0xFD: "ư", 0xFE: "₫",
  ]

  /// The bytes 0x80…0x9F; 0 where none stands for a character.
  private static let windows1252Signs: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0, 0x2039, 0x0152, 0, 0, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0, 0x203A, 0x0153, 0, 0, 0x0178,
  ]

  private static let tcvn3: [UInt8: String] = {
    let rows: [(first: UInt8, letters: String)] = [
      (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"), (0xB5, "àảãáạ"), (0xBB, "ằẳẵắ"), (0xC6, "ặầẩẫấậè"), (0xCE, "ẻẽéẹềểễếệìỉ"),
      (0xDC, "ĩíịò"), (0xE1, "ỏõóọồổỗốộờởỡớợù"), (0xF1, "ủũúụừửữứựỳỷỹýỵ"),
    ]
    var table: [UInt8: String] = [0xA0: "\u{A0}"]
    for row in rows {
      for (index, letter) in row.letters.enumerated() { table[row.first + UInt8(index)] = String(letter) }
    }
    return table
  }()

  /// Whole letters of VNI by their small form.
  private static let vniLetters: [UInt8: String] = [
    0xE6: "ỉ", 0xEC: "ì", 0xED: "í", 0xEE: "ỵ", 0xF1: "đ", 0xF2: "ị", 0xF3: "ĩ", 0xF4: "ơ", 0xF6: "ư",
  ]

  private static let vniTones: [UInt8: String] = [
    0xEF: "\u{323}", 0xF5: "\u{303}", 0xF8: "\u{300}", 0xF9: "\u{301}", 0xFB: "\u{309}",
  ]

  private static let vniCircumflexes: [UInt8: String] = [
    0xE2: "\u{302}", 0xE1: "\u{302}\u{301}", 0xE0: "\u{302}\u{300}", 0xE5: "\u{302}\u{309}", 0xE3: "\u{302}\u{303}",
    0xE4: "\u{302}\u{323}",
  ]

  private static let vniBreves: [UInt8: String] = [
    0xEA: "\u{306}", 0xE9: "\u{306}\u{301}", 0xE8: "\u{306}\u{300}", 0xFA: "\u{306}\u{309}", 0xFC: "\u{306}\u{303}",
    0xEB: "\u{306}\u{323}",
  ]

  /// The marks that a byte puts on the letter before it; nil where it is no mark there.
  private static func vniMarks(_ byte: UInt8, after base: UInt8) -> String? {
    guard byte >= 0xC0 else { return nil }
    let mark = byte | 0x20
    switch base | 0x20 {
    case UInt8(ascii: "a"): return vniTones[mark] ?? vniCircumflexes[mark] ?? vniBreves[mark]
    case UInt8(ascii: "e"), UInt8(ascii: "o"): return vniTones[mark] ?? vniCircumflexes[mark]
    case UInt8(ascii: "u"), UInt8(ascii: "y"): return vniTones[mark]
    case 0xF4, 0xF6: return base >= 0xC0 ? vniTones[mark] : nil
    default: return nil
    }
  }
}
