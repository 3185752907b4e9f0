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
    var previous = UInt8(ascii: " ")
    var index = 0
    while index < cell.count {
      let byte = cell[index]
      if byte < 0x80 {
        if byte <= 0x20 && (byte != 0x20 || previous == 0x20) { return byte == 0 && cell.count == 1 }
        index &+= 1
      } else if byte >= 0xC3 && byte <= 0xC6 {
        // U+00C0…U+01BF: composed letters.
        if byte == 0xC3, index &+ 1 < cell.count, cell[index &+ 1] & 0xDF == 0x90 { return false }
        index &+= 2
      } else if byte == 0xE1, index &+ 1 < cell.count, cell[index &+ 1] >= 0xBA, cell[index &+ 1] <= 0xBB {
        // U+1E80…U+1EFF: composed letters.
        index &+= 3
      } else if byte == 0xE2, index &+ 2 < cell.count, cell[index &+ 1] == 0x80, cell[index &+ 2] >= 0x90,
        cell[index &+ 2] <= 0xA7
      {
        // U+2010…U+2027: dashes, quotation marks, dots.
        index &+= 3
      } else {
        return false
      }
      previous = byte
    }
    return previous != 0x20 || cell.isEmpty
  }

  /// The cell in clean form.
  ///
  /// - Parameter change: Gets a 1 for each thing that was done.
  package static func cleaned(_ cell: ArraySlice<UInt8>, _ change: inout CleaningCounts) -> [UInt8] {
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
