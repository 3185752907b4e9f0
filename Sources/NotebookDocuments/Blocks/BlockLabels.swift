/// A fact that a document keeps by name: a setting of a cell or a header, or something about an output.
package struct SessionAttribute: Sendable, Hashable {
  /// As decoded; not empty.
  package let name: String
  /// As decoded; may be empty.
  package let value: String

  package init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

/// The words after the language of a fenced block: bare labels such as `skip`, and `name=value` pairs.
///
/// Name and value may not hold blanks, quotes, backticks or control characters, nor the name `=`; these are written as
/// `%XX`, like `%` itself.
struct BlockLabels {
  /// In source order; value nil for a bare label.
  let items: [(name: String, value: String?)]

  init(reading text: some StringProtocol) {
    // By bytes: a combining mark makes another character of the blank or `=` before it.
    items = text.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.map { word in
      guard let equals = word.firstIndex(of: UInt8(ascii: "=")) else {
        return (String(decoding: word, as: UTF8.self), nil)
      }
      return (Self.decoded(word[..<equals]), Self.decoded(word[word.index(after: equals)...]))
    }
  }

  /// ` name=value`, with a blank before each.
  static func text(of items: [(name: String, value: String?)]) -> String {
    items.map { item in
      " " + encoded(item.name).replacing("=", with: "%3D") + (item.value.map { "=" + encoded($0) } ?? "")
    }.joined()
  }

  private static func encoded(_ value: String) -> String {
    var bytes: [UInt8] = []
    for byte in value.utf8 {
      switch byte {
      case 0...0x20, 0x22, 0x25, 0x60, 0x7F:
        bytes.append(UInt8(ascii: "%"))
        bytes += [byte >> 4, byte & 15].map { hexadecimalDigits[Int($0)] }
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `%` without two hexadecimal digits behind it stays as it is.
  private static func decoded(_ value: some Sequence<UInt8>) -> String {
    let source = Array(value)
    var bytes: [UInt8] = []
    var index = 0
    while index < source.count {
      if source[index] == UInt8(ascii: "%"), index + 2 < source.count,
        let high = digit(source[index + 1]), let low = digit(source[index + 2])
      {
        bytes.append(high << 4 | low)
        index += 3
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    Character(Unicode.Scalar(byte)).hexDigitValue.map { UInt8($0) }
  }

  private static let hexadecimalDigits = Array("0123456789ABCDEF".utf8)
}
