package import Values

/// One stage of a query, after its `|`.
package struct StageSyntax: Sendable, Hashable {
  /// What a stage does, and what it holds.
  package enum Kind: Sendable, Hashable {
    /// `where condition`, or `except condition` which keeps the other rows.
    case filter(ConditionSyntax, keepsMatches: Bool)
    /// `in period by path`
    case period(PeriodSyntax, by: PathSyntax?)
    case add([AddedColumnSyntax])
    case show(ShowSyntax)
    /// Every column when empty.
    case list([PathSyntax])
    case sort([SortKeySyntax])
    case limit(LimitSyntax)
    case slice(SliceSyntax)
    case change(ChangeBaseSyntax)
    case expect(ConditionSyntax)
    /// `expect none`
    case expectNone
    /// `chart bar`; nil where the kind is left open.
    case chart(ChartKindSyntax?)
  }

  /// What the stage does.
  package let kind: Kind
  /// From the stage's first word to its last, in bytes; the `|` is not part of it.
  package let range: Range<Int>
  /// The stage's first word.
  package let wordRange: Range<Int>

  package init(kind: Kind, range: Range<Int>, wordRange: Range<Int>) {
    self.kind = kind
    self.range = range
    self.wordRange = wordRange
  }
}

/// `NAME = expr`
package struct AddedColumnSyntax: Sendable, Hashable {
  /// The name that the new column gets.
  package let name: NameSyntax
  /// What the column holds in each row.
  package let expression: ExpressionSyntax
}

/// `show item, … by key, … across key total`
package struct ShowSyntax: Sendable, Hashable {
  /// One measure of a `show`.
  package struct Item: Sendable, Hashable {
    /// The name given with `NAME =`.
    package let name: NameSyntax?
    /// The measure as written.
    package let measure: MeasureSyntax

    package init(name: NameSyntax?, measure: MeasureSyntax) {
      self.name = name
      self.measure = measure
    }
  }

  /// The measures, in the order of the columns that they make; at least one.
  package let items: [Item]
  /// What follows `by`; empty for one row over all.
  package let keys: [KeySyntax]
  /// What follows `across`; nil where the result has no columns by value.
  package let across: KeySyntax?
  /// Whether `total` is written.
  package let hasTotal: Bool

  package init(items: [Item], keys: [KeySyntax] = [], across: KeySyntax? = nil, hasTotal: Bool = false) {
    self.items = items
    self.keys = keys
    self.across = across
    self.hasTotal = hasTotal
  }
}

/// What rows are grouped by.
package enum KeySyntax: Sendable, Hashable {
  case path(PathSyntax)
  /// `quarter` and the like: the unit of the time column in force.
  case unit(CalendarUnit, range: Range<Int>)

  /// The bytes of the key in the source.
  package var range: Range<Int> {
    switch self {
    case .path(let path): path.range
    case .unit(_, let range): range
    }
  }
}

/// What `sort` orders by: a column, named by itself or by the measure that made it.
package struct SortKeySyntax: Sendable, Hashable {
  /// The column, written as a path or as the text of its measure.
  package let measure: MeasureSyntax
  /// Whether `desc` is written.
  package let isDescending: Bool
}

/// `top 3 by count per district other`
package struct LimitSyntax: Sendable, Hashable {
  /// `top`; false for `bottom`.
  package let isTop: Bool
  /// How many rows are kept, at least 1.
  package let count: Int
  /// The column that decides; nil for the first measure.
  package let by: MeasureSyntax?
  /// The key for each of whose values so many rows are kept; nil for the whole table.
  package let per: PathSyntax?
  /// Whether `other` is written.
  package let hasOther: Bool
}

/// `first 10`, `last 10`
package struct SliceSyntax: Sendable, Hashable {
  /// `first`; false for `last`.
  package let isFromStart: Bool
  /// How many rows are kept, at least 1.
  package let count: Int
}

/// The kinds of charts.
package enum ChartKindSyntax: String, Sendable, Hashable, CaseIterable {
  case bar, line, spark, heat

  /// The word that names the kind.
  package var word: ClauseWord {
    switch self {
    case .bar: .bar
    case .line: .line
    case .spark: .spark
    case .heat: .heat
    }
  }
}

/// What `change from` compares with.
package enum ChangeBaseSyntax: Sendable, Hashable {
  case previous
  case lastYear
  case period(PeriodSyntax)
}

/// `2020Q3`, `2020-08-01..2020-08-31`, `ytd 2020Q3`, `last 4 quarter`, `this month`
package struct PeriodSyntax: Sendable, Hashable {
  /// How a period is written.
  package enum Kind: Sendable, Hashable {
    case point(PointSyntax)
    case span(PointSyntax, PointSyntax)
    case yearToDate(PointSyntax)
    case last(Int, CalendarUnit)
    case this(CalendarUnit)
    case previous(CalendarUnit)
  }

  /// How the period is written.
  package let kind: Kind
  /// From the period's first word to its last, in bytes.
  package let range: Range<Int>

  package init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

/// One written year, half, quarter, month or day; the calendar in force says which days it has.
package struct PointSyntax: Sendable, Hashable {
  /// What is written: a unit and its number.
  package let period: Period
  /// Its bytes in the source.
  package let range: Range<Int>

  package init(period: Period, range: Range<Int>) {
    self.period = period
    self.range = range
  }
}
