import ColumnarData
import Values
import VietnameseText

/// Reads what a chart draws out of a result: one panel a measure, or several measures of one unit along time.
struct ChartReader {
  let result: ResultTable
  let request: ChartRequest
  let options: RenderingOptions
  let columns: [ReadableColumn]

  init(_ result: ResultTable, _ request: ChartRequest, options: RenderingOptions) {
    self.result = result
    self.request = request
    self.options = options
    columns = ReadableColumn.columns(of: result, options: options)
  }

  func panels() throws(TextsLost) -> [ChartPanel] {
    switch request.form {
    case .bar: try barPanels()
    case .line, .spark, .heat: try gridPanels()
    }
  }

  // MARK: Columns

  var fields: [Field] { result.table.schema.fields }

  /// The columns that are drawn.
  var figures: [Int] { fields.indices.filter { $0 >= result.keyCount && ChartUnit(fields[$0].type) != nil } }

  func unit(_ column: Int) -> ChartUnit { ChartUnit(fields[column].type) ?? .plain }

  /// The columns that name a row: its keys, or the first that is no figure where rows are no groups.
  private var labelColumns: [Int] {
    if result.keyCount > 0 { return Array(0..<result.keyCount) }
    return fields.indices.first { ChartUnit(fields[$0].type) == nil }.map { [$0] } ?? []
  }

  // MARK: Cells

  func text(row: Int, column: Int) throws(TextsLost) -> String {
    switch try columns[column].cell(row: row) {
    case .empty: ""
    case .text(let text): text
    case .ratio(let ratio): ratio.text
    }
  }

  /// The names of a row in some columns, one after another.
  func label(row: Int, _ columns: [Int]) throws(TextsLost) -> String {
    let texts = try columns.map { column throws(TextsLost) in try text(row: row, column: column) }
    return texts.filter { !$0.isEmpty }.joined(separator: options.isASCII ? " / " : " · ")
  }

  /// nil where the cell is empty.
  func value(row: Int, column: Int) throws(TextsLost) -> ChartValue? {
    let cell = try columns[column].cell(row: row)
    if cell == .empty { return nil }
    switch result.table.columns[column] {
    case .number(let numbers):
      guard let number = numbers[row] else { return nil }
      let value = Double(number.unscaled) / Double(FixedDecimal.powerOfTen(number.scale))
      let isPercentage = unit(column) == .percentage
      return ChartValue(position: isPercentage ? value / 100 : value, amount: .number(number), cell: cell)
    case .ratio(let ratios):
      guard let ratio = ratios[row] else { return nil }
      let scale =
        Double(FixedDecimal.powerOfTen(ratios.denominatorScale))
        / Double(FixedDecimal.powerOfTen(ratios.numeratorScale))
      return ChartValue(
        position: ratio.isDefined ? Double(ratio.numerator) / Double(ratio.denominator) * scale : nil,
        amount: ratios.commensurate(row: row).map { .ratio($0) }, cell: cell)
    case .category, .text, .boolean, .date, .period: return nil
    }
  }

  /// The period of a row in a key column; nil where the row has none.
  func period(row: Int, key: Int) throws(TextsLost) -> Period? {
    if try result.keyLabel(row: row, column: key) != nil { return nil }
    guard case .period(let periods) = result.table.columns[key] else { return nil }
    return periods[row]
  }

  // MARK: Bars

  private func barPanels() throws(TextsLost) -> [ChartPanel] {
    let selection = RowSelection(result, limit: options.rowLimit)
    let names = labelColumns
    let isNumbered = selection.count > 1
    let places = try selection.rows.map { row throws(TextsLost) in
      try place(ofRow: row, names, isNumbered: isNumbered)
    }
    let gap = selection.rowAfterGap.flatMap { selection.rows.firstIndex(of: $0) } ?? selection.count
    return try figures.map { column throws(TextsLost) in
      let values = try selection.rows.map { row throws(TextsLost) in try value(row: row, column: column) }
      return ChartPanel(
        title: columns[column].headingText, unit: unit(column), places: places,
        series: [ChartSeries(label: "", values: values)], target: fields[column].target,
        gap: selection.leftOut > 0 ? (gap, selection.leftOut) : nil)
    }
  }

  /// - Parameter isNumbered: Whether a row without a name has its number.
  private func place(ofRow row: Int, _ names: [Int], isNumbered: Bool) throws(TextsLost) -> ChartPlace {
    let name = try label(row: row, names)
    let number = NumberText.grouped(Int64(row + 1), in: options.language)
    let period = names.count == 1 ? try period(row: row, key: names[0]) : nil
    return ChartPlace(
      name.isEmpty && isNumbered ? number : name, role: result.roles[row], period: period, request)
  }
}
