import Foundation
import ResultRendering
import Terminal
import VietnameseText

extension FuzzTarget {
  /// Any bytes from a terminal: the same keys however the bytes come, and pasted text cleaned.
  ///
  /// The first byte chooses how keys are read, the second how the bytes are cut up.
  static let keys = FuzzTarget("keys", seeds: KeyCheck.seeds, words: KeyCheck.words, roundsInTests: 60) {
    try KeyCheck.check($0)
  }
}

private enum KeyCheck {
  static let words = [
    "\u{1B}", "\u{1B}[", "\u{1B}[200~", "\u{1B}[201~", "\u{1B}[A", "\u{1B}OA", "\u{1B}[1;5D", "\u{1B}[3~", "\r", "\r\n",
    "\t",
    "đ", "e\u{301}", "👍", "\u{200B}", "\u{9B}", "\u{7F}", "\u{0}", "\u{3}", "\u{1B}[?1;2c", "\u{1B}[<0;1;1M",
  ]

  static let seeds = [
    "ạ\u{1B}[Ab", "\u{1B}[200~a\r\nb\r\u{1B}[201~c", "\u{1B}[1;5D\u{1B}[Z\u{1B}OH\u{1B}x", "\u{1B}[201~x\u{85}\u{0}y",
    "\u{1B}[200~e\u{301}\u{1B}[2J\t\u{3}\u{200B}", "\u{1B}[9;9Rđất👍\u{1B}",
    "\u{1B}[200~\u{1B}[200~\u{1B}[201~\u{1B}[20",
  ].flatMap { text in ([[0, 0], [1, 1], [6, 2]] as [[UInt8]]).map { $0 + Array(text.utf8) } }

  static func check(_ bytes: [UInt8]) throws {
    var input = FuzzInput(bytes)
    var decoder = KeyDecoder()
    let settings = input.byte()
    decoder.recognisesCursorKeys = settings & 1 != 0
    decoder.passesUnknownSequences = settings & 2 != 0
    // In a paste it ends only one that has no end yet, so that it counts when the bytes come.
    decoder.interruptKey = settings & 4 == 0 || input.rest.contains(3) ? nil : 3
    var cuts = Int(input.byte())
    var (whole, apart) = (decoder, decoder)
    let expected = keys(of: Array(input.rest), &whole)
    var found: [KeyDecoder.Key] = []
    var rest = input.rest
    while !rest.isEmpty {
      let length = cuts == 0 ? 1 : 1 + cuts % 5
      cuts = cuts == 0 ? 0 : (cuts * 5 + 3) % 256
      apart.feed(rest.prefix(length))
      rest = rest.dropFirst(length)
      while let key = apart.next(isAtRest: false) { found.append(key) }
    }
    while let key = apart.next(isAtRest: true) { found.append(key) }
    try require(found == expected, "in pieces \(found), at once \(expected)")
    try require(apart.isMidKey == whole.isMidKey && (!whole.isMidKey || whole.isInPaste), "a key stays unread at rest")
    for case .paste(let text) in expected { try checkPasted(text) }
    try checkPasted(KeyDecoder.pastedText(Array(input.rest)))
  }

  private static func keys(of bytes: [UInt8], _ decoder: inout KeyDecoder) -> [KeyDecoder.Key] {
    decoder.feed(bytes)
    var keys: [KeyDecoder.Key] = []
    while let key = decoder.next(isAtRest: false) { keys.append(key) }
    while let key = decoder.next(isAtRest: true) { keys.append(key) }
    return keys
  }

  private static func checkPasted(_ text: String) throws {
    let isClean = text.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\t" || VisibleText.isVisible($0) }
    try require(isClean && text.unicodeScalars.last != "\n", "pasted text is not clean: \(text.debugDescription)")
    let again = KeyDecoder.pastedText(Array(text.utf8))
    try require(again.utf8.elementsEqual(text.utf8), "cleaned twice differs: \(text.debugDescription)")
    try require(
      text.precomposedStringWithCanonicalMapping.utf8.elementsEqual(text.utf8), "not NFC: \(text.debugDescription)")
  }
}
