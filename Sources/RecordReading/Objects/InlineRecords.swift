import Foundation

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
  /// Arrays of objects are taken as they stand. Of arrays of arrays, the first one has the names of the columns, unless
  /// they have none. A text is the content of a file.
  ///
  /// - Parameters:
  ///   - bytes: The package's file, which is JSON.
  ///   - hasHeading: Whether the first array of a resource has names, by the resource's place.
  package static func all(in bytes: [UInt8], hasHeading: (Int) -> Bool) -> [InlineRecords?] {
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
          found[place] = try InlineRecords(&scanner, bytes, hasHeading: hasHeading(place))
        }
      }
    }
    return found
  }

  /// - Returns: nil for a value that holds no records.
  private init?(_ scanner: inout JSONScanner, _ bytes: [UInt8], hasHeading: Bool) throws(JSONScanner.Fault) {
    let line = scanner.nextLine
    switch scanner.next {
    case UInt8(ascii: "["):
      var ahead = scanner
      _ = ahead.take("[")
      if ahead.next == UInt8(ascii: "[") {
        self.bytes = try Self.objects(ofArrays: &scanner, bytes, hasHeading: hasHeading)
      } else {
        let range = try scanner.range()
        self.bytes = Array(repeating: RecordScanner.lineFeed, count: line - 1) + bytes[range]
      }
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

  /// Arrays as objects, each on its line.
  static func objects(
    ofArrays scanner: inout JSONScanner, _ bytes: [UInt8], hasHeading: Bool
  ) throws(JSONScanner.Fault) -> [UInt8] {
    var names: [String]?
    var objects = Array("[".utf8)
    var line = 1
    var isFirst = true
    try scanner.elements { scanner throws(JSONScanner.Fault) in
      let start = scanner.nextLine
      var cells: [ArraySlice<UInt8>] = []
      try scanner.elements { scanner throws(JSONScanner.Fault) in cells.append(bytes[try scanner.range()]) }
      if names == nil {
        names = hasHeading ? Self.names(cells) : cells.indices.map { "c_\($0 + 1)" }
        if hasHeading { return }
      }
      objects += Array(repeating: RecordScanner.lineFeed, count: start - line)
      line = start
      let known = names ?? []
      let members = cells.enumerated().map { place, cell in
        Self.quoted(place < known.count ? known[place] : "c_\(place + 1)") + Array(":".utf8) + cell
      }
      objects += (isFirst ? [] : Array(",".utf8)) + Array("{".utf8) + members.joined(separator: Array(",".utf8))
      objects += Array("}".utf8)
      isFirst = false
    }
    return objects + Array("]".utf8)
  }

  /// The texts of the cells; one that stands twice gets a number.
  private static func names(_ cells: [ArraySlice<UInt8>]) -> [String] {
    var counts: [String: Int] = [:]
    return cells.map { cell in
      let name = (try? JSONDecoder().decode(String.self, from: Data(cell))) ?? String(decoding: cell, as: UTF8.self)
      counts[name, default: 0] += 1
      let count = counts[name] ?? 1
      return count == 1 ? name : "\(name)_\(count)"
    }
  }

  private static func quoted(_ text: String) -> [UInt8] { (try? JSONEncoder().encode(text)).map { Array($0) } ?? [] }
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
  fileprivate mutating func elements(_ body: (inout JSONScanner) throws(Fault) -> Void) throws(Fault) {
    try require("[")
    if take("]") { return }
    repeat { try body(&self) } while take(",")
    try require("]")
  }

  fileprivate mutating func skip() throws(Fault) { _ = try value() }

  /// Where the value stands that comes next, which is taken.
  fileprivate mutating func range() throws(Fault) -> Range<Int> {
    _ = next
    let start = position
    _ = try value()
    return start..<position
  }
}
