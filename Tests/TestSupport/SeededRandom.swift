/// Numbers that look random and are the same for a seed on every machine: SplitMix64 (G. Steele, D. Lea, C. Flood 2014).
///
/// Every test that draws numbers draws them from here, with its seed among the test's arguments or in its message.
package struct SeededRandom: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number of the range.
  package mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// True so many times in a hundred.
  package mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

  /// One of the elements, of which there is at least one.
  package mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[number(0...(elements.count - 1))]
  }

  /// So many of the elements in any order, or all where there are fewer.
  package mutating func pick<Element>(_ elements: [Element], count: Int) -> [Element] {
    Array(elements.shuffled(using: &self).prefix(count))
  }
}
