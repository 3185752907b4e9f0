package import VietnameseText

/// Which fault, warning or note is told: one row with a stable code, an example that triggers it, and its words.
///
/// The rows are static members in the files of `Messages`, one file a group. Who adds a message writes its row there
/// and its name in the list at the top of that file; a test finds a row that is not listed.
package struct DiagnosticID: Sendable, RawRepresentable {
  /// `MC` and four digits, never used again for another message: the first says the severity (1 error, 2 warning,
  /// 3 note), the second the area (0 syntax, 2 checking, 4 running, 5 files, 7 session).
  package let rawValue: String

  /// The shortest thing to type that triggers the message, nil where no line alone does.
  package let example: String?

  /// The words, without a final full stop: what was found and what was expected, in the third person. Facts stand in
  /// braces, `{name}`, the same in both languages.
  package let template: LocalizedText

  init(_ code: String, example: String?, english: String, vietnamese: String) {
    rawValue = code
    self.example = example
    template = LocalizedText(english: english, vietnamese: vietnamese)
  }

  /// The row of a code, nil where no message has it.
  package init?(rawValue code: String) {
    guard let row = Self.byCode[code] else { return nil }
    self = row
  }

  /// Made when a code is first looked up.
  private static let byCode = Dictionary(allCases.map { ($0.rawValue, $0) }) { first, _ in first }

  /// How grave it is, by the code's first digit.
  package var severity: Severity {
    switch rawValue.dropFirst(2).first {
    case "2": .warning
    case "3": .note
    default: .error
    }
  }
}

extension DiagnosticID: CaseIterable {
  /// Every message, in the order of the files and of their rows.
  package static var allCases: [DiagnosticID] {
    syntax + names + measures + checkingNotes + running + files + fileContents + session + sessionDocuments + terminal
  }
}

extension DiagnosticID: Hashable {
  /// A code belongs to one row, so that it alone is compared.
  package static func == (one: DiagnosticID, other: DiagnosticID) -> Bool {
    one.rawValue == other.rawValue
  }

  /// The code alone is hashed.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(rawValue)
  }
}

extension DiagnosticID: CustomStringConvertible {
  /// The code.
  package var description: String { rawValue }
}
