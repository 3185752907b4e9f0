/// A source in which `⟦` and `⟧` mark one stretch.
struct MarkedSource {
  let text: String
  /// UTF-8 offsets into the text without its marks; nil where there are none.
  let range: Range<Int>?

  init(_ marked: String) {
    var bytes: [UInt8] = []
    var start: Int?
    var end: Int?
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": start = bytes.count
      case "⟧": end = bytes.count
      default: bytes += Array(String(scalar).utf8)
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
    range = start.flatMap { start in end.map { start..<$0 } }
  }
}
