import Foundation

/// The order of Vietnamese words: a, ă, â, b, c, d, đ, e, ê …, tones after letters, numbers by value.
package enum VietnameseCollation {
  /// Whether the first text stands before the second; texts that collate alike are ordered by their scalars, so that
  /// the order is total.
  package static func areInIncreasingOrder(_ first: String, _ second: String) -> Bool {
    areInIncreasingOrder(first, second, areCodes: CodeCollation.covers(first) && CodeCollation.covers(second))
  }

  private static func areInIncreasingOrder(_ first: String, _ second: String, areCodes: Bool) -> Bool {
    let order =
      areCodes
      ? CodeCollation.compare(first, second)
      : first.compare(second, options: [.numeric], range: nil, locale: locale).rawValue
    return order == 0 ? first < second : order < 0
  }

  /// The place of each text in collation order, from 0; equal texts share none.
  ///
  /// - Complexity: O(n log n) comparisons: meant for dictionaries, not for rows.
  package static func ranks(of texts: [String]) -> [Int] {
    var ranks = Array(repeating: 0, count: texts.count)
    let areCodes = texts.map(CodeCollation.covers)
    let order = texts.indices.sorted {
      areInIncreasingOrder(texts[$0], texts[$1], areCodes: areCodes[$0] && areCodes[$1])
    }
    for (rank, index) in order.enumerated() { ranks[index] = rank }
    return ranks
  }

  private static let locale = Locale(identifier: "vi_VN")
}
