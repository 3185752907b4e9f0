package import Values

/// The tables that a statement can name, by name.
package struct Catalog: Sendable {
  package private(set) var tables: [Table] = []
  package private(set) var cutoff: Day?

  package init() {}

  package init(_ dataset: Dataset) {
    add(dataset)
  }

  /// Adds a dataset's tables; one of a name that is there already takes its place.
  ///
  /// - Returns: The names whose tables were replaced.
  @discardableResult
  package mutating func add(_ dataset: Dataset) -> [String] {
    var replaced: [String] = []
    for table in dataset.tables {
      if let index = tables.firstIndex(where: { $0.name == table.name }) {
        tables[index] = table
        replaced.append(table.name)
      } else {
        tables.append(table)
      }
    }
    if let day = dataset.cutoff { cutoff = day }
    return replaced
  }

  package func table(named name: String) -> Table? {
    tables.first { $0.name == name }
  }
}
