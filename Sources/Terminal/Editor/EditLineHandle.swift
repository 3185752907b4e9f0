import CLibEdit
import Glibc

/// libedit's editor as a Swift object: the one place where its pointers are held.
///
/// Memory safety: the C editor, its history list and its streams are made in `init`, used only by this object's methods on
/// the thread that owns it, and freed in `deinit`. The C callbacks find this object again through libedit's client data,
/// an unretained reference; they run only inside `readLine()`, a method of the living object. Strings go in as copies, and
/// the buffer that `el_wline` shows is copied out before libedit can move it.
@safe final class EditLineHandle {
  /// What the key reader answers.
  enum Key {
    case scalar(UInt32)
    case end
    case interrupted
  }

  /// What libedit should do after a command, by its own codes.
  enum Effect: Int32 {
    case nothing = 0
    case end = 2
    case refresh = 4
    case moveCursor = 5
    case beep = 6
    case refreshAndBeep = 9
  }

  /// How the reading of a line ended.
  enum LineEnd {
    case submitted([UInt32])
    case endOfInput
    case failed
  }

  var readKey: () -> Key = { .end }
  var perform: (EditorCommand) -> Effect = { _ in .nothing }

  private let editor: OpaquePointer
  private let history: OpaquePointer
  private let streams: [UnsafeMutablePointer<FILE>]
  private let output: Int32
  private var prompt: UnsafeMutablePointer<CChar>
  private var rightPrompt: UnsafeMutablePointer<CChar>

  /// - Parameters:
  ///   - input: The descriptor of the terminal that is read. It stays open and the caller's.
  ///   - output: The descriptor of the terminal that is drawn on.
  /// - Returns: nil when libedit or the streams cannot be made.
  init?(input: Int32, output: Int32, historyCapacity: Int) {
    guard let reading = unsafe fdopen(dup(input), "r") else { return nil }
    guard let writing = unsafe fdopen(dup(output), "w"), let faults = unsafe fdopen(dup(output), "w") else {
      unsafe fclose(reading)
      return nil
    }
    unsafe streams = [reading, writing, faults]
    self.output = output
    guard let editor = unsafe el_init("motcua", reading, writing, faults), let history = unsafe history_init(),
      let prompt = unsafe strdup(""), let rightPrompt = unsafe strdup("")
    else {
      unsafe streams.forEach { unsafe _ = fclose($0) }
      return nil
    }
    unsafe self.editor = editor
    unsafe self.history = history
    unsafe self.prompt = prompt
    unsafe self.rightPrompt = rightPrompt
    unsafe motcua_set_client_data(editor, Unmanaged.passUnretained(self).toOpaque())
    unsafe motcua_set_signals(editor, 0)
    unsafe motcua_take_signal_keys(editor)
    unsafe motcua_history_capacity(history, Int32(clamping: historyCapacity))
    unsafe motcua_use_history(editor, history)
    unsafe motcua_set_prompt(editor) { unsafe EditLineHandle.owner(of: $0)?.prompt }
    unsafe motcua_set_right_prompt(editor) { unsafe EditLineHandle.owner(of: $0)?.rightPrompt }
    unsafe motcua_set_key_reader(editor) { editor, key in
      guard let owner = unsafe EditLineHandle.owner(of: editor), let key = unsafe key else { return 0 }
      return unsafe owner.answer(key)
    }
    for command in EditorCommand.allCases {
      unsafe motcua_add_command(editor, command.rawValue, command.help, command.callback)
    }
  }

  deinit {
    unsafe motcua_set_editing(editor, 0)  // el_end would throw away what was typed ahead
    unsafe el_end(editor)
    unsafe history_end(history)
    unsafe streams.forEach { unsafe _ = fclose($0) }
    unsafe free(prompt)
    unsafe free(rightPrompt)
  }

  // MARK: Settings

  var isVi: Bool { unsafe motcua_is_vi(editor) != 0 }

  /// Chooses `emacs` or `vi`, which resets all keys.
  func setEditor(_ name: String) { unsafe motcua_set_editor(editor, name) }

