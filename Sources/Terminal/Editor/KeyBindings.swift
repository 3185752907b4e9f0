/// Keys and what they do, by key map.
struct KeyBindings {
  /// A key as libedit's `bind` writes it, and the name of the function.
  typealias Binding = (key: String, function: String)

  let insertMode: [Binding]
  /// For vi's command mode.
  let commandMode: [Binding]

  /// - Parameter isVi: Whether libedit's vi keys are in use. There, no sequence that starts with Escape is bound, or a
  ///   lone Escape would wait for what follows: the key reader recognises those sequences itself.
  static func standard(isVi: Bool) -> KeyBindings {
    let privateKeys =
      EditorCommand.allCases.map { (key: text(of: $0.privateKey), function: $0.rawValue) }
      + [(key: text(of: EditorCommand.finishKey), function: "ed-newline")]
    let everywhere = privateKeys + bindings(common)
    if isVi {
      let modeKey = text(of: EditorCommand.insertModeKey)
      return KeyBindings(
        insertMode: everywhere + [(key: modeKey, function: "ed-ignore")],
        commandMode: everywhere + bindings(viCommandMode) + [(key: modeKey, function: "vi-insert")])
    }
    return KeyBindings(insertMode: everywhere + bindings(emacs), commandMode: [])
  }

  private static func text(of key: UInt32) -> String {
    Unicode.Scalar(key).map(String.init) ?? ""
  }

  private static func bindings(_ table: KeyValuePairs<String, EditorCommand>) -> [Binding] {
    table.map { (key: $0.key, function: $0.value.rawValue) }
  }

  private static let common: KeyValuePairs<String, EditorCommand> = [
    "\\r": .submit, "\\n": .submit,
    "^P": .up, "^N": .down,
    "^?": .deleteBackward, "^H": .deleteBackward, "^D": .deleteForwardOrEnd,
    "^L": .clearScreen, "^_": .undo, "^I": .complete, "^R": .search, "^W": .killWordBackward, "^U": .killToRowStart,
  ]

  private static let emacs: KeyValuePairs<String, EditorCommand> = [
    "^A": .lineStart, "^E": .lineEnd, "^B": .charLeft, "^F": .charRight,
    "^K": .killToRowEnd, "^Y": .yank,
    "\\ed": .killWordForward, "\\eD": .killWordForward, "\\e[3;5~": .killWordForward,
    "\\e^?": .killWordBackward, "\\e^H": .killWordBackward,
    "^X^U": .undo, "\\e_": .redo, "^X^R": .redo,
    "\\e\\r": .insertNewline, "\\e\\n": .insertNewline,
    "\\eb": .wordLeft, "\\ef": .wordRight, "\\eB": .wordLeft, "\\eF": .wordRight,
    "\\e<": .bufferStart, "\\e>": .bufferEnd,
    "\\e[D": .charLeft, "\\eOD": .charLeft, "\\e[C": .charRight, "\\eOC": .charRight,
    "\\e[A": .up, "\\eOA": .up, "\\e[B": .down, "\\eOB": .down,
    "\\e[1;5D": .wordLeft, "\\e[1;5C": .wordRight, "\\e[1;3D": .wordLeft, "\\e[1;3C": .wordRight,
    "\\e[5D": .wordLeft, "\\e[5C": .wordRight, "\\eOd": .wordLeft, "\\eOc": .wordRight,
    "\\e[H": .lineStart, "\\eOH": .lineStart, "\\e[1~": .lineStart, "\\e[7~": .lineStart,
    "\\e[F": .lineEnd, "\\eOF": .lineEnd, "\\e[4~": .lineEnd, "\\e[8~": .lineEnd,
    "\\e[1;5H": .bufferStart, "\\e[1;5F": .bufferEnd,
    "\\e[1;2D": .charLeft, "\\e[1;2C": .charRight, "\\e[1;2A": .up, "\\e[1;2B": .down,
    "\\e[3~": .deleteForwardOrEnd,
    "\\e[Z": .completeBackward,
  ]

  /// The sequences that begin with `ESC [` and mean something.
  static let controlSequences: Set<[UInt8]> = Set(
    emacs.map(\.key).filter { $0.hasPrefix("\\e[") }.map { [0x1B] + Array($0.dropFirst(2).utf8) })

  private static let viCommandMode: KeyValuePairs<String, EditorCommand> = [
    "k": .up, "j": .down, "\\055": .up, "+": .down, "u": .undo, "^R": .redo, "/": .search,
  ]
}
