import CLibEdit
import Glibc
import VietnameseText

/// Text in one style.
package struct StyledText: Equatable {
  /// Without escape sequences and control characters.
  package let text: String
  /// How it is drawn; a terminal without colours draws it plain.
  package var style: TextStyle = .plain
}

/// What our own drawing adds to the cells that libedit has drawn.
struct EditorFrame {
  var prompt: String
  var scalars: [UInt32]
  var cursor: Int
  /// The style of each scalar; empty when all are plain.
  var styles: [TextStyle] = []
  /// At the right end of the first row, drawn by libedit too; empty for none.
  var rightPrompt = ""
  /// Shown after the end of the text where there are colours to tell it apart, cut to its row; not part of the text.
  var ghost = ""
  /// Rows below the text, each at most as wide as the screen.
  var panel: [[StyledText]] = []
}

/// Draws colours, the ghost hint and the panel around libedit's own drawing, and takes the latter two away again.
///
/// The idea: libedit believes it knows every cell between the prompt and the end of the buffer. Before a blocking read we
/// paint the very same characters once more, with colours, and may use the cells behind the end and the rows below, as
/// long as the cursor is put back and those cells are blank again before libedit draws. All moves are relative to the
/// cursor, since nobody knows at which row of the screen the prompt is.
final class EditorScreen {
  private(set) var size: TerminalSize
  /// A terminal that can only print, such as `TERM=dumb`: nothing is added there.
  let isDumb: Bool
  let usesColor: Bool
  private let output: Int32
  private let isConsole: Bool
  /// nil while only libedit's drawing is there.
  private var drawn: Drawn?
  /// Whether the marks of the prompt and of the text that stand there now were sent to the terminal.
  private var isMarked = true
  /// The first row of the text on the screen while that shows a window of it; see ``drawWindow(_:)``.
  var firstShownRow: Int?

  /// What is on the screen besides libedit's drawing, with where the text ends and where the cursor is.
  private struct Drawn {
    let end: BufferLayout.Position
    let cursor: BufferLayout.Position
    let ghostCells: Int
    let hasPanel: Bool
  }

  /// - Parameter terminalName: The value of `TERM`.
  init(output: Int32, terminalName: String, usesColor: Bool) {
    self.output = output
    isDumb = terminalName.isEmpty || terminalName == "dumb"
    isConsole = terminalName.hasPrefix("linux")
    self.usesColor = usesColor && !isDumb
    size = TerminalSize(of: output) ?? TerminalSize(rows: 24, columns: 80)
  }

  /// Asks the terminal for its size.
  ///
  /// - Returns: Whether it has changed.
  func updateSize() -> Bool {
    guard let now = TerminalSize(of: output), now != size else { return false }
    size = now
    return true
  }

  func draw(_ frame: EditorFrame) {
    guard !isDumb else { return }
    let layout = layout(of: frame)
    let end = layout.end
    guard end.row < size.rows, frame.scalars.allSatisfy(Self.hasKnownCells) else { return }
    let cursor = layout.positions[frame.cursor]
    let panel = frame.panel.prefix(max(0, size.rows - 1 - end.row))
    guard usesColor || !panel.isEmpty else { return }
    let rightPrompt = rightPromptColumn(frame, end)
    let room = (rightPrompt ?? size.columns) - 1 - end.column
    let ghost = usesColor ? DisplayWidth.cut(frame.ghost, to: room) : ""
    var out = usesColor ? Self.move(from: cursor, to: BufferLayout.Position(row: 0, column: 0)) : ""
    if usesColor { out += painted(frame, layout) }
    if usesColor, let rightPrompt {
      out += Self.move(from: end, to: BufferLayout.Position(row: 0, column: rightPrompt))
      out += styled(StyledText(text: frame.rightPrompt, style: .hint))
    }
    out += Self.move(from: usesColor ? end : cursor, to: end)
    out += styled(StyledText(text: ghost, style: .hint))
    for row in panel { out += "\r\n\u{1B}[K" + row.map(styled).joined() }
    if !ghost.isEmpty || !panel.isEmpty {
      let cells = DisplayWidth.cells(in: ghost)
      drawn = Drawn(end: end, cursor: cursor, ghostCells: cells, hasPanel: !panel.isEmpty)
    }
    let below = BufferLayout.Position(row: end.row + panel.count, column: 0)
    write("\u{1B}[?25l" + out + Self.move(from: below, to: cursor) + "\u{1B}[?25h")
  }

  /// Takes away what is not libedit's. The cells behind the ghost may be libedit's right prompt and stay.
  func erase() {
    guard let drawn else { return }
    self.drawn = nil
    var out = Self.move(from: drawn.cursor, to: drawn.end) + String(repeating: " ", count: drawn.ghostCells)
    var place = drawn.end
    if drawn.hasPanel {
      out += "\r\n\u{1B}[J"
      place = BufferLayout.Position(row: drawn.end.row + 1, column: 0)
    }
    write(out + Self.move(from: place, to: drawn.cursor))
  }

  /// Where libedit draws the right prompt; nil where the text leaves no room. One cell stays free on either side.
  private func rightPromptColumn(_ frame: EditorFrame, _ end: BufferLayout.Position) -> Int? {
    let cells = DisplayWidth.cells(in: frame.rightPrompt)
    guard cells > 0, end.row == 0, size.columns - end.column - cells > 1 else { return nil }
    return size.columns - cells - 1
  }

  /// Goes to the first cell of the prompt and clears from there, for a drawing anew.
  func clear(_ frame: EditorFrame) {
    drawn = nil
    isMarked = false
    guard !isDumb else { return write("\r\n") }
    let cursor = layout(of: frame).positions[frame.cursor]
    write(Self.move(from: cursor, to: BufferLayout.Position(row: 0, column: 0)) + "\u{1B}[J")
  }

