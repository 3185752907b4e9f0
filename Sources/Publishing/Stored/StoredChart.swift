import ColumnarData
import ResultRendering
import Values
import VietnameseText

/// The chart that a document has as characters above its table, found again: of all that could be asked for, the one whose
/// drawing of the table is what stands there. Where none is, the document's drawing is shown as it is.
struct StoredChart {
  let result: ResultTable
  let request: ChartRequest
  /// How many lines at the end of those above the table are the drawing.
  let lineCount: Int

  /// More periods than these are not tried.
  private static let mostPeriods = 60

  /// - Parameters:
  ///   - lines: Those above the table.
  ///   - options: With which the document was drawn.
  init?(above table: DrawnTable, _ lines: [String], options: RenderingOptions) {
    let stored = StoredResult(table, options.language)
    guard let result = stored.result(target: Self.target(in: lines, options.language)) else { return nil }
    let periods = stored.periods.prefix(Self.mostPeriods)
    let days = periods.flatMap { [$0.days(in: .calendar).lowerBound, $0.days(in: .calendar).upperBound] }
    let columnPeriods = result.table.schema.fields.dropFirst(result.keyCount).map(\.name)
    for form in ChartForm.allCases {
      for unit in Self.units(of: columnPeriods) {
        for day in [nil] + days.map(Optional.some) {
          let request = ChartRequest(
            form: form, hasValueColumns: unit.isPivot, columnUnit: unit.unit, lastWholeDay: day)
          guard let drawn = try? ChartDrawing.lines(of: result, as: request, options: options),
            drawn.count <= lines.count, lines.suffix(drawn.count).elementsEqual(drawn)
          else { continue }
          (self.result, self.request, lineCount) = (result, request, drawn.count)
          return
        }
      }
    }
    return nil
  }

  /// Whether the columns may be values of a key, and of which unit.
  private static func units(of names: [String]) -> [(isPivot: Bool, unit: CalendarUnit?)] {
    let hasMany = names.count > 1
    return [(false, nil)] + (hasMany ? [(true, nil)] + [.quarter, .month, .year, .half].map { (true, $0) } : [])
  }

  /// `target ≥ 15%` in the legend of a chart.
  private static func target(in lines: [String], _ language: Language) -> Target? {
    let signs: [String: ComparisonOperator] = [
      "≥": .greaterOrEqual, "≤": .lessOrEqual, ">": .greater, "<": .less, "=": .equal, "≠": .notEqual,
    ]
    for line in lines {
      guard let match = line.firstMatch(of: /(?:target|chỉ tiêu) ([≥≤<>=≠]) ([0-9.,]+)%/),
        let sign = signs[String(match.output.1)]
      else { continue }
      let text = match.output.2.replacing(",", with: ".")
      let pieces = text.split(separator: ".")
      guard pieces.count <= 2, let digits = Int64(pieces.joined()) else { continue }
      let scale = pieces.count == 2 ? pieces[1].count : 0
      guard scale <= 6 else { continue }
      return Target(comparison: sign, value: Ratio(digits, FixedDecimal.powerOfTen(scale + 2)))
    }
    return nil
  }
}
