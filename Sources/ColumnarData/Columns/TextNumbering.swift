package import VietnameseText

/// Numbers for texts of one make, such as the ids of dossiers: each text of a few shapes has a number of its own, from which
/// it can be had again, and numbers are compared and counted in place of the texts.
///
/// A shape is a length, and for each place of such a text the characters that may stand there. The number of a text is that
/// of its characters' places among these, in mixed radix with the first character the most significant, behind the numbers
/// of all shorter texts. So `HS-07` of the shape `H`, `S`, `-`, `0…9`, `0…9` is 7.
package struct TextNumbering: Hashable, Sendable {
  /// Texts of one length.
  package struct Shape: Hashable, Sendable {
    /// For each place the characters that may stand there, ASCII, in the order of collation.
    package let characters: [[UInt8]]
    /// The number of its first text.
    package let first: Int64
    /// How many texts it has.
    package let count: Int64
    /// For each place and byte the character's place among those that may stand there; 255 for others.
    private let places: [UInt8]
    /// Neighbouring places with all texts that they can have, so that a text is put together from a few pieces.
    private var pieces: [Piece] = []
    /// The texts of all pieces one after the other, those of a piece in the order of their numbers.
    private var pieceTexts: [UInt8] = []

    private struct Piece: Hashable, Sendable {
      /// Its first place in a text, and how many it has.
      let start: Int
      let length: Int
      /// Its texts, and where the first of them stands among those of all pieces.
      let count: UInt64
      let textStart: Int

      /// More texts than this would leave the first cache.
      static let mostTexts = 1024
    }

    init?(_ characters: [[UInt8]], first: Int64) {
      self.characters = characters
      self.first = first
      var product: Int64 = 1
      var places = [UInt8](repeating: 255, count: characters.count << 7)
      for (place, allowed) in characters.enumerated() {
        let (next, overflow) = product.multipliedReportingOverflow(by: Int64(allowed.count))
        if overflow || next > TextNumbering.limit - first || allowed.isEmpty { return nil }
        product = next
        for (rank, character) in allowed.enumerated() {
          if character >= 0x80 || places[place << 7 | Int(character)] != 255 { return nil }
          places[place << 7 | Int(character)] = UInt8(rank)
        }
      }
      count = product
      self.places = places
      cutIntoPieces()
    }

    private mutating func cutIntoPieces() {
      var (start, texts): (Int, [[UInt8]]) = (0, [[]])
      for (place, allowed) in characters.enumerated() {
        if texts.count * allowed.count > Piece.mostTexts {
          add(texts, from: start, to: place)
          (start, texts) = (place, [[]])
        }
        texts = texts.flatMap { text in allowed.map { text + [$0] } }
      }
      add(texts, from: start, to: characters.count)
    }

    private mutating func add(_ texts: [[UInt8]], from start: Int, to end: Int) {
      pieces.append(
        Piece(start: start, length: end - start, count: UInt64(texts.count), textStart: pieceTexts.count))
      pieceTexts += texts.joined()
    }

    /// nil for a text that is of another shape.
    func number(of text: Span<UInt8>) -> Int64? {
      var number: Int64 = 0
      for place in characters.indices {
        let byte = text[place]
        if byte >= 0x80 { return nil }
        let rank = places[place << 7 | Int(byte)]
        if rank == 255 { return nil }
        number = number &* Int64(characters[place].count) &+ Int64(rank)
      }
      return first + number
    }

    /// Puts the text of one of its numbers at the start of some bytes.
    func put(_ number: Int64, into text: inout MutableSpan<UInt8>) {
      let (pieces, texts) = (pieces.span, pieceTexts.span)
      var rest = UInt64(bitPattern: number &- first)
      var index = pieces.count
      while index > 0 {
        index -= 1
        let piece = pieces[index]
        let quotient = rest / piece.count
        let source = piece.textStart + Int(truncatingIfNeeded: rest &- quotient &* piece.count) &* piece.length
        for place in 0..<piece.length { text[piece.start + place] = texts[source + place] }
        rest = quotient
      }
    }
  }

  /// No number is as great.
  package static let limit: Int64 = 1 << 62
  /// Longer texts have no number.
  package static let longest = 64

  /// By ascending length; one for each length that texts have.
  package let shapes: [Shape]
  /// How many texts have a number: all numbers are below it.
  package let count: Int64
  /// Whether the order of numbers is that of texts by collation.
  package let followsCollation: Bool
  /// For each length up to ``longest`` the place of its shape; −1 where texts of it have no number.
  private let shapeOfLength: [Int8]

  /// - Parameter shapes: For each length the characters by place, each once, in any order; lengths differ.
  /// - Returns: nil where the numbers would be too great, or characters are not printable ASCII.
  package init?(shapes allowed: [[[UInt8]]]) {
    var shapes: [Shape] = []
    var places = [Int8](repeating: -1, count: Self.longest + 1)
    var count: Int64 = 0
    for characters in allowed.sorted(by: { $0.count < $1.count }) {
      guard (1...Self.longest).contains(characters.count), places[characters.count] < 0,
        characters.joined().allSatisfy({ (0x20...0x7E).contains($0) }),
        let shape = Shape(characters.map(CharacterOrder.sorted), first: count)
      else { return nil }
      places[characters.count] = Int8(shapes.count)
      shapes.append(shape)
      count += shape.count
    }
    self.shapes = shapes
    self.count = count
    shapeOfLength = places
    followsCollation = CharacterOrder.isOrder(ofTextsOf: shapes.map(\.characters))
  }

  /// The number of a text; nil where it has none.
  package func number(of text: Span<UInt8>) -> Int64? {
    if text.count > Self.longest || text.isEmpty { return nil }
    let place = shapeOfLength[text.count]
    return place < 0 ? nil : shapes[Int(place)].number(of: text)
  }

  package func number(of text: String) -> Int64? { number(of: text.utf8Span.span) }

  /// Puts the text of a number, ASCII, at the start of ``longest`` bytes.
  ///
  /// - Parameter number: From 0 to below ``count``; any other gives some text of a shape.
  /// - Returns: How many bytes it has.
  package func put(_ number: Int64, into text: inout MutableSpan<UInt8>) -> Int {
    let shapes = shapes.span
    var place = shapes.count - 1
    while place > 0, shapes[place].first > number { place -= 1 }
    shapes[place].put(number, into: &text)
    return shapes[place].characters.count
  }

  package func text(of number: Int64) -> String {
    var bytes = [UInt8](repeating: 0, count: Self.longest)
    var span = bytes.mutableSpan
    let length = put(number, into: &span)
    return String(decoding: bytes[..<length], as: UTF8.self)
  }

  /// The starts of texts that fold to these bytes: each letter as it is or as a capital, as far as texts have them there.
  ///
  /// - Returns: nil where blanks among the texts make it hard to tell, or there are more than a few.
  package func texts(foldingTo folded: Span<UInt8>) -> [[UInt8]]? {
    if shapes.contains(where: { $0.characters.joined().contains(0x20) }) { return nil }
    var starts: [[UInt8]] = [[]]
    for place in folded.indices {
      let byte = folded[place]
      if byte >= 0x80 { return [] }
      let isLetter = (0x61...0x7A).contains(byte)
      let writings = (isLetter ? [byte, byte & ~0x20] : [byte]).filter { writing in
        shapes.contains { place < $0.characters.count && $0.characters[place].contains(writing) }
      }
      starts = starts.flatMap { start in writings.map { start + [$0] } }
      if starts.count > Self.mostWritings { return nil }
    }
    return starts
  }

  private static let mostWritings = 64

  /// The numbers of all texts that begin with these characters; one stretch for each shape.
  package func numbers(startingWith prefix: Span<UInt8>) -> [ClosedRange<Int64>] {
    shapes.compactMap { shape in
      if prefix.count > shape.characters.count { return nil }
      var (number, rest): (Int64, Int64) = (0, shape.count)
      for place in prefix.indices {
        let allowed = shape.characters[place]
        guard let rank = allowed.firstIndex(of: prefix[place]) else { return nil }
        rest /= Int64(allowed.count)
        number += Int64(rank) * rest
      }
      return shape.first + number...shape.first + number + rest - 1
    }
  }
}

