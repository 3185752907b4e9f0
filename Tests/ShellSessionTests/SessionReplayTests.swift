import Diagnostics
import Foundation
import NotebookDocuments
import ShellSession
import Testing
import VietnameseText

/// The sessions of the repository: each gives again what stands in it, and together they give the whole report.
@Suite struct SessionReplayTests {
  @Test(arguments: CommittedSession.all + CommittedSession.lessons)
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

  /// Every example of the language's design stands in the reference and is run.
  @Test(arguments: [
    "procedures | show count",
    "procedures | show ratio(online of eligible)",
    "procedures | where online | show count by level total",
    "procedures | show ratio(online of eligible) by domain | bottom 5",
    "procedures | where domain = \"tai chinh\" and level in 3..4 | list code, name, level",
    "dossiers | where level in 3..4 and quarter = 2020Q3 | show ratio(channel = online) by domain | sort ratio desc",
    "dossiers | in 2020 | show ratio(channel = post) by district across quarter total",
    "dossiers | in 2020Q3 by resolved | show on_time = ratio(resolved <= due of resolved is not missing), "
      + "median(days(received, resolved)) by domain",
    "metric used_online \"Có phát sinh hồ sơ\" on procedures = ratio(has dossiers(channel = online) of online) "
      + "time dossiers.received target >= 60% cite \"2020 plan\"",
    "procedures | where online and has no dossiers(channel = online, in 2020) | list code, name, domain",
    "dossiers | in 2020Q3 | show count by district, domain | top 3 by count per district other",
    "dossiers | in 2020Q3 | show ratio(channel = post) by district | change from previous | where change < 0",
    "dossiers | in 2020Q3 | show count, share(count), share(count within district) by district, channel",
    "dossiers | in ytd 2020Q3 | show count, ytd(count) by quarter | chart bar",
    "explain dossiers | where tracked and level >= 3 | in 2020Q3 | show ratio(channel = online) by quarter",
    "dossiers | in 2020Q3 | show ratio(channel = post) | expect ratio >= 15%",
    "ho_so | trong 2020Q3 | hien ty le(kenh = \"buu chinh\"), dem theo quan_huyen tong | dau 5 theo dem",
    "save \"Sessions/my-q3.md\"",
  ])
  func theReferenceRunsThePromisedExamples(_ example: String) throws {
    let reference = SessionDocument(
      parsing: try SessionFile.text(at: CommittedSession.folder.appendingPathComponent("language.md").path))
    #expect(reference.entries.flatMap { $0.cell.source.split(separator: "\n") }.contains(example[...]))
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

  static let all = sessions(in: folder)

  /// The lessons, in both languages.
  static let lessons = Language.allCases.flatMap {
    sessions(in: folder.appendingPathComponent("lessons/\($0.rawValue)"))
  }

  private static func sessions(in folder: URL) -> [CommittedSession] {
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == "md" }.sorted { $0.path < $1.path }.map(CommittedSession.init)
  }

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
