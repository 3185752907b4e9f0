package import ColumnarData
import VietnameseText

/// A column that the program works out of the dates of any table of dossiers: one with the columns that it needs.
package enum DerivedColumn: Sendable, Hashable, CaseIterable {
  /// How a dossier stands to its due date.
  case deadline
  /// Calendar days from receipt to the end.
  case daysTaken
  /// Working days from receipt to the end.
  case workdaysTaken
  /// Received and not done on the last day of the data.
  case isPending

  /// The dates out of which a column is worked out, by the names of their columns.
  enum Source: String {
    case received, due, resolved

    /// The column as a reader of either language types it.
    var title: LocalizedText {
      switch self {
      case .received: LocalizedText(english: rawValue, vietnamese: "ngày tiếp nhận")
      case .due: LocalizedText(english: rawValue, vietnamese: "ngày hẹn trả")
      case .resolved: LocalizedText(english: rawValue, vietnamese: "ngày xử lý xong")
      }
    }
  }

  var sources: [Source] {
    switch self {
    case .deadline: [.due, .resolved]
    case .daysTaken, .workdaysTaken, .isPending: [.received, .resolved]
    }
  }

  /// Name, titles, type and values of the column.
  package var field: Field {
    switch self {
    case .deadline:
      Field(
        name: "deadline", titles: LocalizedText(english: "Deadline", vietnamese: "tình trạng hạn"),
        aliases: ["tinhtranghan"], type: .category, values: Standing.allCases.map(\.value),
        description: LocalizedText(
          english:
            "Done before, on or after the due date; or, not done on the last day of the data, within it or overdue.",
          vietnamese:
            "Xong trước, đúng hoặc sau ngày hẹn trả; nếu đến ngày chốt số liệu chưa xong thì còn trong hạn hay đã quá hạn."
        ))
    case .daysTaken:
      Field(
        name: "days_taken", titles: LocalizedText(english: "Days taken", vietnamese: "số ngày giải quyết"),
        aliases: ["songaygiaiquyet"], type: .number(scale: 0),
        description: LocalizedText(
          english: "Calendar days from receipt to the end; missing where it is not done.",
          vietnamese: "Số ngày theo lịch từ ngày tiếp nhận đến ngày xử lý xong; trống nếu chưa xong."))
    case .workdaysTaken:
      Field(
        name: "workdays_taken",
        titles: LocalizedText(english: "Working days taken", vietnamese: "số ngày làm việc giải quyết"),
        aliases: ["songaylamviecgiaiquyet"], type: .number(scale: 0),
        description: LocalizedText(
          english: "Working days from receipt to the end; missing where it is not done.",
          vietnamese: "Số ngày làm việc từ ngày tiếp nhận đến ngày xử lý xong; trống nếu chưa xong."))
    case .isPending:
      Field(
        name: "is_pending", titles: LocalizedText(english: "Pending", vietnamese: "đang giải quyết"),
        aliases: ["pending"], type: .boolean,
        description: LocalizedText(
          english: "Received and not done on the last day of the data.",
          vietnamese: "Đã tiếp nhận và chưa xong vào ngày chốt số liệu."))
    }
  }

  /// The column of a name or title.
  init?(named name: String) {
    let fields = Self.fields
    let matches = NameMatch.fields(named: name, in: fields.map(\.field))
    guard matches.count == 1 else { return nil }
    self = fields[matches[0]].column
  }

  private static let fields = allCases.map { (column: $0, field: $0.field) }

  /// How a dossier stands to its due date: the values of ``deadline``, in their order.
  enum Standing: String, CaseIterable {
    case early
    case onTime = "on_time"
    case late, within, overdue
    case noDue = "no_due"

    fileprivate var value: FieldValue {
      let titles: LocalizedText =
        switch self {
        case .early: LocalizedText(english: "early", vietnamese: "trước hạn")
        case .onTime: LocalizedText(english: "on time", vietnamese: "đúng hạn")
        case .late: LocalizedText(english: "late", vietnamese: "quá hạn")
        case .within: LocalizedText(english: "within", vietnamese: "trong hạn")
        case .overdue: LocalizedText(english: "overdue", vietnamese: "quá hạn chưa xong")
        case .noDue: LocalizedText(english: "no due date", vietnamese: "chưa có hạn")
        }
      return FieldValue(value: rawValue, titles: titles, aliases: self == .late ? ["trễ hạn"] : [])
    }
  }
}

extension TableSchema {
  /// The columns that are worked out of the dates of such a table, those that one of its own names hides left out.
  package var derivedColumns: [DerivedColumn] {
    DerivedColumn.allCases.filter { column in
      column.sources.allSatisfy { source in fields.contains { $0.name == source.rawValue && $0.type == .date } }
        && NameMatch.fields(named: column.field.name, in: fields).isEmpty
    }
  }
}
