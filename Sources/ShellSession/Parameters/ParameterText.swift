import Diagnostics
import VietnameseText

/// Puts the values of parameters in the place of `$name`.
struct ParameterText: Sendable {
  let values: [ParameterValue]
  let language: Language

  private func value(named name: Substring) -> ParameterValue? { values.first { $0.name == name } }

  /// The statements of a cell with values in place of names: as they are typed, in quotes as text. Comments stay.
  ///
  /// - Parameter cell: Its number, for the message.
  /// - Throws: Where a name is that of no parameter.
  func statements(_ source: String, cell: Int) throws(DiagnosticError) -> String {
    guard source.contains("$") else { return source }
    var (result, rest, quote) = ("", source[...], nil as Character?)
    while let character = rest.first {
      if character == "$", quote != "#", quote != "`", let name = Self.name(in: rest) {
        guard let value = value(named: name) else {
          throw DiagnosticError(
            .parameterUndeclared, ["cell": .number(cell), "name": .text(String(name))])
        }
        result += quote == nil ? value.literal : Self.escaped(value.words(in: language))
        rest = rest[name.endIndex...]
        continue
      }
      result.append(character)
      rest = rest.dropFirst()
      if quote == "\"", character == "\\", let next = rest.popFirst() { result.append(next) }
      switch (quote, character) {
      case (nil, "\""), (nil, "`"), (nil, "#"): quote = character
      case ("\"", "\""), ("`", "`"): quote = nil
      case ("#", _) where character.isNewline: quote = nil
      default: break
      }
    }
    return result
  }

  /// Prose or a title with the values in words; a `$` before no parameter's name stays.
  ///
  /// - Parameter isMarkdown: Whether signs of Markdown in a value get a backslash, so that it stays text.
  func prose(_ text: String, isMarkdown: Bool) -> String {
    guard text.contains("$") else { return text }
    var (result, rest) = ("", text[...])
    while let character = rest.first {
      if character == "$", let name = Self.name(in: rest), let value = value(named: name) {
        let words = value.words(in: language).split(whereSeparator: \.isNewline).joined(separator: " ")
        result += isMarkdown ? Self.plain(words) : words
        rest = rest[name.endIndex...]
      } else {
        result.append(character)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// The longest name behind a `$`.
  private static func name(in text: Substring) -> Substring? {
    let name = text.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    return name.first?.isLetter == true ? name : nil
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }

  private static func plain(_ text: String) -> String {
    text.map { "\\`*_[]<>#|".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
