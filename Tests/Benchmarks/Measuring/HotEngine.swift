import ColumnarData
import DatasetFiles
import Diagnostics
import Foundation
import QueryEngine
import QueryPlan
import QuerySyntax
import ShellSession
import Values
import VietnameseText

/// Data kept open in this process, asked as the shell asks, and below it as the engine is asked.
struct HotEngine {
  let session: Session
  /// The same files once more: a session keeps its tables to itself.
  private let catalog: Catalog
  private let engine = QueryEngine()

  init(_ data: DataFolder) async throws {
    session = Session(configuration: SessionConfiguration())
    let opened = await session.open(path: data.folder.path)
    if let fault = opened.fault { throw fault }
    do {
      catalog = Catalog(try DatasetReader().open(path: data.folder.path).dataset)
    } catch {
      throw ProcessFault(description: DiagnosticText(error.diagnostic, source: nil, language: .english).text)
    }
  }

  /// One whole statement: text to result, recorded in the session.
  func result(of query: BenchmarkQuery) async throws -> (milliseconds: Double, result: ResultTable) {
    let started = ContinuousClock.now
    let outcomes = await session.execute(query.statement)
    let seconds = ProcessRunner.seconds(ContinuousClock.now - started)
    for outcome in outcomes {
      if let fault = outcome.fault { throw fault }
      for case .result(let table) in outcome.parts { return (seconds * 1e3, table) }
    }
    throw ProcessFault(description: "\(query.name): no result")
  }

  /// Milliseconds of the passes alone, outside a session: text to checked query, and that to a result.
  func parts(of query: BenchmarkQuery) async throws -> (check: Double, run: Double) {
    let started = ContinuousClock.now
    let parsed = Parser.parse(query.statement)
    guard case .query(let pipeline)? = parsed.program.statements.first?.kind,
      let checked = Checker.check(pipeline, source: query.statement, in: CheckingContext(catalog: catalog)).query
    else { throw ProcessFault(description: "\(query.name): not understood") }
    let understood = ContinuousClock.now
    do {
      _ = try await engine.run(LogicalPlan(lowering: checked), on: catalog)
    } catch {
      throw ProcessFault(description: DiagnosticText(error.diagnostic, source: nil, language: .english).text)
    }
    return (
      ProcessRunner.seconds(understood - started) * 1e3,
      ProcessRunner.seconds(ContinuousClock.now - understood) * 1e3
    )
  }

  /// From a key to the list of what may stand there.
  func completionMilliseconds(of text: String) async throws -> Double {
    let started = ContinuousClock.now
    let list = await session.completer.completions(in: text, at: text.utf8.count)
    let seconds = ProcessRunner.seconds(ContinuousClock.now - started)
    if list.isEmpty { throw ProcessFault(description: "nothing completes '\(text)'") }
    return seconds * 1e3
  }

  /// Bytes that a row of a table takes, all its columns together, as `describe` tells them.
  func bytesPerRow(of table: String) async throws -> Double {
    for outcome in await session.execute("describe \(table)") {
      if let fault = outcome.fault { throw fault }
      for case .result(let result) in outcome.parts {
        guard case .number(let column)? = result.table.column(named: "bytes_per_row") else { continue }
        return (0..<result.table.rowCount).reduce(0) { sum, row in
          sum + (column[row].map { Double($0.unscaled) / pow(10, Double(column.scale)) } ?? 0)
        }
      }
    }
    throw ProcessFault(description: "describe tells no bytes per row")
  }
}

extension StatementOutcome {
  /// The first error, where it did not end well.
  fileprivate var fault: ProcessFault? {
    guard status != .answered else { return nil }
    for case .diagnostic(let diagnostic) in parts where diagnostic.severity == .error {
      return ProcessFault(description: DiagnosticText(diagnostic, source: source, language: .english).text)
    }
    return ProcessFault(description: "'\(source)' did not end well")
  }
}
