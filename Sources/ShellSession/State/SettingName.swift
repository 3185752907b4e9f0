package import VietnameseText

/// The settings by name: what each takes, and what it is for.
package enum SettingName: String, Sendable, CaseIterable, TitledWord {
  case language, calendar, asOf = "as_of", numbers, width, rows, decimals, timing, screenReader = "screen_reader"

  /// The name as it is printed; either language's is read.
  package var title: LocalizedText {
    let vietnamese =
      switch self {
      case .language: "ngôn ngữ"
      case .calendar: "lịch"
      case .asOf: "ngày chốt"
      case .numbers: "kiểu số"
      case .width: "độ rộng"
      case .rows: "số dòng"
      case .decimals: "số lẻ"
      case .timing: "thời gian"
      case .screenReader: "trình đọc màn hình"
      }
    return LocalizedText(english: rawValue, vietnamese: vietnamese)
  }

  /// What may stand after the name, in the words of a language.
  package func values(in language: Language) -> [String] {
    func words(_ words: SettingValueWord...) -> [String] { words.map { $0.title[language] } }
    return switch self {
    case .language: Language.allCases.map(\.rawValue)
    case .calendar: words(.calendar, .reporting) + ["21/12"]
    case .asOf: [LocalizedText(english: "2020-08-31", vietnamese: "31/8/2020")[language]] + words(.none)
    case .numbers: Language.allCases.map(\.rawValue) + words(.automatic)
    case .width: ["20…1000"] + words(.automatic)
    case .rows: ["1…1000000"] + words(.all, .automatic)
    case .decimals: ["0…6"]
    case .timing, .screenReader: words(.on, .off)
    }
  }

  /// What may stand after the name, as messages and listings name it: `en | vi`.
  package var valuesText: LocalizedText {
    LocalizedText(
      english: values(in: .english).joined(separator: " | "),
      vietnamese: values(in: .vietnamese).joined(separator: " | "))
  }

  /// What the setting is for, in one line.
  package var meaning: LocalizedText {
    switch self {
    case .language:
      LocalizedText(
        english: "language of messages, numbers and dates", vietnamese: "ngôn ngữ của thông báo, số và ngày")
    case .calendar:
      LocalizedText(
        english:
          "calendar quarters, reporting ones from the 15th to the 14th, or the day on which the year begins (21/12: months from the 21st to the 20th)",
        vietnamese:
          "quý theo lịch, quý báo cáo từ ngày 15 đến ngày 14, hoặc ngày bắt đầu của năm báo cáo (21/12: tháng từ ngày 21 đến ngày 20)"
      )
    case .asOf:
      LocalizedText(
        english: "the day up to which the data are known",
        vietnamese: "ngày chốt: chỉ dùng số liệu có đến ngày này")
    case .numbers:
      LocalizedText(
        english: "how 1.234 is read in files that are opened", vietnamese: "cách đọc 1.234 trong các tệp được mở")
    case .width: LocalizedText(english: "width of tables in characters", vietnamese: "độ rộng bảng, tính bằng ký tự")
    case .rows:
      LocalizedText(
        english: "rows shown of a result; auto: on a screen the first 30 and the last 10 of a longer one",
        vietnamese: "số dòng hiện của một kết quả; tự động: trên màn hình hiện 30 dòng đầu và 10 dòng cuối")
    case .decimals: LocalizedText(english: "decimals of percentages and means", vietnamese: "số chữ số thập phân")
    case .timing: LocalizedText(english: "tells how long each answer took", vietnamese: "cho biết thời gian trả lời")
    case .screenReader:
      LocalizedText(english: "results as lines 'label: value'", vietnamese: "kết quả thành các dòng 'nhãn: giá trị'")
    }
  }
}

extension SettingName {
  /// The name at the start of some words, the longest first, and how many of them it takes.
  static func leading(_ words: [String]) -> (name: SettingName, count: Int)? {
    let longest = allCases.map { $0.title.vietnamese.split(separator: " ").count }.max() ?? 1
    for count in stride(from: min(longest, words.count), to: 0, by: -1) where !words.prefix(count).contains("") {
      if let name = SettingName(writtenAs: words.prefix(count).joined(separator: " ")) { return (name, count) }
    }
    return nil
  }
}

/// The words among the values of settings.
enum SettingValueWord: CaseIterable, TitledWord {
  case automatic, all, none, on, off, calendar, reporting

  /// The word as it is printed; either language's is read.
  var title: LocalizedText {
    switch self {
    case .automatic: LocalizedText(english: "auto", vietnamese: "tự động")
    case .all: LocalizedText(english: "all", vietnamese: "tất cả")
    case .none: LocalizedText(english: "none", vietnamese: "không")
    case .on: LocalizedText(english: "on", vietnamese: "bật")
    case .off: LocalizedText(english: "off", vietnamese: "tắt")
    case .calendar: LocalizedText(english: "calendar", vietnamese: "theo lịch")
    case .reporting: LocalizedText(english: "reporting", vietnamese: "kỳ báo cáo")
    }
  }
}
