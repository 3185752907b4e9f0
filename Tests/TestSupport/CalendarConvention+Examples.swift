package import Values

extension CalendarConvention {
  /// The two with names, months from the 21st, quarters shifted by a month, years that begin in April, October and July,
  /// and the last day that every month has.
  package static let examples: [CalendarConvention] =
    [.calendar, .reporting]
    + ["21/12", "1/12", "1/4", "1/10", "28/6", "28/7"].compactMap { CalendarConvention(writtenAs: $0) }
}
