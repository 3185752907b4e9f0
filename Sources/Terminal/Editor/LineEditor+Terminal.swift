import VietnameseText

/// What the editor does with the terminal beside libedit.
extension LineEditor {
  // MARK: Drawing

  func draw() {
    var frame = self.frame
    frame.panel = search.map { [$0.row(columns: screen.size.columns, in: language)] } ?? panel
    frame.styles = styles(of: frame)
    frame.ghost = hint.map { $0.replacing("\n", with: " ⏎ ") } ?? ""
    if screen.isTooTall(frame) {
      handle.isMuted = true
      screen.drawWindow(frame)
    } else {
      leaveWindow()
      screen.draw(frame)
    }
  }

  /// Lets libedit draw again, where text with more rows than the screen was shown by a window.
  func leaveWindow() {
    guard handle.isMuted else { return }
    handle.isMuted = false
    screen.leaveWindow()
    handle.redraw()
  }

  /// What the newest statement that goes on from the typed text adds to it; nil where that is not shown.
  var hint: String? {
    guard screen.usesColor, search == nil, panel.isEmpty else { return nil }
    let line = handle.line
    let text = Self.text(of: line.scalars)
    guard line.cursor == line.scalars.count, text.contains(where: { !$0.isWhitespace }) else { return nil }
    return recall.continuation(of: text)
  }

  private func styles(of frame: EditorFrame) -> [TextStyle] {
    guard screen.usesColor else { return [] }
    let text = Self.text(of: frame.scalars)
    let cursor = Self.text(of: frame.scalars[..<frame.cursor]).utf8.count
    var styles = [TextStyle](repeating: .plain, count: text.utf8.count)
    for span in highlight(text, cursor) {
      for offset in span.range.clamped(to: 0..<styles.count) { styles[offset] = span.style }
    }
    var offset = 0
    var result = text.unicodeScalars.map { scalar in
      defer { offset += UTF8.width(scalar) }
      return styles[offset]
    }
    for place in search?.foundRange.clamped(to: 0..<result.count) ?? 0..<0 { result[place] = .match }
    return result
  }

  // MARK: The terminal

  func setPasteMarks(_ on: Bool) {
    if !screen.isDumb { screen.write(on ? "\u{1B}[?2004h" : "\u{1B}[?2004l") }
  }

  func resize() {
    if handle.isMuted { return handle.resize() }
    screen.clear(frame)
    handle.resize()
    handle.redraw()
  }

  /// Ctrl-Z: gives the terminal back, stops, and draws the line anew when continued. Does nothing where no shell is to
  /// go on.
  func suspend() {
    guard signals.canSuspend else { return }
    screen.leave(frame)
    handle.isMuted = false
    setPasteMarks(false)
    handle.setRaw(false)
    signals.suspend()
    keys.begin()
    handle.setRaw(true)
    setPasteMarks(true)
    _ = screen.updateSize()
    handle.resize()
    handle.redraw()
  }

  /// After a stop that could not be noticed: whatever runs the terminal meanwhile may have changed its mode.
  func takeTerminalBack() {
    handle.setRaw(false)
    handle.setRaw(true)
    setPasteMarks(true)
    if handle.isMuted { return }
    screen.clear(frame)
    handle.redraw()
  }
}
