import Diagnostics
import Foundation
import NotebookDocuments
import QuerySyntax
import ResultRendering
import ShellSession
import TestSupport
import Testing
import VietnameseText
import WorkProgress

/// Each setting, values that it takes, values that it does not.
private let settingValues: [(String, [String], [String])] = [
  ("language", ["en", "vi"], ["fr", ""]), ("calendar", ["calendar", "reporting"], ["lunar"]),
  ("as_of", ["2020-07-31", "31/7/2020", "none"], ["2020-02-30", "July"]),
  ("numbers", ["en", "vi", "auto"], ["fr", ""]),
  ("width", ["20", "1000", "auto"], ["19", "1001", "wide"]),
  ("rows", ["1", "1000000", "all"], ["0", "-1", "many"]), ("decimals", ["0", "6"], ["7", "1.5"]),
  ("timing", ["on", "off"], ["maybe"]), ("screen_reader", ["on", "off"], ["2"]),
]

@Suite struct CommandTests {
  private func session(_ configuration: SessionConfiguration = SessionConfiguration()) async throws -> (
    session: Session, folder: ScratchFolder
  ) {
    let folder = try ScratchFolder()
    return (try await TinyPackage.session(in: folder, configuration), folder)
  }

  // MARK: What there is

  @Test func listsTables() async throws {
    let (session, _) = try await session()
    let told = await session.tell("tables")
    #expect(told.columns == ["table", "title", "rows", "columns", "time", "refers_to"])
    #expect(
      told.rows == [
        "procedures | Procedures | 4 | 5 | - | -", "dossiers | Dossiers | 6 | 7 | received | procedure → procedures",
      ])
  }

  @Test func listsTablesByTheirVietnameseNames() async throws {
    let session = try await Session.onExample(SessionConfiguration(language: .vietnamese))
    let tables = await session.tell("bảng")
    #expect(
      tables.rows.contains(
        "hồ sơ | dossiers | 50000 | 17 | ngày tiếp nhận | thủ tục hành chính → thủ tục hành chính, cơ quan xử lý → đơn vị"
      ))
    let metrics = await session.tell("các chỉ số")
    #expect(metrics.rows.contains { $0.hasPrefix("dùng_trực_tuyến | thủ tục hành chính | hồ sơ.ngày tiếp nhận | ") })
    #expect(metrics.rows.contains { $0.hasPrefix("đúng_hạn_d3 | hồ sơ | ngày tiếp nhận..ngày xử lý xong | ") })
  }

  @Test(arguments: ["dossiers", "hồ sơ", "HO SO", "ho_so", "\"hồ sơ\""])
  func describesATableByAnyOfItsNames(_ name: String) async throws {
    let (session, _) = try await session()
    let told = await session.tell("describe \(name)")
    #expect(told.columns == ["column", "title", "type", "missing", "different", "example", "bytes_per_row"])
    #expect(told.rows.count == 7)
    #expect(told.rows.contains { $0.hasPrefix("channel | channel | category | 1 | 3 | online | ") })
    #expect(told.rows.contains { $0.hasPrefix("resolved | resolved | date | 2 | 3 | 2020-04-12 | ") })
  }

  @Test(arguments: ["values dossiers.channel", "values channel", "values kênh", "giá trị hồ sơ.kênh"])
  func listsValuesWithCountsAndTitles(_ line: String) async throws {
    let (session, _) = try await session()
    let told = await session.tell(line)
    #expect(told.columns == ["channel", "count", "title"])
    #expect(
      told.rows == ["online | 3 | online", "counter | 1 | counter", "post | 1 | public post", "(missing) | 1 | -"])
    #expect(await session.tell("| where count > 1").rows == ["online | 3 | online"])
  }

  @Test func tellsWhichNamesThereAre() async throws {
    let (session, _) = try await session()
    let cases: [(String, DiagnosticID, String)] = [
      ("describe nope", .unknownTable, "there are: procedures, dossiers"),
      ("describe dossier", .unknownTable, "nearest: dossiers"),
      ("values dossiers.chanel", .unknownColumn, "nearest: channel"),
      ("values chanel", .unknownColumn, "nearest: channel"),
      ("set rowz 1", .unknownSetting, "nearest: rows"),
      ("help sho", .unknownTopic, "nearest: show"),
      ("tabels", .unknownTable, "nearest: tables"),
      ("exit", .unknownTable, "nearest: quit"),
      ("giúp", .unknownTable, "nearest: help"),
      ("show_tables", .unknownTable, "nearest: tables"),
      ("dossiers | show summary", .unknownMeasure, "there are: count, ratio, sum"),
    ]
    for (line, id, note) in cases {
      let told = await session.tell(line)
      #expect(told.errors == [id], "\(line)")
      #expect(told.written().contains(note), "\(line): \(told.written())")
    }
  }

  /// An example of a table that is not there would only give the next fault.
  @Test(arguments: [
    ("describe", "describe procedures"), ("values", "values procedures."), ("mô tả", "mô tả thủ tục"),
    ("giá trị", "giá trị thủ tục."),
  ])
  func anExampleOfACommandNamesWhatIsOpen(_ line: String, _ example: String) async throws {
    let (session, _) = try await session()
    if line != "describe" && line != "values" { _ = await session.tell("set language vi") }
    let told = await session.tell(line)
    #expect(told.errors == [.missingArgument])
    guard case .text(let usage) = try #require(told.diagnostics.first?.arguments["usage"]) else {
      Issue.record("no usage")
      return
    }
    #expect(usage.hasPrefix(example))
    #expect(await session.tell(usage).errors == [])
  }

  /// In Vietnamese what there is has the names that a reader of Vietnamese types.
  @Test(arguments: [
    ("zzz | hiện đếm", "hiện có: thủ tục, hồ sơ"), ("hồ sơ | lọc quá hạn", "quận huyện, ngày tiếp nhận"),
    ("hồ sơ | hiện zzz", "hiện có: đếm, tỷ lệ, cộng"),
  ])
  func whatThereIsIsNamedInTheLanguageOfTheSession(_ line: String, _ names: String) async throws {
    let (session, _) = try await session()
    _ = await session.tell("set language vi")
    let written = await session.tell(line).written(in: .vietnamese)
    #expect(written.contains(names), "\(written)")
  }

  @Test(arguments: [
    "tables now", "quit now", "history x", "save a b", "run a b", "open a b",
    "open a.csv as x y",
  ])
  func refusesWhatItDoesNotRead(_ line: String) async throws {
    let (session, _) = try await session()
    #expect(await session.tell(line).errors == [.extraArgument])
  }

  // MARK: set

  @Test(arguments: settingValues)
  func takesEachSetting(_ name: String, _ good: [String], _ bad: [String]) async throws {
    let (session, _) = try await session()
    for value in good {
      let told = await session.tell("set \(name) \"\(value)\"")
      #expect(told.status == .answered, "\(value)")
      #expect(told.summary.count == 1)
    }
    let before = await session.settings
    for value in bad {
      let told = await session.tell("set \(name) \"\(value)\"")
      #expect(told.errors == [.badSettingValue], "\(value)")
    }
    #expect(await session.settings == before)
    let title = SettingName(rawValue: name)?.title[await session.settings.language] ?? ""
    #expect(await session.tell("set \(name)").summary.first?.hasPrefix("\(title) ") == true)
  }

  @Test func everySettingIsListedWithItsValues() async throws {
    let (session, _) = try await session()
    let told = await session.tell("set")
    #expect(told.rows.map { String($0.prefix { $0 != " " }) } == SettingName.allCases.map(\.rawValue))
  }

  // MARK: help

  @Test(arguments: Language.allCases)
  func helpHasAnEntryForEveryWord(_ language: Language) async throws {
    let (session, _) = try await session(SessionConfiguration(language: language))
    let overview = await session.tell("help").text
    #expect(overview.count > 20)
    for keyword in Keyword.allCases {
      for word in Language.allCases.map(keyword.title) {
        let told = await session.tell("help \(word)")
        #expect(told.status == .answered, "\(word): \(told.written())")
        #expect(told.text.count >= 4, "\(word)")
      }
    }
  }

  @Test func helpExplainsEveryCode() async throws {
    let (session, _) = try await session()
    for id in DiagnosticID.allCases {
      let told = await session.tell("help \(id.rawValue.lowercased())")
      #expect(told.text.first == id.rawValue)
    }
    #expect(await session.tell("help periods").text.count > 4)
    #expect(await session.tell("help phím").text.count > 4)
    #expect(await session.tell("help rows").text.contains("set rows   1…1000000 | all | auto"))
    #expect(await session.tell("set rows 1 2").errors == [.badSettingValue])
  }

  // MARK: metrics, notes

  @Test func listsMetricsWithTheirTarget() async throws {
    let (session, _) = try await session()
    _ = await session.tell(
      "metric used \"Có hồ sơ\" on procedures = ratio(has dossiers of online) time dossiers.received target >= 60%")
    let told = await session.tell("metrics")
    #expect(told.columns == ["metric", "table", "time", "target", "lacks", "title"])
    #expect(
      told.rows.first
        == "used | procedures | dossiers.received | >= 60% | - | Có hồ sơ")
    #expect(await session.tell("procedures | show used").rows == ["2/2"])
    #expect(await session.tell("metrics x").errors == [.unexpectedToken])
  }

  @Test func notesAndHistoryKeepTheWords() async throws {
    let (session, _) = try await session()
    #expect(await session.tell("note \"Quý III: ổn\"").text == ["Quý III: ổn"])
    #expect(await session.tell("note").errors == [.missingArgument])
    #expect(await session.tell("history").text == ["note \"Quý III: ổn\"", "note"])
  }

  // MARK: Results

  @Test func aResultGoesOnAsItsQuery() async throws {
    let (session, _) = try await session()
    _ = await session.tell("dossiers | in 2020Q3 | show count")
    let change = await session.tell("| change from previous")
    #expect(change.columns == ["previous", "count", "change", "change_percent"])
    #expect(change.rows == ["1 | 3 | 2 | 2/1"])
    _ = await session.tell("dossiers | show count by district total")
    #expect(
      await session.tell("| top 1 by count other").rows == ["Ba Đình | 3", "other: (other) | 3", "total: (total) | 6"])
  }

  @Test func aResultKeepsItsRowsAfterASettingChanged() async throws {
    let (session, _) = try await session()
    #expect(
      await session.tell("dossiers | in 2020Q3 | show count by month").rows == [
        "2020-07 | 2", "2020-08 | 1", "2020-09 | 0",
      ])
    _ = await session.tell("set calendar reporting")
    #expect(await session.tell("_1").rows == ["2020-07 | 2", "2020-08 | 1", "2020-09 | 0"])
    #expect(
      await session.tell("dossiers | in 2020Q3 | show count by month").rows == [
        "2020-07 | 2", "2020-08 | 1", "2020-09 | 1",
      ])
    #expect(await session.tell("hồ sơ | show count").rows == ["6"], "an old result has not its table's title")
  }

  @Test func errorsAndCommandsLeaveTheLastResult() async throws {
    let (session, _) = try await session()
    _ = await session.tell("dossiers | show count")
    _ = await session.tell("dossiers | show cuont")
    _ = await session.tell("set rows 5")
    #expect(await session.tell("_").rows == ["6"])
    let cancelled = await session.execute(
      "dossiers | show count by district", monitor: WorkMonitor(isCancelled: { true }))
    #expect(cancelled.last?.status == .cancelled)
    #expect(await session.tell("_").rows == ["6"])
  }

  /// The text of an answer was cancelled on its way: the answer counts as none.
  @Test func aWithdrawnResultIsNoLastResult() async throws {
    let (session, _) = try await session()
    _ = await session.tell("dossiers | show count")
    let outcomes = await session.execute("dossiers | show count by district")
    await session.withdraw(outcomes)
    await session.withdraw(await session.execute("nope"))
    #expect(await session.tell("_").rows == ["6"])
    #expect(await session.tell("_2").errors == [.noLastResult])
    #expect(await session.tell("rerun 2").errors == [.nothingToRerun])
  }

  @Test func statementsOfATextAreToldOneByOne() async throws {
    let (session, _) = try await session()
    let outcomes = await session.execute(
      "# first\nprocedures | show count # four\n\ndossiers\n| show count; tables\ndossiers | show (\ntables")
    #expect(
      outcomes.map(\.source) == [
        "# first\nprocedures | show count # four\n\ndossiers\n| show count; tables\ndossiers | show (\ntables"
      ], "a fault of the grammar stops the whole text")
    let answered = await session.execute(
      "# first\nprocedures | show count # four\n\ndossiers\n| show count; tables\ndossiers | show nope\ntables")
    #expect(
      answered.map(\.source) == [
        "# first\nprocedures | show count # four", "dossiers\n| show count", "tables", "dossiers | show nope",
      ])
    #expect(answered.map(\.status) == [.answered, .answered, .answered, .failed])
    #expect(answered.compactMap(\.number) == [1, 2, 3, 4])
  }

  // MARK: Streams

  @Test func answersAndRemarksGoApart() async throws {
    let (session, _) = try await session()
    let outcomes = await session.execute("dossiers | in 2020Q3 | show ratio(channel = online)")
    func pieces(_ isQuiet: Bool) -> [OutcomePiece] {
      let text = OutcomeText(format: .csv, options: RenderingOptions(), isQuiet: isQuiet)
      return outcomes.flatMap { text.pieces(of: $0) }
    }
    let all = pieces(false)
    #expect(all.filter { $0.stream == .answer }.map(\.text) == ["ratio_n,ratio_d,ratio\n1,3,0.333333333333333\n"])
    let remarks = all.filter { $0.stream == .note }.map(\.text).joined()
    #expect(remarks.contains("warning MC2202") && remarks.contains("note: "))
    let quiet = pieces(true).filter { $0.stream == .note }.map(\.text).joined()
    #expect(quiet.contains("MC2202") && !quiet.contains("note:"))
  }

  @Test func tellsTheTimeWhereAsked() async throws {
    let (session, _) = try await session()
    let outcomes = await session.execute("procedures | show count")
    let text = OutcomeText(format: .csv, options: RenderingOptions(language: .vietnamese), showsTiming: true)
    let last = try #require(outcomes.flatMap { text.pieces(of: $0) }.last)
    #expect(last.stream == .note && last.text.contains(/^\d+,\d{3} giây\n$/))
  }

  @Test func theWorstStatusGivesTheExitCode() {
    typealias Status = StatementOutcome.Status
    #expect([Status.answered, .failed, .expectationFailed, .cancelled].map(\.exitCode) == [0, 1, 3, 130])
    #expect(Status.worst(of: [.expectationFailed, .answered]) == .expectationFailed)
    #expect(Status.worst(of: [.failed, .expectationFailed]) == .failed)
    #expect(Status.worst(of: []) == .answered)
  }
}

