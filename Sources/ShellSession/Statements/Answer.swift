import ColumnarData
import Diagnostics

/// What a statement gives, before it is numbered and timed.
struct Answer {
  var parts: [StatementOutcome.Part]
  var status = StatementOutcome.Status.answered
  var endsSession = false
  /// The snapshot of which a column turned out damaged, so that the statement must be answered once more.
  private(set) var damagedFile: String?

  init(parts: [StatementOutcome.Part], status: StatementOutcome.Status = .answered, endsSession: Bool = false) {
    self.parts = parts
    self.status = status
    self.endsSession = endsSession
  }

  init(
    diagnostics: [Diagnostic] = [], result: ResultTable? = nil, summary: [String] = [],
    status: StatementOutcome.Status = .answered
  ) {
    parts = diagnostics.map(StatementOutcome.Part.diagnostic)
    if let result { parts.append(.result(result)) }
    parts += summary.map(StatementOutcome.Part.summary)
    self.status = status
  }

  /// What stopped a statement: a fault, or a request to stop.
  ///
  /// - Parameter earlier: Diagnostics that come before it.
  init(_ error: DiagnosticError, after earlier: [Diagnostic] = []) {
    self.init(
      diagnostics: earlier + [error.diagnostic], status: error.diagnostic.id == .cancelled ? .cancelled : .failed)
    damagedFile = error.damagedFile
  }

  static func failed(_ diagnostics: [Diagnostic]) -> Answer { Answer(diagnostics: diagnostics, status: .failed) }

  static func failed(_ diagnostic: Diagnostic) -> Answer { failed([diagnostic]) }

  /// The answer with the ranges of its diagnostics counted from a later byte of the text.
  func countingRanges(from start: Int) -> Answer {
    if start == 0 { return self }
    var answer = self
    answer.parts = parts.map { part in
      switch part {
      case .diagnostic(let diagnostic): .diagnostic(diagnostic.moved(by: -start))
      case .result, .text, .summary: part
      }
    }
    return answer
  }
}

extension DiagnosticError {
  /// The same fault with a range of the statement.
  func placed(at range: Range<Int>?) -> DiagnosticError {
    DiagnosticError(
      Diagnostic(
        diagnostic.id, at: range, diagnostic.arguments, notes: diagnostic.notes, fixes: diagnostic.fixes))
  }
}

extension Diagnostic {
  /// The diagnostic with its ranges moved by so many bytes, as where text was put before it.
  fileprivate func moved(by bytes: Int) -> Diagnostic {
    func moved(_ range: Range<Int>) -> Range<Int> { range.lowerBound + bytes..<range.upperBound + bytes }
    return Diagnostic(
      id, at: range.map(moved), arguments, notes: notes.map { $0.moved(by: bytes) },
      fixes: fixes.map { fix in
        FixIt(fix.replacements.map { FixIt.Replacement(range: moved($0.range), text: $0.text) })
      })
  }
}
