import ColumnarData

/// Holds texts against a pattern, one after the other: the sets of steps that it meets are kept, so that most letters of
/// later texts are looked up.
struct PatternMatcher {
  private let pattern: TextPattern
  /// The letters that lead on from each set of steps, and whether it may be the end.
  private var sets: [(steps: [Int], isEnd: Bool)] = []
  /// Whether no letter leads on from each set.
  private var areDead: [Bool] = []
  private var places: [[Int]: Int] = [:]
  /// For each set and each ASCII letter the set that follows; -1 where it is not known yet.
  private var following: [Int32] = []

  /// The sets that are kept; a pattern that meets more begins anew.
  private static let mostSets = 2_000

  init(_ pattern: TextPattern) {
    self.pattern = pattern
  }

  /// - Complexity: O(letters of the text × steps of the pattern), O(letters) once the sets are known.
  mutating func holds(_ text: Span<UInt8>) -> Bool {
    if sets.count > Self.mostSets { (sets, areDead, places, following) = ([], [], [:], []) }
    var set = sets.isEmpty ? place(of: [pattern.first]) : 0
    var place = 0
    while place < text.count, !areDead[set] {
      let byte = Int(text[place])
      if byte < 0x80 {
        set = next(of: set, byte)
        place += 1
      } else {
        // A text of the data is UTF-8: the bytes up to the next first one are a letter.
        var end = place + 1
        while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
        let letter = String(text: text.extracting(place..<end)).unicodeScalars.first ?? "\u{FFFD}"
        set = self.place(of: step(from: set, by: letter))
        place = end
      }
    }
    return place == text.count && sets[set].isEnd
  }

  private mutating func next(of set: Int, _ byte: Int) -> Int {
    let known = following[set * 128 + byte]
    if known >= 0 { return Int(known) }
    let next = place(of: step(from: set, by: Unicode.Scalar(UInt8(byte))))
    following[set * 128 + byte] = Int32(next)
    return next
  }

  private func step(from set: Int, by letter: Unicode.Scalar) -> [Int] {
    sets[set].steps.compactMap { step in
      if case .letter(let letters, let next) = pattern.steps[step], letters.holds(letter) { next } else { nil }
    }
  }

  /// The set of all steps with a letter that are reached from some without one.
  private mutating func place(of starts: [Int]) -> Int {
    var (found, isEnd) = (Set<Int>(), false)
    var letters: [Int] = []
    var open = starts
    while let step = open.popLast() {
      guard found.insert(step).inserted else { continue }
      switch pattern.steps[step] {
      case .letter: letters.append(step)
      case .split(let first, let second): open += [first, second]
      case .end: isEnd = true
      }
    }
    let key = letters.sorted() + (isEnd ? [-1] : [])
    if let place = places[key] { return place }
    places[key] = sets.count
    sets.append((letters.sorted(), isEnd))
    areDead.append(letters.isEmpty)
    following += Array(repeating: -1, count: 128)
    return sets.count - 1
  }
}
