/// A dataset that a session opened: where it is, and how it was when the answers were given.
package struct SessionDataSource: Sendable, Hashable {
  /// How many rows a table had.
  package struct RowCount: Sendable, Hashable {
    /// The name of the table.
    package let table: String
    /// Its rows when the answers were given.
    package let rows: Int

    package init(table: String, rows: Int) {
      self.table = table
      self.rows = rows
    }
  }

  /// Where the data are found.
  package enum Place: Sendable, Hashable {
    /// Relative to the document.
    case path(String)
    /// A set that comes with the program, by its name: it lies elsewhere on each machine.
    case example(String)

    /// The path or the name, as messages show it.
    package var text: String {
      switch self {
      case .path(let text), .example(let text): text
      }
    }
  }

  /// The name of the dataset.
  package let name: String
  /// Where the data are found.
  package let place: Place
  /// In lower-case hexadecimal; nil where not pinned.
  package let sha256: String?
  /// One for each table, in the order of the dataset; empty where not pinned.
  package let rowCounts: [RowCount]
  /// What else the document says of it, kept as read.
  private let otherFacts: [FlowValue.Member]

  package init(name: String, place: Place, sha256: String? = nil, rowCounts: [RowCount] = []) {
    self.init(name: name, place: place, sha256: sha256, rowCounts: rowCounts, otherFacts: [])
  }

  private init(
    name: String, place: Place, sha256: String?, rowCounts: [RowCount], otherFacts: [FlowValue.Member]
  ) {
    self.otherFacts = otherFacts
    self.name = name
    self.place = place
    self.sha256 = sha256
    self.rowCounts = rowCounts
  }

  /// The same source as it is now.
  package func pinned(sha256: String?, rowCounts: [RowCount]) -> SessionDataSource {
    SessionDataSource(name: name, place: place, sha256: sha256, rowCounts: rowCounts, otherFacts: otherFacts)
  }

  /// The same source under another path or name.
  package func moved(to place: Place) -> SessionDataSource {
    SessionDataSource(name: name, place: place, sha256: sha256, rowCounts: rowCounts, otherFacts: otherFacts)
  }

  /// Reads `hanoi: {path: …, sha256: …, rows: {…}}`, the same with `example` and a name in place of the path, or a bare
  /// path; nil where it is none of these.
  init?(_ member: FlowValue.Member) {
    switch member.value {
    case .list: return nil
    case .scalar(let path):
      if path.isEmpty { return nil }
      self.init(name: member.key, place: .path(path))
    case .map(let facts):
      var (place, sha256): (Place?, String?)
      var rowCounts: [RowCount] = []
      var otherFacts: [FlowValue.Member] = []
      for fact in facts {
        switch (fact.key, fact.value) {
        case ("path", .scalar(let text)) where place == nil && !text.isEmpty: place = .path(text)
        case ("example", .scalar(let text)) where place == nil && !text.isEmpty: place = .example(text)
        case ("sha256", .scalar(let text)): sha256 = text
        case ("rows", .map(let counts)):
          for count in counts {
            guard case .scalar(let text) = count.value, let rows = Int(text), rows >= 0 else { return nil }
            rowCounts.append(RowCount(table: count.key, rows: rows))
          }
        case ("path", _), ("example", _), ("sha256", _), ("rows", _): return nil
        default: otherFacts.append(fact)
        }
      }
      guard let place else { return nil }
      self.init(name: member.key, place: place, sha256: sha256, rowCounts: rowCounts, otherFacts: otherFacts)
    }
  }

  var member: FlowValue.Member {
    let key =
      switch place {
      case .path: "path"
      case .example: "example"
      }
    var facts = [FlowValue.Member(key: key, value: .scalar(place.text))]
    if let sha256 { facts.append(FlowValue.Member(key: "sha256", value: .scalar(sha256))) }
    if !rowCounts.isEmpty {
      let counts = rowCounts.map { FlowValue.Member(key: $0.table, value: .scalar(String($0.rows))) }
      facts.append(FlowValue.Member(key: "rows", value: .map(counts)))
    }
    return FlowValue.Member(key: name, value: .map(facts + otherFacts))
  }
}
