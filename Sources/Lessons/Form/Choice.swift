/// A question with a few written answers, of which one is right.
package struct Choice: Sendable, Hashable {
  /// In the order in which they are shown; at least two.
  package let options: [String]
  /// The place of the right one, from 0.
  package let right: Int
}
