package import VietnameseText

/// What an answer computed in place of what was asked.
package struct Mistake: Sendable, Hashable {
  /// By which records name it: of the lesson's own wrong form, or of the kind of switch.
  package let name: String
  /// What the learner is told.
  package let text: LocalizedText
}

/// One way in which a query can differ from the solution, and how that is told.
enum Switch: Hashable {
  case calendar(usesReporting: Bool)
  case dateBasis(used: String, asked: String)
  case periodDropped(String)
  case period(used: String, asked: String)
  case conditionDropped(String)
  case conditionAdded(String)
  case conditionTurned(String)
  case comparison(used: String, asked: String)
  case baseDropped(String)
  case baseTurned
  case numeratorTurned
  case parts(used: String, asked: String)
  case rowsForDistinct(String)
  case distinctForRows(String)
  case measure(used: String, asked: String)
  case keys(used: String, asked: String)

  /// The kind of the switch, by which records name it.
  var name: String {
    switch self {
    case .calendar: "calendar"
    case .dateBasis: "date-basis"
    case .periodDropped: "no-period"
    case .period: "other-period"
    case .conditionDropped: "condition-dropped"
    case .conditionAdded: "condition-added"
    case .conditionTurned: "condition-turned"
    case .comparison: "comparison"
    case .baseDropped: "base-dropped"
    case .baseTurned: "parts-exchanged"
    case .numeratorTurned: "other-part"
    case .parts: "other-parts"
    case .rowsForDistinct: "rows-for-distinct"
    case .distinctForRows: "distinct-for-rows"
    case .measure: "other-measure"
    case .keys: "other-groups"
    }
  }

  /// What the answer is, and what was asked. It speaks of the result alone, which is exactly that of this switch.
  var text: LocalizedText {
    switch self {
    case .calendar(let usesReporting):
      let (used, asked) = usesReporting ? (Self.reporting, Self.months) : (Self.months, Self.reporting)
      return Self.text(
        "this is the answer for \(used.english); the question means \(asked.english)",
        "đây là kết quả tính theo \(used.vietnamese); câu hỏi tính theo \(asked.vietnamese)")
    case .dateBasis(let used, let asked):
      return Self.text(
        "this is the answer when the period goes by '\(used)'; the question goes by '\(asked)'",
        "đây là kết quả khi xét kỳ theo '\(used)'; câu hỏi xét kỳ theo '\(asked)'")
    case .periodDropped(let asked):
      return Self.text(
        "this is the answer over all dates; the question is about \(asked)",
        "đây là kết quả của toàn bộ thời gian; câu hỏi chỉ hỏi \(asked)")
    case .period(let used, let asked):
      return Self.text(
        "this is the answer for \(used); the question is about \(asked)",
        "đây là kết quả của \(used); câu hỏi hỏi \(asked)")
    case .conditionDropped(let condition):
      return Self.text(
        "this is the answer without the condition '\(condition)'", "đây là kết quả khi bỏ điều kiện '\(condition)'")
    case .conditionAdded(let condition):
      return Self.text(
        "this is the answer for the rows with '\(condition)' alone; the question does not ask that",
        "đây là kết quả chỉ tính các dòng '\(condition)'; câu hỏi không đặt điều kiện này")
    case .conditionTurned(let condition):
      return Self.text(
        "this is the answer for the rows that do not satisfy '\(condition)'",
        "đây là kết quả trên các dòng không thỏa '\(condition)'")
    case .comparison(let used, let asked):
      return Self.text(
        "this is the answer for '\(used)'; the question means '\(asked)'",
        "đây là kết quả của '\(used)'; câu hỏi là '\(asked)'")
    case .baseDropped(let base):
      return Self.text(
        "the base is all rows here; the question is of those with '\(base)' alone",
        "mẫu số ở đây là mọi dòng; câu hỏi chỉ tính trên các dòng '\(base)'")
    case .baseTurned:
      return Self.text("numerator and base have changed places", "tử số và mẫu số bị đổi chỗ")
    case .numeratorTurned:
      return Self.text(
        "this is the share of the others: what is asked for is the rest up to 100%",
        "đây là tỷ lệ của phần còn lại: kết quả cần tìm là phần bù đến 100%")
    case .parts(let used, let asked):
      return Self.text(
        "this is 'ratio(\(used))'; the question asks for 'ratio(\(asked))'",
        "đây là 'tỷ lệ(\(used))'; câu hỏi cần 'tỷ lệ(\(asked))'")
    case .rowsForDistinct(let column):
      return Self.text(
        "this counts rows; the question counts each value of '\(column)' once",
        "đây là số dòng; câu hỏi đếm mỗi giá trị của '\(column)' một lần")
    case .distinctForRows(let column):
      return Self.text(
        "this counts each value of '\(column)' once; the question counts rows",
        "đây là số giá trị khác nhau của '\(column)'; câu hỏi đếm số dòng")
    case .measure(let used, let asked):
      return Self.text(
        "this is '\(used)'; the question asks for '\(asked)'", "đây là '\(used)'; câu hỏi cần '\(asked)'")
    case .keys(let used, let asked):
      return Self.text(
        "here the groups are '\(used)'; the question asks for '\(asked)'",
        "ở đây chia nhóm theo '\(used)'; câu hỏi cần chia theo '\(asked)'")
    }
  }

  private static let reporting = LocalizedText(
    english: "reporting periods (15th to 14th)", vietnamese: "kỳ báo cáo (từ ngày 15 đến ngày 14)")
  private static let months = LocalizedText(english: "calendar periods", vietnamese: "kỳ theo lịch")

  private static func text(_ english: String, _ vietnamese: String) -> LocalizedText {
    LocalizedText(english: english, vietnamese: vietnamese)
  }
}
