/// Text in which nothing acts on a terminal or hides: control, escape, direction and invisible format characters stand
/// as symbols.
package enum VisibleText {
  /// The text with a symbol for each character that draws nothing of its own: `␛` for escape, `⏎` for a line break,
  /// `⟨U+202E⟩` for a direction override. A mark that would join what stands before the text gets a `◌` to sit on.
  ///
  /// Every text of visible characters comes back as it is.
  package static func symbols(in text: String) -> String {
    if DisplayWidth.plainCells(in: text) != nil { return text }
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if previous == nil, isVisible(scalar), scalar.properties.isGraphemeExtend || scalar == "\u{200D}" {
        result.append("◌")
      }
      defer { previous = scalar }
      if scalar == "\n" && previous == "\r" { continue }
      if isVisible(scalar) {
        result.append(scalar)
      } else {
        result.append(contentsOf: symbol(of: scalar).unicodeScalars)
      }
    }
    return String(result)
  }

  /// Whether a character may go to a terminal as it is.
  package static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x34F, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F,
      0xFEFF, 0xFFF9...0xFFFB, 0x1D173...0x1D17A, 0xE0000...0xE007F:
      false
    default: true
    }
  }

  /// Unicode's control pictures for the C0 controls, the code point in brackets for the others.
  private static func symbol(of scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: "⏎"
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value).map { String($0) } ?? "␦"
    case 0x7F: "␡"
    default:
      "⟨U+" + String(repeating: "0", count: max(0, 4 - hexadecimal(scalar).count)) + hexadecimal(scalar) + "⟩"
    }
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    String(scalar.value, radix: 16, uppercase: true)
  }
}
