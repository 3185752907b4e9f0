/// The states that a buffer went through, for undo and redo. Typed letters count as one step by word.
package struct UndoHistory {
  /// The text of a buffer and where the cursor is.
  package struct State: Equatable {
    /// The text, as Unicode scalars.
    package var scalars: [UInt32]
    /// Scalars before the cursor.
    package var cursor: Int

    package init(scalars: [UInt32], cursor: Int) {
      self.scalars = scalars
      self.cursor = cursor
    }
  }

  private(set) var current = State(scalars: [], cursor: 0)
  private var past: [State] = []
  private var future: [State] = []
  /// Whether the last step was typing at ``State/cursor``, so that the next letter may join it.
  private var isTyping = false

  /// All states together hold at most so many scalars (16 MiB), the oldest going first.
  private static let capacity = 4 << 20

  /// Forgets everything and starts with a buffer.
  package mutating func begin(with state: State) {
    self = UndoHistory()
    current = state
  }

  /// A history of the empty buffer.
  package init() {}

  /// Takes note of the buffer after a command; nothing happens when its text is as before.
  package mutating func record(_ state: State) {
    if state.scalars == current.scalars {
      if state.cursor != current.cursor { isTyping = false }
      current.cursor = state.cursor
      return
    }
    let typed = typedScalar(from: current, to: state)
    if !(isTyping && typed != nil && !startsWord(typed, after: current)) { past.append(current) }
    isTyping = typed != nil
    current = state
    future.removeAll()
    trim()
  }

  /// The buffer one step before; nil at the first.
  package mutating func undo() -> State? {
    guard let state = past.popLast() else { return nil }
    future.append(current)
    return goTo(state)
  }

  /// The buffer that the last undo left; nil where nothing was undone since the last change.
  package mutating func redo() -> State? {
    guard let state = future.popLast() else { return nil }
    past.append(current)
    return goTo(state)
  }

  private mutating func goTo(_ state: State) -> State {
    current = state
    isTyping = false
    return state
  }

  /// The one scalar that typing inserted before the cursor, if that is all that changed.
  private func typedScalar(from old: State, to new: State) -> UInt32? {
    guard new.scalars.count == old.scalars.count + 1, new.cursor == old.cursor + 1,
      new.scalars[..<old.cursor] == old.scalars[..<old.cursor],
      new.scalars[new.cursor...] == old.scalars[old.cursor...]
    else { return nil }
    return new.scalars[old.cursor]
  }

  private func startsWord(_ scalar: UInt32?, after state: State) -> Bool {
    guard let scalar, state.cursor > 0 else { return false }
    return !isBlank(scalar) && isBlank(state.scalars[state.cursor - 1])
  }

  private func isBlank(_ scalar: UInt32) -> Bool { scalar == 0x20 || scalar == 0x0A || scalar == 0x09 }

  private mutating func trim() {
    var held = past.reduce(0) { $0 + $1.scalars.count + 1 }
    var dropped = 0
    while held > Self.capacity && dropped < past.count {
      held -= past[dropped].scalars.count + 1
      dropped += 1
    }
    past.removeFirst(dropped)
  }
}
