package import Diagnostics

/// A session as a Markdown document: a header, prose, cells, and under each cell the outputs that it gave.
///
/// Every line of the text belongs to one block, which keeps it as it was read; so a document that is not changed gives
/// back its text byte for byte, and a changed one differs in the changed blocks alone.
package struct SessionDocument: Sendable {
  /// A cell and the outputs below it, in document order.
  package struct Entry: Sendable, Hashable {
    /// The statements.
    package let cell: SessionCell
    /// What stands below the cell, in document order; empty for a cell without an output.
    package let outputs: [SessionOutput]

    package init(cell: SessionCell, outputs: [SessionOutput] = []) {
      self.cell = cell
      self.outputs = outputs
    }
  }

  /// A stretch of whole lines of the document.
  package enum Block: Sendable, Hashable {
    /// Markdown as it stands, blank lines and other code blocks included.
    case prose(String)
    case cell(SessionCell)
    case output(SessionOutput)
  }

  /// Pins what could change an answer; a changed one is written on the next ``text``.
  package var header: SessionHeader
  package internal(set) var blocks: [Block]
  /// What the text was found to lack when it was read. Errors mean that it must not be run or written over.
  package let diagnostics: [Diagnostic]
  var endMark: EndMark?
  /// Blank lines behind the end mark.
  var tail: String
  /// The line that would close the last block, where that is missing.
  var missingFence: String?
  /// How new lines end.
  let lineBreak: String
  /// Before everything else, a header set later too; empty where there is none.
  private let byteOrderMark: String

  /// A new document, whole: with its end mark.
  package init(header: SessionHeader, entries: [Entry]) {
    self.header = header
    blocks = []
    diagnostics = []
    endMark = nil
    tail = ""
    missingFence = nil
    lineBreak = "\n"
    byteOrderMark = ""
    for entry in entries { append(entry) }
    markComplete()
  }

  /// Reads a document; never fails: see ``diagnostics``.
  package init(parsing text: String) {
    var parser = SessionDocumentParser(text)
    parser.parse()
    header = parser.header
    blocks = parser.blocks
    diagnostics = parser.diagnostics
    endMark = parser.endMark
    tail = parser.tail
    missingFence = parser.missingFence
    lineBreak = parser.lines.lineBreak
    byteOrderMark = parser.lines.byteOrderMark
  }

  /// The whole document.
  package var text: String {
    byteOrderMarkAndHeader + blocks.map(\.raw).joined() + (endMark?.raw ?? "") + tail
  }

  /// The document without its end mark: what a session that still grows has on disk.
  package var unfinishedText: String {
    let text = byteOrderMarkAndHeader + blocks.map(\.raw).joined()
    return text + (text.utf8.last == 0x0A ? "" : lineBreak) + (missingFence.map { $0 + lineBreak } ?? "")
  }

  /// What stands before the first block.
  var byteOrderMarkAndHeader: String { byteOrderMark + header.text(lineBreak: lineBreak) }

  /// The cells with their outputs.
  package var entries: [Entry] {
    var entries: [Entry] = []
    for block in blocks {
      switch block {
      case .prose: break
      case .cell(let cell): entries.append(Entry(cell: cell))
      case .output(let output):
        if let last = entries.popLast() { entries.append(Entry(cell: last.cell, outputs: last.outputs + [output])) }
      }
    }
    return entries
  }

  /// Whether the end mark is there and counts the cells that are there: false for a document that was cut, and for one
  /// that was written by hand without a mark.
  package var isComplete: Bool { endMark?.cells == cellCount && missingFence == nil }

  /// Whether there is an end mark at all.
  package var hasEndMark: Bool { endMark != nil }

  /// How many cells there are.
  package var cellCount: Int { blocks.count { if case .cell = $0 { true } else { false } } }
}

extension SessionDocument.Block {
  /// The block as it stands in the document.
  var raw: String {
    switch self {
    case .prose(let text): text
    case .cell(let cell): cell.raw
    case .output(let output): output.raw
    }
  }
}
