package import Values

/// The signs of the grammar.
package enum Symbol: String, Sendable, Hashable, CaseIterable {
  case pipe = "|"
  case comma = ","
  case semicolon = ";"
  case leftParenthesis = "("
  case rightParenthesis = ")"
  case leftBracket = "["
  case rightBracket = "]"
  case dot = "."
  case dotDot = ".."
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case plus = "+"
  case minus = "-"
  case star = "*"
  case slash = "/"

  var comparison: ComparisonOperator? { ComparisonOperator(rawValue: rawValue) }

  /// What a sign does to the parentheses that are open before it.
  enum Nesting {
    case opens, closes, closesAll, keeps
  }

  var nesting: Nesting {
    switch self {
    case .leftParenthesis: .opens
    case .rightParenthesis: .closes
    case .semicolon: .closesAll
    case .pipe, .comma, .dot, .dotDot, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .plus, .minus,
      .star, .slash, .leftBracket, .rightBracket:
      .keeps
    }
  }
}

/// One piece of the source; the tokens of a source follow each other without gaps and make it up whole.
package struct Token: Sendable, Hashable {
  /// What a token is, and what it holds.
  package enum Kind: Sendable, Hashable {
    case whitespace
    case newline
    /// From `#` to the end of the line.
    case comment
    /// One plain word, in NFC.
    case word(String)
    /// A keyword, which may be of several words, and its text as typed, in NFC with single blanks.
    case keyword(Keyword, String)
    /// A name in backquotes, without them.
    case backquoted(String)
    /// A text without its quotes, escapes undone.
    case string(String)
    /// `97.15`, `15%`.
    case number(FixedDecimal, isPercent: Bool)
    /// `2020Q3`, `31/8/2020`, `quý III/2020`; a bare year is a number.
    case period(Period)
    case symbol(Symbol)
    /// A run of characters without blanks after a command.
    case argument(String)
    /// Characters that mean nothing.
    case unknown
  }

  /// What the token is; of a faulty one, what it was most likely meant to be.
  package let kind: Kind
  /// UTF-8 offsets into the source as given, composed or not.
  package let range: Range<Int>
  /// Whether the token is reported as a fault.
  package let isFaulty: Bool

  init(kind: Kind, range: Range<Int>, isFaulty: Bool = false) {
    self.kind = kind
    self.range = range
    self.isFaulty = isFaulty
  }

  /// Whether it is a blank, a line end or a comment.
  package var isTrivia: Bool {
    switch kind {
    case .whitespace, .newline, .comment: true
    case .word, .keyword, .backquoted, .string, .number, .period, .symbol, .argument, .unknown: false
    }
  }
}

extension Token.Kind {
  var symbol: Symbol? {
    if case .symbol(let symbol) = self { symbol } else { nil }
  }

  var keyword: Keyword? {
    if case .keyword(let keyword, _) = self { keyword } else { nil }
  }
}
