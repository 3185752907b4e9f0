import ResultRendering
import Testing

@Suite struct SideBySideTests {
  private static func lines(_ left: String, _ right: String, width: Int = 80) -> [String] {
    SideBySide.lines(left, right, headings: ("recorded", "now"), width: width)
  }

  private static let before = """
    Tier      count
    ────────  ─────
    province  1,412
    district    288
    commune     113
    """

  @Test func marksTheCellsThatDiffer() {
    #expect(
      Self.lines(Self.before, Self.before.replacing("288", with: "289")) == [
        "recorded            now",
        "Tier      count     Tier      count",
        "────────  ─────     ────────  ─────",
        "province  1,412     province  1,412",
        "district    *288* | district    *289*",
        "commune     113     commune     113",
      ])
  }

  @Test func showsLinesThatAreGoneOrNew() {
    let after = Self.before.replacing("commune     113", with: "commune     113\nward          9")
    #expect(Self.lines(Self.before, after).last == "                > ward          9")
    #expect(Self.lines(after, Self.before).last == "ward          9 <")
  }

  @Test func leavesOutWhatIsAlikeFarAway() {
    let rows = (1...30).map { "row \($0)  \($0)" }.joined(separator: "\n")
    let lines = Self.lines("a  b\n──\n" + rows, "a  b\n──\n" + rows.replacing("row 20  20", with: "row 20  21"))
    #expect(lines.count == 1 + 2 + 1 + 5)
    #expect(lines.contains("⋮") && lines.contains("row 20  *20* | row 20  *21*"))
  }

  @Test func wideLinesStandBelowEachOther() {
    #expect(Self.lines("a long line", "a longer line", width: 20) == ["- a long line", "+ a longer line"])
  }

  @Test func whatIsAlikeNeedsNoLines() {
    #expect(Self.lines(Self.before, Self.before) == [])
    #expect(Self.lines("", "") == [])
  }

  @Test func oneSideMayBeEmpty() {
    #expect(Self.lines("", "a") == ["recorded   now", "         > a"])
    #expect(Self.lines("a", "") == ["recorded   now", "a        <"])
  }
}
