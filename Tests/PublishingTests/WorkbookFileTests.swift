import ColumnarData
import Foundation
import Publishing
import TestSupport
import Testing
import Values
import VietnameseText

/// Workbooks, read again by the program's own reader; the outside judge of `.ci/run` is LibreOffice.
@Suite struct WorkbookFileTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  /// The sheets of a workbook, each as lines of its cells.
  private func sheets(_ sheets: [WorkbookSheet]) throws -> [String: [String]] {
    let file = scratch.url.appendingPathComponent("x.xlsx")
    try WorkbookFile.bytes(of: sheets).data.write(to: file)
    return try WorkbookText.sheets(of: file)
  }

  @Test func keepsTypesAndSplitsRatios() throws {
    let sheet = try WorkbookSheet(name: "kq", of: SampleDocument.hostile, .vietnamese)
    let lines = try #require(try sheets([sheet])["kq"])
    #expect(
      lines == [
        "s:Đơn vị | s:<i>share</i> (tử số) | s:<i>share</i> (mẫu số) | s:<i>share</i> | s:big | s:amount | s:day | s:ok"
          + " | s:quarter | s:change (điểm %)",
        "s:<script>alert(1)</script> | n:1 | n:3 | n:0.3333333333 | s:9007199254740993 | n:12.5 | n:44074 | b:1"
          + " | s:III/2020 | n:1",
        "s:=1+1 | n:2 | n:4 | n:0.5 | n:1234 | n:0.01 | s:01/01/1900 | b:0 | s:IV/2020 | n:-33.33333333",
        "s:\"><img src=x onerror=alert(1)> | n:0 | n:0 | - | n:-5 | n:0 | n:43890 | - | s:I/2020 | n:0",
        "s:a␛[31m&amp;⟨U+202E⟩b | - | - | - | - | n:-0.07 | n:25569 | b:1 | - | n:0",
      ])
  }

  @Test func namesOfSheetsAreThoseThatExcelTakes() throws {
    let long = String(repeating: "đ", count: 40)
    let names = ["a/b:c", long, long, "", "A/B:C"]
    let found = try sheets(names.map { WorkbookSheet(name: $0, paragraphs: ["x"]) })
    #expect(
      Set(found.keys) == [
        "a_b_c", String(long.prefix(31)), String(long.prefix(27)) + " (2)", "1", "A_B_C (2)",
      ])
  }

  @Test func cutsWhatACellCannotHoldAndCountsIt() throws {
    let text = String(repeating: "ă", count: 40_000)
    let (data, cut) = try WorkbookFile.bytes(of: [WorkbookSheet(name: "t", paragraphs: [text, "b"])])
    #expect(cut == 1)
    #expect(!data.isEmpty)
  }

  @Test func refusesMoreRowsThanASheetHas() {
    let rows = Array(repeating: "", count: 1_048_576)
    #expect(throws: (any Error).self) {
      try WorkbookFile.bytes(of: [WorkbookSheet(name: "t", paragraphs: rows)])
    }
  }
}
