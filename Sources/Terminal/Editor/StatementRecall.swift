/// The statements that Up and Down go through, oldest first, each once; the last place is the line being typed.
///
/// What is changed in any place stays there until a statement is submitted, so that nothing typed is lost on the way.
package struct StatementRecall {
  private var statements: [String] = []
  private var position = 0
  private var edits: [Int: String] = [:]

  package init(_ statements: [String] = []) {
    for statement in statements { append(statement) }
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

  private mutating func move(by step: Int, leaving current: String) -> String? {
    let target = position + step
    guard (0...statements.count).contains(target) else { return nil }
    edits[position] = current
    position = target
    return edits[target] ?? (target < statements.count ? statements[target] : "")
  }
}
