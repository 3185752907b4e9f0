import ColumnarData
import Diagnostics
import QueryPlan
import QuerySyntax
import Values
import VietnameseText

/// `set`: the settings; `set NAME`: one of them; `set NAME VALUE`: changes it.
enum SetCommand: CommandHandler {
  static func perform(_ call: CommandCall, in state: inout SessionState) throws(DiagnosticError) -> CommandResult {
    guard let first = call.arguments.first else {
      return .answer(Answer(result: TableListing.settings(state.settings)))
    }
    let names = SettingName.allCases.map(\.rawValue)
    guard let name = SettingName.allCases.first(where: { NameMatch.areEqual($0.rawValue, first.text) }) else {
      let nearest = NearestNames.nearest(to: first.text, in: names)
      let note =
        nearest.isEmpty
        ? .availableNames(names.map(LocalizedText.init(verbatim:)))
        : Diagnostic(.nearestNames, ["names": .choices(nearest)])
      throw DiagnosticError(
        Diagnostic(.unknownSetting, at: first.range, ["name": .text(first.text)], notes: [note]))
    }
    if let value = call.arguments.dropFirst().first, !state.settings.set(name, to: value.text) {
      throw DiagnosticError(
        Diagnostic(
          .badSettingValue, at: value.range,
          ["name": .text(name.rawValue), "found": .text(value.text), "values": .text(name.values)]))
    }
    var diagnostics: [Diagnostic] = []
    if name == .asOf, let asOf = state.settings.asOf, let end = state.catalog.cutoff, asOf > end {
      diagnostics = [Diagnostic(.asOfAfterEnd, ["end": .text(end.text)])]
    }
    return .answer(
      Answer(diagnostics: diagnostics, summary: ["\(name.rawValue) \(state.settings.text(of: name))"]))
  }
}
