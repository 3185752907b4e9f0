/// One thing that may stand at the cursor.
package struct Completion: Sendable, Hashable {
  /// What it replaces, in UTF-8 offsets of the text.
  package let replacementRange: Range<Int>
  package let text: String
  /// What it is, in the user's language: `column`, `value`.
  package let kind: String
  /// What it means or how often it occurs; may be empty.
  package let meaning: String

  package init(replacementRange: Range<Int>, text: String, kind: String, meaning: String) {
    self.replacementRange = replacementRange
    self.text = text
    self.kind = kind
    self.meaning = meaning
  }
}
