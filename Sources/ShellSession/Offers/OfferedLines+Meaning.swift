import Diagnostics
import QueryPlan
import QuerySyntax

/// A statement of which a word is left out, and which means nothing on the open data with that word either.
extension OfferedLines {
  private static let mostWords = 3

  /// The faults that a statement has once the words it lacks are put in, told of the statement as it was typed; nil where
  /// it lacks none, or more than words.
  func faultsOfMeaning(of source: String) -> [Diagnostic]? {
    guard let line = withMissingWords(source), keepsSense(line, of: source) else { return nil }
    return faults(of: line, toldOf: source)
  }

  /// The faults of the line as which a statement was read, and that line, where the data do not reach its period; nil for
  /// others.
  func faultsOutsideData(of source: String) -> [Diagnostic]? {
    guard let line = outsideData else { return nil }
    return faults(of: line, toldOf: source).map { [Diagnostic(.statementReadAs, ["line": .text(line)])] + $0 }
  }

  private func faults(of line: String, toldOf source: String) -> [Diagnostic]? {
    guard case .query(let query)? = tried(line).parsed.program.statements.first?.kind
    else { return nil }
    let check = Checker.check(state.results.naming(query), source: line, in: context)
    guard check.diagnostics.contains(where: { $0.severity == .error }) else { return nil }
    let places = SharedEnds(source, line)
    return check.diagnostics.map { diagnostic in
      let lines = diagnostic.fixes.map { $0.applied(to: line) }
      return Diagnostic(
        diagnostic.id, at: diagnostic.range.map(places.typed), diagnostic.arguments, notes: diagnostic.notes,
        fixes: lines.filter { keepsSense($0, of: source) && runs($0) && says($0, all: source) }
          .map { FixIt(replacing: 0..<source.utf8.count, with: $0) })
    }
  }

  /// The one statement that parses after the only correction of each of its faults of form.
  private func withMissingWords(_ source: String) -> String? {
    var line = source
    for _ in 0..<Self.mostWords {
      let parsed = tried(line).parsed
      guard let fault = parsed.diagnostics.first(where: { $0.severity == .error }) else {
        return line != source && parsed.program.statements.count == 1 ? line : nil
      }
      guard fault.id == .unexpectedToken, fault.fixes.count == 1 else { return nil }
      line = fault.fixes[0].applied(to: line)
    }
    return nil
  }
}

/// Where the places of a line lie in the text that it was made of: both begin and end alike.
private struct SharedEnds {
  private let start: Int
  private let end: Int
  private let added: Int
  private let length: Int

  init(_ source: String, _ line: String) {
    let (typed, made) = (Array(source.utf8), Array(line.utf8))
    let shorter = min(typed.count, made.count)
    let start = (0..<shorter).first { typed[$0] != made[$0] } ?? shorter
    self.start = start
    let shared = (0..<shorter - start).first { typed[typed.count - 1 - $0] != made[made.count - 1 - $0] }
    end = made.count - (shared ?? shorter - start)
    added = made.count - typed.count
    length = typed.count
  }

  func typed(_ range: Range<Int>) -> Range<Int> {
    let lower = place(range.lowerBound)
    return lower..<max(lower, min(length, place(range.upperBound)))
  }

  private func place(_ made: Int) -> Int { made <= start ? made : made >= end ? made - added : start }
}
