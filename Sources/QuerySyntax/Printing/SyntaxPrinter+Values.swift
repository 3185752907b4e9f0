import Values
import VietnameseText

extension SyntaxPrinter {
  // MARK: Measures

  func text(of measure: MeasureSyntax, _ context: MeasureSyntax.Context) -> String {
    switch measure {
    case .count: return word(.measure(.count))
    case .ratio(let numerator, let denominator, _):
      let rest = denominator.map { " \(word(.clause(.of))) \(text(of: $0))" } ?? ""
      return "\(word(.measure(.ratio)))(\(text(of: numerator))\(rest))"
    case .aggregate(let aggregate, let expression, _):
      return "\(word(.measure(aggregate.word)))(\(text(of: expression)))"
    case .percentile(let expression, let rank, _):
      return "\(word(.measure(.percentile)))(\(text(of: expression)), \(text(of: rank)))"
    case .share(let measure, let within, _):
      let rest =
        within.isEmpty ? "" : " \(word(.clause(.within))) " + within.map { text(of: $0) }.joined(separator: ", ")
      return "\(word(.measure(.share)))(\(text(of: measure, .shown))\(rest))"
    case .rank(let measure, let per, _):
      let rest = per.isEmpty ? "" : " \(word(.clause(.per))) " + per.map { text(of: $0) }.joined(separator: ", ")
      return "\(word(.measure(.rank)))(\(text(of: measure, .shown))\(rest))"
    case .cumulation(let measure, .yearToDate, _): return "\(word(.measure(.ytd)))(\(text(of: measure, .shown)))"
    case .cumulation(let measure, .rolling(let count, let unit), _):
      return "\(word(.measure(.rolling)))(\(text(of: measure, .shown)), \(count) \(word(unit)))"
    case .path(let path): return text(of: path, context == .shown ? .measure : .plain)
    case .quotient(let left, let right): return "\(text(of: left, context)) / \(text(of: right, context))"
    case .filtered(let measure, let condition):
      return "\(text(of: measure, context)) \(word(.clause(.if))) \(text(of: condition))"
    case .parenthesized(let measure, _): return "(\(text(of: measure, context)))"
    }
  }

  // MARK: Conditions

  func text(of condition: ConditionSyntax) -> String {
    switch condition {
    case .or(let left, let right):
      return "\(text(of: left)) \(word(.condition(.or))) \(isOr(right) ? parenthesized(right) : text(of: right))"
    case .and(let left, let right):
      let first = isOr(left) ? parenthesized(left) : text(of: left)
      return
        "\(first) \(word(.condition(.and))) \(isOr(right) || isAnd(right) ? parenthesized(right) : text(of: right))"
    case .not(let inner, _):
      // "không" before "có" or "đạt" would read as one word of two.
      return
        "\(word(.condition(.not))) \(isOr(inner) || isAnd(inner) || isHas(inner) ? parenthesized(inner) : text(of: inner))"
    case .all: return word(.condition(.allRows))
    case .has(let has): return text(of: has)
    case .expression(let expression): return text(of: expression)
    case .comparison(let left, let comparison, let right):
      return "\(text(of: left)) \(comparison.rawValue) \(text(of: right))"
    case .inPeriod(let value, let period): return "\(text(of: value)) \(word(.stage(.in))) \(text(of: period))"
    case .inRange(let value, let first, let last):
      return "\(text(of: value)) \(word(.stage(.in))) \(text(of: first))..\(text(of: last))"
    case .inList(let value, let values, _):
      return "\(text(of: value)) \(word(.stage(.in))) (\(values.map { text(of: $0) }.joined(separator: ", ")))"
    case .inQuery(let value, let query, _): return "\(text(of: value)) \(word(.stage(.in))) (\(text(of: query)))"
    case .contains(let value, let part, _):
      return "\(text(of: value)) \(word(.condition(.contains))) \(QuotedText.quoted(part))"
    case .startsWith(let value, let part, _):
      return "\(text(of: value)) \(word(.condition(.startsWith))) \(QuotedText.quoted(part))"
    case .isMissing(let value, let negated, _):
      return
        "\(text(of: value)) \(word(.condition(.is))) \(negated ? word(.condition(.not)) + " " : "")\(word(.condition(.missing)))"
    case .meetsTarget(let value, let negated, _):
      return "\(text(of: value)) \(word(.condition(negated ? .misses : .meets))) \(word(.metricOption(.target)))"
    }
  }

