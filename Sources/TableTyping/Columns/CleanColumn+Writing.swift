import CellParsing
import RecordReading

extension CleanColumn {
  /// Cells that are looked at to see whether the column writes numbers or days in other ways.
  private static let sampleSize = 200

  /// The column with its numbers and days in plain writing, for a column in memory where such are written otherwise; nil
  /// where none is.
  func inPlainWriting() -> CleanColumn? {
    let filled = cells.ends.indices.lazy.filter { !isMissing[$0] }
    let sample = Array(filled.prefix(Self.sampleSize))
    let writings = sample.map { LooseCell(cells.text(of: $0)) }
    let isOther = writings.contains { writing in
      if case .unchanged = writing { return false }
      return true
    }
    return isOther ? rewriting() : nil
  }

  /// Whether the missing cells `NA` are a code among others of two capitals, as that of Nghệ An.
  static func isCode(na cells: CellArena, _ isMissing: [Bool]) -> Bool {
    var codes = 0
    for cell in 0..<cells.count where !isMissing[cell] {
      let bytes = cells.bytes[cells.range(of: cell)]
      guard bytes.count == 2, bytes.allSatisfy({ $0 &- 65 < 26 }) else { return false }
      codes += 1
    }
    return codes >= 2
  }

  /// Whether all values are months, `08/2020`.
  var areMonths: Bool {
    let filled = isMissing.indices.filter { !isMissing[$0] }
    return !filled.isEmpty
      && filled.allSatisfy { cell in
        let parts = cells.text(of: cell).split(separator: "/")
        guard parts.count == 2, parts[1].count == 4, let month = Int(parts[0]), let year = Int(parts[1]) else {
          return false
        }
        return (1...12).contains(month) && (1900...2100).contains(year)
      }
  }

  /// Whether the values are counts rather than ids: numbers, none of eight digits or more in a row.
  var areCounts: Bool {
    let profile = ColumnProfile(self)
    guard profile.isEnough(profile.numbers), profile.leadingZeros == 0 else { return false }
    return isMissing.indices.allSatisfy { cell in
      isMissing[cell] || !cells.text(of: cell).split { !$0.isNumber }.contains { $0.count >= 8 }
    } && !isMissing.isEmpty
  }

  /// The rows of a column in memory whose values are of another kind, and the first such text; nil where none is.
  func rows(notOf kind: CellKind) -> (rows: [Int], text: String)? {
    let bytes = cells.bytes.span
    let marks = isMissing.indices.map { cell in
      isMissing[cell] || kind.contains(bytes.extracting(cells.range(of: cell))) ? UInt32(0) : 1
    }
    guard let first = marks.firstIndex(of: 1) else { return nil }
    return (raw.rows(marked: marks).rows, cells.text(of: first))
  }
}
