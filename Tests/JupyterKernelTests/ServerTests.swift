import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import JupyterKernel

/// A kernel at its sockets, asked by a client of the same library.
@Suite(WaitingThreads()) struct ServerTests {
  /// A kernel that runs in this process, and a client of it.
  private struct Running {
    let fixture: KernelFixture
    let connection: ConnectionFile
    let client: KernelClient
    let server: Task<Void, Never>

    init() throws {
      fixture = try KernelFixture()
      let path = fixture.scratch.path("connection.json")
      try ConnectionFile.make(at: path)
      connection = try ConnectionFile(path: path)
      let server = try KernelServer(connection, core: fixture.core, interrupts: fixture.counter.interrupts)
      // Before the tasks of other tests, which are many.
      self.server = Task(priority: .high) { await server.run() }
      client = try KernelClient(connection)
    }

    func end() async {
      client.send("shutdown_request", ["restart": false], on: client.control)
      await server.value
    }
  }

  @Test func welcomesBeatsTellsItselfAndShutsDown() async throws {
    let kernel = try Running()
    let client = kernel.client
    #expect(client.nextPublished("iopub_welcome")?.content["subscription"] == "")
    #expect(client.beats())
    for socket in [client.shell, client.control] {
      client.send("kernel_info_request", .empty, on: socket)
      #expect(client.next(on: socket)?.content["implementation"] == "motcua")
    }
    client.send("shutdown_request", ["restart": true], on: client.control)
    #expect(client.next(on: client.control)?.content == ["status": "ok", "restart": true])
    await kernel.server.value
  }

  @Test func everyRequestEndsIdle() async throws {
    let kernel = try Running()
    let client = kernel.client
    _ = client.nextPublished("iopub_welcome")
    for type in ["execute_request", "unheard_of_request", "unheard_of", "comm_msg", "complete_request"] {
      client.send(type, ["code": "procedures | show count"], on: client.shell)
      let busy = client.nextPublished("status") { $0["execution_state"] == "busy" }
      let idle = client.nextPublished("status") { $0["execution_state"] == "idle" }
      #expect(busy?.parentID != nil && busy?.parentID == idle?.parentID, "\(type)")
    }
    await kernel.end()
  }

  @Test func anInterruptIsHeardWhileACellRuns() async throws {
    let kernel = try Running()
    let client = kernel.client
    _ = client.nextPublished("iopub_welcome")
    let long = (0..<3000).map { "dossiers | show count, median(days(received, resolved)) by district, domain # \($0)" }
    client.send("execute_request", ["code": .text(long.joined(separator: "\n"))], on: client.shell)
    _ = client.nextPublished("display_data")
    client.send("interrupt_request", .empty, on: client.control)
    #expect(client.next(on: client.control)?.content["status"] == "ok")
    #expect(client.next(on: client.shell)?.content["ename"] == "MC1402")
    await kernel.end()
  }

  @Test func afterAFailureWhatWaitsIsAborted() async throws {
    let kernel = try Running()
    let client = kernel.client
    for code in ["procedures | show count", "nothing |", "procedures | show count", "procedures | show count"] {
      client.send("execute_request", ["code": .text(code)], on: client.shell)
    }
    let states = (0..<4).map { _ in client.next(on: client.shell)?.content["status"]?.text }
    #expect(states == ["ok", "error", "aborted", "aborted"])
    client.send("execute_request", ["code": "procedures | show count"], on: client.shell)
    #expect(client.next(on: client.shell)?.content["status"] == "ok")
    await kernel.end()
  }

  @Test func aMessageOfAnotherKeyIsDroppedWithoutAWord() async throws {
    let kernel = try Running()
    let client = kernel.client
    _ = client.nextPublished("iopub_welcome")
    let other = MessageWriter(signature: MessageSignature(key: "other"))
    client.shell.send(other.frames("execute_request", ["code": "quit"], to: []))
    client.control.send(other.frames("shutdown_request", .empty, to: []))
    client.shell.send([Array("nonsense".utf8)])
    #expect(client.next(on: client.shell, atMost: 200) == nil)
    client.send("kernel_info_request", .empty, on: client.shell)
    #expect(client.next(on: client.shell) != nil)
    await kernel.end()
  }

  @Test func aTakenAddressIsTold() async throws {
    let kernel = try Running()
    let fault = #expect(throws: DiagnosticError.self) {
      try KernelServer(kernel.connection, core: kernel.fixture.core, interrupts: kernel.fixture.counter.interrupts)
    }
    #expect(fault?.diagnostic.id == .kernelAddressUnusable)
    await kernel.end()
  }

  /// Random and malformed messages: each that is signed ends idle, and the kernel still answers behind them.
  @Test func randomMessagesNeverStopIt() async throws {
    let kernel = try Running()
    let client = kernel.client
    _ = client.nextPublished("iopub_welcome")
    var random = SeededRandom(seed: 18)
    let count = ProcessInfo.processInfo.environment["MOTCUA_FUZZ_MESSAGES"].flatMap(Int.init) ?? 300
    var requests: Set<String> = []
    for _ in 0..<count {
      let message = RandomMessage.next(&random)
      let socket = Int.random(in: 0..<8, using: &random) == 0 ? client.control : client.shell
      if let frames = message.frames {
        socket.send(frames)
      } else if Int.random(in: 0..<10, using: &random) == 0 {
        requests.insert(client.send(message.type, RandomMessage.bytes(&random), on: socket))
      } else {
        requests.insert(client.send(message.type, message.content.bytes, on: socket))
      }
    }
    #expect(requests.count > count / 2)
    while !requests.isEmpty,
      let idle = client.nextPublished("status", where: { $0["execution_state"] == "idle" })
    {
      #expect(idle.parentID.map { requests.remove($0) } != nil, "once, and for a request")
    }
    #expect(requests.isEmpty)
    while client.next(on: client.shell, atMost: 100) != nil {}
    client.send("execute_request", ["code": "procedures | show count"], on: client.shell)
    #expect(client.next(on: client.shell)?.content["status"] == "ok")
    await kernel.end()
  }
}

