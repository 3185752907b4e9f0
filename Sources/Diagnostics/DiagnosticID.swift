package import VietnameseText

/// Which fault, warning or note is reported: one row with a stable code, an example that triggers it, and its words.
///
/// The rows are static members in the files of `Messages`, one file a group. Who adds a message writes its row there
/// and its name in the list at the top of that file; a test finds a row that is not listed.
package struct DiagnosticID: Sendable, RawRepresentable {
  /// What a row says. All copies of an id share it, so that an id is one word and its row the thing compared.
  private final class Row: Sendable {
    let code: String
    let example: String?
    let template: LocalizedText

    init(code: String, example: String?, template: LocalizedText) {
      self.code = code
      self.example = example
      self.template = template
    }
  }

  private let row: Row

  init(_ code: String, example: String?, english: String, vietnamese: String) {
    row = Row(code: code, example: example, template: LocalizedText(english: english, vietnamese: vietnamese))
  }

  /// The row of a code, nil where no message has it.
  package init?(rawValue code: String) {
    guard let known = Self.byCode[code] else { return nil }
    self = known
  }

  /// Made when a code is first looked up: for `help`, or for the messages that a snapshot keeps of its reading.
  private static let byCode = Dictionary(
    allCases.lazy.map { ($0.rawValue, $0) }, uniquingKeysWith: { first, _ in first })

  /// `MC` and four digits, never used again for another message: the first says the severity (1 error, 2 warning,
  /// 3 note), the second the area (0 syntax, 2 checking, 4 running, 5 files, 7 session).
  package var rawValue: String { row.code }

  /// The shortest thing to type that triggers the message, nil where no line alone does.
  package var example: String? { row.example }

  /// The words, without a final full stop: what was found and what was expected, in the third person. Facts stand in
  /// braces, `{name}`, the same in both languages.
  package var template: LocalizedText { row.template }

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
    [
      syntax, names, measures, metrics, checkingNotes, running, files, fileContents, session, cells, figures, linting,
      sessionDocuments, publishing, kernel, lessons, terminal, program,
    ].flatMap { $0 }
  }
}

extension DiagnosticID: Hashable {
  /// Whether it is the same row; a code has one alone.
  package static func == (one: DiagnosticID, other: DiagnosticID) -> Bool {
    one.row === other.row
  }

  /// The row alone is hashed.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(row))
  }
}

extension DiagnosticID: CustomStringConvertible {
  /// The code.
  package var description: String { rawValue }
}
