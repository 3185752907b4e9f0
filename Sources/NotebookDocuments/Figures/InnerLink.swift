/// A link of the prose to a place in the same document: `[1.671](#provision.n)`, a figure, or one to a heading.
package struct InnerLink: Sendable, Hashable {
  /// The line of the document on which it starts, from 1.
  package let line: Int
  /// Between the brackets, without stars or underscores that stand around it.
  package let text: String
  /// Behind the `#`, as it is written.
  package let address: String
  /// The prose of the paragraph before it, at most 80 characters.
  package let before: String
  /// The prose of the paragraph behind it, at most 40 characters.
  package let after: String
}

/// A link in a stretch of prose, by its bytes there.
struct LinkPlace {
  /// Of the text, without stars or underscores around it.
  let text: Range<Int>
  /// Behind the `#`.
  let address: Range<Int>
  /// From the first bracket to the last parenthesis.
  let whole: Range<Int>
  /// The paragraph in which it stands.
  let paragraph: Range<Int>
}
