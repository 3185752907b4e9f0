import Synchronization
import VietnameseText

/// The different values of a category column, and the ways to find one.
package final class CategoryDictionary: Sendable {
  /// Entry 0 stands for missing and is empty; the others differ from each other (NFC, outer blanks trimmed).
  package let values: [String]
  /// The codes that stand for no value of the data, in a key of a result; their entries are the labels' texts.
  package let labels: [Int: ReservedLabel]
  private let lookups = Mutex<Lookups>(Lookups())

  /// - Parameter labels: By code, of the entries that are labels and no values.
  package init(_ values: [String], labels: [Int: ReservedLabel] = [:]) {
    self.values = [""] + values
    self.labels = labels
  }

  /// Entries, the missing one included.
  package var count: Int { values.count }

  /// What a code stands for.
  package func cell(of code: Int) -> Cell {
    if let label = labels[code] { return .label(label) }
    return code == 0 ? .missing : .text(values[code])
  }

  /// The code that stands for a label.
  package func code(of label: ReservedLabel) -> Int? {
    labels.first { $0.value == label }?.key
  }

  /// The code of exactly this text as a value; a label is none.
  package func code(of text: String) -> Int? {
    lookups.withLock { lookups in
      if lookups.exact == nil {
        // For the few words that every grouping asks for, no table of a million values is made.
        if values.count > Self.searchedLength, lookups.searches < Self.searchLimit {
          lookups.searches += 1
          return values.indices.dropFirst().first { values[$0] == text && labels[$0] == nil }
        }
        lookups.exact = Dictionary(
          zip(values.dropFirst(), 1...).filter { labels[$1] == nil }.map { ($0, $1) },
          uniquingKeysWith: { first, _ in first })
      }
      return lookups.exact?[text]
    }
  }

  /// Longer dictionaries are searched from end to end, the first times.
  private static let searchedLength = 1 << 16
  private static let searchLimit = 8

  /// The codes of the values that a typed text may mean: the exact one; else all that differ in the placement of a tone
  /// mark only; else all that are equal once folded, in case as in marks. A label is named by its text where no value is.
  package func codes(matching text: String) -> [Int] {
    let tidied = TextFolding.tidied(text)
    if let code = code(of: tidied) ?? ReservedLabel(rawValue: tidied).flatMap({ code(of: $0) }) { return [code] }
    let toned = TextFolding.toneNormalized(text)
    let folded = TextFolding.folded(text)
    return lookups.withLock { lookups in
      if lookups.folded == nil {
        lookups.folded = Dictionary(grouping: 1..<max(1, values.count)) { TextFolding.folded(values[$0]) }
      }
      let candidates = lookups.folded?[folded] ?? []
      let capitals = tidied.map(\.isUppercase)
      let sameTones = candidates.filter {
        TextFolding.toneNormalized(values[$0]) == toned && values[$0].map(\.isUppercase) == capitals
      }
      return sameTones.isEmpty ? candidates : sameTones
    }
  }

  /// The place of each code in Vietnamese collation order; missing last.
  package var ranks: [Int] {
    lookups.withLock { lookups in
      if let ranks = lookups.ranks { return ranks }
      let ranks = [values.count - 1] + VietnameseCollation.ranks(of: Array(values.dropFirst()))
      lookups.ranks = ranks
      return ranks
    }
  }

  /// The code of exactly this text, else of a spelling of the same word.
  package func code(spelledLike text: String) -> Int? {
    if let code = code(of: text) { return code }
    guard let key = TextFolding.spellingKey(text) else { return nil }
    return codes(matching: text).first { TextFolding.spellingKey(values[$0]) == key }
  }

  /// The values that are one word in several spellings; nil where there are none. Found once.
  package var spellings: Spellings? {
    lookups.withLock { lookups in
      if let spellings = lookups.spellings { return spellings }
      let spellings = Spellings(values) { labels[$0] == nil }
      lookups.spellings = .some(spellings)
      return spellings
    }
  }

  private struct Lookups {
    var exact: [String: Int]?
    var searches = 0
    var folded: [String: [Int]]?
    var ranks: [Int]?
    /// Nil until they were looked for.
    var spellings: Spellings??
  }
}
