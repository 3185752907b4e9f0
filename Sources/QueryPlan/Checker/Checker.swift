import ColumnarData
package import Diagnostics
package import QuerySyntax
import VietnameseText

/// Syntax tree → checked query: names become columns, texts become values of the data, periods become days.
///
/// Faults accumulate; a part that has one gives nil, and what depends on it is left unchecked, so that one fault is reported
/// once.
package struct Checker {
  let context: CheckingContext
  /// The text in which ranges count.
  var source: String
  /// Where faults inside a definition are reported: at its name in the user's text.
  var definitionRange: Range<Int>?
  /// Names of the definitions being expanded, against circles.
  var expanding: [String] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The same, to tell each once.
  private var reported: Set<Diagnostic> = []
  private var errorCount = 0
  /// Faults told of one statement, as many as of its syntax.
  private static let reportedErrors = 30
  /// How deep definitions may name each other: each level is checked again with every level above it.
  static let deepestDefinitions = 200
  /// What the texts of a list mean in an uncoded column, looked up together; nil outside of such a list.
  var listedTexts: [String: [String]]?
  /// The queries in parentheses that conditions name, each after those that stand in it.
  var innerQueries: [InnerQuery] = []
  /// Those of the rows with which the query begins, whose numbers come first.
  var earlierInnerQueries = 0
  /// How many queries stand around the one in hand.
  var depth = 0
  /// The period of a metric whose time column lies in a table that refers to this one: it holds inside `has`.
  var hasPeriod: ImposedPeriod?
  /// The period of a metric by a date of its own table: it holds inside `has` of the queries in parentheses that the metric
  /// names.
  var metricPeriod: ImposedPeriod?

  init(context: CheckingContext, source: String) {
    self.context = context
    self.source = source
  }

  /// Checks a definition where it is made, so that its faults are reported at once.
  package static func check(
    _ metric: MetricDefinitionSyntax, source: String, in context: CheckingContext
  ) -> [Diagnostic] {
    var checker = Checker(context: context, source: source)
    checker.checkDefinition(metric)
    return checker.allDiagnostics
  }

  mutating func report(
    _ id: DiagnosticID, at range: Range<Int>, _ arguments: [String: MessageArgument] = [:],
    notes: [Diagnostic] = [], fixes: [FixIt] = []
  ) {
    let diagnostic = Diagnostic(
      id, at: definitionRange ?? range, arguments, notes: notes, fixes: definitionRange == nil ? fixes : [])
    guard reported.insert(diagnostic).inserted, !isRepeated(diagnostic) else { return }
    if diagnostic.severity == .error {
      errorCount += 1
      if isReportFull { return }
    }
    diagnostics.append(diagnostic)
  }

  /// Whether it is an unknown name that was told already: it is one fault wherever it stands again.
  private func isRepeated(_ diagnostic: Diagnostic) -> Bool {
    guard [.unknownColumn, .unknownResultColumn].contains(diagnostic.id) else { return false }
    return diagnostics.contains { $0.id == diagnostic.id && $0.arguments == diagnostic.arguments }
  }

  /// Whether further faults are only counted: a list of many values that do not occur has a fault for each.
  var isReportFull: Bool { errorCount > Self.reportedErrors }

  /// What was found, with the count of the faults that were left out.
  var allDiagnostics: [Diagnostic] {
    let leftOut = errorCount - Self.reportedErrors
    return leftOut > 0 ? diagnostics + [Diagnostic(.furtherFaults, ["count": .number(leftOut)])] : diagnostics
  }

  /// The checker without what it found so far, in another text.
  func quiet(in source: String) -> Checker {
    var checker = self
    checker.source = source
    checker.diagnostics = []
    checker.reported = []
    checker.errorCount = 0
    return checker
  }

  /// The text of a range as the user typed it, blanks collapsed.
  func text(of range: Range<Int>) -> String {
    source.text(inBytes: range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

// MARK: Names that are nothing

extension Checker {
  mutating func reportUnknownTable(_ name: NameSyntax, among matches: [Table]) {
    let tables = context.catalog.tables(of: .opened)
    if matches.count > 1 {
      let choices = matches.map(\.name)
      report(.ambiguousTable, at: name.range, ["name": .text(name.text), "choices": .choices(choices)])
      return
    }
    let defined = context.definitions.queries + context.definitions.results.queries
    let names = tables.flatMap { [$0.name, $0.schema.titles.vietnamese] } + defined.map(\.name)
    report(
      .unknownTable, at: name.range, ["name": .text(name.text)],
      notes: nearestNotes(to: name.text, in: names, otherwise: tables.map(\.schema.typedName)),
      fixes: nearestFix(to: name, in: names) + countedTableFix(name, among: tables))
  }

  /// "the nearest is …", or what there is where nothing is near.
  func nearestNotes(to name: String, in names: [String], otherwise available: [LocalizedText]) -> [Diagnostic] {
    let nearest = NearestNames.nearest(to: name, in: names)
    if !nearest.isEmpty { return [Diagnostic(.nearestNames, ["names": .choices(nearest)])] }
    if available.isEmpty { return [] }
    return [.availableNames(available)]
  }

  /// `count dossiers`, as one says it.
  private func countedTableFix(_ name: NameSyntax, among tables: [Table]) -> [FixIt] {
    let words = name.text.split(separator: " ")
    let rest = words.dropFirst().joined(separator: " ")
    guard
      let language = Language.allCases.first(where: {
        NameMatch.areEqual(String(words.first ?? ""), Keyword.measure(.count).title($0))
      }), !rest.isEmpty, !NameMatch.tables(named: rest, in: tables).isEmpty
    else { return [] }
    let query = "\(rest) | \(Keyword.stage(.show).title(language)) \(Keyword.measure(.count).title(language))"
    return [FixIt(replacing: name.range, with: query)]
  }

  func nearestFix(to name: NameSyntax, in names: [String]) -> [FixIt] {
    let nearest = NearestNames.nearest(to: name.text, in: names)
    guard nearest.count == 1, let only = nearest.first else { return [] }
    return [FixIt(replacing: name.range, with: only)]
  }
}

/// A period that holds for the rows of a table where a definition asks for them.
struct ImposedPeriod: Hashable {
  /// The table's name.
  let table: String
  let filter: PeriodFilter
}
