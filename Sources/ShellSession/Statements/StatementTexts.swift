import Diagnostics
import QuerySyntax

/// A program cut into the texts of its statements, so that each is told, numbered and saved by itself.
///
/// A statement takes with it the comments above it and, where nothing else follows on its last line, the one behind it.
package enum StatementTexts {
  /// The statements of a source; the source alone where it has a fault, which is then told of it as a whole.
  package static func texts(of source: String) -> [String] {
    let parsed = Parser.parse(source)
    return parsed.diagnostics.contains { $0.severity == .error } ? [source] : texts(of: parsed.program)
  }

  static func texts(of program: ProgramSyntax) -> [String] {
    guard program.statements.count > 1 else { return [program.source] }
    let bytes = Array(program.source.utf8)
    var start = 0
    var texts: [String] = []
    for statement in program.statements.dropLast() {
      let end = cut(after: statement.range.upperBound, in: bytes)
      texts.append(text(of: bytes[start..<end]))
      start = end
    }
    return texts + [text(of: bytes[start...])]
  }

  /// The end of the line where only blanks, a `;` and a comment stand behind a statement, else the place behind its `;`.
  private static func cut(after end: Int, in bytes: [UInt8]) -> Int {
    var position = end
    while position < bytes.count, bytes[position] == UInt8(ascii: " ") || bytes[position] == UInt8(ascii: "\t") {
      position += 1
    }
    if position < bytes.count, bytes[position] == UInt8(ascii: ";") { position += 1 }
    let lineEnd = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let rest = bytes[position..<lineEnd].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    return rest.isEmpty || rest.first == UInt8(ascii: "#") ? lineEnd : position
  }

  /// Without blank lines and `;` around it.
  private static func text(of bytes: ArraySlice<UInt8>) -> String {
    let blanks: Set<UInt8> = [
      UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: ";"),
    ]
    let front = bytes.drop { blanks.contains($0) }
    let back = front.reversed().drop { blanks.contains($0) }.count
    return String(decoding: front.prefix(back), as: UTF8.self)
  }
}
