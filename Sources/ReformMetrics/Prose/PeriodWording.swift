import ResultRendering
import Values
import VietnameseText

/// A way in which prose writes periods of a unit, such as `quý III/2020`.
struct PeriodWording: Sendable {
  /// With `{y}` for the year, `{n}` for the number of the period in it, and the like.
  private let template: String
  private let unit: CalendarUnit

  private init(_ template: String, _ unit: CalendarUnit) {
    self.template = template
    self.unit = unit
  }

  /// Every way; of those with the same words the longer first.
  static let all: [PeriodWording] =
    [
      "quý {roman}/{y}", "quý {roman} năm {y}", "quý {n}/{y}", "quý {n} năm {y}", "{roman}/{y}", "{y}Q{n}", "Q{n} {y}",
      "Q{n}/{y}", "the {ordinal} quarter of {y}", "{ordinal} quarter of {y}",
    ].map { PeriodWording($0, .quarter) }
    + ["tháng {n}/{y}", "tháng {n} năm {y}", "tháng {nn}/{y}", "{n}/{y}", "{nn}/{y}", "{y}-{nn}", "{month} {y}"]
    .map { PeriodWording($0, .month) }
    + ["6 tháng {half} năm {y}", "{y}H{n}", "H{n} {y}", "the {ordinal} half of {y}", "{ordinal} half of {y}"]
    .map { PeriodWording($0, .half) }
    + ["năm {y}", "{y}"].map { PeriodWording($0, .year) }

  /// The period in these words; nil of another unit.
  func text(of period: Period) -> String? {
    guard period.unit == unit, (1...12).contains(period.number) else { return nil }
    let number = period.number
    let facts = [
      "y": String(period.year), "n": String(number), "nn": (number < 10 ? "0" : "") + String(number),
      "roman": ["I", "II", "III", "IV"][(number - 1) % 4], "half": number == 1 ? "đầu" : "cuối",
      "ordinal": ["first", "second", "third", "fourth"][(number - 1) % 4], "month": Self.months[number - 1],
    ]
    return facts.reduce(template) { text, fact in text.replacing("{\(fact.key)}", with: fact.value) }
  }

  /// `quý III/2020`, `tháng 8/2020`; in English as queries write it.
  static func usualText(of period: Period, in language: Language) -> String {
    let first = language == .vietnamese ? all.lazy.compactMap { $0.text(of: period) }.first : nil
    return first ?? period.text(in: language)
  }

  /// The same with a capital where another text begins with one.
  func text(of period: Period, like present: String) -> String? {
    guard let text = text(of: period) else { return nil }
    return present.first?.isUppercase == true ? text.prefix(1).uppercased() + text.dropFirst() : text
  }

  /// Whether a text is a period in these words, at most fifty years away.
  func isForm(of text: String, near period: Period) -> Bool {
    guard period.unit == unit, let months = unit.months else { return false }
    // Every form has the year in digits.
    let years = text.split { !("0"..."9").contains($0) }.compactMap { Int($0) }.filter { abs($0 - period.year) <= 50 }
    return years.contains { year in
      (1...12 / months).contains { number in
        Period(unit: unit, year: year, number: number).flatMap { self.text(of: $0) }
          .map { TextFolding.areSpelledAlike($0, text) } ?? false
      }
    }
  }

  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}

/// A way in which prose writes days.
enum DayWording: CaseIterable {
  case slashed, padded, iso, vietnamese, dayFirst, monthFirst

  static func usual(in language: Language) -> DayWording { language == .english ? .padded : .slashed }

  /// `31/8/2020`, `31/08/2020`, `2020-08-31`, `ngày 31 tháng 8 năm 2020`, `31 August 2020`, `August 31, 2020`.
  func text(of day: Day) -> String {
    let (year, month, number) = day.components
    let name = PeriodWording.months[month - 1]
    return switch self {
    case .slashed: "\(number)/\(month)/\(year)"
    case .padded: day.text
    case .iso: day.isoText
    case .vietnamese: "ngày \(number) tháng \(month) năm \(year)"
    case .dayFirst: "\(number) \(name) \(year)"
    case .monthFirst: "\(name) \(number), \(year)"
    }
  }

  /// Whether a text has the words and separators of this form, whatever its numbers.
  func isForm(of text: String) -> Bool {
    func skeleton(_ text: String) -> String { TextFolding.folded(text).filter { !$0.isNumber } }
    if self == .slashed || self == .padded {
      let numbers = text.split { $0 == "/" }
      let isPadded = numbers.prefix(2).allSatisfy { $0.count == 2 }
      return skeleton(text) == "//" && isPadded == (self == .padded)
    }
    return (1...12).contains { month in
      Day(year: 2000, month: month, day: 1).map { skeleton(self.text(of: $0)) == skeleton(text) } ?? false
    }
  }
}
