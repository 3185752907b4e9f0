package import ColumnarData
import Diagnostics
import QueryPlan
package import QuerySyntax
import Values
import VietnameseText

extension ReportContext {
  /// The rows behind a figure of an earlier result: `_7.n`, `_7[2].n`, `_7.cap_xa.ratio.n`.
  ///
  /// - Parameters:
  ///   - result: As it was printed; nil where it can no longer be seen.
  ///   - name: The result's own, `_7`.
  /// - Throws: Where the result is no grouping of the rows of a table, or has no such row, column or part.
  package func rowsBehind(
    _ address: RowAddressSyntax, of result: ResultTable?, named name: String
  ) async throws(ReportFault) -> RowsBehind {
    guard let result, checking.definitions.query(named: name) != nil else {
      throw ReportFault(notTraced(name, Self.noQuery, at: address.range))
    }
    let source = NameSyntax(text: name, range: address.path.names[0].range)
    let (query, notes) = try checked(PipelineSyntax(source: source, stages: [], range: address.range))
    guard let show = query.show else {
      guard address.path.names.count == 1, address.row == nil, address.parts.isEmpty else {
        throw ReportFault(notTraced(name, Self.noGroups, at: address.range))
      }
      return RowsBehind(query: query, notes: notes, figure: Int64(result.table.rowCount))
    }
    try requireGroups(query, name, at: address.range)
    let figure = try figure(of: address, in: result, show)
    let key = try condition(of: figure, in: result, show, of: query.source, name, at: address.range)
    guard let part = figure.item.measure.condition(of: figure.part) else {
      throw ReportFault(notTraced(figure.item.field.name, Self.noRowsOfItsOwn, at: address.range))
    }
    let rows = query.rows.filtered(by: .all([key, part]), text: sourceText(address.range))
    return RowsBehind(query: rows, notes: notes, figure: count(figure, in: result))
  }

  /// Stages behind the `show` may choose and order groups, and nothing else.
  private func requireGroups(_ query: CheckedQuery, _ name: String, at range: Range<Int>) throws(ReportFault) {
    let shows = query.stages.indices.filter { if case .show = query.stages[$0].kind { true } else { false } }
    let isPlain = query.stages[(shows.last ?? 0)...].dropFirst().allSatisfy { stage in
      switch stage.kind {
      case .filter, .sort, .slice, .expect: true
      case .limit(let limit): !limit.hasOther
      case .change: true
      case .period, .add, .show, .list: false
      }
    }
    let isOfTable = query.rows.stages.allSatisfy { stage in
      switch stage.kind {
      case .filter, .period, .add: true
      case .show, .list, .sort, .limit, .slice, .change, .expect: false
      }
    }
    guard shows.count == 1, isPlain, isOfTable else { throw ReportFault(notTraced(name, Self.noGroups, at: range)) }
  }

  static var noQuery: LocalizedText {
    LocalizedText(
      english: "it is no result of a query, or data, definitions or settings have changed since",
      vietnamese: "đó không phải kết quả của một truy vấn, hoặc dữ liệu, định nghĩa, thiết lập đã thay đổi")
  }

  static var noGroups: LocalizedText {
    LocalizedText(
      english: "it is no plain grouping of the rows of a table by 'show … by'",
      vietnamese: "kết quả không phải là phép nhóm các dòng của một bảng bằng 'hiện … theo'")
  }

  // MARK: The figure

  /// One measure of one group.
  private struct Figure {
    let item: CheckedShow.Item
    /// The row of the result; nil for all groups together.
    let row: Int?
    /// The value of `across` whose column it stands in, and the column.
    let acrossColumn: String?
    let part: FigurePart
  }

  private func figure(
    of address: RowAddressSyntax, in result: ResultTable, _ show: CheckedShow
  ) throws(ReportFault) -> Figure {
    var names = Array(address.path.names.dropFirst()) + address.parts
    var row: Int?
    if let written = address.row {
      guard written <= result.table.rowCount else {
        throw ReportFault(
          Diagnostic(
            .noSuchPrintedRow, at: address.range,
            ["number": .number(written), "count": .number(result.table.rowCount)]))
      }
      row = written - 1
    } else if let first = names.first, FigurePart(written: first.text) == nil || names.count > 1,
      let found = try self.row(named: first.text, in: result)
    {
      row = found
      names.removeFirst()
    }
    var part = FigurePart.numerator
    if let last = names.last, let written = FigurePart(written: last.text) {
      part = written
      names.removeLast()
    }
    if row == nil, result.table.rowCount == 1, !show.keys.isEmpty { row = 0 }
    let column = names.first
    if names.count > 1 { throw noPart(names[1], of: show) }
    if show.across != nil, let column {
      guard
        let field = result.table.schema.fields.dropFirst(result.keyCount).first(where: {
          NameMatch.areEqual($0.name, column.text)
        })
      else { throw noPart(column, of: show) }
      return Figure(item: show.items[0], row: row, acrossColumn: field.name, part: part)
    }
    guard let column else { return Figure(item: show.items[0], row: row, acrossColumn: nil, part: part) }
    guard let item = show.items.first(where: { NameMatch.areEqual($0.field.name, column.text) }) else {
      throw noPart(column, of: show)
    }
    return Figure(item: item, row: row, acrossColumn: nil, part: part)
  }

