import NotebookDocuments
import TestSupport
import Testing

/// Cells of a document that are renamed, taken out and moved, with the prose left where it is.
@Suite struct CellEditingTests {
  private static let text = """
    # Title

    ```motcua name=a
    one
    ```
    ```output
    1
    ```

    Prose between.

    ```motcua
    two
    ```
    ```motcua skip
    three
    ```
    ```output
    3
    ```
    <!-- motcua:end cells=3 -->

    """

  private func sources(_ document: SessionDocument) -> [String] { document.entries.map(\.cell.source) }

  @Test func renamesAndReplacesOneBlock() {
    var document = SessionDocument(parsing: Self.text)
    document.rename(cell: 1, to: "b")
    document.replaceSource(ofCell: 2, with: "four\n``` five")
    let expected = Self.text.replacing("```motcua\ntwo", with: "```motcua name=b\ntwo")
      .replacing("```motcua skip\nthree\n```", with: "````motcua skip\nfour\n``` five\n````")
    #expect(document.text == expected)
    document.rename(cell: 0, to: nil)
    #expect(document.entries[0].cell.name == nil)
  }

  @Test func takesOutACellWithItsOutputs() {
    var document = SessionDocument(parsing: Self.text)
    document.removeCell(0)
    #expect(sources(document) == ["two", "three"])
    #expect(document.text.contains("# Title\n") && document.text.contains("Prose between."))
    #expect(!document.text.contains("```output\n1\n") && document.isComplete)
    document.removeCell(1)
    document.removeCell(0)
    #expect(document.entries.isEmpty && document.isComplete)
  }

  /// Every move of every cell gives the order that is meant, and a text that reads as the same document.
  @Test func movesEveryCellBehindEveryOther() {
    let names = ["one", "two", "three"]
    for from in 0..<3 {
      for target in [nil, 0, 1, 2] as [Int?] where target != from {
        var document = SessionDocument(parsing: Self.text)
        document.moveCell(from, behind: target)
        var order = names
        let moved = order.remove(at: from)
        order.insert(moved, at: target.flatMap { target in order.firstIndex(of: names[target]).map { $0 + 1 } } ?? 0)
        #expect(sources(document) == order, "\(from) behind \(String(describing: target))")
        let read = SessionDocument(parsing: document.text)
        #expect(read.entries == document.entries && read.diagnostics.isEmpty && read.isComplete, "\(document.text)")
        #expect(read.entries.first { $0.cell.source == "three" }?.outputs.map(\.text) == ["3"])
        #expect(document.text.hasPrefix("# Title\n\n") && document.text.contains("\nProse between.\n"))
      }
    }
  }

  /// Random edits of random documents: what is there afterwards is what was meant, and is read back the same.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func survivesAnyEdits(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let proses = ["", "\n", "text\n", "text", "\n\n# a\n\n", "```sql\nx\n```\n"]
    var text = ""
    for number in 0..<Int.random(in: 1...5, using: &random) {
      text += proses[Int.random(in: 0..<6, using: &random)]
      if !text.isEmpty && !text.hasSuffix("\n") { text += "\n" }
      text += "```motcua\nq\(number)\n```\n" + (Bool.random(using: &random) ? "```output\n\(number)\n```\n" : "")
    }
    if Bool.random(using: &random) { text += "end" }
    var document = SessionDocument(parsing: text)
    var model = sources(document)
    for step in 0..<12 where !model.isEmpty {
      let index = Int.random(in: 0..<model.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0:
        document.removeCell(index)
        model.remove(at: index)
      case 1:
        let other = Int.random(in: -1..<model.count, using: &random)
        if other == index { continue }
        let (name, target) = (model[index], other < 0 ? nil : model[other])
        document.moveCell(index, behind: other < 0 ? nil : other)
        model.remove(at: index)
        model.insert(name, at: target.flatMap { model.firstIndex(of: $0) }.map { $0 + 1 } ?? 0)
      case 2:
        document.replaceOutputs(ofCell: index, with: [SessionOutput(text: "new")])
      default:
        document.append(SessionDocument.Entry(cell: SessionCell(source: "n\(step)")))
        model.append("n\(step)")
      }
      #expect(sources(document) == model, "seed \(seed)")
      #expect(sources(SessionDocument(parsing: document.text)) == model, "seed \(seed): \(document.text)")
    }
  }
}
