package import Values

/// One stage of a query, after its `|`.
package struct StageSyntax: Sendable, Hashable {
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
    case change(ChangeBaseSyntax)
    case expect(ConditionSyntax)
  }

  package let kind: Kind
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
  package let name: NameSyntax
  package let expression: ExpressionSyntax

  package init(name: NameSyntax, expression: ExpressionSyntax) {
    self.name = name
    self.expression = expression
  }
}

/// `show item, … by key, … across key total`
package struct ShowSyntax: Sendable, Hashable {
  package struct Item: Sendable, Hashable {
    /// The name given with `NAME =`.
    package let name: NameSyntax?
    package let measure: MeasureSyntax

    package init(name: NameSyntax?, measure: MeasureSyntax) {
      self.name = name
      self.measure = measure
    }
  }

  package let items: [Item]
  package let keys: [KeySyntax]
  package let across: KeySyntax?
  package let hasTotal: Bool

  package init(items: [Item], keys: [KeySyntax], across: KeySyntax?, hasTotal: Bool) {
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

  package var range: Range<Int> {
    switch self {
    case .path(let path): path.range
    case .unit(_, let range): range
    }
  }
}

package struct SortKeySyntax: Sendable, Hashable {
  package let measure: MeasureSyntax
  package let isDescending: Bool

  package init(measure: MeasureSyntax, isDescending: Bool) {
    self.measure = measure
    self.isDescending = isDescending
  }
}

/// `top 3 by count per district other`
package struct LimitSyntax: Sendable, Hashable {
  package let isTop: Bool
  package let count: Int
  package let by: MeasureSyntax?
  package let per: PathSyntax?
  package let hasOther: Bool

  package init(isTop: Bool, count: Int, by: MeasureSyntax?, per: PathSyntax?, hasOther: Bool) {
    self.isTop = isTop
    self.count = count
    self.by = by
    self.per = per
    self.hasOther = hasOther
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
  package enum Kind: Sendable, Hashable {
    case point(PointSyntax)
    case span(PointSyntax, PointSyntax)
    case yearToDate(PointSyntax)
    case last(Int, CalendarUnit)
    case this(CalendarUnit)
    case previous(CalendarUnit)
  }

  package let kind: Kind
  package let range: Range<Int>

  package init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

/// One written year, half, quarter, month or day; the calendar in force says which days it has.
package struct PointSyntax: Sendable, Hashable {
  package let period: Period
  package let range: Range<Int>

  package init(period: Period, range: Range<Int>) {
    self.period = period
    self.range = range
  }
}
