import Foundation
import TestSupport

/// Draws from a reproducible stream of random numbers.
struct Chance: Sendable {
  private var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  mutating func next() -> UInt64 { random.next() }

  /// A number of 0..<bound.
  ///
  /// - Parameter bound: 1 … 2³².
  mutating func below(_ bound: Int) -> Int {
    Int(((next() >> 32) &* UInt64(bound)) >> 32)
  }

  /// A number from 0 up to but not including 1.
  mutating func fraction() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  mutating func happens(_ probability: Double) -> Bool {
    fraction() < probability
  }

  /// The beta distribution with parameters 1.2 and 2, by Jöhnk's method.
  mutating func leaningLow() -> Double {
    while true {
      let (x, y) = (pow(fraction(), 1 / 1.2), pow(fraction(), 1 / 2.0))
      if x + y <= 1 && x + y > 0 { return x / (x + y) }
    }
  }

  /// The gamma distribution of shape 3 and mean 0.75: the sum of three waits.
  mutating func processingTime() -> Double {
    -0.25 * log((1 - fraction()) * (1 - fraction()) * (1 - fraction()))
  }
}

/// A choice among numbered alternatives, each as likely as its weight.
struct WeightedDraw: Sendable {
  /// The alternative at each of many equal steps through the weights; finer than any weight here.
  private let steps: [UInt16]

  /// - Parameter weights: At most 65,536, none negative, their sum above 0.
  init(weights: [Double], stepCount: Int = 1 << 18) {
    let total = weights.reduce(0, +)
    var reached = weights[0]
    var alternative = 0
    steps = (0..<stepCount).map { step in
      let wanted = (Double(step) + 0.5) / Double(stepCount) * total
      while reached < wanted && alternative < weights.count - 1 {
        alternative += 1
        reached += weights[alternative]
      }
      return UInt16(alternative)
    }
  }

  func draw(_ chance: inout Chance) -> Int { Int(steps[chance.below(steps.count)]) }

  /// The alternative at a part of the way through the weights.
  ///
  /// - Parameter part: 0…1.
  func alternative(at part: Double) -> Int {
    Int(steps[min(steps.count - 1, Int(part * Double(steps.count)))])
  }
}
