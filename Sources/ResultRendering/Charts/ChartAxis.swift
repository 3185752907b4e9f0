import Foundation
import Values
import VietnameseText

/// The numbers between which a chart stands, and those that it names.
struct ChartAxis {
  let lower: Double
  let upper: Double
  /// Ascending, both ends among them.
  let ticks: [Double]
  private let step: Double
  private let unit: ChartUnit

  /// Parts of a whole stand between 0 and 100%, everything else between round numbers about its values and 0.
  ///
  /// - Parameter isWhole: Whether the values are whole numbers, so that no tick is a fraction.
  init(_ unit: ChartUnit, values: [Double], isWhole: Bool = false) {
    self.unit = unit
    var least = min(0, values.min() ?? 0)
    var greatest = max(0, values.max() ?? 0)
    if unit == .part || unit == .percentage { greatest = max(1, greatest) }
    if least == greatest { greatest = least + 1 }
    let isUsual = (unit == .part || unit == .percentage) && least == 0 && greatest == 1
    var step = isUsual ? 0.25 : Self.roundNumber(notBelow: (greatest - least) / 4)
    if isWhole { step = max(1, step) }
    self.step = step
    let (first, last) = ((least / step).rounded(.down), (greatest / step).rounded(.up))
    least = first * step
    greatest = last * step
    (lower, upper) = (least, greatest)
    ticks = stride(from: first, through: last, by: 1).map { $0 * step }
  }

  /// 1, 2 or 5 times a power of ten.
  private static func roundNumber(notBelow value: Double) -> Double {
    let power = pow(10, log10(value).rounded(.down))
    return [1, 2, 5, 10].map { $0 * power }.first { $0 >= value * (1 - 1e-9) } ?? 10 * power
  }

  /// From 0 at the lower end to 1 at the upper.
  func fraction(_ value: Double) -> Double { min(1, max(0, (value - lower) / (upper - lower))) }

  /// `25%`, `1,500`.
  func text(_ tick: Double, _ language: Language) -> String {
    let isPercentage = unit != .plain
    let (value, step) = isPercentage ? (tick * 100, step * 100) : (tick, step)
    let scale = min(6, max(0, Int((-log10(step) - 1e-9).rounded(.up))))
    let scaled = (value * pow(10, Double(scale))).rounded()
    guard scaled.magnitude < 9e18 else { return String(value) }
    let number = FixedDecimal(unscaled: Int64(scaled), scale: scale).text(in: language)
    return isPercentage ? number + "%" : number
  }
}
