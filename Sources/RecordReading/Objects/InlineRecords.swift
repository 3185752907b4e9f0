/// The records of a resource that stand in the package's own file, as the text of a file of their own.
package struct InlineRecords: Sendable {
  /// The text. Records stand on the lines that they have in the package's file.
  package let bytes: [UInt8]
  /// The ending that a file of such a text would have; nil where the package says it.
  package let ending: String?

  init(bytes: [UInt8], ending: String?) {
    self.bytes = bytes
    self.ending = ending
  }

  /// The `data` of each resource of a package, in their order; nil for a resource without.
  ///
  /// An array is taken as it stands. A text is the content of a file.
  ///
  /// - Parameter bytes: The package's file, which is JSON.
  package static func all(in bytes: [UInt8]) -> [InlineRecords?] {
    var scanner = JSONScanner(bytes)
    var found: [InlineRecords?] = []
    try? scanner.members { name, scanner throws(JSONScanner.Fault) in
      guard name == "resources", scanner.next == UInt8(ascii: "[") else { return try scanner.skip() }
      try scanner.elements { scanner throws(JSONScanner.Fault) in
        let place = found.count
        found.append(nil)
        guard scanner.next == UInt8(ascii: "{") else { return try scanner.skip() }
        try scanner.members { name, scanner throws(JSONScanner.Fault) in
          guard name == "data" else { return try scanner.skip() }
          found[place] = try InlineRecords(&scanner, bytes)
        }
      }
    }
    return found
  }

  /// - Returns: nil for a value that holds no records.
  private init?(_ scanner: inout JSONScanner, _ bytes: [UInt8]) throws(JSONScanner.Fault) {
    let line = scanner.nextLine
    switch scanner.next {
    case UInt8(ascii: "["):
      let range = try scanner.range()
      self.bytes = Array(repeating: RecordScanner.lineFeed, count: line - 1) + bytes[range]
      ending = "json"
    case UInt8(ascii: "\""):
      guard case .text(let text) = try scanner.value() else { return nil }
      self.bytes = Array(text.utf8)
      ending = nil
    default:
      try scanner.skip()
      return nil
    }
  }
}

extension JSONScanner {
  /// Calls the body before the value of each member of the object that comes next; it takes the value.
  fileprivate mutating func members(
    _ body: (String, inout JSONScanner) throws(Fault) -> Void
  ) throws(Fault) {
    try require("{")
    if take("}") { return }
    repeat {
      guard case .text(let name) = try value() else { throw Fault(offset: position) }
      try require(":")
      try body(name, &self)
    } while take(",")
    try require("}")
  }

  /// Calls the body before each value of the array that comes next; it takes the value.
  mutating func elements(_ body: (inout JSONScanner) throws(Fault) -> Void) throws(Fault) {
    try require("[")
    if take("]") { return }
    repeat { try body(&self) } while take(",")
    try require("]")
  }

  fileprivate mutating func skip() throws(Fault) { _ = try value() }

  /// Where the value stands that comes next, which is taken.
  mutating func range() throws(Fault) -> Range<Int> {
    _ = next
    let start = position
    _ = try value()
    return start..<position
  }
}
