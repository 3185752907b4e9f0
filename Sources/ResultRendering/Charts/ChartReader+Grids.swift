import ColumnarData
import Values
import VietnameseText

/// Lines, small lines and heat maps: figures by two keys, or by one key and several columns.
extension ChartReader {
  /// What tells the lines of a chart apart: the keys of a row beside the one that goes along the chart.
  private struct RowKey: Hashable {
    let cells: [Cell]
    let labels: [ReservedLabel?]
  }

  /// More periods than these are not filled up where some are missing.
  private static let longestTime = 20_000

  func gridPanels() throws(TextsLost) -> [ChartPanel] {
    let keys = Array(0..<result.keyCount)
    let times = keys.filter { if case .period = fields[$0].type { true } else { false } }
    if request.hasValueColumns || (keys.count == 1 && times.isEmpty) { return try columnPanels() }
    guard let along = times.first ?? keys.last else { return [] }
    let rowsByPlace = try places(along: along, isTime: !times.isEmpty)
    return try panels(along: rowsByPlace, rowKeys: keys.filter { $0 != along }, isTime: !times.isEmpty)
  }

  // MARK: Columns as places

  /// A row of the chart for each row, a place for each column; columns of different units apart.
  private func columnPanels() throws(TextsLost) -> [ChartPanel] {
    let keepsTotals = request.form == .heat
    let drawn = figures.filter { keepsTotals || !isTotal($0) }
    var units: [ChartUnit] = []
    for column in drawn where !units.contains(unit(column)) { units.append(unit(column)) }
    return try units.map { unit throws(TextsLost) in
      let own = drawn.filter { self.unit($0) == unit }
      let places = own.map { column in
        ChartPlace(
          columns[column].headingText, role: isTotal(column) ? .total : .detail, period: period(ofColumn: column),
          request)
      }
      let rows = result.roles.indices.filter { keepsTotals || unit.drawsTotals || result.roles[$0] != .total }
      let series = try rows.map { row throws(TextsLost) in
        ChartSeries(
          label: try label(row: row, Array(0..<result.keyCount)), role: result.roles[row],
          values: try zip(own, places).map { column, place throws(TextsLost) in
            place.isYetToCome ? nil : try value(row: row, column: column)
          })
      }
      return ChartPanel(
        title: own.count == 1 ? places[0].label : "", unit: unit, places: places, series: series,
        target: own.first.flatMap { fields[$0].target }, isOverTime: request.columnUnit != nil)
    }
  }

  /// Whether `total` made a column.
  private func isTotal(_ column: Int) -> Bool {
    let label = ReservedLabel.total.text
    return request.hasValueColumns
      && (fields[column].name == label || fields[column].name.hasPrefix(label + " "))
  }

  /// The period of a column that `across` made: its name begins with it.
  private func period(ofColumn column: Int) -> Period? {
    guard let unit = request.columnUnit, let name = fields[column].name.split(separator: " ").first else { return nil }
    return Period(unit: unit, label: name)
  }

  // MARK: Rows as places

  private typealias PlacedRows = (places: [ChartPlace], placeOfRow: [Int?])

  /// Where each row stands along a key: at its period, each between the first and the last having a place, or at its value.
  private func places(along key: Int, isTime: Bool) throws(TextsLost) -> PlacedRows {
    isTime ? try periodPlaces(along: key) : try valuePlaces(along: key)
  }

  private func periodPlaces(along key: Int) throws(TextsLost) -> PlacedRows {
    let periods = try result.roles.indices.map { row throws(TextsLost) in try period(row: row, key: key) }
    let present = Set(periods.compactMap(\.self)).sorted()
    guard let first = present.first, let last = present.last else { return ([], periods.map { _ in nil }) }
    let isFilled = Int(last.ordinal) - Int(first.ordinal) < Self.longestTime
    let all = isFilled ? (first.ordinal...last.ordinal).map { Period(unit: first.unit, ordinal: $0) } : present
    let places = Dictionary(zip(all, all.indices), uniquingKeysWith: { first, _ in first })
    return (
      all.map { period in
        ChartPlace(
          options.showsRawDates ? period.label : period.text(in: options.language), period: period, request)
      }, periods.map { $0.flatMap { places[$0] } }
    )
  }

