package import Diagnostics

/// A document that was checked: run again, with nothing written.
package struct DocumentCheck: Sendable {
  /// How a check ended.
  package enum Verdict: String, Sendable {
    /// Every exact value, every figure in the prose and every expectation is as recorded.
    case same
    case different
    /// The document, its data or a statement has a fault.
    case failed
    case cancelled
  }

  /// As typed.
  package let path: String
  /// nil where the file could not be read.
  package let replay: SessionReplay?
  /// Why the file could not be read.
  private let fault: Diagnostic?
  /// Whether the document was written anew with what it gives.
  package let isAccepted: Bool

  package init(path: String, replay: SessionReplay, isAccepted: Bool = false) {
    (self.path, self.replay, self.isAccepted, fault) = (path, replay, isAccepted, nil)
  }

  package init(path: String, fault: Diagnostic) {
    (self.path, self.fault, replay, isAccepted) = (path, fault, nil, false)
  }

  package var verdict: Verdict {
    guard let replay else { return .failed }
    switch replay.status {
    case .cancelled: return .cancelled
    case .failed: return .failed
    case .expectationFailed: return .different
    case .answered: return replay.hasSameValues ? .same : .different
    }
  }

  /// Whether what the document says may be replaced by what it gives: it differs, and nothing failed.
  package var isAcceptable: Bool {
    replay.map { $0.status == .answered && !$0.isAsRecorded } ?? false
  }

  /// Cells whose exact values, or texts where they have none, are others.
  var differences: [SessionReplay.Difference] { replay?.differences.filter(\.isOfValues) ?? [] }

  var figures: [FigureCheck] { replay?.figures ?? [] }

  /// Why it differs, as far as it is pinned; empty where it does not.
  var causes: [ChangeCause] {
    let isDifferent = !differences.isEmpty || figures.contains(where: \.isDifferent)
    return isDifferent ? replay?.causes ?? [] : []
  }

  /// What is told of the document and of statements that failed; differences are told apart.
  var messages: [Diagnostic] {
    guard let replay else { return [fault].compactMap(\.self) }
    let failed = replay.outcomes.filter { $0.status == .failed || $0.status == .expectationFailed }
    return replay.diagnostics + failed.flatMap(\.diagnostics).filter { $0.severity != .note }
  }
}

extension DocumentCheck.Verdict {
  /// As that of a statement.
  var status: StatementOutcome.Status {
    switch self {
    case .same: .answered
    case .different: .expectationFailed
    case .failed: .failed
    case .cancelled: .cancelled
    }
  }

  /// 0, 3, 1 or 130.
  package var exitCode: Int32 {
    switch self {
    case .same: 0
    case .different: 3
    case .failed: 1
    case .cancelled: 130
    }
  }
}
