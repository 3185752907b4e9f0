/// The line that opens a fenced code block (CommonMark 0.31, 4.5).
///
/// Read by scalars: a combining mark behind a backtick does not make it another character to Markdown.
struct CodeFence {
  /// Blanks before the fence, 0…3.
  let indent: Int
  let mark: Unicode.Scalar
  let length: Int
  /// What follows the fence, trimmed: the language and its labels.
  let info: String

  /// nil where the line opens no block.
  init?(opening line: String) {
    let unindented = line.unicodeScalars.drop { $0 == " " }
    indent = line.unicodeScalars.count - unindented.count
    guard indent <= 3, let mark = unindented.first, mark == "`" || mark == "~" else { return nil }
    let rest = unindented.drop { $0 == mark }
    length = unindented.count - rest.count
    self.mark = mark
    info = String(rest).trimmed
    if length < 3 || (mark == "`" && rest.contains("`")) { return nil }
  }

  /// The line that closes the block.
  var closing: String { String(repeating: String(mark), count: length) }

  /// Whether a line ends the block: at least as many of the same marks, and nothing else.
  func isClosed(by line: String) -> Bool {
    let unindented = line.unicodeScalars.drop { $0 == " " }
    guard line.unicodeScalars.count - unindented.count <= 3 else { return false }
    let rest = unindented.drop { $0 == mark }
    return unindented.count - rest.count >= length && rest.allSatisfy { $0 == " " || $0 == "\t" }
  }

  /// A line of the block without the blanks that the fence has before it.
  func unindented(_ line: String) -> String {
    var rest = line.unicodeScalars[...]
    for _ in 0..<indent where rest.first == " " { rest.removeFirst() }
    return String(rest)
  }

  /// A fenced block with a fence longer than any run of backticks in it.
  ///
  /// - Parameters:
  ///   - info: Without backticks and line breaks.
  ///   - body: Lines with `\n` between them; none where empty.
  static func block(info: String, body: String, lineBreak: String) -> String {
    let fence = String(repeating: "`", count: max(3, body.longestRunOfBackticks + 1))
    var block = fence + info + lineBreak
    if !body.isEmpty {
      block.reserveCapacity(block.utf8.count + body.utf8.count + fence.utf8.count + 4)
      block += lineBreak == "\n" ? body : body.replacing("\n", with: lineBreak)
      block += lineBreak
    }
    return block + fence + lineBreak
  }
}

// Byte by byte in the memory of the text: an output may have a million lines.
extension String {
  fileprivate var longestRunOfBackticks: Int {
    let bytes = utf8Span.span
    var (longest, run) = (0, 0)
    for index in bytes.indices {
      run = bytes[index] == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  fileprivate var hasCarriageReturn: Bool {
    let bytes = utf8Span.span
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\r") { return true }
    return false
  }
}

extension String {
  /// Without blanks and tabs at its ends.
  var trimmed: String {
    let start = unicodeScalars.drop { $0 == " " || $0 == "\t" }
    return String(String.UnicodeScalarView(start.reversed().drop { $0 == " " || $0 == "\t" }.reversed()))
  }

  /// With `\n` for each line break, and no `\r` before one or at the end: a document may write `\r\n` instead.
  var withPlainLineBreaks: String {
    if !hasCarriageReturn { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      while scalar == "\n" && result.last == "\r" { result.removeLast() }
      result.append(scalar)
    }
    while result.last == "\r" { result.removeLast() }
    return String(result)
  }
}