  /// Clears the screen and goes to its first cell.
  func clearAll() {
    drawn = nil
    isMarked = false
    write(isDumb ? "\r\n" : "\u{1B}[H\u{1B}[J")
  }

  /// Goes to a new row below the text.
  func leave(_ frame: EditorFrame) {
    erase()
    isMarked = false
    if firstShownRow != nil {
      firstShownRow = nil
      return write("\u{1B}[\(size.rows);1H\r\n")
    }
    let layout = layout(of: frame)
    let rows = layout.end.row - layout.positions[frame.cursor].row
    write(String(repeating: "\r\n", count: rows + 1))
  }

  // MARK: Marks

  /// Tells the terminal (OSC 133) that a prompt is drawn next, and how the statement before it ended, if there was one.
  func markEnd(of exitCode: Int32?) {
    isMarked = false
    if let exitCode { mark("D;\(exitCode)") }
  }

  /// Tells the terminal that what is written next is output.
  func markOutput() { mark("C") }

  /// Tells the terminal where the prompt and the text begin, so that it can jump between statements; once for each time
  /// that they are drawn from the start.
  func markPrompt(_ frame: EditorFrame) {
    if isMarked || firstShownRow != nil { return }
    isMarked = true
    let layout = layout(of: frame)
    let cursor = layout.positions[frame.cursor]
    let start = BufferLayout.Position(row: 0, column: 0)
    // At an empty prompt, as it nearly always is, the cursor has to go nowhere.
    let text = layout.positions[0]
    mark("A", from: cursor, at: start)
    mark("B", from: start, at: text)
    if text != cursor { write(Self.move(from: text, to: cursor)) }
  }

  private func mark(_ code: String, from place: BufferLayout.Position, at target: BufferLayout.Position) {
    if isDumb || isConsole { return }
    write(Self.move(from: place, to: target))
    mark(code)
  }

  /// Writes nothing where the sequence might show: the Linux console and terminals that can only print.
  private func mark(_ code: String) {
    if !isDumb && !isConsole { write("\u{1B}]133;\(code)\u{1B}\\") }
  }

  /// Whether prompt and text take more rows than the screen has, and there is a screen to show a window of them on.
  func isTooTall(_ frame: EditorFrame) -> Bool {
    !isDumb && layout(of: frame).end.row >= size.rows
  }

  func layout(of frame: EditorFrame) -> BufferLayout {
    BufferLayout(
      promptCells: DisplayWidth.cells(in: frame.prompt), scalars: frame.scalars, columns: size.columns)
  }

  /// Writes all of the text, however the descriptor chops it up; a closed terminal is noticed by the reader.
  func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = Descriptor(number: output).write(bytes)
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if errno != EINTR && errno != EAGAIN {
        return
      }
    }
  }

  // MARK: Painting

  /// The prompt and the buffer in their styles, from the first cell of the prompt; ends at the end of the text.
  private func painted(_ frame: EditorFrame, _ layout: BufferLayout) -> String {
    var out = styled(StyledText(text: frame.prompt, style: .prompt))
    var row = DisplayWidth.cells(in: frame.prompt) / max(1, size.columns)
    var style = TextStyle.plain
    for (index, scalar) in frame.scalars.enumerated() {
      let place = layout.positions[index]
      while row < place.row {
        out += "\r\u{1B}[B"
        row += 1
      }
      let wanted = index < frame.styles.count ? frame.styles[index] : .plain
      if wanted != style {
        out += wanted.escape
        style = wanted
      }
      switch scalar {
      case 0x0A: break
      case 0x09: out += "\u{1B}[\(max(1, layout.positions[index + 1].column - place.column))C"
      default: if let scalar = Self.shown(scalar) { out.unicodeScalars.append(scalar) }
      }
    }
    if style != .plain { out += TextStyle.plain.escape }
    while row < layout.end.row {
      out += "\r\u{1B}[B"
      row += 1
    }
    return out
  }

  func styled(_ part: StyledText) -> String {
    usesColor && part.style != .plain ? part.style.escape + part.text + TextStyle.plain.escape : part.text
  }

  /// From any column of one row to a place, by relative moves; never scrolls.
  private static func move(from start: BufferLayout.Position, to place: BufferLayout.Position) -> String {
    var out = "\r"
    if place.row > start.row { out += "\u{1B}[\(place.row - start.row)B" }
    if place.row < start.row { out += "\u{1B}[\(start.row - place.row)A" }
    if place.column > 0 { out += "\u{1B}[\(place.column)C" }
    return out
  }

  /// Whether libedit draws the scalar in the cells that we count for it.
  private static func hasKnownCells(_ scalar: UInt32) -> Bool {
    scalar == 0x0A || scalar == 0x09 || scalar >= 0x20 && motcua_cells(wchar_t(bitPattern: scalar)) >= 0
  }

  static func takesNoCell(_ scalar: UInt32) -> Bool { motcua_cells(wchar_t(bitPattern: scalar)) == 0 }

  /// What is written for a scalar of the text: itself, or nothing where it takes no cell and might change how many the
  /// characters beside it take, as joiners and variation selectors do. libedit shows nothing that takes no cell.
  static func shown(_ scalar: UInt32) -> Unicode.Scalar? {
    guard let shown = Unicode.Scalar(scalar), hasKnownCells(scalar) else { return nil }
    let isMark = shown.properties.canonicalCombiningClass != .notReordered
    return isMark || !takesNoCell(scalar) ? shown : nil
  }
}
