/// The lines of a text by their place in its UTF-8 bytes, so that any stretch of it can be given back as it was.
struct SourceLines {
  let bytes: [UInt8]
  /// One a line, its line break included; a text that ends with a break has no empty line after it. The first starts
  /// behind a byte order mark.
  let ranges: [Range<Int>]

  init(_ text: String) {
    bytes = Array(text.utf8)
    var ranges: [Range<Int>] = []
    var start = bytes.starts(with: Self.mark) ? Self.mark.count : 0
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      ranges.append(start..<offset + 1)
      start = offset + 1
    }
    if start < bytes.count { ranges.append(start..<bytes.count) }
    self.ranges = ranges
  }

  var count: Int { ranges.count }

  /// The mark at the start of the text, which belongs to no line; empty where there is none.
  var byteOrderMark: String { bytes.starts(with: Self.mark) ? "\u{FEFF}" : "" }

  /// `\r\n` where the first line ends so, else `\n`.
  var lineBreak: String {
    guard let first = ranges.first else { return "\n" }
    return bytes[first].suffix(2).elementsEqual([0x0D, 0x0A]) ? "\r\n" : "\n"
  }

  /// The line without its break, LF with any CR before it.
  func content(_ line: Int) -> String {
    var part = bytes[ranges[line]]
    if part.last == 0x0A { part.removeLast() }
    while part.last == 0x0D { part.removeLast() }
    return String(decoding: part, as: UTF8.self)
  }

  /// The lines as they stand in the text.
  func raw(_ lines: Range<Int>) -> String {
    guard let first = lines.first, let last = lines.last else { return "" }
    return String(decoding: bytes[ranges[first].lowerBound..<ranges[last].upperBound], as: UTF8.self)
  }

  /// The bytes of a line without its break, for a diagnostic.
  func byteRange(_ line: Int) -> Range<Int> {
    let start = ranges[line].lowerBound
    return start..<start + content(line).utf8.count
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
