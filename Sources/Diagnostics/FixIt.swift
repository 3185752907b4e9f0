/// A correction that may be pasted: the replacements make the source right, or nearer to right.
package struct FixIt: Sendable, Hashable {
  /// One stretch of the source, in UTF-8 offsets, and what should stand there.
  package struct Replacement: Sendable, Hashable {
    /// What is replaced; empty where something is put in.
    package let range: Range<Int>
    /// What stands there afterwards.
    package let text: String

    /// A replacement of a range by a text.
    package init(range: Range<Int>, text: String) {
      self.range = range
      self.text = text
    }
  }

  /// In source order, none overlapping.
  package let replacements: [Replacement]

  /// A correction of several replacements, in any order.
  package init(_ replacements: [Replacement]) {
    self.replacements = replacements.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// A correction of one replacement.
  package init(replacing range: Range<Int>, with text: String) {
    self.init([Replacement(range: range, text: text)])
  }

  /// The source with the correction made.
  package func applied(to source: String) -> String {
    var bytes = Array(source.utf8)
    for replacement in replacements.reversed() {
      let range = replacement.range.clamped(to: 0..<bytes.count)
      bytes.replaceSubrange(range, with: Array(replacement.text.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
