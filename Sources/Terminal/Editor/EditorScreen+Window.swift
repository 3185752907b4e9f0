/// Text with more rows than the screen: libedit would show its last rows only, wherever the cursor is. So libedit is muted
/// meanwhile, and a window of the text around the cursor is drawn here on the whole screen.
extension EditorScreen {
  func drawWindow(_ frame: EditorFrame) {
    let layout = layout(of: frame)
    let cursor = layout.positions[frame.cursor]
    let panel = frame.panel.prefix(max(0, size.rows - 2))
    let height = size.rows - panel.count
    let lastStart = max(0, layout.end.row + 1 - height)
    var first = min(firstShownRow ?? lastStart, lastStart)
    first = min(max(first, cursor.row - height + 1), cursor.row)
    firstShownRow = first
    let rows = rowTexts(frame, layout)[first...].prefix(height) + panel.map { $0.map(styled).joined() }
    let drawn = rows.enumerated().map { "\u{1B}[\($0.offset + 1);1H\u{1B}[K" + $0.element }.joined()
    let blank = rows.count < size.rows ? "\u{1B}[\(rows.count + 1);1H\u{1B}[J" : ""
    write("\u{1B}[?25l" + drawn + blank + "\u{1B}[\(cursor.row - first + 1);\(cursor.column + 1)H\u{1B}[?25h")
  }

  /// Leaves the window, with a blank screen and the cursor in its first cell.
  func leaveWindow() {
    firstShownRow = nil
    clearAll()
  }

  /// Each row as it is written, beginning with that of the prompt.
  private func rowTexts(_ frame: EditorFrame, _ layout: BufferLayout) -> [String] {
    var rows = [styled(StyledText(text: frame.prompt, style: .prompt))]
    var style = TextStyle.plain
    for (index, scalar) in frame.scalars.enumerated() {
      let place = layout.positions[index]
      while rows.count <= place.row {
        rows[rows.count - 1] += style == .plain ? "" : TextStyle.plain.escape
        rows.append(style == .plain ? "" : style.escape)
      }
      let wanted = index < frame.styles.count ? frame.styles[index] : .plain
      if wanted != style { rows[rows.count - 1] += wanted.escape }
      style = wanted
      switch scalar {
      case 0x0A: break
      case 0x09:
        let next = layout.positions[index + 1]
        let end = next.row == place.row ? next.column : size.columns
        rows[rows.count - 1] += String(repeating: " ", count: max(0, end - place.column))
      default:
        if let scalar = Self.shown(scalar) { rows[rows.count - 1].unicodeScalars.append(scalar) }
      }
    }
    rows[rows.count - 1] += style == .plain ? "" : TextStyle.plain.escape
    while rows.count <= layout.end.row { rows.append("") }
    return rows
  }
}
