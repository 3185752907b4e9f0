import ColumnarData
import Values

extension Condition {
  /// The first day of a date, or of the periods that it lies in, of which the condition can be true; nil where it sets none.
  func firstDay(of date: ColumnReference, in convention: CalendarConvention) -> Day? {
    switch self {
    case .withinDays(.column(date), let days): return days.lowerBound
    case .withinPeriods(.periodContaining(.column(date), let unit), let ordinals):
      return Period(unit: unit, ordinal: ordinals.lowerBound).days(in: convention).lowerBound
    case .compare(.column(date), .greater, .date(let day)): return day.advanced(by: 1)
    case .compare(.column(date), .greaterOrEqual, .date(let day)): return day
    case .compare(.periodContaining(.column(date), _), .greater, .period(let period)):
      return period.days(in: convention).upperBound.advanced(by: 1)
    case .compare(.periodContaining(.column(date), _), .greaterOrEqual, .period(let period)):
      return period.days(in: convention).lowerBound
    case .and(let parts): return parts.compactMap { $0.firstDay(of: date, in: convention) }.max()
    case .or(let parts):
      let days = parts.compactMap { $0.firstDay(of: date, in: convention) }
      return days.count == parts.count ? days.min() : nil
    case .constant, .isTrue, .compare, .matches, .withinDays, .withinPeriods, .withinNumbers, .contains, .startsWith,
      .inQuery, .isMissing, .meetsTarget, .has, .not:
      return nil
    }
  }
}
