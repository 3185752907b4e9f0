import Foundation
import NotebookDocuments
import ResultRendering
import ShellSession
import TestSupport
import Testing
import VietnameseText

/// A long answer on a screen and in a document: its ends and the count of what is between; all of it on demand.
@Suite struct LongAnswerTests {
  private let query = "procedures | list code"

  private func lines(_ session: Session, _ text: String, isForScreen: Bool = true) async -> [String] {
    let told = await session.tell(text)
    let settings = await session.settings
    var options = RenderingOptions(language: settings.language)
    options.rowLimit = settings.rows.limit(isForScreen: isForScreen)
    let writer = OutcomeText(format: .table, options: options)
    return told.outcomes.flatMap { writer.pieces(of: $0) }.map(\.text).joined().split(separator: "\n").map(String.init)
  }

  /// The line that counts the rows says what to type, in the language of the session, and it shows them all.
  @Test(arguments: [
    (Language.english, "… 1,773 rows between; list all with: "),
    (.vietnamese, "… còn 1.773 dòng ở giữa; xem hết bằng: "),
  ])
  func theWayToAllRowsCanBeTyped(_ language: Language, _ start: String) async throws {
    let session = try await Session.onExample(SessionConfiguration(language: language))
    let short = await lines(session, query)
    #expect(short.count == 43)
    #expect(short[32].hasPrefix(start), "\(short[32])")
    let way = String(short[32].dropFirst(start.count))
    #expect(await session.tell(way).errors == [], "\(way)")
    let whole = await lines(session, query)
    #expect(whole.count == 1815)
    #expect(whole.prefix(32) == short.prefix(32))
    #expect(whole.suffix(10) == short.suffix(10))
  }

  /// A pipe and a file get everything; a number of rows holds for them too.
  @Test func pipesGetEveryRow() async throws {
    let session = try await Session.onExample()
    #expect(await lines(session, query, isForScreen: false).count == 1815)
    _ = await session.tell("set rows 5")
    #expect(await lines(session, query, isForScreen: false).count == 8)
    #expect(await lines(session, query).last == "… 1,808 more rows; list all with: set rows all")
    _ = await session.tell("thiết lập số dòng tự động")
    #expect(await lines(session, query, isForScreen: false).count == 1815)
  }

  /// A change between the rows that a document shows is found by the hash of all of them.
  @Test func aDocumentComparesTheRowsThatItDoesNotShow() async throws {
    let scratch = try ScratchFolder()
    func document(middle: Int) throws -> String {
      let rows = (0..<100).map { "\($0 == 50 ? middle : $0)" }.joined(separator: "\n")
      return try scratch.write("n\n\(rows)\n", to: "a.csv")
    }
    let data = try document(middle: 50)
    let session = Session(configuration: SessionConfiguration())
    _ = await session.open(path: data)
    let path = scratch.path("long.md")
    #expect(await session.tell("a | list n").errors == [])
    #expect(await session.tell("save \"\(path)\"").errors == [])
    let text = try SessionFile.text(at: path)
    #expect(text.contains("\n… 60 rows between; list all with: set rows all\n"))
    #expect(text.contains("rows=100 "))
    func replay() async -> SessionReplay {
      await Session.replay(
        SessionDocument(parsing: text), at: URL(fileURLWithPath: path), configuration: SessionConfiguration())
    }
    #expect(await replay().differences.isEmpty)
    _ = try document(middle: 51)
    let changed = await replay()
    #expect(changed.differences.count == 1)
    #expect(changed.differences.first?.changedLines == [])
  }

  /// Every setting has a name and words in Vietnamese, and reads what it prints in either language.
  @Test(arguments: SettingName.allCases)
  func settingsReadWhatTheyPrint(_ name: SettingName) async throws {
    for language in Language.allCases {
      let session = Session(configuration: SessionConfiguration(language: language))
      let before = await session.settings
      let title = name.title[language]
      let set = language == .english ? "set" : "thiết lập"
      let told = await session.tell("\(set) \(title)")
      let line = try #require(told.summary.first)
      #expect(await session.tell("\(set) \(line)").errors == [], "\(line)")
      #expect(await session.settings == before, "\(line)")
      for value in name.values(in: language) where !value.contains("…") {
        #expect(await session.tell("\(set) \(title) \(value)").errors == [], "\(title) \(value)")
        let stated = await session.tell("\(set) \(title)").summary
        let isSame = name == .language || name == .asOf || stated == ["\(title) \(value)"]
        #expect(isSame, "\(stated)")
      }
    }
  }
}
