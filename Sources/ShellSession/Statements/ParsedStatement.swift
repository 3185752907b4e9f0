package import Diagnostics
import QuerySyntax
import VietnameseText

/// One statement of a text that was parsed as a whole, so that each is answered, numbered and saved by itself.
///
/// A statement takes with it the comments above it and, where nothing else follows on its last line, the one behind it.
package struct ParsedStatement: Sendable {
  /// As typed, without blank lines and `;` around it.
  package let text: String
  /// nil where the text has a fault: nothing of it is run.
  let syntax: StatementSyntax?
  /// The whole text, in which the ranges of the tree count.
  let source: String
  /// Where ``text`` starts in ``source``, in bytes.
  let start: Int
  /// The faults of the text.
  let diagnostics: [Diagnostic]

  /// Whether it has no fault of syntax.
  var isRunnable: Bool { syntax != nil }

  /// The line of the text on which it stands, or has its first fault, from 1.
  private var line: Int {
    let offset = syntax?.range.lowerBound ?? diagnostics.first { $0.severity == .error }?.range?.lowerBound ?? start
    return source.utf8.prefix(offset).count { $0 == UInt8(ascii: "\n") } + 1
  }

  /// Tells that a script stopped at this statement.
  ///
  /// - Parameters:
  ///   - count: The statements behind it.
  ///   - name: Of the script; nil where it has none.
  ///   - query: The number of the query that it is of, where it is of no script.
  ///   - linesBefore: Of a text that is answered as it comes, the lines before this statement's part; nobody knows then
  ///     how much follows. nil for a text that was read whole.
  package func stop(
    leaving count: Int, in name: String? = nil, query: Int? = nil, linesBefore: Int? = nil
  ) -> Diagnostic {
    let line = self.line + (linesBefore ?? 0)
    var place = LocalizedText(english: "line \(line)", vietnamese: "dòng \(line)")
    if let query { place = LocalizedText(english: "query \(query)", vietnamese: "câu hỏi \(query)") }
    if let name {
      place = LocalizedText(english: "\(place.english) of '\(name)'", vietnamese: "\(place.vietnamese) của '\(name)'")
    }
    let left = LocalizedText.count(count, english: ("statement was", "statements were"), vietnamese: "câu lệnh sau đó")
    let rest =
      if linesBefore != nil {
        LocalizedText(english: "what follows it was not run", vietnamese: "phần sau đó chưa chạy")
      } else if !isRunnable {
        LocalizedText(english: "no statement was run", vietnamese: "chưa chạy câu lệnh nào")
      } else if count == 0 {
        LocalizedText(english: "it was the last statement", vietnamese: "đó là câu lệnh cuối")
      } else {
        LocalizedText(english: "\(left.english) not run", vietnamese: "\(left.vietnamese) chưa chạy")
      }
    return Diagnostic(.scriptStopped, ["place": .phrase(place), "left": .phrase(rest)])
  }

  /// The statements of a text; the text alone where it has a fault, which is then reported of the whole text.
  static func all(in parsed: ParseResult) -> [ParsedStatement] {
    let program = parsed.program
    if parsed.diagnostics.contains(where: { $0.severity == .error }) {
      return [
        ParsedStatement(
          text: program.source, syntax: nil, source: program.source, start: 0, diagnostics: parsed.diagnostics)
      ]
    }
    let bytes = Array(program.source.utf8)
    var end = 0
    return program.statements.enumerated().map { index, statement in
      let isLast = index + 1 == program.statements.count
      let stretch = end..<(isLast ? bytes.count : cut(after: statement.range.upperBound, in: bytes))
      end = stretch.upperBound
      let range = program.statements.count == 1 ? stretch : trimmed(stretch, in: bytes)
      return ParsedStatement(
        text: String(decoding: bytes[range], as: UTF8.self), syntax: statement, source: program.source,
        start: range.lowerBound, diagnostics: [])
    }
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
  private static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    let blanks: Set<UInt8> = [
      UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: ";"),
    ]
    let front = bytes[range].drop { blanks.contains($0) }
    let back = front.reversed().prefix { blanks.contains($0) }.count
    return front.startIndex..<front.endIndex - back
  }
}
