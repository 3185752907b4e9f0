extension SessionDocument {
  /// Puts new outputs under a cell in place of those there; a document whose outputs say the same stays as it is.
  ///
  /// - Parameter index: The cell's place among the cells, from 0.
  package mutating func replaceOutputs(ofCell index: Int, with outputs: [SessionOutput]) {
    let cells = blocks.indices.filter { if case .cell = blocks[$0] { true } else { false } }
    precondition(cells.indices.contains(index), "the cell is one of the document's entries")
    let start = cells[index]
    let end = index + 1 < cells.count ? cells[index + 1] : blocks.count
    let places = (start..<end).filter { if case .output = blocks[$0] { true } else { false } }
    let present = places.compactMap { place in if case .output(let output) = blocks[place] { output } else { nil } }
    if present.count == outputs.count, zip(present, outputs).allSatisfy({ $0.saysTheSame(as: $1) }) { return }
    if places.last == blocks.count - 1 { missingFence = nil }
    for place in places.reversed() { blocks.remove(at: place) }
    let place = places.first ?? (start + 1 == blocks.count ? endOfBlocks() : start + 1)
    blocks.insert(contentsOf: outputs.map { .output($0.with(lineBreak: lineBreak)) }, at: place)
  }

  /// Changes the text of the prose, stretch by stretch; cells, outputs and the end mark stay.
  package mutating func replaceProse(_ replacement: (String) -> String) {
    for index in blocks.indices {
      if case .prose(let text) = blocks[index] { blocks[index] = .prose(replacement(text)) }
    }
  }

  /// Changes the statements of the cells; a cell whose statements stay keeps its text.
  package mutating func replaceSources(_ replacement: (String) -> String) {
    for index in blocks.indices {
      guard case .cell(let cell) = blocks[index] else { continue }
      let source = replacement(cell.source)
      if source == cell.source { continue }
      if index == blocks.count - 1 { missingFence = nil }
      blocks[index] = .cell(cell.with(source: source).with(lineBreak: lineBreak))
    }
  }

  /// Adds a cell with its outputs at the end, before the end mark, which counts it.
  package mutating func append(_ entry: Entry) {
    separateFromEnd()
    blocks.append(.cell(entry.cell.with(lineBreak: lineBreak)))
    blocks += entry.outputs.map { .output($0.with(lineBreak: lineBreak)) }
    recount()
  }

  /// Adds a paragraph at the end, before the end mark. Lines that would open or end a block of the document get a
  /// backslash before them.
  package mutating func appendProse(_ text: String) {
    separateFromEnd()
    let lines = text.withPlainLineBreaks.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0)
    }
    blocks.append(.prose(lines.map { Self.harmless($0) + lineBreak }.joined()))
    recount()
  }

  /// Adds the end mark, or brings its count up to date; marks that stand elsewhere go, except on the first line, where
  /// the text behind it might become a header.
  package mutating func markComplete() {
    let first = header.isEmpty ? blocks.first : nil
    blocks.removeAll { block in
      if case .prose(let text) = block, block != first { EndMark(text) != nil } else { false }
    }
    _ = endOfBlocks()
    if endMark?.cells != cellCount { endMark = EndMark(cells: cellCount, lineBreak: lineBreak) }
  }

  /// Takes away a last block without closing fence: what a killed session left half written.
  ///
  /// - Returns: The block, nil where the last one is whole.
  @discardableResult
  package mutating func removeOpenBlock() -> Block? {
    guard missingFence != nil else { return nil }
    missingFence = nil
    return blocks.popLast()
  }

  /// The text that adding an entry to a document's end takes, for a transcript that only grows; no end mark.
  package static func appendedText(of entry: Entry) -> String {
    entry.outputs.reduce(into: "\n" + entry.cell.with(lineBreak: "\n").raw) { $0 += $1.with(lineBreak: "\n").raw }
  }

  /// A blank line between what is there and what comes.
  private mutating func separateFromEnd() {
    if endOfBlocks() == 0 && header.isEmpty { return }
    if case .prose(let text) = blocks.last, text == lineBreak || text.hasSuffix(lineBreak + lineBreak) { return }
    blocks.append(.prose(lineBreak))
  }

  /// The place behind the last block, whose last line is ended and whose fence is closed where they were not.
  mutating func endOfBlocks() -> Int {
    let isEnded =
      if case .output(let output)? = blocks.last {
        output.endsItsLine
      } else {
        ((blocks.last?.raw ?? header.text(lineBreak: lineBreak)).utf8.last ?? 0x0A) == 0x0A
      }
    let closing = (isEnded ? "" : lineBreak) + (missingFence.map { $0 + lineBreak } ?? "")
    missingFence = nil
    if !closing.isEmpty { blocks.append(.prose(closing)) }
    return blocks.count
  }

  mutating func recount() {
    if endMark != nil { endMark = EndMark(cells: cellCount, lineBreak: lineBreak) }
  }

  private static func harmless(_ line: String) -> String {
    let start = line.unicodeScalars.drop { $0 == " " }
    let acts = ["```", "~~~", "<!--"].contains { start.starts(with: $0.unicodeScalars) }
    return acts ? "\\" + String(start) : line
  }
}
