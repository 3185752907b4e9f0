import QuerySyntax

/// Completion at the cursor and the menu of what may stand there.
extension LineEditor {
  /// The menu while it is on the screen: until any other key than its own is pressed.
  var openMenu: CompletionMenu? {
    let line = handle.line
    guard let menu, menu.state == UndoHistory.State(scalars: line.scalars, cursor: line.cursor) else { return nil }
    return menu
  }

  func moveInMenu(by step: Int) -> Effect? {
    guard openMenu != nil else { return nil }
    return completeAtCursor(by: step)
  }

  /// Enter takes what is chosen, and runs nothing yet; nil where nothing is chosen.
  func acceptFromMenu() -> Effect? {
    guard let menu = openMenu, menu.selected != nil else { return nil }
    self.menu = nil
    return .refresh
  }

  /// Escape and Ctrl-G put back what was typed.
  func closeMenu() -> Effect {
    guard let menu = openMenu else { return .nothing }
    self.menu = nil
    handle.setLine(menu.start.scalars, cursor: menu.start.cursor)
    return .refresh
  }

  func completeAtCursor(by step: Int) -> Effect {
    let line = handle.line
    let state = UndoHistory.State(scalars: line.scalars, cursor: line.cursor)
    if var menu = openMenu {
      apply(menu.move(by: step), to: menu.base)
      return show(&menu)
    }
    let text = Self.text(of: line.scalars)
    let offset = Self.text(of: line.scalars[..<line.cursor]).utf8.count
    let found = complete(text, offset)
    var menu = CompletionMenu(completions: found, base: text)
    menu.start = state
    self.menu = nil
    if found.isEmpty { return .beep }
    if found.count == 1 {
      apply(found[0], to: text)
      if found[0].kind == .keyword, line.cursor == line.scalars.count { return insert(" ") }
      return .refresh
    }
    if let common = menu.commonInsertion { apply(common, to: text) }
    return show(&menu)
  }

  private func apply(_ completion: CompletionSuggestion, to base: String) {
    let (text, offset) = CompletionMenu.applying(completion, to: base)
    let cursor = String(decoding: text.utf8.prefix(offset), as: UTF8.self).unicodeScalars.count
    handle.setLine(Self.scalars(of: text), cursor: cursor)
  }

  private func show(_ menu: inout CompletionMenu) -> Effect {
    let line = handle.line
    menu.state = UndoHistory.State(scalars: line.scalars, cursor: line.cursor)
    self.menu = menu
    let free = screen.size.rows - 1 - screen.layout(of: frame).end.row
    panel = menu.rows(columns: screen.size.columns, atMost: min(12, free), language: language)
    if screen.isDumb { list(panel) }
    return .refresh
  }

  /// A terminal that can only print gets the list above a new prompt.
  private func list(_ rows: [[StyledText]]) {
    screen.write("\r\n" + rows.map { $0.map(\.text).joined() + "\r\n" }.joined())
    panel = []
    handle.redraw()
  }
}
