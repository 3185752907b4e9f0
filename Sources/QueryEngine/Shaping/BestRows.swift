/// The rows that may be among the first so many by a key: they and all that tie with the last of them.
///
/// Rows are collected; whenever there are twice as many as wanted, those behind the last wanted one go, and from then on
/// its key is the one to beat. So most rows are compared once and never kept.
///
/// Unchecked: one worker alone uses it until the pass has ended.
final class BestRows<Key: Comparable & Sendable>: @unchecked Sendable {
  private struct Entry {
    let key: Key
    let row: Int32
  }

  private let count: Int
  private let isDescending: Bool
  private var entries: [Entry] = []
  /// Entries at which the next look is taken at which of them can go.
  private var limit: Int
  /// No row with a worse key is among the first; nil until so many rows were met.
  private(set) var bar: Key?

  /// - Parameter isDescending: Whether the greatest keys come first.
  init(count: Int, isDescending: Bool) {
    self.count = count
    self.isDescending = isDescending
    limit = Self.limit(count)
  }

  func add(_ key: Key, row: Int32) {
    if let bar, isDescending ? key < bar : key > bar { return }
    entries.append(Entry(key: key, row: row))
    if entries.count >= limit { cut() }
  }

  private func cut() {
    if entries.count < count { return }
    entries.sort { isDescending ? $0.key > $1.key : $0.key < $1.key }
    let last = entries[count - 1].key
    if let behind = entries[count...].firstIndex(where: { $0.key != last }) { entries.removeSubrange(behind...) }
    bar = last
    limit = Self.limit(max(count, entries.count))
  }

  private static func limit(_ count: Int) -> Int { max(1024, count.multipliedReportingOverflow(by: 2).partialValue) }

  /// Those of all workers, ascending; nil where fewer rows than wanted have a key.
  static func rows(of workers: [BestRows]) -> [Int32]? {
    guard let all = workers.first else { return nil }
    for worker in workers.dropFirst() { all.entries += worker.entries }
    if all.entries.count < all.count { return nil }
    all.cut()
    return all.entries.map(\.row).sorted()
  }
}
