import QuerySyntax
import VietnameseText

/// The tables, columns and values that examples name, as a reader of Vietnamese types them on the example set.
enum ExampleNames {
  /// By their English names; a test holds them against the titles of the example set.
  static let vietnamese: [String: String] = [
    "procedures": "thủ tục", "dossiers": "hồ sơ", "holidays": "ngày nghỉ lễ",
    "code": "mã thủ tục", "name": "tên thủ tục", "domain": "lĩnh vực", "level": "mức độ", "tier": "cấp",
    "eligible": "đủ điều kiện", "online": "trực tuyến", "fee": "phí và lệ phí", "procedure": "thủ tục hành chính",
    "district": "quận huyện", "submitted": "ngày nộp", "received": "ngày tiếp nhận", "due": "ngày hẹn trả",
    "resolved": "ngày xử lý xong", "channel": "kênh", "tracked": "đã cập nhật một cửa", "post": "bưu chính",
    "mode": "hình thức dịch vụ công", "full": "toàn trình", "partial": "một phần",
  ]

  /// A statement with these names in the place of the English ones, outside of quotes; as it is where it then no longer
  /// parses.
  static func translated(_ text: String) -> String {
    let translated = named(text)
    return Parser.parse(translated).diagnostics.isEmpty ? translated : text
  }

  /// A text with these names in the place of the English ones, outside of quotes.
  static func named(_ text: String) -> String {
    let pieces = text.split(separator: "\"", omittingEmptySubsequences: false)
    return pieces.enumerated().map { index, piece -> String in
      if index % 2 == 1 { return String(piece) }
      return String(piece).replacing(/[A-Za-z_]+/) { vietnamese[String($0.output)] ?? String($0.output) }
    }.joined(separator: "\"")
  }
}