  func bind(_ bindings: KeyBindings) {
    for binding in bindings.insertMode { unsafe motcua_bind(editor, binding.key, binding.function) }
    for binding in bindings.commandMode { unsafe motcua_bind_alternative(editor, binding.key, binding.function) }
  }

  /// Carries out one line of `~/.editrc`: `bind`, `edit`, `setty` and the like.
  func configure(_ line: String) {
    guard let tokenizer = unsafe tok_init(nil) else { return }
    defer { unsafe tok_end(tokenizer) }
    var count: Int32 = 0
    var words: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    guard unsafe tok_str(tokenizer, line, &count, &words) == 0, count > 0 else { return }
    unsafe el_parse(editor, count, words)
  }

  /// - Parameter right: Stands at the right end of the first row while the text leaves room for it.
  func setPrompt(_ text: String, right: String) {
    guard let copy = unsafe strdup(text) else { return }
    unsafe free(prompt)
    unsafe prompt = unsafe copy
    guard let copy = unsafe strdup(right) else { return }
    unsafe free(rightPrompt)
    unsafe rightPrompt = unsafe copy
  }

  /// Adds a statement to what libedit's own search commands look through.
  func enterHistory(_ text: String) { unsafe motcua_history_enter(history, text) }

  func clearHistory() { unsafe motcua_history_clear(history) }

  // MARK: Reading a line

  /// Lets the user edit until a line is submitted or the input ends.
  func readLine() -> LineEnd {
    var count: Int32 = 0
    guard let text = unsafe el_wgets(editor, &count) else { return count == 0 ? .endOfInput : .failed }
    let wide = unsafe UnsafeBufferPointer(start: text, count: Int(max(0, count)))
    return unsafe .submitted(wide.map { UInt32(bitPattern: $0) })
  }

  // MARK: The buffer, in Unicode scalars

  /// The scalars of the buffer and the cursor's place among them.
  var line: (scalars: [UInt32], cursor: Int) {
    guard let line = unsafe el_wline(editor), let start = unsafe line.pointee.buffer else { return ([], 0) }
    let count = unsafe line.pointee.lastchar - start
    let cursor = unsafe line.pointee.cursor - start
    let wide = unsafe UnsafeBufferPointer(start: start, count: max(0, count))
    return (unsafe wide.map { UInt32(bitPattern: $0) }, min(max(0, cursor), max(0, count)))
  }

  func setLine(_ scalars: [UInt32], cursor: Int) {
    let count = line.scalars.count
    unsafe el_cursor(editor, Int32(clamping: count))
    unsafe el_deletestr(editor, Int32(clamping: count))
    insert(scalars)
    moveCursor(by: cursor - scalars.count)
  }

  func insert(_ scalars: [UInt32]) {
    guard !scalars.isEmpty else { return }
    unsafe el_winsertstr(editor, scalars.map { Int32(bitPattern: $0) } + [0])
  }

  func deleteBackward(_ count: Int) { unsafe el_deletestr(editor, Int32(clamping: count)) }

  /// Moves the cursor by scalars, as far as there are any.
  func moveCursor(by count: Int) {
    guard count != 0 else { return }
    unsafe el_cursor(editor, Int32(clamping: count))
  }

  /// Makes libedit read a key before any that is typed.
  func push(_ key: UInt32) {
    unsafe el_wpush(editor, [Int32(bitPattern: key), 0])
  }

  // MARK: The screen

  /// Draws prompt and buffer anew from where the terminal's cursor is.
  func redraw() { unsafe motcua_redraw(editor) }

  func resize() { unsafe el_resize(editor) }

  /// Gives the terminal back its own settings, or takes it for editing.
  func setRaw(_ raw: Bool) { unsafe motcua_set_raw(editor, raw ? 1 : 0) }

  /// Whether what libedit draws goes nowhere, while something else is on the screen. libedit empties its stream after each
  /// drawing, so none is held back.
  var isMuted = false {
    didSet {
      guard isMuted != oldValue else { return }
      let target = isMuted ? unsafe open("/dev/null", O_WRONLY | O_CLOEXEC) : output
      guard target >= 0 else { return }
      unsafe _ = dup2(target, fileno(streams[1]))
      if isMuted { close(target) }
    }
  }

