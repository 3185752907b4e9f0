package import ColumnarData
package import Diagnostics
package import QuerySyntax
package import VietnameseText

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
  ///
  /// An object, since a session keeps its definitions as they were before each statement.
  package final class Metric: Sendable {
    /// The definition as written; of a further reading, the definition under it.
    package let syntax: MetricDefinitionSyntax
    /// The text in which the definition's ranges count.
    package let source: String
    /// Whether it belongs to the program: it is on every table of its kind, not on one name alone.
    package let isOfLibrary: Bool
    /// Under which reading, from 1.
    package let reading: Int
    /// Another name, for those who type Vietnamese; nil for a metric of one name.
    package let vietnameseName: String?
    /// The names folded, once for all the statements after which the definition is looked at.
    fileprivate let keys: [String]
    fileprivate var key: String { keys[0] }

    package convenience init(
      syntax: MetricDefinitionSyntax, source: String, isOfLibrary: Bool = false, vietnameseName: String? = nil
    ) {
      self.init(syntax: syntax, source: source, isOfLibrary: isOfLibrary, reading: 1, vietnameseName: vietnameseName)
    }

    private init(
      syntax: MetricDefinitionSyntax, source: String, isOfLibrary: Bool, reading: Int, vietnameseName: String?
    ) {
      self.syntax = syntax
      self.source = source
      self.isOfLibrary = isOfLibrary
      self.reading = reading
      self.vietnameseName = vietnameseName
      keys = [NameMatch.key(syntax.name.text)] + (vietnameseName.map { [NameMatch.key($0)] } ?? [])
    }

    /// How it is typed: `online_share`, `online_share.reading_2`.
    package var typedName: String { typedName(in: .english) }

    /// How it is typed by readers of a language: `nộp_trực_tuyến.cách_hiểu_2`.
    package func typedName(in language: Language) -> String {
      let name = name(in: language)
      if reading == 1 { return name }
      switch language {
      case .english: return "\(name).reading_\(reading)"
      case .vietnamese: return "\(name).\(vietnameseName == nil ? "reading" : "cách_hiểu")_\(reading)"
      }
    }

    /// The name without a reading.
    package func name(in language: Language) -> String {
      language == .vietnamese ? vietnameseName ?? syntax.name.text : syntax.name.text
    }

    /// The metric under each of its readings, its own first.
    package var underEachReading: [Metric] { (1...syntax.readingCount).compactMap(underReading) }

    /// nil where it has no such reading.
    func underReading(_ number: Int) -> Metric? {
      syntax.underReading(number).map {
        Metric(
          syntax: $0, source: source, isOfLibrary: isOfLibrary, reading: number, vietnameseName: vietnameseName)
      }
    }

    fileprivate static let readingKeys = ["reading", "cachhieu"]
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
    /// One object, so that a state and the one before it share thousands of them at little cost.
    private final class Entry: Sendable {
      let query: Query

      init(_ query: Query) { self.query = query }
    }

    private var entries: [Entry] = []
    private var places: [String: Int] = [:]

    /// In the order of their statements.
    package var queries: [Query] { entries.map(\.query) }

    package init() {}

    /// Adds the query of a later statement; it takes the place of one of the same name.
    package mutating func append(_ query: Query) {
      if let place = places[query.key] {
        entries[place] = Entry(query)
        return
      }
      places[query.key] = entries.count
      entries.append(Entry(query))
    }

    fileprivate func query(withKey key: String) -> Query? { places[key].map { entries[$0].query } }
  }

  /// What `let` defined, in the order of the definitions.
  package private(set) var queries: [Query] = []
  /// What earlier statements asked.
  package var results = Results()
  /// What `metric` defined, in the order of the definitions.
  package private(set) var metrics: [Metric] = []
  /// The metrics of the program; one of ``metrics`` with the same name hides one of these.
  package let library: [Metric]
  package private(set) var columns: [Column] = []
  /// Where each query stands, by its folded name.
  private var queryPlaces: [String: Int] = [:]
  /// Where each metric stands, by its folded name.
  private var metricPlaces: [String: Int] = [:]

  /// The columns that may be defined on a table: each statement checks them all.
  static let mostColumns = 100

  /// - Parameter library: The metrics of the program.
  package init(library: [Metric] = []) { self.library = library }

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
      let matches = NameMatch.tables(named: column.syntax.table.text, in: catalog)
      return matches.count == 1 && matches[0].name == table.name
    }
  }

  /// The query of a name, compared folded; nil where none has it.
  package func query(named name: String) -> Query? {
    let key = NameMatch.key(name)
    return results.query(withKey: key) ?? queryPlaces[key].map { queries[$0] }
  }

  /// The metrics that can be named: those of the session, then those of the program that none of them hides.
  package var allMetrics: [Metric] { metrics + library.filter { metricPlaces[$0.key] == nil } }

  /// The metric of a name, compared folded; nil where none has it. One of the session comes before one of the program;
  /// `NAME.reading_2` is a metric under its second reading.
  package func metric(named name: String) -> Metric? {
    if let metric = wholeMetric(named: name) { return metric }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let metric = wholeMetric(named: String(parts[0])) else { return nil }
    let part = NameMatch.key(String(parts[1]))
    let number = Metric.readingKeys.filter { part.hasPrefix($0) }.compactMap { Int(part.dropFirst($0.count)) }.first
    return number.flatMap(metric.underReading)
  }

  /// The metric that `metric` defined under a name, compared folded; nil where none has it.
  func ownMetric(named name: String) -> Metric? { metricPlaces[NameMatch.key(name)].map { metrics[$0] } }

  private func wholeMetric(named name: String) -> Metric? {
    let key = NameMatch.key(name)
    return metricPlaces[key].map { metrics[$0] } ?? library.first { $0.keys.contains(key) }
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

extension MessageArgument {
  /// A metric as a reader of either language types it.
  package static func name(of metric: Definitions.Metric) -> MessageArgument {
    .phrase(LocalizedText(english: metric.typedName, vietnamese: metric.typedName(in: .vietnamese)))
  }
}
