package import VietnameseText

/// A diagnostic as lines of plain text: the message with its code, the source line with a caret under the fault, notes,
/// and the corrected line to paste. Colour is added at the terminal's edge, by line.
package struct DiagnosticText: Sendable {
  /// What a line of the text is, so that the edge may colour it.
  package enum LineRole: Sendable {
    /// The message itself, coloured by its severity.
    case message(Severity)
    /// The line of the source in which the fault is.
    case source
    /// Carets under the fault.
    case caret
    /// A note to the message.
    case note
    /// A line of the corrected source.
    case fix
  }

  /// One line, without its end.
  package struct Line: Sendable {
    /// What the line is.
    package let role: LineRole
    /// The characters of the line, uncoloured.
    package let text: String

    /// A line of a role.
    package init(role: LineRole, text: String) {
      self.role = role
      self.text = text
    }
  }

  /// From the message to the correction.
  package let lines: [Line]

  /// The lines for a diagnostic.
  ///
  /// - Parameters:
  ///   - source: The text in which the ranges count, nil where there is none.
  ///   - width: Terminal cells for the source line; of a longer one the part around the fault is shown.
  package init(
    _ diagnostic: Diagnostic, source: String?, language: Language, width: Int = SourceExcerpt.usualWidth
  ) {
    var lines: [Line] = []
    let label = Self.label(of: diagnostic.severity, in: language)
    let message = diagnostic.message(in: language)
    // A note tells a fact beside an answer: neither its code nor the place would help to read it.
    let code = diagnostic.severity == .note ? "" : " \(diagnostic.id.rawValue)"
    lines.append(Line(role: .message(diagnostic.severity), text: "\(label)\(code): \(message)"))
    if let source, let range = diagnostic.range, diagnostic.severity == .error {
      let excerpt = SourceExcerpt(of: source, at: range, width: width - 2)
      lines.append(Line(role: .source, text: "  " + excerpt.line))
      lines.append(Line(role: .caret, text: "  " + excerpt.carets))
    }
    for note in diagnostic.notes {
      lines.append(Line(role: .note, text: "  " + note.message(in: language)))
    }
    if let source {
      let intro = LocalizedText(english: "try:", vietnamese: "thử:")[language]
      for line in diagnostic.fixes.flatMap({ Self.mendedLines(of: source, by: $0) }) {
        lines.append(Line(role: .fix, text: "  \(intro) \(line)"))
      }
    }
    self.lines = lines
  }

  /// The lines joined by line feeds, without a last one.
  package var text: String { lines.map(\.text).joined(separator: "\n") }

  private static func label(of severity: Severity, in language: Language) -> String {
    switch severity {
    case .error: LocalizedText(english: "error", vietnamese: "lỗi")[language]
    case .warning: LocalizedText(english: "warning", vietnamese: "cảnh báo")[language]
    case .note: LocalizedText(english: "note", vietnamese: "ghi chú")[language]
    }
  }

  /// The lines on which a correction changes something, mended.
  private static func mendedLines(of source: String, by fix: FixIt) -> [Substring] {
    let before = source.split(separator: "\n", omittingEmptySubsequences: false)
    let after = fix.applied(to: source).split(separator: "\n", omittingEmptySubsequences: false)
    if before.count != after.count { return after }
    return zip(before, after).filter { $0 != $1 }.map(\.1)
  }
}
