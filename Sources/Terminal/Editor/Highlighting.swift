/// How a stretch of text looks on a terminal with colours; always one of the 16 ANSI colours.
package enum TextStyle: Sendable, Hashable {
  case plain
  case prompt
  case keyword
  case name
  case text
  case number
  case comment
  case fault
  case hint
  case selected
  /// One of a pair of parentheses, or what a search found.
  case match

  /// The escape sequence that starts the style.
  var escape: String {
    switch self {
    case .plain: "\u{1B}[0m"
    case .prompt: "\u{1B}[0;1m"
    case .keyword: "\u{1B}[0;1;34m"
    case .name: "\u{1B}[0;36m"
    case .text: "\u{1B}[0;32m"
    case .number: "\u{1B}[0;35m"
    case .comment, .hint: "\u{1B}[0;90m"
    case .fault: "\u{1B}[0;4;31m"
    case .selected: "\u{1B}[0;7m"
    case .match: "\u{1B}[0;1;4m"
    }
  }
}

/// A stretch of the statement and its style.
package struct HighlightSpan: Sendable, Hashable {
  /// UTF-8 offsets.
  package let range: Range<Int>
  /// How the stretch is drawn.
  package let style: TextStyle

  package init(range: Range<Int>, style: TextStyle) {
    self.range = range
    self.style = style
  }
}
