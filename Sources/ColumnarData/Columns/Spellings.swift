import VietnameseText

/// Values of a dictionary that are one word, written with the tone mark on another vowel: `Hoà Bình` and `Hòa Bình` (rule 34).
package struct Spellings: Sendable {
  /// By code, the code of the spelling that stands for all: that which came first.
  package let representatives: [Int]
  /// The codes of the spellings of each word that has several, the one that stands for all first.
  package let words: [[Int]]

  /// nil where no two values are the same word.
  ///
  /// - Complexity: O(bytes of the values); few of them are looked at closely.
  init?(_ values: [String], isValue: (Int) -> Bool) {
    var places: [String: Int] = [:]
    var words: [[Int]] = []
    for code in values.indices.dropFirst() where isValue(code) {
      guard let key = TextFolding.spellingKey(values[code]) else { continue }
      if let place = places[key] {
        words[place].append(code)
      } else {
        places[key] = words.count
        words.append([code])
      }
    }
    self.words = words.filter { $0.count > 1 }
    if self.words.isEmpty { return nil }
    var representatives = Array(values.indices)
    for word in self.words { for code in word { representatives[code] = word[0] } }
    self.representatives = representatives
  }

  /// The codes of all spellings of a value, itself among them.
  package func codes(sameAs code: Int) -> [Int] {
    words.first { $0[0] == representatives[code] } ?? [code]
  }
}
