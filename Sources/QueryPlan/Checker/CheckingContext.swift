package import ColumnarData
import QuerySyntax
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
  /// What a plan in the data asks of metrics, by their names as it writes them; a definition's own target goes before it.
  package var planTargets: [(metric: String, target: Target)] = []

  package init(
    catalog: Catalog, definitions: Definitions = Definitions(), convention: CalendarConvention = .calendar,
    asOf: Day? = nil
  ) {
    self.catalog = catalog
    self.definitions = definitions
    self.convention = convention
    self.asOf = asOf
  }

  /// What a metric should reach: by its definition, else by the plan; nil where neither says it.
  func target(of metric: Definitions.Metric) -> Target? {
    if let own = metric.syntax.target { return Target(own) }
    return planTargets.first { NameMatch.areEqual($0.metric, metric.syntax.name.text) }?.target
  }
}
