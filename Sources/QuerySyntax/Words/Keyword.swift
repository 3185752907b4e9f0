package import Values
package import VietnameseText

/// Every word of the grammar, whatever the language in which it is typed.
package enum Keyword: String, Sendable, Hashable, CaseIterable {
  // Stages.
  case `where`, except, `in`, add, show, list, sort, top, bottom, change, expect, chart
  // Clauses of a stage.
  case by, across, total, asc, desc, per, other, from, of, within, `if`
  // Measures.
  case count, ratio, sum, avg, min, max, median, distinct, percentile, share, ytd, rolling
  // Conditions.
  case and, or, not, allRows, has, hasNo, contains, startsWith, `is`, missing, meets, misses, target
  // Functions and units of time.
  case days, day, week, month, quarter, half, year
  // Periods that are reckoned from another.
  case last, lastYear, this, previous
  // Statements and their options.
  case explain, why, `let`, metric, on, time, unknown, no, drop, round, cite
  // The forms of a query that `explain` prints.
  case tokens, tree, checked, plan
  // Commands.
  case open, `as`, tables, describe, values, save, export, run, check, set, help, learn, history, note, rerun, quit
  case metrics, scorecard, goal, reconcile, balance, sentence, diff
  // Kinds of chart.
  case bar, line, spark, heat

  /// Where in the grammar a word stands.
  package enum Role: Sendable, Hashable, CaseIterable {
    case stage, clause, measure, condition, function, unit, period, statement, queryForm, metricOption, command,
      chartKind
  }

  /// How a word may take part in a name that is typed without backquotes.
  enum NameRule {
    /// Begins, continues or is a name wherever the grammar asks for one.
    case free
    /// Is or begins a name where one is asked for, and ends one that it follows: `sort total desc`.
    case clause
    /// As ``clause``, but begins a name only in its Vietnamese form: `đầu tư` is a name, `top 5` never.
    case verb
    /// Ends every name, and begins one only in its Vietnamese form before a plain word: `theo dõi`, `trong hạn`.
    case hard
  }

  package var role: Role { entry.role }

  /// The word in a language as it is printed.
  package func title(_ language: Language) -> String {
    switch language {
    case .english: entry.english
    case .vietnamese: entry.vietnamese
    }
  }

  /// What the word does, in one line.
  package var meaning: LocalizedText { entry.meaning }

  /// A statement that uses the word and parses.
  package var example: String { entry.example }

  /// Further English writings that are read: the plurals of units.
  package var otherEnglish: [String] {
    switch self {
    case .week: ["weeks"]
    case .month: ["months"]
    case .quarter: ["quarters"]
    case .half: ["halves"]
    case .year: ["years"]
    default: []
    }
  }

  /// The unit of time that the word names; `days` counts as `day`.
  package var unit: CalendarUnit? {
    self == .days ? .day : CalendarUnit(rawValue: rawValue)
  }

  package init(_ unit: CalendarUnit) {
    switch unit {
    case .day: self = .day
    case .week: self = .week
    case .month: self = .month
    case .quarter: self = .quarter
    case .half: self = .half
    case .year: self = .year
    }
  }

  var nameRule: NameRule {
    switch self {
    case .in, .where, .by, .across, .asc, .desc, .per, .of, .within, .if, .and, .or, .not, .contains, .startsWith, .is,
      .on:
      .hard
    case .except, .add, .show, .list, .sort, .top, .bottom, .change, .expect, .chart, .meets, .misses: .verb
    case .total, .other: .clause
    default: .free
    }
  }
}
