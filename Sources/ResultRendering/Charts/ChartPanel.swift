import ColumnarData
import Values

/// What the values of a chart measure, and so on which axis they stand.
enum ChartUnit: Hashable {
  /// A part of a whole, from 0 to 100%.
  case part
  /// A percentage that may exceed 100%.
  case percentage
  /// A difference in percentage points, or a growth in percent.
  case points, growth
  /// A count, a sum, a mean, or another number.
  case plain

  init?(_ type: FieldType) {
    switch type {
    case .number: self = .plain
    case .percentage: self = .percentage
    case .ratio(let kind):
      switch kind {
      case .proportion, .share: self = .part
      case .quotient: self = .percentage
      case .rate, .mean: self = .plain
      case .points: self = .points
      case .growth: self = .growth
      }
    case .text, .category, .boolean, .date, .period: return nil
    }
  }

  /// Whether the figure of all groups together can be drawn beside theirs: a total of counts would dwarf them.
  var drawsTotals: Bool {
    switch self {
    case .part, .percentage, .points, .growth: true
    case .plain: false
    }
  }
}

/// One figure of a chart: where it stands on the axis, and its words.
struct ChartValue {
  /// An exact value, for differences.
  enum Amount {
    case ratio(Ratio)
    case number(FixedDecimal)
  }

  /// In units of the axis, in which 1 is 100%; nil for 0/0 and the like.
  let position: Double?
  /// nil where 64 bits do not hold it.
  let amount: Amount?
  /// As a table has it.
  let cell: ReadableCell

  /// The figure alone: `97.15%`.
  var figure: String {
    switch cell {
    case .empty: ""
    case .text(let text): text
    case .ratio(let ratio): ratio.quotient.hasPrefix("—") ? "—" : ratio.quotient
    }
  }

  /// The numerator and the denominator: `1,671 / 1,720`; empty where the figure has none.
  var parts: String {
    switch cell {
    case .ratio(let ratio) where !ratio.denominator.isEmpty: "\(ratio.numerator) / \(ratio.denominator)"
    case .empty, .text, .ratio: ""
    }
  }

  /// `97.15% (1,671 / 1,720)`.
  var figureWithParts: String { parts.isEmpty ? figure : "\(figure) (\(parts))" }

  /// `1,671 / 1,720 = 97.15%`.
  var text: String { parts.isEmpty ? figure : "\(parts) = \(figure)" }
}

/// A place along a chart: a group, a period, a column.
struct ChartPlace {
  let label: String
  let role: ResultTable.RowRole
  /// A period of which the data are not whole.
  private(set) var isPartial = false
  /// A period that begins after the data end: it has no figures yet.
  private(set) var isYetToCome = false

  init(_ label: String, role: ResultTable.RowRole = .detail, period: Period? = nil, _ request: ChartRequest? = nil) {
    self.label = label
    self.role = role
    guard let period, let request else { return }
    isYetToCome = request.isYetToCome(period)
    isPartial = !isYetToCome && request.isPartial(period)
  }
}

/// The figures of one line, or of one row of a chart, one a place; nil where there is none.
struct ChartSeries {
  let label: String
  var role = ResultTable.RowRole.detail
  let values: [ChartValue?]
}

/// What a chart draws on one axis.
struct ChartPanel {
  let title: String
  let unit: ChartUnit
  let places: [ChartPlace]
  let series: [ChartSeries]
  /// nil where the measure has none.
  let target: Target?
  /// Whether the places are periods in their order, without leaving one out.
  var isOverTime = false
  /// The place before which rows were left out, and how many.
  var gap: (place: Int, rows: Int)?
  /// Rows that stand at no period, and so nowhere in the chart.
  var unplacedRows = 0

  /// The values that decide the axis, with the series and the place of each.
  var drawn: [(series: Int, place: Int, value: ChartValue)] {
    series.indices.flatMap { row in
      places.indices.compactMap { place in
        guard isDrawn(row, place), let value = series[row].values[place] else { return nil }
        return (row, place, value)
      }
    }
  }

  func isDrawn(_ row: Int, _ place: Int) -> Bool {
    unit.drawsTotals || (series[row].role != .total && places[place].role != .total)
  }
}
