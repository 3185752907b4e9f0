import Foundation
import ResultRendering
import VietnameseText

/// Turns the bytes of a terminal into keys: UTF-8 into scalars, a bracketed paste into one key, and in vi mode the
/// sequences of the cursor keys into commands.
package struct KeyDecoder {
  /// What the user did, once its bytes are whole.
  package enum Key: Equatable {
    /// One Unicode scalar; never NUL, nor an invisible one, among which are the C1 controls, the editor's private keys.
    case scalar(UInt32)
    case command(EditorCommand)
    /// What was pasted, cleaned by ``pastedText(_:)``.
    case paste(String)
  }

  /// Whether cursor keys are recognised here, where libedit must not wait after a lone Escape (vi).
  package var recognisesCursorKeys = false
  /// Whether a control sequence that nothing is bound to goes on as its bytes; else it is dropped whole.
  package var passesUnknownSequences = false
  /// The terminal's key for interrupting, Ctrl-C as a rule: it also ends a paste of which the closing mark never comes.
  package var interruptKey: UInt8?

  private var bytes: [UInt8] = []
  private var head = 0
  /// What came since the mark that begins a paste; nil outside a paste.
  private var paste: [UInt8]?

  /// A decoder that holds no bytes.
  package init() {}

  /// Takes bytes as they came from the terminal, in any pieces.
  package mutating func feed(_ new: some Swift.Sequence<UInt8>) {
    if head == bytes.count {
      bytes.removeAll(keepingCapacity: true)
      head = 0
    }
    bytes.append(contentsOf: new)
  }

  /// Whether bytes of an unfinished key are held.
  package var isMidKey: Bool { head < bytes.count || paste != nil }

  /// Whether a paste has begun and not ended.
  package var isInPaste: Bool { paste != nil }

  /// The byte that has come after the last key, nil when none has.
  var followingByte: UInt8? { head < bytes.count ? bytes[head] : nil }

  /// The next key, or nil when more bytes are needed.
  ///
  /// - Parameter isAtRest: Whether nothing followed for a while, so that the start of a sequence is a key of its own.
  package mutating func next(isAtRest: Bool) -> Key? {
    while head < bytes.count {
      if paste != nil {
        guard let text = finishPaste() else { return nil }
        return .paste(text)
      }
      switch sequence() {
      case .pasteStart: paste = []
      case .command(let command): return .command(command)
      case .dropped: break
      case .incomplete where !isAtRest: return nil
      case .incomplete, .none:
        guard let scalar = scalar(isAtRest: isAtRest) else { return nil }
        // Sent by Ctrl-Space, and bound by libedit to all that the terminal's settings leave unbound.
        if scalar == 0 { continue }
        if scalar >= 0x80, let scalar = Unicode.Scalar(scalar), !VisibleText.isVisible(scalar) { continue }
        return .scalar(scalar)
      }
    }
    return nil
  }

  /// The text in NFC with line feeds as the only line ends, without control and invisible characters other than tabs, and
  /// without the line ends after it.
  package static func pastedText(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    var followsReturn = false
    var isComposed = true
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\r": text.append("\n")
      case "\n": if !followsReturn { text.append("\n") }
      case "\t": text.append(scalar)
      default: if VisibleText.isVisible(scalar) { text.append(scalar) }
      }
      followsReturn = scalar == "\r"
      isComposed = isComposed && TextFolding.isSurelyComposed(scalar)
    }
    while text.last == "\n" { text.removeLast() }
    return isComposed ? String(text) : String(text).precomposedStringWithCanonicalMapping
  }

  /// Keys as the bytes of a paste of the text that they type, empty where they type none. Enter types a line end, Backspace
  /// takes a character away, and keys that move or command type nothing.
  static func paste(ofTyped bytes: some Swift.Sequence<UInt8>) -> [UInt8] {
    var decoder = KeyDecoder()
    decoder.recognisesCursorKeys = true
    decoder.feed(bytes)
    var text = ""
    while let key = decoder.next(isAtRest: true) {
      switch key {
      case .scalar(0x7F), .scalar(0x08): text = String(text.dropLast())
      case .scalar(let scalar): text.unicodeScalars.append(Unicode.Scalar(scalar) ?? "\u{FFFD}")
      case .paste(let pasted): text += pasted
      case .command: break
      }
    }
    text = pastedText(Array(text.utf8))
    return text.isEmpty ? [] : pasteStart + Array(text.utf8) + pasteEnd
  }

  // MARK: Sequences

  private enum KeySequence {
    case pasteStart
    case command(EditorCommand)
    case dropped
    case incomplete
    case none
  }

  private static let pasteStart = Array("\u{1B}[200~".utf8)
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  private static let cursorKeys: [([UInt8], EditorCommand)] = cursorKeyNames.map {
    (Array("\u{1B}\($0.key)".utf8), $0.value)
  }

  private static let cursorKeyNames: KeyValuePairs<String, EditorCommand> = [
    "[A": .up, "OA": .up, "[B": .down, "OB": .down,
    "[1;5D": .wordLeft, "[1;5C": .wordRight, "[1;3D": .wordLeft, "[1;3C": .wordRight,
    "[H": .lineStart, "OH": .lineStart, "[1~": .lineStart,
    "[F": .lineEnd, "OF": .lineEnd, "[4~": .lineEnd,
    "[1;5H": .bufferStart, "[1;5F": .bufferEnd,
    "[3~": .deleteForwardOrEnd, "[Z": .completeBackward,
    "[D": .charLeft, "OD": .charLeft, "[C": .charRight, "OC": .charRight,
  ]

  private mutating func sequence() -> KeySequence {
    guard bytes[head] == 0x1B else { return .none }
    let rest = bytes[head...]
    var isIncomplete = false
    func match(_ sequence: [UInt8]) -> Bool {
      if rest.starts(with: sequence) { return true }
      if sequence.starts(with: rest) { isIncomplete = true }
      return false
    }
    if match(Self.pasteStart) {
      head += Self.pasteStart.count
      return .pasteStart
    }
    if match(Self.pasteEnd) {
      head += Self.pasteEnd.count
      return .dropped
    }
    if recognisesCursorKeys {
      for (sequence, command) in Self.cursorKeys where match(sequence) {
        head += sequence.count
        return .command(command)
      }
    }
    return isIncomplete ? .incomplete : unknownSequence()
  }

  /// No terminal sends as many; without a bound a sequence that never ends would hold back every key after it.
  private static let longestParameters = 128

  /// What to do with a control sequence (ECMA-48, 5.4) that is none of the above.
  private mutating func unknownSequence() -> KeySequence {
    guard !passesUnknownSequences, head + 1 < bytes.count, bytes[head + 1] == UInt8(ascii: "[") else { return .none }
    let rest = bytes[(head + 2)...].prefix(Self.longestParameters)
    guard let final = rest.firstIndex(where: { !(0x20...0x3F).contains($0) }) else {
      return rest.count < Self.longestParameters ? .incomplete : .none
    }
    let isWhole = (0x40...0x7E).contains(bytes[final])
    if !isWhole || KeyBindings.controlSequences.contains(Array(bytes[head...final])) { return .none }
    head = final + 1
    return .dropped
  }

  /// Moves bytes into the paste up to its closing mark; nil while that has not come.
  private mutating func finishPaste() -> String? {
    var collected = paste ?? []
    // Not held twice, so that what comes is added in place: a long paste comes in thousands of pieces.
    paste = []
    let searchStart = max(0, collected.count - Self.pasteEnd.count + 1)
    collected.append(contentsOf: bytes[head...])
    head = bytes.count
    let rest: Int
    let end: Int
    if let mark = Self.firstIndex(of: Self.pasteEnd, in: collected, from: searchStart) {
      (end, rest) = (mark, mark + Self.pasteEnd.count)
    } else if let key = collected[searchStart...].firstIndex(where: { $0 == interruptKey }) {
      (end, rest) = (key, key + 1)
    } else {
      paste = collected
      return nil
    }
    bytes = Array(collected[rest...])
    head = 0
    paste = nil
    return Self.pastedText(Array(collected[..<end]))
  }

  private static func firstIndex(of mark: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + mark.count <= bytes.count {
      if bytes[index] == mark[0] && bytes[index...].starts(with: mark) { return index }
      index += 1
    }
    return nil
  }

  // MARK: UTF-8

  /// One scalar; U+FFFD for a byte that is no UTF-8; nil when its last bytes have not come.
  private mutating func scalar(isAtRest: Bool) -> UInt32? {
    let first = bytes[head]
    let length =
      switch first {
      case 0..<0x80: 1
      case 0xC2..<0xE0: 2
      case 0xE0..<0xF0: 3
      case 0xF0..<0xF5: 4
      default: 0
      }
    let end = head + length
    if end > bytes.count && !isAtRest && bytes[(head + 1)...].allSatisfy({ $0 & 0xC0 == 0x80 }) { return nil }
    guard length > 0, end <= bytes.count,
      let scalar = String(validating: bytes[head..<end], as: UTF8.self)?.unicodeScalars.first
    else {
      head += 1
      return 0xFFFD
    }
    head = end
    return scalar.value
  }
}
