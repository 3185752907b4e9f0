package import Values

/// The forms in which a result is drawn.
package enum ChartForm: String, Sendable, Hashable, CaseIterable {
  case bar, line, spark, heat
}

/// How the last stage of a query, `chart`, asks for its result to be drawn. Of the values of the result it says nothing.
package struct ChartRequest: Sendable, Hashable {
  /// As typed, or as it suits the keys of the result.
  package let form: ChartForm
  /// Whether the columns behind the keys are the values of a key, which `across` made.
  package let hasValueColumns: Bool
  /// The unit of the periods that those columns are; nil where they are other values.
  package let columnUnit: CalendarUnit?
  /// Which days the periods of the result have.
  package let convention: CalendarConvention
  /// The first day and the last of which the data are whole: a period with other days too is partial. Nil where nothing
  /// limits them.
  package let firstWholeDay: Day?
  package let lastWholeDay: Day?

  package init(
    form: ChartForm, hasValueColumns: Bool = false, columnUnit: CalendarUnit? = nil,
    convention: CalendarConvention = .calendar, firstWholeDay: Day? = nil, lastWholeDay: Day? = nil
  ) {
    self.form = form
    self.hasValueColumns = hasValueColumns
    self.columnUnit = columnUnit
    self.convention = convention
    self.firstWholeDay = firstWholeDay
    self.lastWholeDay = lastWholeDay
  }

  /// Whether the data of a period are not whole.
  package func isPartial(_ period: Period) -> Bool {
    let days = period.days(in: convention)
    return (firstWholeDay.map { days.lowerBound < $0 } ?? false) || (lastWholeDay.map { days.upperBound > $0 } ?? false)
  }

  /// Whether a period begins after the data end: that it has no rows says nothing.
  package func isYetToCome(_ period: Period) -> Bool {
    lastWholeDay.map { period.days(in: convention).lowerBound > $0 } ?? false
  }
}