  private func valuePlaces(along key: Int) throws(TextsLost) -> PlacedRows {
    var placeOfKey: [RowKey: Int] = [:]
    var (places, placeOfRow): ([ChartPlace], [Int?]) = ([], [])
    for row in result.roles.indices {
      let name = try rowKey(row, [key])
      // A row over all groups stands at no value of a key.
      if name.labels == [.total] {
        placeOfRow.append(nil)
        continue
      }
      let place = placeOfKey[name, default: places.count]
      if place == places.count { places.append(ChartPlace(try text(row: row, column: key))) }
      placeOfKey[name] = place
      placeOfRow.append(place)
    }
    return (places, placeOfRow)
  }

  private func rowKey(_ row: Int, _ keys: [Int]) throws(TextsLost) -> RowKey {
    RowKey(
      cells: try keys.map { key throws(TextsLost) in try result.table.cell(row: row, column: key) },
      labels: try keys.map { key throws(TextsLost) in
        if let label = try result.keyLabel(row: row, column: key) { return label }
        return try result.table.cell(row: row, column: key) == .label(.total) ? .total : nil
      })
  }

  private func panels(along rows: PlacedRows, rowKeys: [Int], isTime: Bool) throws(TextsLost) -> [ChartPanel] {
    let unplaced = result.roles.indices.count { rows.placeOfRow[$0] == nil && result.roles[$0] != .total }
    let lines = try figures.map { column throws(TextsLost) in
      (column: column, series: try series(of: column, along: rows, rowKeys: rowKeys))
    }
    // Of one key, measures of one unit that follow each other share an axis.
    var groups: [[Int]] = []
    for index in lines.indices {
      let isSame = groups.last?.last.map { unit(lines[$0].column) == unit(lines[index].column) } ?? false
      if isSame && rowKeys.isEmpty { groups[groups.count - 1].append(index) } else { groups.append([index]) }
    }
    return groups.map { group in
      let first = lines[group[0]].column
      let targets = Set(group.map { fields[lines[$0].column].target })
      return ChartPanel(
        title: group.count == 1 ? columns[first].headingText : "", unit: unit(first), places: rows.places,
        series: group.flatMap { index in
          group.count == 1
            ? lines[index].series
            : lines[index].series.map {
              ChartSeries(label: columns[lines[index].column].headingText, values: $0.values)
            }
        }, target: targets.count == 1 ? fields[first].target : nil, isOverTime: isTime, unplacedRows: unplaced)
    }
  }

  /// The figures of a column, a series for each group of the other keys.
  private func series(of column: Int, along rows: PlacedRows, rowKeys: [Int]) throws(TextsLost) -> [ChartSeries] {
    var indexOfKey: [RowKey: Int] = [:]
    var found: [(label: String, role: ResultTable.RowRole, values: [ChartValue?])] = []
    for row in result.roles.indices {
      guard let place = rows.placeOfRow[row] else { continue }
      let key = try rowKey(row, rowKeys)
      let index = indexOfKey[key, default: found.count]
      if index == found.count {
        found.append((try label(row: row, rowKeys), result.roles[row], rows.places.map { _ in nil }))
      }
      indexOfKey[key] = index
      if !rows.places[place].isYetToCome { found[index].values[place] = try value(row: row, column: column) }
    }
    return found.map { ChartSeries(label: $0.label, role: $0.role, values: $0.values) }
  }
}

extension Period {
  /// The period that ``label`` writes.
  fileprivate init?(unit: CalendarUnit, label: some StringProtocol) {
    let digits = label.split { !$0.isNumber }.compactMap { Int($0) }
    switch unit {
    case .day:
      guard let day = Day(iso: label) else { return nil }
      self.init(containing: day, unit: .day, convention: .calendar)
    case .week:
      guard let day = Day(iso: label.dropFirst()) else { return nil }
      self.init(containing: day, unit: .week, convention: .calendar)
    case .month, .quarter, .half:
      guard digits.count == 2 else { return nil }
      self.init(unit: unit, year: digits[0], number: digits[1])
    case .year:
      guard digits.count == 1 else { return nil }
      self.init(unit: unit, year: digits[0])
    }
  }
}
