import Diagnostics
import Foundation
import QuerySyntax
import ShellSession
import Testing
import VietnameseText

/// A statement, and all that is told of its fault in both languages: the message, the line with its caret, notes and the
/// lines offered.
struct MessageExample: Sendable {
  let id: DiagnosticID
  /// The example of the message's row where nothing else is given.
  let text: String
  /// Statements before it, which make it what it is.
  let before: String?
  /// Statements behind it, which put the session back.
  let after: String?
  let english: String
  let vietnamese: String

  init(
    _ id: DiagnosticID, _ text: String? = nil, before: String? = nil, after: String? = nil, english: String,
    vietnamese: String
  ) {
    self.id = id
    self.text = text ?? id.example ?? ""
    self.before = before
    self.after = after
    self.english = english
    self.vietnamese = vietnamese
  }

  static let all =
    ofSyntax + ofForeignSyntax + ofNames + ofMeasures + ofMetrics + ofChanges + ofDerived + ofRunning
}

/// What a user reads when a statement goes wrong, on the example set.
@Suite struct MessageExampleTests {
  static var exampleSet: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Datasets/hanoi-2020q3").path
  }

  private func told(_ text: String, by session: Session) async -> [Diagnostic] {
    await session.execute(text).flatMap(\.parts).compactMap { part in
      if case .diagnostic(let diagnostic) = part { diagnostic } else { nil }
    }
  }

  @Test func everyExampleIsToldInFull() async throws {
    let session = Session(configuration: SessionConfiguration())
    #expect(await session.open(path: Self.exampleSet).status == .answered)
    for example in MessageExample.all {
      if let before = example.before { _ = await session.execute(before) }
      let told = await told(example.text, by: session)
      let found = told.first { $0.id == example.id } ?? told.first { $0.notes.contains { $0.id == example.id } }
      let diagnostic = try #require(found, "\(example.id): \(example.text): \(told.map(\.id))")
      for (language, text) in [(Language.english, example.english), (.vietnamese, example.vietnamese)] {
        #expect(
          DiagnosticText(diagnostic, source: example.text, language: language).text == text, "\(example.id)")
      }
      if told.count(where: { $0.severity == .error }) == 1 {
        await expectFixes(of: diagnostic, toMend: example.text, in: session)
      }
      if let after = example.after { _ = await session.execute(after) }
    }
  }

  /// Every line that any example is offered runs, in the words and in a session of either language, and asks for nothing that
  /// was denied (rule 36).
  @Test(arguments: Language.allCases)
  func everyOfferedLineRuns(_ language: Language) async throws {
    let session = Session(configuration: SessionConfiguration(language: language))
    #expect(await session.open(path: Self.exampleSet).status == .answered)
    var offered = 0
    for example in MessageExample.all {
      if let before = example.before { _ = await session.execute(before) }
      for text in Set([example.text, Self.said(example.text, in: language)]) {
        let told = await told(text, by: session)
        for diagnostic in told + told.flatMap(\.notes) {
          for line in diagnostic.fixes.map({ $0.applied(to: text) }) where !Self.acts(line) {
            offered += 1
            let answer = await self.told(line, by: session)
            #expect(
              !answer.contains {
                $0.severity == .error && $0.id != .expectationFailed && $0.id != .expectationOfNoRows
              },
              "\(diagnostic.id), \(text): \(line): \(answer.map { $0.message(in: .english) })")
          }
        }
      }
      if let after = example.after { _ = await session.execute(after) }
    }
    #expect(offered > 50, "\(offered)")
  }

  /// The statement in the words of a language, as far as it parses.
  private static func said(_ text: String, in language: Language) -> String {
    let parsed = Parser.parse(text)
    if parsed.diagnostics.contains(where: { $0.severity == .error }) { return text }
    return SyntaxPrinter.text(of: parsed.program, in: language)
  }

  /// Whether a line writes files or ends the session.
  private static func acts(_ line: String) -> Bool {
    Parser.parse(line).program.statements.contains { statement in
      guard case .command(let command) = statement.kind else { return false }
      return [.save, .export, .quit, .open, .run].contains(command.word)
    }
  }

  /// Every offered line parses; one that is a query has a meaning on the open tables.
  private func expectFixes(of diagnostic: Diagnostic, toMend text: String, in session: Session) async {
    for fix in diagnostic.fixes {
      let line = fix.applied(to: text)
      let parsed = Parser.parse(line)
      #expect(parsed.diagnostics.isEmpty, "\(diagnostic.id): \(line)")
      guard case .query(let query)? = parsed.program.statements.first?.kind, query.source != nil, query.mode == .plain
      else { continue }
      let told = await told("explain checked " + line, by: session)
      #expect(!told.contains { $0.severity == .error }, "\(diagnostic.id): \(line)")
    }
  }

  /// What no statement on the example set triggers has its trigger where the file, the document or the signal is made.
  @Test func everyMessageOfAStatementHasItsExample() {
    let elsewhere: Set<DiagnosticID> = [
      // Ties and gaps that the example set does not have: CheckerDiagnosticsTests.
      .ambiguousTable, .ambiguousValue, .valueOrColumn, .cutoffNeeded, .valueOrTable, .innerQueriesTooDeep,
      // A file without rows: EmptyAnswerTests. One with several spellings of a word: SpellingTests.
      .tableIsEmpty, .spellingsTaken,
      // A file whose dates cannot be read, and one without a column: CutoffTests, ColumnDefinitionTests.
      .rowsWithoutTime, .definitionUnfit, .severalDates, .percentagesAdded, .percentWithoutSign,
      // A definition on which another rests: ColumnDefinitionTests.
      .definitionNeeds,
      // Hundreds of definitions: ManyDefinitionsTests.
      .definitionsTooDeep, .tooManyDefinedColumns,
      // Metrics on data that lack what they need, and files without them: the tests of ReformMetrics.
      .metricCannotBeUsed, .noTargets, .rowsNotTraced, .rowsDiffer, .noTableOfKind, .noMetricInFile, .metricSetAside,
      .severalRowsOfID, .formHasNoPeriod, .figureNeedsOneValue, .targetsNotUsed, .columnsByOtherNames,
      // Signals, replays and histories: the tests of the session and the terminal.
      .cancelled, .textsLost, .resultColumnMissing, .errorExpected, .notInReplay, .tablesReplaced, .dataChanged,
      .outputDiffers, .syntheticData, .exampleStaysOpen, .cellsGuarded, .replayedSame, .replayedDifferent,
      .causeOfDifference,
      .noSuchHistoryEntry,
      .historyUnavailable, .statementAbandoned, .scriptNotText, .dataChangedSince, .replayStopped, .replayedNothing,
      .dataNotPinned, .outputNotWritten, .scriptStopped,
      // Figures in the prose of documents: SessionDiagnosticsTests, FigureCheckTests.
      .figureCellUnknown, .figureUnknown, .figureAmbiguous, .figureIncomplete, .figureNotAnswered,
      .figureAddressUnreadable, .figureDiffers, .figuresSame, .figuresDifferent,
      // Parameters of documents: ParameterTests. What lint tells: DocumentLintTests.
      .parameterUnknown, .parameterMissing, .parameterValueWrong, .parameterUndeclared, .parameterHasNoList,
      .parameterHasNoValues, .parameterFilesCollide, .lintUnboundNumber, .lintPeriodWrittenOut, .lintAbsolutePath,
      .lintRatioOfTwoCells, .lintCumulativeBeside, .lintSmallRanking, .lintStaleOutputs, .lintLinkToNothing,
      // The kernel of notebooks: the tests of JupyterKernel.
      .kernelLibraryMissing, .connectionFileUnusable, .connectionFileLacks, .kernelAddressUnusable, .kernelNotInstalled,
      // Lessons of one's own, on other data, and in a folder that cannot be written: LessonSessionTests, LessonRunTests.
      .unknownLesson, .noExercise, .nothingToChoose, .nothingToReview, .noSuchChoice, .lessonFormFault,
      .lessonWithoutExercises, .progressNotKept, .lessonOnOtherData,
      .lessonCannotBeGraded,
      // Files that are there already: LostFilesTests.
      .fileNotReplaced, .fileIsOpenData, .notAFileToWrite,
      // Cells of a session: SessionDiagnosticsTests, CellTests; in the user's editor: EditorTests.
      .noSuchCell, .editNeedsTerminal, .editorFailed, .cellNameUnfit, .cellNameTaken, .cellMovedBehindItself,
      .nothingToUndo, .cellsStale, .nothingStale, .cellUnchanged,
    ]
    let ofFilesAndDocuments = DiagnosticID.allCases.filter { id in
      let number = (Int(id.rawValue.dropFirst(2)) ?? 0) % 1000
      return (500..<600).contains(number) || (750..<780).contains(number)
    }
    let shown = Set(MessageExample.all.map(\.id))
    let missing = Set(DiagnosticID.allCases).subtracting(shown).subtracting(elsewhere).subtracting(ofFilesAndDocuments)
    #expect(missing.map(\.rawValue).sorted() == [])
    #expect(shown.intersection(elsewhere).map(\.rawValue) == [])
  }
}
