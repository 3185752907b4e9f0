/// What a key may ask of our editor, beyond libedit's own functions.
///
/// The raw value is the name under which `~/.editrc` can bind it: `bind "^O" motcua-submit`.
package enum EditorCommand: String, CaseIterable {
  case submit = "motcua-submit"
  case insertNewline = "motcua-newline"
  case up = "motcua-up"
  case down = "motcua-down"
  case deleteBackward = "motcua-delete-backward"
  case deleteForwardOrEnd = "motcua-delete-or-end"
  case charLeft = "motcua-left"
  case charRight = "motcua-right"
  case wordLeft = "motcua-word-left"
  case wordRight = "motcua-word-right"
  case lineStart = "motcua-line-start"
  case lineEnd = "motcua-line-end"
  case bufferStart = "motcua-buffer-start"
  case bufferEnd = "motcua-buffer-end"
  case undo = "motcua-undo"
  case redo = "motcua-redo"
  case complete = "motcua-complete"
  case completeBackward = "motcua-complete-backward"
  case insertPaste = "motcua-insert-paste"
  case compose = "motcua-compose"
  case interrupt = "motcua-interrupt"
  case search = "motcua-search"
  case searchKey = "motcua-search-key"
  case killWordBackward = "motcua-kill-word-backward"
  case killWordForward = "motcua-kill-word-forward"
  case killToRowStart = "motcua-kill-to-row-start"
  case killToRowEnd = "motcua-kill-to-row-end"
  case yank = "motcua-yank"
  case closeMenu = "motcua-close-menu"
  case clearScreen = "motcua-clear-screen"

  /// A key that no keyboard sends, bound to this command alone: a C1 control, of which the key reader lets none pass.
  var privateKey: UInt32 {
    switch self {
    case .submit: 0x80
    case .insertNewline: 0x81
    case .up: 0x82
    case .down: 0x83
    case .deleteBackward: 0x84
    case .deleteForwardOrEnd: 0x85
    case .wordLeft: 0x86
    case .wordRight: 0x87
    case .lineStart: 0x88
    case .lineEnd: 0x89
    case .bufferStart: 0x8A
    case .bufferEnd: 0x8B
    case .undo: 0x8C
    case .redo: 0x8D
    case .complete: 0x8E
    case .completeBackward: 0x8F
    case .insertPaste: 0x90
    case .compose: 0x91
    case .interrupt: 0x92
    case .charLeft: 0x93
    case .charRight: 0x94
    case .search: 0x95
    case .searchKey: 0x96
    case .killWordBackward: 0x97
    case .killWordForward: 0x98
    case .killToRowStart: 0x99
    case .killToRowEnd: 0x9A
    case .yank: 0x9B
    case .closeMenu: 0x9C
    case .clearScreen: 0x9D
    }
  }

  /// The private key bound to libedit's own `ed-newline`, which ends the reading of a line.
  static let finishKey: UInt32 = 0x9F

  /// The private key that leaves vi's command mode; it does nothing where keys insert already.
  static let insertModeKey: UInt32 = 0x9E

  var help: String {
    switch self {
    case .submit: "Run a complete statement, open a new row in an incomplete one"
    case .insertNewline: "Open a new row"
    case .up: "The row above, or the statement before"
    case .down: "The row below, or the statement after"
    case .deleteBackward: "Delete the character before the cursor"
    case .deleteForwardOrEnd: "Delete the character at the cursor, or leave when there is none at all"
    case .charLeft: "One character to the left"
    case .charRight: "One character to the right"
    case .wordLeft: "To the start of the word"
    case .wordRight: "To the end of the word"
    case .lineStart: "To the start of the row"
    case .lineEnd: "To the end of the row"
    case .bufferStart: "To the start of the statement"
    case .bufferEnd: "To the end of the statement"
    case .undo: "Undo"
    case .redo: "Redo"
    case .complete: "Complete"
    case .completeBackward: "The completion before"
    case .insertPaste: "Insert what was pasted"
    case .compose: "Join a mark to the letter before it"
    case .interrupt: "Clear the statement"
    case .search: "Search the statements before"
    case .searchKey: "Go on with the search"
    case .killWordBackward: "Take out the word before the cursor"
    case .killWordForward: "Take out the word after the cursor"
    case .killToRowStart: "Take out the row up to the cursor"
    case .killToRowEnd: "Take out the rest of the row, or the line end there"
    case .yank: "Insert what was taken out"
    case .closeMenu: "Put back what was typed before the menu"
    case .clearScreen: "Clear the screen above the statement"
    }
  }
}
