import CellParsing
import ColumnarData
import Values

/// The values of a column that others refer to, as texts, so that columns of different types can be compared.
struct References {
  private var known: Set<String> = []
  /// The file of a text that is not there any more: then nothing is known.
  private(set) var lost: TextsLost?

  /// - Complexity: O(rows).
  init(to target: ColumnValues) {
    switch target {
    case .category(let values): known = Set(values.dictionary.values.dropFirst())
    case .text(let values):
      do throws(TextsLost) {
        for row in 0..<values.count { if let text = try values[row] { known.insert(text) } }
      } catch { lost = error }
    case .number(let values): known = Set(Self.texts(values).values)
    case .date(let values): known = Set(Self.texts(values).values)
    case .boolean: known = ["true", "false"]
    case .period, .ratio: break
    }
  }

  /// How many rows have a value that is not among the known ones. Missing values refer to nothing; a procedure's code may
  /// have a tail that the other table leaves out.
  ///
  /// - Parameter weights: Of a category, how many rows hold each value; nil where that was not counted.
  /// - Complexity: O(rows).
  mutating func orphans(of column: ColumnValues, weights: [Int]?) -> Int {
    switch column {
    case .category(let values):
      let isOrphan = values.dictionary.values.enumerated().map { $0 > 0 && !isKnown($1) }
      if !isOrphan.contains(true) { return 0 }
      if let weights, weights.count == isOrphan.count {
        return weights.indices.reduce(0) { isOrphan[$1] ? $0 + weights[$1] : $0 }
      }
      return (0..<values.codes.count).count { isOrphan[values.codes[$0]] }
    case .text(let values):
      // Long text that was left in its file is not read once more.
      guard case .owned = values.storage else { return 0 }
      return (0..<values.count).count { row in
        guard let text = try? values[row] else { return false }
        return !isKnown(text)
      }
    case .number(let values): return orphans(values.values.array, Self.texts(values))
    case .date(let values): return orphans(values.values.array, Self.texts(values))
    case .boolean(let values):
      return (0..<values.codes.count).count { row in values[row].map { !known.contains(String($0)) } ?? false }
    case .period, .ratio: return 0
    }
  }

  private func orphans(_ values: [Int64], _ texts: [Int64: String]) -> Int {
    let orphans = Set(texts.filter { !known.contains($0.value) }.keys)
    return orphans.isEmpty ? 0 : values.count { orphans.contains($0) }
  }

  private func isKnown(_ text: String) -> Bool {
    if known.contains(text) { return true }
    return ProcedureCode.matches(Array(text.utf8).span) && known.contains(String(text.prefix(8)))
  }

  /// The different numbers, without zeros at their ends.
  private static func texts(_ column: NumberColumn) -> [Int64: String] {
    texts(column.values.array) { value in
      let text = FixedDecimal(unscaled: value, scale: column.scale).plainText
      if column.scale == 0 { return text }
      let digits = text.reversed().drop { $0 == "0" }
      return String((digits.first == "." ? digits.dropFirst() : digits).reversed())
    }
  }

  private static func texts(_ column: DateColumn) -> [Int64: String] {
    texts(column.values.array) { Day(daysSince1970: Int32(clamping: $0)).isoText }
  }

  private static func texts(_ values: [Int64], _ text: (Int64) -> String) -> [Int64: String] {
    var texts: [Int64: String] = [:]
    for value in values where value != IntegerValues.missing && texts[value] == nil { texts[value] = text(value) }
    return texts
  }
}
