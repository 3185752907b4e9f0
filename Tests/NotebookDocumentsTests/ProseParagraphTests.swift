import Diagnostics
import NotebookDocuments
import Testing

/// The paragraphs of the prose without what is no text of its own, and where cells stand.
@Suite struct ProseParagraphTests {
  private static func paragraphs(_ text: String) -> [String] {
    SessionDocument(parsing: text).paragraphs.map { "\($0.line) \($0.text)" }
  }

  @Test func separatesParagraphsAndHeadings() {
    #expect(
      Self.paragraphs("# A\ntext\nmore\n\n- one\n- two\n") == ["1 # A\n", "2 text\nmore\n", "5 - one\n", "6 - two\n"])
  }

  /// What is left out becomes blanks, byte for byte, so that places count as in the document.
  @Test(arguments: [
    ("a `45%` b", "a b"), ("a [45%](#c) b", "a b"), ("a <!-- 45% --> b", "a b"), ("a <b title=\"45%\"> b", "a b"),
    ("a [45%](http://c/45) b", "a b"), ("a ![45%](c.png) b", "a ! b"), ("a [45%] b", "a [45%] b"), ("đ `45%` đ", "đ đ"),
  ])
  func blanksWhatIsNoText(_ prose: String, _ words: String) throws {
    let paragraphs = SessionDocument(parsing: prose).paragraphs
    #expect(paragraphs.map { $0.text.split(separator: " ").joined(separator: " ") } == [words])
    #expect(paragraphs.map(\.text.utf8.count) == [prose.utf8.count])
  }

  @Test func leavesOutCodeAndComments() {
    #expect(Self.paragraphs("```text\n45%\n```\n\n    45%\n\n<!--\n45%\n-->\n\nlast") == ["11 last"])
  }

  @Test func countsTheLinesOfTheDocument() throws {
    let text = """
      ---
      motcua: 1
      ---

      first [1](#a.n)

      ```motcua name=a
      x
      ```
      ```output
      1
      ```

      second [2](#b) and
      [3](#c)

      ```motcua
      y
      ```

      """
    let document = SessionDocument(parsing: text)
    #expect(document.paragraphs.map(\.line) == [5, 14])
    #expect(document.paragraphs.map(\.addresses) == [["a.n"], ["b", "c"]])
    #expect(document.cellLines == [7, 17])
    #expect(document.innerLinks.map(\.line) == [5, 14, 15])
  }

  @Test func namesASourceFromElsewhere() throws {
    var document = SessionDocument(
      parsing: "---\ndata: {a: {path: a.csv, sha256: 00, rows: {t: 3}, note: kept}}\n---\n")
    document.header.dataSources = document.header.dataSources.map { $0.moved(to: .path("../a.csv")) }
    #expect(document.text == "---\ndata: {a: {path: ../a.csv, sha256: 00, rows: {t: 3}, note: kept}}\n---\n")
  }

  @Test func pinsWithWhatAnswersWereMade() {
    var document = SessionDocument(parsing: "---\nmotcua: 1\n---\n")
    #expect(document.header.made.isEmpty)
    document.header.made = [.init(name: "program", value: "0.1"), .init(name: "$quarter", value: "2020Q3")]
    #expect(document.text == "---\nmotcua: 1\nmade: {program: 0.1, $quarter: 2020Q3}\n---\n")
    #expect(SessionDocument(parsing: document.text).header.made == document.header.made)
    #expect(SessionDocument(parsing: "---\nmade: x\n---\n").diagnostics.map(\.id.rawValue) == ["MC1751"])
    document.header.made = []
    #expect(document.text == "---\nmotcua: 1\n---\n")
  }
}
