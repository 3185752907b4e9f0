package import Foundation

/// A statement and when it was submitted.
package struct HistoryEntry: Sendable, Hashable {
  package let time: Date
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

  /// - Returns: nil for a line that is no entry.
  init?(line: some DataProtocol) {
    guard let line = try? JSONDecoder().decode(Line.self, from: Data(line)),
      let time = try? Date(line.t, strategy: .iso8601)
    else { return nil }
    self.init(time: time, statement: line.s)
  }
}
