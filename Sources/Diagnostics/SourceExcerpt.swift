import VietnameseText

/// The part of a source that shows a fault: its line, and below it carets under the fault.
///
/// Of a source of several lines the number of the line stands before it. Of a line that is wider than its place the part
/// around the fault is shown, `…` where it was cut. All is placed by terminal cells, so that Vietnamese and wide text line
/// up.
package struct SourceExcerpt: Sendable {
  /// The cells for a line where no window limits them.
  package static let usualWidth = 120

  /// The line, or its part around the fault.
  let line: String
  /// Blanks and carets, as far as the fault lies on the line.
  let carets: String

  /// - Parameters:
  ///   - range: UTF-8 offsets; what lies outside of the source is left out.
  ///   - width: The cells of the line, its number included; at least 16 are assumed.
  /// - Complexity: O(bytes of the source) to find the line; no more than the part that is shown is decoded.
  init(of source: String, at range: Range<Int>, width: Int) {
    let bytes = Array(source.utf8)
    let start = min(max(range.lowerBound, 0), bytes.count)
    let end = min(max(range.upperBound, start), bytes.count)
    let lineStart = bytes[..<start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let lineEnd = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    let number = Self.hasSeveralLines(bytes) ? "\(bytes[..<lineStart].count { $0 == 0x0A } + 1): " : ""
    let room = max(16, width) - number.count
    // Letters of one cell have four bytes and a few marks at most: nothing farther away is shown.
    let reach = room * 16
    let windowStart = Self.characterStart(in: bytes, from: max(lineStart, start - reach), to: start)
    let windowEnd = Self.characterStart(in: bytes, from: min(lineEnd, start + reach), to: bytes.count)
    let faultEnd = max(start, min(end, windowEnd))
    func cells(_ range: Range<Int>) -> [Cell] {
      String(decoding: bytes[range], as: UTF8.self).map { Cell($0 == "\t" ? " " : $0) }
    }
    let part = LinePart(
      before: cells(windowStart..<start), fault: cells(start..<faultEnd), after: cells(faultEnd..<windowEnd),
      isCutBefore: windowStart > lineStart, isCutAfter: windowEnd < lineEnd
    ).fitted(to: room)
    line = number + part.text
    carets = String(repeating: " ", count: number.count + part.indent) + String(repeating: "^", count: part.caretCount)
  }

  private static func hasSeveralLines(_ bytes: [UInt8]) -> Bool {
    let trailing = bytes.reversed().prefix { $0 == 0x0A || $0 == 0x0D || $0 == 0x20 }.count
    return bytes.dropLast(trailing).contains(0x0A)
  }

  /// The first place that is not within a character.
  private static func characterStart(in bytes: [UInt8], from place: Int, to end: Int) -> Int {
    var place = place
    while place < end, bytes[place] & 0xC0 == 0x80 { place += 1 }
    return place
  }

  /// A character and how many terminal cells it takes.
  fileprivate struct Cell {
    let character: Character
    let width: Int

    init(_ character: Character) {
      self.character = character
      width = DisplayWidth.cells(of: character)
    }
  }
}

/// A line in three: what stands before the fault, the fault, and what stands after it.
private struct LinePart {
  var before: [SourceExcerpt.Cell]
  var fault: [SourceExcerpt.Cell]
  var after: [SourceExcerpt.Cell]
  var isCutBefore: Bool
  var isCutAfter: Bool

  var indent: Int { (isCutBefore ? 1 : 0) + Self.width(of: before) }

  /// At least one, also under the end of the line.
  var caretCount: Int { max(1, Self.width(of: fault)) }

  var text: String {
    let shown = String((before + fault + after).map(\.character))
    return (isCutBefore ? "…" : "") + shown + (isCutAfter ? "…" : "")
  }

  /// The part that has room: of a long fault its start, and about as much before it as after it.
  func fitted(to room: Int) -> LinePart {
    let (widthBefore, widthAfter) = (Self.width(of: before), Self.width(of: after))
    if !isCutBefore, !isCutAfter, widthBefore + Self.width(of: fault) + widthAfter <= room { return self }
    var part = self
    let inside = room - 2
    part.fault = Self.prefix(of: fault, cells: inside * 2 / 3)
    let isFaultCut = part.fault.count < fault.count
    let rest = inside - Self.width(of: part.fault)
    let roomBefore = min(widthBefore, max(rest / 2, rest - (isFaultCut ? 0 : widthAfter)))
    part.before = Self.prefix(of: before.reversed(), cells: roomBefore).reversed()
    part.after = isFaultCut ? [] : Self.prefix(of: after, cells: rest - Self.width(of: part.before))
    part.isCutBefore = isCutBefore || part.before.count < before.count
    part.isCutAfter = isCutAfter || isFaultCut || part.after.count < after.count
    return part
  }

  private static func width(of cells: [SourceExcerpt.Cell]) -> Int { cells.reduce(0) { $0 + $1.width } }

  /// As many of the first characters as fit.
  private static func prefix(of cells: [SourceExcerpt.Cell], cells limit: Int) -> [SourceExcerpt.Cell] {
    var used = 0
    let fitting = cells.prefix { cell in
      used += cell.width
      return used <= limit
    }
    return Array(fitting)
  }
}
