import Foundation

@testable import JupyterKernel

/// A client of a kernel, at the sockets of the same library.
final class KernelClient: Sendable {
  private let context: SocketContext
  private let writer: MessageWriter
  private let signature: MessageSignature
  let shell: Socket
  let control: Socket
  private let published: Socket
  private let heartbeat: Socket

  init(_ connection: ConnectionFile) throws {
    context = try SocketContext()
    signature = MessageSignature(key: connection.key)
    writer = MessageWriter(signature: signature)
    shell = try Socket(.dealer, in: context)
    control = try Socket(.dealer, in: context)
    heartbeat = try Socket(.dealer, in: context)
    published = try Socket(.subscriber, in: context)
    for (socket, channel) in [
      (shell, ConnectionFile.Channel.shell), (control, .control), (heartbeat, .heartbeat), (published, .published),
    ] {
      try socket.connect(to: connection.address(of: channel))
    }
  }

  func send(_ type: String, _ content: JSONValue, on socket: Socket) {
    socket.send(writer.frames(type, content, to: []))
  }

  /// Sends a request whose content is these bytes, whatever they are.
  ///
  /// - Returns: By which its answers name it.
  func send(_ type: String, _ content: [UInt8], on socket: Socket) -> String {
    var frames = writer.frames(type, .empty, to: [])
    frames[frames.count - 1] = content
    frames[1] = signature.text(of: frames.suffix(4))
    socket.send(frames)
    return (try? JSONValue(parsing: frames[2]))?["msg_id"]?.text ?? ""
  }

  /// The next message; nil where none comes in time.
  func next(on socket: Socket, atMost milliseconds: Int = 120_000) -> Message? {
    let end = ContinuousClock.now + .milliseconds(milliseconds)
    while ContinuousClock.now < end {
      // The wait ends early where a signal comes.
      guard context.wait(for: [.socket(socket)], atMost: milliseconds)[0] else { continue }
      if let frames = socket.receive() { return Message(frames: frames, signature: signature) }
    }
    return nil
  }

  func nextPublished(_ type: String, where holds: (JSONValue) -> Bool = { _ in true }) -> Message? {
    while let message = next(on: published) {
      if message.type == type, holds(message.content) { return message }
    }
    return nil
  }

  /// Whether bytes come back as they are sent.
  func beats() -> Bool {
    heartbeat.send([Array("ping".utf8)])
    return context.wait(for: [.socket(heartbeat)], atMost: 120_000)[0] && heartbeat.receive() == [Array("ping".utf8)]
  }

  /// Runs a cell and returns the answer.
  func run(_ code: String) -> JSONValue? {
    send("execute_request", ["code": .text(code)], on: shell)
    return next(on: shell)?.content
  }
}
