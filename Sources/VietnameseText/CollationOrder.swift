/// Texts with keys in the order of these; those with equal keys by their scalars.
///
/// The keys are sorted by eight bytes at a time, and again by the next eight where these are equal (a radix sort from
/// the most significant digit, its digits sorted by comparing): a million texts take some tenths of a second.
struct CollationOrder {
  /// The places of the texts, in their order.
  private(set) var indices: [Int] = []
  private let texts: [String]
  private let keys: CollationKeys

  private struct Entry {
    var word: UInt64
    var index: Int32
  }

  /// - Parameter keys: One for each text.
  init(_ texts: [String], _ keys: CollationKeys) {
    self.texts = texts
    self.keys = keys
    var entries = texts.indices.map { Entry(word: 0, index: Int32($0)) }
    sort(&entries, 0..<entries.count, from: 0)
    indices = entries.map { Int($0.index) }
  }

  /// Sorts entries whose keys are equal up to an offset.
  private func sort(_ entries: inout [Entry], _ range: Range<Int>, from offset: Int) {
    for place in range { entries[place].word = word(entries[place].index, offset) }
    entries[range].sort { $0.word < $1.word }
    var start = range.lowerBound
    while start < range.upperBound {
      let word = entries[start].word
      var end = start + 1
      while end < range.upperBound, entries[end].word == word { end += 1 }
      if end - start > 1 {
        if word & 0xFF == 0 {
          // All of these keys have ended.
          entries[start..<end].sort { texts[Int($0.index)] < texts[Int($1.index)] }
        } else {
          sort(&entries, start..<end, from: offset + 8)
        }
      }
      start = end
    }
  }

  /// Eight bytes of a key, the first the most significant, zeros behind its end.
  private func word(_ index: Int32, _ offset: Int) -> UInt64 {
    let index = Int(index)
    let start = (index == 0 ? 0 : keys.ends[index - 1]) + offset
    var word: UInt64 = 0
    for place in start..<start + 8 { word = word << 8 | (place < keys.ends[index] ? UInt64(keys.bytes[place]) : 0) }
    return word
  }
}
