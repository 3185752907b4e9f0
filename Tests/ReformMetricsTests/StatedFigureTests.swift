import ColumnarData
import ReformMetrics
import TestSupport
import Testing
import Values
import VietnameseText

/// What a text of the prose states, and how it is put right.
@Suite struct StatedFigureTests {
  private static let vietnamese = FigureContext(language: .vietnamese)
  private static let english = FigureContext(language: .english)

  /// The value of an address in an answer of one row.
  private static func value(_ parts: String, of columns: ListedColumn...) throws -> BoundValue {
    var answers = NamedAnswers()
    answers.add([ResultTable(listing: "a", columns)], named: "a")
    return try answers.value(at: try #require(FigureAddress("a" + parts)), line: 1)
  }

  private static func ratio(_ n: Int64, _ d: Int64, _ kind: RatioKind = .proportion) throws -> BoundValue {
    try value("", of: .ratios("r", nil, kind: kind, [Ratio(n, d)]))
  }

  private static func number(_ unscaled: Int64, scale: Int = 0) throws -> BoundValue {
    try value("", of: .numbers("x", nil, scale: scale, [unscaled]))
  }

  // MARK: Numbers

  /// A text that is no number yet becomes one of the unit that stands behind it.
  @Test(arguments: [
    (" million", "1.5"), (" triệu", "1.5"), (" thousand", "1,496.5"), ("", "1,496,500"), (" dossiers", "1,496,500"),
  ])
  func aTextWithoutANumberTakesTheUnitBehindIt(_ after: String, _ written: String) throws {
    let context = FigureContext(language: .english, after: after)
    let value = try Self.number(1_496_500)
    #expect(value.text(like: "?", in: context) == written)
    #expect(value.isStated(by: written, in: context))
  }

  @Test(arguments: [
    "1,671", "1.671", "1671", "+1,671", " 1.671 ", "1,7 thousand", "1.7 nghìn", "2 thousand", "1.671,0",
  ])
  func statesAWholeNumber(_ text: String) throws {
    let isStated = try Self.number(1671).isStated(by: text, in: Self.english)
    #expect(isStated)
  }

  @Test(arguments: [
    "1,672", "1.617", "1,700", "1.67", "16.71", "-1,671", "1,671%", "1,6 nghìn", "1.671 thủ tục", "", "một", "1,671 2",
    "1,67,1", "1671.", ".5", "1 671", "1,671/1,720",
  ])
  func doesNotStateAWholeNumber(_ text: String) throws {
    let isStated = try Self.number(1671).isStated(by: text, in: Self.english)
    #expect(!isStated)
  }

  @Test(arguments: [
    "97%", "97.2%", "97,2%", "97.15%", "97,15 %", "97.1512%", "97,15 phần trăm", "97.15 percent",
    "1,671/1,720", "1.671 / 1.720", "1.671/1.720 = 97,15%", "1671/1720=97%",
  ])
  func statesARatio(_ text: String) throws {
    let isStated = try Self.ratio(1671, 1720).isStated(by: text, in: Self.vietnamese)
    #expect(isStated)
  }

  @Test(arguments: [
    "98%", "97.1%", "97,1%", "97.16%", "97.14%", "97", "97,15", "0.97", "1.671", "1.671/1.813", "1.671/1.720 = 97,16%",
    "97,15 điểm %", "97.2 pp", "1.671/1.720/1", "1.671/1.720 = 97,15% = 97%", "-97%",
  ])
  func doesNotStateARatio(_ text: String) throws {
    let isStated = try Self.ratio(1671, 1720).isStated(by: text, in: Self.vietnamese)
    #expect(!isStated)
  }

  @Test func theUnitMayFollowTheLink() throws {
    let ratio = try Self.ratio(1671, 1720)
    for after in [" %", "% of them", " phần trăm.", "** percent", " per cent"] {
      let context = FigureContext(language: .vietnamese, after: after)
      #expect(ratio.isStated(by: "97,15", in: context), "\(after)")
    }
    for after in [" điểm phần trăm", " điểm", " percentages", "", " thủ tục"] {
      let context = FigureContext(language: .vietnamese, after: after)
      #expect(!ratio.isStated(by: "97,15", in: context), "\(after)")
    }
    let count = try Self.number(97)
    #expect(!count.isStated(by: "97", in: FigureContext(language: .vietnamese, after: "%")))
    for after in [" thủ tục", " ngân hàng", " tỷ lệ", " tỉ trọng", " triệuu"] {
      #expect(count.isStated(by: "97", in: FigureContext(language: .vietnamese, after: after)), "\(after)")
    }
    let billions = try Self.number(97_000_000_000)
    #expect(billions.isStated(by: "97", in: FigureContext(language: .vietnamese, after: " tỷ đồng")))
  }

  /// Half is rounded away from zero, on the exact parts: 1/8 is 12.5%, and 0.1249999… less.
  @Test func roundsOnExactValues() throws {
    let eighth = try Self.ratio(1, 8)
    #expect(eighth.isStated(by: "13%", in: Self.english) && !eighth.isStated(by: "12%", in: Self.english))
    let less = try Self.ratio(1_249_999_999_999_999, 10_000_000_000_000_000)
    #expect(less.isStated(by: "12%", in: Self.english) && !less.isStated(by: "13%", in: Self.english))
    #expect(less.isStated(by: "12.49999999999999%", in: Self.english))
    let large = try Self.number(Int64.max)
    #expect(large.isStated(by: "9,223,372,036.9 billion", in: Self.english))
    #expect(!large.isStated(by: "9223372036854775807000", in: Self.english))
  }

  @Test func aShareIsStatedAsTheTableHasIt() throws {
    let shares = RatioColumn(
      numerators: ColumnBuffer([1]), denominators: ColumnBuffer([3]), kind: .share,
      apportioned: ColumnBuffer([33_34]))
    let column = ListedColumn(field: Field(name: "s", type: .ratio(.share)), values: .ratio(shares))
    let share = try Self.value(".percent", of: column)
    for text in ["33.34%", "33.33%", "33%", "33.333%"] {
      #expect(share.isStated(by: text, in: Self.english), "\(text)")
    }
    for text in ["33.35%", "33.4%"] { #expect(!share.isStated(by: text, in: Self.english), "\(text)") }
    #expect(share.text(like: "12.00%", in: Self.english) == "33.34%")
  }

  // MARK: Changes

  @Test(arguments: [
    ("-0.56 pp", "", true), ("−0,56 điểm %", "", true), ("0.56 percentage points", "It fell by ", true),
    ("0,56 điểm phần trăm", "Tỷ lệ giảm ", true), ("0.56 pp", "", false), ("0.56 pp", "It rose by ", false),
    ("0,56 điểm phần trăm", "tăng ", false), ("-0.56%", "", false), ("-0.57 pp", "", false), ("-0.56", "", false),
    ("0,56 điểm phần trăm", "Quý trước giảm. Nay tăng ", false), ("0,6 điểm %", "thấp hơn ", true),
  ])
  func readsTheDirection(_ text: String, _ before: String, _ isStated: Bool) throws {
    let change = try Self.ratio(-56, 10_000, .points)
    #expect(change.isStated(by: text, in: FigureContext(language: .english, before: before)) == isStated)
  }

  @Test func aRiseIsNoFall() throws {
    let change = try Self.ratio(343, 10_000, .points)
    for (before, isStated) in [("tăng ", true), ("rose by ", true), ("", true), ("giảm ", false), ("fell by ", false)] {
      let context = FigureContext(language: .english, before: before)
      #expect(change.isStated(by: "3.43 pp", in: context) == isStated, "\(before)")
    }
    #expect(change.isStated(by: "+3.43 pp", in: Self.english))
    #expect(change.text(like: "+9.99 pp", in: Self.english) == "+3.43 pp")
  }

  // MARK: Words, periods and days

  @Test func statesWordsInEitherLanguage() throws {
    let values = [FieldValue(value: "missed", titles: LocalizedText(english: "missed", vietnamese: "chưa đạt"))]
    let verdict = try Self.value("", of: .choices("v", nil, among: values, ["missed"]))
    for text in ["missed", "Missed", "chưa đạt", "Chưa đạt"] { #expect(verdict.isStated(by: text, in: Self.english)) }
    for text in ["met", "đạt", "chua dat", ""] { #expect(!verdict.isStated(by: text, in: Self.english)) }
    #expect(verdict.text(like: "đạt", in: Self.vietnamese) == "chưa đạt")
    let old = try Self.value("", of: .texts("t", nil, ["Hoà Bình"]))
    #expect(old.isStated(by: "Hòa Bình", in: Self.vietnamese))
  }

  @Test func statesPeriodsAndDays() throws {
    let quarter = BoundValue.period(try #require(Period(unit: .quarter, year: 2020, number: 3)))
    let forms = [
      "quý III/2020", "Quý III năm 2020", "quý 3/2020", "III/2020", "2020Q3", "Q3 2020", "the third quarter of 2020",
    ]
    for text in forms { #expect(quarter.isStated(by: text, in: Self.vietnamese), "\(text)") }
    for text in ["quý II/2020", "quý III/2019", "2020", "quý III"] {
      #expect(!quarter.isStated(by: text, in: Self.vietnamese), "\(text)")
    }
    #expect(quarter.text(like: "Quý II/2020", in: Self.english) == "Quý III/2020")
    #expect(quarter.text(like: "second quarter of 2019", in: Self.english) == "third quarter of 2020")
    #expect(quarter.text(like: "?", in: Self.english) == "2020Q3")
    let month = BoundValue.period(try #require(Period(unit: .month, year: 2020, number: 8)))
    for text in ["tháng 8/2020", "8/2020", "August 2020", "2020-08"] {
      #expect(month.isStated(by: text, in: Self.english), "\(text)")
    }
    let day = BoundValue.day(try #require(Day(year: 2020, month: 8, day: 31)))
    for text in ["31/8/2020", "31/08/2020", "2020-08-31", "ngày 31 tháng 8 năm 2020", "31 August 2020"] {
      #expect(day.isStated(by: text, in: Self.english), "\(text)")
    }
    #expect(!day.isStated(by: "30/8/2020", in: Self.english))
    #expect(day.text(like: "30/9/2020", in: Self.english) == "31/8/2020")
    #expect(day.text(like: "30 June 2020", in: Self.vietnamese) == "31 August 2020")
  }

  @Test func statesThatThereIsNothing() throws {
    let nothing = try Self.ratio(0, 0)
    #expect(nothing == .missing)
    #expect(nothing.isStated(by: "—", in: Self.english))
    #expect(nothing.isStated(by: "không có số thực hiện", in: Self.english))
    #expect(!nothing.isStated(by: "0%", in: Self.english))
    #expect(nothing.text(like: "12%", in: Self.english) == "—")
  }

  // MARK: Putting right

  @Test(arguments: [
    ("97,15%", "97,15%"), ("92%", "97%"), ("92.1%", "97.2%"), ("92,17 %", "97,15 %"), ("x", "97,15%"), ("", "97,15%"),
    ("1.671/1.813", "1.671/1.720"), ("1,671 / 1,813 = 92.17%", "1,671 / 1,720 = 97.15%"),
    ("92,1 phần trăm", "97,2 phần trăm"),
  ])
  func keepsTheFormOfARatio(_ present: String, _ right: String) throws {
    let text = try Self.ratio(1671, 1720).text(like: present, in: Self.vietnamese)
    #expect(text == right)
  }

  @Test(arguments: [
    ("444", "12.345"), ("1,444", "12,345"), ("1444", "12345"), ("1,4 nghìn", "12,3 nghìn"), ("?", "12.345"),
  ])
  func keepsTheFormOfANumber(_ present: String, _ right: String) throws {
    let text = try Self.number(12_345).text(like: present, in: Self.vietnamese)
    #expect(text == right)
  }

  /// Of random values and digits, the text that is written is the one that is accepted, and its neighbours are not.
  @Test(arguments: 0..<10)
  func whatIsWrittenIsStated(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<300 {
      let d = Int64(random.number(1...100_000))
      let ratio = try Self.ratio(Int64(random.number(0...Int(d))), d)
      let language = random.pick(Language.allCases)
      let mark = language == .english ? "." : ","
      let decimals = random.number(0...6)
      let model = "5" + (decimals == 0 ? "" : mark + String(repeating: "5", count: decimals)) + "%"
      let context = FigureContext(language: language)
      let text = ratio.text(like: model, in: context)
      #expect(ratio.isStated(by: text, in: context), "\(ratio) \(text)")
      let digits = text.filter(\.isNumber)
      let next = String((Int(digits) ?? 0) + 1)
      let padded = String(repeating: "0", count: max(0, digits.count - next.count)) + next
      let wrong = decimals == 0 ? padded + "%" : padded.dropLast(decimals) + mark + padded.suffix(decimals) + "%"
      #expect(!ratio.isStated(by: String(wrong), in: context), "\(ratio) \(wrong)")
    }
  }
}
