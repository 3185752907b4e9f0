import VietnameseText

/// The rows of a buffer between its line feeds, for moves up and down.
struct BufferRows {
  private let scalars: [UInt32]
  private let promptCells: Int
  /// Each row without its line feed; at least one.
  let ranges: [Range<Int>]

  /// - Parameter promptCells: The cells before the first row, so that Up and Down keep to what is seen as a column.
  init(_ scalars: [UInt32], promptCells: Int) {
    self.scalars = scalars
    self.promptCells = promptCells
    var ranges: [Range<Int>] = []
    var start = 0
    for (index, scalar) in scalars.enumerated() where scalar == 0x0A {
      ranges.append(start..<index)
      start = index + 1
    }
    self.ranges = ranges + [start..<scalars.count]
  }

  func row(of cursor: Int) -> Int {
    ranges.firstIndex { cursor <= $0.upperBound } ?? ranges.count - 1
  }

  /// The cells of the screen before a place in its row.
  func cells(before cursor: Int) -> Int {
    let row = row(of: cursor)
    let before = LineEditor.text(of: scalars[ranges[row].lowerBound..<cursor])
    return DisplayWidth.cells(in: before) + (row == 0 ? promptCells : 0)
  }

  /// The place in a row that has so many cells before it, or the row's end.
  func place(at cells: Int, inRow row: Int) -> Int {
    var place = ranges[row].lowerBound
    var used = row == 0 ? promptCells : 0
    for character in LineEditor.text(of: scalars[ranges[row]]) {
      used += DisplayWidth.cells(of: character)
      if used > cells { break }
      place += character.unicodeScalars.count
    }
    return place
  }
}

/// Words as a query has them: letters, digits and `_`.
enum Words {
  /// The start of the word at or before a place.
  static func start(in scalars: [UInt32], before cursor: Int) -> Int {
    var place = cursor
    while place > 0 && !isWord(scalars[place - 1]) { place -= 1 }
    while place > 0 && isWord(scalars[place - 1]) { place -= 1 }
    return place
  }

  /// The end of the word at or after a place.
  static func end(in scalars: [UInt32], after cursor: Int) -> Int {
    var place = cursor
    while place < scalars.count && !isWord(scalars[place]) { place += 1 }
    while place < scalars.count && isWord(scalars[place]) { place += 1 }
    return place
  }

  private static func isWord(_ scalar: UInt32) -> Bool {
    guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
    if scalar == 0x5F { return true }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .nonspacingMark:
      return true
    default: return false
    }
  }
}
