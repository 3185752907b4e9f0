import ColumnarData
import VietnameseText

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
      if !isCut || cutsDecimals(batch, width: common.key, of: bytes) || cutsOneColumn(batch, of: bytes) { continue }
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

  /// Whether the byte stands inside the cells of a file of one column: all records below a first one that is whole have
  /// it once, and nothing says that the first is a title over a heading: no blank line, no second title, no row of words
  /// over values, no capitals throughout.
  private static func cutsOneColumn(_ batch: CellBatch, of bytes: Span<UInt8>) -> Bool {
    let widths = batch.widths
    guard widths.count >= 2, widths[0] == 1, widths[1] > 1, batch.lines[1] == batch.lines[0] + 1 else { return false }
    var rows: [[String]] = []
    var first = 0
    for width in widths {
      rows.append(
        batch.places[first..<first + width].map { String(text: bytes.extracting($0.range)) })
      first += width
    }
    let title = rows[0][0]
    if title.uppercased() == title && title.lowercased() != title { return false }
    if RowShapes(rows.map { $0.map(TextFolding.tidied) }).headsValues(1) { return false }
    let isSpaced = rows.dropFirst().allSatisfy { row in row.dropFirst().allSatisfy { $0.first == " " } }
    return isSpaced || widths.dropFirst().allSatisfy { $0 <= 2 }
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
