import Diagnostics
import NotebookDocuments

extension FuzzTarget {
  /// Any text as a session document: given back as it is, and changed only where it is edited.
  static let document = FuzzTarget(
    "document", seeds: seeds(DocumentCheck.seeds), words: DocumentCheck.words, roundsInTests: 60,
    check: { try DocumentCheck.check(FuzzInput($0).text) })
}

private enum DocumentCheck {
  static let words = [
    "---\n", "\n", "\r\n", "```motcua\n", "```motcua skip error decimals=3\n", "```output id=1 rows=2 sha256=ab\n",
    "```\n",
    "````\n", "~~~motcua\n", "~~~\n", "   ```\n", "<!--", "-->", "<!-- motcua:end cells=1 -->\n", "...\n", "%41", "%",
    "title: ", "data: {a: {path: b, rows: {c: 1}}}\n", "width: 80\n", "settings: {decimals: 3}\n", "\u{FEFF}", "'",
    "\"",
    "# ", ": ", "\u{301}", "\\",
  ]

  static let seeds = [
    "---\nmotcua: 1\ntitle: \"Quý III\"\ndata: {hanoi: {path: ../a, sha256: 9f, rows: {procedures: 18}}}\nwidth: 100\n---\n"
      + "Prose.\n\n```motcua\nprocedures | show count\n```\n```output id=3f rows=1 sha256=ab\n count\n 18\n```\n"
      + "<!-- motcua:end cells=1 -->\n",
    "---\r\nmotcua: 1\r\n# note\r\nauthors:\r\n  - Lan\r\n...\r\n~~~motcua skip a=%20\r\nb\r\n~~~\r\n",
    "```motcua\na\n```\n<!--\n```motcua\nb\n```\n-->\n```text\nc\n```\n````output\n```\n````\nlast",
    "```output\nx\n```\n```motcua error\nopen", "text\n<!-- motcua:end cells=0 -->\n\nmore\n<!-- a --> b\n",
    "---\nwidth: x\nwidth: 2\ntitle: [a\nsettings: {a: [1]}\n---",
  ]

  private static let fresh = SessionOutput(id: "9", rows: 1, sha256: "cd", text: "new\n```\n")

  static func check(_ text: String) throws {
    let document = SessionDocument(parsing: text)
    try require(document.text.utf8.elementsEqual(text.utf8), "not given back: \(document.text.debugDescription)")
    try checkReplacing(document)
    try checkAppending(document, text)
    try checkHeader(document, text)
    var whole = SessionDocument(header: SessionHeader(), entries: document.entries)
    whole.appendProse(text)
    whole.append(.init(cell: SessionCell(source: text), outputs: [SessionOutput(id: text, text: text)]))
    let read = SessionDocument(parsing: whole.text)
    try require(read.isComplete, "a written document is not whole: \(whole.text.debugDescription)")
    try checkEntries(read, whole, "written")
  }

  /// Every cell says what it said, and so does every output.
  private static func checkEntries(_ read: SessionDocument, _ written: SessionDocument, _ when: String) throws {
    let (entries, others) = (read.entries, written.entries)
    try require(entries.count == others.count, "\(when), cells come or go: \(written.text.debugDescription)")
    for (entry, other) in zip(entries, others) {
      let (cell, same) = (entry.cell, other.cell)
      let isSame =
        cell.source.utf8.elementsEqual(same.source.utf8) && cell.isSkipped == same.isSkipped
        && cell.expectsError == same.expectsError && cell.settings == same.settings
        && entry.outputs.map(facts).joined().elementsEqual(other.outputs.map(facts).joined())
      try require(isSame, "\(when), \(other) reads as \(entry)")
    }
  }

  private static func facts(of output: SessionOutput) -> [UInt8] {
    let others = output.otherAttributes.flatMap { [$0.name, $0.value] }
    return Array(
      ([output.id, output.rows.map(String.init), output.sha256, output.text] + others).debugDescription.utf8)
  }

  private static func checkReplacing(_ document: SessionDocument) throws {
    for index in document.entries.indices {
      var edited = document
      edited.replaceOutputs(ofCell: index, with: [fresh])
      let kept = edited.blocks.filter { if case .output = $0 { false } else { true } }
      let before = document.blocks.filter { if case .output = $0 { false } else { true } }
      try require(kept.starts(with: before), "new outputs change other blocks")
      try require(edited.entries[index].outputs.count == 1, "not one output")
      var again = edited
      again.replaceOutputs(ofCell: index, with: [fresh])
      try require(again.text.utf8.elementsEqual(edited.text.utf8), "the same outputs change the document")
      let ids = document.diagnostics.map(\.id)
      if ids.contains(.sessionCommentNotClosed) || ids.contains(.sessionHeaderNotClosed) { continue }
      try checkEntries(SessionDocument(parsing: edited.text), edited, "with new outputs")
    }
  }

  private static func checkAppending(_ document: SessionDocument, _ text: String) throws {
    var edited = document
    edited.append(.init(cell: SessionCell(source: "b `` c\n```\nd"), outputs: [fresh]))
    edited.markComplete()
    try require(edited.text.utf8.starts(with: text.utf8.prefix(firstEnd(of: document))), "appending changes the start")
    let ids = document.diagnostics.map(\.id)
    if ids.contains(.sessionCommentNotClosed) || ids.contains(.sessionHeaderNotClosed) { return }
    let read = SessionDocument(parsing: edited.text)
    try checkEntries(read, edited, "appended to")
    try require(read.isComplete, "not whole once marked: \(edited.text.debugDescription)")
    var again = read
    again.markComplete()
    try require(again.text.utf8.elementsEqual(edited.text.utf8), "marking twice changes the document")
  }

  /// Bytes before the line of the first end mark, which an appended entry may move.
  private static func firstEnd(of document: SessionDocument) -> Int {
    let text = Array(document.text.utf8)
    let mark = Array("<!--".utf8)
    guard let start = text.indices.first(where: { text[$0...].starts(with: mark) }) else { return text.count }
    return text[..<start].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
  }

  private static func checkHeader(_ document: SessionDocument, _ text: String) throws {
    if document.diagnostics.contains(where: { $0.id == .sessionHeaderNotClosed || $0.id == .sessionHeaderKeyRepeated })
    {
      return
    }
    var edited = document
    (edited.header.title, edited.header.width) = (document.header.title, document.header.width)
    edited.header.settings = document.header.settings
    edited.header.title = text
    edited.header.width = 77
    edited.header.settings = [SessionAttribute(name: text, value: text)]
    let read = SessionDocument(parsing: edited.text)
    try require(
      read.header.title == text && read.header.width == 77 && read.header.settings == edited.header.settings,
      "the header reads back otherwise: \(edited.text.debugDescription)")
    try require(read.blocks == document.blocks, "the header changes what follows it")
  }
}
