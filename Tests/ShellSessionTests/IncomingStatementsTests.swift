import ShellSession
import Testing

/// Statements are cut out of a text where they end, however the text comes.
@Suite struct IncomingStatementsTests {
  private static let texts: [(text: String, parts: [String], lines: [Int])] = [
    ("a\nb\n", ["a\n", "b\n"], [0, 1]), ("a\n| show count\nb", ["a\n| show count\n", "b\n"], [0, 2]),
    ("a |\nshow count\nb\n", ["a |\nshow count\n", "b\n"], [0, 2]),
    ("# one\n\na\n# two\n| show count\nb\n", ["# one\n\na\n# two\n| show count\n", "b\n"], [0, 5]),
    ("let x = a\n  | where b\n\nc\n", ["let x = a\n  | where b\n\n", "c\n"], [0, 3]),
    ("a | where (\nb\n", ["a | where (\nb\n"], [0]), ("", [], []), ("\n\n", ["\n\n"], [0]),
    ("a)\nb\n", ["a)\n", "b\n"], [0, 1]), ("a\r\nb\r\n", ["a\r\n", "b\r\n"], [0, 1]),
  ]

  @Test(arguments: texts.indices, [1, 2, 5, 100])
  func areTheSameInPiecesOfAnySize(_ index: Int, _ size: Int) {
    let (text, parts, lines) = Self.texts[index]
    let bytes = Array(text.utf8)
    var incoming = IncomingStatements()
    var found: [IncomingStatements.Stretch] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      found += incoming.take(Array(bytes[start..<min(start + size, bytes.count)]))
    }
    found += incoming.finish()
    #expect(found.map { String(decoding: $0.bytes, as: UTF8.self) } == parts)
    #expect(found.map(\.linesBefore) == lines)
  }

  /// At a pause, what could end is ready; an open statement, a line without its end and a comment alone are not.
  @Test(arguments: [
    ("a\n", true), ("a", false), ("a |\n", false), ("a | where (\n", false), ("# a\n", false), ("a\nb", false),
    ("a)\n", true),
  ])
  func areReadyAtAPauseWhereTheyCouldEnd(_ text: String, _ isReady: Bool) {
    var incoming = IncomingStatements()
    #expect(incoming.take(Array(text.utf8)).isEmpty)
    #expect((incoming.pause() != nil) == isReady)
    #expect(incoming.pause() == nil)
  }

  /// A long open statement is not parsed once a line.
  @Test func aLongStatementTakesTimeAsItsLength() {
    let start = ContinuousClock.now
    var incoming = IncomingStatements()
    let lines = "a | where b in (\n" + String(repeating: "\"value\",\n", count: 20_000)
    #expect(incoming.take(Array(lines.utf8)).isEmpty)
    #expect(incoming.take(Array("\"end\")\nc\n".utf8)).count <= 1)
    #expect(ContinuousClock.now - start < .seconds(30))
  }
}
