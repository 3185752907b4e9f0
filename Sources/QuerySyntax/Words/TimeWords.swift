import Values

/// The words that compute a value of values; the words of units do so too, as in `quarter(received)`.
package enum FunctionWord: Sendable, Hashable, CaseIterable {
  case days

  static let definitions: [FunctionWord: WordDefinition] = [
    .days: WordDefinition(
      "days", "số ngày",
      meaning: ("the days from one date to another", "số ngày từ ngày này đến ngày kia"),
      examples: ["dossiers | show median(days(received, resolved))"])
  ]
}

extension CalendarUnit {
  static let definitions: [CalendarUnit: WordDefinition] = [
    .day: WordDefinition(
      "day", "ngày",
      meaning: ("a calendar day", "ngày theo lịch"),
      examples: ["dossiers | in last 30 day | show count by day"]),
    .week: WordDefinition(
      "week", "tuần", plural: "weeks",
      meaning: ("a week from Monday", "tuần, từ thứ hai"),
      examples: ["dossiers | in 2020Q3 | show count by week"]),
    .month: WordDefinition(
      "month", "tháng", plural: "months",
      meaning: ("a month", "tháng"),
      examples: ["dossiers | in 2020 | show count by month"]),
    .quarter: WordDefinition(
      "quarter", "quý", plural: "quarters",
      meaning: ("a quarter of a year", "quý"),
      examples: ["dossiers | where quarter = 2020Q3 | show count"]),
    .half: WordDefinition(
      "half", "nửa năm", plural: "halves",
      meaning: ("half a year", "nửa năm"),
      examples: ["dossiers | in 2020 | show count by half"]),
    .year: WordDefinition(
      "year", "năm", plural: "years",
      meaning: ("a year", "năm"),
      examples: ["dossiers | show count by year"]),
  ]
}

/// The words of periods that are reckoned from another.
package enum PeriodWord: Sendable, Hashable, CaseIterable {
  case last, lastYear, this, previous

  static let definitions: [PeriodWord: WordDefinition] = [
    .last: WordDefinition(
      "last", "gần nhất",
      meaning: ("so many units of time up to now", "ngần ấy đơn vị thời gian gần nhất"),
      examples: ["dossiers | in last 4 quarter | show count by quarter"]),
    .lastYear: WordDefinition(
      "last year", "cùng kỳ",
      meaning: ("the same period of the year before", "cùng kỳ năm trước"),
      examples: ["dossiers | in 2020Q3 | show count | change from last year"]),
    .this: WordDefinition(
      "this", "kỳ này",
      meaning: ("the unit of time in which the data end", "đơn vị thời gian chứa ngày chốt số liệu"),
      examples: ["dossiers | in this quarter | show count"]),
    .previous: WordDefinition(
      "previous", "kỳ trước",
      meaning: ("the period just before", "kỳ liền trước"),
      examples: ["dossiers | in 2020Q3 | show count | change from previous"]),
  ]
}
