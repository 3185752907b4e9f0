import Values

/// One node of a dump: a line, and below it the lines of its parts, each indented by two blanks more.
///
/// A dump shows what a form holds after names and values are resolved, for `explain` and for tests. It names every part
/// that decides the answer, and is the same for the same form.
struct DumpNode {
  let line: String
  let parts: [DumpNode]

  init(_ line: String, _ parts: [DumpNode] = []) {
    self.line = line
    self.parts = parts
  }

  /// The lines of the node and its parts, each with a line end.
  var text: String {
    var text = ""
    append(to: &text, depth: 0)
    return text
  }

  /// The node on one line, its parts in parentheses.
  var inline: String {
    parts.isEmpty ? line : "\(line)(\(parts.map(\.inline).joined(separator: ", ")))"
  }

  private func append(to text: inout String, depth: Int) {
    text += String(repeating: "  ", count: depth) + line + "\n"
    for part in parts { part.append(to: &text, depth: depth + 1) }
  }
}

extension DumpNode {
  /// A text in quotes; quotes, backslashes and line breaks in it are escaped.
  static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    return "\"\(escaped)\""
  }

  /// What a head line says of an as-of date; nothing where none is set.
  static func asOf(_ day: Day?) -> String { day.map { ", as of \($0.isoText)" } ?? "" }

  static func quoted(_ texts: [String]) -> String { texts.map { quoted($0) }.joined(separator: ", ") }
}
