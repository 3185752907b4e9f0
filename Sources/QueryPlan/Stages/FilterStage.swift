import QuerySyntax

extension Checker {
  /// The rows that `where` keeps, or those that `except` leaves.
  mutating func filterStage(_ syntax: ConditionSyntax, keepsMatches: Bool, in scope: inout Scope) -> Condition? {
    guard let condition = check(syntax, in: scope) else { return nil }
    let kept = keepsMatches ? condition : .opposite(of: condition)
    scope.filters.append(kept)
    return kept
  }
}
