package import VietnameseText

/// How grave a diagnostic is; only an error stops the statement.
package enum Severity: Sendable {
  case error
  case warning
  case note
}

/// One fact that a message tells, apart from its words.
package enum MessageArgument: Sendable, Hashable {
  /// Text of the user's or the data's, shown as it is.
  case text(String)
  /// A whole number, grouped in the reader's language.
  case number(Int)
  /// Alternatives, joined by commas and a final "or" / "hoặc".
  case choices([String])
  /// A phrase that the program itself words in both languages.
  case phrase(LocalizedText)
}

/// A correction that may be pasted: the replacements make the source right, or nearer to right.
package struct FixIt: Sendable, Hashable {
  /// One stretch of the source, in UTF-8 offsets, and what should stand there.
  package struct Replacement: Sendable, Hashable {
    package let range: Range<Int>
    package let text: String

    package init(range: Range<Int>, text: String) {
      self.range = range
      self.text = text
    }
  }

  /// In source order, none overlapping.
  package let replacements: [Replacement]

  package init(_ replacements: [Replacement]) {
    self.replacements = replacements.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  package init(replacing range: Range<Int>, with text: String) {
    self.init([Replacement(range: range, text: text)])
  }

  /// The source with the correction made.
  package func applied(to source: String) -> String {
    var bytes = Array(source.utf8)
    for replacement in replacements.reversed() {
      let range = replacement.range.clamped(to: 0..<bytes.count)
      bytes.replaceSubrange(range, with: Array(replacement.text.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A fault, warning or note as a value: what it is, where it is, the facts it tells, and the way on.
///
/// The words stand in ``MessageCatalogue`` alone; whoever finds a fault gives its id and facts.
package struct Diagnostic: Sendable, Hashable {
  package let id: DiagnosticID
  /// UTF-8 offsets into the source text; nil where the fault is in no text that the user typed.
  package let range: Range<Int>?
  package let arguments: [String: MessageArgument]
  /// What may help to understand it: nearest names, the meaning taken.
  package var notes: [Diagnostic]
  package var fixes: [FixIt]

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

  package var severity: Severity { id.severity }

  /// The message in words, without its code.
  package func message(in language: Language) -> String {
    MessageCatalogue.message(for: self, in: language)
  }
}
