package import Values

/// A whole input: its statements in order. Every range in the tree counts UTF-8 bytes of ``source``.
package struct ProgramSyntax: Sendable, Hashable {
  /// The text as given, in UTF-8.
  package let source: String
  /// In source order; those without an error.
  package let statements: [StatementSyntax]
}

/// One statement, without the line end or `;` that closes it.
package struct StatementSyntax: Sendable, Hashable {
  /// What a statement is: a query, a definition or a command.
  package enum Kind: Sendable, Hashable {
    case query(PipelineSyntax)
    /// `let NAME = query`
    case letDefinition(name: NameSyntax, query: PipelineSyntax)
    case metricDefinition(MetricDefinitionSyntax)
    case columnDefinition(ColumnDefinitionSyntax)
    /// `scorecard in 2020Q3`, `rows online_share.n | top 20`
    case report(ReportSyntax)
    case command(CommandSyntax)
  }

  /// What the statement is.
  package let kind: Kind
  /// From the statement's first word to its last, in bytes.
  package let range: Range<Int>
}

/// A table and the stages that follow it.
package struct PipelineSyntax: Sendable, Hashable {
  /// What is asked about the query.
  package enum Mode: Sendable, Hashable {
    case plain
    /// `explain` before the query.
    case explain
    /// `why` before the query.
    case why
    /// `explain tokens` and the like before the query.
    case form(QueryForm)
  }

  /// What is asked: its answer, or how it comes about.
  package let mode: Mode
  /// The table, `_` or `_7`; nil for a bare `| stage`, which continues the last result.
  package let source: NameSyntax?
  /// First to last; empty for the table as it is.
  package let stages: [StageSyntax]
  /// From the first word, `explain` included, to the end of the last stage, in bytes.
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
  /// How a metric counts a row whose numerator a missing value leaves open: as no, or not at all.
  package enum UnknownRule: String, Sendable, Hashable {
    case no, drop
  }

  /// Which way a metric should go.
  package enum Polarity: String, Sendable, Hashable {
    case higher, lower, neither
  }

  /// `reading "of tracked dossiers" "trên hồ sơ được theo dõi" = ratio(channel = post of tracked)`
  package struct ReadingSyntax: Sendable, Hashable {
    /// What the base is, for readers of English, and of Vietnamese where no second title is given.
    package let title: String
    /// The second title, for readers of Vietnamese.
    package let vietnameseTitle: String?
    /// What is computed under this reading.
    package let measure: MeasureSyntax
    /// The date by which the periods of this reading go; nil for the metric's own.
    package let time: PathSyntax?
  }

  /// `score 6 full at 90%`
  package struct ScoreSyntax: Sendable, Hashable {
    /// The most points.
    package let most: NumberSyntax
    /// The ratio from which all points are given; nil for 100%.
    package let fullFrom: NumberSyntax?
  }

  /// `target >= 60%`
  package struct TargetSyntax: Sendable, Hashable {
    /// How the metric must stand to the number.
    package let comparison: ComparisonOperator
    /// The number as written; a percentage or a plain number.
    package let number: NumberSyntax
  }

  /// The name that is defined.
  package let name: NameSyntax
  /// The first title between quotes, for readers of English, and of Vietnamese where no second is given; nil for none.
  package let title: String?
  /// The second title, for readers of Vietnamese.
  package let vietnameseTitle: String?
  /// The table of which the metric is, as typed.
  package let table: NameSyntax
  /// What is computed.
  package let measure: MeasureSyntax
  /// The date by which its periods go; nil for the table's own time column.
  package let time: PathSyntax?
  /// The second date of `time received..resolved`: a period takes the rows that were in hand during it, from the first date
  /// to the second, or still. nil for a metric of one date.
  package let timeEnd: PathSyntax?
  /// nil where none is set.
  package let target: TargetSyntax?
  /// nil where the definition says nothing, which means `no`.
  package let unknown: UnknownRule?
  /// Decimals shown.
  package let decimals: Int?
  /// Where the definition or target comes from; nil where nothing is cited.
  package let citation: String?
  /// Which way the metric should go; nil where the definition says nothing.
  package let polarity: Polarity?
  /// The points that the metric gives; nil where it gives none.
  package let score: ScoreSyntax?
  /// Other bases of the same sentence, in the order in which they are written.
  package let readings: [ReadingSyntax]
  /// Whether it may take the place of another definition of its name.
  package let replaces: Bool
  /// Where the definition ends in its text, before `replace`; empty.
  package let end: Range<Int>
}

/// `column NAME "title" "tiêu đề" on TABLE = expression replace`
package struct ColumnDefinitionSyntax: Sendable, Hashable {
  /// The name that is defined.
  package let name: NameSyntax
  /// The first title between quotes, for readers of English, and of Vietnamese where no second is given; nil for none.
  package let title: String?
  /// The second title, for readers of Vietnamese.
  package let vietnameseTitle: String?
  /// The table of which the column is, as typed.
  package let table: NameSyntax
  /// What the column holds in each row.
  package let expression: ExpressionSyntax
  /// Whether it takes the place of an earlier definition of its name.
  package let replaces: Bool
}

/// A statement that acts on the shell: its word and its arguments as typed.
package struct CommandSyntax: Sendable, Hashable {
  /// One argument of a command.
  package enum Argument: Sendable, Hashable {
    /// A quoted text, without its quotes and escapes undone.
    case string(String, range: Range<Int>)
    /// A run of characters without blanks, as typed: a path, a name, a number.
    case word(String, range: Range<Int>)

    /// The argument without quotes.
    package var text: String {
      switch self {
      case .string(let text, _), .word(let text, _): text
      }
    }

    /// Its bytes in the source, quotes included.
    package var range: Range<Int> {
      switch self {
      case .string(_, let range), .word(_, let range): range
      }
    }
  }

  /// Which command it is.
  package let word: CommandWord
  /// The bytes of the command's word.
  package let wordRange: Range<Int>
  /// In order, as typed; the command says how many it reads.
  package let arguments: [Argument]
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

  /// The names as typed, joined by points.
  package var text: String { names.map(\.text).joined(separator: ".") }
}

/// `60`, `97.15`, `15%`
package struct NumberSyntax: Sendable, Hashable {
  /// The number as written: `15%` is 15.
  package let value: FixedDecimal
  /// Whether `%` follows.
  package let isPercent: Bool
  /// Whether marks between groups of digits leave open, or tell, what is meant; the value of `100.000` is 100.
  package let grouping: DigitGrouping
  package let range: Range<Int>

  package init(value: FixedDecimal, isPercent: Bool, grouping: DigitGrouping = .none, range: Range<Int>) {
    self.value = value
    self.isPercent = isPercent
    self.grouping = grouping
    self.range = range
  }
}

extension NumberSyntax {
  /// The number with every mark taken for a thousands mark: `100.000` is 100000.
  package var thousands: FixedDecimal { grouping == .open ? FixedDecimal(unscaled: value.unscaled) : value }
}
