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
    /// Whether it is what an earlier statement asked, under its number, and no `let`.
    package let isResult: Bool
    /// The name folded, once for all the statements after which the definition is looked at.
    fileprivate let key: String

    package init(name: String, query: PipelineSyntax, source: String, isResult: Bool = false) {
      self.name = name
      self.isResult = isResult
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

    package init(syntax: MetricDefinitionSyntax, source: String) {
      self.syntax = syntax
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

  /// In the order in which they were defined. A session's results are among them, so they may be many.
  package private(set) var queries: [Query] = []
  package private(set) var metrics: [Metric] = []
  package private(set) var columns: [Column] = []
  /// Where each query stands, by its folded name.
  private var queryPlaces: [String: Int] = [:]

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
    metrics.removeAll { NameMatch.areEqual($0.syntax.name.text, metric.syntax.name.text) }
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
    queryPlaces[NameMatch.key(name)].map { queries[$0] }
  }

  /// The metric of a name, compared folded; nil where none has it.
  package func metric(named name: String) -> Metric? {
    metrics.first { NameMatch.areEqual($0.syntax.name.text, name) }
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
    let range = syntax.expression.range
    return String(decoding: Array(source.utf8)[range.clamped(to: 0..<source.utf8.count)], as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