@Suite struct SavingTests {
  /// Settings that change midway, results continued, a file opened, an expectation that fails: all come again.
  @Test func aSavedSessionReplaysWithoutADifference() async throws {
    let folder = try ScratchFolder()
    let session = try await TinyPackage.session(in: folder)
    let other = try folder.write("name,n\nx,1\n", to: "small.csv")
    let path = folder.url.appendingPathComponent("q3.md").path
    for line in [
      "dossiers | in 2020Q3 | show count by month", "dossiers | show nope", "set calendar reporting",
      "dossiers | in 2020Q3 | show count by month", "_1", "set language vi", "set decimals 4",
      "dossiers | show ratio(channel = online) by district", "open \"\(other)\"", "small | show sum(n)",
      "procedures | show count | expect count = 5", "let a = dossiers | where fee > 600", "a | show count",
      "save \"\(path)\"", "help show", "save",
    ] { _ = await session.execute(line) }
    let text = try SessionFile.text(at: path)
    let document = SessionDocument(parsing: text)
    #expect(document.diagnostics.isEmpty && document.isComplete)
    #expect(document.entries.count == 13, "neither the fault nor the saving")
    let replay = await Session.replay(
      document, at: URL(fileURLWithPath: path), configuration: SessionConfiguration())
    #expect(replay.differences.map(\.changedLines) == [])
    #expect(replay.diagnostics.isEmpty)
    #expect(replay.status == .expectationFailed)
    #expect(replay.document.text == text)
  }

