import CZeroMQ
package import Diagnostics

/// The library's context: all sockets of a kernel, or of a client in tests.
///
/// `@unchecked`: the library allows a context to be used by several threads.
@safe package final class SocketContext: @unchecked Sendable {
  let library: ZeroMQ
  fileprivate let handle: ZeroMQ.Handle

  /// - Throws: Where the library is not installed.
  package init() throws(DiagnosticError) {
    library = try ZeroMQ()
    guard let handle = unsafe library.newContext() else {
      preconditionFailure("a context is a small piece of memory")
    }
    unsafe self.handle = unsafe handle
  }

  /// Waits for what is not sent yet, up to ``Socket/lingering``; every socket has ended before, since each keeps the
  /// context.
  deinit { _ = unsafe library.endContext(handle) }
}

/// One socket. It may go from thread to thread, but only one has it at a time: the thread of its channel.
///
/// `@unchecked`: a socket is made before its thread starts and used by that thread alone, or by one test.
@safe package final class Socket: @unchecked Sendable {
  /// What a socket is in the library's terms.
  package enum Kind: Sendable {
    /// Answers each of many senders.
    case router
    /// Publishes to all who subscribed, and hears who does.
    case publisher
    /// Sends and receives: a client of a router.
    case dealer
    /// Subscribes: a client of a publisher.
    case subscriber

    fileprivate var number: CInt {
      switch self {
      case .router: ZMQ_ROUTER
      case .publisher: ZMQ_XPUB
      case .dealer: ZMQ_DEALER
      case .subscriber: ZMQ_SUB
      }
    }
  }

  /// How long what is not sent yet is waited for at the end, in milliseconds.
  private static let lingering: CInt = 1000
  /// A longer message ends its sender's connection.
  private static let mostBytes: Int64 = 256 << 20

  private let context: SocketContext
  fileprivate let handle: ZeroMQ.Handle
  private var library: ZeroMQ { context.library }

  /// A socket that is bound or connected to nothing yet.
  ///
  /// - Throws: Where too many are open.
  package init(_ kind: Kind, in context: SocketContext) throws(DiagnosticError) {
    self.context = context
    guard let handle = unsafe context.library.newSocket(context.handle, kind.number) else {
      throw DiagnosticError(
        .kernelAddressUnusable, ["address": .text("\(kind)"), "reason": .text(context.library.lastFault)])
    }
    unsafe self.handle = unsafe handle
    set(ZMQ_LINGER, to: Self.lingering)
    set(ZMQ_MAXMSGSIZE, to: Self.mostBytes)
    // Nothing that is sent is dropped because the receiver is slow.
    set(ZMQ_SNDHWM, to: CInt(0))
    switch kind {
    case .router: set(ZMQ_ROUTER_HANDOVER, to: CInt(1))
    case .publisher: set(ZMQ_XPUB_VERBOSE, to: CInt(1))
    case .dealer: break
    case .subscriber: _ = unsafe context.library.setOption(handle, ZMQ_SUBSCRIBE, "", 0)
    }
  }

  deinit { _ = unsafe library.close(handle) }

  private func set<Value: FixedWidthInteger>(_ option: CInt, to value: Value) {
    var value = value
    let result = unsafe library.setOption(handle, option, &value, MemoryLayout<Value>.size)
    precondition(result == 0, "the option is one of this kind of socket, and its value allowed")
  }

  /// Listens at an address.
  ///
  /// - Throws: Where another program has it.
  package func bind(to address: String) throws(DiagnosticError) {
    if unsafe library.bind(handle, address) != 0 { throw unusable(address) }
  }

  /// Calls at an address.
  package func connect(to address: String) throws(DiagnosticError) {
    if unsafe library.connect(handle, address) != 0 { throw unusable(address) }
  }

  private func unusable(_ address: String) -> DiagnosticError {
    DiagnosticError(.kernelAddressUnusable, ["address": .text(address), "reason": .text(library.lastFault)])
  }

  /// Sends the frames of one message; a receiver that is gone gets none.
  package func send(_ frames: [[UInt8]]) {
    for (index, frame) in frames.enumerated() {
      let more = index + 1 < frames.count ? ZMQ_SNDMORE : 0
      while unsafe frame.withUnsafeBytes({ unsafe library.send(handle, $0.baseAddress, $0.count, more) }) < 0 {
        if library.fault() != EINTR { return }
      }
    }
  }

  /// The frames of the next message; nil where none waits.
  package func receive() -> [[UInt8]]? {
    var frames: [[UInt8]] = []
    while true {
      var message = zmq_msg_t()
      _ = unsafe library.beginMessage(&message)
      defer { _ = unsafe library.endMessage(&message) }
      if unsafe library.receive(&message, handle, ZMQ_DONTWAIT) < 0 {
        if library.fault() == EINTR { continue }
        // The frames of a message come together.
        return nil
      }
      let size = unsafe library.size(&message)
      let bytes = unsafe UnsafeRawBufferPointer(start: library.bytes(&message), count: size)
      frames.append(unsafe Array(bytes))
      if unsafe library.hasMore(&message) == 0 { return frames }
    }
  }
}

/// What a thread waits for: a message on a socket, or a descriptor that can be read.
package enum Awaited: Sendable {
  case socket(Socket)
  case descriptor(Int32)
}

extension SocketContext {
  /// Waits until one of these is ready.
  ///
  /// - Parameter milliseconds: At most so long; negative: for ever.
  /// - Returns: Which are ready, in order.
  package func wait(for awaited: [Awaited], atMost milliseconds: Int = -1) -> [Bool] {
    var items = unsafe awaited.map { awaited in
      switch awaited {
      case .socket(let socket):
        unsafe zmq_pollitem_t(socket: socket.handle, fd: 0, events: Int16(ZMQ_POLLIN), revents: 0)
      case .descriptor(let number):
        unsafe zmq_pollitem_t(socket: nil, fd: number, events: Int16(ZMQ_POLLIN), revents: 0)
      }
    }
    let count = unsafe library.poll(&items, CInt(items.count), milliseconds)
    if count <= 0 { return Array(repeating: false, count: awaited.count) }
    return unsafe items.map { unsafe $0.revents != 0 }
  }
}
