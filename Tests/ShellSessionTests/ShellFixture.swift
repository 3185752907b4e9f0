import ColumnarData
import DatasetFiles
import Diagnostics
import Foundation
import ResultRendering
import ShellSession
import TestSupport
import Testing
import Values
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

  var summary: [String] {
    parts.compactMap { part in
      if case .summary(let line) = part { line } else { nil }
    }
  }

  /// The lines of answers in words.
  var text: [String] {
    parts.flatMap { part -> [String] in
      if case .text(let lines) = part { lines } else { [] }
    }
  }

  /// The last result in its order, a line a row: `Ba Đình | 45/612`; `-` for missing, the role before all but details.
  var rows: [String] {
    guard let result = results.last else { return [] }
    return (0..<result.table.rowCount).map { row in
      let cells = result.table.columns.indices.map { column in
        Self.text(of: result.table.heldCell(row: row, column: column), in: result.table.columns[column])
      }
      let role = result.roles[row] == .detail ? "" : "\(result.roles[row]): "
      return role + cells.joined(separator: " | ")
    }
  }

  /// The names of the last result's columns.
  var columns: [String] { results.last?.table.schema.fields.map(\.name) ?? [] }

  private static func text(of cell: Cell, in column: ColumnValues) -> String {
    switch cell {
    case .missing: "-"
    case .ratio(let ratio): ratioText(ratio, in: column)
    case .text, .label, .boolean, .number, .date, .period: cell.plainText
    }
  }

  private static func ratioText(_ ratio: Ratio, in column: ColumnValues) -> String {
    guard case .ratio(let values) = column else { return "?" }
    let parts = [(ratio.numerator, values.numeratorScale), (ratio.denominator, values.denominatorScale)]
    return parts.map { FixedDecimal(unscaled: $0.0, scale: $0.1).plainText }.joined(separator: "/")
  }

  /// The exact values of the last result, the same for any language and setting.
  var canonical: String {
    get throws { try results.last.flatMap { try CanonicalResult.text(of: $0) } ?? "" }
  }

  /// Everything as it is written for people.
  func written(in language: Language = .english, width: Int? = nil) -> String {
    let text = OutcomeText(format: .table, options: RenderingOptions(language: language, width: width))
    return outcomes.flatMap { text.pieces(of: $0) }.map(\.text).joined()
  }
}

extension Session {
  func tell(_ text: String) async -> Told { Told(outcomes: await execute(text)) }

  /// A session on the example set.
  static func onExample(_ configuration: SessionConfiguration = SessionConfiguration()) async throws -> Session {
    var configuration = configuration
    if configuration.snapshots == nil { configuration.snapshots = try ExampleCache.snapshots }
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
