package import Values

/// The tables that a statement can name, by name.
package struct Catalog: Sendable {
  /// Where a table comes from.
  package enum Origin: Sendable {
    case opened
    /// The answer of an earlier statement, under a name such as `_7`.
    case result
  }

  /// What was opened, and what ``add(result:end:)`` added, in the order in which it was added.
  package private(set) var tables: [Table] = []
  /// One for each table.
  private var origins: [Origin] = []
  /// The answers of the statements before, which are found by their exact names alone, before the tables.
  package var answers = AnswerTables()
  /// Where the data of each table end, by its name; a table of unknown end has none.
  private var ends: [String: DataEnd] = [:]
  /// The cut-off date of the dataset that was added last and has one.
  package private(set) var cutoff: Day?

  /// No tables.
  package init() {}

  /// The tables of one dataset.
  package init(_ dataset: Dataset) {
    add(dataset)
  }

  /// Adds a dataset's tables; one of a name that is there already takes its place.
  ///
  /// - Returns: The names whose tables were replaced.
  @discardableResult
  package mutating func add(_ dataset: Dataset) -> [String] {
    let replaced = dataset.tables.filter { add($0, .opened) }.map(\.name)
    for table in dataset.tables { ends[table.name] = dataset.end }
    if let end = dataset.end { cutoff = end.day }
    return replaced
  }

  /// Adds the answer of an earlier statement; it takes the place of a table of the same name.
  ///
  /// - Parameter end: Where the data of which it is the answer end; nil where unknown.
  package mutating func add(result: Table, end: DataEnd?) {
    add(result, .result)
    ends[result.name] = end
  }

  /// The last day for which the dataset of a table is complete; nil where unknown, and for a name that no table has.
  package func end(ofTable name: String) -> DataEnd? {
    if let answer = answers[name] { return answer.end }
    return ends[name]
  }

  /// - Returns: Whether a table of the same name was there.
  @discardableResult
  private mutating func add(_ table: Table, _ origin: Origin) -> Bool {
    guard let index = tables.firstIndex(where: { $0.name == table.name }) else {
      tables.append(table)
      origins.append(origin)
      return false
    }
    (tables[index], origins[index]) = (table, origin)
    return true
  }

  /// The tables that came from there, in the order in which they were added.
  package func tables(of origin: Origin) -> [Table] {
    zip(tables, origins).filter { $1 == origin }.map(\.0) + (origin == .result ? answers.tables : [])
  }

  /// nil for a name that no table has.
  package func origin(ofTableNamed name: String) -> Origin? {
    if answers[name] != nil { return .result }
    return tables.firstIndex { $0.name == name }.map { origins[$0] }
  }

  /// The table of exactly this name; nil where there is none.
  package func table(named name: String) -> Table? {
    if let answer = answers[name] { return answer.table }
    return tables.first { $0.name == name }
  }
}
