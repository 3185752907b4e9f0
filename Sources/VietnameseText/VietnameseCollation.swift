import Foundation

/// The order of Vietnamese words: a, ă, â, b, c, d, đ, e, ê …, tones after letters, numbers by value.
package enum VietnameseCollation {
  /// The place of each text in collation order, from 0; equal texts share none. Texts that collate alike are ordered by
  /// their scalars, so that the order is total.
  ///
  /// - Complexity: A million texts take about half a second; those with characters that are neither Latin letters nor usual
  ///   marks are some hundred times slower each.
  package static func ranks(of texts: [String]) -> [Int] {
    var keys = CollationKeys()
    var keyed: [Int] = []
    var others: [Int] = []
    for (index, text) in texts.enumerated() {
      if keys.append(text) { keyed.append(index) } else { others.append(index) }
    }
    let order = CollationOrder(others.isEmpty ? texts : keyed.map { texts[$0] }, keys).indices.map { keyed[$0] }
    others.sort { areInOrderByICU(texts[$0], texts[$1]) }
    var ranks = Array(repeating: 0, count: texts.count)
    var rank = 0
    var next = 0
    func give(_ index: Int) {
      ranks[index] = rank
      rank += 1
    }
    for other in others {
      let place = order[next...].partitioningIndex { areInOrderByICU(texts[other], texts[$0]) }
      order[next..<place].forEach(give)
      next = place
      give(other)
    }
    order[next...].forEach(give)
    return ranks
  }

  private static func areInOrderByICU(_ first: String, _ second: String) -> Bool {
    let order = first.compare(second, options: [.numeric], range: nil, locale: locale)
    return order == .orderedSame ? first < second : order == .orderedAscending
  }

  private static let locale = Locale(identifier: "vi_VN")
}

extension ArraySlice {
  /// The first place at which a condition holds, where it holds for all elements after one for which it does.
  fileprivate func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
