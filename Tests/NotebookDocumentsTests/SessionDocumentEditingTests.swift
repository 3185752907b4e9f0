import Diagnostics
import NotebookDocuments
import Testing

@Suite struct SessionDocumentEditingTests {
  private let fresh = SessionOutput(id: "9", rows: 1, sha256: "cd", text: "new")

  @Test func replacesTheOutputsOfOneCellAlone() {
    var document = SessionDocument(parsing: SampleDocuments.quarter)
    document.replaceOutputs(ofCell: 0, with: [fresh])
    let old = """
      ```output id=3f rows=1 sha256=ab12
       ratio(online of eligible)
       1,671 / 1,720 = 97.15%
      ```
      """
    let new = """
      ```output id=9 rows=1 sha256=cd
      new
      ```
      """
    #expect(document.text == SampleDocuments.quarter.replacing(old, with: new))
  }

  @Test func leavesOutputsThatSayTheSame() {
    let text = "```motcua\na\n```\n\n~~~output  sha256=cd   rows=1 id=9\nnew\n~~~\nprose\n"
    var document = SessionDocument(parsing: text)
    document.replaceOutputs(ofCell: 0, with: [fresh])
    #expect(document.text == text)
  }

  @Test(arguments: [
    ("```motcua\na\n```", "```motcua\na\n```\n```output id=9 rows=1 sha256=cd\nnew\n```\n"),
    ("```motcua\na\n```\nb", "```motcua\na\n```\n```output id=9 rows=1 sha256=cd\nnew\n```\nb"),
    ("```motcua\r\na\r\n```\r\n", "```motcua\r\na\r\n```\r\n```output id=9 rows=1 sha256=cd\r\nnew\r\n```\r\n"),
    (
      "```motcua\na\n```\n\n```output\nx\n```\ny\n```output\nz\n```\n",
      "```motcua\na\n```\n\n```output id=9 rows=1 sha256=cd\nnew\n```\ny\n"
    ),
  ])
  func putsOutputsUnderTheCell(_ text: String, expected: String) {
    var document = SessionDocument(parsing: text)
    document.replaceOutputs(ofCell: 0, with: [fresh])
    #expect(document.text.utf8.elementsEqual(expected.utf8), "\(document.text)")
  }

  @Test func takesOutputsAway() {
    var document = SessionDocument(parsing: "```motcua\na\n```\n```output\nx\n```\nrest")
    document.replaceOutputs(ofCell: 0, with: [])
    #expect(document.text == "```motcua\na\n```\nrest")
  }

  @Test func appendsBeforeTheEndMark() {
    var document = SessionDocument(parsing: SampleDocuments.quarter)
    document.append(.init(cell: SessionCell(source: "b"), outputs: [fresh]))
    let addition = """

      ```motcua
      b
      ```
      ```output id=9 rows=1 sha256=cd
      new
      ```
      <!-- motcua:end cells=2 -->
      """
    #expect(
      document.text == SampleDocuments.quarter.replacing("<!-- motcua:end cells=1 -->", with: addition))
    #expect(SessionDocument(parsing: document.text).isComplete)
  }

  @Test func proseCannotActOnTheDocument() {
    var document = SessionDocument(header: SessionHeader(), entries: [])
    document.appendProse("```motcua\nrm\n  ~~~\n<!-- motcua:end cells=0 -->\nplain")
    document.append(.init(cell: SessionCell(source: "a")))
    #expect(
      document.text == """
        ---
        motcua: 1
        ---

        \\```motcua
        rm
        \\~~~
        \\<!-- motcua:end cells=0 -->
        plain

        ```motcua
        a
        ```
        <!-- motcua:end cells=1 -->

        """)
    let read = SessionDocument(parsing: document.text)
    #expect(read.isComplete)
    #expect(read.entries.map(\.cell.source) == ["a"])
  }

  @Test func growsAsATranscriptDoes() {
    let header = SessionDocument(parsing: "---\nmotcua: 1\n---\n")
    let entries = [
      SessionDocument.Entry(cell: SessionCell(source: "a"), outputs: [fresh]),
      SessionDocument.Entry(cell: SessionCell(source: "b")),
    ]
    let transcript = header.text + entries.map(SessionDocument.appendedText).joined()
    var document = SessionDocument(parsing: transcript)
    #expect(!document.isComplete)
    #expect(!document.hasEndMark)
    document.markComplete()
    #expect(document.text == SessionDocument(header: SessionHeader(), entries: entries).text)
  }

  @Test func takesAwayWhatAKilledSessionLeftHalfWritten() {
    let whole = "---\nmotcua: 1\n---\n\n```motcua\na\n```\n"
    var document = SessionDocument(parsing: whole + "```output id=2\nhalf a ta")
    #expect(document.diagnostics.map(\.id) == [.sessionFenceNotClosed])
    #expect(document.removeOpenBlock() != nil)
    #expect(document.removeOpenBlock() == nil)
    document.markComplete()
    #expect(document.text == whole + "<!-- motcua:end cells=1 -->\n")
  }

  @Test func closesAnOpenBlockBeforeItAppends() {
    var document = SessionDocument(parsing: "````motcua\na")
    document.append(.init(cell: SessionCell(source: "b")))
    let read = SessionDocument(parsing: document.text)
    #expect(read.diagnostics.isEmpty)
    #expect(read.entries.map(\.cell.source) == ["a", "b"])
  }

  @Test func marksOnceAtTheEnd() {
    var document = SessionDocument(parsing: "```motcua\na\n```\n<!-- motcua:end cells=1 -->\n\n```motcua\nb\n```\n")
    document.markComplete()
    #expect(document.text == "```motcua\na\n```\n\n```motcua\nb\n```\n<!-- motcua:end cells=2 -->\n")
    #expect(SessionDocument(parsing: document.text).isComplete)
  }

  @Test func endsTheLastLineOfAHeaderOrOfProse() {
    for text in ["---\nmotcua: 1\n---", "prose"] {
      var document = SessionDocument(parsing: text)
      document.markComplete()
      #expect(document.text == text + "\n<!-- motcua:end cells=0 -->\n")
      document.append(.init(cell: SessionCell(source: "a")))
      #expect(SessionDocument(parsing: document.text).isComplete)
    }
  }

  @Test(arguments: 0..<300)
  func appendedCellsReadBackWhateverStandsBefore(seed: Int) {
    var document = SessionDocument(parsing: SampleDocuments.random(seed: UInt64(seed)))
    let before = document.entries.map(\.cell.source)
    let isOpen = document.diagnostics.contains { [.sessionHeaderNotClosed, .sessionCommentNotClosed].contains($0.id) }
    let source = "b `` c\n```\nd"
    document.append(.init(cell: SessionCell(source: source), outputs: [fresh]))
    document.markComplete()
    let read = SessionDocument(parsing: document.text)
    if !isOpen {
      #expect(read.entries.map(\.cell.source) == before + [source], "\(document.text.debugDescription)")
      #expect(read.entries.last?.outputs == [fresh] || document.text.contains("\r\n"))
      #expect(read.isComplete)
    }
  }
}
