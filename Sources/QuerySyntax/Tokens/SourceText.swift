/// The bytes of a source, read scalar by scalar with byte offsets.
struct SourceText {
  let bytes: [UInt8]

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  var count: Int { bytes.count }

  func byte(_ offset: Int) -> UInt8? {
    offset < bytes.count ? bytes[offset] : nil
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The scalar that starts at an offset and how many bytes it takes; nil at the end.
  func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard offset < bytes.count else { return nil }
    let first = bytes[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for index in offset + 1..<offset + length {
      value = value << 6 | UInt32(byte(index) ?? 0x80) & 0x3F
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", min(length, bytes.count - offset))
  }

  /// The end of the run of ASCII digits from an offset.
  func digitsEnd(_ offset: Int) -> Int {
    var end = offset
    while let byte = byte(end), SourceText.isDigit(byte) { end += 1 }
    return end
  }

  /// The end of the run of blanks, line ends excepted, from an offset.
  func blanksEnd(_ offset: Int) -> Int {
    var end = offset
    while let (scalar, length) = scalar(at: end), SourceText.isBlank(scalar) { end += length }
    return end
  }

  /// The end of the word from an offset: letters, marks, digits and `_`.
  func wordEnd(_ offset: Int) -> Int {
    var end = offset
    while let (scalar, length) = scalar(at: end), SourceText.continuesWord(scalar) { end += length }
    return end
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar == " " || (scalar != "\r" && scalar != "\n" && scalar.properties.isWhitespace) }
    return scalar == "\u{FEFF}" || (scalar.properties.isWhitespace && !isLineEnd(scalar))
  }

  static func startsWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar == "_" || scalar.properties.isAlphabetic }
    return scalar.properties.isAlphabetic && !isFullWidth(scalar)
  }

  static func continuesWord(_ scalar: Unicode.Scalar) -> Bool {
    if startsWord(scalar) { return true }
    if scalar.isASCII { return isDigit(UInt8(truncatingIfNeeded: scalar.value)) }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: return true
    case .decimalNumber: return !isFullWidth(scalar)
    default: return false
    }
  }

  /// The full-width twins of ASCII.
  static func isFullWidth(_ scalar: Unicode.Scalar) -> Bool {
    (0xFF01...0xFF5E).contains(scalar.value)
  }
}
