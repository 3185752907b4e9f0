import ColumnarData
import Diagnostics
import QuerySyntax
import Values
import VietnameseText

// MARK: Numbers as people write them (rule 24)

extension Checker {
  /// A constant whose digits are grouped, settled by the value beside it: a whole number makes `100.000` a hundred thousand,
  /// one with decimals a hundred. How it was read is said.
  ///
  /// - Parameter neighbour: What it is compared or computed with; nil where nothing stands beside it.
  /// - Returns: Any other expression as it is; nil, and reported, where nothing settles it.
  mutating func settled(_ syntax: ExpressionSyntax, beside neighbour: Expression?) -> ExpressionSyntax? {
    switch syntax {
    case .number(let number): settled(number, beside: neighbour).map(ExpressionSyntax.number)
    case .negation(let operand, let range):
      settled(operand, beside: neighbour).map { ExpressionSyntax.negation($0, range: range) }
    case .string, .point, .path, .arithmetic, .call, .choice: syntax
    }
  }

  /// The number with its marks settled; see ``settled(_:beside:)-(ExpressionSyntax,_)``.
  mutating func settled(_ number: NumberSyntax, beside neighbour: Expression?) -> NumberSyntax? {
    switch number.grouping {
    case .none: return number
    case .thousands: return read(number, as: number.value.shortened)
    case .open:
      if number.isPercent { return plain(number, number.value) }
      switch neighbour.flatMap(Self.hasDecimals) {
      case true?: return read(number, as: number.value.shortened)
      case false?: return read(number, as: number.thousands)
      case nil:
        let readings = [number.thousands.plainText, number.value.shortened.plainText]
        report(
          .openDigitGroup, at: number.range,
          ["text": .text(text(of: number.range)), "thousands": .text(readings[0]), "decimal": .text(readings[1])],
          fixes: readings.map { FixIt(replacing: number.range, with: $0) })
        return nil
      }
    }
  }

  /// A number beside a ratio. Beside rates and averages it stands for itself; beside a change for so many percent, or
  /// points; beside any other ratio it needs a `%`, as `0.9` could be 90% or 0.9%.
  ///
  /// - Returns: nil, and reported with what it could be, where the sign is missing.
  mutating func settledPercentage(
    _ number: NumberSyntax, beside kind: RatioKind, of left: ExpressionSyntax
  ) -> NumberSyntax? {
    if number.isPercent || number.value.unscaled == 0 { return number }
    switch kind {
    case .rate, .mean: return number
    case .points, .growth: return NumberSyntax(value: number.value, isPercent: true, range: number.range)
    case .proportion, .quotient, .share:
      reportMissingPercent(number, beside: left)
      return nil
    }
  }

  /// Whether a number may not mean what it says beside a column of percentages, and is reported: `0.8` could be 80% or
  /// 0.8%, and greater ones are taken as so many percent; `10%` is no 10 of a column headed `Trễ hạn (%)` whose cells have
  /// no sign.
  mutating func isDoubtfulPercentage(
    _ number: NumberSyntax, beside expression: Expression, _ left: ExpressionSyntax
  ) -> Bool {
    guard case .column(let reference) = expression else { return false }
    let titles = reference.field.titles
    if number.isPercent, case .number = reference.field.type, (titles.english + titles.vietnamese).contains("%") {
      report(
        .percentWithoutSign, at: number.range,
        ["name": .text(text(of: left.range)), "number": .text(text(of: number.range))],
        fixes: [FixIt(replacing: number.range, with: number.value.shortened.plainText)])
      return true
    }
    guard reference.field.type.isPercentage, !number.isPercent,
      number.value.unscaled != 0,
      number.value.unscaled.magnitude < FixedDecimal.powerOfTen(number.value.scale).magnitude
    else { return false }
    reportMissingPercent(number, beside: left)
    return true
  }

  private mutating func reportMissingPercent(_ number: NumberSyntax, beside left: ExpressionSyntax) {
    let isFraction = number.value.unscaled.magnitude <= FixedDecimal.powerOfTen(number.value.scale).magnitude
    let percentages = (isFraction ? [number.value.multipliedByHundred] : []) + [number.value]
    report(
      .percentNeeded, at: number.range,
      ["name": .text(text(of: left.range)), "number": .text(text(of: number.range))],
      fixes: percentages.map { FixIt(replacing: number.range, with: $0.shortened.plainText + "%") })
  }

  /// Says how the number was read.
  private mutating func read(_ number: NumberSyntax, as value: FixedDecimal) -> NumberSyntax {
    report(
      .numberRead, at: number.range,
      ["text": .text(text(of: number.range)), "number": .text(value.groupedByBlanks)])
    return plain(number, value)
  }

  private func plain(_ number: NumberSyntax, _ value: FixedDecimal) -> NumberSyntax {
    NumberSyntax(value: value, isPercent: number.isPercent, range: number.range)
  }

  /// Whether values of this kind are printed with decimals; nil for those that are no numbers.
  private static func hasDecimals(_ expression: Expression) -> Bool? {
    if case .column(let reference) = expression, reference.field.type.isPercentage { return true }
    switch expression.type {
    case .number(let scale): return scale > 0
    case .ratio: return true
    case .boolean, .text, .date, .period: return nil
    }
  }
}

extension FieldType {
  fileprivate var isPercentage: Bool {
    if case .percentage = self { true } else { false }
  }
}

extension FixedDecimal {
  /// A hundred times the number, as long as that fits.
  fileprivate var multipliedByHundred: FixedDecimal {
    if scale >= 2 { return FixedDecimal(unscaled: unscaled, scale: scale - 2) }
    let (product, overflow) = unscaled.multipliedReportingOverflow(by: FixedDecimal.powerOfTen(2 - scale))
    return overflow ? self : FixedDecimal(unscaled: product)
  }

  /// The same number without zeros at the end of its decimals.
  fileprivate var shortened: FixedDecimal {
    var number = self
    while number.scale > 0, number.unscaled % 10 == 0 {
      number = FixedDecimal(unscaled: number.unscaled / 10, scale: number.scale - 1)
    }
    return number
  }

  /// `1 234 567.5`: in no country's notation.
  var groupedByBlanks: String {
    let parts = plainText.split(separator: ".", omittingEmptySubsequences: false)
    let digits = parts[0].drop { $0 == "-" }
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped += " " }
      grouped.append(digit)
    }
    let sign = parts[0].hasPrefix("-") ? "-" : ""
    return ([sign + grouped] + parts.dropFirst().map(String.init)).joined(separator: ".")
  }
}
