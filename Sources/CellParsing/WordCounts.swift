/// Words of cells, and how many cells each stands in.
package struct WordCounts: Sendable, Hashable {
  /// By the word as it is written, clean.
  package private(set) var counts: [String: Int] = [:]

  /// None.
  package init() {}

  package init(_ counts: [String: Int]) { self.counts = counts }

  /// Cells of all words.
  package var total: Int { counts.values.reduce(0, +) }

  /// The commonest word first; those of one count by their text.
  package var sorted: [(word: String, count: Int)] {
    counts.map { ($0.key, $0.value) }.sorted { ($1.count, $0.word) < ($0.count, $1.word) }
  }

  package mutating func add(_ word: String, _ count: Int) { counts[word, default: 0] += count }

  package static func += (counts: inout WordCounts, more: WordCounts) {
    for (word, count) in more.counts { counts.add(word, count) }
  }
}
