import Foundation
import Testing
import VietnameseText

@testable import JupyterKernel

/// Completion, inspection, history and what else a client asks.
@Suite struct AskingTests {
  private func content(_ kernel: KernelFixture, _ type: String, _ content: JSONValue) async throws -> JSONValue {
    let (reply, published) = await kernel.ask(type, content)
    #expect(published.isEmpty)
    let found = try #require(reply)
    #expect(found.type == type.replacing("_request", with: "_reply"))
    return found.content
  }

  @Test func completionTakesThePlaceOfWhatIsTyped() async throws {
    let kernel = try KernelFixture(language: .vietnamese)
    // 😀 is one code point, four bytes; the second line's word is without marks.
    let code = "# 😀 lời\nthủ tục | lo"
    let reply = try await content(kernel, "complete_request", ["code": .text(code), "cursor_pos": 20])
    #expect(code.unicodeScalars.count == 20)
    #expect(reply["matches"]?.values?.contains("lọc") == true)
    #expect(reply["cursor_start"] == 18 && reply["cursor_end"] == 20)
    let type = try #require(reply["metadata"]?["_jupyter_types_experimental"]?.values?.first)
    #expect(type["start"] == 18 && type["text"] == "lọc" && type["type"] == "từ khóa")
    #expect(type["signature"]?.text?.isEmpty == false)
  }

  @Test func completionWithoutCandidatesIsEmpty() async throws {
    let asked: JSONValue = ["code": "procedures | zzzz", "cursor_pos": 17]
    let reply = try await content(try KernelFixture(), "complete_request", asked)
    #expect(reply["matches"] == [] && reply["cursor_start"] == 17 && reply["cursor_end"] == 17)
  }

  @Test(arguments: [
    ("procedures | show ratio(online)", 20, "ratio"), ("dossiers | where channel = post", 20, "channel"),
    ("hồ sơ | hiện đếm", 3, "hồ sơ"), ("`on_time_d1`", 4, "on_time_d1"),
  ])
  func inspectionTellsWhatANameMeans(_ code: String, _ position: Int, _ word: String) async throws {
    let reply = try await content(
      try KernelFixture(), "inspect_request", ["code": .text(code), "cursor_pos": .integer(position)])
    #expect(reply["found"] == true)
    #expect(reply["data"]?["text/plain"]?.text?.contains(word) == true)
    #expect(reply["data"]?["text/html"]?.text?.hasPrefix("<pre>") == true)
  }

  @Test(arguments: ["procedures | where 15", "", "zzzz", "# remark"])
  func inspectionOfNothingFindsNothing(_ code: String) async throws {
    let reply = try await content(try KernelFixture(), "inspect_request", ["code": .text(code)])
    #expect(reply["status"] == "ok" && reply["found"] == false)
  }

  @Test func aQuestionMarkOpensThePage() async throws {
    let kernel = try KernelFixture()
    let (reply, _) = await kernel.run("ratio?")
    let page = try #require(reply["payload"]?.values?.first)
    #expect(page["source"] == "page" && page["data"]?["text/plain"]?.text?.contains("ratio") == true)
    #expect(await kernel.run("zzzz?").content["status"] == "error")
  }

  @Test(arguments: [
    ("procedures | show count", "complete"), ("", "complete"), ("ratio?", "complete"), ("procedures |", "incomplete"),
    ("procedures | show ratio(online of", "incomplete"), ("procedures | show )", "invalid"),
    ("---\nmotcua: 1\n", "incomplete"), ("---\nmotcua: 1\n---", "complete"),
  ])
  func tellsWhetherACellIsComplete(_ code: String, _ status: String) async throws {
    let reply = try await content(try KernelFixture(), "is_complete_request", ["code": .text(code)])
    #expect(reply["status"] == .text(status))
    #expect((reply["indent"] != nil) == (status == "incomplete"))
  }

  @Test func historyHasTheInputsOfThisAndEarlierSessions() async throws {
    let kernel = try KernelFixture(keeps: true)
    _ = await kernel.run("procedures | show count")
    _ = await kernel.run("tables")
    let tail = try await content(
      kernel, "history_request", ["hist_access_type": "tail", "n": 1, "raw": true, "output": true])
    let entry = try #require(tail["history"]?.values?.first?.values)
    #expect(entry[0] == 2 && entry[1] == 2 && entry[2].values?.first == "tables")
    let found = try await content(
      kernel, "history_request", ["hist_access_type": "search", "pattern": "*c?unt", "raw": true, "output": false])
    #expect(found["history"] == [[2, 1, "procedures | show count"]])
    let range = try await content(
      kernel, "history_request", ["hist_access_type": "range", "session": 0, "start": 2, "stop": 3, "output": false])
    #expect(range["history"] == [[2, 2, "tables"]])
  }

  @Test func searchTakesTimeInProportion() {
    var history = InputHistory([String(repeating: "a", count: 5000)])
    history.add("b", output: "")
    #expect(history.search(String(repeating: "a*", count: 500) + "b", count: nil, isUnique: false).isEmpty)
    #expect(history.search("b", count: nil, isUnique: true).map(\.line) == [1])
    #expect(history.range(session: -1, start: 1, stop: nil).map(\.session) == [1])
    #expect(history.tail(-3).isEmpty)
  }

  @Test func tellsItselfAndThatThereAreNoWidgets() async throws {
    let kernel = try KernelFixture()
    let information = try await content(kernel, "kernel_info_request", .empty)
    #expect(information["language_info"]?["name"] == "motcua" && information["protocol_version"] == "5.5")
    #expect(information["debugger"] == nil && information["supported_features"] == nil)
    #expect(try await content(kernel, "comm_info_request", .empty)["comms"] == .empty)
    let (reply, published) = await kernel.ask("comm_open", ["comm_id": "7", "target_name": "x", "data": [:]])
    #expect(reply == nil && published.map(\.type) == ["comm_close"])
  }

  private static let malformed: [(String, String)] = [
    ("execute_request", "{}"), ("execute_request", #"{"code": 7}"#),
    ("execute_request", #"{"code": "x", "silent": "yes"}"#),
    ("execute_request", #"{"code": "x", "user_expressions": [1]}"#),
    ("complete_request", #"{"code": "x", "cursor_pos": "1"}"#), ("inspect_request", #"{"code": null}"#),
    ("is_complete_request", #"{"code": []}"#), ("history_request", #"{"hist_access_type": "all"}"#),
    ("unheard_of_request", "{}"), ("comm_open", "{}"),
  ]

  @Test(arguments: malformed)
  func whatIsMalformedIsAnsweredWithAnError(_ type: String, _ content: String) async throws {
    let (reply, _) = await (try KernelFixture()).ask(type, try JSONValue(parsing: content.utf8))
    #expect(reply?.content["status"] == "error" && reply?.content["traceback"] == [])
  }
}
