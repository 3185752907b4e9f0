package import Values

/// What a package demands of the values of a column beside their type.
package struct DeclaredLimit: Sendable {
  /// What is demanded; missing values meet every demand.
  package enum Demand: Sendable {
    /// Not less than a number or a day; more than it where `isOpen`.
    case atLeast(Bound, isOpen: Bool)
    /// Not more than a number or a day; less than it where `isOpen`.
    case atMost(Bound, isOpen: Bool)
    /// One of these numbers or days.
    case oneOf([Bound])
    /// Texts of so many letters (Unicode scalars).
    case length(ClosedRange<Int>)
    /// Texts of a form of the standard.
    case form(DeclaredForm)
    /// Texts that a regular expression fits, whole.
    case pattern(TextPattern)
    /// No value stands in two rows.
    case unique
  }

  /// The end of a range, in the unit of its column.
  package enum Bound: Sendable {
    case number(FixedDecimal)
    case day(Day)
  }

  /// How the package writes it, as `minimum: 6`.
  package let rule: String
  package let demand: Demand

  package init(rule: String, demand: Demand) {
    self.rule = rule
    self.demand = demand
  }
}

/// A type of the Table Schema standard whose cells stay text.
package enum DeclaredForm: String, Sendable, CaseIterable {
  /// `2020-08`
  case yearmonth
  /// `14:35:00`, with or without parts of a second and a zone.
  case time
  /// `P1Y2M3DT4H5M6S` of ISO 8601: some of the parts, in this order.
  case duration
  /// `105.85, 21.03`: the longitude, from −180 to 180, then the latitude, from −90 to 90.
  case geopoint

  /// Whether a cell is of the form.
  package func holds(_ cell: String) -> Bool {
    switch self {
    case .yearmonth: return cell.wholeMatch(of: /-?[0-9]{4}-(0[1-9]|1[0-2])/) != nil
    case .time:
      let time = /([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\.[0-9]+)?(Z|[+-][0-9]{2}:?[0-9]{2})?/
      return cell.wholeMatch(of: time) != nil
    case .duration:
      let day = /-?P([0-9.]+Y)?([0-9.]+M)?([0-9.]+W)?([0-9.]+D)?(T([0-9.]+H)?([0-9.]+M)?([0-9.]+S)?)?/
      return cell.wholeMatch(of: day) != nil && cell.last?.isLetter == true && !cell.hasSuffix("P")
        && !cell.hasSuffix("T")
    case .geopoint:
      let parts = cell.split(separator: ",", omittingEmptySubsequences: false)
      let numbers = parts.compactMap { Double($0.drop { $0 == " " }) }
      return parts.count == 2 && numbers.count == 2 && abs(numbers[0]) <= 180 && abs(numbers[1]) <= 90
    }
  }
}
