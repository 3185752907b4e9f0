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
    guard let (name, count) = SettingName.leading(call.arguments.map(\.text)) else {
      let names = SettingName.allCases.map { $0.title[call.language] }
      let words = call.arguments.map(\.text)
      let nearest =
        [words.prefix(2).joined(separator: " "), first.text]
        .map { NearestNames.nearest(to: $0, in: names) }.first { !$0.isEmpty } ?? []
      let note =
        nearest.isEmpty
        ? .availableNames(SettingName.allCases.map(\.title))
        : Diagnostic(.nearestNames, ["names": .choices(nearest)])
      throw DiagnosticError(
        Diagnostic(.unknownSetting, at: first.range, ["name": .text(first.text)], notes: [note]))
    }
    let words = call.arguments.dropFirst(count)
    let value = words.map(\.text).joined(separator: " ")
    if let first = words.first, let last = words.last, !state.settings.set(name, to: value) {
      throw DiagnosticError(
        Diagnostic(
          .badSettingValue, at: first.range.lowerBound..<last.range.upperBound,
          ["name": .phrase(name.title), "found": .text(value), "values": .phrase(name.valuesText)]))
    }
    var diagnostics: [Diagnostic] = []
    if name == .asOf, let asOf = state.settings.asOf, let end = state.catalog.cutoff, asOf > end {
      diagnostics = [Diagnostic(.asOfAfterEnd, ["end": .text(end.text)])]
    }
    return .answer(
      Answer(diagnostics: diagnostics, summary: [state.settings.line(of: name)]))
  }
}
