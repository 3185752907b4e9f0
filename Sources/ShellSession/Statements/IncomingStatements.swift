import QuerySyntax

/// Statements out of a text that comes in pieces: each is ready once it is whole, before the text ends.
///
/// The idea: a statement that could end may still be continued, by a line that begins with `|` or with a blank. So it is
/// ready when a line begins another statement, when nothing comes for a while, or at the end of the text. Comments and
/// empty lines go with what stands above them. Whether an open statement could end is only asked again when it has grown to
/// twice its length: a long one costs as much as its length, and not its square.
package struct IncomingStatements: Sendable {
  /// One or more whole statements.
  package struct Stretch: Sendable, Hashable {
    package let bytes: [UInt8]
    /// The lines of the whole text that stand before it.
    package let linesBefore: Int
  }

  private static let lineFeed = UInt8(ascii: "\n")

  /// Whole lines of statements that are not ready.
  private var open: [UInt8] = []
  private var hasStatement = false
  /// A line of which the end has not come.
  private var line: [UInt8] = []
  private var linesBefore = 0
  /// Bytes of ``open`` from which on it is asked again whether it could end.
  private var nextLook = 0

  package init() {}

  /// Takes a piece of the text.
  ///
  /// - Returns: The statements that are ready by it, in order.
  package mutating func take(_ piece: [UInt8]) -> [Stretch] {
    var ready: [Stretch] = []
    for part in piece.split(separator: Self.lineFeed, omittingEmptySubsequences: false).enumerated() {
      if part.offset > 0, let stretch = endLine() { ready.append(stretch) }
      line += part.element
    }
    return ready
  }

  /// The statements that could end where the text pauses; nil where there are none, or the last one is open.
  package mutating func pause() -> Stretch? {
    guard line.isEmpty, hasStatement, Self.canEnd(open) else { return nil }
    return release()
  }

  /// The statements that are left at the end of the text, whose last line may lack its line feed.
  package mutating func finish() -> [Stretch] {
    let ready = line.isEmpty ? nil : endLine()
    return [ready, open.isEmpty ? nil : release()].compactMap(\.self)
  }

  /// - Returns: The statements above the line, where it begins another one.
  private mutating func endLine() -> Stretch? {
    var ready: Stretch?
    let content = line.first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") && $0 != UInt8(ascii: "\r") }
    let isText = content != nil && content != UInt8(ascii: "#")
    if isText, hasStatement, line.first == content, content != UInt8(ascii: "|"), open.count >= nextLook {
      nextLook = open.count * 2
      if Self.canEnd(open) { ready = release() }
    }
    hasStatement = hasStatement || isText
    open += line
    open.append(Self.lineFeed)
    line = []
    return ready
  }

  private mutating func release() -> Stretch {
    let stretch = Stretch(bytes: open, linesBefore: linesBefore)
    linesBefore += open.count { $0 == Self.lineFeed }
    (open, hasStatement, nextLook) = ([], false, 0)
    return stretch
  }

  /// Whether further lines would begin another statement: what is whole, or has a fault that none mends.
  private static func canEnd(_ bytes: [UInt8]) -> Bool {
    Parser.completeness(of: String(decoding: bytes, as: UTF8.self)) != .incomplete
  }
}
