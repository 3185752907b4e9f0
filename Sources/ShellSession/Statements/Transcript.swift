/// What was typed and what came of it, in order: what `save` writes.
struct Transcript: Sendable {
  struct Entry: Sendable {
    let source: String
    let outcomes: [StatementOutcome]
  }

  private(set) var entries: [Entry] = []

  mutating func append(_ outcome: StatementOutcome) {
    entries.append(Entry(source: outcome.source, outcomes: [outcome]))
  }

  mutating func append(_ outcomes: [StatementOutcome], of source: String) {
    if !outcomes.isEmpty { entries.append(Entry(source: source, outcomes: outcomes)) }
  }
}
