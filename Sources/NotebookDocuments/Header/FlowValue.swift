/// A value in a line of the header: a scalar, or a map or list in YAML's flow style, `{path: a.csv, rows: {x: 3}}`.
enum FlowValue: Sendable, Hashable {
  case scalar(String)
  /// In source order.
  case map([Member])
  case list([FlowValue])

  struct Member: Sendable, Hashable {
    let key: String
    let value: FlowValue
  }

  /// nil where the text is no such value: an open bracket or quote, text behind the end, brackets nested deeper than 8.
  init?(reading text: String) {
    var reader = FlowReader(text)
    guard let value = reader.readAll() else { return nil }
    self = value
  }

  /// The value as written in the header.
  var text: String { text(isNested: false) }

  private func text(isNested: Bool) -> String {
    switch self {
    case .scalar(let value): Self.scalarText(value, isNested: isNested)
    case .map(let members):
      "{"
        + members.map { Self.scalarText($0.key, isNested: true) + ": " + $0.value.text(isNested: true) }
        .joined(separator: ", ") + "}"
    case .list(let values): "[" + values.map { $0.text(isNested: true) }.joined(separator: ", ") + "]"
    }
  }

  /// Plain where YAML reads it back as the same text, else in double quotes.
  private static func scalarText(_ value: String, isNested: Bool) -> String {
    let scalars = value.unicodeScalars
    let isPlain =
      value == value.trimmed && !(scalars.first.map { "-?:,[]{}#&*!|>'\"%@`".unicodeScalars.contains($0) } ?? true)
      && scalars.allSatisfy { isPrintable($0) && !(isNested && ",[]{}".unicodeScalars.contains($0)) }
      && !hasSign(in: scalars) && scalars.last != ":"
    if isPlain { return value }
    var quoted = "\""
    for scalar in scalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where isPrintable(scalar): quoted.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }
    }
    return quoted + "\""
  }

  /// Whether `: ` or ` #` stands in a text. By scalars: a mark behind the blank or the `#` makes another character of it.
  private static func hasSign(in scalars: String.UnicodeScalarView) -> Bool {
    zip(scalars, scalars.dropFirst()).contains { $0 == (":", " ") || $0 == (" ", "#") }
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) && !(0x2028...0x202E).contains(scalar.value)
      && scalar != "\u{FEFF}"
  }
}

/// Reads one flow value from left to right.
private struct FlowReader {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var depth = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  mutating func readAll() -> FlowValue? {
    skipBlanks()
    guard let first = peek else { return .scalar("") }
    if first == "#" { return .scalar("") }
    guard let value = first == "{" || first == "[" || first == "\"" || first == "'" ? read() : readLine() else {
      return nil
    }
    skipBlanks()
    return peek == nil || peek == "#" ? value : nil
  }

  private var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private mutating func skipBlanks() {
    while let scalar = peek, scalar == " " || scalar == "\t" { position += 1 }
  }

  private mutating func read() -> FlowValue? {
    skipBlanks()
    switch peek {
    case "{": return readGroup(closedBy: "}")
    case "[": return readGroup(closedBy: "]")
    default: return readScalar().map { .scalar($0) }
    }
  }

  private mutating func readGroup(closedBy close: Unicode.Scalar) -> FlowValue? {
    position += 1
    depth += 1
    defer { depth -= 1 }
    if depth > 8 { return nil }
    var members: [FlowValue.Member] = []
    var values: [FlowValue] = []
    while true {
      skipBlanks()
      if peek == close {
        position += 1
        return close == "}" ? .map(members) : .list(values)
      }
      if close == "}" {
        guard let key = readScalar(), !key.isEmpty, take(":"), let value = read() else { return nil }
        members.append(FlowValue.Member(key: key, value: value))
      } else {
        guard let value = read() else { return nil }
        values.append(value)
      }
      skipBlanks()
      if peek != close && !take(",") { return nil }
    }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard peek == scalar else { return false }
    position += 1
    return true
  }

  /// To the end of the line, without a comment.
  private mutating func readLine() -> FlowValue? {
    var text = String.UnicodeScalarView()
    while let scalar = peek {
      if scalar == "#", text.last == " " || text.last == "\t" { break }
      text.append(scalar)
      position += 1
    }
    return .scalar(String(text).trimmed)
  }

  private mutating func readScalar() -> String? {
    switch peek {
    case "\"": return readDoubleQuoted()
    case "'": return readSingleQuoted()
    default: break
    }
    var text = String.UnicodeScalarView()
    while let scalar = peek, !",[]{}".unicodeScalars.contains(scalar) {
      let next = position + 1 < scalars.count ? scalars[position + 1] : " "
      if scalar == ":", next == " " || next == "\t" || ",]}".unicodeScalars.contains(next) { break }
      text.append(scalar)
      position += 1
    }
    return String(text).trimmed
  }

  private mutating func readSingleQuoted() -> String? {
    position += 1
    var text = String.UnicodeScalarView()
    while let scalar = peek {
      position += 1
      if scalar != "'" {
        text.append(scalar)
      } else if peek == "'" {
        text.append("'")
        position += 1
      } else {
        return String(text)
      }
    }
    return nil
  }

  private mutating func readDoubleQuoted() -> String? {
    position += 1
    var text = String.UnicodeScalarView()
    while let scalar = peek {
      position += 1
      if scalar == "\"" { return String(text) }
      if scalar != "\\" {
        text.append(scalar)
        continue
      }
      guard let escaped = readEscape() else { return nil }
      text.append(escaped)
    }
    return nil
  }

  private mutating func readEscape() -> Unicode.Scalar? {
    guard let letter = peek else { return nil }
    position += 1
    switch letter {
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "0": return "\0"
    case "\"", "\\", "/", " ": return letter
    case "x": return readCode(digits: 2)
    case "u": return readCode(digits: 4)
    case "U": return readCode(digits: 8)
    default: return nil
    }
  }

  private mutating func readCode(digits: Int) -> Unicode.Scalar? {
    guard position + digits <= scalars.count else { return nil }
    let text = String(String.UnicodeScalarView(scalars[position..<position + digits]))
    position += digits
    return UInt32(text, radix: 16).flatMap { Unicode.Scalar($0) }
  }
}
