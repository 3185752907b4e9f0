import ColumnarData
import VietnameseText

/// A text's place in collation order among others, as bytes.
struct TextRank: Comparable, Sendable {
  let bytes: [UInt8]

  static func < (first: TextRank, second: TextRank) -> Bool { first.bytes.lexicographicallyPrecedes(second.bytes) }
}

/// Looks for the first rows by their texts, of which only those that can be among them are kept.
///
/// Unchecked: one worker alone uses it until the pass has ended.
final class TextRanking: @unchecked Sendable {
  let best: BestRows<TextRank>
  /// Whether a text was met that has no place of its own: one with letters that are not Vietnamese.
  private(set) var hasOthers = false
  private var keys = CollationKeys()
  private let isDescending: Bool

  init(count: Int, isDescending: Bool) {
    best = BestRows(count: count, isDescending: isDescending)
    self.isDescending = isDescending
  }

  func add(_ rows: BlockRows, of column: TextColumn) {
    column.visit(rows) { position, text in
      if text.isEmpty || hasOthers { return }
      keys.removeAll()
      guard keys.append(composed: text) else {
        hasOthers = true
        return
      }
      if let bar = best.bar, isBehind(bar.bytes) { return }
      best.add(TextRank(bytes: keys.bytes), row: Int32(truncatingIfNeeded: rows.row(position)))
    }
  }

  /// Whether the key at hand comes after another.
  private func isBehind(_ bar: [UInt8]) -> Bool {
    isDescending ? keys.bytes.lexicographicallyPrecedes(bar) : bar.lexicographicallyPrecedes(keys.bytes)
  }
}