  @Test func aChangedFileIsToldWithTheChangedLines() async throws {
    let folder = try ScratchFolder()
    let session = try await TinyPackage.session(in: folder)
    let path = folder.url.appendingPathComponent("q3.md").path
    _ = await session.execute("dossiers | show count by district")
    _ = await session.execute("save \"\(path)\"")
    try folder.write(TinyPackage.dossiers + "7,9.000001,Tây Hồ,2020-08-31,,online,\n", to: "tiny/dossiers.csv")
    let told = await session.tell("run \"\(path)\"")
    #expect(told.ids.contains(.dataChanged) && told.ids.contains(.outputDiffers))
    #expect(told.summary.contains("- Tây Hồ        1") && told.summary.contains("+ Tây Hồ        2"))
  }

  /// Every file that a folder or a package is made of counts, whatever its format and wherever it is.
  @Test(arguments: ["m.xlsm", "data/b.csv", "datapackage.json"])
  func aChangeInAnyFileOfTheDataIsNoticed(changed: String) async throws {
    let folder = try ScratchFolder()
    let isPackage = changed != "m.xlsm"
    if isPackage {
      let package = #"{"resources":[{"name":"a","path":"a.csv"},{"name":"b","path":"data/b.csv"}]}"#
      try folder.write(package, to: "set/datapackage.json")
    }
    try folder.write("x,y\n1,a\n", to: "set/a.csv")
    try folder.write("x,y\n2,b\n", to: "set/data/b.csv")
    try folder.write("no workbook", to: "set/m.xlsm")
    let session = Session(configuration: SessionConfiguration())
    #expect(await session.open(path: folder.url.appendingPathComponent("set").path).status == .answered)
    let path = folder.url.appendingPathComponent("q.md").path
    _ = await session.execute("a | show count")
    _ = await session.execute("save \"\(path)\"")
    #expect(await !session.tell("run \"\(path)\"").ids.contains(.dataChanged))
    let file = folder.url.appendingPathComponent("set/\(changed)")
    try folder.write(try String(contentsOf: file, encoding: .utf8) + " ", to: "set/\(changed)")
    #expect(await session.tell("run \"\(path)\"").ids.contains(.dataChanged))
  }

  /// A document of another's hand writes nothing and starts no further document.
  @Test(arguments: ["save \"FOLDER/q3.md\"", "run \"FOLDER/q3.md\""])
  func aReplayWritesNothing(_ line: String) async throws {
    let folder = try ScratchFolder()
    let source = line.replacing("FOLDER", with: folder.url.path)
    let text = "---\nmotcua: 1\n---\n\n```motcua\n\(source)\n```\n<!-- motcua:end cells=1 -->\n"
    let path = try folder.write(text, to: "q3.md")
    let told = await Session(configuration: SessionConfiguration()).tell("run \"\(path)\"")
    #expect(told.errors == [.notInReplay])
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test(arguments: [
    ("save /proc/nowhere/a.md", DiagnosticID.sessionFileNotWritten), ("run nowhere.md", .fileNotFound),
    ("run /", .sessionFileUnreadable),
  ])
  func tellsWherePathsFail(_ line: String, _ id: DiagnosticID) async throws {
    let told = await Session(configuration: SessionConfiguration()).tell(line)
    #expect(told.errors == [id])
    let path = line.split(separator: " ").last ?? ""
    #expect(told.diagnostics.first?.range == line.utf8.count - path.utf8.count..<line.utf8.count)
  }
}
