/// The protocol counts positions in code points, the language in bytes of UTF-8.
extension String {
  /// The byte at which so many code points are before; those of the whole text where it has fewer.
  func utf8Offset(ofCodePoint position: Int) -> Int {
    unicodeScalars.prefix(max(0, position)).reduce(0) { $0 + UTF8.width($1) }
  }

  /// The code points before a byte.
  func codePoints(before utf8Offset: Int) -> Int {
    let place = utf8.index(startIndex, offsetBy: utf8Offset, limitedBy: endIndex) ?? endIndex
    return unicodeScalars[..<place].count
  }
}
