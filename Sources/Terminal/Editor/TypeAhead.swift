import CLibEdit
import Glibc
import Synchronization

/// What is typed while no statement is edited, for the next one.
///
/// The keys wait in the terminal, unseen, until the editor reads them one by one: what follows the statement that ends the
/// program is for the shell behind it. Only where another program gets the terminal meanwhile are they taken out before.
package final class TypeAhead: Sendable {
  private struct State {
    /// The terminal's own settings, while keys are held.
    var settings: TerminalSettings?
    /// How often the process had been continued when they were last held.
    var continuations: Int32 = 0
    /// Taken out of the terminal and not yet read by the editor, from `head` on.
    var bytes: [UInt8] = []
    var head = 0
  }

  private let terminal: Int32
  private let state = Mutex(State())
  /// How long no key must come before another program gets the terminal: whoever is in the middle of a word goes on
  /// typing into it.
  private static let pause: Int32 = 500

  /// - Parameter terminal: The descriptor of a terminal that is read from.
  package init(_ terminal: Int32) { self.terminal = terminal }

  /// Begins to hold keys.
  package func begin() {
    state.withLock { state in
      guard state.settings == nil, let settings = TerminalSettings(of: terminal) else { return }
      settings.holdKeys()
      state.settings = settings
      state.continuations = motcua_continuations()
    }
  }

  /// Holds keys again where the process was stopped and continued since ``begin()``: the shell in between has put its own
  /// settings in place.
  package func beginAgainAfterStop() {
    let continuations = motcua_continuations()
    state.withLock { state in
      if state.continuations == continuations { return }
      state.continuations = continuations
      state.settings?.holdKeys()
    }
  }

  /// Gives the terminal back as it was when ``begin()`` was called.
  package func end() {
    state.withLock { state in
      state.settings?.restore()
      state.settings = nil
    }
  }

  /// Lets another program have the terminal, once what was typed so far is taken out of it and the keys pause.
  ///
  /// - Parameter isCancelled: Asked while a pause is waited for; once true, it is waited for no longer.
  package func lend<Value>(until isCancelled: () -> Bool, _ body: () -> Value) -> Value {
    while takeWaiting(), !isCancelled(), motcua_terminating() == 0, waits(atMost: Self.pause) {}
    end()
    defer { begin() }
    return body()
  }

  /// Makes one text of all that was typed, to be looked at before it runs: what was to follow a statement that was
  /// cancelled. Keys that move or command are left out.
  package func keepAsText() {
    takeWaiting()
    state.withLock { state in
      state.bytes = KeyDecoder.paste(ofTyped: state.bytes[state.head...])
      state.head = 0
    }
  }

  // MARK: For the editor

  var isEmpty: Bool { state.withLock { $0.bytes.isEmpty } }

  /// The next byte that was taken out.
  package func next() -> UInt8? {
    state.withLock { state in
      if state.bytes.isEmpty { return nil }
      let byte = state.bytes[state.head]
      state.head += 1
      if state.head == state.bytes.count { (state.bytes, state.head) = ([], 0) }
      return byte
    }
  }

  // MARK: The terminal

  /// - Returns: Whether there was anything.
  @discardableResult
  private func takeWaiting() -> Bool {
    var hasTaken = false
    while waits(atMost: 0) {
      guard let bytes = Descriptor(number: terminal).read(atMost: 4096), !bytes.isEmpty else { break }
      hasTaken = true
      state.withLock { $0.bytes.append(contentsOf: bytes) }
    }
    return hasTaken
  }

  private func waits(atMost milliseconds: Int32) -> Bool {
    let events = Descriptor.wait(for: [Descriptor(number: terminal)], POLLIN, atMost: milliseconds) ?? [0]
    return events[0] & Int16(POLLIN) != 0
  }
}
