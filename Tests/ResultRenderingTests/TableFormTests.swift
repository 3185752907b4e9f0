import ColumnarData
import ResultRendering
import Testing
import VietnameseText

@Suite struct TableFormTests {
  @Test func drawsKeysAtTheLeftNumbersAtTheRightAndTotalsBelowARule() {
    #expect(
      rendered(SampleResults.domains) == """
        domain   count  ratio(online of eligible)
        ───────  ─────  ─────────────────────────
        Đất đai  1,227     1,200 / 1,227 = 97.80%
        Tư pháp    444       471 /   493 = 95.54%
        Y tế         0         0 /     0 =      —
        ───────  ─────  ─────────────────────────
        Total    1,671     1,671 / 1,720 = 97.15%

        """)
  }

  @Test func speaksVietnamese() {
    #expect(
      rendered(SampleResults.domains, as: .table, RenderingOptions(language: .vietnamese)) == """
        Lĩnh vực  count  ratio(online of eligible)
        ────────  ─────  ─────────────────────────
        Đất đai   1.227     1.200 / 1.227 = 97,80%
        Tư pháp     444       471 /   493 = 95,54%
        Y tế          0         0 /     0 =      —
        ────────  ─────  ─────────────────────────
        Tổng      1.671     1.671 / 1.720 = 97,15%

        """)
  }
}
