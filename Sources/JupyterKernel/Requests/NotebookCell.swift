import Foundation
import NotebookDocuments

/// What the text of a cell is.
enum NotebookCell {
  /// The header of a document: the session begins anew with what it names.
  case header(SessionDocument)
  /// `ratio?`: what is known of a name.
  case question(String)
  /// Statements, with the settings that the cell's first line names.
  case statements(String, settings: [SessionAttribute])

  init(_ code: String) {
    let text = code.precomposedStringWithCanonicalMapping.trimmingCharacters(in: .newlines)
    if Self.beginsHeader(text) {
      let document = SessionDocument(parsing: text + "\n")
      if document.blocks.isEmpty, !document.header.isEmpty {
        self = .header(document)
        return
      }
    }
    let line = text.trimmingCharacters(in: .whitespaces)
    if line.hasSuffix("?"), !line.contains(where: \.isNewline) {
      let name = line.dropLast().trimmingCharacters(in: .whitespaces)
      let isName = !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || "_. `".contains($0) }
      if isName && name.split(separator: " ").count <= 4 {
        self = .question(name)
        return
      }
    }
    let settings = SessionCell.settings(inNotebookSource: text)
    let rest = settings.isEmpty ? text[...] : text.drop { !$0.isNewline }.dropFirst()
    self = .statements(String(rest), settings: settings)
  }

  /// Whether a text begins as the header of a document does.
  static func beginsHeader(_ text: String) -> Bool {
    text.split(whereSeparator: \.isNewline).first.map { $0 == "---" } ?? false
  }
}
