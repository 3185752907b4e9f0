import Foundation
import TestSupport
import Testing

@testable import JupyterKernel

/// What running a cell publishes and answers, by the protocol.
@Suite struct ExecutingTests {
  @Test func aResultIsShownAsTextAndHTML() async throws {
    let kernel = try KernelFixture()
    let (reply, published) = await kernel.run("procedures | show ratio(online of eligible)")
    #expect(reply["status"] == "ok")
    #expect(reply["execution_count"] == 1)
    #expect(published.first?.type == "execute_input")
    #expect(published.first?.content["execution_count"] == 1)
    let result = try #require(published.of("execute_result").first)
    #expect(result["execution_count"] == 1)
    let text = "                ratio\n─────────────────────\n1,671 / 1,720 = 97.15%"
    #expect(result["data"]?["text/plain"]?.text?.contains("1,671 / 1,720 = 97.15%") == true)
    #expect(result["data"]?["text/plain"]?.text?.split(separator: "\n").count == text.split(separator: "\n").count)
    let html = try #require(result["data"]?["text/html"]?.text)
    #expect(html.contains("<td class=\"number\">1,671 / 1,720 = 97.15%</td>"))
    #expect(!html.contains("<script"))
  }

  @Test func theExampleSetIsOpenedAndToldOnce() async throws {
    let kernel = try KernelFixture()
    let first = await kernel.run("procedures | show count").published.of("stream")
    #expect(first.first?["text"]?.text?.contains("hanoi-2020q3") == true)
    #expect(await kernel.run("procedures | show count").published.of("stream").isEmpty)
  }

  @Test func anotherFileIsOpenedInItsPlace() async throws {
    let kernel = try KernelFixture()
    let path = try kernel.scratch.write("unit,cases\na,3\nb,4\n", to: "cases.csv")
    let (reply, published) = await kernel.run("open \"\(path)\"\ncases | show sum(cases)")
    #expect(reply["status"] == "ok")
    #expect(reply["execution_count"] == 2)
    #expect(!published.text.contains("hanoi-2020q3"))
    #expect(published.of("execute_result").first?["data"]?["text/plain"]?.text?.hasSuffix("7") == true)
  }

  @Test func eachAnswerOfACellIsShownAndTheLastIsItsResult() async throws {
    let kernel = try KernelFixture()
    let (reply, published) = await kernel.run(
      "procedures | show count\nprocedures | show count by tier | chart\nprocedures | show count by level")
    #expect(reply["execution_count"] == 3)
    #expect(published.of("display_data").count == 2)
    #expect(published.of("execute_result").map { $0["execution_count"] } == [3])
    let chart = try #require(published.of("display_data").last?["data"]?.members)
    #expect(chart["image/svg+xml"]?.text?.contains("<svg ") == true)
    #expect(chart["text/html"]?.text?.contains("<img class=\"mc-light\"") == true)
    #expect(chart["text/plain"]?.text?.contains("█") == true)
    let again = await kernel.run("_2 | top 1")
    #expect(again.content["status"] == "ok" && again.content["execution_count"] == 4)
  }

  @Test func anErrorHasItsCodeItsWordsAndTheCaret() async throws {
    let kernel = try KernelFixture()
    let (reply, published) = await kernel.run("procedures | where levle = 3\nprocedures | show count")
    #expect(reply["status"] == "error")
    let error = try #require(published.of("error").first)
    #expect(error["ename"]?.text?.hasPrefix("MC1") == true)
    #expect(reply["evalue"] == error["evalue"])
    let lines = error["traceback"]?.values?.compactMap(\.text) ?? []
    #expect(lines.contains { $0.contains("^") && $0.contains("\u{1B}[31m") })
    #expect(lines.contains { $0.contains("level") })
    #expect(published.of("execute_result").isEmpty, "what stands behind it is not run")
    #expect(published.last?.type == "error")
  }

  @Test func anExpectationThatDoesNotHoldIsAnErrorAboveItsResult() async throws {
    let kernel = try KernelFixture()
    let (reply, published) = await kernel.run("procedures | show count | expect count = 1")
    #expect(reply["status"] == "error")
    #expect(published.map(\.type).suffix(2) == ["error", "execute_result"])
  }

  @Test func aSilentRunShowsAndCountsNothing() async throws {
    let kernel = try KernelFixture(keeps: true)
    let (reply, published) = await kernel.run("let few = procedures | first 3", ["silent": true])
    #expect(reply["status"] == "ok" && published.isEmpty)
    let next = await kernel.run("few | show count")
    #expect(next.content["execution_count"] == 1, "what it defined holds")
    #expect(try String(contentsOfFile: kernel.scratch.path("history.jsonl"), encoding: .utf8).count { $0 == "\n" } == 1)
  }

