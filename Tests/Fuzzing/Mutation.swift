import TestSupport

/// Changes of an input as a search makes them, but the same on every run.
package struct Mutation {
  private var generator: SeededRandom

  package init(seed: UInt64) { generator = SeededRandom(seed: seed) }

  /// One to four changes: bytes changed, taken out, put in, doubled, or words and stretches of another seed put in.
  package mutating func mutated(_ seed: [UInt8], of target: FuzzTarget) -> [UInt8] {
    var bytes = seed
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let place = Int.random(in: 0...bytes.count, using: &generator)
      let length = min(bytes.count - place, Int.random(in: 1...8, using: &generator))
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: bytes.replaceSubrange(place..<place + length, with: [])
      case 1: bytes.insert(UInt8.random(in: .min ... .max, using: &generator), at: place)
      case 2 where length > 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      case 3: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
      case 4: bytes.insert(contentsOf: (target.words.randomElement(using: &generator) ?? "\u{0}").utf8, at: place)
      default:
        let other = target.seeds.randomElement(using: &generator) ?? []
        let start = Int.random(in: 0...other.count, using: &generator)
        bytes.replaceSubrange(place..<place + length, with: other[start...].prefix(16))
      }
    }
    return bytes
  }
}