  private func noPart(_ name: NameSyntax, of show: CheckedShow) -> ReportFault {
    let names = show.items.map(\.field.name) + FigurePart.allCases.map(\.rawValue)
    return ReportFault(
      Diagnostic(.noSuchPart, at: name.range, ["name": .text(name.text), "choices": .choices(names)]))
  }

  /// The only row one of whose keys is written so.
  private func row(named text: String, in result: ResultTable) throws(ReportFault) -> Int? {
    var found: [Int] = []
    for row in 0..<result.table.rowCount {
      for column in 0..<result.keyCount {
        let cell = try boundCell(result.table, row: row, column: column)
        if NameMatch.areEqual(self.text(of: cell), text) { found.append(row) }
      }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// The count that the figure is; nil where it is none, or cannot be read off the result.
  private func count(_ figure: Figure, in result: ResultTable) -> Int64? {
    let name = figure.acrossColumn ?? figure.item.field.name
    guard let column = result.table.schema.fieldIndex(named: name),
      let row = figure.row ?? (result.table.rowCount == 1 ? 0 : nil)
    else { return nil }
    switch (result.table.columns[column], figure.item.measure) {
    case (.number(let numbers), .count) where figure.part == .numerator: return numbers[row]?.unscaled
    case (.ratio(let ratios), .proportion):
      switch figure.part {
      case .numerator: return ratios[row]?.numerator
      case .denominator: return ratios[row]?.denominator
      case .excluded, .unknown: return nil
      }
    default: return nil
    }
  }

  // MARK: The group

  /// What the rows of the figure's group satisfy.
  private func condition(
    of figure: Figure, in result: ResultTable, _ show: CheckedShow, of table: String, _ name: String,
    at range: Range<Int>
  ) throws(ReportFault) -> Condition {
    var conditions: [Condition] = []
    if let row = figure.row {
      guard result.roles[row] != .other else {
        throw ReportFault(notTraced("\(name)[\(row + 1)]", Self.severalGroups, at: range))
      }
      if result.roles[row] == .detail {
        for (index, key) in show.keys.enumerated() {
          let label = result.keyLabels.flatMap { $0.indices.contains(index) ? $0[index][row] : nil }
          var cell = try boundCell(result.table, row: row, column: index)
          if let label { cell = .label(label) }
          conditions.append(try self.condition(key.expression, is: cell, of: table, at: range))
        }
      }
    }
    if let across = show.across, let column = figure.acrossColumn, column != ReservedLabel.total.text {
      conditions.append(try acrossCondition(of: across, column, of: table, at: range))
    }
    return .all(conditions)
  }

  static var severalGroups: LocalizedText {
    LocalizedText(english: "it puts several groups together", vietnamese: "dòng này gộp nhiều nhóm")
  }

  /// What the rows under a column of `across` satisfy.
  private func acrossCondition(
    of key: GroupKey, _ column: String, of table: String, at range: Range<Int>
  ) throws(ReportFault) -> Condition {
    switch key.expression.type {
    case .text: return try condition(key.expression, is: .text(column), of: table, at: range)
    case .period:
      if let period = PeriodLiteral.period(from: column) {
        return .withinPeriods(key.expression, period.ordinal...period.ordinal)
      }
    case .number:
      if let number = Int64(column) {
        return .compare(key.expression, .equal, .number(FixedDecimal(unscaled: number)))
      }
    case .boolean, .date, .ratio: break
    }
    throw ReportFault(notTraced(column, Self.noGroups, at: range))
  }

  /// What the rows satisfy whose key has a value.
  private func condition(
    _ key: Expression, is cell: Cell, of table: String, at range: Range<Int>
  ) throws(ReportFault) -> Condition {
    switch cell {
    case .missing, .label(.missing): return .all([.isMissing(key), .opposite(of: orphan(key, of: table))])
    case .label(.notInCatalogue): return orphan(key, of: table)
    case .label: throw ReportFault(notTraced(text(of: cell), Self.severalGroups, at: range))
    case .text(let text): return .compare(key, .equal, .text(text))
    case .boolean(let value):
      return value ? .isTrue(key) : .all([.opposite(of: .isTrue(key)), .opposite(of: .isMissing(key))])
    case .number(let number): return .compare(key, .equal, .number(number))
    case .date(let day): return .compare(key, .equal, .date(day))
    case .period(let period): return .withinPeriods(key, period.ordinal...period.ordinal)
    case .ratio: throw ReportFault(notTraced(text(of: cell), Self.noGroups, at: range))
    }
  }

  /// True of rows that name no row of the catalogue from which the key comes.
  private func orphan(_ key: Expression, of source: String) -> Condition {
    guard case .column(let column) = key, let step = column.steps.first,
      let table = checking.catalog.table(named: source), table.schema.fields.indices.contains(step.fieldIndex)
    else { return .constant(false) }
    let foreign = ColumnReference(fieldIndex: step.fieldIndex, field: table.schema.fields[step.fieldIndex])
    return .all([.isMissing(key), .opposite(of: .isMissing(.column(foreign)))])
  }
}
