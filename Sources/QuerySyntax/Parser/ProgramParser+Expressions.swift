import Diagnostics
import Values
import VietnameseText

extension ProgramParser {
  /// What a parenthesis or value may turn out to be; only the tokens after it decide.
  enum Operand {
    case expression(ExpressionSyntax)
    case condition(ConditionSyntax)

    var condition: ConditionSyntax {
      switch self {
      case .expression(let expression): .expression(expression)
      case .condition(let condition): condition
      }
    }
  }

  mutating func expression() throws(SyntaxFault) -> ExpressionSyntax {
    needMore()
    let start = index
    let operand = try sum()
    return try value(operand, at: start)
  }

  /// Values with commas between them.
  mutating func expressionList() throws(SyntaxFault) -> [ExpressionSyntax] {
    try inList { parser throws(SyntaxFault) in
      var values = [try parser.expression()]
      while parser.take(.comma) { values.append(try parser.expression()) }
      return values
    }
  }

  /// Reads by a rule in which commas part values, and no groups of digits.
  mutating func inList<Value>(
    _ rule: (inout ProgramParser) throws(SyntaxFault) -> Value
  ) throws(SyntaxFault) -> Value {
    let before = isInList
    isInList = true
    defer { isInList = before }
    return try rule(&self)
  }

  /// The value that the operand just read is; a condition is none. Not to be called on what is read in the call: the
  /// parser would be taken as it was before.
  func value(_ operand: Operand, at start: Int) throws(SyntaxFault) -> ExpressionSyntax {
    switch operand {
    case .expression(let expression): return expression
    case .condition:
      throw SyntaxFault(Diagnostic(.conditionAsValue, at: tokens[start].range.lowerBound..<previousEnd))
    }
  }

  /// Products joined by `+` and `-`.
  mutating func sum() throws(SyntaxFault) -> Operand {
    try joined([.plus: .add, .minus: .subtract]) { parser throws(SyntaxFault) in try parser.product() }
  }

  private mutating func product() throws(SyntaxFault) -> Operand {
    try joined([.star: .multiply, .slash: .divide]) { parser throws(SyntaxFault) in try parser.signed() }
  }

  private mutating func joined(
    _ operators: [Symbol: ExpressionSyntax.ArithmeticOperator],
    _ operand: (inout ProgramParser) throws(SyntaxFault) -> Operand
  ) throws(SyntaxFault) -> Operand {
    needMore()
    let start = index
    var left = try operand(&self)
    offer(operators)
    while let symbol, let sign = operators[symbol] {
      try countOperator()
      let first = try value(left, at: start)
      index += 1
      needMore()
      let rightStart = index
      let right = try operand(&self)
      left = .expression(.arithmetic(first, sign, try value(right, at: rightStart)))
      offer(operators)
    }
    return left
  }

  private mutating func offer(_ operators: [Symbol: ExpressionSyntax.ArithmeticOperator]) {
    for symbol in operators.keys { offer(symbol) }
  }

  /// A value after any minus signs.
  private mutating func signed() throws(SyntaxFault) -> Operand {
    needMore()
    var starts: [Int] = []
    while symbol == .minus {
      try countOperator()
      starts.append(currentRange.lowerBound)
      index += 1
      needMore()
    }
    let start = index
    let operand = try primary()
    guard !starts.isEmpty else { return operand }
    var expression = try value(operand, at: start)
    for start in starts.reversed() { expression = .negation(expression, range: start..<previousEnd) }
    return .expression(expression)
  }

  private mutating func primary() throws(SyntaxFault) -> Operand {
    let range = currentRange
    offerOperand()
    switch kind {
    case .number(let value, let isPercent):
      let grouping = try grouping()
      index += 1
      return .expression(.number(NumberSyntax(value: value, isPercent: isPercent, grouping: grouping, range: range)))
    case .string(let text):
      index += 1
      return .expression(.string(text, range: range))
    case .period(let period):
      index += 1
      return .expression(pointExpression(period, range))
    case .symbol(.leftParenthesis): return try parenthesized()
    case .whitespace, .newline, .comment, .word, .keyword, .backquoted, .symbol, .argument, .unknown:
      return .expression(try pathOrCall())
    }
  }

  /// A whole year is a number, however it is written, so that `year = năm 2020` compares with one.
  private func pointExpression(_ period: Period, _ range: Range<Int>) -> ExpressionSyntax {
    if period.unit == .year {
      let value = FixedDecimal(unscaled: Int64(period.year))
      return .number(NumberSyntax(value: value, isPercent: false, range: range))
    }
    return .point(PointSyntax(period: period, range: range))
  }

  /// A condition or an expression in parentheses.
  private mutating func parenthesized() throws(SyntaxFault) -> Operand {
    let left = currentRange
    index += 1
    let inner = try nested { parser throws(SyntaxFault) in try parser.condition() }
    try close(left)
    if case .expression(let expression) = inner { return .expression(expression) }
    return .condition(inner)
  }

  private mutating func pathOrCall() throws(SyntaxFault) -> ExpressionSyntax {
    try refuseFormula(of: .function)
    if let keyword {
      switch keyword {
      case .function, .unit:
        offer(.leftParenthesis, at: index + 1)
        if symbol(at: index + 1) == .leftParenthesis { return try call(of: keyword) }
      case .clause(.if):
        offer(.leftParenthesis, at: index + 1)
        if symbol(at: index + 1) == .leftParenthesis { return try choice() }
      case .measure: if symbol(at: index + 1) == .leftParenthesis { throw SyntaxFault(measureInCondition()) }
      case .stage, .clause, .condition, .period, .statement, .queryForm, .metricOption, .command, .commandOption: break
      }
    }
    let path = try path(Expected.value)
    if symbol == .leftParenthesis { throw SyntaxFault(unknownFunction(path)) }
    return .path(path)
  }

  /// `if(condition, value, value)`
  private mutating func choice() throws(SyntaxFault) -> ExpressionSyntax {
    let start = currentRange.lowerBound
    index += 1
    let left = currentRange
    index += 1
    let (condition, first, second) = try nested { parser throws(SyntaxFault) in
      try parser.inList { parser throws(SyntaxFault) in
        let condition = try parser.condition()
        try parser.expect(.comma)
        let first = try parser.expression()
        try parser.expect(.comma)
        return (condition, first, try parser.expression())
      }
    }
    try close(left)
    return .choice(condition, first, second, range: start..<previousEnd)
  }

  private mutating func call(of keyword: Keyword) throws(SyntaxFault) -> ExpressionSyntax {
    let range = currentRange
    index += 1
    let left = currentRange
    index += 1
    let arguments = try nested { parser throws(SyntaxFault) in
      try parser.expressionList()
    }
    try close(left)
    let name = NameSyntax(text: keyword.title(.english), range: range)
    return .call(name, arguments, range: range.lowerBound..<previousEnd)
  }
}
