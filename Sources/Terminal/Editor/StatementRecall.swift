/// The statements that Up and Down go through, oldest first, each once; the last place is the line being typed.
///
/// What is changed in any place stays there until a statement is submitted, so that nothing typed is lost on the way.
package struct StatementRecall {
  private var statements: [String] = []
  private var position = 0
  private var edits: [Int: String] = [:]

  /// - Parameter statements: Oldest first; of those that stand twice the newest is kept.
  package init(_ statements: [String] = []) {
    var met: Set<String> = []
    self.statements = statements.reversed().filter { met.insert($0).inserted }.reversed()
    begin()
  }

  /// Adds a statement as the newest; an equal older one goes.
  package mutating func append(_ statement: String) {
    if statements.last == statement { return }
    statements.removeAll { $0 == statement }
    statements.append(statement)
  }

  /// Starts a new line after all statements.
  package mutating func begin() {
    position = statements.count
    edits.removeAll()
  }

  /// The statement before, nil when there is none.
  ///
  /// - Parameter current: The buffer that is left.
  package mutating func older(leaving current: String) -> String? { move(by: -1, leaving: current) }

  /// The statement after, or what was being typed; nil when the latter is being left.
  package mutating func newer(leaving current: String) -> String? { move(by: 1, leaving: current) }

  /// What the newest statement that begins with a text has after it, nil where there is none.
  ///
  /// - Complexity: O(statements), of each the bytes that are equal.
  package func continuation(of text: String) -> String? {
    let typed = text.utf8
    guard let statement = statements.last(where: { $0.utf8.count > typed.count && $0.utf8.starts(with: typed) }) else {
      return nil
    }
    return String(statement.utf8.dropFirst(typed.count))
  }

  /// A search through these statements.
  package var search: HistorySearch { HistorySearch(statements) }

  /// Goes to a statement that a search found.
  ///
  /// - Parameter typed: The line that the search began from; it stays after all statements.
  package mutating func go(to index: Int, leaving typed: String) {
    guard statements.indices.contains(index) else { return }
    edits[position] = typed
    position = index
  }

  private mutating func move(by step: Int, leaving current: String) -> String? {
    let target = position + step
    guard (0...statements.count).contains(target) else { return nil }
    edits[position] = current
    position = target
    return edits[target] ?? (target < statements.count ? statements[target] : "")
  }
}
