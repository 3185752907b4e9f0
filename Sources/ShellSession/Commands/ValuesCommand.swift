import ColumnarData
import Diagnostics
import QueryPlan
import VietnameseText

/// `values procedures.domain`, or `values domain` where one open table has the column: its values and their counts.
enum ValuesCommand: CommandHandler {
  static func perform(_ call: CommandCall, in state: inout SessionState) throws(DiagnosticError) -> CommandResult {
    if call.arguments.isEmpty { throw call.missingArgument("\(call.title) \(exampleColumn(in: state))") }
    let column = try column(named: call.argumentText, at: call.argumentRange, in: state, call.language)
    let result = try TableListing.values(of: column.table, column: column.index, call.language)
    state.results.record(result, epoch: state.epoch)
    return .answer(Answer(result: result))
  }

  private static func column(
    named path: String, at range: Range<Int>, in state: SessionState, _ language: Language
  ) throws(DiagnosticError) -> (table: Table, index: Int) {
    let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
    let tables = parts.count == 2 ? [try state.table(named: parts[0], at: range)] : state.catalog.tables
    let name = parts.last ?? path
    let found = tables.flatMap { table in
      NameMatch.fields(named: name, in: table.schema.fields).map { (table: table, index: $0) }
    }
    guard let only = found.first else {
      let names = tables.flatMap { $0.schema.fields.flatMap { [$0.name, $0.titles.vietnamese] } }
      let nearest = NearestNames.nearest(to: name, in: names)
      let note = nearest.isEmpty ? [] : [Diagnostic(.nearestNames, ["names": .choices(nearest)])]
      let place = tables.map { $0.schema.typedName[language] }.joined(separator: ", ")
      throw DiagnosticError(
        Diagnostic(.unknownColumn, at: range, ["name": .text(name), "table": .text(place)], notes: note))
    }
    if found.count > 1 {
      let choices = found.map { "\($0.table.name).\($0.table.schema.fields[$0.index].name)" }
      throw DiagnosticError(
        Diagnostic(.ambiguousColumn, at: range, ["name": .text(path), "choices": .choices(choices)]))
    }
    return only
  }

  /// A column whose values are worth a list.
  private static func exampleColumn(in state: SessionState) -> String {
    let fields = state.catalog.tables.first?.schema.fields ?? []
    let field = fields.first { $0.type == .category } ?? fields.first
    return "\(state.exampleTable).\(field?.typedName[state.settings.language] ?? "domain")"
  }
}
