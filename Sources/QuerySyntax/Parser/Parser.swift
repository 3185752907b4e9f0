package import Diagnostics

/// What a source says, and what is wrong with it.
package struct ParseResult: Sendable {
  /// The statements without an error, in order.
  package let program: ProgramSyntax
  /// In source order; of errors only so many that someone reads them, and a note how many more there are.
  package let diagnostics: [Diagnostic]
}

/// Whether a text may be run, as the shell asks when Enter is pressed.
package enum InputCompleteness: Sendable {
  /// Every statement is whole and without a fault.
  case complete
  /// Further lines could make it whole: a parenthesis or text is open, or a `|`, operator or word asks for more; or its
  /// last line is an indented one of a definition, which an empty line ends.
  case incomplete
  /// No further line mends it.
  case invalid
}

/// Makes a syntax tree of tokens.
package enum Parser {
  /// The tree of the statements that have no error, and the faults of the others and of the tokens.
  ///
  /// - Complexity: O(tokens).
  package static func tree(of tokens: TokenSequence) -> ParseResult {
    tree(of: tokens, offeringCorrections: true)
  }

  /// The tree of a source: both passes, text → tokens → tree.
  ///
  /// - Complexity: O(bytes).
  package static func parse(_ source: String) -> ParseResult {
    tree(of: Lexer.tokens(of: source))
  }

  /// Whether the shell may run a text, should wait for further lines, or should show its fault.
  ///
  /// - Complexity: O(bytes).
  package static func completeness(of source: String) -> InputCompleteness {
    let tokens = Lexer.tokens(of: source, openTextSpansLines: true)
    var parser = ProgramParser(tokens, openSpansLines: true)
    let statements = parser.parseProgram()
    if parser.diagnostics.allSatisfy({ $0.severity != .error }) {
      return endsInIndentedDefinition(source, statements) ? .incomplete : .complete
    }
    return parser.hasFaultBeforeEnd ? .invalid : .incomplete
  }

  /// Whether a definition's last line is indented, so that another one may follow.
  private static func endsInIndentedDefinition(_ source: String, _ statements: [StatementSyntax]) -> Bool {
    switch statements.last?.kind {
    case .letDefinition, .metricDefinition, .columnDefinition: break
    case .query, .report, .command, nil: return false
    }
    let lines = source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard lines.count > 1, let last = lines.last, let first = last.first else { return false }
    return first.isWhitespace && !last.allSatisfy(\.isWhitespace)
  }

  /// The source with every fault corrected; nil where a fault has no correction or the result does not parse.
  package static func correction(of source: String) -> String? {
    var corrected = source
    // A correction may uncover another fault behind the one that it mends.
    for _ in 0..<3 {
      let errors = parse(corrected).diagnostics.filter { $0.severity == .error }
      if errors.isEmpty { return corrected == source ? nil : corrected }
      var replacements: [FixIt.Replacement] = []
      for error in errors {
        guard let fix = error.fixes.first else { return nil }
        let isFree = fix.replacements.allSatisfy { new in
          replacements.allSatisfy { !$0.range.overlaps(new.range) && $0.range != new.range }
        }
        if isFree { replacements += fix.replacements }
      }
      corrected = FixIt(replacements).applied(to: corrected)
    }
    return nil
  }

  /// Faults reported of one source: each is shown with its line, and a line of signs has a fault a sign.
  private static let toldFaults = 30

  /// - Parameter offeringCorrections: Whether corrections that must be tried before they are offered are made; they
  ///   are tried by parsing them without.
  static func tree(of tokens: TokenSequence, offeringCorrections: Bool) -> ParseResult {
    var parser = ProgramParser(tokens, offersTriedFixes: offeringCorrections)
    let statements = parser.parseProgram()
    var diagnostics = parser.diagnostics.sorted { ($0.range?.lowerBound ?? 0) < ($1.range?.lowerBound ?? 0) }
    if offeringCorrections { withdrawUselessRemovals(from: &diagnostics, in: tokens.source) }
    let leftOut = diagnostics.count - toldFaults
    if leftOut > 0 {
      diagnostics.removeLast(leftOut)
      diagnostics.append(Diagnostic(.furtherFaults, ["count": .number(leftOut)]))
    }
    return ParseResult(program: ProgramSyntax(source: tokens.source, statements: statements), diagnostics: diagnostics)
  }

  /// A character without meaning is taken out only where the text is then nearer to right: not where something must
  /// stand in its place, as in `where ☐ = 1`.
  private static func withdrawUselessRemovals(from diagnostics: inout [Diagnostic], in source: String) {
    let faults = diagnostics.count { $0.severity == .error }
    // Of many faults at once none is mended by taking characters out one by one.
    if faults > 3 { return }
    for place in diagnostics.indices where diagnostics[place].id == .unexpectedCharacter {
      diagnostics[place].fixes.removeAll { fix in
        let mended = tree(of: Lexer.tokens(of: fix.applied(to: source)), offeringCorrections: false)
        return mended.diagnostics.count { $0.severity == .error } >= faults
      }
    }
  }
}
