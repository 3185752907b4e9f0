/// The lines of a text by their place in its UTF-8 bytes, so that any stretch of it can be given back as it was.
struct SourceLines {
  let bytes: [UInt8]
  /// One a line, its line break included; a text that ends with a break has no empty line after it.
  let ranges: [Range<Int>]

  init(_ text: String) {
    bytes = Array(text.utf8)
    var ranges: [Range<Int>] = []
    var start = 0
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      ranges.append(start..<offset + 1)
      start = offset + 1
    }
    if start < bytes.count { ranges.append(start..<bytes.count) }
    self.ranges = ranges
  }

  var count: Int { ranges.count }

  /// `\r\n` where the first line ends so, else `\n`.
  var lineBreak: String {
    guard let first = ranges.first else { return "\n" }
    return bytes[first].suffix(2).elementsEqual([0x0D, 0x0A]) ? "\r\n" : "\n"
  }

  /// The line without its break, LF with any CR before it; without a byte order mark where it is the first.
  func content(_ line: Int) -> String {
    var part = bytes[ranges[line]]
    if part.last == 0x0A { part.removeLast() }
    while part.last == 0x0D { part.removeLast() }
    if line == 0, part.starts(with: Self.byteOrderMark) { part.removeFirst(Self.byteOrderMark.count) }
    return String(decoding: part, as: UTF8.self)
  }

  /// The lines as they stand in the text.
  func raw(_ lines: Range<Int>) -> String {
    guard let first = lines.first, let last = lines.last else { return "" }
    return String(decoding: bytes[ranges[first].lowerBound..<ranges[last].upperBound], as: UTF8.self)
  }

  /// The bytes of a line without its break, for a diagnostic.
  func byteRange(_ line: Int) -> Range<Int> {
    let hasByteOrderMark = line == 0 && bytes.starts(with: Self.byteOrderMark)
    let start = ranges[line].lowerBound + (hasByteOrderMark ? Self.byteOrderMark.count : 0)
    return start..<start + content(line).utf8.count
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
