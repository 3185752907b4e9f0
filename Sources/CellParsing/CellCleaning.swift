import Foundation

/// How many cells were changed in reading, and how.
package struct CleaningCounts: Hashable, Sendable {
  /// Cells with blanks before or after the text.
  package internal(set) var trimmed: Int
  /// Cells with runs of blanks inside.
  package internal(set) var collapsed: Int
  /// Cells that were not in Unicode's composed form (NFC), or had the Icelandic letter Ð for Đ.
  package internal(set) var normalized: Int

  package init(trimmed: Int = 0, collapsed: Int = 0, normalized: Int = 0) {
    self.trimmed = trimmed
    self.collapsed = collapsed
    self.normalized = normalized
  }

  /// Adds the counts of other cells.
  package static func += (left: inout CleaningCounts, right: CleaningCounts) {
    left.trimmed += right.trimmed
    left.collapsed += right.collapsed
    left.normalized += right.normalized
  }

  /// The counts of a cell for all rows that hold it.
  package static func * (counts: CleaningCounts, weight: Int) -> CleaningCounts {
    CleaningCounts(
      trimmed: counts.trimmed * weight, collapsed: counts.collapsed * weight, normalized: counts.normalized * weight)
  }
}

/// What is done to a cell before it is compared and kept: NFC, no outer blanks, inner runs of blanks as one, and Đ for the
/// Icelandic letter Ð (U+00D0, U+00F0), which looks the same and is typed for it.
///
/// A run of blanks with a line break in it becomes one line break, any other run one space: so a cell of several lines
/// keeps its lines.
package enum CellCleaning {
  /// Whether a cell is surely in clean form: a quick check of bytes that lets all usual Vietnamese text pass.
  package static func isClean(_ cell: Span<UInt8>) -> Bool {
    var wasBlank = true
    var index = 0
    while index < cell.count {
      let byte = cell[index]
      // A line break is as clean as a space where neither stands beside another.
      let isBlank = byte == 0x20 || byte == 0x0A
      if isBlank ? wasBlank : byte < 0x20 { return byte == 0 && cell.count == 1 }
      let length = composedLength(of: cell, at: index)
      if length == 0 { return false }
      index &+= length
      wasBlank = isBlank
    }
    return !wasBlank || cell.isEmpty
  }

  /// The bytes of a character that is surely composed and no blank beyond ASCII; 0 for any other.
  @inline(__always)
  private static func composedLength(of cell: borrowing Span<UInt8>, at index: Int) -> Int {
    let byte = cell[index]
    if byte < 0x80 { return 1 }
    guard index &+ 1 < cell.count else { return 0 }
    let second = cell[index &+ 1]
    switch byte {
    // U+00C0…U+01BF: composed letters, without Ð.
    case 0xC3: return second & 0xDF == 0x90 || second & 0xC0 != 0x80 ? 0 : 2
    case 0xC4...0xC6: return second & 0xC0 == 0x80 ? 2 : 0
    // U+1E80…U+1EFF: composed letters.
    case 0xE1: return second >= 0xBA && second <= 0xBB && isFollowing(cell, index &+ 2) ? 3 : 0
    // U+2010…U+2027: dashes, quotation marks, dots.
    case 0xE2:
      guard second == 0x80, isFollowing(cell, index &+ 2) else { return 0 }
      return cell[index &+ 2] >= 0x90 && cell[index &+ 2] <= 0xA7 ? 3 : 0
    default: return 0
    }
  }

  @inline(__always)
  private static func isFollowing(_ cell: borrowing Span<UInt8>, _ index: Int) -> Bool {
    index < cell.count && cell[index] & 0xC0 == 0x80
  }

  /// The cell in clean form where its characters are surely composed; nil for others, of which nothing was done.
  private static func cleanedBlanks(_ cell: Span<UInt8>, _ change: inout CleaningCounts) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(cell.count)
    var counts = CleaningCounts()
    // The run of blanks before the next character: how many, and whether a line breaks in it.
    var (blanks, breaksLine, first) = (0, false, UInt8(0))
    var index = 0
    while index < cell.count {
      let byte = cell[index]
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        if blanks == 0 { first = byte }
        blanks += 1
        if byte == 0x0A || byte == 0x0D { breaksLine = true }
        index &+= 1
        continue
      }
      let length = composedLength(of: cell, at: index)
      if length == 0 { return nil }
      if blanks > 0 {
        if result.isEmpty {
          counts.trimmed = 1
        } else {
          let blank: UInt8 = breaksLine ? 0x0A : 0x20
          if blanks > 1 || first != blank { counts.collapsed = 1 }
          result.append(blank)
        }
        (blanks, breaksLine) = (0, false)
      }
      for place in index..<index &+ length { result.append(cell[place]) }
      index &+= length
    }
    if blanks > 0 { counts.trimmed = 1 }
    change += counts
    return result
  }

  /// The cell in clean form.
  ///
  /// - Parameter change: Gets a 1 for each thing that was done.
  package static func cleaned(_ cell: ArraySlice<UInt8>, _ change: inout CleaningCounts) -> [UInt8] {
    if let result = cleanedBlanks(cell.span, &change) { return result }
    let text = String(decoding: cell, as: UTF8.self)
    let composed = text.precomposedStringWithCanonicalMapping
    if !composed.utf8.elementsEqual(cell) { change.normalized = 1 }
    var result = String.UnicodeScalarView()
    var blanks: [Unicode.Scalar] = []
    for letter in composed.unicodeScalars {
      let scalar: Unicode.Scalar = letter == "\u{D0}" ? "Đ" : letter == "\u{F0}" ? "đ" : letter
      if scalar != letter { change.normalized = 1 }
      if isBlank(scalar) {
        blanks.append(scalar)
        continue
      }
      if !blanks.isEmpty {
        if result.isEmpty {
          change.trimmed = 1
        } else {
          let blank: Unicode.Scalar = blanks.contains(where: isLineBreak) ? "\n" : " "
          if blanks != [blank] { change.collapsed = 1 }
          result.append(blank)
        }
        blanks.removeAll(keepingCapacity: true)
      }
      result.append(scalar)
    }
    if !blanks.isEmpty { change.trimmed = 1 }
    return Array(String(result).utf8)
  }

  /// White space, and the zero-width characters that no reader sees at the edge of a cell.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
  }

  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }
}

extension CellArena {
  /// The cells in clean form, under the same numbers, and how many rows hold a cell that was changed.
  ///
  /// - Parameter weights: How many rows hold each cell; nil for one each.
  /// - Complexity: O(bytes); nothing is copied where every cell is clean.
  package func cleaned(weights: [Int]?) -> (CellArena, CleaningCounts) {
    var counts = CleaningCounts()
    var cleaned: CellArena?
    for cell in 0..<count {
      let range = range(of: cell)
      if CellCleaning.isClean(bytes.span.extracting(range)) {
        cleaned?.append(bytes[range])
        continue
      }
      var change = CleaningCounts()
      let text = CellCleaning.cleaned(bytes[range], &change)
      counts += change * (weights?[cell] ?? 1)
      if cleaned == nil { cleaned = copy(before: cell) }
      cleaned?.append(text)
    }
    return (cleaned ?? self, counts)
  }

  private func copy(before cell: Int) -> CellArena {
    var copy = CellArena()
    copy.reserve(cells: count, bytes: bytes.count)
    for earlier in 0..<cell { copy.append(bytes[range(of: earlier)]) }
    return copy
  }
}
