import Foundation
import TestSupport
import Testing

@testable import JupyterKernel

/// Sockets, what wakes their threads, and the thread that publishes.
@Suite(WaitingThreads()) struct SocketTests {
  /// Two sockets that talk to each other.
  private func pair(
    _ one: Socket.Kind, _ other: Socket.Kind, _ context: SocketContext
  ) throws -> (bound: Socket, connected: Socket, folder: ScratchFolder) {
    let folder = try ScratchFolder()
    let address = "ipc://" + folder.path("socket")
    let bound = try Socket(one, in: context)
    try bound.bind(to: address)
    let connected = try Socket(other, in: context)
    try connected.connect(to: address)
    return (bound, connected, folder)
  }

  @Test func framesComeAsTheyWereSent() throws {
    let context = try SocketContext()
    let (router, dealer, folder) = try pair(.router, .dealer, context)
    defer { withExtendedLifetime(folder) {} }
    let frames = [[], [0, 255, 10], [UInt8](repeating: 7, count: 1 << 20)]
    dealer.send(frames)
    #expect(context.wait(for: [.socket(router)], atMost: 10_000) == [true])
    let received = try #require(router.receive())
    #expect(Array(received.dropFirst()) == frames)
    #expect(router.receive() == nil)
    router.send([received[0], Array("back".utf8)])
    #expect(context.wait(for: [.socket(dealer)], atMost: 10_000) == [true])
    #expect(dealer.receive() == [Array("back".utf8)])
    // Who is not there gets nothing, and nobody is held up.
    router.send([Array("nobody".utf8), Array("x".utf8)])
  }

  @Test func aWaitTellsWhichIsReady() throws {
    let context = try SocketContext()
    let (router, dealer, folder) = try pair(.router, .dealer, context)
    defer { withExtendedLifetime(folder) {} }
    let wakeUp = WakeUp()
    let awaited: [Awaited] = [.socket(router), .socket(dealer), .descriptor(wakeUp.descriptor)]
    #expect(context.wait(for: awaited, atMost: 0) == [false, false, false])
    wakeUp.raise()
    #expect(wakeUp.isRaised)
    #expect(context.wait(for: awaited, atMost: 10_000) == [false, false, true])
    wakeUp.clear()
    #expect(!wakeUp.isRaised)
    for _ in 0..<100_000 { wakeUp.raise() }
    #expect(wakeUp.isRaised, "a pipe that is full is raised")
    wakeUp.clear()
    #expect(!wakeUp.isRaised)
  }

  @Test func whatIsPublishedComesInOrderBehindTheWelcome() throws {
    let context = try SocketContext()
    let (socket, subscriber, folder) = try pair(.publisher, .subscriber, context)
    defer { withExtendedLifetime(folder) {} }
    let signature = MessageSignature(key: "k")
    let publisher = Publisher(socket, in: context, writer: MessageWriter(signature: signature))
    let thread = Thread { publisher.run() }
    thread.start()
    func next() -> Message? {
      guard context.wait(for: [.socket(subscriber)], atMost: 10_000)[0],
        let frames = subscriber.receive()
      else {
        return nil
      }
      return Message(frames: frames, signature: signature)
    }
    #expect(next()?.type == "iopub_welcome")
    let parent = Array(#"{"msg_id":"p"}"#.utf8)
    for number in 0..<2000 { publisher.publish("stream", ["n": .integer(number)], parent: parent) }
    publisher.end()
    for number in 0..<2000 {
      let message = next()
      guard message?.content["n"] == .integer(number), message?.parentID == "p" else {
        Issue.record("\(number): \(String(describing: message))")
        return
      }
      #expect(message?.identities == [Array("stream".utf8)])
    }
  }

  @Test func aMessageThatIsPublishedFromManyThreadsComesOnce() async throws {
    let context = try SocketContext()
    let (socket, subscriber, folder) = try pair(.publisher, .subscriber, context)
    defer { withExtendedLifetime(folder) {} }
    let signature = MessageSignature(key: "k")
    let publisher = Publisher(socket, in: context, writer: MessageWriter(signature: signature))
    Thread { publisher.run() }.start()
    #expect(context.wait(for: [.socket(subscriber)], atMost: 10_000) == [true])
    _ = subscriber.receive()
    await withTaskGroup(of: Void.self) { group in
      for task in 0..<8 {
        group.addTask {
          for number in 0..<50 {
            publisher.publish("x", ["n": .integer(task * 50 + number)], parent: [])
          }
        }
      }
    }
    publisher.end()
    var numbers: Set<Int> = []
    while numbers.count < 400, context.wait(for: [.socket(subscriber)], atMost: 10_000)[0],
      let frames = subscriber.receive(), let message = Message(frames: frames, signature: signature)
    {
      numbers.insert(message.content["n"]?.integer ?? -1)
    }
    #expect(numbers == Set(0..<400))
  }
}
