import Foundation

/// The order of Vietnamese words: a, ă, â, b, c, d, đ, e, ê …, tones after letters, numbers by value.
package enum VietnameseCollation {
  /// Whether the first text stands before the second; texts that collate alike are ordered by their scalars, so that
  /// the order is total.
  package static func areInIncreasingOrder(_ first: String, _ second: String) -> Bool {
    if CodeCollation.covers(first) && CodeCollation.covers(second) {
      return areInIncreasingOrder(first, Array(first.utf8), second, Array(second.utf8))
    }
    return areInIncreasingOrder(first, nil, second, nil)
  }

  /// - Parameters:
  ///   - firstCode: The first text's UTF-8 where ``CodeCollation`` covers it.
  ///   - secondCode: The second's.
  private static func areInIncreasingOrder(
    _ first: String, _ firstCode: [UInt8]?, _ second: String, _ secondCode: [UInt8]?
  ) -> Bool {
    let order =
      if let firstCode, let secondCode {
        CodeCollation.compare(firstCode, secondCode)
      } else {
        first.compare(second, options: [.numeric], range: nil, locale: locale).rawValue
      }
    return order == 0 ? first < second : order < 0
  }

  /// The place of each text in collation order, from 0; equal texts share none.
  ///
  /// - Complexity: O(n log n) comparisons: meant for dictionaries, not for rows. Codes are many times faster than words.
  package static func ranks(of texts: [String]) -> [Int] {
    var ranks = Array(repeating: 0, count: texts.count)
    if texts.allSatisfy(CodeCollation.covers) {
      for (rank, index) in CodeOrder(texts).indices.enumerated() { ranks[index] = rank }
      return ranks
    }
    let codes = texts.map { CodeCollation.covers($0) ? Array($0.utf8) : nil }
    let order = texts.indices.sorted { areInIncreasingOrder(texts[$0], codes[$0], texts[$1], codes[$1]) }
    for (rank, index) in order.enumerated() { ranks[index] = rank }
    return ranks
  }

  private static let locale = Locale(identifier: "vi_VN")
}
