import ColumnarData
import Synchronization

/// Which row of a referenced table each value of a column names.
enum ForeignKeyLink {
  /// The value is there and names no row.
  static let orphan: Int32 = -1
  /// The cell is empty.
  static let missing: Int32 = -2

  /// One row number, ``orphan`` or ``missing`` for each code of a dictionary. Of a key that stands twice the first row
  /// counts.
  ///
  /// - Complexity: O(rows of the referenced table + codes): texts are compared by dictionary entry, never by row.
  static func rows(of keys: CategoryColumn, for dictionary: CategoryDictionary) -> ColumnBuffer<Int32> {
    var firstRows = [Int32](repeating: orphan, count: keys.dictionary.count)
    for row in 0..<keys.codes.count {
      let code = keys.codes[row]
      if firstRows[code] == orphan { firstRows[code] = Int32(row) }
    }
    var rowOfText: [Substring: Int32] = [:]
    for code in 1..<max(1, keys.dictionary.count) where firstRows[code] != orphan {
      rowOfText.merge([(joinText(keys.dictionary.values[code]), firstRows[code])]) { min($0, $1) }
    }
    var rows = dictionary.values.map { rowOfText[joinText($0)] ?? orphan }
    rows[0] = missing
    return ColumnBuffer(rows)
  }

  /// A key as it is compared between tables: a procedure's code without the tail that names the authority,
  /// `1.000123.000.00.00.H26` as `1.000123`; any other text as it is.
  static func joinText(_ text: String) -> Substring {
    let tail = Array(text.utf8.suffix(tailPattern.count))
    guard tail.count == tailPattern.count, text.utf8.count > tail.count else { return text[...] }
    for (byte, pattern) in zip(tail, tailPattern) {
      let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      if pattern == UInt8(ascii: "0") ? !isDigit : byte != pattern { return text[...] }
    }
    return text[..<text.utf8.index(text.utf8.endIndex, offsetBy: -tail.count)]
  }

  /// `0` stands for any digit.
  private static let tailPattern = Array(".000.00.00.H00".utf8)
}

/// The links that runs have made between columns of tables, for the runs that follow: columns never change.
///
/// It holds a few, the latest; who opens other data does not pay for the old for long.
final class ForeignKeyLinks: Sendable {
  private struct Entry: Sendable {
    let dictionary: CategoryDictionary
    let keys: CategoryColumn
    let rows: ColumnBuffer<Int32>
  }

  private static let capacity = 16
  private let entries = Mutex<[Entry]>([])

  /// The link, made where it is not known yet.
  func rows(of keys: CategoryColumn, for dictionary: CategoryDictionary) -> ColumnBuffer<Int32> {
    let known = entries.withLock { entries in
      entries.first {
        $0.dictionary === dictionary && $0.keys.dictionary === keys.dictionary
          && $0.keys.codes.identity == keys.codes.identity
      }
    }
    if let known { return known.rows }
    let rows = ForeignKeyLink.rows(of: keys, for: dictionary)
    entries.withLock { entries in
      if entries.count >= Self.capacity { entries.removeFirst() }
      entries.append(Entry(dictionary: dictionary, keys: keys, rows: rows))
    }
    return rows
  }
}
