import QueryPlan
import QuerySyntax
package import Values

/// The points that a ratio gives: all of them from a threshold on, below it in proportion.
///
/// With m the most points and t the threshold: m where R ≥ t, else m · R / t. Source: the rules of Decision 766/QĐ-TTg as the
/// national portal applies them.
package struct ScoringRule: Hashable, Sendable {
  /// The most points.
  package let most: FixedDecimal
  /// The ratio from which all points are given, above 0; 1 where none is set.
  package let threshold: Ratio

  package init(most: FixedDecimal, threshold: Ratio = Ratio(1, 1)) {
    self.most = most
    self.threshold = threshold
  }

  init(_ syntax: MetricDefinitionSyntax.ScoreSyntax) {
    self.init(most: syntax.most.value, threshold: syntax.fullFrom?.ratio ?? Ratio(1, 1))
  }

  /// The points, rounded to hundredths half away from zero; nil where nothing was counted.
  package func points(for ratio: Ratio) -> FixedDecimal? {
    guard let order = ratio.compared(to: threshold), threshold.numerator > 0 else { return nil }
    if order >= 0 { return Ratio(most.unscaled, FixedDecimal.powerOfTen(most.scale)).rounded(toScale: 2) }
    // m · n · t.d / (d · t.n)
    let numerator = Int128(most.unscaled) * Int128(ratio.numerator) * Int128(threshold.denominator)
    let denominator =
      Int128(FixedDecimal.powerOfTen(most.scale)) * Int128(ratio.denominator) * Int128(threshold.numerator)
    let (quotient, remainder) = (numerator * 100).quotientAndRemainder(dividingBy: denominator)
    let isHalfOrMore = remainder * 2 >= denominator
    return FixedDecimal(unscaled: Int64(quotient) + (isHalfOrMore ? 1 : 0), scale: 2)
  }
}
