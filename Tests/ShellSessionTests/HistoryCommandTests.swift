import Diagnostics
import Foundation
import ShellSession
import TestSupport
import Testing

/// `history` and what stands after it, where statements are kept in a file.
@Suite struct HistoryCommandTests {
  private let folder: ScratchFolder
  private let file: HistoryFile
  private let session: Session

  init() throws {
    folder = try ScratchFolder()
    file = HistoryFile(path: folder.url.appendingPathComponent("history.jsonl").path)
    var configuration = SessionConfiguration()
    configuration.history = file
    session = Session(configuration: configuration)
    for statement in ["tables", "dossiers |\n  where domain = \"Đất đai\"", "help \u{202E}x", "tables"] {
      try file.append(statement, at: Date(timeIntervalSince1970: 1_600_304_523))
    }
  }

  /// As the shell does: the statement is kept, then run.
  private func tell(_ text: String) async throws -> Told {
    try file.append(text)
    return await session.tell(text)
  }

  private func statements() throws -> [String] { try file.load().entries.map(\.statement) }

  @Test func listsStatementsWithTheirNumbersRowByRow() async throws {
    let lines = await session.tell("history").text
    #expect(
      lines.map { $0.dropFirst(3 + 19 + 2) } == [
        "tables", "dossiers |", "  where domain = \"Đất đai\"", "help ⟨U+202E⟩x", "tables",
      ])
    #expect(lines.map { $0.prefix(3) } == ["1  ", "2  ", "   ", "3  ", "4  "])
    #expect(lines[0].contains(/^1  2020-09-1[678] [0-9]{2}:[0-9]{2}:03  tables$/))
    #expect(await session.tell("history 1").text.count == 1)
    for number in 5...40 { try file.append("note \(number)") }
    #expect(await session.tell("history").text.count == 20)
    #expect(await session.tell("history 40").text.count == 41)
  }

  @Test(arguments: ["history search DAT DAI", "lịch sử tìm đất đai", "history search \"Đất đai\""])
  func searchesWithoutCaseAndMarks(_ line: String) async throws {
    let lines = try await tell(line).text
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("2  "))
    #expect(try await tell("history search nowhere").text == [])
  }

  @Test func deletesByNumberByRangeAndByText() async throws {
    #expect(try await tell("history delete 2").summary == ["1 statement deleted from the history"])
    #expect(try statements() == ["tables", "help \u{202E}x", "tables", "history delete 2"])
    #expect(try await tell("history delete \"TABLES\"").summary == ["2 statements deleted from the history"])
    #expect(try statements() == ["help \u{202E}x", "history delete 2"])
    #expect(try await tell("lịch sử xóa 1..2").summary == ["2 statements deleted from the history"])
    #expect(try statements() == ["lịch sử xóa 1..2"])
    #expect(try await tell("history delete all").status == .answered)
    #expect(try statements() == [])
    #expect(await session.historyDeletions == 4)
  }

  /// Another shell may delete between the listing and the deleting.
  @Test func aNumberMeansTheStatementThatWasListed() async throws {
    _ = await session.tell("history")
    try file.delete { $0.statement == "tables" }
    #expect(await session.tell("history delete 2").status == .answered)
    #expect(try statements() == ["help \u{202E}x"])
  }

  @Test(arguments: ["history delete 90", "history delete 0", "history delete 7..9", "history delete \"nowhere\""])
  func tellsWhereThereIsNoSuchStatement(_ line: String) async throws {
    #expect(try await tell(line).errors == [.noSuchHistoryEntry])
    #expect(try statements().prefix(4).count == 4)
  }

  @Test(arguments: ["history delete", "history search"])
  func asksForWhatIsMissing(_ line: String) async throws {
    #expect(try await tell(line).errors == [.missingArgument])
  }

  @Test func aHistoryThatCannotBeReadIsTold() async throws {
    var configuration = SessionConfiguration()
    configuration.history = HistoryFile(path: folder.url.path)
    let session = Session(configuration: configuration)
    #expect(await session.tell("history").ids == [.historyUnavailable])
    #expect(await session.tell("history delete 1").ids == [.historyUnavailable])
  }
}
