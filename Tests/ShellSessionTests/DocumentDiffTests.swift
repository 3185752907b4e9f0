import NotebookDocuments
import ShellSession
import Testing
import VietnameseText

/// How two documents differ.
@Suite struct DocumentDiffTests {
  private static let text = """
    ---
    motcua: 1
    data: {tiny: {path: tiny, sha256: aaaaaaaaaaaaaaaa, rows: {procedures: 4}}}
    parameters: {quarter: {type: period, default: 2020Q2}}
    ---

    Đạt [66,7%](#a.percent), [4](#b).

    ```motcua name=a
    procedures | show ratio(online of eligible)
    ```
    ```output id=1 rows=1 sha256=11
             ratio
    ──────────────
    2 / 3 = 66.67%
    ```

    ```motcua
    procedures | show count
    ```
    ```output
    count
    ─────
        4
    ```

    """

  private static func diff(_ other: String, _ language: Language = .english) -> String {
    DocumentDiff(SessionDocument(parsing: text), SessionDocument(parsing: other)).text(language: language, width: 80)
  }

  @Test func theSameDocumentsHaveNone() {
    #expect(DocumentDiff(SessionDocument(parsing: Self.text), SessionDocument(parsing: Self.text)).isEmpty)
    #expect(Self.diff(Self.text.replacing("Đạt", with: "Thành phố đạt")) == "", "prose is not compared by its lines")
    #expect(Self.diff(Self.text.replacing("  ratio", with: "  tỷ lệ")) == "", "equal values may be drawn otherwise")
  }

  @Test func tellsValuesFiguresAndPins() {
    let other = Self.text.replacing("sha256=11", with: "sha256=12").replacing("2 / 3 = 66.67%", with: "3 / 3 = 100.00%")
      .replacing("66,7%", with: "100%").replacing("sha256: aaaaaaaaaaaaaaaa", with: "sha256: bbbbbbbbbbbbbbbb")
      .replacing("default: 2020Q2", with: "default: 2020Q3")
    let told = Self.diff(other)
    let start = """
      $quarter: 2020Q2 → 2020Q3
      data tiny: aaaaaaaaaaaa → bbbbbbbbbbbb
      #a.percent: 66,7% → 100%
      a: another answer
        first              second

      """
    #expect(told.hasPrefix(start) && told.hasSuffix("\n  *2 / 3 = 66.67%* | *3 / 3 = 100.00%*\n"), "\(told)")
  }

  @Test func tellsCellsOfOneAlone() {
    let other = Self.text.replacing("procedures | show count\n", with: "dossiers | show count\n")
    #expect(
      Self.diff(other, .vietnamese)
        == "procedures | show count: chỉ có ở tài liệu thứ nhất\ndossiers | show count: chỉ có ở tài liệu thứ hai\n")
  }

  @Test func tellsOtherStatementsOfANamedCell() {
    let other = Self.text.replacing("online of eligible", with: "online of all")
    #expect(
      Self.diff(other) == """
        a: other statements
          - procedures | show ratio(online of eligible)
          + procedures | show ratio(online of all)

        """)
  }

  @Test func textsAreComparedWhereNoHashIs() {
    let other = Self.text.replacing("    4\n", with: "    5\n")
    #expect(Self.diff(other).hasPrefix("procedures | show count: another answer\n"))
    #expect(Self.diff(other).contains("*4* | "))
  }

  @Test func aFigureMayBeNewOrGone() {
    #expect(Self.diff(Self.text.replacing(", [4](#b)", with: "")) == "#b: 4 → —\n")
    #expect(Self.diff(Self.text.replacing("[4](#b)", with: "[4](#b) [5](#c)")) == "#c: — → 5\n")
  }
}