/// The order of ASCII characters within texts.
private enum CharacterOrder {
  /// The characters by collation.
  static func sorted(_ characters: [UInt8]) -> [UInt8] {
    let keys = Dictionary(characters.map { ($0, key(of: $0)) }, uniquingKeysWith: { first, _ in first })
    return characters.sorted {
      let (first, second) = (keys[$0] ?? [], keys[$1] ?? [])
      return first == second ? $0 < $1 : first.lexicographicallyPrecedes(second)
    }
  }

  /// Whether texts go by the numbers of these shapes. Of one shape: where digits stand at the same places of every text, so
  /// that numbers in them are as long as each other, and no two characters of a place differ in capitals alone. Of several:
  /// where each is one and the same text with a number behind it that has no zero in front.
  static func isOrder(ofTextsOf shapes: [[[UInt8]]]) -> Bool {
    for characters in shapes.joined() {
      let digits = characters.count(where: isDigit)
      if digits > 0 && digits < characters.count { return false }
      let weights = characters.map { weight(of: $0) }
      if weights.contains(nil) || digits == 0 && Set(weights).count < characters.count { return false }
    }
    if shapes.count < 2 { return true }
    let starts = shapes.map { shape in
      shape.prefix { $0.count == 1 && !isDigit($0[0]) }.map { $0[0] }
    }
    return zip(shapes, starts).allSatisfy { shape, start in
      let number = shape.dropFirst(start.count)
      let hasZero = number.first?.contains(UInt8(ascii: "0")) ?? true
      return start == starts[0] && !number.isEmpty && number.joined().allSatisfy(isDigit)
        && (number.count == 1 || !hasZero)
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The sort key of a text of one character; empty where it has none.
  private static func key(of character: UInt8) -> [UInt8] {
    var keys = CollationKeys()
    return keys.append(composed: [character].span) ? keys.bytes : []
  }

  /// How it counts before capitals are looked at; nil where it has no weight.
  private static func weight(of character: UInt8) -> UInt8? { key(of: character).first }
}
