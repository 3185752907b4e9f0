/// Texts as bytes, among which one is looked for in every row.
struct ByteTexts: Sendable {
  /// All, in any order; few are compared one by one.
  let texts: [[UInt8]]
  /// Many are found by what ``hash(of:)`` gives of their bytes; empty for few.
  private let buckets: [UInt64: [[UInt8]]]

  private static let fewest = 9

  /// - Parameter texts: Without repetition.
  init(_ texts: Set<String>) {
    self.texts = texts.map { Array($0.utf8) }
    buckets = texts.count < Self.fewest ? [:] : Dictionary(grouping: self.texts) { Self.hash(of: $0.span) }
  }

  /// Whether one of the texts is exactly these bytes.
  func contains(_ text: Span<UInt8>) -> Bool {
    if buckets.isEmpty { return texts.contains { text.holds($0) } }
    return buckets[Self.hash(of: text)]?.contains { text.holds($0) } ?? false
  }

  /// FNV-1a, 64 bits.
  private static func hash(of bytes: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    return hash
  }
}

extension Span<UInt8> {
  fileprivate func holds(_ bytes: [UInt8]) -> Bool {
    if bytes.count != count { return false }
    for index in bytes.indices where bytes[index] != self[index] { return false }
    return true
  }
}
