package import ColumnarData
package import Diagnostics
import QuerySyntax

/// The outcome of one statement: its parts in the order in which they are written, and how it ended.
package struct StatementOutcome: Sendable {
  /// How a statement ended.
  package enum Status: Sendable {
    case answered
    /// An error was reported; nothing changed.
    case failed
    /// An `expect` did not hold; the answer stands all the same.
    case expectationFailed
    /// Stopped on request; nothing changed.
    case cancelled
  }

  /// One thing that a statement gives.
  package enum Part: Sendable {
    /// The answer of a query or of a command that lists something.
    case result(ResultTable)
    /// An answer in words, such as help.
    case text([String])
    /// What the reader should know: an error, warning or note. Its range counts in the statement's text.
    case diagnostic(Diagnostic)
    /// A line about what was done: rows read, a file written.
    case summary(String)
  }

  /// The statement as typed.
  package let source: String
  /// `[7]`; nil where nothing was run, as for a text that does not parse.
  package let number: Int?
  /// In the order in which they are written.
  package let parts: [Part]
  /// How the statement ended.
  package let status: Status
  /// The time from the statement to its answer, reading of files included; 0 where it did not run.
  package let seconds: Double
  /// The statement asks to leave the shell.
  package let endsSession: Bool

  package init(
    source: String, number: Int?, parts: [Part], status: Status, seconds: Double = 0, endsSession: Bool = false
  ) {
    self.source = source
    self.number = number
    self.parts = parts
    self.status = status
    self.seconds = seconds
    self.endsSession = endsSession
  }
}

extension StatementOutcome {
  /// A text of which nothing was run.
  init(failing source: String, with faults: [Diagnostic]) {
    self.init(source: source, number: nil, parts: faults.map(Part.diagnostic), status: .failed)
  }

  /// What was reported, in order.
  var diagnostics: [Diagnostic] {
    parts.compactMap { if case .diagnostic(let diagnostic) = $0 { diagnostic } else { nil } }
  }

  /// The tables that it gave, in order.
  var results: [ResultTable] { parts.compactMap { if case .result(let result) = $0 { result } else { nil } } }

  /// The same statement stopped on request.
  var cancelled: StatementOutcome {
    StatementOutcome(
      source: source, number: number, parts: [.diagnostic(Diagnostic(.cancelled))], status: .cancelled, seconds: seconds
    )
  }

  /// The same with something before it.
  func preceded(by earlier: [Part]) -> StatementOutcome {
    StatementOutcome(
      source: source, number: number, parts: earlier + parts, status: status, seconds: seconds, endsSession: endsSession
    )
  }

  /// The same with other diagnostics in the place of each that it has.
  func replacingDiagnostics(_ replace: ([Diagnostic]) -> [Diagnostic]) -> StatementOutcome {
    var others = replace(diagnostics)[...]
    var left = diagnostics.count
    let replaced = parts.flatMap { part -> [Part] in
      guard case .diagnostic = part else { return [part] }
      left -= 1
      let next = left == 0 ? others : others.prefix(1)
      others = others.dropFirst(next.count)
      return next.map { .diagnostic($0) }
    }
    return StatementOutcome(
      source: source, number: number, parts: replaced, status: status, seconds: seconds, endsSession: endsSession)
  }

  /// The parts as those of another statement, which ran this one: no range counts in its text, and an offered line takes
  /// the place of all of it.
  func parts(within outer: String) -> [Part] {
    parts.map { part in
      switch part {
      case .diagnostic(let diagnostic): .diagnostic(diagnostic.lifted(from: source, to: outer))
      case .result, .text, .summary: part
      }
    }
  }

  /// The same, each diagnostic once: two that differ only in the place that they are about say the same elsewhere.
  func partsToldOnce(within outer: String) -> [Part] {
    var told: Set<Diagnostic> = []
    return parts(within: outer).filter { part in
      switch part {
      case .diagnostic(let diagnostic): told.insert(diagnostic).inserted
      case .result, .text, .summary: true
      }
    }
  }

  /// Answered: what a document of the session holds, unless the statement acts on files or other sessions.
  var belongsInDocuments: Bool { (status == .answered || status == .expectationFailed) && !endsSession }

  /// Whether the answer is a table, which `_` then names.
  package var hasResult: Bool {
    parts.contains { if case .result = $0 { true } else { false } }
  }

  /// The text with its first fault mended, where that is known: what the editor offers next.
  package var correction: String? {
    guard status == .failed else { return nil }
    for case .diagnostic(let diagnostic) in parts {
      if let fix = diagnostic.fixes.first { return fix.applied(to: source) }
    }
    return nil
  }
}

extension Diagnostic {
  fileprivate func lifted(from inner: String, to outer: String) -> Diagnostic {
    Diagnostic(
      id, arguments, notes: notes.map { $0.lifted(from: inner, to: outer) },
      fixes: fixes.map { FixIt(replacing: 0..<outer.utf8.count, with: $0.applied(to: inner)) })
  }
}

extension StatementOutcome.Status {
  /// The exit code of a script whose worst statement ended so.
  package var exitCode: Int32 {
    switch self {
    case .answered: 0
    case .failed: 1
    case .expectationFailed: 3
    case .cancelled: 130
    }
  }

  /// How several statements ended together: a fault or a cancel outweighs an expectation that did not hold.
  package static func worst(of statuses: [StatementOutcome.Status]) -> StatementOutcome.Status {
    if statuses.contains(.cancelled) { return .cancelled }
    if statuses.contains(.failed) { return .failed }
    return statuses.contains(.expectationFailed) ? .expectationFailed : .answered
  }
}
