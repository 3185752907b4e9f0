import Diagnostics
import Foundation
import NotebookDocuments
import ResultRendering
import ShellSession
import TestSupport
import Testing
import VietnameseText

/// The shortest thing that makes the session tell a diagnostic.
private struct Trigger: Sendable, CustomTestStringConvertible {
  let id: DiagnosticID
  /// What to do in a session on the small package, `FOLDER` standing for its scratch folder; the last is what tells.
  let lines: [String]
  /// A session document to be re-run instead.
  var document: String?

  var testDescription: String { id.rawValue }

  init(_ id: DiagnosticID, _ lines: String...) {
    self.id = id
    self.lines = lines
  }

  init(_ id: DiagnosticID, document: String) {
    self.id = id
    lines = ["run \"FOLDER/session.md\""]
    self.document = document
  }
}

private let header = "---\nmotcua: 1\n---\n\n"

private func cell(_ source: String, label: String = "", output: String) -> String {
  header + "```motcua\(label)\n\(source)\n```\n```output\n\(output)\n```\n<!-- motcua:end cells=1 -->\n"
}

/// A document with the figure 1, bound to an address, and a cell `online` with statements on the small package.
private func figure(_ address: String, _ statements: String...) -> String {
  "---\nmotcua: 1\ndata: {tiny: {path: tiny}}\n---\n\n[1](\(address))\n\n```motcua name=online\n"
    + statements.joined(separator: "\n") + "\n```\n"
}

private let triggers: [Trigger] = [
  Trigger(.unknownSetting, "set nothing 1"),
  Trigger(.checkNeedsDocument, "check steps.motcua"),
  Trigger(.unknownExportForm, "export results.pdf"),
  Trigger(.excelNeedsCSV, "procedures | show count", "export \"FOLDER/results.json\" excel"),
  Trigger(.nothingToRerun, "rerun 90"),
  Trigger(.historyNotKept, "history delete 1"),
  Trigger(.noSuchCell, "delete 900"),
  Trigger(.editNeedsTerminal, "procedures | show count", "edit 1"),
  Trigger(.cellNameUnfit, "procedures | show count", "name 1 a.b"),
  Trigger(
    .cellNameTaken, "procedures | show count", "name 1 provision", "procedures | show count", "name 3 provision"),
  Trigger(.cellMovedBehindItself, "procedures | show count", "move 1 after 1"),
  Trigger(.nothingToUndo, "undo"),
  Trigger(.cellsStale, "let a = procedures", "a | show count", "edit 1 \"let a = dossiers\""),
  Trigger(.nothingStale, "rerun stale"),
  Trigger(.fileIsOpenData, "procedures | show count", "export \"FOLDER/tiny/dossiers.csv\" replace"),
  Trigger(.documentNotMarkdown, "save report.docx"),
  Trigger(.missingArgument, "describe"),
  Trigger(.badSettingValue, "set rows many"),
  Trigger(.unknownTopic, "help nothing"),
  Trigger(.errorExpected, document: cell("tables", label: " error", output: "")),
  Trigger(.expectationFailed, "procedures | show count | expect count = 0"),
  Trigger(.expectationOfNoRows, "dossiers | where fee > 90000000 | expect fee > 0"),
  Trigger(.asOfAfterEnd, "set as_of 2021-01-31"),
  Trigger(.extraArgument, "tables now"),
  Trigger(.notInReplay, document: cell("save \"FOLDER/other.md\"", output: "")),
  Trigger(.tablesReplaced, "open \"FOLDER/tiny\""),
  Trigger(
    .dataChanged,
    document: "---\nmotcua: 1\ndata: {tiny: {path: tiny, sha256: \(String(repeating: "0", count: 64)), "
      + "rows: {procedures: 4}}}\n---\n<!-- motcua:end cells=0 -->\n"),
  Trigger(.outputDiffers, document: cell("note \"a\"", output: "b")),
  Trigger(.statementReadAs, "count dossiers by channel"),
  Trigger(.replayStopped, document: header + "```motcua\nnothing\n```\n\n```motcua\ntables\n```\n"),
  Trigger(.replayedNothing, document: header),
  Trigger(
    .dataNotPinned,
    document: "---\nmotcua: 1\ndata: {tiny: tiny}\n---\n\n```motcua\nprocedures | show count\n```\n"),
  Trigger(.figureCellUnknown, document: figure("#on.n", "procedures | show ratio(online)")),
  Trigger(.figureUnknown, document: figure("#online.onlin", "procedures | show ratio(online)")),
  Trigger(.figureAmbiguous, document: figure("#online", "procedures | show count", "dossiers | show count")),
  Trigger(.figureIncomplete, document: figure("#online", "procedures | show ratio(online) by domain")),
  Trigger(.figureNotAnswered, document: figure("#online", "note \"a\"")),
  Trigger(.figureAddressUnreadable, document: figure("#online..n", "procedures | show ratio(online)")),
  Trigger(.figureDiffers, document: figure("#online.n", "procedures | show ratio(online)")),
  Trigger(.figuresSame, document: figure("#online.n", "procedures | where level = 4 | show ratio(online)")),
  Trigger(.figuresDifferent, document: figure("#online.n", "procedures | show ratio(online)")),
  Trigger(.replayedSame, document: cell("note \"a\"", output: "a")),
  Trigger(.replayedDifferent, document: cell("note \"a\"", output: "b")),
]

