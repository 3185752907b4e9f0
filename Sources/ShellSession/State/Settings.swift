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
  /// Rows shown of a result.
  package var rows = RowsShown.automatic
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

extension Settings {
  /// The value of a setting as it can be typed after its name in a language.
  package func text(of name: SettingName, in language: Language) -> String {
    func word(_ word: SettingValueWord) -> String { word.title[language] }
    return switch name {
    case .language: self.language.rawValue
    case .calendar: calendar == .calendar ? word(.calendar) : calendar == .reporting ? word(.reporting) : calendar.text
    case .asOf: asOf.map { language == .english ? $0.isoText : $0.text } ?? word(.none)
    case .numbers: numbers?.rawValue ?? word(.automatic)
    case .width: width.map(String.init) ?? word(.automatic)
    case .rows: rows.text(in: language)
    case .decimals: String(decimals)
    case .timing: word(isTimingShown ? .on : .off)
    case .screenReader: word(suitsScreenReader ? .on : .off)
    }
  }

  /// `rows 20`, in the session's language.
  func line(of name: SettingName) -> String { "\(name.title[language]) \(text(of: name, in: language))" }

  /// Changes one setting.
  ///
  /// - Returns: False, and nothing changed, where the value is none that the setting takes.
  package mutating func set(_ name: SettingName, to value: String) -> Bool {
    let word = SettingValueWord(writtenAs: value)
    let value = TextFolding.folded(value)
    switch name {
    case .language: return assign(Language(rawValue: value), to: \.language)
    case .calendar:
      return assign(CalendarConvention(word) ?? CalendarConvention(writtenAs: value), to: \.calendar)
    case .asOf: return word == SettingValueWord.none ? clear(\.asOf) : assign(Day(writtenAs: value), to: \.asOf)
    case .numbers: return word == .automatic ? clear(\.numbers) : assign(Language(rawValue: value), to: \.numbers)
    case .width: return word == .automatic ? clear(\.width) : assign(Int(value, in: 20...1000), to: \.width)
    case .rows: return assign(RowsShown(word, value), to: \.rows)
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

extension CalendarConvention {
  fileprivate init?(_ word: SettingValueWord?) {
    switch word {
    case .calendar: self = .calendar
    case .reporting: self = .reporting
    case .automatic, .all, SettingValueWord.none?, .on, .off, nil: return nil
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
