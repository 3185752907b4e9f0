import QueryPlan
import QuerySyntax
import Values

/// What a statement asks at its place in a document, as text: where it is the same, so is the answer.
enum CellMeaning {
  static func text(of statement: ParsedStatement, in state: SessionState) -> String {
    guard let syntax = statement.syntax else { return statement.text + everything(state) }
    switch syntax.kind {
    case .query(let query):
      let named = state.results.naming(query)
      let context = state.checkingContext
      guard let checked = Checker.check(named, source: statement.source, in: context).query else {
        return statement.text + everything(state)
      }
      return text(of: checked, mode: query.mode, state)
    case .letDefinition, .metricDefinition, .columnDefinition: return statement.text
    case .command(let command) where command.word == .set || command.word == .open || command.word == .note:
      return statement.text
    case .report, .command: return statement.text + everything(state)
    }
  }

  /// The checked query with names, values and periods as they were resolved, and the data that it asks of.
  private static func text(of query: CheckedQuery, mode: PipelineSyntax.Mode, _ state: SessionState) -> String {
    let dump = query.dump
    let lines = dump.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    let rest = lines.count > 1 ? String(lines[1]) : ""
    // Where no time is divided, the calendar changes nothing.
    let hasPeriods = rest.contains(/\b(day|week|month|quarter|half|year|period)s?\b|\d{4}-\d\d/)
    let calendar = hasPeriods ? query.convention.text : ""
    let day = query.asOf?.isoText ?? ""
    let words = Set(dump.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init))
    let data = state.openings.filter { !words.isDisjoint(with: $0.tables) }.map(\.files.fingerprint)
    return ["\(mode)", query.source, calendar, day, rest, data.joined(separator: " ")].joined(separator: "\n")
  }

  /// All that could matter to a statement of which nothing closer is known.
  private static func everything(_ state: SessionState) -> String {
    let definitions = state.definitions
    let texts =
      definitions.queries.map { $0.name + $0.source } + definitions.metrics.map(\.source)
      + definitions.columns.map(\.source)
    let settings = state.settings.calendar.text + (state.settings.asOf?.isoText ?? "")
    return ([settings] + texts + state.openings.map(\.files.fingerprint)).joined(separator: "\n")
  }
}
