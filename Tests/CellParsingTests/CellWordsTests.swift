import CellParsing
import Foundation
import Testing

/// Words and codes that a cell may consist of.
@Suite struct CellWordsTests {
  private func boolean(_ text: String) -> BooleanCell? { BooleanCell.parse(Array(text.utf8).span) }

  @Test(arguments: [
    ("true", BooleanCell.yes), ("có", .yes), ("false", .no), ("không", .no), ("x", .tick),
  ])
  func yesAndNoInAnyCase(_ word: String, _ meaning: BooleanCell) {
    for text in [word, word.uppercased(), word.capitalized, word.prefix(1) + word.dropFirst().uppercased()] {
      #expect(boolean(text) == meaning, "\(text)")
    }
    for text in [word + ".", word + "s", "\(word) ", " \(word)", word + word] {
      #expect(boolean(text) == nil, "\(text)")
    }
  }

  @Test func oneAndZeroAreYesAndNoOnlyAlone() {
    #expect(boolean("1") == .one && boolean("0") == .zero)
    for text in ["", "2", "-1", "01", "10", "1.0", "00", "y", "n", "yes", "no", "co", "khong", "đúng", "t", "✓", "xx"] {
      #expect(boolean(text) == nil, "\(text)")
    }
  }

  @Test func yesTickAndOneAreTrue() {
    #expect([BooleanCell.yes, .tick, .one].map(\.isTrue) == [true, true, true])
    #expect([BooleanCell.no, .zero].map(\.isTrue) == [false, false])
  }

  /// Every single byte and every pair of them, so that nothing is taken for a word by its length alone.
  @Test func noOtherShortTextIsYesOrNo() {
    var found: Set<String> = []
    for first in UInt8.min ... .max {
      if boolean([first]) != nil { found.insert(String(decoding: [first], as: UTF8.self)) }
      for second in UInt8.min ... .max where boolean([first, second]) != nil {
        found.insert(String(decoding: [first, second], as: UTF8.self))
      }
    }
    #expect(found == ["0", "1", "x", "X"])
  }

  private func boolean(_ bytes: [UInt8]) -> BooleanCell? { BooleanCell.parse(bytes.span) }

  // MARK: Missing

  @Test(arguments: [
    ("", true), ("-", true), ("NA", true), ("na", true), ("Na", true), ("N/A", true), ("n/a", true), ("NULL", true),
    ("null", true), ("Null", true), ("Không có thông tin", true), ("KHÔNG CÓ THÔNG TIN", true),
    ("chưa có thông tin", true), (" ", false), ("--", false), ("—", false), ("0", false), ("nan", false),
    ("none", false),
    ("không", false), ("không có", false), ("không có thông tin.", false), ("NA1", false), ("n", false), ("nul", false),
  ])
  func commonWordsForNothing(_ text: String, _ isMissing: Bool) {
    #expect(MissingValues.common.contains(text: text) == isMissing)
  }

  @Test func aPackageNamesItsOwnWords() {
    let missing = MissingValues(["?", "không rõ"])
    #expect(missing.longest == "không rõ".utf8.count)
    for text in ["?", "không rõ"] { #expect(missing.contains(text: text)) }
    for text in ["", "-", "NA", "KHÔNG RÕ", "??", "không rõ "] { #expect(!missing.contains(text: text)) }
    #expect(!MissingValues([]).contains(text: ""))
  }

  @Test func absentCellsAreMissingWhateverTheWords() {
    var cells = CellArena()
    for text in ["a", "", "-"] { cells.append(Array(text.utf8)) }
    cells.append(CellArena.absent)
    #expect(MissingValues.common.marks(in: cells) == [false, true, true, true])
    #expect(MissingValues([]).marks(in: cells) == [false, false, false, true])
  }

  // MARK: Codes

  @Test(arguments: [
    ("1.000123", true, true), ("2.001234", true, true), ("9.999999", true, false), ("1.123456", true, false),
    ("1.020000", true, false), ("1.123456.000.00.00.H26", true, true), ("1.000123.000.00.00.H26", true, true),
    ("0.000123", false, false), ("1,000123", false, false), ("1.00012", false, false), ("1.0001234", false, false),
    ("1.00012a", false, false), ("1.000123.000.00.00.h26", false, false), ("1.000123.000.00.00.H2", false, false),
    ("1.000123.000.00.00.H2x", false, false), ("1.000123.000.00.01.H26", false, false), ("", false, false),
    ("12.000123", false, false), ("1.000123 ", false, false),
  ])
  func codesOfProcedures(_ text: String, _ isCode: Bool, _ isSure: Bool) {
    let bytes = Array(text.utf8)
    let matches = ProcedureCode.matches(bytes.span)
    #expect(matches == isCode)
    let sure = matches && ProcedureCode.isSure(bytes.span)
    #expect(sure == isSure)
  }

  // MARK: Totals

  @Test(arguments: [
    ("Tổng", true), ("TỔNG CỘNG", true), ("tổng số", true), ("Cộng", true), ("Toàn tỉnh", true),
    ("TOÀN THÀNH PHỐ", true),
    ("Toàn quốc", true), ("Cả nước", true), ("Total", true), ("Grand total", true), ("cong", true),
    ("Tổng".decomposedStringWithCanonicalMapping, true), ("Tổng cục Thuế", false), ("Cộng đồng", false), ("", false),
    ("Tổng 2020", false), ("Tổng cộng hồ sơ đã tiếp nhận trong kỳ báo cáo", false), ("Totals", false), ("1", false),
    ("Tông Đản", false), ("Cống", true),
  ])
  func rowsThatSumOthers(_ text: String, _ isTotal: Bool) {
    #expect(TotalWords.contains(Array(text.utf8)[...]) == isTotal)
  }

  @Test func totalsAreMarkedCellByCell() {
    var cells = CellArena()
    for text in ["Sở Y tế", "Tổng cộng", "", "Cả nước"] { cells.append(Array(text.utf8)) }
    #expect(TotalWords.marks(in: cells) == [0, 1, 0, 1])
  }
}

extension MissingValues {
  fileprivate func contains(text: String) -> Bool { contains(Array(text.utf8).span) }
}
