import ColumnarData
import Diagnostics
import TableTyping

/// What a package promises about its tables and the data do not keep: repeated keys, references to nothing.
struct PackageChecks {
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter tables: Get the facts that were counted.
  mutating func check(_ tables: inout [AssembledTable]) {
    for index in tables.indices {
      checkKey(of: &tables[index])
      for key in tables[index].table.schema.foreignKeys { checkReferences(of: tables[index], key, in: tables) }
    }
  }

  private mutating func checkKey(of assembled: inout AssembledTable) {
    let table = assembled.table
    guard let key = table.schema.primaryKey, let column = table.column(named: key) else { return }
    let check = assembled.facts.key ?? KeyCheck(column)
    assembled.facts.key = check
    if !check.isChecked {
      diagnostics.append(Diagnostic(.keyNotChecked, ["table": .text(table.name), "column": .text(key)]))
    }
    guard let example = check.example else { return }
    diagnostics.append(
      Diagnostic(
        .duplicateKeys,
        [
          "table": .text(table.name), "column": .text(key), "count": .number(check.repeated),
          "example": .text(example),
        ]))
  }

  private mutating func checkReferences(of assembled: AssembledTable, _ key: ForeignKey, in tables: [AssembledTable]) {
    let table = assembled.table
    guard let column = table.column(named: key.field),
      let target = tables.first(where: { $0.table.name == key.referencedTable })?.table
        .column(named: key.referencedField)
    else { return }
    var references = References(to: target)
    let orphans = references.orphans(of: column, weights: assembled.facts.weights[key.field])
    if let lost = references.lost {
      diagnostics.append(Diagnostic(.textsLost, ["path": .text(lost.path)]))
    } else if orphans > 0 {
      diagnostics.append(
        Diagnostic(
          .orphans,
          [
            "table": .text(table.name), "column": .text(key.field), "count": .number(orphans),
            "target": .text(key.referencedTable),
          ]))
    }
  }
}
