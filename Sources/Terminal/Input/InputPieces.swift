import Glibc

/// What comes on an input that is no terminal being edited, piece by piece as it comes.
package struct InputPieces: Sendable {
  package enum Piece: Sendable, Hashable {
    case bytes([UInt8])
    /// Nothing came for so long.
    case pause
    case end
    /// What the system said.
    case failed(Int32)
    /// Ctrl-C, or a signal that asks the program to end.
    case interrupted
  }

  private let input: Descriptor
  private let signals: SignalWatch

  package init(_ descriptor: Int32, signals: SignalWatch) {
    input = Descriptor(number: descriptor)
    self.signals = signals
  }

  /// The next piece, of some kilobytes at most.
  ///
  /// - Parameter milliseconds: The longest wait; −1 for no end.
  package func next(atMost milliseconds: Int32) -> Piece {
    let flag = InterruptFlag()
    let descriptors = [input] + (signals.wakeupDescriptor.map { [Descriptor(number: $0)] } ?? [])
    while true {
      let events = Descriptor.wait(for: descriptors, POLLIN, atMost: milliseconds)
      if flag.isRaised { return .interrupted }
      guard let events else { continue }
      if events.allSatisfy({ $0 == 0 }) { return .pause }
      signals.drain()
      if events[0] == 0 { continue }
      if let bytes = input.read(atMost: 1 << 16) { return bytes.isEmpty ? .end : .bytes(bytes) }
      if errno != EINTR && errno != EAGAIN { return .failed(errno) }
    }
  }
}
