import ColumnarData
import Diagnostics
import QueryPlan
import Synchronization
import Values

/// Tables as they were known on a day: rows whose time is later are out, and later dates are missing.
///
/// Planned dates were known before they came, and stay: due dates, and those of a column of no event that goes past the end
/// that a package declares, not with slips of the hand alone. Views are kept for the statements that follow, of one day at a time.
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
  ///   - end: Where the data end; nil where unknown.
  /// - Complexity: O(rows × columns) the first time, then O(columns).
  func view(of table: Table, on day: Day, end: DataEnd?) throws(DiagnosticError) -> Table {
    let known = views.withLock { views in
      views.day == day ? views.entries[table.name].flatMap { $0.source.hasDates(of: table) ? $0.view : nil } : nil
    }
    if let known { return known }
    let view = try table.known(on: day, end: end)
    views.withLock { views in
      if views.day != day { views = Views(day: day) }
      views.entries[table.name] = Entry(source: table, view: view)
    }
    return view
  }
}

extension Table {
  fileprivate func known(on day: Day, end: DataEnd?) throws(DiagnosticError) -> Table {
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
    let late = dates.filter { $1.hasValue(after: last) && !isPlanned($0, $1, end) }
    if late.isEmpty { return view }
    var columns: [ColumnValues] = []
    for (index, column) in view.columns.enumerated() {
      if late[index] != nil {
        columns.append(column.withoutDates(after: last))
      } else if let date = dateOf(column: index), late[date] != nil, case .date(let known) = view.columns[date] {
        columns.append(try column.bound().withoutCategories(where: known, after: last))
      } else {
        columns.append(column)
      }
    }
    return Table(schema: schema, columns: columns, rowCount: view.rowCount)
  }

  /// The date column with whose day a value becomes known; nil for a column of which none is.
  private func dateOf(column index: Int) -> Int? {
    Self.knownWith[schema.fields[index].name].flatMap { schema.fieldIndex(named: $0) }
  }

  /// What happens to a dossier is not known before it does.
  private static var events: Set<String> { ["submitted", "received", "resolved", "returned"] }

  /// How a result went out is known with the day on which it did.
  private static var knownWith: [String: String] { ["return_channel": "returned"] }

  /// Whether a column holds days that were set before they came.
  private func isPlanned(_ index: Int, _ values: IntegerValues, _ end: DataEnd?) -> Bool {
    if schema.fields[index].name == "due" { return true }
    if Self.events.contains(schema.fields[index].name) { return false }
    guard let end, end.origin == .declared else { return false }
    let last = Int64(end.day.daysSince1970)
    guard values.hasValue(after: last) else { return false }
    let later = (0..<values.count).lazy.filter { values[$0] > last }.count
    return later > max(1, values.count / Self.rowsForSlip)
  }

  /// One row in so many may be a slip of the hand.
  private static var rowsForSlip: Int { 1000 }

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
  /// A column of categories without those of rows that have a later date.
  fileprivate func withoutCategories(where dates: DateColumn, after last: Int64) -> ColumnValues {
    guard case .category(let column) = self else { return self }
    let codes = (0..<column.codes.count).map { dates.values[$0] > last ? 0 : UInt32(column.codes[$0]) }
    return .category(
      CategoryColumn(
        codes: Codes(codes, greatest: max(0, column.dictionary.count - 1)), dictionary: column.dictionary))
  }

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
