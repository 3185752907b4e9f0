import ColumnarData
import DatasetFiles
import Diagnostics
import Foundation
import QueryPlan
import QuerySyntax
import ReformMetrics
import VietnameseText

/// What a session knows: everything that a statement can change, as one value.
///
/// An earlier state takes the place of a later one by assignment. Tables are shared between states, never copied.
struct SessionState: Sendable {
  let configuration: SessionConfiguration
  /// The settings before the first statement; a saved session stores them in its header.
  let initialSettings: Settings
  var settings: Settings
  var catalog = Catalog() {
    didSet { planTargets = PlanTargets.all(in: catalog.tables(of: .opened)) }
  }
  /// What the plan among the open tables asks of metrics.
  private var planTargets: [(metric: String, target: Target)] = []
  private(set) var definitions = Definitions(library: MetricLibrary.metrics)
  private var definitionCount = 0
  /// What was opened, in order, for the header of a saved session.
  var openings: [OpenedSource] = []
  var results = ResultHistory()
  /// The cells that were answered.
  var live: LiveDocument
  /// What was typed and ran or failed, in order.
  var typed: [String] = []
  /// The state before the first statement, from which the cells are gone through anew.
  var start: EarlierState?
  /// The states to which `undo` goes back, the latest last.
  var earlier: [EarlierState] = []
  /// The statements that `history` listed last, by the numbers they had there.
  var listedHistory: [Int: HistoryEntry] = [:]
  /// Grows when statements are taken out of the history, so that the editor forgets them too.
  var historyDeletions = 0
  /// While a script is run by `run`: it runs no other, which could be itself.
  var isRunningScript = false
  /// The files that `save` and `export` wrote, as they left them.
  var writtenFiles: [SeenFile] = []
  /// The lesson that is being taken; nil where none is.
  var lesson: OpenLesson?
  /// Whether it was told that what is learned cannot be kept.
  var hasToldUnkeptProgress = false
  /// What `save` wrote last: there it writes when no path is given, and there later cells follow.
  var saved: SavedFile?
  /// From which relative paths count while statements of a document are run; nil: from the working folder.
  var documentFolder: URL?
  /// The document that the session goes on with; nil for one that began without.
  var continued: ContinuedDocument?
  /// The data that came from snapshots, in case one turns out damaged.
  var snapshotSources: [SnapshotSource] = []
  /// What `describe` counted; the same for all states, since columns never change.
  let columnProfiles = ColumnProfiles()
  /// The snapshots that opened files still lack.
  var pendingSnapshots: [PendingSnapshot] = []

  init(configuration: SessionConfiguration) {
    self.configuration = configuration
    var settings = Settings(language: configuration.language)
    settings.width = configuration.width
    settings.numbers = configuration.reading.numbers
    self.settings = settings
    initialSettings = settings
    live = LiveDocument(folder: URL(fileURLWithPath: FileManager.default.currentDirectoryPath))
  }

  /// The time with which what is learned is kept.
  var now: Date { configuration.time ?? Date() }

  /// Changes with everything that could make an old query mean something else.
  var epoch: ResultHistory.Epoch {
    ResultHistory.Epoch(
      openings: openings.count, definitions: definitionCount, calendar: settings.calendar, asOf: settings.asOf)
  }

  /// Whether the data opened last are those that the document lacks with which the session goes on.
  var opensMissingData: Bool {
    openings.last.map { continued?.missingData.contains($0.dataset) ?? false } ?? false
  }

  /// Keeps a file as one that the session wrote, as it left it.
  mutating func remember(_ file: SeenFile) {
    writtenFiles.removeAll { $0.isSameFile(as: file) }
    writtenFiles.append(file)
  }

  /// What a query is checked against: what was opened, the results whose query can no longer be run anew as tables, the
  /// others as definitions.
  var checkingContext: CheckingContext {
    var tables = catalog
    tables.answers = results.tables(at: epoch)
    var definitions = definitions
    definitions.results = results.definitions(at: epoch)
    var context = CheckingContext(
      catalog: tables, definitions: definitions, convention: settings.calendar, asOf: settings.asOf)
    context.planTargets = planTargets
    return context
  }

  // MARK: Earlier states