  private func parenthesized(_ condition: ConditionSyntax) -> String { "(\(text(of: condition)))" }

  private func isOr(_ condition: ConditionSyntax) -> Bool {
    if case .or = condition { true } else { false }
  }

  private func isAnd(_ condition: ConditionSyntax) -> Bool {
    if case .and = condition { true } else { false }
  }

  private func isHas(_ condition: ConditionSyntax) -> Bool {
    if case .has = condition { true } else { false }
  }

  private func text(of has: HasSyntax) -> String {
    var parts: [String] = []
    if let condition = has.condition { parts.append(text(of: condition)) }
    if let period = has.period {
      parts.append(
        "\(word(.stage(.in))) \(text(of: period))"
          + (has.periodBy.map { " \(word(.clause(.by))) \(text(of: $0))" } ?? ""))
    }
    let head = "\(word(.condition(has.isNegated ? .hasNo : .has))) \(text(of: has.table))"
    return parts.isEmpty ? head : "\(head)(\(parts.joined(separator: ", ")))"
  }

  // MARK: Expressions

  func text(of expression: ExpressionSyntax) -> String {
    switch expression {
    case .number(let number): return text(of: number)
    case .string(let text, _): return QuotedText.quoted(text)
    case .point(let point): return point.period.label
    case .path(let path): return text(of: path)
    case .negation(let inner, _):
      if case .arithmetic = inner { return "-(\(text(of: inner)))" }
      return "-" + text(of: inner)
    case .arithmetic(let left, let sign, let right):
      let level = precedence(of: sign)
      return "\(operand(left, level)) \(sign.rawValue) \(operand(right, level + 1))"
    case .call(let name, let arguments, _):
      let title = Keyword(writtenAs: name.text).map(word) ?? name.text
      return "\(title)(\(arguments.map { text(of: $0) }.joined(separator: ", ")))"
    }
  }

  private func operand(_ expression: ExpressionSyntax, _ least: Int) -> String {
    guard case .arithmetic(_, let sign, _) = expression, precedence(of: sign) < least else {
      return text(of: expression)
    }
    return "(\(text(of: expression)))"
  }

  private func precedence(of sign: ExpressionSyntax.ArithmeticOperator) -> Int {
    switch sign {
    case .add, .subtract: 1
    case .multiply, .divide: 2
    }
  }

  func text(of number: NumberSyntax) -> String {
    number.value.plainText + (number.isPercent ? "%" : "")
  }

  // MARK: Names

  /// Where a name stands, which decides whether a keyword in it needs backquotes.
  enum NamePosition {
    case plain
    /// Where `quarter` alone would be the unit of time.
    case key
    /// Where `count` alone would be the number of rows.
    case measure
  }

  func text(of path: PathSyntax, _ position: NamePosition = .plain) -> String {
    path.names.enumerated().map { nameText($1.text, $0 == 0 ? position : .plain) }.joined(separator: ".")
  }

  func text(of name: NameSyntax) -> String { nameText(name.text, .key) }

  /// The name as it is where it reads as one, else in backquotes.
  func nameText(_ name: String, _ position: NamePosition) -> String {
    readsAsName(name, position) ? name : "`\(name)`"
  }

  private func readsAsName(_ name: String, _ position: NamePosition) -> Bool {
    let tokens = Lexer.tokens(of: name).filter { !$0.isTrivia }
    if tokens.isEmpty || tokens.contains(where: { $0.isFaulty }) { return false }
    var hasUnit = false
    for (place, token) in tokens.enumerated() {
      switch token.kind {
      case .word(let word): if ForeignWord(writtenAs: word) != nil { return false }
      case .keyword(let keyword, _):
        switch keyword.role {
        case .measure: if position != .plain { return false }
        case .stage: if position != .plain || keyword != .stage(.change) || tokens.count > 1 { return false }
        // "explain plan x" prints a form of x.
        case .queryForm: if place == 0 && tokens.count > 1 { return false }
        case .unit:
          if position == .key && tokens.count == 1 { return false }
          hasUnit = true
        case .clause, .condition, .function, .period, .statement, .metricOption, .command: return false
        }
      case .whitespace, .newline, .comment, .backquoted, .string, .number, .period, .symbol, .argument, .unknown:
        return false
      }
    }
    return !hasUnit || position != .measure
  }
}
