/// Finds the links of prose whose destination begins with `#` (CommonMark 0.31, 6.3), left to right.
///
/// Code spans, HTML, escaped brackets and pictures hold none. A link may hold brackets but no further link.
struct LinkReader {
  private let bytes: [UInt8]
  private(set) var places: [LinkPlace] = []
  /// Code, tags, comments, and links of every kind, whole: what is no text of the prose itself.
  private(set) var skipped: [Range<Int>] = []
  /// The paragraph that is read, and how far.
  private var paragraph = 0..<0
  private var position = 0
  /// Brackets that are open, with whether a picture's.
  private var open: [(start: Int, isPicture: Bool)] = []
  /// Brackets before this place hold a link and so are none.
  private var linkEnd = 0
  /// Whether a comment was found that nothing ends.
  private var hasOpenComment = false

  /// A destination with its title is not longer: what is open ends soon.
  private static let longest = 2_000

  /// - Parameter prose: A block of a document.
  init(_ prose: String) {
    let lines = SourceLines(prose)
    bytes = lines.bytes
    for paragraph in ParagraphReader(lines).paragraphs {
      self.paragraph = paragraph
      position = paragraph.lowerBound
      (open, linkEnd, hasOpenComment) = ([], paragraph.lowerBound, false)
      while position < paragraph.upperBound { readNext() }
    }
  }

  private mutating func readNext() {
    switch bytes[position] {
    case UInt8(ascii: "\\"): position += 2
    case UInt8(ascii: "`"): skipCode()
    case UInt8(ascii: "<"): skipTag()
    case UInt8(ascii: "["):
      let isPicture = position > paragraph.lowerBound && bytes[position - 1] == UInt8(ascii: "!")
      open.append((position, isPicture))
      position += 1
    case UInt8(ascii: "]"): endText()
    default: position += 1
    }
  }

  /// A run of backticks opens code where as long a run ends it.
  private mutating func skipCode() {
    let (start, length) = (position, runLength(at: position))
    var next = position + length
    position = next
    while next < paragraph.upperBound {
      guard bytes[next] == UInt8(ascii: "`") else {
        next += 1
        continue
      }
      let other = runLength(at: next)
      next += other
      if other == length {
        skipped.append(start..<next)
        position = next
        return
      }
    }
  }

  private func runLength(at start: Int) -> Int {
    bytes[start..<paragraph.upperBound].prefix { $0 == UInt8(ascii: "`") }.count
  }

  /// A tag or a comment, whose attributes hold no links.
  private mutating func skipTag() {
    let rest = bytes[position..<paragraph.upperBound]
    if rest.starts(with: "<!--".utf8) {
      let ends = hasOpenComment ? nil : rest.indices.dropLast(2).first { rest[$0...].starts(with: "-->".utf8) }
      hasOpenComment = ends == nil
      if let ends { skipped.append(position..<ends + 3) }
      position = ends.map { $0 + 3 } ?? position + 1
      return
    }
    let first = rest.dropFirst().first ?? 0
    let isTag = first == UInt8(ascii: "/") || (0x41...0x5A).contains(first & 0xDF)
    let end = rest.firstIndex { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "\n") }
    guard isTag, let end, bytes[end] == UInt8(ascii: ">") else {
      position += 1
      return
    }
    skipped.append(position..<end + 1)
    position = end + 1
  }

  /// A closing bracket ends a link where a destination in parentheses follows.
  private mutating func endText() {
    let end = position
    position += 1
    guard let bracket = open.popLast(), bracket.isPicture || bracket.start >= linkEnd,
      let destination = destination(at: position)
    else { return }
    position = destination.end
    skipped.append(bracket.start..<position)
    if bracket.isPicture { return }
    linkEnd = position
    guard bytes[destination.range].first == UInt8(ascii: "#") else { return }
    places.append(
      LinkPlace(
        text: withoutEmphasis(bracket.start + 1..<end),
        address: destination.range.lowerBound + 1..<destination.range.upperBound,
        whole: bracket.start..<destination.end, paragraph: paragraph))
  }

  /// `(#a)`, `(<#a b>)`, `(#a "title")`: the destination, and the place behind it.
  private func destination(at start: Int) -> (range: Range<Int>, end: Int)? {
    guard byte(start) == UInt8(ascii: "(") else { return nil }
    let limit = min(paragraph.upperBound, start + Self.longest)
    var place = skippedBlanks(start + 1)
    let first = place
    var range: Range<Int>
    if byte(place) == UInt8(ascii: "<") {
      guard let end = bytes[place..<max(place, limit)].firstIndex(of: UInt8(ascii: ">")) else { return nil }
      range = first + 1..<end
      place = end + 1
    } else {
      place = plainEnd(from: first)
      range = first..<place
    }
    place = skippedBlanks(place)
    if let quote = byte(place), let closing = Self.titleMarks[quote] {
      guard let end = bytes[(place + 1)..<max(place + 1, limit)].firstIndex(of: closing) else { return nil }
      place = skippedBlanks(end + 1)
    }
    return byte(place) == UInt8(ascii: ")") ? (range, place + 1) : nil
  }

  private static let titleMarks: [UInt8: UInt8] = [
    UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "'"): UInt8(ascii: "'"), UInt8(ascii: "("): UInt8(ascii: ")"),
  ]

  /// The end of a destination without angles: a blank, or a parenthesis that closes none of its own.
  private func plainEnd(from start: Int) -> Int {
    var (place, depth) = (start, 0)
    while let byte = byte(place), byte > 0x20, place - start < Self.longest {
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") {
        if depth == 0 { break }
        depth -= 1
      }
      place += byte == UInt8(ascii: "\\") && self.byte(place + 1).map({ $0 > 0x20 }) == true ? 2 : 1
    }
    return place
  }

  private func byte(_ place: Int) -> UInt8? { place < paragraph.upperBound ? bytes[place] : nil }

  private func skippedBlanks(_ start: Int) -> Int {
    var place = start
    while let byte = byte(place), [0x09, 0x0A, 0x0D, 0x20].contains(byte) { place += 1 }
    return place
  }

  private func withoutEmphasis(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while range.count > 2, let first = bytes[range].first, first == bytes[range].last,
      first == UInt8(ascii: "*") || first == UInt8(ascii: "_")
    {
      range = range.lowerBound + 1..<range.upperBound - 1
    }
    return range
  }
}
