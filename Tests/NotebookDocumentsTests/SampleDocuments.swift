import NotebookDocuments
import TestSupport

/// The document of the shell's design, and the means to make others.
enum SampleDocuments {
  static let quarter = """
    ---
    motcua: 1
    title: Third quarter 2020
    data: {hanoi: {path: ../Datasets/hanoi-2020q3, sha256: 9f2c, rows: {procedures: 1813, dossiers: 48210}}}
    calendar: calendar
    as_of: 2020-08-31
    language: en
    width: 100
    ---
    Of the eligible procedures, how many are online?

    ```motcua
    procedures | show ratio(online of eligible)
    ```
    ```output id=3f rows=1 sha256=ab12
     ratio(online of eligible)
     1,671 / 1,720 = 97.15%
    ```
    <!-- motcua:end cells=1 -->

    """

  /// Stretches of text that mean something to the reader of documents, or nearly so.
  static let pieces = [
    "---", "motcua: 1", "title: 'Quý III'", "data: {a: {path: b, rows: {c: 1}}}", "# comment", "  - nested: [1, 2]",
    "Prose with `code` and đồ họa 統計 🙂.", "", " ", "```motcua", "```motcua skip", "```motcua error decimals=3",
    "```output id=1 rows=2", "```output", "```", "````", "`````motcua", "~~~", "~~~motcua", "   ```", "    ```",
    "```text", "`` ` ``", "procedures | show count", "<!-- motcua:end cells=1 -->", "<!-- motcua:end cells=x -->",
    "<!--", "-->", "<!-- a -->", "...", "\u{301}```", "```\u{301}", "\u{FEFF}---", "a\rb", "```motcua %41=%zz ==",
  ]

  /// A document of random pieces and line breaks, the same for the same seed.
  static func random(seed: UInt64) -> String {
    var generator = SeededRandom(seed: seed)
    let lineBreaks = [["\n"], ["\r\n"], ["\n", "\r\n"]].randomElement(using: &generator) ?? ["\n"]
    var text = Bool.random(using: &generator) ? "---\nmotcua: 1\n---\n" : ""
    for _ in 0..<Int.random(in: 0...14, using: &generator) {
      text += pieces.randomElement(using: &generator) ?? ""
      text += lineBreaks.randomElement(using: &generator) ?? "\n"
    }
    if Bool.random(using: &generator) { text += pieces.randomElement(using: &generator) ?? "" }
    return text
  }
}
