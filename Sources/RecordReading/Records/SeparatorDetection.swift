/// Finds the byte that parts the cells of a text file.
enum SeparatorDetection {
  static let candidates: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")]

  /// Stands for no separator at all: a byte that no text has.
  static let none: UInt8 = 0

  /// The separator that cuts the first records into the most rows of one same width, greater widths first; none where
  /// the first record and most others stay whole: the file then has one column.
  ///
  /// - Parameter bytes: The start of the file; a record cut off at its end is left out.
  static func separator(of bytes: Span<UInt8>, isEnd: Bool) -> UInt8 {
    var best = (separator: none, score: 0)
    for candidate in candidates {
      let batch = leadingRecords(of: bytes, isEnd: isEnd, separator: candidate)
      let widths = batch.widths
      var counts: [Int: Int] = [:]
      for width in widths where width > 1 { counts[width, default: 0] += 1 }
      // Rows of the commonest width count most; the width itself decides between separators that both cut evenly.
      guard let common = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { continue }
      let isCut = common.value * 2 > widths.count || widths.first ?? 1 > 1
      if !isCut || cutsDecimals(batch, width: common.key, of: bytes) { continue }
      let score = common.value * 1000 / max(widths.count, 1) * 1000 + min(common.key, 999)
      if score > best.score { best = (candidate, score) }
    }
    return best.separator
  }

  private static func leadingRecords(of bytes: Span<UInt8>, isEnd: Bool, separator: UInt8) -> CellBatch {
    var scanner = RecordScanner(separator: separator)
    var batch = CellBatch(width: nil)
    _ = scanner.scan(bytes, from: 0, isEnd: isEnd, limit: 100, into: &batch)
    return batch
  }

  /// Whether the byte is a decimal comma under a heading of one cell: the first row that it cuts is all digits.
  private static func cutsDecimals(_ batch: CellBatch, width: Int, of bytes: Span<UInt8>) -> Bool {
    guard batch.widths.first == 1, let row = batch.widths.firstIndex(of: width) else { return false }
    let first = batch.widths[..<row].reduce(0, +)
    return batch.places[first..<first + width].allSatisfy { place in
      !place.range.isEmpty && place.range.allSatisfy { bytes[$0] &- 48 < 10 || bytes[$0] == UInt8(ascii: "%") }
    }
  }
}
