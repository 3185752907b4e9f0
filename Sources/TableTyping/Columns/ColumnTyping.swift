import CellParsing
import ColumnarData
import RecordReading
import Values

/// A column with its type, and what did not fit.
struct TypedColumn: Sendable {
  let type: FieldType
  let values: ColumnValues
  /// Where its texts stand in the file; nil for values in memory.
  var origin: SourceOrigin?
  var faults = CellFaults()
  /// Rows whose time of day was dropped.
  var droppedTimes = 0
  /// Times with a zone, which was dropped.
  var droppedZones = ReportedCells()
  /// Numbers with decimals that could be a group of thousands, `850,000`, where no other decimals stand in the column.
  var doubtfulDecimals = ReportedCells()
  /// Whether the column writes groups of thousands.
  var hasGroups = false
  /// Rows with values that the column does not declare, and the first of them.
  var undeclared: (rows: Int, example: String)?
}

/// Gives a column's cells the type that was declared for it or found in it. The raw column goes into the values.
struct ColumnTyping {
  private(set) var column: CleanColumn
  let missing: MissingValues
  /// The declared values of a category, in their order.
  var declaredValues: [String] = []

  mutating func typed(as reading: ColumnReading) -> TypedColumn {
    switch reading {
    case .text: text()
    case .category: category()
    case .boolean(let emptyIsNo): boolean(emptyIsNo: emptyIsNo)
    case .date(let form): date(form)
    case .number, .declaredNumber: number(NumberRule(reading))
    }
  }

  private func text() -> TypedColumn {
    guard case .inFile(let source) = column.raw else {
      return TypedColumn(type: .text, values: .text(TextColumn(column)))
    }
    let origin = source.origin(missing: missing)
    return TypedColumn(type: .text, values: .text(TextColumn(origin.texts)), origin: origin)
  }

  private mutating func category() -> TypedColumn {
    var dictionary = ByteDictionary()
    for value in declaredValues { _ = dictionary.number(of: Array(value.utf8).span) }
    let declared = dictionary.count
    var codes: [UInt32] = []
    codes.reserveCapacity(column.cells.count)
    var undeclared: (rows: Int, example: String)?
    for cell in 0..<column.cells.count {
      if column.isMissing[cell] {
        codes.append(0)
        continue
      }
      let number = dictionary.number(of: column.cells.bytes.span.extracting(column.cells.range(of: cell)))
      codes.append(UInt32(number + 1))
      if number >= declared && !declaredValues.isEmpty {
        undeclared = (
          (undeclared?.rows ?? 0) + column.weight(of: cell), undeclared?.example ?? column.cells.text(of: cell)
        )
      }
    }
    let values = (0..<dictionary.count).map { dictionary.cells.texts.text(of: $0) }
    let packed = column.takeRaw().decodeDictionary(codes, greatest: values.count)
    return TypedColumn(
      type: .category, values: .category(CategoryColumn(codes: packed, dictionary: CategoryDictionary(values))),
      undeclared: undeclared)
  }

  private mutating func boolean(emptyIsNo: Bool) -> TypedColumn {
    var values: [UInt32] = Array(repeating: 0, count: column.cells.count)
    let faults = eachFilledCell { cell, bytes in
      guard let boolean = BooleanCell.parse(bytes) else { return .notABoolean }
      values[cell] = BooleanColumn.code(of: boolean.isTrue)
      return nil
    }
    if emptyIsNo {
      for cell in values.indices where column.cells.isEmpty(cell) { values[cell] = BooleanColumn.code(of: false) }
    }
    let faultRows = CellFaults(faults, of: column.raw)
    return TypedColumn(
      type: .boolean, values: .boolean(BooleanColumn(codes: column.takeRaw().decodeDictionary(values, greatest: 2))),
      faults: faultRows)
  }

  private mutating func date(_ form: DateCell.Form) -> TypedColumn {
    var values = Array(repeating: IntegerValues.missing, count: column.cells.count)
    var droppedTimes = 0
    var zones: [UInt32] = []
    let faults = eachFilledCell { cell, bytes in
      switch DateCell.parse(bytes, as: form) {
      case .success(let date)?:
        values[cell] = Int64(date.day.daysSince1970)
        if date.hasTime { droppedTimes += column.weight(of: cell) }
        if date.hasZone { mark(cell, in: &zones) }
        return nil
      case .failure?: return .noSuchDay
      case nil: return .notADate
      }
    }
    let faultRows = CellFaults(faults, of: column.raw)
    let droppedZones = ReportedCells(marked: zones, of: column.raw)
    return TypedColumn(
      type: .date, values: .date(DateColumn(values: column.takeRaw().decodeDictionary(values))), faults: faultRows,
      droppedTimes: droppedTimes, droppedZones: droppedZones)
  }

  private mutating func number(_ rule: NumberRule) -> TypedColumn {
    var numbers: [NumberCell?] = Array(repeating: nil, count: column.cells.count)
    var scale = 0
    let raw = column.raw.cells
    var decimals = DecimalsCheck()
    var marks: [UInt32] = []
    var faults = eachFilledCell { cell, bytes in
      guard let number = rule.number(of: bytes, isStored: raw.isNumber(cell)) else { return .notANumber }
      if let reason = rule.fault(number) { return reason }
      numbers[cell] = number
      if !raw.isNumber(cell), decimals.count(bytes, rule) { mark(cell, in: &marks) }
      scale = max(scale, number.scale)
      return nil
    }
    var values = Array(repeating: IntegerValues.missing, count: column.cells.count)
    for (cell, number) in numbers.enumerated() {
      guard let number else { continue }
      if let value = number.unscaled(at: scale) {
        values[cell] = value
      } else {
        if faults.isEmpty { faults = Array(repeating: nil, count: values.count) }
        faults[cell] = .numberTooLarge
      }
    }
    let faultRows = CellFaults(faults, of: column.raw)
    let doubtful = decimals.areSure ? ReportedCells() : ReportedCells(marked: marks, of: column.raw)
    return TypedColumn(
      type: rule.type(scale),
      values: .number(NumberColumn(values: column.takeRaw().decodeDictionary(values), scale: scale)),
      faults: faultRows, doubtfulDecimals: doubtful, hasGroups: decimals.hasGroups)
  }

  private func mark(_ cell: Int, in marks: inout [UInt32]) {
    if marks.isEmpty { marks = Array(repeating: 0, count: column.cells.count) }
    marks[cell] = UInt32(cell + 1)
  }

  /// Calls the closure for every cell with a value.
  ///
  /// - Returns: The reasons that it gave, one a cell; empty where it gave none.
  private func eachFilledCell(_ read: (Int, Span<UInt8>) -> RejectReason?) -> [RejectReason?] {
    var faults: [RejectReason?] = []
    let bytes = column.cells.bytes.span
    for cell in 0..<column.cells.count where !column.isMissing[cell] {
      guard let reason = read(cell, bytes.extracting(column.cells.range(of: cell))) else { continue }
      if faults.isEmpty { faults = Array(repeating: nil, count: column.cells.count) }
      faults[cell] = reason
    }
    return faults
  }
}
