import Values
package import VietnameseText

/// Writes a syntax tree in its canonical form, with the words of one language.
///
/// Parsing what was written gives the same tree, ranges apart; names and texts stay as they were typed.
package struct SyntaxPrinter {
  let language: Language

  private init(_ language: Language) {
    self.language = language
  }

  /// One statement a line.
  package static func text(of program: ProgramSyntax, in language: Language) -> String {
    var text = ""
    for (index, statement) in program.statements.enumerated() {
      // A line that begins with "|" would continue the statement before it.
      if index > 0 { text += isBareQuery(statement) ? ";\n" : "\n" }
      text += self.text(of: statement, in: language)
    }
    return text
  }

  /// One statement on one line, without a line end.
  package static func text(of statement: StatementSyntax, in language: Language) -> String {
    SyntaxPrinter(language).text(of: statement)
  }

  /// A definition of a metric on one line, without the `replace` behind it.
  package static func text(of metric: MetricDefinitionSyntax, in language: Language) -> String {
    SyntaxPrinter(language).definition(metric)
  }

  /// A query on one line: its table and its stages, joined by ` | `.
  package static func text(of pipeline: PipelineSyntax, in language: Language) -> String {
    SyntaxPrinter(language).text(of: pipeline)
  }

  /// A stage without the `|` before it.
  package static func text(of stage: StageSyntax, in language: Language) -> String {
    SyntaxPrinter(language).text(of: stage)
  }

  /// The name that a measure without one goes by.
  package static func text(of measure: MeasureSyntax, in language: Language) -> String {
    SyntaxPrinter(language).text(of: measure, .shown)
  }

  /// A condition, with parentheses only where the tree needs them.
  package static func text(of condition: ConditionSyntax, in language: Language) -> String {
    SyntaxPrinter(language).text(of: condition)
  }

  /// An expression, with parentheses only where the tree needs them.
  package static func text(of expression: ExpressionSyntax, in language: Language) -> String {
    SyntaxPrinter(language).text(of: expression)
  }

  /// A period as it is read: `2020Q3`, `last 4 quarter`.
  package static func text(of period: PeriodSyntax, in language: Language) -> String {
    SyntaxPrinter(language).text(of: period)
  }

  private static func isBareQuery(_ statement: StatementSyntax) -> Bool {
    if case .query(let pipeline) = statement.kind { pipeline.source == nil && pipeline.mode == .plain } else { false }
  }

  /// A keyword in the language.
  func word(_ keyword: Keyword) -> String { keyword.title(language) }

  func word(_ unit: CalendarUnit) -> String { word(.unit(unit)) }

  // MARK: Statements

  private func text(of statement: StatementSyntax) -> String {
    switch statement.kind {
    case .query(let pipeline): return text(of: pipeline)
    case .letDefinition(let name, let query):
      return "\(word(.statement(.let))) \(text(of: name)) = \(text(of: query))"
    case .metricDefinition(let metric): return text(of: metric)
    case .columnDefinition(let column): return text(of: column)
    case .report(let report): return text(of: report)
    case .command(let command): return text(of: command)
    }
  }

  func text(of pipeline: PipelineSyntax) -> String {
    var parts: [String] = []
    switch pipeline.mode {
    case .plain: break
    case .explain: parts.append(word(.statement(.explain)))
    case .why: parts.append(word(.statement(.why)))
    case .form(let form): parts += [word(.statement(.explain)), word(.queryForm(form))]
    }
    if let source = pipeline.source { parts.append(text(of: source)) }
    for stage in pipeline.stages { parts.append("| " + text(of: stage)) }
    return parts.joined(separator: " ")
  }

  private func text(of metric: MetricDefinitionSyntax) -> String {
    definition(metric) + (metric.replaces ? " \(word(.commandOption(.replace)))" : "")
  }

  private func definition(_ metric: MetricDefinitionSyntax) -> String {
    var text = "\(word(.statement(.metric))) \(self.text(of: metric.name))"
    text += titles([metric.title, metric.vietnameseTitle])
    text += " \(word(.metricOption(.on))) \(self.text(of: metric.table)) = \(self.text(of: metric.measure, .shown))"
    if let time = metric.time {
      text += " \(word(.metricOption(.time))) \(self.text(of: time))"
      if let end = metric.timeEnd { text += "..\(self.text(of: end))" }
    }
    if let target = metric.target {
      text += " \(word(.metricOption(.target))) \(target.comparison.rawValue) \(self.text(of: target.number))"
    }
    if let polarity = metric.polarity {
      let way: MetricOptionWord =
        switch polarity {
        case .higher: .higher
        case .lower: .lower
        case .neither: .neither
        }
      text += " \(word(.metricOption(.better))) \(word(.metricOption(way)))"
    }
    if let unknown = metric.unknown {
      text += " \(word(.metricOption(.unknown))) \(word(.metricOption(unknown == .no ? .no : .drop)))"
    }
    if let decimals = metric.decimals { text += " \(word(.metricOption(.round))) \(decimals)" }
    if let citation = metric.citation { text += " \(word(.metricOption(.cite))) \(QuotedText.quoted(citation))" }
    if let score = metric.score {
      text += " \(word(.metricOption(.score))) \(self.text(of: score.most))"
      if let full = score.fullFrom { text += " \(word(.metricOption(.full))) \(self.text(of: full))" }
    }
    for reading in metric.readings {
      text += " \(word(.metricOption(.reading)))\(titles([reading.title, reading.vietnameseTitle]))"
      text += " = \(self.text(of: reading.measure, .shown))"
      if let time = reading.time { text += " \(word(.metricOption(.time))) \(self.text(of: time))" }
    }
    return text
  }

  private func titles(_ titles: [String?]) -> String {
    titles.compactMap { $0.map { " " + QuotedText.quoted($0) } }.joined()
  }

  private func text(of column: ColumnDefinitionSyntax) -> String {
    let titles = titles([column.title, column.vietnameseTitle])
    let head = "\(word(.statement(.column))) \(text(of: column.name))\(titles)"
    let rest = "\(word(.metricOption(.on))) \(text(of: column.table)) = \(text(of: column.expression))"
    return "\(head) \(rest)" + (column.replaces ? " " + word(.commandOption(.replace)) : "")
  }

  private func text(of command: CommandSyntax) -> String {
    var parts = [word(.command(command.word))]
    for argument in command.arguments {
      switch argument {
      case .string(let text, _): parts.append(QuotedText.quoted(text))
      case .word(let text, _): parts.append(Self.argument(text))
      }
    }
    return parts.joined(separator: " ")
  }

  /// An argument as typed, in backquotes where it has blanks or signs that would end it.
  private static func argument(_ text: String) -> String {
    let ends: Set<Character> = ["\"", "“", "”", ";", "#", "|", "'", "‘", "’"]
    let isPlain = !text.isEmpty && !text.contains { $0.isWhitespace || ends.contains($0) }
    return isPlain ? text : "`\(text)`"
  }
}
