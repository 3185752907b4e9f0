import CellParsing
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
        .column(named: key.referencedField),
      case .category(let values) = column
    else { return }
    let known: Set<String>
    do throws(TextsLost) { known = try Self.texts(of: target) } catch {
      diagnostics.append(Diagnostic(.textsLost, ["path": .text(error.path)]))
      return
    }
    let isOrphan = values.dictionary.values.enumerated().map { code, value in
      code > 0 && !known.contains(value) && !known.contains(Self.withoutTail(value))
    }
    guard isOrphan.contains(true) else { return }
    var orphans = 0
    if let weights = assembled.facts.weights[key.field], weights.count == isOrphan.count {
      for code in weights.indices where isOrphan[code] { orphans += weights[code] }
    } else {
      for row in 0..<values.codes.count where isOrphan[values.codes[row]] { orphans += 1 }
    }
    diagnostics.append(
      Diagnostic(
        .orphans,
        [
          "table": .text(table.name), "column": .text(key.field), "count": .number(orphans),
          "target": .text(key.referencedTable),
        ]))
  }

  private static func texts(of column: ColumnValues) throws(TextsLost) -> Set<String> {
    switch column {
    case .category(let values): Set(values.dictionary.values.dropFirst())
    case .text(let values):
      Set(try (0..<values.count).map { row throws(TextsLost) in try values[row] }.compactMap(\.self))
    case .boolean, .number, .date, .period, .ratio: []
    }
  }

  private static func withoutTail(_ code: String) -> String {
    ProcedureCode.matches(Array(code.utf8).span) ? String(code.prefix(8)) : code
  }
}
