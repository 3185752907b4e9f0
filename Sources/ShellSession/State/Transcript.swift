/// What was typed and what came of it, in order: what `save` writes.
struct Transcript: Sendable {
  struct Entry: Sendable {
    fileprivate(set) var outcome: StatementOutcome
    /// As they stood once the statement had run: with them it was shown, and with them a replay shows it.
    let settings: Settings
    /// Whether it stands in the document that the session goes on with, with what it gave then.
    let isOfDocument: Bool
    /// Whether the statement writes a file or runs another session: a document leaves it out.
    let isOutsideDocuments: Bool

    /// Answered, and no act on other files: what a document of the session holds.
    var belongsInDocuments: Bool {
      (outcome.status == .answered || outcome.status == .expectationFailed) && !outcome.endsSession
        && !isOutsideDocuments
    }
  }

  private(set) var entries: [Entry] = []

  /// The cells that were answered here: what a document gets behind what it has.
  var cells: [Entry] { entries.filter { $0.belongsInDocuments && !$0.isOfDocument } }

  mutating func append(
    _ outcome: StatementOutcome, settings: Settings, isOutsideDocuments: Bool = false, isOfDocument: Bool = false
  ) {
    entries.append(
      Entry(
        outcome: outcome, settings: settings, isOfDocument: isOfDocument, isOutsideDocuments: isOutsideDocuments))
  }

  /// Keeps of a statement only that it was cancelled.
  mutating func withdraw(_ number: Int) {
    for index in entries.indices where entries[index].outcome.number == number {
      entries[index].outcome = entries[index].outcome.cancelled
    }
  }
}
