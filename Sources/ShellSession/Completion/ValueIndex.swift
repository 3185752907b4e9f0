import ColumnarData
import Synchronization
import VietnameseText

/// The values of columns with their counts, kept from one completion to the next: the first one of a column reads every
/// row, later ones none.
package final class ValueIndex: Sendable {
  struct Entry: Sendable {
    let value: String
    let count: Int
    /// The value as ``Completer`` looks for it: folded, words joined by `_`.
    let key: String
  }

  /// The codes are kept with their entries, so that no other column can get the same identity.
  private let columns = Mutex<[(codes: Codes, entries: [Entry])]>([])
  private static let capacity = 16

  /// An index of no column.
  package init() {}

  /// The values that rows have, most frequent first, ties in Vietnamese order; none of a column of which the snapshot
  /// turned out damaged: the next statement reads it again.
  ///
  /// - Complexity: O(rows + values × log values) the first time for a column.
  func entries(of column: CategoryColumn) -> [Entry] {
    let identity = column.codes.identity
    if let known = columns.withLock({ $0.first { $0.codes.identity == identity }?.entries }) { return known }
    guard (try? column.codes.verify()) != nil else { return [] }
    let counts = column.codes.counts ?? []
    let ranks = column.dictionary.ranks
    let entries = counts.indices.dropFirst().filter { counts[$0] > 0 }
      .sorted { counts[$0] != counts[$1] ? counts[$0] > counts[$1] : ranks[$0] < ranks[$1] }
      .map { code in
        let value = column.dictionary.values[code]
        return Entry(value: value, count: counts[code], key: TextFolding.identifier(value))
      }
    columns.withLock { known in
      known.append((column.codes, entries))
      if known.count > Self.capacity { known.removeFirst() }
    }
    return entries
  }
}
