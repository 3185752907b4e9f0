import Testing

@testable import ShellSession

/// Amounts as one says them.
@Suite struct QuestionAmountTests {
  private static let amounts: [(typed: String, sign: String?, text: String, unit: QuestionAmount.Unit?)] = [
    ("over 10 days", ">", "10", .days), ("no more than 5 working days", "<=", "5", .workingDays),
    ("at least three", ">=", "3", nil), ("exactly 7", "=", "7", nil), ("5 or more", ">=", "5", nil),
    ("10 days or less", "<=", "10", .days), ("more than once", ">", "1", nil), ("under 97.5%", "<", "97.5%", nil),
    ("between 5 and 10 days", nil, "5..10", .days), ("from 100 to 200 thousand", nil, "100000..200000", nil),
    ("100k", nil, "100000", nil), ("1.5 million", nil, "1500000", nil), ("50,000", nil, "50000", nil),
    ("trên 1.000.000 đồng", ">", "1000000", .money), ("hơn 1,5 triệu", ">", "1500000", nil),
    ("không quá 5 ngày làm việc", "<=", "5", .workingDays), ("từ 2 lần trở lên", ">=", "2", .times),
    ("từ 5 đến 10 ngày", nil, "5..10", .days), ("ít nhất ba", ">=", "3", nil),
    ("dưới 90 phần trăm", "<", "90", .percent),
    ("khong qua 50.000 dong", "<=", "50000", .money), ("tu 5 den 10", nil, "5..10", nil),
  ]

  @Test(arguments: amounts.indices) func isRead(_ index: Int) throws {
    let (typed, sign, text, unit) = Self.amounts[index]
    let tokens = QuestionToken.all(of: typed)
    let amount = try #require(QuestionAmount(at: 0, in: tokens), "\(typed)")
    #expect(amount.sign == sign && amount.text == text && amount.unit == unit, "\(typed): \(amount)")
    #expect(amount.count == tokens.count, "\(typed): \(amount)")
  }

  /// A number that may be written for either of two, and words that are none.
  @Test(arguments: ["over", "from July", "từ 5", "1.5", "1,5 ngày", "more than many", "0.123.456", ""])
  func isNone(_ typed: String) {
    #expect(QuestionAmount(at: 0, in: QuestionToken.all(of: typed)) == nil)
  }

  @Test func wordsArePartedWhereTheyEnd() {
    let tokens = QuestionToken.all(of: "commune-level units, 1,000 on-time: last month's \"a, b\"?")
    #expect(
      tokens.map(\.bare) == ["commune", "level", "units", "1,000", "on", "time", "last", "month", "a, b"])
    #expect(tokens.last?.text == "\"a, b\"")
  }
}