  @Test func aRunThatIsNotStoredIsShownAndLeavesNoNumber() async throws {
    let kernel = try KernelFixture(keeps: true)
    let (_, published) = await kernel.run("procedures | show count", ["store_history": false])
    #expect(published.of("execute_result").count == 1)
    #expect(await kernel.run("procedures | show count").content["execution_count"] == 1)
  }

  @Test(arguments: [(true, true), (false, false)])
  func aFailureAbortsWhatWaitsWhereItIsToldTo(_ stops: Bool, _ aborts: Bool) async throws {
    let kernel = try KernelFixture()
    let content: JSONValue = ["code": "nothing |", "stop_on_error": .boolean(stops)]
    #expect(await kernel.ask("execute_request", content).reply?.abortsWaiting == aborts)
  }

  @Test func expressionsAreAnsweredBeside() async throws {
    let kernel = try KernelFixture()
    let asked: JSONValue = ["n": "procedures | show count", "wrong": "procedures | show )"]
    let (reply, _) = await kernel.run("", ["user_expressions": asked])
    #expect(reply["user_expressions"]?["n"]?["data"]?["text/plain"]?.text?.hasSuffix("1,813") == true)
    #expect(reply["user_expressions"]?["wrong"]?["status"] == "error")
    #expect(await kernel.run("procedures | show count").content["execution_count"] == 1)
  }

  @Test func quitAsksTheClientToEnd() async throws {
    let kernel = try KernelFixture()
    #expect(await kernel.run("quit").content["payload"]?.values?.first?["source"] == "ask_exit")
  }

  @Test func settingsOfACellHoldForItAlone() async throws {
    let kernel = try KernelFixture()
    let (_, published) = await kernel.run("#| language=vi rows=2\nprocedures | show count by district")
    #expect(published.of("execute_result").first?["data"]?["text/plain"]?.text?.contains("dòng") == true)
    let next = await kernel.run("procedures | show count by tier").published
    #expect(next.text.contains("Tier"))
    let wrong = await kernel.run("#| colour=red\nprocedures")
    #expect(wrong.content["status"] == "error")
  }

  @Test func aHeaderBeginsTheSessionAnew() async throws {
    let kernel = try KernelFixture()
    let path = try kernel.scratch.write("unit,cases\na,3\nb,4\n", to: "cases.csv")
    _ = await kernel.run("procedures | show count")
    let header = """
      ---
      motcua: 1
      data: {cases: {path: \(path)}}
      language: vi
      parameters: {least: {type: number, default: 4}}
      ---
      """
    let begun = await kernel.run(header)
    #expect(begun.content["status"] == "ok", "\(begun)")
    let (reply, published) = await kernel.run("cases | where cases >= $least | show count")
    #expect(reply["execution_count"] == 1)
    #expect(published.of("execute_result").first?["data"]?["text/plain"]?.text?.hasSuffix("1") == true)
    #expect(await kernel.run("procedures | show count").content["status"] == "error", "the example set is not open")
  }

  @Test func aHeaderThatNamesNoDataLeavesTheSession() async throws {
    let kernel = try KernelFixture()
    _ = await kernel.run("let few = procedures | first 3")
    let wrong = await kernel.run("---\nmotcua: 1\ndata: {x: {path: /nothing.csv}}\n---")
    #expect(wrong.content["status"] == "error")
    #expect(await kernel.run("few | show count").content["status"] == "ok")
  }

  // MARK: Interrupts

  @Test func anInterruptBeforeARunDoesNotCount() async throws {
    let kernel = try KernelFixture()
    kernel.counter.interrupts.raise()
    #expect(await kernel.run("procedures | show count").content["status"] == "ok")
  }

  @Test func anInterruptStopsARunAndTheNextOneWorks() async throws {
    let kernel = try KernelFixture()
    _ = await kernel.run("procedures | show count")
    // Answers for minutes, were it not stopped.
    let long = (0..<3000).map { "dossiers | show count, median(days(received, resolved)) by district, domain # \($0)" }
    async let running = kernel.run(long.joined(separator: "\n"))
    while kernel.publishedSoFar.of("display_data").isEmpty { try await Task.sleep(for: .milliseconds(5)) }
    kernel.counter.interrupts.raise()
    let start = ContinuousClock.now
    let (reply, published) = await running
    #expect(reply["status"] == "error")
    #expect(reply["ename"] == "MC1402")
    #expect(published.last?.type == "error")
    // The rest would take minutes; other tests may keep the machine busy for some seconds.
    #expect(ContinuousClock.now - start < .seconds(60))
    #expect(await kernel.run("procedures | show count").content["status"] == "ok")
  }

  // MARK: What is kept

  @Test func everyCellIsKeptOnDiskAsItIsAnswered() async throws {
    let kernel = try KernelFixture(keeps: true)
    _ = await kernel.run("procedures | show count")
    let folder = kernel.scratch.path("autosave")
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
    let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
    #expect(text.contains("```motcua\nprocedures | show count\n```") && text.contains("1,813"))
  }
}
