import CellParsing
import ColumnarData
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

  /// Whether the missing cells `NA` are a code, as that of Nghệ An: beside codes of two or three capitals, two of them at
  /// least of two.
  static func isCode(na cells: CellArena, _ isMissing: [Bool]) -> Bool {
    var codesOfTwo = 0
    for cell in 0..<cells.count where !isMissing[cell] {
      let bytes = cells.bytes[cells.range(of: cell)]
      guard (2...3).contains(bytes.count), bytes.allSatisfy({ $0 &- 65 < 26 }) else { return false }
      if bytes.count == 2 { codesOfTwo += 1 }
    }
    return codesOfTwo >= 2
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

  /// Whether the values are counts rather than ids: numbers, none of eight digits or more in a row; most of them suffice
  /// where values repeat, as ids do not.
  var areCounts: Bool {
    let profile = ColumnProfile(inPlainWriting() ?? self)
    let repeats = isMissing.indices.contains { !isMissing[$0] && weight(of: $0) > 1 }
    guard profile.isEnough(profile.numbers, of: repeats ? HeadingEvidence.share : ColumnProfile.sufficientShare),
      profile.leadingZeros == 0
    else { return false }
    return isMissing.indices.allSatisfy { cell in
      isMissing[cell] || !cells.text(of: cell).split { !$0.isNumber }.contains { $0.count >= 8 }
    } && !isMissing.isEmpty
  }

  /// How many rows have a value of another kind, and the first of them with their texts; nil where none has.
  ///
  /// - Complexity: O(cells); a column that stays in its file is read once more.
  func faults(notOf kind: CellKind) -> (count: Int, first: [(row: Int, text: String)])? {
    if case .inFile(let source) = raw { return Self.faults(in: source, notOf: kind) }
    let bytes = cells.bytes.span
    let marks = isMissing.indices.map { cell in
      isMissing[cell] || kind.contains(bytes.extracting(cells.range(of: cell))) ? UInt32(0) : UInt32(cell + 1)
    }
    if !marks.contains(where: { $0 != 0 }) { return nil }
    let found = raw.rows(marked: marks)
    let first = zip(found.rows, found.marks).prefix(Self.shownFaults).map {
      (row: $0, text: cells.text(of: Int($1) - 1))
    }
    return (found.rows.count, first)
  }

  private static func faults(
    in source: SourceColumn, notOf kind: CellKind
  ) -> (count: Int, first: [(row: Int, text: String)])? {
    var count = 0
    var first: [(row: Int, text: String)] = []
    // A file that changed meanwhile is told by whoever reads its texts next.
    try? source.visit(0..<source.facts.rowCount, missing: .common) { row, cell in
      if cell.isEmpty || kind.contains(cell) { return }
      count += 1
      if first.count < shownFaults { first.append((row, String(text: cell))) }
    }
    return count > 0 ? (count, first) : nil
  }

  /// Cells at fault that a message names.
  private static let shownFaults = 3
}
