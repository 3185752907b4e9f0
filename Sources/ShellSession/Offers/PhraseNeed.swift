/// What stands in every text that a pattern matches, so that most texts are told apart without the expression: of each
/// clause, one of its runs of letters.
struct PhraseNeed: Sendable, Equatable {
  /// Each clause is a choice of runs, in UTF-8.
  let clauses: [[[UInt8]]]

  /// - Parameter pattern: A regular expression with literals, classes, groups and simple quantifiers; what else there is in
  ///   it asks for nothing.
  init(of pattern: String) {
    var reader = Reader(bytes: Array(pattern.utf8))
    clauses = reader.alternatives()
  }

  func isMet(by text: SearchedBytes) -> Bool {
    clauses.allSatisfy { clause in clause.contains(where: text.contains) }
  }
}

/// A text in which many runs are looked for: most are told apart by their pairs of neighbouring bytes.
struct SearchedBytes {
  private let bytes: [UInt8]
  /// A bit for each pair, by its ``place(of:_:)``.
  private var pairs = [UInt64](repeating: 0, count: 64)

  init(_ text: String) {
    bytes = Array(text.utf8)
    for (first, second) in zip(bytes, bytes.dropFirst()) {
      let place = Self.place(of: first, second)
      pairs[place >> 6] |= 1 << UInt64(place & 63)
    }
  }

  /// - Parameter run: Of two bytes or more.
  func contains(_ run: [UInt8]) -> Bool {
    guard bytes.count >= run.count else { return false }
    for index in 1..<run.count {
      let place = Self.place(of: run[index - 1], run[index])
      if pairs[place >> 6] & 1 << UInt64(place & 63) == 0 { return false }
    }
    return (0...bytes.count - run.count).contains { start in
      run.indices.allSatisfy { bytes[start + $0] == run[$0] }
    }
  }

  private static func place(of first: UInt8, _ second: UInt8) -> Int { (Int(first) * 67 + Int(second)) & 4095 }
}

/// Reads a pattern once, from the left.
private struct Reader {
  typealias Clauses = [[[UInt8]]]

  let bytes: [UInt8]
  private var index = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Everything up to the end or the parenthesis that closes the group.
  mutating func alternatives() -> Clauses {
    var read = [sequence()]
    while byte == UInt8(ascii: "|") {
      index += 1
      read.append(sequence())
    }
    if read.count == 1 { return read[0] }
    // Of each alternative the clause that tells most; one that needs nothing makes the others needless.
    var choice: [[UInt8]] = []
    for clauses in read {
      guard let best = clauses.max(by: { Self.weight($0) < Self.weight($1) }) else { return [] }
      choice += best
    }
    return [choice]
  }

  private static func weight(_ clause: [[UInt8]]) -> Int { clause.map(\.count).min() ?? 0 }

  private mutating func sequence() -> Clauses {
    var (clauses, run): (Clauses, [UInt8]) = ([], [])
    func flush() {
      if run.count > 1 { clauses.append([run]) }
      run = []
    }
    while let byte, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
      index += 1
      switch byte {
      case UInt8(ascii: "("):
        flush()
        let asked = group()
        if !isOptional() { clauses += asked }
      case UInt8(ascii: "["):
        flush()
        skipClass()
      case UInt8(ascii: "\\"):
        flush()
        index += 1
      case _ where byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20): run.append(byte)
      default:
        // A letter that may be missing, or stand often.
        if "?*+{".utf8.contains(byte), let first = run.lastIndex(where: { $0 & 0xC0 != 0x80 }) {
          run.removeSubrange(first...)
        }
        flush()
      }
    }
    flush()
    return clauses
  }

  /// A group whose parenthesis was read; what must not stand there asks for nothing.
  private mutating func group() -> Clauses {
    var isNegative = false
    if byte == UInt8(ascii: "?") {
      let kind = bytes[index...].prefix { !"!:=".utf8.contains($0) }.count
      isNegative = index + kind < bytes.count && bytes[index + kind] == UInt8(ascii: "!")
      index += kind + 1
    }
    let read = alternatives()
    index += 1
    return isNegative ? [] : read
  }

  /// Whether what was read may be missing: a quantifier follows that lets it.
  private func isOptional() -> Bool { byte.map { "?*{".utf8.contains($0) } ?? false }

  private mutating func skipClass() {
    while let byte, byte != UInt8(ascii: "]") { index += byte == UInt8(ascii: "\\") ? 2 : 1 }
    index += 1
  }
}