/// Told by the opening of the example set and of a file beside it, and by the writing of csv: see the tests of their own below; and where a
/// history is kept: see HistoryCommandTests; in a check: see DocumentCheckTests; of parameters: see
/// ParameterTests and ParameterRunTests; of lint: see DocumentLintTests; where other files are: see LostFilesTests; where
/// data change: see TruthfulSessionTests; in the user's editor: see EditorTests.
private let triggeredElsewhere: Set<DiagnosticID> = [
  .syntheticData, .exampleStaysOpen, .cellsGuarded, .noSuchHistoryEntry, .causeOfDifference, .parameterUnknown,
  .parameterMissing, .parameterValueWrong, .parameterUndeclared, .parameterHasNoList, .parameterHasNoValues,
  .parameterFilesCollide, .lintUnboundNumber, .lintPeriodWrittenOut, .lintAbsolutePath, .lintRatioOfTwoCells,
  .lintCumulativeBeside, .lintSmallRanking, .lintStaleOutputs, .lintLinkToNothing, .fileNotReplaced, .notAFileToWrite,
  .dataChangedSince, .editorFailed, .cellUnchanged,
]

@Suite struct SessionDiagnosticsTests {
  @Test(arguments: triggers)
  private func isTold(_ trigger: Trigger) async throws {
    let folder = try ScratchFolder()
    let session = try await TinyPackage.session(in: folder)
    let path = folder.url.path
    if let document = trigger.document {
      try folder.write(document.replacing("FOLDER", with: path), to: "session.md")
    }
    var told = Told(outcomes: [])
    for line in trigger.lines { told = await session.tell(line.replacing("FOLDER", with: path)) }
    #expect(told.ids.contains(trigger.id), "\(told.written())")
    let diagnostic = try #require(told.diagnostics.first { $0.id == trigger.id })
    if diagnostic.severity == .error && trigger.document == nil && trigger.id.isOfStatement {
      #expect(diagnostic.range != nil)
    }
    for language in Language.allCases { #expect(!diagnostic.message(in: language).contains("{")) }
    #expect(await session.tell("dossiers | show count").rows == ["6"])
  }

  @Test func everySessionDiagnosticHasATrigger() {
    let area = DiagnosticID.allCases.filter { id in
      let number = Int(id.rawValue.dropFirst(2)) ?? 0
      return number % 1000 >= 700 && number % 1000 < 750
    }
    let triggered = Set(triggers.map(\.id)).union(triggeredElsewhere)
    #expect(Set(area).subtracting(triggered).isEmpty)
    #expect(triggered.subtracting(area).isEmpty)
  }

  @Test func saysThatTheExampleSetIsSynthetic() async throws {
    let session = Session(configuration: SessionConfiguration())
    let outcome = await session.open(path: Checkout.exampleSet.path)
    #expect(Told(outcomes: [outcome]).ids.contains(.syntheticData))
  }

  @Test func guardsNoCellOnStandardOutput() async throws {
    let folder = try ScratchFolder()
    let session = Session(configuration: SessionConfiguration())
    try folder.write("name,n\n=1+1,2\n", to: "formula.csv")
    _ = await session.tell("open \"\(folder.url.path)/formula.csv\"")
    let outcomes = await session.execute("formula")
    let text = OutcomeText(format: .csv, options: RenderingOptions())
    let pieces = outcomes.flatMap { text.pieces(of: $0) }
    #expect(pieces.filter { $0.stream == .answer }.map(\.text) == ["name,n\n=1+1,2\n"])
    #expect(!pieces.contains { $0.text.contains("formula") })
  }
}

extension DiagnosticID {
  /// Whether it points at a part of the statement; an expectation that fails is about the answer.
  fileprivate var isOfStatement: Bool { self != .expectationFailed && self != .expectationOfNoRows }
}
