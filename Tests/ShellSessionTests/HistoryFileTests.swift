import Diagnostics
import Foundation
import ShellSession
import TestSupport
import Testing

@Suite struct HistoryFileTests {
  private let scratch: ScratchFolder
  private var folder: URL { scratch.url }

  init() throws { scratch = try ScratchFolder() }

  private var file: HistoryFile { HistoryFile(path: folder.appendingPathComponent("motcua/history.jsonl").path) }

  private func text() throws -> String { try String(contentsOfFile: file.path, encoding: .utf8) }

  private func put(_ text: String) throws {
    try file.append("first")
    try text.write(toFile: file.path, atomically: true, encoding: .utf8)
  }

  @Test func entriesAreJSONLinesOnlyTheOwnerReads() throws {
    let time = Date(timeIntervalSince1970: 1_600_304_523)
    #expect(try file.append("procedures |\n\twhere name = \"Đất/đai\"", at: time))
    #expect(
      try text()
        == #"{"s":"procedures |\n\twhere name = \"Đất/đai\"","t":"2020-09-17T01:02:03Z"}"# + "\n")
    let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(
      try file.load().entries == [HistoryEntry(time: time, statement: "procedures |\n\twhere name = \"Đất/đai\"")])
  }

  @Test(arguments: [" private", "", "   ", "\n"])
  func privateAndBlankStatementsStayOut(_ statement: String) throws {
    #expect(try !file.append(statement))
    #expect(try file.load().entries.isEmpty)
  }

  @Test func badLinesAreCountedAndKept() throws {
    let good = #"{"s":"một","t":"2020-09-17T01:02:03Z"}"#
    try put("\(good)\nnonsense\n\n{\"s\":1}\n{\"t\":\"2020\",\"s\":\"cut o")
    try file.append("hai", at: Date(timeIntervalSince1970: 0))
    let contents = try file.load()
    #expect(contents.entries.map(\.statement) == ["một", "hai"])
    #expect(contents.unreadableLines == 3)
    #expect(try file.delete { $0.statement == "một" } == 1)
    #expect(
      try text()
        == "nonsense\n{\"s\":1}\n{\"t\":\"2020\",\"s\":\"cut o\n{\"s\":\"hai\",\"t\":\"1970-01-01T00:00:00Z\"}\n")
  }

  @Test func theNewestAreReadFromTheEndOfALongFile() throws {
    #expect(try file.tail().newest(2) == [])
    let line = { (number: Int) in "{\"s\":\"một \(number)\",\"t\":\"2020-09-17T01:02:03Z\"}\n" }
    try put((0..<40_000).map(line).joined() + "nonsense\n")
    #expect(try file.tail().newest(3) == ["một 39998", "một 39999"])
    let many = try file.tail().newest(100_000)
    #expect(many.count < 40_000 && many.count > 10_000)
    #expect(many.first == "một \(40_000 - many.count)")
  }

  @Test func theTailHoldsWhatALineHoldsHoweverItIsWritten() throws {
    for statement in ["hồ sơ | đếm", "a\nb\t\"c\" \\ d", "x\",\"t\":\"y", "{}", "é\u{301}\u{7F}😀", "\u{1}"] {
      try file.append(statement)
    }
    let written = try text()
    let others = [
      #"{"s":"a\u0111","t":"2020-09-17T01:02:03Z"}"#, #"{"t":"2020-09-17T01:02:03Z","s":"b"}"#,
      #"{ "s": "c", "t": "2020-09-17T01:02:03Z" }"#, #"{"s":"d","t":"2020-09-17T01:02:03z"}"#,
      #"{"s":"e","t":"2020-09-17T01:02:0aZ"}"#, #"{"s":"","t":"2020-09-17T01:02:03Z"}"#, #"{"s":"f"}"#,
      #"","t":"2020-09-17T01:02:03Z"}"#, #"{"s":"","t":"2020-09-17T01:02:03Z"#, "{", "",
    ]
    try put(written + others.joined(separator: "\n"))
    let all = try file.load().entries.map(\.statement)
    #expect(all.count >= 9)
    #expect(try file.tail().newest(100) == all)
    #expect(try file.tail().newest(10) == Array(all.dropFirst(6)))
  }

  @Test func searchHeedsNeitherCaseNorMarks() throws {
    for statement in ["where domain = \"Đất đai\"", "tables", "WHERE Đất"] { try file.append(statement) }
    #expect(try file.search("dat").map(\.statement) == ["where domain = \"Đất đai\"", "WHERE Đất"])
  }

  @Test func aFileThatOthersCouldReadIsClosedToThem() throws {
    try put("")
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file.path)
    try file.append("x")
    #expect(try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int == 0o600)
  }

  @Test func parallelWritersAndDeletersLoseNothing() async throws {
    let file = self.file
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          for number in 0..<50 { try file.append("keep \(writer) \(number)") }
        }
      }
      group.addTask {
        for number in 0..<20 {
          try file.append("drop \(number)")
          try file.delete { $0.statement == "drop \(number)" }
        }
      }
      try await group.waitForAll()
    }
    let contents = try file.load()
    #expect(contents.unreadableLines == 0)
    #expect(Set(contents.entries.map(\.statement)) == Set((0..<4).flatMap { w in (0..<50).map { "keep \(w) \($0)" } }))
    #expect(contents.entries.count == 200)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/motcua") == ["history.jsonl"])
  }

  @Test func aFileThatCannotBeWrittenIsTold() {
    let file = HistoryFile(path: "/dev/null/motcua/history.jsonl")
    let fault = #expect(throws: DiagnosticError.self) { try file.append("x") }
    #expect(fault?.diagnostic.id == .historyUnavailable)
    #expect(fault?.diagnostic.arguments["path"] == .text("/dev/null/motcua/history.jsonl"))
  }
}
