import Diagnostics
import VietnameseText

/// A fault at which the reading of a stage or statement stops.
struct SyntaxFault: Error {
  let diagnostic: Diagnostic
  /// Whether the source ended where more was needed.
  let isAtEnd: Bool
  /// Whether the token that stands in the way is reported as a fault by itself.
  let isReported: Bool

  /// Whether the statement is written in the language of another tool.
  var isOfWholeStatement: Bool { diagnostic.id == .selectStatement || diagnostic.id == .spreadsheetFormula }

  init(_ diagnostic: Diagnostic, isAtEnd: Bool = false, isReported: Bool = false) {
    self.diagnostic = diagnostic
    self.isAtEnd = isAtEnd
    self.isReported = isReported
  }
}

/// Reads statements from tokens by recursive descent, one method for each rule of the grammar.
///
/// A fault that leaves no doubt about what was meant is reported and reading goes on; any other is thrown, and reading
/// goes on at the next stage or statement. Line ends are tokens here; a rule that needs more passes over them.
struct ProgramParser {
  let source: SourceText
  let tokens: [Token]
  /// Whether corrections may be offered that are tried by parsing them.
  let offersTriedFixes: Bool
  var index = 0
  /// The first token of the current statement.
  private(set) var statementStart = 0
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether a fault was met that further lines do not mend.
  private(set) var hasFaultBeforeEnd = false
  private var errorCount = 0
  /// Parentheses open around the current rule.
  private(set) var nesting = 0
  /// Operators in the current statement, which bound the depth of its tree.
  private var operatorCount = 0
  /// Stages of the current statement and what they list: columns, measures and keys.
  private var partCount = 0
  /// Whether commas part values here, and no groups of digits.
  var isInList = false
  /// Whether the words of metric options end names.
  var isInMetric = false
  /// What the rules ask for behind the last token; nil where nobody wants to know.
  var nextWords: NextWords?
  /// The rows of which the rule in hand names columns.
  var rows: NextWords.Rows?
  /// The column with which the value in hand is compared.
  var comparedPath: PathSyntax?

  static let deepestNesting = 100
  static let mostOperators = 2000
  static let mostParts = 1000

  init(_ tokens: TokenSequence, openSpansLines: Bool = false, offersTriedFixes: Bool = false) {
    source = tokens.text
    self.tokens = SignificantTokens.select(from: tokens, openSpansLines: openSpansLines)
    diagnostics = tokens.faults
    hasFaultBeforeEnd = tokens.faults.contains { $0.id != .unterminatedString }
    self.offersTriedFixes = offersTriedFixes
  }

  /// The statements without an error.
  mutating func parseProgram() -> [StatementSyntax] {
    var statements: [StatementSyntax] = []
    while index < tokens.count {
      if isAtStatementEnd {
        index += 1
        continue
      }
      beginStatement()
      let errorsBefore = errorCount
      do throws(SyntaxFault) {
        let statement = try parseStatement()
        if !isAtStatementEnd { throw unexpected(Expected.endOfStatement) }
        let hasFaultyToken = tokens[statementStart..<index].contains { $0.isFaulty }
        if errorCount == errorsBefore && !hasFaultyToken { statements.append(statement) }
      } catch {
        report(error)
        skipStatement()
        if error.isOfWholeStatement { dropFaults(besides: error.diagnostic) }
      }
    }
    if nextWords != nil { offerStatement() }
    return statements
  }

  private mutating func beginStatement() {
    statementStart = index
    operatorCount = 0
    partCount = 0
    nesting = 0
    isInMetric = false
    rows = nil
    comparedPath = nil
  }

  /// Asks for a statement behind the last token, where one may begin.
  private mutating func offerStatement() {
    guard index == 0 || kind(at: index - 1) == .newline || symbol(at: index - 1) == .semicolon else { return }
    beginStatement()
    // Nothing stands there: reading ends with a fault, which nobody is told.
    _ = try? parseStatement()
  }

  /// Adds a fault after which reading goes on.
  mutating func report(_ diagnostic: Diagnostic) {
    report(SyntaxFault(diagnostic))
  }

  mutating func report(_ fault: SyntaxFault) {
    if !fault.isReported { diagnostics.append(fault.diagnostic) }
    guard fault.diagnostic.severity == .error else { return }
    errorCount += 1
    if !fault.isAtEnd { hasFaultBeforeEnd = true }
  }

  /// Reads a rule one level deeper.
  mutating func nested<Value>(
    _ rule: (inout ProgramParser) throws(SyntaxFault) -> Value
  ) throws(SyntaxFault) -> Value {
    guard nesting < Self.deepestNesting else {
      throw SyntaxFault(Diagnostic(.nestedTooDeeply, at: currentRange, ["limit": .number(Self.deepestNesting)]))
    }
    nesting += 1
    defer { nesting -= 1 }
    return try rule(&self)
  }

  /// Counts one operator of the statement.
  mutating func countOperator() throws(SyntaxFault) {
    operatorCount += 1
    guard operatorCount <= Self.mostOperators else {
      throw SyntaxFault(Diagnostic(.tooManyOperators, at: currentRange, ["limit": .number(Self.mostOperators)]))
    }
  }

  /// Counts one stage of the statement, or one column, measure or key.
  mutating func countPart() throws(SyntaxFault) {
    partCount += 1
    guard partCount <= Self.mostParts else {
      // Reading goes on at each further stage: they are all one fault.
      throw SyntaxFault(
        Diagnostic(.tooManyParts, at: currentRange, ["limit": .number(Self.mostParts)]),
        isReported: partCount > Self.mostParts + 1)
    }
  }

  /// Passes over the rest of a stage, to the next `|` or the end of the statement.
  mutating func skipStage() {
    while !isAtStatementEnd && symbol != .pipe { index += 1 }
  }

  /// Of a statement in another language one fault is told: its offer mends what else is wrong in it.
  private mutating func dropFaults(besides fault: Diagnostic) {
    let range = tokens[statementStart].range.lowerBound..<previousEnd
    diagnostics.removeAll { other in
      other != fault && other.severity == .error && other.range.map { range.contains($0.lowerBound) } ?? false
    }
  }

  private mutating func skipStatement() {
    while !isAtStatementEnd { index += 1 }
  }
}
