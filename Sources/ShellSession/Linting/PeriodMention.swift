import NotebookDocuments
import ReformMetrics

/// A period that stands in the prose in words, and not as a link to the parameter that has it.
enum PeriodMention {
  /// Each mention with its line.
  static func all(of period: BoundValue, in document: SessionDocument) -> [(text: String, line: Int)] {
    document.paragraphs.flatMap { paragraph in
      paragraph.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { offset, line in
        ranges(of: period, in: String(line)).map { (String(line[$0]), paragraph.line + offset) }
      }
    }
  }

  /// Prose with each mention as a link to a parameter.
  static func linked(_ period: BoundValue, in prose: String, to name: String) -> String {
    let document = SessionDocument(parsing: prose)
    var lines = prose.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for paragraph in document.paragraphs {
      for (offset, text) in paragraph.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        let place = paragraph.line - 1 + offset
        guard lines.indices.contains(place) else { continue }
        var bytes = Array(lines[place].utf8)
        let line = String(text)
        for range in ranges(of: period, in: line).reversed() {
          let start = line.utf8.distance(from: line.startIndex, to: range.lowerBound)
          let end = line.utf8.distance(from: line.startIndex, to: range.upperBound)
          bytes.replaceSubrange(start..<end, with: Array("[\(line[range])](#\(name))".utf8))
        }
        lines[place] = String(decoding: bytes, as: UTF8.self)
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The longest mentions, left to right, that no letter or digit touches.
  private static func ranges(of period: BoundValue, in line: String) -> [Range<String.Index>] {
    var found: [Range<String.Index>] = []
    for form in period.wordings.sorted(by: { $0.count > $1.count }) where form.count > 4 {
      for range in line.ranges(of: form) where !found.contains(where: { $0.overlaps(range) }) {
        let before = line[..<range.lowerBound].last
        let after = line[range.upperBound...].first
        if [before, after].allSatisfy({ $0.map { !$0.isLetter && !$0.isNumber && $0 != "/" } ?? true }) {
          found.append(range)
        }
      }
    }
    return found.sorted { $0.lowerBound < $1.lowerBound }
  }
}
