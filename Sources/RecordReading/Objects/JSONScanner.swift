import Foundation

/// Walks over a JSON text (RFC 8259) from its start to its end, member by member, in the order in which they are written.
struct JSONScanner {
  /// A value as far as it matters for a cell.
  enum Value: Equatable {
    case text(String)
    /// As written.
    case number(String)
    case boolean(Bool)
    case null
    /// An object or array, which was skipped.
    case nested
  }

  /// The text is no JSON at this byte.
  struct Fault: Error {
    let offset: Int
  }

  private let bytes: [UInt8]
  private(set) var position = 0
  /// Counted up to ``countedTo``.
  private var line = 1
  private var countedTo = 0
  /// Objects and arrays in each other.
  private static let greatestDepth = 512

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether nothing but blanks is left.
  var isAtEnd: Bool {
    mutating get {
      skipBlanks()
      return position == bytes.count
    }
  }

  /// The next byte that is no blank; nil at the end.
  var next: UInt8? {
    mutating get {
      skipBlanks()
      return position < bytes.count ? bytes[position] : nil
    }
  }

  /// The line of the next byte, from 1.
  var nextLine: Int {
    mutating get {
      skipBlanks()
      for index in countedTo..<position where bytes[index] == RecordScanner.lineFeed { line += 1 }
      countedTo = position
      return line
    }
  }

  /// Takes a sign, if it comes next.
  mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: sign) else { return false }
    position += 1
    return true
  }

  mutating func require(_ sign: Unicode.Scalar) throws(Fault) {
    if !take(sign) { throw Fault(offset: position) }
  }

  /// Calls the body for each member of the object that comes next.
  mutating func object(_ body: (String, Value) throws(Fault) -> Void) throws(Fault) {
    try require("{")
    if take("}") { return }
    repeat {
      let name = try text()
      try require(":")
      try body(name, try value())
    } while take(",")
    try require("}")
  }

  /// The value that comes next.
  mutating func value(depth: Int = 0) throws(Fault) -> Value {
    switch next {
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      try skipNested(depth: depth)
      return .nested
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  /// Goes to the value of a member, and so on into it.
  ///
  /// - Returns: Whether it is there.
  mutating func enter(_ names: ArraySlice<String>) throws(Fault) -> Bool {
    guard let wanted = names.first else { return true }
    guard take("{"), !take("}") else { return false }
    repeat {
      let name = try text()
      try require(":")
      if name == wanted { return try enter(names.dropFirst()) }
      _ = try value()
    } while take(",")
    return false
  }

  // MARK: Parts

  private mutating func skipBlanks() {
    while position < bytes.count, [9, 10, 13, 32].contains(bytes[position]) { position += 1 }
  }

  private mutating func word(_ word: String, _ value: Value) throws(Fault) -> Value {
    guard bytes[position...].starts(with: word.utf8) else { throw Fault(offset: position) }
    position += word.utf8.count
    return value
  }

  private mutating func number() throws(Fault) -> String {
    let start = position
    while position < bytes.count,
      bytes[position] &- 48 < 10 || [43, 45, 46, 69, 101].contains(bytes[position])
    {
      position += 1
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let first = text.utf8.first, first &- 48 < 10 || first == 45, Double(text) != nil else {
      throw Fault(offset: start)
    }
    return text
  }

  private mutating func text() throws(Fault) -> String {
    try require("\"")
    let start = position
    var isEscaped = false
    while position < bytes.count, bytes[position] != RecordScanner.quote {
      if bytes[position] == UInt8(ascii: "\\") {
        isEscaped = true
        position += 1
      } else if bytes[position] < 0x20 {
        throw Fault(offset: position)
      }
      position += 1
    }
    guard position < bytes.count, let text = Self.decoded(bytes[start..<position], isEscaped) else {
      throw Fault(offset: min(position, bytes.count))
    }
    position += 1
    return text
  }

  /// The text of the bytes between quotes; nil where an escape or a byte is none of JSON.
  private static func decoded(_ bytes: ArraySlice<UInt8>, _ isEscaped: Bool) -> String? {
    if !isEscaped { return String(validating: bytes, as: UTF8.self) }
    let quoted = Data([RecordScanner.quote] + bytes + [RecordScanner.quote])
    return try? JSONDecoder().decode(String.self, from: quoted)
  }

  private mutating func skipNested(depth: Int) throws(Fault) {
    if depth == Self.greatestDepth { throw Fault(offset: position) }
    if take("[") {
      if take("]") { return }
      repeat { _ = try value(depth: depth + 1) } while take(",")
      try require("]")
      return
    }
    try require("{")
    if take("}") { return }
    repeat {
      _ = try text()
      try require(":")
      _ = try value(depth: depth + 1)
    } while take(",")
    try require("}")
  }
}
