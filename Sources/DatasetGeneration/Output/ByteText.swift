/// Text for a CSV file as bytes, put together without a string per value.
struct ByteText: Sendable {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  mutating func append(_ byte: UInt8) {
    bytes.append(byte)
  }

  mutating func append(_ text: [UInt8]) {
    bytes.append(contentsOf: text)
  }

  /// Appends a number that is not negative, with zeros before it where it has fewer digits than the width.
  mutating func append(_ number: Int, width: Int = 1) {
    var digits = 1
    var power = 10
    while number >= power && digits < 18 {
      power *= 10
      digits += 1
    }
    for _ in 0..<max(0, width - digits) { bytes.append(Self.zero) }
    power /= 10
    while power > 0 {
      bytes.append(Self.zero + UInt8(number / power % 10))
      power /= 10
    }
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  /// The bytes of a value as a CSV field, between quotation marks where it holds a comma, quotation mark or line end.
  static func field(_ value: String) -> [UInt8] {
    let bytes = Array(value.utf8)
    guard bytes.contains(where: { $0 == comma || $0 == quote || $0 == lineEnd || $0 == 0x0D }) else { return bytes }
    return [quote] + bytes.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
  }

  static let comma = UInt8(ascii: ",")
  static let dash = UInt8(ascii: "-")
  static let lineEnd = UInt8(ascii: "\n")
  private static let quote = UInt8(ascii: "\"")
  private static let zero = UInt8(ascii: "0")
}
