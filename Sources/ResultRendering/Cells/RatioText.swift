import ColumnarData
import Values
import VietnameseText

/// A ratio in words: its parts where they are shown, and the quotient.
struct RatioText: Equatable {
  /// Empty for the kinds that are shown as their quotient alone.
  var numerator = ""
  var denominator = ""
  let quotient: String

  /// `1,671 / 1,720 = 97.15%`.
  var text: String {
    denominator.isEmpty ? quotient : "\(numerator) / \(denominator) = \(quotient)"
  }
}

/// Words the ratios of one column.
struct RatioWording {
  let column: RatioColumn
  let target: Target?
  /// What the query compares the ratios with.
  let comparisons: [Target]
  let language: Language
  /// Decimals of a quotient or percentage, 0…6.
  let decimals: Int
  /// Whether numerators and denominators are left out, since they do not fit.
  let isQuotientAlone: Bool

  /// nil where the row has no ratio.
  func text(row: Int) -> RatioText? {
    guard let ratio = column[row] else { return nil }
    if isQuotientAlone { return RatioText(quotient: quotient(of: ratio, row: row)) }
    switch column.kind {
    case .proportion, .quotient, .share, .rate:
      return RatioText(
        numerator: column.numerator(row: row)?.text(in: language) ?? "",
        denominator: column.denominator(row: row)?.text(in: language) ?? "",
        quotient: quotient(of: ratio, row: row))
    case .mean, .points, .growth:
      return RatioText(quotient: quotient(of: ratio, row: row))
    }
  }

  private func quotient(of ratio: Ratio, row: Int) -> String {
    if !ratio.isDefined {
      let isNew = column.kind == .growth && ratio.numerator != 0
      if isNew { return LocalizedText(english: "new", vietnamese: "mới")[language] }
      // A target without data is neither met nor missed, and never at 0%: it has no actual figure.
      let absent = LocalizedText(english: "no actual figure", vietnamese: "không có số thực hiện")[language]
      return target == nil ? "—" : "— (\(absent))"
    }
    guard let number = roundedQuotient(row: row) else {
      return LocalizedText(english: "(too large)", vietnamese: "(quá lớn)")[language]
    }
    switch column.kind {
    case .proportion, .quotient, .share: return number.text(in: language) + "%"
    case .rate, .mean: return number.text(in: language)
    case .points: return number.signedText(in: language) + (language == .english ? " pp" : " điểm %")
    case .growth: return number.signedText(in: language) + "%"
    }
  }

  private var isPercentage: Bool { column.kind != .rate && column.kind != .mean }

  /// The quotient or percentage as printed: at the usual decimals, at more, up to six, where those would give another
  /// verdict against the target, or in a comparison of the query, than the exact value, and at fewer where 64 bits hold no more.
  private func roundedQuotient(row: Int) -> FixedDecimal? {
    let shift = isPercentage ? 2 : 0
    let apportioned = decimals == 2 ? column.apportioned.map { FixedDecimal(unscaled: $0[row], scale: 2) } : nil
    var shown = apportioned ?? column.quotient(row: row, toScale: decimals, shift: shift)
    var fewer = decimals
    while shown == nil, fewer > 0 {
      fewer -= 1
      shown = column.quotient(row: row, toScale: fewer, shift: shift)
    }
    guard let exact = column.commensurate(row: row) else { return shown }
    let verdicts = (comparisons + (target.map { [$0] } ?? [])).map { (target: $0, isMet: $0.isMet(by: exact)) }
    func isTrue(_ rounded: FixedDecimal) -> Bool {
      verdicts.allSatisfy { $0.target.isMet(by: Self.ratio(of: rounded, shift: shift)) == $0.isMet }
    }
    var more = decimals
    while let rounded = shown, more < 6, !isTrue(rounded) {
      more += 1
      shown = column.quotient(row: row, toScale: more, shift: shift) ?? rounded
    }
    return shown
  }

  /// The printed number as a ratio again: 97.15% is 9715 / 10000.
  private static func ratio(of number: FixedDecimal, shift: Int) -> Ratio {
    Ratio(number.unscaled, FixedDecimal.powerOfTen(number.scale + shift))
  }
}
