import CellParsing
import ColumnarData
import Diagnostics
import Dispatch
import RecordReading
import Synchronization
import Values

/// Gives a type to a column whose cells were left in the file because nearly every one differs, such as amounts or times:
/// reads them once more, on all cores, and keeps the values alone. The same values, faults and counts as
/// ``ColumnTyping``'s.
struct UncodedColumnTyping {
  let source: SourceColumn
  let missing: MissingValues
  /// Rows that one thread reads before it takes more.
  private static let stretch = 1 << 16

  /// What was counted in some neighbouring rows beside their values.
  private struct Stretch: Sendable {
    var faults = CellFaults()
    var droppedTimes = 0
    var droppedZones = ReportedCells()
    var decimals = DecimalsCheck()
    var doubtful = ReportedCells()
    var scale = 0
    /// The row that is read.
    var row = 0
    var error: DiagnosticError?
  }

  private typealias Parser = @Sendable (Span<UInt8>, inout Stretch) -> Result<Int64, Unreadable>

  private struct Unreadable: Error {
    let reason: RejectReason
  }

  /// nil for a reading that needs the cells themselves.
  func typed(as reading: ColumnReading) throws(DiagnosticError) -> TypedColumn? {
    switch reading {
    case .date(let form): try date(form)
    case .number, .declaredNumber: try number(NumberRule(reading))
    case .text, .category, .boolean: nil
    }
  }

  private func date(_ form: DateCell.Form) throws(DiagnosticError) -> TypedColumn {
    let (values, stretches) = try read { cell, stretch in
      switch DateCell.parse(cell, as: form) {
      case .success(let date)?:
        if date.hasTime { stretch.droppedTimes += 1 }
        if date.hasZone { stretch.droppedZones.append(row: stretch.row, text: String(text: cell)) }
        return .success(Int64(date.day.daysSince1970))
      case .failure?: return .failure(Unreadable(reason: .noSuchDay))
      case nil: return .failure(Unreadable(reason: .notADate))
      }
    }
    var zones = ReportedCells()
    for stretch in stretches { zones.append(stretch.droppedZones) }
    return TypedColumn(
      type: .date, values: .date(DateColumn(values: IntegerValues(rows: values))), faults: faults(stretches),
      droppedTimes: stretches.reduce(0) { $0 + $1.droppedTimes }, droppedZones: zones)
  }

  /// Whole numbers mostly: where decimals turn up, all cells are read again at their scale.
  private func number(_ rule: NumberRule) throws(DiagnosticError) -> TypedColumn {
    var scale = 0
    while true {
      let (values, stretches) = try read { [scale] cell, stretch in
        guard let number = rule.number(of: cell) else { return .failure(Unreadable(reason: .notANumber)) }
        if let reason = rule.fault(number) { return .failure(Unreadable(reason: reason)) }
        stretch.scale = max(stretch.scale, number.scale)
        if stretch.decimals.count(cell, rule) { stretch.doubtful.append(row: stretch.row, text: String(text: cell)) }
        if number.scale > scale { return .success(0) }
        return number.unscaled(at: scale).map { .success($0) } ?? .failure(Unreadable(reason: .numberTooLarge))
      }
      let needed = stretches.map(\.scale).max() ?? 0
      if needed > scale {
        scale = needed
        continue
      }
      var decimals = DecimalsCheck()
      var doubtful = ReportedCells()
      for stretch in stretches {
        decimals += stretch.decimals
        doubtful.append(stretch.doubtful)
      }
      return TypedColumn(
        type: rule.type(scale), values: .number(NumberColumn(values: IntegerValues(rows: values), scale: scale)),
        faults: faults(stretches), doubtfulDecimals: decimals.areSure ? ReportedCells() : doubtful,
        hasGroups: decimals.hasGroups)
    }
  }

  private func faults(_ stretches: [Stretch]) -> CellFaults {
    var faults = CellFaults()
    for stretch in stretches { faults.append(stretch.faults) }
    return faults
  }

  /// Parses every cell with a value.
  ///
  /// The unsafe part: several threads write into the array's memory. Proof: each writes the rows of its own stretches,
  /// all of them, and the array has one element a row.
  private func read(_ parse: Parser) throws(DiagnosticError) -> ([Int64], [Stretch]) {
    let rowCount = source.records.rowCount
    let count = (rowCount + Self.stretch - 1) / Self.stretch
    let results = Mutex<[Stretch]>(Array(repeating: Stretch(), count: count))
    let values = unsafe [Int64](unsafeUninitializedCapacity: rowCount) { memory, initialized in
      nonisolated(unsafe) let target = unsafe memory
      unsafe target.initialize(repeating: IntegerValues.missing)
      DispatchQueue.concurrentPerform(iterations: count) { index in
        var stretch = Stretch()
        var unreadable: [(row: Int, reason: RejectReason)] = []
        let rows = index * Self.stretch..<min((index + 1) * Self.stretch, rowCount)
        do throws(DiagnosticError) {
          try source.visit(rows, missing: missing) { row, cell in
            if cell.isEmpty { return }
            stretch.row = row
            switch parse(cell, &stretch) {
            case .success(let value): unsafe target[row] = value
            case .failure(let fault): unreadable.append((row, fault.reason))
            }
          }
          stretch.faults = try source.faults(unreadable)
        } catch {
          stretch.error = error
        }
        results.withLock { [stretch] in $0[index] = stretch }
      }
      initialized = rowCount
    }
    let stretches = results.withLock { $0 }
    for stretch in stretches { if let error = stretch.error { throw error } }
    return (values, stretches)
  }
}

extension SourceColumn {
  /// The faults with their cells' text as it stands in the file.
  fileprivate func faults(_ unreadable: [(row: Int, reason: RejectReason)]) throws(DiagnosticError) -> CellFaults {
    var faults = CellFaults()
    for (row, reason) in unreadable {
      var text = ""
      try records.visit(column: column, row..<row + 1) { _, cell in
        if let cell { text = String(text: cell) }
      }
      faults.append(row: row, text: text, reason: reason)
    }
    return faults
  }
}
