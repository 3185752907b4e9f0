package import ColumnarData
package import Values

/// What a query is checked against: the data, the definitions in force and the settings that change an answer.
package struct CheckingContext: Sendable {
  /// Tables by name, results such as `_` and `_7` among them.
  package var catalog: Catalog
  /// What `let` and `metric` have defined, and the queries of earlier statements.
  package var definitions: Definitions
  /// Which days a month, quarter or year has.
  package var convention: CalendarConvention
  /// The date up to which the question is asked; nil: the data's own cut-off. Periods end there at the latest.
  package var asOf: Day?

  package init(
    catalog: Catalog, definitions: Definitions = Definitions(), convention: CalendarConvention = .calendar,
    asOf: Day? = nil
  ) {
    self.catalog = catalog
    self.definitions = definitions
    self.convention = convention
    self.asOf = asOf
  }
}
