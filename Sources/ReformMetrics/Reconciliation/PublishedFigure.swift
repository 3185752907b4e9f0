import ColumnarData
import QuerySyntax
import Values
import VietnameseText

/// A figure that a report publishes, and the query that should give it.
struct PublishedFigure {
  let id: String
  let title: LocalizedText
  /// nil where the report gives none.
  let value: FixedDecimal?
  let isPercent: Bool
  /// The day up to which it is told; nil where nothing is said.
  let asOf: Day?
  /// The period of which it is told, as it is typed; empty where nothing is said.
  let period: String
  let query: String

  /// Whether a value is the published one at its digits: a ratio is rounded to the decimals that are printed.
  func matches(_ computed: ComputedFigure) -> Bool {
    guard let value else { return false }
    return computed.rounded(like: value, isPercent: isPercent).map { $0.unscaled == value.unscaled } ?? false
  }

  /// The numerators that print the published percentage over a denominator; nil for a figure that is none.
  func numerators(over denominator: Int64) -> ClosedRange<Int64>? {
    guard isPercent, let value, denominator > 0, value.unscaled >= 0 else { return nil }
    // Half a unit of the last digit on either side: value ± 1/2, in units of 10^−scale percent.
    let power = Int128(FixedDecimal.powerOfTen(value.scale)) * 200
    let low = (Int128(2 * value.unscaled - 1) * Int128(denominator)).roundedUp(dividingBy: power)
    let high = (Int128(2 * value.unscaled + 1) * Int128(denominator)).roundedUp(dividingBy: power) - 1
    let last = min(high, Int128(denominator))
    guard let first = Int64(exactly: max(0, low)), let end = Int64(exactly: last), first <= end else { return nil }
    return first...end
  }
}

extension Int128 {
  fileprivate func roundedUp(dividingBy divisor: Int128) -> Int128 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder > 0 ? quotient + 1 : quotient
  }
}

/// The one value that a query gave.
enum ComputedFigure: Hashable {
  case number(FixedDecimal)
  /// Counts: shown as a percentage.
  case ratio(Ratio)
  /// A mean, a median or amounts in different units: shown as their quotient.
  case quotient(Ratio)

  /// At the digits of a published number; nil where there is no quotient, or the number has more digits than were printed.
  func rounded(like published: FixedDecimal, isPercent: Bool) -> FixedDecimal? {
    switch self {
    case .number(let number):
      return Ratio(number.unscaled, FixedDecimal.powerOfTen(number.scale)).rounded(toScale: published.scale)
    case .ratio(let ratio): return ratio.rounded(toScale: published.scale, shift: isPercent ? 2 : 0)
    case .quotient(let ratio): return ratio.rounded(toScale: published.scale)
    }
  }
}

/// How a published figure stands to the data.
enum Reconciliation: String, CaseIterable {
  case matches, differs
  case cannotBeComputed = "cannot_be_computed"
  case noFigure = "no_figure"

  var titles: LocalizedText {
    switch self {
    case .matches: LocalizedText(english: "matches", vietnamese: "khớp")
    case .differs: LocalizedText(english: "differs", vietnamese: "lệch")
    case .cannotBeComputed: LocalizedText(english: "cannot be computed", vietnamese: "không tính được")
    case .noFigure: LocalizedText(english: "no actual figure", vietnamese: "không có số thực hiện")
    }
  }

  static func values(in language: Language) -> [FieldValue] {
    allCases.map {
      FieldValue(
        value: $0.titles[language], titles: $0.titles,
        aliases: [$0.rawValue, $0.titles.english, $0.titles.vietnamese])
    }
  }
}
