extension SessionDocument {
  /// The links of the prose to places in the document, in its order; none of code, of comments and of cells.
  package var innerLinks: [InnerLink] {
    var links: [InnerLink] = []
    var lines = byteOrderMarkAndHeader.utf8.count { $0 == 0x0A }
    for block in blocks {
      if case .prose(let text) = block { links += Self.links(in: text, linesBefore: lines) }
      lines += block.raw.utf8.count { $0 == 0x0A }
    }
    return links
  }

  /// Puts other texts between the brackets of ``innerLinks``.
  ///
  /// - Parameter texts: One a link, in their order; nil leaves a link as it is.
  package mutating func replaceLinkTexts(_ texts: [String?]) {
    var rest = texts[...]
    for index in blocks.indices {
      guard case .prose(let text) = blocks[index] else { continue }
      let places = LinkReader(text).places
      let own = rest.prefix(places.count)
      rest = rest.dropFirst(places.count)
      if own.allSatisfy({ $0 == nil }) { continue }
      var bytes = Array(text.utf8)
      for (place, replacement) in zip(places, own).reversed() {
        if let replacement { bytes.replaceSubrange(place.text, with: Array(replacement.utf8)) }
      }
      blocks[index] = .prose(String(decoding: bytes, as: UTF8.self))
    }
  }

  /// The line of each cell, from 1.
  package var cellLines: [Int] {
    var lines: [Int] = []
    var line = byteOrderMarkAndHeader.utf8.count { $0 == 0x0A } + 1
    for block in blocks {
      if case .cell = block { lines.append(line) }
      line += block.raw.utf8.count { $0 == 0x0A }
    }
    return lines
  }

  /// The places that links may lead to beside cells: the headings, as Markdown viewers name them, and the `id` of tags.
  package var anchors: Set<String> {
    var anchors: Set<String> = []
    for case .prose(let text) in blocks {
      for line in text.split(whereSeparator: \.isNewline)
      where line.prefixMatch(of: /#{1,6}[ \t]/.matchingSemantics(.unicodeScalar)) != nil {
        let heading = String(line.drop { $0 == "#" }).replacing(/\[([^\]]*)\]\([^)]*\)/) { $0.output.1 }
        anchors.insert(Self.slug(of: heading.trimmed))
      }
      for tag in text.matches(of: /(?:id|name)\s*=\s*["']([^"']+)["']/) { anchors.insert(String(tag.output.1)) }
    }
    return anchors
  }

  /// The address of a heading: `Where the gap is!` is found as `where-the-gap-is`.
  ///
  /// - Parameter heading: Its text, without signs of Markdown.
  package static func slug(of heading: String) -> String {
    String(
      heading.lowercased().compactMap { character -> Character? in
        if character == " " { return "-" }
        return character.isLetter || character.isNumber || character == "-" || character == "_" ? character : nil
      })
  }

  private static func links(in prose: String, linesBefore: Int) -> [InnerLink] {
    let places = LinkReader(prose).places
    if places.isEmpty { return [] }
    let bytes = Array(prose.utf8)
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    var (line, counted) = (linesBefore + 1, 0)
    return places.map { place in
      let (start, end) = (place.whole.lowerBound, place.whole.upperBound)
      line += bytes[counted..<start].count { $0 == 0x0A }
      counted = start
      // Bytes enough for so many letters with marks.
      let before = text(max(place.paragraph.lowerBound, start - 320)..<start)
      let after = text(end..<min(place.paragraph.upperBound, end + 160))
      return InnerLink(
        line: line, text: text(place.text), address: text(place.address), before: String(before.suffix(80)),
        after: String(after.prefix(40)))
    }
  }
}
