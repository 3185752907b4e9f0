/// One piece of Swift text that the tests of the house look at.
enum SwiftToken: Equatable {
  /// A name, a keyword or a number.
  case word(String)
  /// One ASCII character that is neither of a word nor blank.
  case sign(Character)
}

/// Swift text as words and signs, without comments, regular expressions and what stands between quotes; the code of
/// interpolations stays.
struct SwiftTokens {
  private(set) var tokens: [SwiftToken] = []
  private let bytes: [UInt8]
  private var position = 0
  /// The last byte that was no blank and in no comment.
  private var previous = UInt8(ascii: "\n")

  init(_ text: String) {
    bytes = Array(text.utf8)
    readCode(until: nil)
  }

  /// - Parameter end: The sign that closes an interpolation, nil for the whole text.
  private mutating func readCode(until end: UInt8?) {
    var depth = 0
    while position < bytes.count {
      let byte = bytes[position]
      if Self.isOfWord(byte) {
        readWord()
        continue
      }
      if byte == end, depth == 0 { return }
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if byte == UInt8(ascii: "/"), skipCommentOrExpression() { continue }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "#"), skipText() { continue }
      if byte > 0x20 {
        tokens.append(.sign(Character(UnicodeScalar(byte))))
        previous = byte
      }
      position += 1
    }
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  private mutating func readWord() {
    let start = position
    while position < bytes.count, Self.isOfWord(bytes[position]) { position += 1 }
    tokens.append(.word(String(decoding: bytes[start..<position], as: UTF8.self)))
    previous = bytes[position - 1]
  }

  private func holds(_ text: String, at place: Int) -> Bool {
    place < bytes.count && bytes[place...].starts(with: text.utf8)
  }

  /// - Returns: Whether a comment or a regular expression began here.
  private mutating func skipCommentOrExpression() -> Bool {
    if holds("//", at: position) {
      while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
      return true
    }
    if holds("/*", at: position) {
      var depth = 0
      repeat {
        if holds("/*", at: position) {
          depth += 1
          position += 2
        } else if holds("*/", at: position) {
          depth -= 1
          position += 2
        } else {
          position += 1
        }
      } while depth > 0 && position < bytes.count
      return true
    }
    // A slash that follows an open bracket, a comma or `=` divides nothing.
    guard "(,=:[{!?".utf8.contains(previous), position + 1 < bytes.count, bytes[position + 1] > 0x20 else {
      return false
    }
    var end = position + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "/") {
      if bytes[end] == UInt8(ascii: "\n") { return false }
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    position = end + 1
    return true
  }

  /// - Returns: Whether a text between quotes, or a regular expression between `#/` and `/#`, began here.
  private mutating func skipText() -> Bool {
    var open = position
    while open < bytes.count, bytes[open] == UInt8(ascii: "#") { open += 1 }
    let marks = open - position
    guard open < bytes.count else { return false }
    if bytes[open] == UInt8(ascii: "/"), marks > 0 {
      position = open + 1
      while position < bytes.count, !holds("/#", at: position) { position += 1 }
      position = min(bytes.count, position + 1 + marks)
      return true
    }
    guard bytes[open] == UInt8(ascii: "\"") else { return false }
    let quotes = holds("\"\"\"", at: open) ? 3 : 1
    position = open + quotes
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "\\"), areMarks(marks, at: position + 1) {
        position += 1 + marks
        if position < bytes.count, bytes[position] == UInt8(ascii: "(") {
          position += 1
          readCode(until: UInt8(ascii: ")"))
        }
        position += 1
      } else if closes(quotes, marks) {
        position += quotes + marks
        break
      } else {
        position += 1
      }
    }
    previous = UInt8(ascii: "\"")
    return true
  }

  private func areMarks(_ marks: Int, at place: Int) -> Bool {
    place + marks <= bytes.count && bytes[place..<place + marks].allSatisfy { $0 == UInt8(ascii: "#") }
  }

  private func closes(_ quotes: Int, _ marks: Int) -> Bool {
    bytes[position] == UInt8(ascii: "\"") && (quotes == 1 || holds("\"\"\"", at: position))
      && areMarks(marks, at: position + quotes)
  }
}
