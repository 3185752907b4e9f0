extension TextFolding {
  /// The folded form of UTF-8 bytes, letter by letter from a table: of Latin letters, with the marks of Vietnamese and
  /// others, composed or not.
  ///
  /// - Parameters:
  ///   - text: Well-formed.
  ///   - folded: At least as long as the text.
  /// - Returns: How many bytes were written; nil where the text has other letters.
  package static func fold(_ text: Span<UInt8>, into folded: UnsafeMutableBufferPointer<UInt8>) -> Int? {
    var (count, place) = (0, 0)
    var pendingBlank = false
    // Up to the first letter with a mark no table is asked.
    while place < text.count, text[place] < 0x80 {
      let byte = text[place]
      place += 1
      if isBlank(byte) {
        pendingBlank = count > 0
        continue
      }
      if pendingBlank {
        unsafe folded[count] = 0x20
        count += 1
        pendingBlank = false
      }
      unsafe folded[count] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      count += 1
    }
    while place < text.count {
      guard let letter = FoldedLetter.letter(in: text, &place) else { return nil }
      if letter.isBlank { pendingBlank = count > 0 }
      if letter.isBlank || letter.count == 0 { continue }
      if pendingBlank {
        unsafe folded[count] = 0x20
        count += 1
        pendingBlank = false
      }
      unsafe folded[count] = UInt8(truncatingIfNeeded: letter.bytes)
      if letter.count > 1 { unsafe folded[count + 1] = UInt8(truncatingIfNeeded: letter.bytes >> 8) }
      if letter.count > 2 { unsafe folded[count + 2] = UInt8(truncatingIfNeeded: letter.bytes >> 16) }
      count += Int(letter.count)
    }
    return count
  }

  /// ``folded(_:)`` letter by letter; nil where the text has other letters than Latin ones.
  static func foldedByTable(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    var isLatin = true
    let folded = unsafe String(unsafeUninitializedCapacity: bytes.count) { buffer in
      guard let count = unsafe fold(bytes.span, into: buffer) else {
        isLatin = false
        return 0
      }
      return count
    }
    return isLatin ? folded : nil
  }

  fileprivate static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

/// What one character of a text becomes.
private struct FoldedLetter {
  /// UTF-8, the first byte in the lowest bits.
  let bytes: UInt32
  /// Bytes; 0 for marks, which go.
  let count: UInt32

  static let blank = FoldedLetter(bytes: 0x20, count: 9)

  var isBlank: Bool { count == 9 }

  /// nil for characters that take more bytes once folded, as hardly any does.
  init?(_ scalar: Unicode.Scalar) {
    // Between letters, so that blanks stay.
    let folded = TextFolding.foldedByUnicode("x\(scalar)x")
    let middle = Array(folded.utf8.dropFirst().dropLast())
    if middle == [0x20] {
      self = .blank
      return
    }
    if middle.count > String(scalar).utf8.count { return nil }
    bytes = middle.reversed().reduce(0) { $0 << 8 | UInt32($1) }
    count = UInt32(middle.count)
  }

  init(bytes: UInt32, count: UInt32) {
    self.bytes = bytes
    self.count = count
  }

  /// The letter at a place, behind which it goes; nil for one that is not Latin.
  static func letter(in text: Span<UInt8>, _ place: inout Int) -> FoldedLetter? {
    let byte = text[place]
    place += 1
    if byte >= 0x80 { return table.letter(byte, text, &place) }
    if TextFolding.isBlank(byte) { return blank }
    return FoldedLetter(bytes: UInt32((0x41...0x5A).contains(byte) ? byte | 0x20 : byte), count: 1)
  }

  /// The Latin letters, with their marks.
  struct Table: Sendable {
    /// From U+0080 to the last mark, and those with several marks.
    private let first = (0x80..<0x370).map { Unicode.Scalar(UInt32($0)).flatMap { FoldedLetter($0) } }
    private let second = (0x1E00..<0x1F00).map { Unicode.Scalar(UInt32($0)).flatMap { FoldedLetter($0) } }

    /// - Parameters:
    ///   - byte: The first of the character's.
    ///   - place: Behind it; goes behind the character where there is one.
    func letter(_ byte: UInt8, _ text: Span<UInt8>, _ place: inout Int) -> FoldedLetter? {
      if byte < 0xE0, place < text.count {
        let scalar = Int(byte & 0x1F) << 6 | Int(text[place] & 0x3F)
        place += 1
        return scalar >= 0x80 && scalar < 0x370 ? first[scalar - 0x80] : nil
      }
      if byte == 0xE1, place + 1 < text.count, (0xB8...0xBB).contains(text[place]) {
        let scalar = 0x1000 | Int(text[place] & 0x3F) << 6 | Int(text[place + 1] & 0x3F)
        place += 2
        return second[scalar - 0x1E00]
      }
      return nil
    }
  }

  static let table = Table()
}