  /// How many statements can be taken back.
  private static let earlierStates = 20

  /// Keeps the state before a statement that changed the document, for `undo`.
  mutating func remember(_ before: SessionState, statement: String) {
    if live.mark == before.live.mark || earlier.count < before.earlier.count { return }
    var kept = before
    kept.earlier = []
    earlier = (before.earlier + [EarlierState(kept, before: statement)]).suffix(Self.earlierStates)
  }

  /// Goes back to the state before the last change; what is on disk, and the count of statements, stay.
  ///
  /// - Returns: The statement that was taken back; nil where there is none.
  mutating func goBack() -> String? {
    guard let last = earlier.popLast() else { return nil }
    var back = last.state
    back.earlier = earlier
    back.results.countOn(from: results.count)
    back.live.revision = live.revision + 1
    (back.typed, back.start, back.saved, back.writtenFiles) = (typed, start, saved, writtenFiles)
    (back.listedHistory, back.historyDeletions) = (listedHistory, historyDeletions)
    (back.lesson, back.hasToldUnkeptProgress) = (lesson, hasToldUnkeptProgress)
    back.pendingSnapshots = pendingSnapshots
    self = back
    return last.statement
  }

  /// Takes the settings, data, definitions and results of a state that went through the document anew.
  mutating func takeOver(_ other: SessionState) {
    let (count, last) = (max(results.count, other.results.count), results.lastNumber)
    (settings, catalog, openings) = (other.settings, other.catalog, other.openings)
    (definitions, definitionCount, results) = (other.definitions, other.definitionCount, other.results)
    snapshotSources = other.snapshotSources
    pendingSnapshots += other.pendingSnapshots
    results.countOn(from: count)
    if let last { results.makeLast(last) }
  }

  // MARK: Definitions

  /// `let NAME = query`.
  ///
  /// - Parameter source: The text in which the ranges of the tree count.
  mutating func define(_ name: NameSyntax, as query: PipelineSyntax, in source: String) -> Answer {
    if let taken = NameMatch.tables(named: name.text, in: catalog).first {
      return .failed(Diagnostic(.nameTaken, at: name.range, ["name": .text(taken.name)]))
    }
    let named = results.naming(query)
    let definition = Definitions.Query(name: name.text, query: named, source: source)
    var context = checkingContext
    let direct = Checker.check(named, source: source, in: context)
    if direct.query == nil { return .failed(direct.diagnostics) }
    // Once more by its name: a definition that names itself is a circle.
    context.definitions.define(definition)
    let use = PipelineSyntax(source: name, stages: [], range: query.range)
    let check = Checker.check(use, source: source, in: context)
    guard check.query != nil else { return .failed(check.diagnostics) }
    definitions.define(definition)
    definitionCount += 1
    return Answer(diagnostics: direct.diagnostics, summary: [Self.defined(name.text, settings.language)])
  }

  /// `metric NAME on TABLE = measure …`.
  ///
  /// - Parameter source: The text in which the ranges of the tree count.
  mutating func define(_ metric: MetricDefinitionSyntax, in source: String) -> Answer {
    let diagnostics = Checker.check(metric, source: source, in: checkingContext)
    if diagnostics.contains(where: { $0.severity == .error }) { return .failed(diagnostics) }
    definitions.define(Definitions.Metric(syntax: metric, source: source))
    definitionCount += 1
    return Answer(diagnostics: diagnostics, summary: [Self.defined(metric.name.text, settings.language)])
  }

  /// `column NAME on TABLE = expression`.
  ///
  /// - Parameter source: The text in which the ranges of the tree count.
  mutating func define(_ column: ColumnDefinitionSyntax, in source: String) -> Answer {
    let diagnostics = Checker.check(column, source: source, in: checkingContext)
    if diagnostics.contains(where: { $0.severity == .error }) { return .failed(diagnostics) }
    definitions.define(Definitions.Column(syntax: column, source: source))
    definitionCount += 1
    return Answer(diagnostics: diagnostics, summary: [Self.defined(column.name.text, settings.language)])
  }

  private static func defined(_ name: String, _ language: Language) -> String {
    LocalizedText(english: "defined \(name)", vietnamese: "đã định nghĩa \(name)")[language]
  }
}
