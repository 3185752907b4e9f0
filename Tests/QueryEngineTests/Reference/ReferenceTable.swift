import ColumnarData
import Foundation
import TestSupport
import Values

/// Rows of values: what the reference interpreter reads and makes.
struct ReferenceTable {
  struct Row {
    var cells: [Value]
    var role = ResultTable.RowRole.detail
    /// The groups whose rows a row of `show` covers.
    var scope: Scope = []
    /// Of what `other` made, the keys in which it has a value of its own.
    var ownKeys: Set<Int> = []
  }

  var fields: [Field]
  var rows: [Row]
  var keyCount = 0
  var isOrdered = false
  /// After `show`: all cells of a row that covers these groups, with these cells for the keys.
  var recompute: ((_ keys: [Value], _ scope: Scope) throws -> [Value])?

  /// Groups by their key values: those of `by`, then that of `across`.
  typealias Scope = Set<[Value]>

  var details: [Row] { rows.filter { $0.role == .detail } }
}

extension ReferenceTable {
  init(_ table: Table) {
    fields = table.schema.fields
    rows = (0..<table.rowCount).map { row in
      Row(cells: table.columns.indices.map { Value(table.heldCell(row: row, column: $0), of: table.columns[$0]) })
    }
  }

  init(_ result: ResultTable) {
    self.init(result.table)
    for (index, role) in result.roles.enumerated() { rows[index].role = role }
    for (column, labels) in (result.keyLabels ?? []).enumerated() {
      for (row, label) in labels { rows[row].cells[column] = .text(label.text) }
    }
    keyCount = result.keyCount
    isOrdered = result.isOrdered
  }
}

extension ReferenceTable {
  /// The rows whose time is not later than a day, without the dates after it; due dates, and those of a column of which
  /// more than one in a thousand go past the data's own end, are planned, and stay.
  func known(on day: Day, _ schema: TableSchema, _ catalog: Catalog) -> ReferenceTable {
    func isAfter(_ limit: Day?, _ value: Value) -> Bool {
      if case .date(let date) = value, let limit { date > limit } else { false }
    }
    var table = self
    if let time = schema.timeField.flatMap({ schema.fieldIndex(named: $0) }) {
      table.rows.removeAll { isAfter(day, $0.cells[time]) }
    }
    for column in fields.indices where fields[column].name != "due" {
      let isEvent = ["submitted", "received", "resolved", "returned"].contains(fields[column].name)
      let planned = rows.filter { isAfter(catalog.cutoff, $0.cells[column]) }.count
      if planned > max(1, rows.count / 1000) && !isEvent { continue }
      for row in table.rows.indices where isAfter(day, table.rows[row].cells[column]) {
        table.rows[row].cells[column] = .missing
      }
    }
    return table
  }
}

extension Value {
  /// A cell with the scales of its column.
  init(_ cell: Cell, of column: ColumnValues) {
    switch cell {
    case .missing: self = .missing
    case .text(let text): self = .text(text.respelled)
    case .label(let label): self = .text(label.text)
    case .boolean(let flag): self = .boolean(flag)
    case .number(let number): self = .number(number)
    case .date(let day): self = .date(day)
    case .period(let period): self = .period(period)
    case .ratio(let ratio):
      guard case .ratio(let values) = column else { preconditionFailure("a ratio stands in a ratio column") }
      self = .ratio(
        Fraction(
          FixedDecimal(unscaled: ratio.numerator, scale: values.numeratorScale),
          FixedDecimal(unscaled: ratio.denominator, scale: values.denominatorScale)))
    }
  }
}

extension String {
  /// With the tone mark of `oa`, `oe` and `uy` on the first vowel: texts that differ in nothing else are one value, in
  /// whichever spelling an answer shows it.
  var respelled: String {
    var result: [Unicode.Scalar] = []
    for scalar in decomposedStringWithCanonicalMapping.unicodeScalars {
      let isTone = [0x300, 0x301, 0x303, 0x309, 0x323].contains(scalar.value)
      let pair = String(String.UnicodeScalarView(result.suffix(2))).lowercased()
      if isTone && ["oa", "oe", "uy"].contains(pair) {
        result.insert(scalar, at: result.count - 1)
      } else {
        result.append(scalar)
      }
    }
    return String(String.UnicodeScalarView(result)).precomposedStringWithCanonicalMapping
  }
}
