import Diagnostics
import Foundation
import ShellSession
import TestSupport
import Testing
import VietnameseText

/// A file or folder that cannot be opened as it is, and what is told of it.
private struct WrongFile: Sendable, CustomTestStringConvertible {
  let name: String
  /// nil: nothing is written.
  let bytes: Data?
  let told: [DiagnosticID]
  var isOpened = false

  var testDescription: String { name }

  init(_ name: String, _ text: String, _ told: DiagnosticID..., isOpened: Bool = false) {
    self.init(name, bytes: Data(text.utf8), told, isOpened: isOpened)
  }

  init(_ name: String, bytes: Data?, _ told: [DiagnosticID], isOpened: Bool = false) {
    self.name = name
    self.bytes = bytes
    self.told = told
    self.isOpened = isOpened
  }
}

private let wrongFiles: [WrongFile] = [
  WrongFile("nowhere.csv", bytes: nil, [.fileNotFound]),
  WrongFile("folder/picture.png", bytes: Data([0x89, 0x50]), [.folderWithoutTables]),
  WrongFile("empty.csv", "", .emptyFile),
  WrongFile("binary.csv", bytes: Data((0..<400).map { UInt8($0 % 7) }), [.binaryFile]),
  WrongFile("binary.xlsx", bytes: Data((0..<400).map { UInt8($0 % 7) }), [.workbookUnreadable]),
  WrongFile("report.pdf", "%PDF-1.4", .unknownFileKind),
  WrongFile("old.csv", bytes: Data([0x54, 0x68, 0xE0, 0x6E, 0x68, 0x0A, 0x31, 0x0A]), [.invalidUTF8]),
  WrongFile("unclosed.csv", "a,b\n\"x,1\n", .unclosedQuote),
  WrongFile("broken/datapackage.json", "{", .packageUnreadable),
  WrongFile("bare/datapackage.json", "{\"name\": \"x\"}", .packageUnreadable),
  WrongFile(
    "hollow/datapackage.json", "{\"name\": \"x\", \"resources\": [{\"name\": \"a\", \"path\": \"a.csv\"}]}",
    .packageResourceMissing),
  WrongFile(
    "outside/datapackage.json", "{\"name\": \"x\", \"resources\": [{\"name\": \"a\", \"path\": \"../a.csv\"}]}",
    .packagePathUnsafe),
  WrongFile("header.csv", "a,b\n", .headerOnly, isOpened: true),
  WrongFile("twice.csv", "x,x,y\n1,5,3\n", .duplicateHeadings, isOpened: true),
  WrongFile("aliases.csv", "Mã số,Mã TTHC,Tên\n1.000001,1.000002,a\n", .headingsOfOneColumn, isOpened: true),
]

