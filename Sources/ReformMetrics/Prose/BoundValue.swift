import ColumnarData
package import Values
package import VietnameseText

/// The value of an answer that a text of the prose states.
package enum BoundValue: Sendable, Hashable {
  /// A number, as exact as the answer has it.
  case amount(Amount)
  /// A word of the data: as it stands there, and as readers see it.
  case words(String, LocalizedText)
  /// A month, quarter or year.
  case period(Period)
  /// A date.
  case day(Day)
  /// There is no value: a ratio of nothing, an empty cell.
  case missing
}

extension BoundValue {
  /// An exact number: a quotient of two whole numbers, times a power of ten.
  package struct Amount: Sendable, Hashable {
    /// What a text must write behind the number.
    package enum Unit: Sendable, Hashable {
      case none, percent, points
      /// A percentage where the text writes one, else the quotient itself.
      case asWritten
    }

    private let quotient: Ratio
    private let shift: Int
    /// By how many powers of ten a percentage is more than the number: 2 for a ratio, 0 for what is a percentage already.
    private let percentShift: Int
    /// What a text must write behind the number.
    let unit: Unit
    /// What the tables print in place of the rounded percentage, so that shares add up to 100.00%; nil for others.
    var apportioned: FixedDecimal?
    /// The numerator and the denominator, where the whole ratio is named; else empty.
    var parts: [FixedDecimal] = []
    /// Whether it says by how much something rose or fell.
    var isChange = false
    /// Decimals where no text says how many.
    let usualScale: Int

    /// A decimal number.
    package init(_ number: FixedDecimal, unit: Unit = .none) {
      quotient = Ratio(number.unscaled, 1)
      shift = -number.scale
      percentShift = 0
      self.unit = unit
      usualScale = number.scale
    }

    /// A ratio of a column; it must be defined.
    init(_ ratio: Ratio, of column: RatioColumn, unit: Unit) {
      quotient = ratio
      shift = column.denominatorScale - column.numeratorScale
      percentShift = 2
      self.unit = unit
      usualScale = 2
    }

    /// Whether the number is below zero.
    var isNegative: Bool { quotient.numerator != 0 && (quotient.numerator < 0) != (quotient.denominator < 0) }

    /// The number at so many decimals, rounded half away from zero; nil where 64 bits do not hold it.
    ///
    /// - Parameters:
    ///   - inPercent: Whether a quotient is wanted in hundredths.
    ///   - thousands: 1 for the number in thousands, 2 in millions, 3 in thousands of millions.
    func rounded(toScale scale: Int, inPercent: Bool, thousands: Int = 0) -> FixedDecimal? {
      let exponent = shift + (inPercent ? percentShift : 0) - 3 * thousands
      return (-18...20).contains(exponent) ? quotient.rounded(toScale: scale, shift: exponent) : nil
    }
  }
}
