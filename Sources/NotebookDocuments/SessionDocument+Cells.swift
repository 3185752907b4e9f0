extension SessionDocument {
  /// Puts other statements in the place of a cell's; its name and labels stay.
  ///
  /// - Parameter index: The cell's place among the cells, from 0; so in all that follows.
  package mutating func replaceSource(ofCell index: Int, with source: String) {
    replaceCell(index) { $0.with(source: source) }
  }

  /// Gives a cell another name; nil takes its name away.
  package mutating func rename(cell index: Int, to name: String?) {
    replaceCell(index) { $0.with(name: name) }
  }

  /// Takes away a cell with its outputs, and the blank line before it where nothing else stands there.
  package mutating func removeCell(_ index: Int) { _ = takeCell(index) }

  /// Puts a cell with its outputs behind another one; the prose stays where it is.
  ///
  /// - Parameter other: The place of the other cell before the move; nil for the front of all cells.
  package mutating func moveCell(_ index: Int, behind other: Int?) {
    precondition(index != other, "a cell does not stand behind itself")
    let moved = takeCell(index)
    // The cells behind the one that is gone have moved up.
    let target = other.map { $0 > index ? $0 - 1 : $0 }
    let cells = cellPlaces
    var place: Int
    if let target {
      let end = target + 1 < cells.count ? cells[target + 1] : blocks.count
      place = (blocks[..<end].lastIndex { if case .prose = $0 { false } else { true } } ?? cells[target]) + 1
      if place == blocks.count { place = endOfBlocks() }
    } else {
      place = cells.first ?? endOfBlocks()
    }
    let needsBlank = place > 0 || !header.isEmpty
    let isFollowed = place < blocks.count && !blocks[place].isBlankAtStart
    var stretch = moved
    if needsBlank && !(place > 0 && blocks[place - 1].isBlankAtEnd) { stretch.insert(.prose(lineBreak), at: 0) }
    if isFollowed { stretch.append(.prose(lineBreak)) }
    blocks.insert(contentsOf: stretch, at: place)
    recount()
  }

  /// Where in the blocks the cells are.
  private var cellPlaces: [Int] {
    blocks.indices.filter { if case .cell = blocks[$0] { true } else { false } }
  }

  private mutating func replaceCell(_ index: Int, _ replacement: (SessionCell) -> SessionCell) {
    let place = cellPlaces[index]
    guard case .cell(let cell) = blocks[place] else { preconditionFailure("the place is a cell's") }
    if place == blocks.count - 1 { missingFence = nil }
    blocks[place] = .cell(replacement(cell).with(lineBreak: lineBreak))
  }

  /// - Returns: The cell and its outputs, each a block that is whole.
  private mutating func takeCell(_ index: Int) -> [Block] {
    _ = endOfBlocks()
    let cells = cellPlaces
    let start = cells[index]
    let end = index + 1 < cells.count ? cells[index + 1] : blocks.count
    let places = (start..<end).filter { if case .prose = blocks[$0] { false } else { true } }
    let taken = places.map { blocks[$0] }
    for place in places.reversed() { blocks.remove(at: place) }
    if start > 0, blocks[start - 1] == .prose(lineBreak) { blocks.remove(at: start - 1) }
    recount()
    return taken
  }
}

extension SessionDocument.Block {
  fileprivate var isBlankAtStart: Bool {
    if case .prose(let text) = self { text.unicodeScalars.first == "\n" || text.hasPrefix("\r\n") } else { false }
  }

  fileprivate var isBlankAtEnd: Bool {
    guard case .prose(let text) = self else { return false }
    let lines = text.withPlainLineBreaks
    return lines == "\n" || lines.hasSuffix("\n\n") || lines.isEmpty
  }
}
