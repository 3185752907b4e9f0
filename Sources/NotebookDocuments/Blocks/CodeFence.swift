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
    var longest = 0
    var run = 0
    for scalar in body.unicodeScalars {
      run = scalar == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: max(3, longest + 1))
    let lines = body.isEmpty ? [] : body.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    let parts = [fence + info] + lines.map { String($0) } + [fence]
    return parts.map { $0 + lineBreak }.joined()
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
    guard utf8.contains(0x0D) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      while scalar == "\n" && result.last == "\r" { result.removeLast() }
      result.append(scalar)
    }
    while result.last == "\r" { result.removeLast() }
    return String(result)
  }
}
