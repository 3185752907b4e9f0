/// What was typed and what came of it, in order: what `save` writes.
struct Transcript: Sendable {
  private(set) var outcomes: [StatementOutcome] = []

  mutating func append(_ outcome: StatementOutcome) {
    outcomes.append(outcome)
  }
}
