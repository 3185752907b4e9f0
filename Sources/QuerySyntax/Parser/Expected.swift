import VietnameseText

/// What a rule expects: in words, for its message, and in kinds, for completion.
struct Expected {
  let text: LocalizedText
  let things: [NextWords.Thing]

  private init(english: String, vietnamese: String, _ things: NextWords.Thing...) {
    text = LocalizedText(english: english, vietnamese: vietnamese)
    self.things = things
  }

  static let name = Expected(english: "a name", vietnamese: "một tên", .newName)
  /// After a dot.
  static let furtherName = Expected(english: "a name", vietnamese: "một tên", .column)
  static let column = Expected(english: "a column", vietnamese: "một cột", .column)
  static let table = Expected(english: "a table", vietnamese: "một bảng", .table)
  static let value = Expected(
    english: "a value or column", vietnamese: "một giá trị hoặc cột", .column, .number, .text, .period)
  static let condition = Expected(english: "a condition", vietnamese: "một điều kiện")
  static let measure = Expected(
    english: "a measure such as count or ratio(…)", vietnamese: "một số đo như đếm hoặc tỷ lệ(…)", .metric, .column)
  static let metric = Expected(english: "a metric", vietnamese: "một chỉ số", .metric)
  static let text = Expected(english: "a text in quotes", vietnamese: "một đoạn văn bản trong dấu nháy", .text)
  static let number = Expected(english: "a number", vietnamese: "một số", .number)
  static let unit = Expected(
    english: "a unit of time such as month or quarter", vietnamese: "một đơn vị thời gian như tháng hoặc quý")
  static let period = Expected(
    english: "a period such as 2020Q3 or 2020-08", vietnamese: "một kỳ như 2020Q3 hoặc tháng 8/2020", .period)
  static let periodRangeOrList = Expected(
    english: "a period, a range such as 3..4, or a list in parentheses",
    vietnamese: "một kỳ, một khoảng như 3..4 hoặc một danh sách trong ngoặc", .period, .number)
  static let comparison = Expected(
    english: "a comparison such as = or >=", vietnamese: "một phép so sánh như = hoặc >=")
  static let stage = Expected(
    english: "a stage such as where or show", vietnamese: "một bước như lọc hoặc hiện")
  static let statement = Expected(
    english: "a table, a definition or a command", vietnamese: "một bảng, một định nghĩa hoặc một lệnh", .table)
  static let endOfStatement = Expected(
    english: "'|' or the end of the line", vietnamese: "'|' hoặc hết dòng")
  static let endOfCommand = Expected(english: "the end of the line", vietnamese: "hết dòng")

  static func wholeNumber(from least: Int) -> Expected {
    Expected(
      english: "a whole number from \(least)", vietnamese: "một số nguyên từ \(least) trở lên", .number)
  }
}
