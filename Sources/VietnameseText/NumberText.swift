/// Whole and decimal numbers as a reader of each language writes them: `1,671.5` and `1.671,5`.
package enum NumberText {
  /// What stands before the decimals: `.` in English, `,` in Vietnamese.
  package static func decimalSeparator(in language: Language) -> String {
    switch language {
    case .english: "."
    case .vietnamese: ","
    }
  }

  /// What stands between groups of three digits: `,` in English, `.` in Vietnamese.
  package static func groupSeparator(in language: Language) -> String {
    switch language {
    case .english: ","
    case .vietnamese: "."
    }
  }

  /// An integer with its digits in groups of three.
  package static func grouped(_ value: Int64, in language: Language) -> String {
    let digits = String(value.magnitude)
    var result = value < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { result += groupSeparator(in: language) }
      result.append(digit)
    }
    return result
  }
}
