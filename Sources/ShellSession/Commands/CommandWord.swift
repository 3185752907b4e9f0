import QuerySyntax

extension CommandSyntax.Word {
  /// Whether this version answers it.
  var isAvailable: Bool { CommandTable.handler(of: self) != nil }

  /// Writes a file, or runs other statements: a document leaves it out, and a replay does not do it.
  var actsOutsideDocuments: Bool {
    switch self {
    case .save, .run, .export, .rerun: true
    case .open, .tables, .describe, .values, .check, .set, .help, .learn, .history, .note, .quit, .metrics, .scorecard,
      .goal, .reconcile, .balance, .sentence, .diff, .explain:
      false
    }
  }

  /// The arguments that it reads; nil where they are one text however many words they have, or where `open` reads pairs.
  var argumentLimit: Int? {
    switch self {
    case .tables, .quit, .metrics: 0
    case .save, .run, .export, .rerun: 1
    case .set: 2
    case .open, .describe, .values, .check, .help, .learn, .history, .note, .scorecard, .goal, .reconcile, .balance,
      .sentence, .diff, .explain:
      nil
    }
  }
}
