package import Diagnostics
import Foundation
import Synchronization
import WorkProgress

/// A kernel at its sockets: a thread for each channel, so that an interrupt is heard while a statement runs.
package final class KernelServer: Sendable {
  private let core: KernelCore
  private let interrupts: Interrupts
  private let shouldEnd: @Sendable () -> Bool
  private let context: SocketContext
  private let writer: MessageWriter
  private let signature: MessageSignature
  private let publisher: Publisher
  private let shell: Socket
  private let control: Socket
  private let heartbeat: Socket
  /// Only held: no statement asks for input, so that nothing comes.
  private let input: Socket
  /// Raised once the kernel ends, and never taken back.
  private let ending = WakeUp()

  /// How often the control channel looks whether the program is to end, in milliseconds.
  private static let look = 200

  /// Listens at the addresses of a connection.
  ///
  /// - Parameter shouldEnd: Asked some times a second: whether a signal, or the end of who started it, ends the kernel.
  /// - Throws: Where libzmq is not installed, or an address is taken.
  package init(
    _ connection: ConnectionFile, core: KernelCore, interrupts: Interrupts,
    shouldEnd: @escaping @Sendable () -> Bool = { false }
  ) throws(DiagnosticError) {
    let context = try SocketContext()
    func bound(_ kind: Socket.Kind, _ channel: ConnectionFile.Channel) throws(DiagnosticError) -> Socket {
      let socket = try Socket(kind, in: context)
      try socket.bind(to: connection.address(of: channel))
      return socket
    }
    shell = try bound(.router, .shell)
    control = try bound(.router, .control)
    input = try bound(.router, .input)
    heartbeat = try bound(.router, .heartbeat)
    let published = try bound(.publisher, .published)
    signature = MessageSignature(key: connection.key)
    writer = MessageWriter(signature: signature)
    publisher = Publisher(published, in: context, writer: writer)
    self.context = context
    self.core = core
    self.interrupts = interrupts
    self.shouldEnd = shouldEnd
  }

  /// Answers until a client or a signal ends the kernel. A statement that still runs then is left after two seconds.
  package func run() async {
    let publishing = thread { $0.publisher.run() }
    let beating = thread { $0.echo() }
    publisher.publish("status", ["execution_state": "starting"], parent: [])
    let controlling = thread { $0.serveControl() }
    let answering = thread { $0.serveShell() }
    await controlling.wait()
    interrupts.raise()
    interrupts.raise()
    let core = core
    let limit = ContinuousClock.now + .seconds(2)
    _ = await AbandonableWork.run(until: { ContinuousClock.now > limit }) {
      await answering.wait()
      await core.end()
    }
    publisher.end()
    await publishing.wait()
    await beating.wait()
  }

  /// Waits for the end of a thread.
  private struct Running {
    let ends: AsyncStream<Void>

    func wait() async { for await _ in ends {} }
  }

  private func thread(_ work: @escaping @Sendable (KernelServer) -> Void) -> Running {
    let (stream, continuation) = AsyncStream<Void>.makeStream()
    let thread = Thread {
      work(self)
      continuation.finish()
    }
    // Values of JSON are read and written by recursion.
    thread.stackSize = 16 << 20
    thread.start()
    return Running(ends: stream)
  }

  // MARK: Channels

  private func echo() {
    while !ending.isRaised {
      _ = context.wait(for: [.socket(heartbeat), .descriptor(ending.descriptor)])
      while let frames = heartbeat.receive() { heartbeat.send(frames) }
    }
  }

  private func serveShell() {
    while !ending.isRaised {
      _ = context.wait(for: [.socket(shell), .descriptor(ending.descriptor)])
      // Received when a cell failed: what comes later was sent by someone who may know of the failure.
      var waiting: [(frames: [[UInt8]], isAborted: Bool)] = []
      while !ending.isRaised, let next = waiting.isEmpty ? shell.receive().map({ ($0, false) }) : waiting.removeFirst()
      {
        guard let message = Message(frames: next.0, signature: signature) else { continue }
        status("busy", message)
        defer { status("idle", message) }
        if message.type == "shutdown_request" {
          shutDown(message, on: shell)
        } else if next.1 && message.type == "execute_request" {
          send(Reply("execute_reply", ["status": "aborted"]), to: message, on: shell)
        } else if let reply = answer(message) {
          if reply.abortsWaiting {
            while let frames = shell.receive() { waiting.append((frames, true)) }
          }
          send(reply, to: message, on: shell)
        }
      }
    }
  }

  private func serveControl() {
    while !ending.isRaised {
      _ = context.wait(for: [.socket(control), .descriptor(ending.descriptor)], atMost: Self.look)
      if shouldEnd() { ending.raise() }
      while !ending.isRaised, let frames = control.receive() {
        guard let message = Message(frames: frames, signature: signature) else { continue }
        status("busy", message)
        defer { status("idle", message) }
        switch message.type {
        case "interrupt_request":
          interrupts.raise()
          send(Reply("interrupt_reply", ["status": "ok"]), to: message, on: control)
        case "shutdown_request": shutDown(message, on: control)
        case "kernel_info_request":
          send(Reply("kernel_info_reply", KernelFacts.information), to: message, on: control)
        case let type where type.hasSuffix("_request"):
          send(.failure(of: type, "UnknownRequest", "not on this channel"), to: message, on: control)
        default: break
        }
      }
    }
  }

  private func shutDown(_ message: Message, on socket: Socket) {
    let isRestart = message.content["restart"]?.boolean ?? false
    let content: JSONValue = ["status": "ok", "restart": .boolean(isRestart)]
    send(Reply("shutdown_reply", content), to: message, on: socket)
    publisher.publish("shutdown_reply", content, parent: message.header)
    ending.raise()
  }

  private func send(_ reply: Reply, to message: Message, on socket: Socket) {
    socket.send(writer.frames(reply.type, reply.content, to: message.identities, parent: message.header))
  }

  private func status(_ state: String, _ message: Message) {
    publisher.publish("status", ["execution_state": .text(state)], parent: message.header)
  }

  /// Answers on this thread, which is none of those that answer queries.
  private func answer(_ message: Message) -> Reply? {
    let box = AnswerBox()
    let (core, publisher, header) = (core, publisher, message.header)
    let request = Request(type: message.type, content: message.content)
    // A person waits for it.
    Task(priority: .high) {
      let reply = await core.reply(to: request) { publication in
        publisher.publish(publication.type, publication.content, parent: header)
      }
      box.give(reply)
    }
    return box.take()
  }

  /// Carries an answer from a task to a thread that waits for it.
  private final class AnswerBox: Sendable {
    private let reply = Mutex<Reply?>(nil)
    private let isGiven = DispatchSemaphore(value: 0)

    func give(_ reply: Reply?) {
      self.reply.withLock { $0 = reply }
      isGiven.signal()
    }

    func take() -> Reply? {
      isGiven.wait()
      return reply.withLock { $0 }
    }
  }
}
