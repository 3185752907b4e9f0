import Foundation
import QuerySyntax
package import ShellSession
import VietnameseText

/// What answers the requests of one notebook: a face of a session, without sockets.
package actor KernelCore {
  /// Tells all clients something about the request that is answered.
  package typealias Publish = @Sendable (Publication) -> Void

  let configuration: SessionConfiguration
  let interrupts: Interrupts
  var session: Session
  /// Whether data are open, or were asked to be.
  var hasData = false
  /// What the opening of the example set told, until a cell shows it.
  var openingToTell: StatementOutcome?
  var inputs: InputHistory
  let snapshots = SnapshotWriting()

  /// - Parameter configuration: Of the session, and of each that a header begins.
  package init(configuration: SessionConfiguration, interrupts: Interrupts) {
    self.configuration = configuration
    self.interrupts = interrupts
    session = Session(configuration: configuration)
    inputs = InputHistory((try? configuration.history?.tail())?.newest(2000) ?? [])
  }

  /// Answers one request.
  ///
  /// - Returns: nil for what asks for no answer.
  package func reply(to request: Request, publish: @escaping Publish) async -> Reply? {
    do {
      switch request.type {
      case "execute_request": return try await execute(request, publish)
      case "complete_request": return try await complete(request)
      case "inspect_request": return try await inspect(request)
      case "is_complete_request": return try Self.isComplete(request)
      case "history_request": return try history(request)
      case "kernel_info_request": return Reply("kernel_info_reply", KernelFacts.information)
      case "comm_info_request": return Reply("comm_info_reply", ["status": "ok", "comms": .empty])
      case "comm_open":
        // No widget is known: it is closed at once, as the protocol asks.
        publish(Publication("comm_close", ["comm_id": .text(try request.text("comm_id")), "data": .empty]))
        return nil
      case let type where type.hasSuffix("_request"):
        return .failure(of: type, "UnknownRequest", "no request '\(VisibleText.symbols(in: type))' is known")
      default: return nil
      }
    } catch {
      return .failure(
        of: request.type, "MalformedRequest", "'\(error.member)' is missing or of another type than the protocol's")
    }
  }

  /// Ends the session in order; what was answered can be restored.
  package func end() async {
    await session.endKeeping()
    await snapshots.finish(unless: { true })
  }

  /// Opens the example set where nothing else is open.
  func openExampleIfNeeded() async {
    if hasData { return }
    hasData = true
    if await session.openDatasetName == nil { openingToTell = await session.openExample() }
  }

  // MARK: Small requests

  private static func isComplete(_ request: Request) throws(Request.Malformed) -> Reply {
    let code = try request.text("code")
    let status: JSONValue
    if NotebookCell.beginsHeader(code) {
      let marks = code.split(whereSeparator: \.isNewline).count { $0 == "---" }
      status = marks > 1 ? "complete" : "incomplete"
    } else if case .question = NotebookCell(code) {
      status = "complete"
    } else {
      switch Parser.completeness(of: code) {
      case .complete: status = "complete"
      case .incomplete: status = "incomplete"
      case .invalid: status = "invalid"
      }
    }
    return Reply("is_complete_reply", status == "incomplete" ? ["status": status, "indent": "  "] : ["status": status])
  }

  private func history(_ request: Request) throws(Request.Malformed) -> Reply {
    let hasOutput = try request.boolean("output", else: false)
    let found: [InputHistory.Entry]
    switch try request.text("hist_access_type") {
    case "tail": found = inputs.tail(try request.integer("n") ?? 0)
    case "range":
      found = inputs.range(
        session: try request.integer("session") ?? 0, start: try request.integer("start") ?? 0,
        stop: try request.integer("stop"))
    case "search":
      found = inputs.search(
        request.content["pattern"]?.text ?? "*", count: try request.integer("n"),
        isUnique: try request.boolean("unique", else: false))
    default: throw Request.Malformed(member: "hist_access_type")
    }
    let entries = found.map { entry -> JSONValue in
      let output = entry.output.map { JSONValue.text($0) } ?? .null
      let input = JSONValue.text(entry.input)
      return [.integer(entry.session), .integer(entry.line), hasOutput ? [input, output] : input]
    }
    return Reply("history_reply", ["status": "ok", "history": .list(entries)])
  }
}
