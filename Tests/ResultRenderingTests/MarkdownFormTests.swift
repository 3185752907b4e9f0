import ResultRendering
import Testing
import VietnameseText

@Suite struct MarkdownFormTests {
  @Test func drawsATable() {
    var options = RenderingOptions(language: .vietnamese)
    options.rowLimit = RowLimit(first: 1)
    #expect(
      rendered(SampleResults.domains, as: .markdown, options) == """
        | Lĩnh vực | count | ratio(online of eligible) |
        | --- | ---: | ---: |
        | Đất đai | 1.227 | 1.200 / 1.227 = 97,80% |
        | **Tổng** | **1.671** | **1.671 / 1.720 = 97,15%** |

        … còn 2 dòng; xem hết bằng: thiết lập số dòng tất cả

        """)
  }

  @Test(arguments: [
    ("a|b", "a\\|b"), ("|\u{301}", "\\|\u{301}"), ("a\\|b", "a\\\\\\|b"), ("<b>x</b>", "\\<b\\>x\\</b\\>"),
    ("`x`", "\\`x\\`"),
    ("*a*", "\\*a\\*"), ("on_time", "on_time"), ("_a_", "\\_a\\_"), ("[x](y)", "\\[x\\](y)"), ("&lt;", "\\&lt;"),
    ("a\nb", "a⏎b"), ("$x$", "\\$x\\$"),
  ])
  func actsOnNothingInTheText(_ text: String, _ escaped: String) {
    let result = SampleResults.result([SampleResults.text("t", [text])])
    #expect(Array(rendered(result, as: .markdown).utf8) == Array("| t |\n| --- |\n| \(escaped) |\n".utf8))
  }
}
