import QuerySyntax
import VietnameseText

/// What each key does to the buffer.
extension LineEditor {
  typealias Effect = EditLineHandle.Effect

  func perform(_ command: EditorCommand) -> Effect {
    switch command {
    case .submit: acceptFromMenu() ?? submit()
    case .insertNewline: insert("\n")
    case .up: moveInMenu(by: -1) ?? moveVertically(by: -1)
    case .down: moveInMenu(by: 1) ?? moveVertically(by: 1)
    case .deleteBackward: deleteBackward()
    case .deleteForwardOrEnd: deleteForwardOrEnd()
    case .charLeft: move { self.characterStart(before: $1, in: $0) }
    case .charRight: acceptHint { _ in nil } ?? move { self.characterEnd(after: $1, in: $0) }
    case .wordLeft: move(Words.start)
    case .wordRight: acceptHint { Words.end(in: $0, after: 0) } ?? move(Words.end)
    case .lineStart: move(rowStart)
    case .lineEnd: acceptHint { _ in nil } ?? move(rowEnd)
    case .bufferStart: move { _, _ in 0 }
    case .bufferEnd: acceptHint { _ in nil } ?? move { scalars, _ in scalars.count }
    case .undo: restore(undoHistory.undo())
    case .redo: restore(undoHistory.redo())
    case .complete: completeAtCursor(by: 1)
    case .completeBackward: completeAtCursor(by: -1)
    case .insertPaste: insert(pastedText)
    case .compose: composeAtCursor()
    case .interrupt: interrupt()
    case .search: beginSearch()
    case .searchKey: goOnSearching()
    case .killWordBackward: kill { Words.start(in: $0, before: $1)..<$1 }
    case .killWordForward: kill { $1..<Words.end(in: $0, after: $1) }
    case .killToRowStart: kill { self.rowStart(in: $0, $1)..<$1 }
    case .killToRowEnd: kill { $1..<max(self.rowEnd(in: $0, $1), min($1 + 1, $0.count)) }
    case .yank: yank()
    case .closeMenu: closeMenu()
    case .clearScreen: clearScreen()
    }
  }

  // MARK: Statements

  /// Runs a complete statement. An incomplete one gets a new row, unless Enter is pressed on an empty last row: then it
  /// runs as it is, for the message that says what is missing.
  private func submit() -> Effect {
    let line = handle.line
    let text = Self.text(of: line.scalars)
    let isOnEmptyLastRow = line.cursor == line.scalars.count && line.scalars.last == 0x0A
    guard isOnEmptyLastRow || text.allSatisfy(\.isWhitespace) || isComplete(text) else { return insert("\n") }
    leaveWindow()
    handle.push(EditorCommand.finishKey)
    return .nothing
  }

  /// Ctrl-C: clears the text; where there is none, it shows how to leave.
  private func interrupt() -> Effect {
    mustInterrupt = false
    menu = nil
    if search != nil { return endSearch(keepingMatch: false) }
    if handle.line.scalars.isEmpty {
      let words = LocalizedText(english: "Ctrl-D to leave", vietnamese: "Ctrl-D để thoát")[language]
      panel = [[StyledText(text: words, style: .hint)]]
      return .nothing
    }
    handle.setLine([], cursor: 0)
    recall.begin()
    // As at every new prompt.
    if handle.isVi { handle.push(EditorCommand.insertModeKey) }
    return .refresh
  }

  private func clearScreen() -> Effect {
    if handle.isMuted { return .nothing }
    screen.clearAll()
    handle.redraw()
    return .nothing
  }

  // MARK: Editing

  func insert(_ text: String) -> Effect {
    handle.insert(Self.scalars(of: text))
    return .refresh
  }

  private func deleteBackward() -> Effect {
    let line = handle.line
    guard line.cursor > 0 else { return .beep }
    handle.deleteBackward(line.cursor - characterStart(before: line.cursor, in: line.scalars))
    return .refresh
  }