  // MARK: Callbacks

  private static func owner(of editor: OpaquePointer?) -> EditLineHandle? {
    guard let editor = unsafe editor, let data = unsafe motcua_client_data(editor) else { return nil }
    return unsafe Unmanaged<EditLineHandle>.fromOpaque(data).takeUnretainedValue()
  }

  private func answer(_ key: UnsafeMutablePointer<wchar_t>) -> Int32 {
    switch readKey() {
    case .scalar(let scalar):
      unsafe key.pointee = wchar_t(bitPattern: scalar)
      return 1
    case .end:
      unsafe key.pointee = 0
      return 0
    case .interrupted:
      unsafe key.pointee = 0
      errno = EINTR
      return -1
    }
  }

  fileprivate static func run(_ command: EditorCommand, _ editor: OpaquePointer?) -> UInt8 {
    UInt8((unsafe owner(of: editor)?.perform(command) ?? .beep).rawValue)
  }
}

extension EditorCommand {
  /// A C function cannot carry the command along, so each command has its own.
  fileprivate var callback: motcua_command {
    switch self {
    case .submit: { editor, _ in unsafe EditLineHandle.run(.submit, editor) }
    case .insertNewline: { editor, _ in unsafe EditLineHandle.run(.insertNewline, editor) }
    case .up: { editor, _ in unsafe EditLineHandle.run(.up, editor) }
    case .down: { editor, _ in unsafe EditLineHandle.run(.down, editor) }
    case .deleteBackward: { editor, _ in unsafe EditLineHandle.run(.deleteBackward, editor) }
    case .deleteForwardOrEnd: { editor, _ in unsafe EditLineHandle.run(.deleteForwardOrEnd, editor) }
    case .charLeft: { editor, _ in unsafe EditLineHandle.run(.charLeft, editor) }
    case .charRight: { editor, _ in unsafe EditLineHandle.run(.charRight, editor) }
    case .wordLeft: { editor, _ in unsafe EditLineHandle.run(.wordLeft, editor) }
    case .wordRight: { editor, _ in unsafe EditLineHandle.run(.wordRight, editor) }
    case .lineStart: { editor, _ in unsafe EditLineHandle.run(.lineStart, editor) }
    case .lineEnd: { editor, _ in unsafe EditLineHandle.run(.lineEnd, editor) }
    case .bufferStart: { editor, _ in unsafe EditLineHandle.run(.bufferStart, editor) }
    case .bufferEnd: { editor, _ in unsafe EditLineHandle.run(.bufferEnd, editor) }
    case .undo: { editor, _ in unsafe EditLineHandle.run(.undo, editor) }
    case .redo: { editor, _ in unsafe EditLineHandle.run(.redo, editor) }
    case .complete: { editor, _ in unsafe EditLineHandle.run(.complete, editor) }
    case .completeBackward: { editor, _ in unsafe EditLineHandle.run(.completeBackward, editor) }
    case .insertPaste: { editor, _ in unsafe EditLineHandle.run(.insertPaste, editor) }
    case .compose: { editor, _ in unsafe EditLineHandle.run(.compose, editor) }
    case .interrupt: { editor, _ in unsafe EditLineHandle.run(.interrupt, editor) }
    case .search: { editor, _ in unsafe EditLineHandle.run(.search, editor) }
    case .searchKey: { editor, _ in unsafe EditLineHandle.run(.searchKey, editor) }
    case .killWordBackward: { editor, _ in unsafe EditLineHandle.run(.killWordBackward, editor) }
    case .killWordForward: { editor, _ in unsafe EditLineHandle.run(.killWordForward, editor) }
    case .killToRowStart: { editor, _ in unsafe EditLineHandle.run(.killToRowStart, editor) }
    case .killToRowEnd: { editor, _ in unsafe EditLineHandle.run(.killToRowEnd, editor) }
    case .yank: { editor, _ in unsafe EditLineHandle.run(.yank, editor) }
    case .closeMenu: { editor, _ in unsafe EditLineHandle.run(.closeMenu, editor) }
    case .clearScreen: { editor, _ in unsafe EditLineHandle.run(.clearScreen, editor) }
    }
  }
}
