/// The rows that may be among the first so many by a key: they and all that tie with the last of them.
///
/// Rows are collected; whenever there are twice as many as wanted, those behind the last wanted one go, and from then on
/// its key is the bar. So most rows are compared once and never kept, and rows that tie with the bar are not sorted.
///
/// Unchecked: one worker alone uses it until the pass has ended.
final class BestRows<Key: Comparable & Sendable>: @unchecked Sendable {
  private struct Entry {
    let key: Key
    let row: Int32
  }

  private let count: Int
  private let isDescending: Bool
  /// Rows whose keys are better than the bar; all until there is one.
  private var entries: [Entry] = []
  /// Rows whose key is the bar.
  private var ties: [Int32] = []
  /// Entries at which the next look is taken at which of them can go.
  private let limit: Int
  /// No row with a worse key is among the first; nil until so many rows were met.
  private(set) var bar: Key?

  /// - Parameter isDescending: Whether the greatest keys come first.
  init(count: Int, isDescending: Bool) {
    self.count = count
    self.isDescending = isDescending
    limit = max(1024, count * 2)
  }

  func add(_ key: Key, row: Int32) {
    if let bar {
      if isDescending ? key < bar : key > bar { return }
      if key == bar {
        ties.append(row)
        return
      }
    }
    entries.append(Entry(key: key, row: row))
    if entries.count >= limit { cut() }
  }

  /// Takes the key of the last wanted entry as the bar: what is behind it goes, and so do the ties with the bar before.
  private func cut() {
    entries.sort { isDescending ? $0.key > $1.key : $0.key < $1.key }
    let last = entries[count - 1].key
    let start = entries.firstIndex { $0.key == last } ?? count - 1
    ties = entries[start...].prefix { $0.key == last }.map(\.row)
    entries.removeSubrange(start...)
    bar = last
  }

  /// Those of all workers, ascending; nil where fewer rows than wanted have a key.
  static func rows(of workers: [BestRows]) -> [Int32]? {
    guard let first = workers.first else { return nil }
    let all = BestRows(count: first.count, isDescending: first.isDescending)
    let bars = workers.compactMap(\.bar)
    // Behind the best of the bars no row is among the first.
    let bar = first.isDescending ? bars.max() : bars.min()
    for worker in workers {
      for entry in worker.entries {
        guard let bar, entry.key == bar || (first.isDescending ? entry.key < bar : entry.key > bar) else {
          all.entries.append(entry)
          continue
        }
        if entry.key == bar { all.ties.append(entry.row) }
      }
      if let bar, worker.bar == bar { all.ties += worker.ties }
    }
    if all.entries.count >= all.count { all.cut() } else if bar == nil { return nil }
    return (all.entries.map(\.row) + all.ties).sorted()
  }
}
