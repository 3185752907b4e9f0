import Foundation
import Synchronization

/// The channel on which all clients hear what goes on: any thread publishes, and one thread sends, so that outputs keep
/// their order. Who subscribes is welcomed.
package final class Publisher: Sendable {
  private struct Waiting {
    var messages: [[[UInt8]]] = []
    /// Whether the thread sends no more.
    var isOver = false
  }

  private let context: SocketContext
  private let socket: Socket
  private let writer: MessageWriter
  private let waiting = Mutex(Waiting())
  private let wakeUp = WakeUp()

  package init(_ socket: Socket, in context: SocketContext, writer: MessageWriter) {
    self.socket = socket
    self.context = context
    self.writer = writer
  }

  /// Publishes a message.
  ///
  /// - Parameter parent: The header of the request that it belongs to.
  package func publish(_ type: String, _ content: JSONValue, parent: [UInt8], metadata: JSONValue = .empty) {
    let frames = writer.frames(type, content, to: [Array(type.utf8)], parent: parent, metadata: metadata)
    waiting.withLock { $0.messages.append(frames) }
    wakeUp.raise()
  }

  /// Sends until ``end()``, then what is left; for a thread of its own.
  package func run() {
    while true {
      let ready = context.wait(for: [.socket(socket), .descriptor(wakeUp.descriptor)])
      if ready[0] { while let frames = socket.receive() { welcome(frames) } }
      wakeUp.clear()
      let (messages, isOver) = waiting.withLock { waiting in
        defer { waiting.messages = [] }
        return (waiting.messages, waiting.isOver)
      }
      for message in messages { socket.send(message) }
      if isOver { return }
    }
  }

  /// Lets ``run()`` end behind what is published by now.
  package func end() {
    waiting.withLock { $0.isOver = true }
    wakeUp.raise()
  }

  /// Tells who subscribes that it now hears what is published.
  private func welcome(_ frames: [[UInt8]]) {
    guard let frame = frames.first, frame.first == 1 else { return }
    let topic = Array(frame.dropFirst())
    let content: JSONValue = ["subscription": .text(String(decoding: topic, as: UTF8.self))]
    socket.send(writer.frames("iopub_welcome", content, to: [topic]))
  }
}
