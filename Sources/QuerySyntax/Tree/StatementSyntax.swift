package import Values

/// A whole input: its statements in order. Every range in the tree counts UTF-8 bytes of ``source``.
package struct ProgramSyntax: Sendable, Hashable {
  package let source: String
  package let statements: [StatementSyntax]

  package init(source: String, statements: [StatementSyntax]) {
    self.source = source
    self.statements = statements
  }
}

/// One statement, without the line end or `;` that closes it.
package struct StatementSyntax: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case query(PipelineSyntax)
    /// `let NAME = query`
    case letDefinition(name: NameSyntax, query: PipelineSyntax)
    case metricDefinition(MetricDefinitionSyntax)
    case command(CommandSyntax)
  }

  package let kind: Kind
  package let range: Range<Int>

  package init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

/// A table and the stages that follow it.
package struct PipelineSyntax: Sendable, Hashable {
  package enum Mode: Sendable, Hashable {
    case plain
    /// `explain` before the query.
    case explain
    /// `explain tokens` and the like before the query.
    case form(QueryForm)
  }

  package let mode: Mode
  /// The table, `_` or `_7`; nil for a bare `| stage`, which continues the last result.
  package let source: NameSyntax?
  package let stages: [StageSyntax]
  package let range: Range<Int>

  package init(mode: Mode = .plain, source: NameSyntax?, stages: [StageSyntax], range: Range<Int>) {
    self.mode = mode
    self.source = source
    self.stages = stages
    self.range = range
  }
}

/// `metric NAME "title" on TABLE = measure time … target … unknown … round … cite …`
package struct MetricDefinitionSyntax: Sendable, Hashable {
  package enum UnknownRule: String, Sendable, Hashable {
    case no, drop
  }

  package struct TargetSyntax: Sendable, Hashable {
    package let comparison: ComparisonOperator
    package let number: NumberSyntax

    package init(comparison: ComparisonOperator, number: NumberSyntax) {
      self.comparison = comparison
      self.number = number
    }
  }

  package let name: NameSyntax
  package let title: String?
  package let table: NameSyntax
  package let measure: MeasureSyntax
  package let time: PathSyntax?
  package let target: TargetSyntax?
  package let unknown: UnknownRule?
  /// Decimals shown.
  package let decimals: Int?
  package let citation: String?

  package init(
    name: NameSyntax, title: String?, table: NameSyntax, measure: MeasureSyntax, time: PathSyntax?,
    target: TargetSyntax?, unknown: UnknownRule?, decimals: Int?, citation: String?
  ) {
    self.name = name
    self.title = title
    self.table = table
    self.measure = measure
    self.time = time
    self.target = target
    self.unknown = unknown
    self.decimals = decimals
    self.citation = citation
  }
}

/// A statement that acts on the shell: its word and its arguments as typed.
package struct CommandSyntax: Sendable, Hashable {
  package enum Argument: Sendable, Hashable {
    /// A quoted text, without its quotes and escapes undone.
    case string(String, range: Range<Int>)
    /// A run of characters without blanks, as typed: a path, a name, a number.
    case word(String, range: Range<Int>)

    package var text: String {
      switch self {
      case .string(let text, _), .word(let text, _): text
      }
    }

    package var range: Range<Int> {
      switch self {
      case .string(_, let range), .word(_, let range): range
      }
    }
  }

  package let word: CommandWord
  package let wordRange: Range<Int>
  package let arguments: [Argument]

  package init(word: CommandWord, wordRange: Range<Int>, arguments: [Argument]) {
    self.word = word
    self.wordRange = wordRange
    self.arguments = arguments
  }
}

/// A name as typed. Several words without a keyword between them are one name (`lĩnh vực`); so is anything in backquotes.
package struct NameSyntax: Sendable, Hashable {
  /// NFC, words joined by one space, without backquotes.
  package let text: String
  package let range: Range<Int>

  package init(text: String, range: Range<Int>) {
    self.text = text
    self.range = range
  }
}

/// `domain`, `procedure.domain`
package struct PathSyntax: Sendable, Hashable {
  /// At least one.
  package let names: [NameSyntax]
  package let range: Range<Int>

  package init(names: [NameSyntax], range: Range<Int>) {
    self.names = names
    self.range = range
  }

  package var text: String { names.map(\.text).joined(separator: ".") }
}

/// `60`, `97.15`, `15%`
package struct NumberSyntax: Sendable, Hashable {
  package let value: FixedDecimal
  package let isPercent: Bool
  package let range: Range<Int>

  package init(value: FixedDecimal, isPercent: Bool, range: Range<Int>) {
    self.value = value
    self.isPercent = isPercent
    self.range = range
  }
}
