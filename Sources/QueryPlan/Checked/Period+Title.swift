package import Values
package import VietnameseText

extension Period {
  /// The period as messages name it: as it is typed, in Vietnamese with its unit: `2020Q3`, `quý III/2020`.
  package var title: LocalizedText {
    let vietnamese =
      switch unit {
      case .day: days(in: .calendar).lowerBound.text
      case .week: "tuần từ \(days(in: .calendar).lowerBound.text)"
      case .month: "tháng \(number)/\(year)"
      case .quarter: "quý \(["I", "II", "III", "IV"][(number - 1) % 4])/\(year)"
      case .half: "6 tháng \(number == 1 ? "đầu" : "cuối") năm \(year)"
      case .year: "năm \(year)"
      }
    return LocalizedText(english: label, vietnamese: vietnamese)
  }

  /// The period at the head of a column, where its unit is known: `2020Q3`, `III/2020`.
  package var heading: LocalizedText {
    let vietnamese =
      switch unit {
      case .month: "\(number)/\(year)"
      case .quarter: "\(["I", "II", "III", "IV"][(number - 1) % 4])/\(year)"
      case .year: label
      case .day, .week, .half: title.vietnamese
      }
    return LocalizedText(english: label, vietnamese: vietnamese)
  }

  /// From one period to another, both included.
  static func title(from first: Period, to last: Period) -> LocalizedText {
    if first == last { return first.title }
    return LocalizedText(
      english: "\(first.label)..\(last.label)", vietnamese: "\(first.title.vietnamese)–\(last.title.vietnamese)")
  }
}
