package import Diagnostics

/// What a source says, and what is wrong with it.
package struct ParseResult: Sendable {
  /// The statements without an error, in order.
  package let program: ProgramSyntax
  /// In source order.
  package let diagnostics: [Diagnostic]
}

/// Whether a text may be run, as the shell asks when Enter is pressed.
package enum InputCompleteness: Sendable {
  /// Every statement is whole and without a fault.
  case complete
  /// Further lines could make it whole: an open parenthesis or text, a trailing `|`, operator or word that asks for more.
  case incomplete
  /// No further line mends it.
  case invalid
}

/// Makes a syntax tree of a source.
package enum Parser {
  /// The tree of the statements that have no error, and the faults of the others.
  ///
  /// - Complexity: O(bytes).
  package static func parse(_ source: String) -> ParseResult {
    parse(source, offeringCorrections: true)
  }

  package static func completeness(of source: String) -> InputCompleteness {
    var parser = ProgramParser(source, openSpansLines: true)
    _ = parser.parseProgram()
    if parser.diagnostics.allSatisfy({ $0.severity != .error }) { return .complete }
    return parser.hasFaultBeforeEnd ? .invalid : .incomplete
  }

  /// - Parameter offeringCorrections: Whether corrections that must be tried before they are offered are made; they
  ///   are tried by parsing them without.
  static func parse(_ source: String, offeringCorrections: Bool) -> ParseResult {
    var parser = ProgramParser(source, offersTriedFixes: offeringCorrections)
    let statements = parser.parseProgram()
    let diagnostics = parser.diagnostics.sorted { ($0.range?.lowerBound ?? 0) < ($1.range?.lowerBound ?? 0) }
    return ParseResult(program: ProgramSyntax(source: source, statements: statements), diagnostics: diagnostics)
  }
}
