package import VietnameseText

/// A fault, warning or note as a value: which message it is, where in the text, its facts, and how to mend it.
///
/// The words stand only in the row of its id; the code that finds a fault gives the id and the facts.
package struct Diagnostic: Sendable, Hashable {
  /// Which message it is.
  package let id: DiagnosticID
  /// UTF-8 offsets into the source text; nil where the fault is in no text that the user typed.
  package let range: Range<Int>?
  /// The facts, by the names that the template gives them.
  package let arguments: [String: MessageArgument]
  /// What may help to understand it: nearest names, the meaning taken.
  package var notes: [Diagnostic]
  /// Corrections of the source, the best first.
  package var fixes: [FixIt]

  /// A message with its facts; a fault in no text has no range.
  package init(
    _ id: DiagnosticID, at range: Range<Int>? = nil, _ arguments: [String: MessageArgument] = [:],
    notes: [Diagnostic] = [], fixes: [FixIt] = []
  ) {
    self.id = id
    self.range = range
    self.arguments = arguments
    self.notes = notes
    self.fixes = fixes
  }

  /// How grave it is, by its id.
  package var severity: Severity { id.severity }

  /// The message in words, without its code: the template of its id with the facts filled in. A fact that was not given
  /// keeps its name in braces.
  package func message(in language: Language) -> String {
    var result = ""
    var rest = id.template[language][...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      result += arguments[name]?.text(in: language) ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
