import QuerySyntax
import Testing
import VietnameseText

/// Periods as Vietnamese is spoken, with the unit first, are the same as those of the language's own words, and are printed so.
@Suite struct SpokenPeriodTests {
  @Test(arguments: [
    ("quý này", "this quarter", "quý này"), ("quý trước", "previous quarter", "quý trước"),
    ("tháng này", "this month", "tháng này"), ("tháng trước", "previous month", "tháng trước"),
    ("năm nay", "this year", "năm này"), ("năm ngoái", "previous year", "năm trước"),
    ("tuan truoc", "previous week", "tuần trước"), ("6 tháng gần nhất", "last 6 month", "6 tháng gần nhất"),
    ("30 ngay gan nhat", "last 30 day", "30 ngày gần nhất"), ("kỳ này quý", "this quarter", "quý này"),
    ("gần nhất 2 quý", "last 2 quarter", "2 quý gần nhất"), ("kỳ trước năm", "previous year", "năm trước"),
  ])
  func theUnitMayStandFirst(_ typed: String, _ english: String, _ vietnamese: String) {
    for (before, after) in [("t | in ", " | show count"), ("t | where d in ", ""), ("t | where has c(in ", ")")] {
      let tree = Parser.parse(before + typed + after)
      #expect(tree.diagnostics.isEmpty, "\(typed)")
      #expect(SyntaxPrinter.text(of: tree.program, in: .english) == before + english + after)
      let said = SyntaxPrinter.text(of: tree.program, in: .vietnamese)
      #expect(said.contains(vietnamese), "\(said)")
      #expect(SyntaxPrinter.text(of: Parser.parse(said).program, in: .english) == before + english + after)
    }
  }

  /// A unit alone, and a number of units without a place, are no periods.
  @Test(arguments: ["t | in quý", "t | in 6 tháng", "t | in quý kia"])
  func othersAreNone(_ text: String) {
    #expect(!Parser.parse(text).diagnostics.isEmpty)
  }
}
