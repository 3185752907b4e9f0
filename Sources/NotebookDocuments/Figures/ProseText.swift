/// A paragraph of a document's prose without what is no text of its own: links, code, tags and comments are blanked.
package struct ProseParagraph: Sendable, Hashable {
  /// The line on which it starts, from 1.
  package let line: Int
  /// With blanks in place of what is left out, so that places count as in the document; line breaks stay.
  package let text: String
  /// The addresses of its links to places in the document.
  package let addresses: [String]
}

extension SessionDocument {
  /// The paragraphs of the prose, in order.
  package var paragraphs: [ProseParagraph] {
    var paragraphs: [ProseParagraph] = []
    var lines = byteOrderMarkAndHeader.utf8.count { $0 == 0x0A }
    for block in blocks {
      if case .prose(let text) = block { paragraphs += Self.paragraphs(of: text, linesBefore: lines) }
      lines += block.raw.utf8.count { $0 == 0x0A }
    }
    return paragraphs
  }

  private static func paragraphs(of prose: String, linesBefore: Int) -> [ProseParagraph] {
    let lines = SourceLines(prose)
    let reader = LinkReader(prose)
    var bytes = lines.bytes
    for range in reader.skipped {
      for place in range where bytes[place] != 0x0A { bytes[place] = 0x20 }
    }
    return ParagraphReader(lines).paragraphs.map { range in
      let own = reader.places.filter { $0.paragraph == range }
      return ProseParagraph(
        line: linesBefore + bytes[..<range.lowerBound].count { $0 == 0x0A } + 1,
        text: String(decoding: bytes[range], as: UTF8.self),
        addresses: own.map { String(decoding: lines.bytes[$0.address], as: UTF8.self) })
    }
  }
}
