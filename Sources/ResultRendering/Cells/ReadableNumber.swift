package import Values
package import VietnameseText

/// Numbers, days and periods as a reader of each language writes them.
extension FixedDecimal {
  /// `1,671.50` or `1.671,50`; keeps its scale.
  package func text(in language: Language) -> String {
    if scale == 0 { return NumberText.grouped(unscaled, in: language) }
    let power = FixedDecimal.powerOfTen(scale).magnitude
    let (whole, fraction) = unscaled.magnitude.quotientAndRemainder(dividingBy: power)
    let digits = String(fraction)
    let zeros = String(repeating: "0", count: scale - digits.count)
    return (unscaled < 0 ? "-" : "") + NumberText.grouped(Int64(clamping: whole), in: language)
      + NumberText.decimalSeparator(in: language) + zeros + digits
  }

  /// With a `+` before a number above zero.
  package func signedText(in language: Language) -> String {
    (unscaled > 0 ? "+" : "") + text(in: language)
  }
}

extension Period {
  /// `2020Q3` and the like in English; `III/2020`, `8/2020`, `6 tháng đầu năm 2020` in Vietnamese.
  package func text(in language: Language) -> String {
    switch (unit, language) {
    case (.day, _): Day(daysSince1970: ordinal).text
    case (.week, .english): "week of " + days(in: .calendar).lowerBound.text
    case (.week, .vietnamese): "tuần từ " + days(in: .calendar).lowerBound.text
    case (.month, .vietnamese): "\(number)/\(year)"
    case (.quarter, .vietnamese): "\(["I", "II", "III", "IV"][(number - 1) % 4])/\(year)"
    case (.half, .vietnamese): "6 tháng \(number == 1 ? "đầu" : "cuối") năm \(year)"
    case (.month, .english), (.quarter, .english), (.half, .english), (.year, _): label
    }
  }
}
