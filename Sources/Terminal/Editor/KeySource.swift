import CLibEdit
import Glibc

/// Waits for what comes from the terminal and from signals, whichever is first.
final class KeySource {
  enum Event {
    case key(KeyDecoder.Key)
    case interrupted
    case resized
    case suspended
    case continued
    case terminated
    /// The terminal is closed.
    case ended
  }

  var decoder = KeyDecoder()

  private let input: Int32
  private let signals: SignalWatch
  private let typeAhead: TypeAhead
  private var seen = SignalWatch.Counts()
  private var hasEnded = false
  /// The key at which a burst ended.
  private var heldKey: KeyDecoder.Key?
  /// The terminal's keys for interrupting and stopping, Ctrl-C and Ctrl-Z unless the user chose others.
  private var interruptKey: Int32 = -1
  private var suspendKey: Int32 = -1
  /// How long the start of a sequence waits for the rest, in milliseconds.
  private static let sequenceDelay: Int32 = 50

  init(input: Int32, signals: SignalWatch, typeAhead: TypeAhead) {
    self.input = input
    self.signals = signals
    self.typeAhead = typeAhead
  }

  /// Forgets interrupts that came before, while nothing was edited. To be called in the terminal's own mode.
  func begin() {
    seen = SignalWatch.Counts()
    interruptKey = motcua_control_key(input, VINTR)
    suspendKey = motcua_control_key(input, VSUSP)
    decoder.interruptKey = UInt8(exactly: interruptKey)
  }

  /// So many bytes at once are typed by nobody: a text was pasted whose marks the terminal does not send.
  private static let leastBurst = 64

  /// A letter and those that wait behind it, up to the first key that is none; nil where the letter was typed. Taken one by
  /// one, each letter would cost as much as the whole text before it.
  func burst(from letter: UInt32) -> String? {
    let terminal = Descriptor(number: input)
    guard isLetter(letter), terminal.waitingBytes >= Self.leastBurst else { return nil }
    var text = String.UnicodeScalarView()
    var next: UInt32? = letter
    while let scalar = next.flatMap(Unicode.Scalar.init) {
      text.append(scalar)
      next = nil
      while heldKey == nil, next == nil {
        switch decoder.next(isAtRest: false) {
        case .scalar(let scalar) where isLetter(scalar): next = scalar
        case let key?: heldKey = key
        case nil where terminal.waitingBytes == 0 || !read(waitingAtMost: 0): return String(text)
        case nil: break
        }
      }
    }
    return String(text)
  }

  private func isLetter(_ scalar: UInt32) -> Bool {
    scalar >= 0x20 && scalar != 0x7F && Int32(bitPattern: scalar) != interruptKey
      && Int32(bitPattern: scalar) != suspendKey
  }

  /// Whether more input waits to be read, so that drawing can be left until it is.
  var hasWaitingInput: Bool {
    heldKey != nil || decoder.isMidKey || !typeAhead.isEmpty || Descriptor(number: input).waitingBytes > 0
  }

  func next() -> Event {
    var isAtRest = false
    while true {
      if let event = signalEvent() { return event }
      if let key = heldKey ?? decoder.next(isAtRest: isAtRest) {
        heldKey = nil
        return event(for: key)
      }
      if hasEnded { return .ended }
      let waitsForRest = decoder.isMidKey && !decoder.isInPaste
      isAtRest = !read(waitingAtMost: waitsForRest ? Self.sequenceDelay : -1)
    }
  }

  private func event(for key: KeyDecoder.Key) -> Event {
    guard case .scalar(let scalar) = key else { return .key(key) }
    switch Int32(bitPattern: scalar) {
    case interruptKey: return .interrupted
    case suspendKey: return .suspended
    default: return .key(key)
    }
  }

  private func signalEvent() -> Event? {
    if signals.terminatingSignal != nil { return .terminated }
    let now = SignalWatch.Counts()
    if now.interrupts != seen.interrupts {
      seen.interrupts = now.interrupts
      return .interrupted
    }
    if now.suspensions != seen.suspensions {
      seen.suspensions = now.suspensions
      return .suspended
    }
    if now.continuations != seen.continuations {
      seen.continuations = now.continuations
      return .continued
    }
    if now.resizes != seen.resizes {
      seen.resizes = now.resizes
      return .resized
    }
    return nil
  }

  /// Reads what is there into the decoder, outside a paste one byte: what is typed ahead of the end of a statement is for
  /// whoever has the terminal then, a pager or the shell behind us.
  ///
  /// - Returns: false when the time passed without anything.
  private func read(waitingAtMost milliseconds: Int32) -> Bool {
    if let byte = typeAhead.next() {
      decoder.feed([byte])
      return true
    }
    let keys = Descriptor(number: input)
    let events = Descriptor.wait(
      for: [keys] + (signals.wakeupDescriptor.map { [Descriptor(number: $0)] } ?? []), POLLIN, atMost: milliseconds)
    if let events, events.allSatisfy({ $0 == 0 }) { return false }
    signals.drain()
    guard let events, events[0] != 0 else { return true }
    if let bytes = keys.read(atMost: decoder.isInPaste ? 4096 : 1) {
      if bytes.isEmpty { hasEnded = true } else { decoder.feed(bytes[...]) }
    } else if errno != EINTR && errno != EAGAIN {
      hasEnded = true
    }
    return true
  }
}
