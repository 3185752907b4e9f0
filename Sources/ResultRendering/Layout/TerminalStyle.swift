/// The few ANSI attributes that a result uses; texts come back as they are where colour is off.
struct TerminalStyle {
  let isOn: Bool

  static let bold = "\u{1B}[1m"
  static let end = "\u{1B}[0m"

  func bold(_ text: String) -> String { wrapped(text, "1") }
  func dim(_ text: String) -> String { wrapped(text, "2") }

  private func wrapped(_ text: String, _ attribute: String) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(attribute)m\(text)\(Self.end)" : text
  }
}
