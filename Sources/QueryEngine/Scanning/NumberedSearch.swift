import ColumnarData

/// Looks for a folded pattern in texts of one make without putting them together.
///
/// A text is cut into pieces of neighbouring characters, of which each has few texts. How much of the pattern has been seen
/// before a piece and which text the piece has tell how much has been seen behind it: a table for each piece, made once
/// (D. Knuth, J. Morris, V. Pratt, "Fast Pattern Matching in Strings", 1977). So a row takes a division and a look-up for each
/// piece.
struct NumberedSearch: Sendable {
  private struct Piece: BitwiseCopyable {
    /// How many texts all later pieces have together.
    let laterCount: UInt64
    /// The last of its own. No number of a text goes beyond it, but one of a damaged file may.
    let last: UInt64
    /// Where its table starts; it has a byte for each of its texts and each number of characters seen before.
    let tableStart: Int
  }

  private struct Shape {
    let first: Int64
    let pieces: Range<Int>
  }

  private let node: ScalarNode
  /// By ascending first number.
  private var shapes: [Shape] = []
  private var pieces: [Piece] = []
  private var table: [UInt8] = []
  private let length: Int

  /// More texts of a piece than this would leave the first cache.
  private static let mostTexts = 512
  private static let longestPattern = 32

  /// nil for long patterns, and texts with blanks, which fold together.
  init?(_ pattern: [UInt8], in texts: PackedTexts) {
    let shapes = texts.numbering.shapes
    guard (1...Self.longestPattern).contains(pattern.count),
      !shapes.contains(where: { $0.characters.joined().contains(0x20) })
    else { return nil }
    node = .numbers(of: texts)
    length = pattern.count
    let steps = PatternSteps(pattern)
    for shape in shapes { add(shape, steps) }
  }

  private mutating func add(_ shape: TextNumbering.Shape, _ steps: PatternSteps) {
    let start = pieces.count
    var later = UInt64(shape.count)
    var texts: [[UInt8]] = [[]]
    func close(_ search: inout NumberedSearch) {
      later /= UInt64(texts.count)
      search.pieces.append(Piece(laterCount: later, last: UInt64(texts.count - 1), tableStart: search.table.count))
      for text in texts {
        for seen in 0...search.length { search.table.append(UInt8(text.reduce(seen, steps.seen(after:_:)))) }
      }
      texts = [[]]
    }
    for allowed in shape.characters {
      if texts.count * allowed.count > Self.mostTexts { close(&self) }
      texts = texts.flatMap { text in allowed.map { text + [$0] } }
    }
    close(&self)
    shapes.append(Shape(first: shape.first, pieces: start..<pieces.count))
  }

  /// Sets 1 for each row whose text has the pattern, else 0.
  ///
  /// Out of bounds goes nothing: spans are checked.
  func evaluate(_ rows: BlockRows, into out: MutableBuffer<UInt8>, _ scratch: BlockScratch) {
    let numbers = scratch.takeVector()
    node.evaluate(rows, into: numbers, scratch)
    let (pieces, table, shapes) = (pieces.span, table.span, shapes.span)
    for index in 0..<rows.count {
      let number = numbers[index]
      var seen = 0
      if number != ScalarNode.missing {
        var place = shapes.count - 1
        while place > 0, shapes[place].first > number { place -= 1 }
        var rest = UInt64(bitPattern: number &- shapes[place].first)
        for piece in shapes[place].pieces {
          let text = min(rest / pieces[piece].laterCount, pieces[piece].last)
          rest &-= text &* pieces[piece].laterCount
          let start = pieces[piece].tableStart &+ Int(truncatingIfNeeded: text) &* (length &+ 1)
          seen = Int(table[start &+ seen])
        }
      }
      out[index] = seen == length ? 1 : 0
    }
    scratch.giveBack(numbers)
  }
}

/// How much of a pattern has been seen behind one more character; all of it stays seen.
private struct PatternSteps {
  private let pattern: [UInt8]
  /// For each number of characters seen, the longest start of the pattern that ends with them and is shorter.
  private var shorter: [Int]

  init(_ pattern: [UInt8]) {
    self.pattern = pattern
    shorter = [0, 0]
    for end in pattern.indices.dropFirst() {
      var seen = shorter[end]
      while seen > 0, pattern[seen] != pattern[end] { seen = shorter[seen] }
      shorter.append(pattern[seen] == pattern[end] ? seen + 1 : 0)
    }
  }

  /// - Parameter character: ASCII; capitals count as small letters.
  func seen(after seen: Int, _ character: UInt8) -> Int {
    if seen == pattern.count { return seen }
    let folded = (0x41...0x5A).contains(character) ? character | 0x20 : character
    var seen = seen
    while seen > 0, pattern[seen] != folded { seen = shorter[seen] }
    return pattern[seen] == folded ? seen + 1 : 0
  }
}
