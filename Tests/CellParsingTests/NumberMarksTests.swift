import CellParsing
import Testing
import VietnameseText

/// What the marks of a number say of its decimals.
@Suite struct NumberMarksTests {
  @Test(arguments: [
    ("850,000", NumberMarks.Decimals?.some(.likeGroup), false), ("1,250", .likeGroup, false),
    ("-12,345", .likeGroup, false),
    ("15,125%", .likeGroup, false), ("12,5", .sure, false), ("12,50", .sure, false), ("0,125", .sure, false),
    ("1234,567", .sure, false), ("1.250,500", .sure, true), ("12,3456", .sure, false), ("1.250.000", nil, true),
    ("15.000", nil, true), ("7", nil, false), ("-7 %", nil, false),
  ])
  func decimalsLikeAGroup(_ text: String, _ decimals: NumberMarks.Decimals?, _ areGroups: Bool) {
    let marks = NumberMarks(Array(text.utf8).span, .vietnamese)
    #expect(marks.decimals == decimals && marks.areGroups == areGroups)
    // The other notation, with the two marks changed.
    let other = String(text.map { $0 == "," ? "." : $0 == "." ? "," : $0 })
    #expect(NumberMarks(Array(other.utf8).span, .english) == marks)
  }

  /// Where decimals are like a group, the other notation reads another number, and only there.
  @Test func theOtherNotationReadsAGroup() throws {
    for whole in ["0", "1", "12", "123", "1234", "1.234"] {
      for decimals in ["", ",5", ",25", ",125", ",1250"] {
        let cell = Array("\(whole)\(decimals)".utf8)
        let isLike = NumberMarks(cell.span, .vietnamese).decimals == .likeGroup
        let english = whole.contains(".") ? nil : NumberCell.parse(cell.span, .english)
        #expect(isLike == (english != nil && !decimals.isEmpty), "\(whole)\(decimals)")
      }
    }
  }
}

/// Cells of columns that a package declares as numbers.
@Suite struct DeclaredNumberTests {
  @Test(
    arguments: [
      ("1.5e3", "1500/0", nil), ("1E-2", "1/2", nil), ("-2.50e+1", "-25/0", nil), ("0e5", "0/0", nil),
      ("1e18", "1000000000000000000/0", nil), ("1e19", nil, nil), ("1e-9", "1/9", nil), ("1e-10", nil, nil),
      ("100e-10", "1/8", nil), ("+5", "5/0", "5/0"), ("+5.25", "525/2", "525/2"), (".5", "5/1", nil),
      ("-.5", "-5/1", nil),
      ("5.", "5/0", nil), ("+.5e1", "5/0", nil), ("007", "7/0", "7/0"), ("e5", nil, nil), ("1e", nil, nil),
      ("1e5.5", nil, nil), ("+-5", nil, nil), ("-+5", nil, nil), ("--5", nil, nil), (".", nil, nil), ("+", nil, nil),
      ("-", nil, nil), ("", nil, nil), ("1e99999999", nil, nil), ("1 e5", nil, nil), ("0x10", nil, nil),
      ("NaN", nil, nil),
      ("5%e2", nil, nil),
    ] as [(String, String?, String?)])
  func plainAndScientific(_ text: String, _ number: String?, _ whole: String?) {
    func read(_ isWhole: Bool) -> String? {
      NumberCell.parseDeclared(Array(text.utf8).span, .plain, isWhole: isWhole).map { "\($0.unscaled)/\($0.scale)" }
    }
    #expect(read(false) == number)
    #expect(read(true) == whole)
  }

  @Test func theDeclaredSignsHold() {
    let cell = Array("1.250,5e3".utf8)
    let number = NumberCell.parseDeclared(cell.span, .vietnamese, isWhole: false)
    #expect(number?.unscaled == 1_250_500 && number?.scale == 0)
  }
}
