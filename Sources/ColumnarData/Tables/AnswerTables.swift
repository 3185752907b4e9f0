/// The answers of earlier statements as tables, by their names: thousands of them cost a statement no more than one.
package struct AnswerTables: Sendable {
  /// An answer, and where the data of which it is the answer end; nil where unknown.
  package typealias Answer = (table: Table, end: DataEnd?)

  private var answers: [Answer] = []
  private var places: [String: Int] = [:]

  /// None.
  package init() {}

  /// Takes the place of an answer of the same name.
  ///
  /// - Parameter end: Where the data of which it is the answer end; nil where unknown.
  package mutating func add(_ table: Table, end: DataEnd?) {
    if let place = places[table.name] {
      answers[place] = (table, end)
    } else {
      places[table.name] = answers.count
      answers.append((table, end))
    }
  }

  /// In the order in which they were added.
  package var tables: [Table] { answers.map(\.table) }

  /// The answer of exactly this name; nil where there is none.
  package subscript(name: String) -> Answer? { places[name].map { answers[$0] } }
}
