import ColumnarData
import Diagnostics
import Foundation
import QueryPlan
import QuerySyntax
import ReformMetrics
import ResultRendering
import ShellSession
import TestSupport
import Testing
import Values
import VietnameseText

/// What a text gave: the outcomes of its statements, with the ways in which tests look at them.
struct Reported: Sendable {
  let outcomes: [StatementOutcome]

  private var parts: [StatementOutcome.Part] { outcomes.flatMap(\.parts) }

  var status: StatementOutcome.Status? { outcomes.last?.status }

  /// The number under which the last answer is kept.
  var number: Int? { outcomes.last?.number }

  var diagnostics: [Diagnostic] {
    parts.compactMap { if case .diagnostic(let diagnostic) = $0 { diagnostic } else { nil } }
  }

  var ids: [DiagnosticID] { diagnostics.map(\.id) }

  var errors: [DiagnosticID] { diagnostics.filter { $0.severity == .error }.map(\.id) }

  var tables: [ResultTable] { parts.compactMap { if case .result(let result) = $0 { result } else { nil } } }

  /// The lines of answers in words.
  var lines: [String] {
    parts.flatMap { part -> [String] in if case .text(let lines) = part { lines } else { [] } }
  }

  /// The last table of the answer.
  var table: ReportedTable? { tables.last.map(ReportedTable.init) }

  /// The two tables of a balance side by side: they have the same rows.
  var balance: ReportedTable? {
    guard tables.count == 2 else { return nil }
    let columns = tables.flatMap { result in
      zip(result.table.schema.fields, result.table.columns).map { ListedColumn(field: $0, values: $1) }
    }
    var seen: Set<String> = []
    return ReportedTable(
      result: ResultTable(
        listing: "balance", columns.filter { seen.insert($0.field.name).inserted }, keyCount: tables[0].keyCount,
        roles: tables[0].roles))
  }

  /// The first table of the answer: that of the figures, where tables of samples follow.
  var firstTable: ReportedTable? { tables.first.map(ReportedTable.init) }

  /// Everything as it is written for people.
  func written(in language: Language = .english) -> String {
    let text = OutcomeText(format: .table, options: RenderingOptions(language: language))
    return outcomes.flatMap { text.pieces(of: $0) }.map(\.text).joined()
  }
}

/// The cells of an answer.
struct ReportedTable: Sendable {
  let result: ResultTable

  var names: [String] { result.table.schema.fields.map(\.name) }
  var rowCount: Int { result.table.rowCount }
  var rows: Range<Int> { 0..<rowCount }
  /// The names of the columns behind the keys.
  var measures: [String] { Array(names.dropFirst(result.keyCount)) }

  func cell(_ row: Int, _ name: String) -> Cell {
    result.table.schema.fieldIndex(named: name).map { result.table.heldCell(row: row, column: $0) }
      ?? .text("no column \(name)")
  }

  func number(_ row: Int, _ name: String) -> FixedDecimal? {
    if case .number(let number) = cell(row, name) { number } else { nil }
  }

  /// A count: a number without decimals.
  func count(_ row: Int, _ name: String) -> Int64? {
    number(row, name).flatMap { $0.scale == 0 ? $0.unscaled : nil }
  }

  func ratio(_ row: Int, _ name: String) -> Ratio? {
    if case .ratio(let ratio) = cell(row, name) { ratio } else { nil }
  }

  func text(_ row: Int, _ name: String) -> String { Self.text(of: cell(row, name)) }

  /// The rows whose column has a text.
  func rows(where name: String, is text: String) -> [Int] { rows.filter { self.text($0, name) == text } }

  /// A line a row of some columns: `T3 | 1/2`; `-` for missing.
  func lines(_ columns: String...) -> [String] {
    rows.map { row in columns.map { text(row, $0) }.joined(separator: " | ") }
  }

  static func text(of cell: Cell) -> String { cell == .missing ? "-" : cell.plainText }
}

/// What answers statements.
protocol Asked: Sendable {
  func ask(_ text: String) async -> Reported
}

/// A session that several tests ask: one statement after the other, as a session is used.
actor SharedSession: Asked {
  private let session: Session
  private var last: Task<Reported, Never>?

  init(_ session: Session) { self.session = session }

  func ask(_ text: String) async -> Reported {
    let (session, earlier) = (session, last)
    let task = Task {
      _ = await earlier?.value
      return await session.ask(text)
    }
    last = task
    return await task.value
  }
}

extension Session: Asked {
  func ask(_ text: String) async -> Reported { Reported(outcomes: await execute(text)) }

  /// A session on a folder or file.
  static func on(_ path: String, _ language: Language = .english) async throws -> Session {
    var configuration = SessionConfiguration(language: language)
    configuration.snapshots = try ExampleCache.snapshots
    let session = Session(configuration: configuration)
    try #require(await session.open(path: path).status == .answered)
    return session
  }
}

/// The metrics of the program.
enum Library {
  /// Those whose columns or table the example set has not.
  static let lacking: Set<String> = [
    "score_766_3_5", "score_766_4_1", "score_766_4_2", "score_766_4_3", "score_766_5_2", "score_766_5_3",
    "score_766_5_4",
  ]

  /// Those that the example set carries.
  static let metrics = MetricLibrary.metrics.filter { !lacking.contains($0.syntax.name.text) }

  static func metric(_ name: String) throws -> Definitions.Metric {
    try #require(metrics.first { $0.syntax.name.text == name })
  }
}

/// The set in the repository, opened once for the questions that change nothing.
enum Example {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Datasets/hanoi-2020q3")

  private static let shared = Task { SharedSession(try await Session.on(folder.path)) }
  private static let sharedVietnamese = Task { SharedSession(try await Session.on(folder.path, .vietnamese)) }

  /// For statements that neither set nor define anything and name no earlier answer.
  static func session(_ language: Language = .english) async throws -> SharedSession {
    switch language {
    case .english: try await shared.value
    case .vietnamese: try await sharedVietnamese.value
    }
  }

  /// A session of the caller's own, after some statements.
  static func ownSession(_ statements: String..., in language: Language = .english) async throws -> Session {
    let session = try await Session.on(folder.path, language)
    for statement in statements { try #require(await session.ask(statement).status == .answered, "\(statement)") }
    return session
  }

  static func ask(_ text: String, _ language: Language = .english) async throws -> Reported {
    try await session(language).ask(text)
  }
}
