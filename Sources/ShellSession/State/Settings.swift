package import Values
package import VietnameseText

/// What `set` changes: whatever of it can change an answer is pinned in a saved session.
package struct Settings: Sendable, Hashable {
  /// Of messages, numbers and dates.
  package var language: Language
  /// Which days a month, quarter or year has.
  package var calendar: CalendarConvention = .calendar
  /// The day up to which questions are asked; nil: the data's own cut-off.
  package var asOf: Day?
  /// How `1.234` is read in files opened from now on where nothing in them decides it; nil: such columns stay text.
  package var numbers: Language?
  /// Cells a line in tables; nil: the terminal's, or no limit.
  package var width: Int?
  /// Rows shown of a result; nil: all.
  package var rows: Int?
  /// Digits after the point of percentages and means, 0…6.
  package var decimals = 2
  /// Whether each answer is followed by the time that it took.
  package var isTimingShown = false
  /// Whether results are written as lines of `label: value`.
  package var suitsScreenReader = false

  init(language: Language) {
    self.language = language
  }
}

/// The settings by name: what each takes, and what it is for.
package enum SettingName: String, Sendable, CaseIterable {
  case language, calendar, asOf = "as_of", numbers, width, rows, decimals, timing, screenReader = "screen_reader"

  /// What may stand after the name.
  package var values: String {
    switch self {
    case .language: "en | vi"
    case .calendar: "calendar | reporting"
    case .asOf: "2020-08-31 | none"
    case .numbers: "en | vi | auto"
    case .width: "20…1000 | auto"
    case .rows: "1…1000000 | all"
    case .decimals: "0…6"
    case .timing, .screenReader: "on | off"
    }
  }

  /// What the setting is for, in one line.
  package var meaning: LocalizedText {
    switch self {
    case .language:
      LocalizedText(
        english: "language of messages, numbers and dates", vietnamese: "ngôn ngữ của thông báo, số và ngày")
    case .calendar:
      LocalizedText(
        english: "calendar quarters, or reporting ones from the 15th to the 14th",
        vietnamese: "quý theo lịch, hoặc quý báo cáo từ ngày 15 đến ngày 14")
    case .asOf:
      LocalizedText(
        english: "the day up to which the data are known",
        vietnamese: "ngày chốt: chỉ dùng số liệu có đến ngày này")
    case .numbers:
      LocalizedText(
        english: "how 1.234 is read in files that are opened", vietnamese: "cách đọc 1.234 trong các tệp được mở")
    case .width: LocalizedText(english: "width of tables in characters", vietnamese: "độ rộng bảng, tính bằng ký tự")
    case .rows: LocalizedText(english: "rows shown of a result", vietnamese: "số dòng hiện của một kết quả")
    case .decimals: LocalizedText(english: "decimals of percentages and means", vietnamese: "số chữ số thập phân")
    case .timing: LocalizedText(english: "tells how long each answer took", vietnamese: "cho biết thời gian trả lời")
    case .screenReader:
      LocalizedText(english: "results as lines 'label: value'", vietnamese: "kết quả thành các dòng 'nhãn: giá trị'")
    }
  }
}

extension Settings {
  /// The value of a setting as it can be typed after its name.
  package func text(of name: SettingName) -> String {
    switch name {
    case .language: language.rawValue
    case .calendar: calendar.rawValue
    case .asOf: asOf?.isoText ?? "none"
    case .numbers: numbers?.rawValue ?? "auto"
    case .width: width.map(String.init) ?? "auto"
    case .rows: rows.map(String.init) ?? "all"
    case .decimals: String(decimals)
    case .timing: isTimingShown ? "on" : "off"
    case .screenReader: suitsScreenReader ? "on" : "off"
    }
  }

  /// Changes one setting.
  ///
  /// - Returns: False, and nothing changed, where the value is none that the setting takes.
  package mutating func set(_ name: SettingName, to value: String) -> Bool {
    let value = TextFolding.folded(value)
    switch name {
    case .language: return assign(Language(rawValue: value), to: \.language)
    case .calendar: return assign(CalendarConvention(rawValue: value), to: \.calendar)
    case .asOf: return value == "none" ? clear(\.asOf) : assign(Day(writtenAs: value), to: \.asOf)
    case .numbers: return value == "auto" ? clear(\.numbers) : assign(Language(rawValue: value), to: \.numbers)
    case .width: return value == "auto" ? clear(\.width) : assign(Int(value, in: 20...1000), to: \.width)
    case .rows: return value == "all" ? clear(\.rows) : assign(Int(value, in: 1...1_000_000), to: \.rows)
    case .decimals: return assign(Int(value, in: 0...6), to: \.decimals)
    case .timing: return assign(Bool(switchWord: value), to: \.isTimingShown)
    case .screenReader: return assign(Bool(switchWord: value), to: \.suitsScreenReader)
    }
  }

  private mutating func assign<Value>(_ value: Value?, to path: WritableKeyPath<Settings, Value>) -> Bool {
    guard let value else { return false }
    self[keyPath: path] = value
    return true
  }

  private mutating func assign<Value>(_ value: Value?, to path: WritableKeyPath<Settings, Value?>) -> Bool {
    guard let value else { return false }
    self[keyPath: path] = value
    return true
  }

  private mutating func clear<Value>(_ path: WritableKeyPath<Settings, Value?>) -> Bool {
    self[keyPath: path] = nil
    return true
  }
}

extension Int {
  fileprivate init?(_ text: String, in range: ClosedRange<Int>) {
    guard let value = Int(text), range.contains(value) else { return nil }
    self = value
  }
}

extension Bool {
  fileprivate init?(switchWord word: String) {
    switch word {
    case "on", "yes", "true", "bat", "co": self = true
    case "off", "no", "false", "tat", "khong": self = false
    default: return nil
    }
  }
}

extension Day {
  /// `2020-08-31` or `31/8/2020`.
  init?(writtenAs text: String) {
    if let day = Day(iso: text) {
      self = day
      return
    }
    let parts = text.split(separator: "/").map { Int($0) }
    guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2] else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
