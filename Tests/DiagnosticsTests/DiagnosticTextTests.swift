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
    #expect(text.text == "lỗi MC1201: không có bảng 'c'\n  2: b | c\n         ^")
  }

  /// Wide letters take two cells, marks none.
  @Test(arguments: ["a", "ệ", "e\u{302}\u{323}", "漢", "👩‍💻", "ơ\u{309}字"])
  func ofALongLineThePartAroundTheFaultIsShown(_ letter: String) throws {
    for place in [0, 3, 40, 4_990, 4_999] {
      for width in [20, 40, 80, 200] {
        let before = String(repeating: letter, count: place)
        let source = before + "|X漢|" + String(repeating: letter, count: 5_000 - place)
        let start = before.utf8.count
        let text = DiagnosticText(
          Diagnostic(.unknownTable, at: start..<start + 6), source: source, language: .english, width: width)
        try #require(text.lines.count == 3)
        let (line, carets) = (text.lines[1].text, text.lines[2].text)
        #expect(DisplayWidth.cells(in: line) <= width)
        let head = try #require(line.firstRange(of: "|X漢|"))
        #expect(DisplayWidth.cells(in: line[..<head.lowerBound]) == carets.prefix { $0 == " " }.count)
        #expect(carets.count { $0 == "^" } == 5)
        let rest = "|" + String(repeating: letter, count: 5_000 - place)
        #expect(line.hasSuffix("…") == !line.hasSuffix(rest))
        #expect(line.hasPrefix("  …") == !line.hasPrefix("  " + before + "|"))
      }
    }
  }

  @Test func aFaultLongerThanTheWindowIsCut() {
    let text = DiagnosticText(
      Diagnostic(.unknownTable, at: 2..<10_002), source: "a " + String(repeating: "b", count: 10_000),
      language: .english, width: 20)
    #expect(text.lines.map(\.text).dropFirst() == ["  a " + String(repeating: "b", count: 10) + "…", "    ^^^^^^^^^^"])
  }

  @Test func ofSeveralLinesTheLineIsNumbered() {
    let source = "a\n" + String(repeating: "b ", count: 5_000) + "c\n| d"
    let text = DiagnosticText(
      Diagnostic(.unknownTable, at: 10_002..<10_003), source: source, language: .english, width: 30)
    #expect(
      text.lines.map(\.text).dropFirst() == ["  2: …b b b b b b b b b b b c", String(repeating: " ", count: 28) + "^"])
    let one = DiagnosticText(Diagnostic(.unknownTable, at: 0..<1), source: "a\n \n", language: .english)
    #expect(one.lines[1].text == "  a")
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
