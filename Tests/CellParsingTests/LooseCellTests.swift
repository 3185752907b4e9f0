import CellParsing
import TestSupport
import Testing

/// The plain writing of a cell, or what else it says.
private enum Writing: Equatable {
  case unchanged, failure
  case plain(String)

  init(_ text: String) {
    switch LooseCell(text) {
    case .unchanged: self = .unchanged
    case .failure: self = .failure
    case .plain(let plain): self = .plain(plain)
    }
  }
}

@Suite struct LooseCellTests {
  @Test(
    arguments: [
      // Blanks between groups.
      ("1 234", "1234"), ("12 345 678", "12345678"), ("1 234,5", "1234,5"), ("1 234.56", "1234.56"),
      ("1 234%", "1234%"),
      // Signs and brackets.
      ("(56)", "-56"), ("( 56 )", "-56"), ("(1.234,5)", "-1.234,5"), ("−12", "-12"), ("–12", "-12"), ("- 12", "-12"),
      ("(12%)", "-12%"), ("5-", "-5"), ("1.234,5-", "-1.234,5"), ("12 −", "-12"), ("5.000- đ", "-5.000"),
      // Currencies before and after, in any case.
      ("50.000 đồng", "50.000"), ("50.000 Đồng", "50.000"), ("50.000đ", "50.000"), ("50.000 VNĐ", "50.000"),
      ("50000 vnd", "50000"), ("₫20.000", "20.000"), ("20.000₫", "20.000"), ("VND 20.000", "20.000"), ("-5 đ", "-5"),
      ("(5 đ)", "-5"), ("-₫5.000", "-5.000"), ("−5.000 đồng", "-5.000"), ("5 đ đ", nil), ("đ 5 đ", nil),
      ("(5 đ) đ", nil), ("(5) đ", "-5"), ("1 500 000 đồng", "1500000"),
      // Points at the ends, and powers of ten.
      (".5", "0.5"), ("5.", "5"), ("1e3", "1000"), ("1E3", "1000"), ("1.5e3", "1500"), ("2e-3", "0.002"),
      ("-1e2", "-100"),
      ("1e18", "1000000000000000000"), ("1e19", nil), ("1e", nil), ("e5", nil), ("1e3.5", nil),
      // What has no other writing.
      ("1234", nil), ("-12", nil), ("12%", nil), ("1.234,5", nil), ("", nil), ("đ", nil), ("đồng", nil), ("abc", nil),
      ("5 hồ sơ", nil), ("1 23", nil), ("12 34", nil), ("1234 567", nil), ("1  234", nil), ("1 2345", nil),

      ("(-5)", nil), ("(5-)", nil), ("-5-", nil), ("5--", nil), ("--5", nil), ("(5", nil), ("5)", nil), ("5 usd", nil),
      ("$5", nil), ("1-2", nil), ("1/2", nil),
    ] as [(String, String?)])
  func numbersInPlainWriting(_ text: String, _ plain: String?) {
    #expect(Writing(text) == plain.map(Writing.plain) ?? .unchanged)
  }

  @Test(
    arguments: [
      ("31/07/20", "31/07/2020"), ("1/8/99", "1/8/1999"), ("1/8/49", "1/8/2049"), ("1/8/50", "1/8/1950"),
      ("01/01/00", "01/01/2000"), ("ngày 31 tháng 8 năm 2020", "31/8/2020"),
      ("Ngày 01 tháng 09 năm 2020", "01/09/2020"),
      ("31 tháng 8 năm 2020", "31/8/2020"), ("NGÀY 1 THÁNG 8, NĂM 2020", "1/8/2020"),
      ("ngay 1 thang 8 nam 2020", "1/8/2020"),
      ("31/7/2020", nil), ("31/07/020", nil), ("31-07-20", nil), ("31/07", nil), ("a/b/cc", nil), ("//20", nil),
      ("ngày 31 tháng 8 năm 20", nil), ("ngày tháng năm 2020", nil), ("ngày 31 tháng tám năm 2020", nil),
      ("tháng 8 năm 2020", nil), ("ngày 31 tháng 8 năm 2020 lúc 8", nil),
    ] as [(String, String?)])
  func daysInPlainWriting(_ text: String, _ plain: String?) {
    #expect(Writing(text) == plain.map(Writing.plain) ?? .unchanged)
  }

  @Test(arguments: [
    "NaN", "nan", "inf", "-Inf", "+INF", "Infinity", "-infinity", "#N/A", "#n/a", "#DIV/0!", "#REF!", "#VALUE!",
    "#NAME?",
    "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
  ])
  func wordsOfProgramsThatHaveNoNumber(_ text: String) {
    #expect(Writing(text) == .failure)
    #expect(Writing(text + "x") == .unchanged)
  }

  /// A number written in any of the ways is the number that was written.
  @Test(arguments: [UInt64(9)]) func theNumberStaysTheSame(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<1000 {
      let value = random.number(0...999_999_999)
      let groups = Self.groups(of: value)
      var text = groups.joined(separator: random.pick([" ", ".", ""]))
      let decimals = random.chance(30) ? "\(random.number(1...9))" : ""
      if !decimals.isEmpty { text += ",\(decimals)" }
      let isNegative = random.chance(30)
      if random.chance(30) { text = random.pick([text + " đồng", text + "đ", "₫" + text, text + " VNĐ"]) }
      if isNegative { text = random.chance(30) ? "(\(text))" : random.pick(["-", "−", "–"]) + text }
      let plain =
        switch LooseCell(text) {
        case .plain(let plain): plain
        case .unchanged: text
        case .failure: "?"
        }
      let read = NumberCell.parse(Array(plain.utf8).span, .vietnamese)
      let digits = Int64("\(value)\(decimals)") ?? 0
      let isRight = read?.unscaled == (isNegative ? -digits : digits) && read?.scale == decimals.count
      if !isRight { Issue.record("seed \(seed): '\(text)' became '\(plain)'") }
    }
  }

  private static func groups(of value: Int) -> [String] {
    value < 1000 ? ["\(value)"] : groups(of: value / 1000) + [String("\(1000 + value % 1000)".dropFirst())]
  }
}
