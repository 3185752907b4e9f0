package import VietnameseText

/// The words of every message, in both languages, in one place.
///
/// A template names its facts in braces, `{name}`; both languages use the same facts. Messages say what was found and
/// what was expected, in the third person, without a final full stop.
package enum MessageCatalogue {
  /// The template of an id; a test proves that every id has exactly one.
  package static func template(for id: DiagnosticID) -> LocalizedText? {
    for area in areas {
      if let template = area[id] { return template }
    }
    return nil
  }

  static let areas: [[DiagnosticID: LocalizedText]] = [
    syntaxMessages, checkingMessages, runningMessages, fileMessages, sessionMessages,
    sessionDocumentMessages, terminalMessages,
  ]

  static func message(for diagnostic: Diagnostic, in language: Language) -> String {
    guard let template = template(for: diagnostic.id)?[language] else { return diagnostic.id.rawValue }
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      result += diagnostic.arguments[name].map { text(of: $0, in: language) } ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  private static func text(of argument: MessageArgument, in language: Language) -> String {
    switch argument {
    case .text(let text): return text
    case .number(let value): return NumberText.grouped(Int64(value), in: language)
    case .phrase(let phrase): return phrase[language]
    case .choices(let choices):
      guard let last = choices.last, choices.count > 1 else { return choices.first ?? "" }
      let or = LocalizedText(english: " or ", vietnamese: " hoặc ")[language]
      return choices.dropLast().joined(separator: ", ") + or + last
    }
  }
}
