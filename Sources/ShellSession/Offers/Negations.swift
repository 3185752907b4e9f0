import Foundation
import VietnameseText

/// The words that turn a condition round, in either language.
enum Negations {
  private static let words: Set<String> = [
    "not", "no", "except", "khong", "tru", "without", "never", "missing", "empty", "blank", "null", "thieu",
    // Not done yet.
    "pending", "is_pending", "unresolved",
  ]
  private static let marked: Set<String> = ["chưa", "khác"]
  /// What says `<=` or `>=`, and turns nothing round.
  private static let bounds = [
    "không quá", "không hơn", "không vượt quá", "không dưới", "không ít hơn", "không thấp hơn", "no more than",
    "not more than", "no less than", "not less than", "not over", "not above", "not under", "not below",
    "not exceeding", "not greater than", "no greater than", "not fewer than", "no fewer than",
  ]

  /// How often a line turns round what it says.
  static func count(in line: String) -> Int {
    var line = line.lowercased().precomposedStringWithCanonicalMapping
    var words = words(of: line)
    if words.contains(where: ["không", "no", "not"].contains) {
      for bound in bounds { line = line.replacing(bound, with: "") }
      words = self.words(of: line)
    }
    let pending =
      TextFolding.folded(line).split(separator: "dang giai quyet", omittingEmptySubsequences: false).count - 1
    let signs = line.split(separator: "!=", omittingEmptySubsequences: false).count - 1
    // None of it.
    let nothings = line.split(separator: "= 0", omittingEmptySubsequences: false).count - 1
    return signs + nothings + pending
      + words.count { Self.words.contains(TextFolding.folded($0)) || marked.contains($0) }
  }

  private static func words(of line: String) -> [String] {
    line.split { !$0.isLetter && $0 != "_" && $0 != "'" }.map(String.init)
  }
}
