import ColumnarData
import VietnameseText

/// Finds which of many typed texts an uncoded column holds.
enum TextsInColumn {
  /// The values that each text may mean: itself where a row holds it so, else those that are equal folded, twenty at most.
  ///
  /// - Complexity: O(bytes of the column + bytes of the texts), where all are found as typed; else each row is folded too.
  static func find(_ texts: [String], in column: TextColumn) throws(TextsLost) -> [String: [String]] {
    let tidied = Dictionary(texts.map { ($0, TextFolding.tidied($0)) }, uniquingKeysWith: { first, _ in first })
    if let packed = column.packed {
      if !packed.isWhole { return tidied.mapValues { [$0] } }
      if let found = find(texts, in: packed) { return found }
    }
    let exact = try rows(of: column, among: Set(tidied.values))
    let open = tidied.filter { !exact.contains($0.value) }.keys
    var found = tidied.compactMapValues { exact.contains($0) ? [$0] : nil }
    let folded = try foldedRows(of: column, among: Set(open.map { TextFolding.folded($0) }))
    for text in open { found[text] = folded[TextFolding.folded(text)] ?? [] }
    return found
  }

  /// The same among texts of one make; nil where their numbers cannot tell, or where a pass over all rows is quicker.
  private static func find(_ texts: [String], in packed: PackedTexts) -> [String: [String]]? {
    if texts.count > 32 { return nil }
    var found: [String: [String]] = [:]
    for text in texts {
      let folded = TextFolding.folded(text)
      guard let values = packed.texts(matching: TextFolding.tidied(text), folded: folded) else { return nil }
      found[text] = Array(values.prefix(20))
    }
    return found
  }

  /// The texts that a row holds exactly.
  private static func rows(of column: TextColumn, among texts: Set<String>) throws(TextsLost) -> Set<String> {
    let lengths = Set(texts.map(\.utf8.count))
    var found: Set<String> = []
    for start in stride(from: 0, to: column.count, by: 4096) where found.count < texts.count {
      try column.visit(start..<min(start + 4096, column.count)) { _, text in
        guard !text.isEmpty, lengths.contains(text.count) else { return }
        let value = String(text: text)
        if texts.contains(value) { found.insert(value) }
      }
    }
    return found
  }

  /// The rows that are equal to a text once folded, each value once.
  private static func foldedRows(
    of column: TextColumn, among texts: Set<String>
  ) throws(TextsLost) -> [String: [String]] {
    var found: [String: [String]] = [:]
    if texts.isEmpty { return found }
    for start in stride(from: 0, to: column.count, by: 4096) {
      try column.visit(start..<min(start + 4096, column.count)) { _, text in
        if text.isEmpty { return }
        let value = String(text: text)
        let folded = TextFolding.folded(value)
        guard texts.contains(folded) else { return }
        let known = found[folded] ?? []
        if known.count < 20, !known.contains(value) { found[folded] = known + [value] }
      }
    }
    return found
  }
}
