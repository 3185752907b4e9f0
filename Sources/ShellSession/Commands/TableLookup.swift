import ColumnarData
import Diagnostics
import QueryPlan
import VietnameseText

extension SessionState {
  /// The table that a command names, results among them.
  ///
  /// - Throws: What other names there are.
  func table(named name: String, at range: Range<Int>) throws(DiagnosticError) -> Table {
    let matches = NameMatch.tables(named: name, in: checkingContext.catalog)
    if matches.count == 1 { return matches[0] }
    if matches.count > 1 {
      // By their names: titles may be alike.
      let choices = MessageArgument.choices(matches.map(\.name))
      throw DiagnosticError(Diagnostic(.ambiguousTable, at: range, ["name": .text(name), "choices": choices]))
    }
    let nearest = NearestNames.nearest(to: name, in: catalog.tables.flatMap { [$0.name, $0.schema.titles.vietnamese] })
    let note =
      nearest.isEmpty
      ? .availableNames(catalog.tables.map(\.schema.typedName))
      : Diagnostic(.nearestNames, ["names": .choices(nearest)])
    throw DiagnosticError(Diagnostic(.unknownTable, at: range, ["name": .text(name)], notes: [note]))
  }

  /// A table that an example can name: one that is open where there is any.
  var exampleTable: String { catalog.tables.first?.schema.typedName[settings.language] ?? "procedures" }
}
