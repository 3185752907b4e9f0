import Foundation

/// A pattern that is looked for in the words of a text.
struct Pattern: Sendable {
  private let expression: NSRegularExpression?

  /// - Parameter pattern: A regular expression, which is written in the program.
  init(_ pattern: String) {
    expression = try? NSRegularExpression(pattern: pattern)
    assert(expression != nil, "\(pattern) is no regular expression")
  }

  /// Where the pattern first matches.
  func range(in text: String) -> Range<String.Index>? {
    match(in: text).flatMap { Range($0.range, in: text) }
  }

  /// The first group that took part in the match.
  func group(in text: String) -> String? {
    guard let match = match(in: text) else { return nil }
    return (1..<match.numberOfRanges).lazy.compactMap { Range(match.range(at: $0), in: text) }.first.map {
      String(text[$0])
    }
  }

  /// The first two groups of the match.
  func groups(in text: String) -> (String, String)? {
    guard let match = match(in: text), match.numberOfRanges > 2, let first = Range(match.range(at: 1), in: text),
      let second = Range(match.range(at: 2), in: text)
    else { return nil }
    return (String(text[first]), String(text[second]))
  }

  /// The text without what matches.
  func removed(from text: String) -> String {
    let whole = NSRange(location: 0, length: text.utf16.count)
    return expression?.stringByReplacingMatches(in: text, range: whole, withTemplate: "") ?? text
  }

  private func match(in text: String) -> NSTextCheckingResult? {
    expression?.firstMatch(in: text, range: NSRange(location: 0, length: text.utf16.count))
  }
}
