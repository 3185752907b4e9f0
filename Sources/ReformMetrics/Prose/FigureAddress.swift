/// Where in the answers of a document a figure of its prose is found: `provision.n`, `by_tier.cap_xa.ratio.percent`.
package struct FigureAddress: Sendable, Hashable {
  /// Of the cell, or of a parameter.
  package let name: String
  /// A row, a column and a part of it, of which any may be left out.
  package let parts: [String]
  /// As it is written.
  package let text: String

  /// - Parameter text: Behind the `#`; what stands as `%XX` is that byte, so that a dot in a name can be written.
  /// - Returns: nil where a part is empty or its bytes are no text.
  package init?(_ text: String) {
    var parts: [String] = []
    for part in text.split(separator: ".", omittingEmptySubsequences: false) {
      guard let decoded = Self.decoded(part), !decoded.isEmpty else { return nil }
      parts.append(decoded)
    }
    guard let name = parts.first else { return nil }
    self.name = name
    self.parts = Array(parts.dropFirst())
    self.text = text
  }

  private static func decoded(_ part: Substring) -> String? {
    let source = Array(part.utf8)
    var bytes: [UInt8] = []
    var index = 0
    while index < source.count {
      let digits = source[min(index + 1, source.count)..<min(index + 3, source.count)]
      if source[index] == UInt8(ascii: "%"), digits.count == 2,
        let byte = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(byte)
        index += 3
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
