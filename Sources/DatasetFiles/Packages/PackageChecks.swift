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
      report(.keyNotChecked, table, key)
    }
    if check.missing > 0 {
      // Where the field itself demands a value it is told already.
      let isTold = assembled.diagnostics.contains {
        $0.id == .requiredMissing && $0.arguments["column"] == .text(key)
      }
      if !isTold { report(.requiredMissing, table, key, ["count": .number(check.missing)]) }
    }
    reportRepeated(check, in: table, key)
  }

  private mutating func reportRepeated(_ check: KeyCheck, in table: Table, _ column: String) {
    guard let example = check.example else { return }
    report(.duplicateKeys, table, column, ["count": .number(check.repeated), "example": .text(example)])
  }

  private mutating func report(
    _ id: DiagnosticID, _ table: Table, _ column: String, _ arguments: [String: MessageArgument] = [:]
  ) {
    diagnostics.append(Diagnostic(id, Self.place(table, column).merging(arguments) { $1 }))
  }

  /// A table and a column of it, as a reader of either language types them.
  private static func place(_ table: Table, _ column: String) -> [String: MessageArgument] {
    let field = table.schema.fields.first { $0.name == column }
    return [
      "table": .phrase(table.schema.typedName), "column": field.map { .phrase($0.typedName) } ?? .text(column),
    ]
  }

  private mutating func checkReferences(of assembled: AssembledTable, _ key: ForeignKey, in tables: [AssembledTable]) {
    let table = assembled.table
    guard let column = table.column(named: key.field),
      let referenced = tables.first(where: { $0.table.name == key.referencedTable })?.table,
      let target = referenced.column(named: key.referencedField)
    else { return }
    if referenced.schema.primaryKey != key.referencedField {
      reportRepeated(KeyCheck(target), in: referenced, key.referencedField)
    }
    var references = References(to: target)
    let orphans = references.orphans(of: column, weights: assembled.facts.weights[key.field])
    if let lost = references.lost {
      diagnostics.append(Diagnostic(.textsLost, ["path": .text(lost.path)]))
    } else if orphans > 0 {
      report(
        .orphans, table, key.field,
        ["count": .number(orphans), "target": .phrase(referenced.schema.typedName)])
    }
  }
}
