/// How a statement names what was answered before: `_` the last result, `_7` that of statement 7.
package enum ResultName {
  /// The name of the last result.
  package static let last = "_"

  /// The name of the result of a statement: `_7`.
  package static func numbered(_ number: Int) -> String { "\(last)\(number)" }

  /// Whether a name is written as those of results are; a table may have such a name too.
  package static func isWritten(_ name: String) -> Bool { name.hasPrefix(last) }
}
