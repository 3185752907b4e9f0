/// The escapes by which a workbook writes characters that XML cannot hold: `_x000D_` for a carriage return.
enum EscapedCharacters {
  /// The text with every escape as its character; `_x005F_` is the low line that keeps a text from being one.
  static func decoded(_ text: String) -> String {
    if !text.utf8.contains(UInt8(ascii: "_")) { return text }
    var result = ""
    var rest = Substring(text)
    while let start = rest.firstRange(of: "_x")?.lowerBound {
      result += rest[..<start]
      let escape = rest[start...].prefix(7)
      let digits = escape.dropFirst(2).prefix(4)
      if escape.count == 7, escape.last == "_", let value = UInt32(digits, radix: 16), value != 0,
        let scalar = Unicode.Scalar(value)
      {
        result.unicodeScalars.append(scalar)
        rest = rest[escape.endIndex...]
      } else {
        result += "_x"
        rest = rest[start...].dropFirst(2)
      }
    }
    return result + rest
  }
}
