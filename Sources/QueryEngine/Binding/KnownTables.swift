import ColumnarData
import Diagnostics
import QueryPlan
import Synchronization
import Values

/// Tables as they were known on a day: rows whose time is later are out, and later dates are missing.
///
/// A column that holds dates after the dataset's own cut-off holds planned dates, such as due dates: those were known
/// before they came, and stay. Views are kept for the statements that follow, of one day at a time.
final class KnownTables: Sendable {
  private struct Entry: Sendable {
    let source: Table
    let view: Table
  }

  private struct Views: Sendable {
    var day = Day(daysSince1970: .min)
    var entries: [String: Entry] = [:]
  }

  private let views = Mutex(Views())

  /// - Parameters:
  ///   - table: A table of the data; the result of a statement is known already.
  ///   - cutoff: The last day for which the dataset says that it is complete, if it does.
  /// - Complexity: O(rows × columns) the first time, then O(columns).
  func view(of table: Table, on day: Day, cutoff: Day?) throws(DiagnosticError) -> Table {
    let known = views.withLock { views in
      views.day == day ? views.entries[table.name].flatMap { $0.source.hasDates(of: table) ? $0.view : nil } : nil
    }
    if let known { return known }
    let view = try table.known(on: day, cutoff: cutoff)
    views.withLock { views in
      if views.day != day { views = Views(day: day) }
      views.entries[table.name] = Entry(source: table, view: view)
    }
    return view
  }
}

extension Table {
  fileprivate func known(on day: Day, cutoff: Day?) throws(DiagnosticError) -> Table {
    var dates: [Int: IntegerValues] = [:]
    for index in columns.indices {
      if case .date(let column) = columns[index] {
        _ = try columns[index].bound()
        dates[index] = column.values
      }
    }
    let last = Int64(day.daysSince1970)
    var view = self
    let time = schema.timeField.flatMap { schema.fieldIndex(named: $0) }
    if let time, let values = dates[time], values.hasValue(after: last) {
      var all: [ColumnValues] = []
      for column in columns { all.append(try column.bound()) }
      let rows = ColumnBuffer((0..<Int32(rowCount)).filter { values[Int($0)] <= last })
      view = Table(schema: schema, columns: all.map { $0.gathered(rows) }, rowCount: rows.count)
    }
    let planned = cutoff.map { Int64($0.daysSince1970) } ?? Int64.max
    let isLate = dates.mapValues { $0.hasValue(after: last) && !$0.hasValue(after: planned) }
    if !isLate.values.contains(true) { return view }
    let columns = view.columns.enumerated().map { index, column in
      isLate[index] == true ? column.withoutDates(after: last) : column
    }
    return Table(schema: schema, columns: columns, rowCount: view.rowCount)
  }

  /// Whether the dates of another table lie in the same memory.
  fileprivate func hasDates(of other: Table) -> Bool {
    guard schema.timeField == other.schema.timeField, columns.count == other.columns.count else { return false }
    return zip(columns, other.columns).allSatisfy { own, others in
      switch (own, others) {
      case (.date(let own), .date(let others)): own.values.identity == others.values.identity
      case (.date, _), (_, .date): false
      case (.category, _), (.text, _), (.boolean, _), (.number, _), (.period, _), (.ratio, _): true
      }
    }
  }
}

extension ColumnValues {
  fileprivate func withoutDates(after last: Int64) -> ColumnValues {
    guard case .date(let column) = self else { return self }
    let values = (0..<column.values.count).map { row in
      column.values[row] > last ? IntegerValues.missing : column.values[row]
    }
    return .date(DateColumn(values: IntegerValues(packing: values)))
  }
}

extension IntegerValues {
  fileprivate func hasValue(after last: Int64) -> Bool { (bounds?.upperBound ?? last) > last }

  fileprivate var identity: ObjectIdentifier {
    switch form {
    case .coded(let codes, _, _): codes.identity
    case .wide(let buffer): buffer.identity
    }
  }
}