/// What a client that is broken or hostile might send.
private struct RandomMessage {
  let type: String
  let content: JSONValue
  /// The frames of one that is no message; nil where type and content are to be signed and sent.
  let frames: [[UInt8]]?

  private static let types = [
    "execute_request", "complete_request", "inspect_request", "is_complete_request", "history_request", "comm_open",
    "comm_info_request", "kernel_info_request", "x_request", "", "comm_msg", "input_reply",
  ]
  private static let codes = [
    "procedures | show count by tier", "thủ tục | lo", "---\nmotcua: 1\n---", "ratio?", "#| rows=2\nprocedures",
    "nothing |", "\u{0}\u{1B}[31m", "\"", "`", "dossiers | where channel = ", "set language vi", "$x", "😀 | 😀",
    "e\u{301}\u{301}",
  ]

  static func bytes(_ random: inout SeededRandom) -> [UInt8] {
    (0..<Int.random(in: 0...40, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
  }

  static func next(_ random: inout SeededRandom) -> RandomMessage {
    if Int.random(in: 0..<4, using: &random) == 0 {
      let frames = (0..<Int.random(in: 1...8, using: &random)).map { _ in
        Bool.random(using: &random) ? Array("<IDS|MSG>".utf8) : bytes(&random)
      }
      return RandomMessage(type: "", content: .empty, frames: frames)
    }
    let members = ["code", "cursor_pos", "silent", "hist_access_type", "n", "pattern", "user_expressions", "comm_id"]
    var content: [String: JSONValue] = [:]
    for name in members where Bool.random(using: &random) { content[name] = value(&random, depth: 0) }
    if Bool.random(using: &random) { content["code"] = .text(codes.randomElement(using: &random) ?? "") }
    return RandomMessage(
      type: types.randomElement(using: &random) ?? "", content: .object(content), frames: nil)
  }

  private static func value(_ random: inout SeededRandom, depth: Int) -> JSONValue {
    switch Int.random(in: 0..<(depth > 3 ? 5 : 7), using: &random) {
    case 0: .null
    case 1: .boolean(Bool.random(using: &random))
    case 2: .integer([0, -1, 7, .max, .min].randomElement(using: &random) ?? 0)
    case 3: .number(Double.random(in: -1e300...1e300, using: &random))
    case 4: .text((["tail", "range", "search", "*"] + codes).randomElement(using: &random) ?? "")
    case 5: .list((0..<3).map { _ in value(&random, depth: depth + 1) })
    default: .object(["a": value(&random, depth: depth + 1)])
    }
  }
}
