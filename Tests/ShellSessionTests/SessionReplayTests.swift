import Diagnostics
import Foundation
import NotebookDocuments
import ShellSession
import Testing

/// The sessions of the repository: each gives again what stands in it, and together they give the whole report.
@Suite struct SessionReplayTests {
  @Test(arguments: CommittedSession.all)
  func givesTheRecordedOutputs(_ committed: CommittedSession) async throws {
    let text = try SessionFile.text(at: committed.url.path)
    let document = SessionDocument(parsing: text)
    #expect(document.diagnostics.isEmpty)
    #expect(document.isComplete, "the end mark counts the cells")
    let replay = await Session.replay(document, at: committed.url, configuration: SessionConfiguration())
    for difference in replay.differences {
      Issue.record("cell \(difference.cell + 1) gave:\n\(difference.found)\nin place of:\n\(difference.recorded)")
    }
    #expect(replay.diagnostics.map(\.id.rawValue) == [])
    #expect(replay.status == .answered)
    #expect(replay.document.text == text, "the header pins the data as they are, the hashes the exact values")
  }

  /// R1 to R18 and T1 to T7: computed, named behind the statement, and expected to be what it is.
  @Test(arguments: ReportFigures.all)
  func expectsEveryFigureOfTheReport(_ figure: String) throws {
    let computed = try CommittedSession.statements.filter { statement in
      statement.isExpectation && statement.comment.split(whereSeparator: \.isWhitespace).contains { $0 == figure }
    }
    #expect(!computed.isEmpty, "a statement ends with '| expect … # \(figure)'")
    #expect(computed.allSatisfy { !$0.query.hasPrefix("reported") && !$0.query.hasPrefix("targets") })
  }

  /// Beside the computed figure stands the published one.
  @Test(arguments: ReportFigures.all)
  func readsEveryPublishedValue(_ figure: String) throws {
    let table = figure.hasPrefix("R") ? "reported" : "targets"
    let published = try CommittedSession.statements.filter { statement in
      let words = statement.query.split { !$0.isLetter && !$0.isNumber }
      return statement.isExpectation && words.first == table[...] && words.contains(figure[...])
    }
    #expect(!published.isEmpty, "a statement reads \(figure) from '\(table)' and expects its value")
  }
}

private enum ReportFigures {
  static let all = (1...18).map { "R\($0)" } + (1...7).map { "T\($0)" }
}

/// A file of `Sessions/`.
struct CommittedSession: Sendable, CustomTestStringConvertible {
  /// One line of a cell, cut at its comment.
  struct Statement {
    let query: String
    let comment: String

    init(line: Substring) {
      let parts = line.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      query = String(parts.first ?? "")
      comment = parts.count > 1 ? String(parts[1]) : ""
    }

    var isExpectation: Bool { query.contains("| expect ") }
  }

  let url: URL

  var testDescription: String { url.lastPathComponent }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sessions")

  static let all: [CommittedSession] = {
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == "md" }.sorted { $0.path < $1.path }.map(CommittedSession.init)
  }()

  /// Every line of every cell that is run and should succeed.
  static var statements: [Statement] {
    get throws {
      try all.flatMap { session in
        SessionDocument(parsing: try SessionFile.text(at: session.url.path)).entries
          .filter { !$0.cell.isSkipped && !$0.cell.expectsError }
          .flatMap { $0.cell.source.split(separator: "\n").map(Statement.init) }
      }
    }
  }
}
