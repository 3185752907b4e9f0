import Diagnostics
import Foundation
import Testing
import VietnameseText

@Suite struct DiagnosticTextTests {
  @Test func theCaretStandsUnderTheFaultByCells() {
    let source = "hồ sơ | lọc kênh = \"x\""
    let range = source.utf8Range(of: "kênh")
    let text = DiagnosticText(
      Diagnostic(.unknownTable, at: range, ["name": .text("x")]), source: source, language: .english)
    #expect(text.text == "error MC1201: no table 'x'\n  hồ sơ | lọc kênh = \"x\"\n              ^^^^")
  }

  @Test func onlyTheLineOfTheFaultIsShown() {
    let source = "a\nb | c\nd"
    let text = DiagnosticText(
      Diagnostic(.unknownTable, at: 6..<7, ["name": .text("c")]), source: source, language: .vietnamese)
    #expect(text.text == "lỗi MC1201: không có bảng 'c'\n  b | c\n      ^")
  }

  @Test(arguments: [0..<0, 5..<5, 5..<900, 900..<901, 2..<4])
  func anyRangeIsDrawn(_ range: Range<Int>) {
    let text = DiagnosticText(Diagnostic(.unknownTable, at: range), source: "一\n二", language: .english)
    #expect(text.lines.count == 3)
  }

  @Test func aFixGivesTheMendedLine() {
    let fix = FixIt([
      FixIt.Replacement(range: 6..<7, text: "two"), FixIt.Replacement(range: 0..<1, text: "một"),
    ])
    #expect(fix.applied(to: "a  |  b") == "một  |  two")
  }
}

extension String {
  fileprivate func utf8Range(of part: String) -> Range<Int> {
    guard let range = range(of: part) else { return 0..<0 }
    return utf8.distance(from: startIndex, to: range.lowerBound)..<utf8.distance(from: startIndex, to: range.upperBound)
  }
}