  private func deleteForwardOrEnd() -> Effect {
    let line = handle.line
    if line.scalars.isEmpty {
      screen.leave(frame)
      return .end
    }
    guard line.cursor < line.scalars.count else { return .beep }
    let end = characterEnd(after: line.cursor, in: line.scalars)
    handle.moveCursor(by: end - line.cursor)
    handle.deleteBackward(end - line.cursor)
    return .refresh
  }

  /// Takes a stretch next to the cursor out and keeps it; stretches taken out one after the other are kept as one.
  private func kill(_ stretch: ([UInt32], Int) -> Range<Int>) -> Effect {
    let line = handle.line
    let range = stretch(line.scalars, line.cursor)
    if range.isEmpty { return .beep }
    let scalars = Array(line.scalars[range])
    let isContinued = killed.state?.scalars == line.scalars && killed.state?.cursor == line.cursor
    let before = isContinued ? killed.scalars : []
    killed.scalars = range.upperBound == line.cursor ? scalars + before : before + scalars
    handle.moveCursor(by: range.upperBound - line.cursor)
    handle.deleteBackward(range.count)
    let rest = handle.line
    killed.state = UndoHistory.State(scalars: rest.scalars, cursor: rest.cursor)
    return .refresh
  }

  private func yank() -> Effect {
    if killed.scalars.isEmpty { return .beep }
    handle.insert(killed.scalars)
    return .refresh
  }

  private func composeAtCursor() -> Effect {
    handle.deleteBackward(1)
    handle.insert([composedScalar])
    return .refresh
  }

  private func restore(_ state: UndoHistory.State?) -> Effect {
    guard let state else { return .beep }
    handle.setLine(state.scalars, cursor: state.cursor)
    return .refresh
  }

  // MARK: Moving

  private func move(_ target: ([UInt32], Int) -> Int) -> Effect {
    let line = handle.line
    handle.moveCursor(by: target(line.scalars, line.cursor) - line.cursor)
    return .moveCursor
  }

  /// Takes what the history offers behind the cursor, whole or so many of its scalars; nil where it offers nothing.
  private func acceptHint(_ length: ([UInt32]) -> Int?) -> Effect? {
    guard let hint else { return nil }
    let offered = Self.scalars(of: hint)
    handle.insert(Array(offered.prefix(length(offered) ?? offered.count)))
    return .refresh
  }

  private func rowStart(in scalars: [UInt32], _ cursor: Int) -> Int {
    scalars[..<cursor].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
  }

  private func rowEnd(in scalars: [UInt32], _ cursor: Int) -> Int {
    scalars[cursor...].firstIndex(of: 0x0A) ?? scalars.count
  }

  /// Where the character as a reader sees it begins that ends before a place.
  private func characterStart(before cursor: Int, in scalars: [UInt32]) -> Int {
    let last = Self.text(of: scalars[..<cursor]).last
    return cursor - (last?.unicodeScalars.count ?? 0)
  }

  private func characterEnd(after cursor: Int, in scalars: [UInt32]) -> Int {
    let first = Self.text(of: scalars[cursor...]).first
    return cursor + (first?.unicodeScalars.count ?? 0)
  }

  /// Up and Down: between the rows of the statement, and from its first and last row through the history.
  private func moveVertically(by step: Int) -> Effect {
    let line = handle.line
    let rows = BufferRows(line.scalars, promptCells: DisplayWidth.cells(in: frame.prompt))
    let row = rows.row(of: line.cursor)
    let target = row + step
    if rows.ranges.indices.contains(target) {
      let isContinued = verticalGoal?.cursor == line.cursor
      let goal = isContinued ? verticalGoal?.cells ?? 0 : rows.cells(before: line.cursor)
      let cursor = rows.place(at: goal, inRow: target)
      verticalGoal = (goal, cursor)
      handle.moveCursor(by: cursor - line.cursor)
      return .moveCursor
    }
    let current = Self.text(of: line.scalars)
    guard let text = step < 0 ? recall.older(leaving: current) : recall.newer(leaving: current) else { return .beep }
    let scalars = Self.scalars(of: text)
    // At the row from which the same key goes on through the history.
    let end = step < 0 ? scalars.firstIndex(of: 0x0A) ?? scalars.count : scalars.count
    handle.setLine(scalars, cursor: end)
    return .refresh
  }
}
