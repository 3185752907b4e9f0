import ColumnarData
import Values

extension RenderingOptions {
  /// Terminal cells of a chart: those of a line, where nothing limits it 100.
  var chartWidth: Int { max(16, min(width ?? 100, 200)) }
}

extension ChartPanel {
  /// The axis on which all of the panel stands, its target included.
  var axis: ChartAxis {
    let values = drawn.compactMap { $0.value.position } + [target?.position].compactMap(\.self)
    let isWhole = drawn.allSatisfy { figure in
      if case .number(let number)? = figure.value.amount { number.scale == 0 } else { false }
    }
    return ChartAxis(unit, values: values, isWhole: unit == .plain && isWhole)
  }
}

extension Target {
  /// Where the target stands on an axis; nil where its value is undefined.
  var position: Double? { value.isDefined ? Double(value.numerator) / Double(value.denominator) : nil }
}