@Suite struct WrongInputTests {
  /// Each is told with its place and in both languages, and the session answers what comes next.
  @Test(arguments: wrongFiles)
  private func tellsOfAWrongFileAndGoesOn(_ file: WrongFile) async throws {
    let folder = try ScratchFolder()
    let session = try await TinyPackage.session(in: folder)
    if let bytes = file.bytes { try folder.write(bytes, to: file.name) }
    let top = file.name.split(separator: "/").first.map(String.init) ?? file.name
    let path = folder.url.appendingPathComponent(top).path
    let told = await session.tell("open \"\(path)\"")
    #expect(told.status == (file.isOpened ? .answered : .failed))
    #expect(told.ids == file.told)
    for language in Language.allCases {
      let text = told.written(in: language)
      #expect(text.contains("{") == false, "an unfilled fact: \(text)")
      if !file.isOpened { #expect(text.contains("^"), "no place: \(text)") }
    }
    #expect(await session.tell("dossiers | show count").rows == ["6"])
  }

  @Test func headingsGivenTwiceKeepAllCells() async throws {
    let folder = try ScratchFolder()
    let session = Session(configuration: SessionConfiguration())
    try folder.write("x,x,y\n1,5,3\n2,6,4\n", to: "twice.csv")
    _ = await session.tell("open \"\(folder.url.path)/twice.csv\"")
    #expect(await session.tell("twice | show sum(x), sum(`x 2`), sum(y)").rows == ["3 | 11 | 7"])
  }

  /// What the message of an old file says is what opens it.
  @Test func anOldFileOpensWithItsEncodingNamed() async throws {
    let folder = try ScratchFolder()
    let session = Session(configuration: SessionConfiguration())
    // `Thành,n` in windows-1258.
    let path = try folder.write(
      Data([0x54, 0x68, 0xE0, 0x6E, 0x68, 0x2C, 0x6E, 0x0A, 0x61, 0x2C, 0x31, 0x0A]), to: "old.csv")
    #expect(await session.tell("open \"\(path)\"").errors == [.invalidUTF8])
    #expect(await session.tell("open \"\(path)\" as old encoding windows-1258").status == .answered)
    #expect(await session.tell("old | where thành = a | show sum(n)").rows == ["1"])
    #expect(await session.tell("open \"\(path)\" encoding latin-9").errors == [.unknownEncoding])
    #expect(await session.tell("open \"\(path)\" encoding").errors == [.missingArgument])
  }

  /// A first row of data that looks like column numbers stays data.
  @Test func aSmallTableOfNumbersKeepsItsFirstRow() async throws {
    let folder = try ScratchFolder()
    let session = Session(configuration: SessionConfiguration())
    try folder.write("level,count\n1,2\n2,8\n3,9\n", to: "levels.csv")
    _ = await session.tell("open \"\(folder.url.path)/levels.csv\"")
    #expect(await session.tell("levels | show sum(count)").rows == ["19"])
  }

  /// Every prefix of every example ends in an answer or an error with its place, in bounded time, and the session goes on.
  @Test(.timeLimit(.minutes(5)), arguments: 0..<4)
  func aStatementCutAnywhereIsTold(chunk: Int) async throws {
    let folder = try ScratchFolder()
    let session = try await TinyPackage.session(in: folder)
    for (place, line) in cutLines.enumerated() where place % 4 == chunk {
      for end in line.indices {
        let cut = String(line[..<end])
        for outcome in await session.execute(cut) {
          try check(outcome, cut)
        }
      }
    }
    #expect(await session.tell("dossiers | show count").rows == ["6"])
  }

  /// The same with a character left out, doubled or strange, which meets other paths of the parser.
  @Test(.timeLimit(.minutes(5)), arguments: ["", "|", "(", ")", "\"", "`", ",", "\u{0}", "đ̉", "🏛", "9", "%", "."])
  func aStatementWithAStrangeCharacterIsTold(_ inserted: String) async throws {
    let folder = try ScratchFolder()
    let session = try await TinyPackage.session(in: folder)
    for line in cutLines {
      for (step, index) in line.indices.enumerated() where step % 3 == inserted.utf8.count % 3 {
        let text = line[..<index] + inserted + line[line.index(after: index)...]
        for outcome in await session.execute(String(text)) {
          try check(outcome, String(text))
        }
      }
    }
    // Some of the dates that are left are days before the data.
    _ = await session.tell("set as_of none")
    #expect(await session.tell("dossiers | show count").rows == ["6"])
  }

  private func check(_ outcome: StatementOutcome, _ text: String) throws {
    let diagnostics = outcome.parts.compactMap { part in
      if case .diagnostic(let diagnostic) = part { diagnostic } else { nil }
    }
    guard outcome.status == .failed else { return }
    let error = try #require(diagnostics.first { $0.severity == .error }, "\(text)")
    let range = try #require(error.range, "no place: \(text) \(error.id)")
    #expect(range.upperBound <= text.utf8.count && range.lowerBound >= 0, "\(text) \(error.id)")
    for language in Language.allCases {
      let lines = DiagnosticText(error, source: outcome.source, language: language).lines
      #expect(lines.allSatisfy { !$0.text.contains("{") || text.contains("{") }, "\(text): \(lines)")
    }
  }
}

/// The examples of the language in words that the small package knows, and commands.
private let cutLines: [String] = [
  "procedures | show ratio(online of eligible) by domain | bottom 5",
  "procedures | where domain = \"dat dai\" and level in 3..4 | list code, domain, level",
  "dossiers | where level in 3..4 and quarter = 2020Q3 | show ratio(channel = online) by domain | sort ratio desc",
  "dossiers | in 2020 | show ratio(channel = post) by district across quarter total",
  "dossiers | in 2020Q3 by resolved | show a = ratio(resolved <= received of resolved is not missing), median(days(received, resolved)) by domain",
  "metric used \"Có hồ sơ\" on procedures = ratio(has dossiers(channel = online) of online) time dossiers.received target >= 60% cite \"plan\"",
  "procedures | where online and has no dossiers(channel = online, in 2020) | list code, domain",
  "dossiers | in 2020Q3 | show count by district, domain | top 3 by count per district other",
  "dossiers | in 2020Q3 | show ratio(channel = post) by district | change from previous | where change < 0",
  "dossiers | in 2020Q3 | show count, share(count), share(count within district) by district, channel",
  "explain dossiers | where level >= 3 | in ytd 2020Q3 | show count, ytd(count) by quarter",
  "dossiers | in 2020Q3 | show ratio(channel = post) | expect ratio >= 15%",
  "hồ sơ | trong quý III/2020 | hiện tỷ lệ(kênh = \"bưu chính\"), đếm theo quận huyện tổng | đầu 5 theo đếm",
  "let late = dossiers | where resolved > 2020-06-30 | add wait = days(received, resolved) * 1.5 - 2",
  "set calendar reporting", "values dossiers.channel", "describe hồ sơ", "help quarter", "set as_of 2020-07-31",
]
