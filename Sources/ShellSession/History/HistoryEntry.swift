package import Foundation

/// A statement and when it was submitted.
package struct HistoryEntry: Sendable, Hashable {
  /// When it was submitted; kept to the second.
  package let time: Date
  /// The statement as typed, with its line breaks.
  package let statement: String

  package init(time: Date, statement: String) {
    self.time = time
    self.statement = statement
  }

  private struct Line: Codable {
    let t: String
    let s: String
  }

  /// The entry as one line of JSON without its line feed: `{"s":"procedures","t":"2020-09-17T01:02:03Z"}`.
  var line: String? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let line = Line(t: time.formatted(.iso8601), s: statement)
    return (try? encoder.encode(line)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// What stands around the statement, with 9 for any digit.
  private static let (opening, closing) = (
    Array(#"{"s":""#.utf8), Array(#"","t":"9999-99-99T99:99:99Z"}"#.utf8)
  )
  private static let digit: UInt8 = 0x39

  /// The statement alone: at once where the line is as it is written here and nothing in it is escaped, since thousands are
  /// read together. Of the time then only the form is looked at.
  ///
  /// - Returns: nil for a line that is no entry.
  static func statement(ofLine line: ArraySlice<UInt8>) -> String? {
    let text = line.dropFirst(opening.count).dropLast(closing.count)
    let isPlain =
      line.count >= opening.count + closing.count && line.starts(with: opening)
      && zip(line[text.endIndex...], closing).allSatisfy { $1 == digit ? (0x30...0x39).contains($0) : $0 == $1 }
      && text.allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }
    return isPlain ? String(validating: text, as: UTF8.self) : HistoryEntry(line: Data(line))?.statement
  }

  /// - Returns: nil for a line that is no entry.
  init?(line: some DataProtocol) {
    guard let line = try? JSONDecoder().decode(Line.self, from: Data(line)),
      let time = try? Date(line.t, strategy: .iso8601)
    else { return nil }
    self.init(time: time, statement: line.s)
  }
}
