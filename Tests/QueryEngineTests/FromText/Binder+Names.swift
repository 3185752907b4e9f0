import ColumnarData
import QueryPlan
import QuerySyntax
import TestSupport
import Values
import VietnameseText

extension Binder {
  func column(_ path: PathSyntax, _ frame: Frame) throws -> ColumnReference {
    guard case .column(let reference) = try value(of: path, frame) else {
      throw BindingFailure("no column \(path.text)")
    }
    return reference
  }

  /// A column of the rows, else a unit of their time, else the only column of the name one foreign key away.
  func value(of path: PathSyntax, _ frame: Frame) throws -> Expression {
    var names = path.names.map(\.text)
    if names.count > 1, let table = frame.table, isSame(names[0], table.name), place(names[0], frame.fields) == nil {
      names.removeFirst()
    }
    if names.count == 1 {
      if let index = place(names[0], frame.fields) {
        return .column(ColumnReference(fieldIndex: index, field: frame.fields[index]))
      }
      if let unit = CalendarUnit.allCases.first(where: { isSame($0.rawValue, names[0]) }),
        let period = period(of: unit, frame)
      {
        return period
      }
      if let derived = derived(names[0], frame) { return derived.expression }
      let schema = frame.table?.schema
      let ways = schema?.foreignKeys.compactMap { key in
        schema.flatMap { follow([key.field, names[0]], from: $0) }
      }
      if let way = ways?.first, ways?.count == 1 { return .column(way) }
    } else if let schema = frame.table?.schema, let reference = follow(names, from: schema) {
      return .column(reference)
    }
    throw BindingFailure("nothing is called \(path.text)")
  }

  /// The column at the end of a way: each name but the last is that of a foreign key, or of the table to which it leads.
  private func follow(_ names: [String], from schema: TableSchema) -> ColumnReference? {
    var schema = schema
    var steps: [ForeignKeyStep] = []
    for name in names.dropLast() {
      guard let key = schema.foreignKeys.first(where: { isSame($0.field, name) || isSame($0.referencedTable, name) }),
        let own = place(key.field, schema.fields), let referenced = catalog.table(named: key.referencedTable)?.schema,
        let there = place(key.referencedField, referenced.fields)
      else { return nil }
      steps.append(
        ForeignKeyStep(fieldIndex: own, referencedTable: key.referencedTable, referencedFieldIndex: there))
      schema = referenced
    }
    guard let name = names.last, let index = place(name, schema.fields) else { return nil }
    return ColumnReference(steps: steps, fieldIndex: index, field: schema.fields[index])
  }

  /// The unit of the time column; of rows without one, of the first period column that divides the unit.
  private func period(of unit: CalendarUnit, _ frame: Frame) -> Expression? {
    if let time = frame.time { return .periodContaining(.column(time), unit) }
    for (index, field) in frame.fields.enumerated() {
      guard case .period(let finer) = field.type, let months = unit.months else { continue }
      if finer == .day || (finer.months.map { months.isMultiple(of: $0) } ?? false) {
        return .periodContaining(.column(ColumnReference(fieldIndex: index, field: field)), unit)
      }
    }
    return nil
  }

  private func place(_ name: String, _ fields: [Field]) -> Int? {
    fields.firstIndex { $0.name == name } ?? fields.firstIndex { isSame($0.name, name) }
  }

  func isSame(_ first: String, _ second: String) -> Bool {
    func plain(_ name: String) -> String { TextFolding.folded(name).filter { $0 != " " && $0 != "_" } }
    return plain(first) == plain(second)
  }

  // MARK: Written texts

  /// The value that a text means: exactly that one, else the only one that is the same but for marks and case.
  func text(_ written: String, of reference: ColumnReference, _ frame: Frame) -> String? {
    let known = (reference.field.values?.map(\.value) ?? []) + texts(of: reference, frame)
    if known.contains(written) { return written }
    let folded = Set(known.filter { TextFolding.folded($0) == TextFolding.folded(written) })
    return folded.count == 1 ? folded.first : nil
  }

  /// The texts that rows have in a column, where it is stored.
  func texts(of reference: ColumnReference, _ frame: Frame) -> [String] {
    let owner = reference.steps.last.flatMap { catalog.table(named: $0.referencedTable) } ?? frame.table
    guard let owner, reference.fieldIndex < owner.schema.fields.count else {
      return frame.texts[reference.field.name] ?? []
    }
    return (0..<owner.rowCount).compactMap {
      if case .text(let text) = owner.heldCell(row: $0, column: reference.fieldIndex) { text } else { nil }
    }
  }
}
