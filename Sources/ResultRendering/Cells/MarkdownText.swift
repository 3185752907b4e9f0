/// Texts of cells as Markdown shows them as they are.
enum MarkdownText {
  /// The text with a backslash before each character that Markdown or HTML would act on; a `_` within a word stays.
  static func escaped(_ text: String) -> String {
    if !needsEscapes(text.utf8Span.span) { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\\", "`", "*", "[", "]", "<", ">", "|", "~", "$", "&": result.append("\\")
      case "_":
        let isWithinWord =
          index > 0 && isWordPart(scalars[index - 1]) && index + 1 < scalars.count && isWordPart(scalars[index + 1])
        if !isWithinWord { result.append("\\") }
      default: break
      }
      result.append(scalar)
    }
    return String(result)
  }

  static func needsEscapes(_ text: Span<UInt8>) -> Bool {
    for index in text.indices {
      switch text[index] {
      // \ ` * [ ] < > | ~ $ & _
      case 0x5C, 0x60, 0x2A, 0x5B, 0x5D, 0x3C, 0x3E, 0x7C, 0x7E, 0x24, 0x26, 0x5F: return true
      default: continue
      }
    }
    return false
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_"
  }
}
