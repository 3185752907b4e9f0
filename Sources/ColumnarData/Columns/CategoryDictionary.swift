import Synchronization
import VietnameseText

/// The different values of a category column, and the ways to find one.
package final class CategoryDictionary: Sendable {
  /// Entry 0 stands for missing and is empty; the others differ from each other (NFC, outer blanks trimmed).
  package let values: [String]
  private let lookups = Mutex<Lookups>(Lookups())

  package init(_ values: [String]) {
    self.values = [""] + values
  }

  /// Entries, the missing one included.
  package var count: Int { values.count }

  /// The code of exactly this text.
  package func code(of text: String) -> Int? {
    lookups.withLock { lookups in
      if lookups.exact == nil {
        // For the few words that every grouping asks for, no table of a million values is made.
        if values.count > Self.searchedLength, lookups.searches < Self.searchLimit {
          lookups.searches += 1
          return values.dropFirst().firstIndex(of: text)
        }
        lookups.exact = Dictionary(
          zip(values.dropFirst(), 1...).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
      }
      return lookups.exact?[text]
    }
  }

  /// Longer dictionaries are searched from end to end, the first times.
  private static let searchedLength = 1 << 16
  private static let searchLimit = 8

  /// The codes of the values that a typed text may mean: the exact one; else all that differ in case and tone placement
  /// only; else all that are equal once folded.
  package func codes(matching text: String) -> [Int] {
    if let code = code(of: TextFolding.tidied(text)) { return [code] }
    let toned = TextFolding.toneNormalized(text)
    let folded = TextFolding.folded(text)
    return lookups.withLock { lookups in
      if lookups.folded == nil {
        lookups.folded = Dictionary(grouping: 1..<max(1, values.count)) { TextFolding.folded(values[$0]) }
      }
      let candidates = lookups.folded?[folded] ?? []
      let sameTones = candidates.filter { TextFolding.toneNormalized(values[$0]) == toned }
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

  private struct Lookups {
    var exact: [String: Int]?
    var searches = 0
    var folded: [String: [Int]]?
    var ranks: [Int]?
  }
}
