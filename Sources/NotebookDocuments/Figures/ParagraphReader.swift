/// The paragraphs of a stretch of prose: runs of lines in which Markdown reads links.
///
/// Fenced and indented code, comments of several lines and blank lines lie between them. A heading is a paragraph of its
/// own.
struct ParagraphReader {
  private let lines: SourceLines
  private(set) var paragraphs: [Range<Int>] = []
  private var start: Int?
  private var end = 0
  /// Below an item of a list, an indented line continues the item and is no code.
  private var isInList = false
  /// Whether a comment was found that nothing ends.
  private var hasOpenComment = false

  init(_ lines: SourceLines) {
    self.lines = lines
    var line = 0
    while line < lines.count {
      let content = lines.content(line)
      if let fence = CodeFence(opening: content) {
        endParagraph()
        line = ((line + 1..<lines.count).first { fence.isClosed(by: lines.content($0)) } ?? lines.count) + 1
      } else if start == nil, let last = commentEnd(from: line, content) {
        line = last + 1
      } else {
        read(content, at: line)
        line += 1
      }
    }
    endParagraph()
  }

  private mutating func read(_ content: String, at line: Int) {
    let text = content.trimmed
    if text.isEmpty {
      endParagraph()
      return
    }
    let indent = content.unicodeScalars.prefix { $0 == " " }.count
    let isIndented = indent >= 4 || content.unicodeScalars.first == "\t"
    if isIndented, start == nil, !isInList { return }
    if !isIndented {
      if Self.opensItem(text) {
        endParagraph()
        isInList = true
      } else if indent == 0, start == nil {
        isInList = false
      }
    }
    let isHeading = !isIndented && text.hasPrefix("#")
    if isHeading { endParagraph() }
    if start == nil { start = lines.ranges[line].lowerBound }
    end = lines.ranges[line].upperBound
    if isHeading { endParagraph() }
  }

  /// `- text`, `1. text`.
  private static func opensItem(_ text: String) -> Bool {
    let digits = text.unicodeScalars.prefix { ("0"..."9").contains($0) }.count
    let mark = text.unicodeScalars.dropFirst(digits)
    guard let first = mark.first, digits == 0 ? "-*+".unicodeScalars.contains(first) : first == "." || first == ")"
    else { return false }
    return mark.dropFirst().first == " "
  }

  /// The last line of a comment that begins here and goes on below; nil where none does, or it never ends.
  private mutating func commentEnd(from line: Int, _ content: String) -> Int? {
    guard !hasOpenComment, content.trimmed.hasPrefix("<!--"), !content.contains("-->") else { return nil }
    let end = (line + 1..<max(line + 1, lines.count)).first { lines.content($0).contains("-->") }
    hasOpenComment = end == nil
    return end
  }

  private mutating func endParagraph() {
    if let start { paragraphs.append(start..<end) }
    start = nil
  }
}
