import Foundation
import Glibc
package import QuerySyntax
package import VietnameseText

/// How the reading of a statement ended.
package enum ReadOutcome: Sendable, Hashable {
  /// What was typed, in NFC, without blanks around it except a leading one, which keeps it out of the history.
  case statement(String)
  /// Ctrl-D on an empty line, or the terminal is gone.
  case endOfInput
  /// SIGTERM, SIGHUP or SIGPIPE has come; ``SignalWatch/terminatingSignal`` tells which.
  case terminated
}

/// Reads statements from a terminal: a whole statement of several rows is edited as one buffer.
///
/// It belongs to one thread. Ctrl-C at the prompt clears the buffer and goes on; what was cleared can be undone.
package final class LineEditor {
  /// What the editor is made with; it does not change.
  package struct Configuration {
    /// Descriptors of a terminal.
    package var input: Int32 = 0
    /// Where it draws; a descriptor of the same terminal.
    package var output: Int32 = 1
    /// The value of `TERM`.
    package var terminalName: String
    /// Whether styles are drawn.
    package var usesColor: Bool
    /// Of the words in menus and searches.
    package var language: Language
    /// The text of the user's `~/.editrc`, empty when there is none.
    package var editorSettings = ""
    /// Gives the statements to recall, oldest first. It is asked when the first prompt stands: thousands of statements
    /// take longer than everything before.
    package var statements: () -> [String] = { [] }

    package init(terminalName: String, usesColor: Bool, language: Language) {
      self.terminalName = terminalName
      self.usesColor = usesColor
      self.language = language
    }
  }

  /// Whether a statement can run as it is; asked when Enter is pressed.
  package var isComplete: (String) -> Bool = { _ in true }
  /// What may stand at a place of a statement, given in UTF-8 offsets.
  package var complete: (String, Int) -> [CompletionSuggestion] = { _, _ in [] }
  /// The styles of a statement with the cursor at a place, given in UTF-8 offsets.
  package var highlight: (String, Int) -> [HighlightSpan] = { _, _ in [] }
  /// Of the words in menus and searches; follows the session's setting.
  package var language: Language

  let handle: EditLineHandle
  let screen: EditorScreen
  let keys: KeySource
  var undoHistory = UndoHistory()
  var recall: StatementRecall
  /// The column in cells that Up and Down keep to, while only those are pressed.
  var verticalGoal: (cells: Int, cursor: Int)?
  var menu: CompletionMenu? {
    didSet { recogniseCursorKeys() }
  }
  var panel: [[StyledText]] = []
  /// What was taken out last, and the buffer as it was left: when it is still so, the next piece joins.
  var killed: (scalars: [UInt32], state: UndoHistory.State?) = ([], nil)
  var pastedText = ""
  var composedScalar: UInt32 = 0
  var search: SearchInProgress? {
    didSet { recogniseCursorKeys() }
  }
  /// What was looked for last, for a search that begins with the key alone.
  var lastQuery = ""
  var mustInterrupt = false

  let signals: SignalWatch
  private let typeAhead: TypeAhead
  private var prompt = Prompt("")
  private var isTerminated = false
  /// Nil once they are there.
  private var awaitedStatements: (() -> [String])?

  /// - Returns: nil when libedit cannot be started.
  package init?(_ configuration: Configuration, signals: SignalWatch, typeAhead: TypeAhead) {
    // libedit takes what it finds now for the settings of the programs around it.
    typeAhead.end()
    Self.chooseTextEncoding()
    guard
      let handle = EditLineHandle(input: configuration.input, output: configuration.output, historyCapacity: 1000)
    else { return nil }
    self.handle = handle
    self.signals = signals
    self.typeAhead = typeAhead
    language = configuration.language
    recall = StatementRecall()
    keys = KeySource(input: configuration.input, signals: signals, typeAhead: typeAhead)
    screen = EditorScreen(
      output: configuration.output, terminalName: configuration.terminalName, usesColor: configuration.usesColor)
    configure(with: configuration.editorSettings)
    // The user may have bound a sequence that we do not know.
    keys.decoder.passesUnknownSequences = configuration.editorSettings.contains("[")
    awaitedStatements = configuration.statements
    handle.readKey = { [unowned self] in readKey() }
    handle.perform = { [unowned self] in perform($0) }
  }

  /// What stands around the first row of a statement, each one row of text without escape sequences.
  package struct Prompt {
    let left: String
    let right: String
    /// How the statement before ended, for terminals that mark statements; nil when there was none.
    let lastExitCode: Int32?

    /// - Parameters:
    ///   - left: Before the text.
    ///   - right: At the right end of the first row; empty for none.
    package init(_ left: String, right: String = "", lastExitCode: Int32? = nil) {
      self.left = left
      self.right = right
      self.lastExitCode = lastExitCode
    }
  }

  /// Reads the next statement.
  package func readStatement(_ prompt: Prompt) -> ReadOutcome {
    self.prompt = prompt
    handle.isMuted = false
    handle.setPrompt(prompt.left, right: prompt.right)
    undoHistory.begin(with: UndoHistory.State(scalars: [], cursor: 0))
    recall.begin()
    keys.begin()
    panel = []
    menu = nil
    search = nil
    mustInterrupt = false
    if screen.updateSize() { handle.resize() }
    typeAhead.end()
    signals.setIsEditing(true)
    setPasteMarks(true)
    screen.markEnd(of: prompt.lastExitCode)
    defer {
      setPasteMarks(false)
      signals.setIsEditing(false)
      typeAhead.begin()
    }
    switch handle.readLine() {
    case .submitted(let scalars):
      screen.markOutput()
      return .statement(Self.submitted(Self.text(of: scalars)))
    case .endOfInput, .failed: return isTerminated ? .terminated : .endOfInput
    }
  }

  /// Makes a statement the newest to recall.
  package func remember(_ statement: String) {
    recall.append(statement)
    handle.enterHistory(statement)
  }

  /// Makes these the statements to recall, oldest first, and forgets all others.
  package func recall(_ statements: [String]) {
    awaitedStatements = nil
    // A file of others may hold what no key can type.
    let clean = statements.map { KeyDecoder.pastedText(Array($0.utf8)) }
    recall = StatementRecall(clean)
    handle.clearHistory()
    for statement in clean.suffix(1000) { handle.enterHistory(statement) }
  }

  var frame: EditorFrame {
    let line = handle.line
    return EditorFrame(
      prompt: prompt.left, scalars: line.scalars, cursor: line.cursor, rightPrompt: prompt.right)
  }

  // MARK: Keys

  private func readKey() -> EditLineHandle.Key {
    if screen.updateSize() { resize() }
    let line = handle.line
    if search == nil { undoHistory.record(UndoHistory.State(scalars: line.scalars, cursor: line.cursor)) }
    while true {
      if mustInterrupt { return .scalar(EditorCommand.interrupt.privateKey) }
      screen.markPrompt(frame)
      if !keys.hasWaitingInput { draw() }
      if let awaitedStatements { recall(awaitedStatements()) }
      let event = keys.next()
      screen.erase()
      switch event {
      case .key(let key):
        panel = []
        return .scalar(scalar(for: key))
      case .interrupted: mustInterrupt = true
      case .resized: if screen.updateSize() { resize() }
      case .suspended: suspend()
      case .continued: takeTerminalBack()
      case .terminated:
        isTerminated = true
        screen.leave(frame)
        handle.isMuted = false
        return .interrupted
      case .ended: return .end
      }
    }
  }

  /// The scalar or private key that libedit shall act on.
  private func scalar(for key: KeyDecoder.Key) -> UInt32 {
    if search != nil, let searching = searchScalar(for: key) { return searching }
    if openMenu == nil { menu = nil }
    if menu != nil, isClosing(key) { return EditorCommand.closeMenu.privateKey }
    switch key {
    case .command(let command): return command.privateKey
    case .paste(let text):
      pastedText = text
      return EditorCommand.insertPaste.privateKey
    case .scalar(let scalar):
      let line = handle.line
      if line.cursor > 0, let composed = Self.composition(of: line.scalars[line.cursor - 1], with: scalar) {
        composedScalar = composed
        return EditorCommand.compose.privateKey
      }
      // In vi's command mode letters are commands.
      if !handle.isVi, let text = keys.burst(from: scalar) {
        pastedText = KeyDecoder.pastedText(Array(text.utf8))
        return EditorCommand.insertPaste.privateKey
      }
      if EditorScreen.takesNoCell(scalar) {
        // libedit's own way at the end of the text would count a cell for it.
        pastedText = Self.text(of: [scalar])
        return EditorCommand.insertPaste.privateKey
      }
      return scalar
    }
  }

  /// Whether a key closes the menu: Ctrl-G, or an Escape with which no sequence begins.
  private func isClosing(_ key: KeyDecoder.Key) -> Bool {
    switch key {
    case .scalar(0x07): true
    case .scalar(0x1B): [nil, 0x1B].contains(keys.decoder.followingByte)
    case .scalar, .command, .paste: false
    }
  }

  /// The one letter that a letter and a combining mark make.
  private static func composition(of letter: UInt32, with mark: UInt32) -> UInt32? {
    guard mark >= 0x300, let letter = Unicode.Scalar(letter), let mark = Unicode.Scalar(mark),
      mark.properties.canonicalCombiningClass != .notReordered
    else { return nil }
    let composed = (String(letter) + String(mark)).precomposedStringWithCanonicalMapping.unicodeScalars
    return composed.count == 1 ? composed.first?.value : nil
  }

  // MARK: Settings

  /// Binds our keys, then carries out the user's settings; a line that chooses emacs or vi keys resets all, so that ours
  /// are bound anew before the lines after it.
  private func configure(with settings: String) {
    handle.setEditor("emacs")
    bindKeys()
    for line in settings.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      handle.configure(String(line))
      if words.contains("-v") || words.contains("-e") { bindKeys() }
    }
  }

  private func bindKeys() {
    handle.bind(KeyBindings.standard(isVi: handle.isVi))
    recogniseCursorKeys()
  }

  /// In vi mode, in a search and in a menu, a lone Escape is a key of its own.
  func recogniseCursorKeys() {
    keys.decoder.recognisesCursorKeys = handle.isVi || search != nil || menu != nil
  }

  /// libedit decodes and measures text by the C locale, which must be one of UTF-8.
  private static func chooseTextEncoding() {
    let chosen = unsafe setlocale(LC_CTYPE, "")
    let encoding = unsafe chosen == nil ? "" : String(cString: nl_langinfo(nl_item(CODESET)))
    if encoding != "UTF-8" { unsafe setlocale(LC_CTYPE, "C.UTF-8") }
  }

  // MARK: Text

  static func text(of scalars: some Sequence<UInt32>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars { text.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
    return String(text)
  }

  static func scalars(of text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  private static func submitted(_ text: String) -> String {
    var scalars = text.precomposedStringWithCanonicalMapping.unicodeScalars
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}
