import ColumnarData
import Diagnostics
import QuerySyntax
import VietnameseText

/// `help`: the overview; `help WORD`: one word, setting, message or topic, else a term, column or value.
enum HelpCommand: CommandHandler {
  static func perform(_ call: CommandCall, in state: inout SessionState) throws(DiagnosticError) -> CommandResult {
    let help = HelpText(language: call.language)
    if call.arguments.isEmpty { return .answer(Answer(parts: [.text(help.overview)])) }
    let name = call.argumentText
    let lookup = HelpLookup(tables: state.catalog.tables(of: .opened), language: call.language)
    if let lines = lookup.lines(for: name) { return .answer(Answer(parts: [.text(lines)])) }
    let nearest = NearestNames.nearest(to: name, in: help.topicNames + Glossary.entries.map { $0.name[call.language] })
    let notes = nearest.isEmpty ? [] : [Diagnostic(.nearestNames, ["names": .choices(nearest)])]
    throw DiagnosticError(
      Diagnostic(.unknownTopic, at: call.argumentRange, ["name": .text(name)], notes: notes))
  }
}
