package import ColumnarData
package import QuerySyntax

/// What `let` and `metric` have defined, by name; names differ once folded.
package struct Definitions: Sendable {
  /// A query under a name.
  package struct Query: Sendable {
    /// The name as typed, or `_7`.
    package let name: String
    /// The query itself; checked anew wherever its name stands.
    package let query: PipelineSyntax
    /// The text in which the query's ranges count.
    package let source: String
    /// The name folded, once for all the statements after which the definition is looked at.
    fileprivate let key: String

    package init(name: String, query: PipelineSyntax, source: String) {
      self.name = name
      key = NameMatch.key(name)
      self.query = query
      self.source = source
    }
  }

  /// A metric under its name.
  package struct Metric: Sendable {
    /// The definition as written.
    package let syntax: MetricDefinitionSyntax
    /// The text in which the definition's ranges count.
    package let source: String
    /// The name folded, once for all the statements after which the definition is looked at.
    fileprivate let key: String

    package init(syntax: MetricDefinitionSyntax, source: String) {
      self.syntax = syntax
      key = NameMatch.key(syntax.name.text)
      self.source = source
    }
  }

  /// A derived column under its name.
  package struct Column: Sendable {
    /// The definition as written.
    package let syntax: ColumnDefinitionSyntax
    /// The text in which the definition's ranges count.
    package let source: String

    package init(syntax: ColumnDefinitionSyntax, source: String) {
      self.syntax = syntax
      self.source = source
    }
  }

  /// The queries of earlier statements, under the names of their results.
  ///
  /// They may be many: a session keeps them as one value, which is shared and never copied one by one.
  package struct Results: Sendable {
    /// In the order of their statements.
    package private(set) var queries: [Query] = []
    private var places: [String: Int] = [:]

    package init() {}

    /// Adds the query of a later statement; it takes the place of one of the same name.
    package mutating func append(_ query: Query) {
      if let place = places[query.key] {
        queries[place] = query
        return
      }
      places[query.key] = queries.count
      queries.append(query)
    }

    fileprivate func query(withKey key: String) -> Query? { places[key].map { queries[$0] } }
  }

  /// What `let` defined, in the order of the definitions.
  package private(set) var queries: [Query] = []
  /// What earlier statements asked.
  package var results = Results()
  package private(set) var metrics: [Metric] = []
  package private(set) var columns: [Column] = []
  /// Where each query stands, by its folded name.
  private var queryPlaces: [String: Int] = [:]
  /// Where each metric stands, by its folded name.
  private var metricPlaces: [String: Int] = [:]

  /// The columns that may be defined on a table: each statement checks them all.
  static let mostColumns = 100

  package init() {}

  /// Takes the place of a definition of the same name.
  package mutating func define(_ query: Query) {
    if let place = queryPlaces[query.key] {
      queries.remove(at: place)
      for index in queries.indices.dropFirst(place) { queryPlaces[queries[index].key] = index }
    }
    queryPlaces[query.key] = queries.count
    queries.append(query)
  }

  /// Takes the place of a definition of the same name.
  package mutating func define(_ metric: Metric) {
    if let place = metricPlaces[metric.key] {
      metrics.remove(at: place)
      for index in metrics.indices.dropFirst(place) { metricPlaces[metrics[index].key] = index }
    }
    metricPlaces[metric.key] = metrics.count
    metrics.append(metric)
  }

  /// Takes the place of a definition of the same name on the same table.
  package mutating func define(_ column: Column) {
    columns.removeAll { $0.isSame(as: column) }
    columns.append(column)
  }

  /// The columns that are defined on a table.
  package func columns(on table: Table, in catalog: Catalog) -> [Column] {
    columns.filter { column in
      let matches = NameMatch.tables(named: column.syntax.table.text, in: catalog.tables)
      return matches.count == 1 && catalog.tables[matches[0]].name == table.name
    }
  }

  /// The query of a name, compared folded; nil where none has it.
  package func query(named name: String) -> Query? {
    let key = NameMatch.key(name)
    return results.query(withKey: key) ?? queryPlaces[key].map { queries[$0] }
  }

  /// The metric of a name, compared folded; nil where none has it.
  package func metric(named name: String) -> Metric? {
    metricPlaces[NameMatch.key(name)].map { metrics[$0] }
  }
}

extension Definitions.Column {
  /// Whether it is a definition of the same name, on the same table as it is written.
  func isSame(as other: Definitions.Column) -> Bool {
    NameMatch.areEqual(syntax.name.text, other.syntax.name.text)
      && NameMatch.areEqual(syntax.table.text, other.syntax.table.text)
  }

  /// The expression as it was typed.
  package var expressionText: String {
    source.text(inBytes: syntax.expression.range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
