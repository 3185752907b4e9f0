import Diagnostics
import ShellSession

/// Where the statements of a run come from that is not interactive.
enum StatementOrigin {
  /// The queries of the command line.
  case queries
  /// A script by its path, or the input where there is none.
  case text(named: String?)
  /// A part of the input that is answered as it comes, with so many lines before it.
  case stream(linesBefore: Int)

  /// Tells where a run stopped, and how much of it was not run.
  ///
  /// - Parameters:
  ///   - text: Of the texts that were given, 0-based.
  ///   - count: The statements behind it.
  /// - Returns: nil where a query was alone, which shows by itself.
  func stop(at statement: ParsedStatement, ofText text: Int, leaving count: Int) -> Diagnostic? {
    switch self {
    case .queries: count == 0 ? nil : statement.stop(leaving: count, query: text + 1)
    case .text(let name): statement.stop(leaving: count, in: name)
    case .stream(let lines): statement.stop(leaving: count, linesBefore: lines)
    }
  }
}
