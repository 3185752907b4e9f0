import ColumnarData
import Diagnostics
import Foundation
import ResultRendering
import ShellSession
import Testing
import VietnameseText

/// What a text gave: the outcomes of its statements, with the ways in which tests look at them.
struct Told: Sendable {
  let outcomes: [StatementOutcome]

  var parts: [StatementOutcome.Part] { outcomes.flatMap(\.parts) }

  var status: StatementOutcome.Status? { outcomes.last?.status }

  var diagnostics: [Diagnostic] {
    parts.compactMap { part in
      if case .diagnostic(let diagnostic) = part { diagnostic } else { nil }
    }
  }

  var ids: [DiagnosticID] { diagnostics.map(\.id) }

  var errors: [DiagnosticID] { diagnostics.filter { $0.severity == .error }.map(\.id) }

  var results: [ResultTable] {
    parts.compactMap { part in
      if case .result(let result) = part { result } else { nil }
    }
  }

  var accounts: [String] {
    parts.compactMap { part in
      if case .account(let line) = part { line } else { nil }
    }
  }

  /// The lines of answers in words.
  var text: [String] {
    parts.flatMap { part in
      if case .text(let lines) = part { lines } else { [] }
    }
  }

  /// The last result as csv lines without the heading.
  var rows: [String] { Array(csv.dropFirst()) }

  var heading: String { csv.first ?? "" }

  var csv: [String] {
    guard let result = results.last else { return [] }
    var text = ""
    ResultRenderer.render(result, format: .csv, options: RenderingOptions(), to: &text)
    return text.split(separator: "\n", omittingEmptySubsequences: true).map {
      $0.hasSuffix("\r") ? String($0.dropLast()) : String($0)
    }
  }

  /// The exact values of the last result, the same for any language and setting.
  var canonical: String { results.last.map(CanonicalResult.text) ?? "" }

  /// Everything as it is written for people.
  func written(in language: Language = .english) -> String {
    let text = OutcomeText(format: .table, options: RenderingOptions(language: language))
    return outcomes.flatMap { text.pieces(of: $0) }.map(\.text).joined()
  }
}

extension Session {
  func tell(_ text: String) async -> Told { Told(outcomes: await execute(text)) }

  /// A session on the example set.
  static func onExample(_ configuration: SessionConfiguration = SessionConfiguration()) async throws -> Session {
    let session = Session(configuration: configuration)
    let outcome = await session.open(path: Checkout.exampleSet.path)
    try #require(outcome.status == .answered)
    return session
  }
}

/// The places of the checkout that holds this file.
enum Checkout {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let exampleSet = root.appendingPathComponent("Datasets/hanoi-2020q3")
}

/// A folder that goes when the test is over.
final class ScratchFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("motcua-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String { try write(Data(text.utf8), to: name) }

  @discardableResult
  func write(_ bytes: Data, to name: String) throws -> String {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
    return file.path
  }
}
